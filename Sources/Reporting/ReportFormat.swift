/// The forms that a report can take. The raw values are the names that users type.
public enum ReportFormat: String, Sendable, CaseIterable {
    /// Findings for people, each with the words it rests on.
    case text
    /// One line a finding.
    case concise
    /// One object, or an array of several.
    case json
    /// One object a line.
    case jsonl
    /// SARIF 2.1.0, for code scanning.
    case sarif
    /// Workflow commands of GitHub Actions.
    case github
    /// GitLab's code quality report.
    case gitlab
    /// JUnit's XML, for anything that shows test results.
    case junit
    /// reviewdog's diagnostics.
    case rdjson
    /// A pull-request comment or step summary.
    case markdown
    /// One page to read, print and tick off.
    case html
    /// One quotation a row.
    case csv
    /// W3C Web Annotations.
    case webannotation
    /// brat's stand-off annotation.
    case brat
}

extension ReportFormat {
    /// What the format is, for a line of help.
    public var summary: String {
        switch self {
        case .text: "findings for people, with words, speaker and chain"
        case .concise: "file:line:col: level: rule: message, one line a finding"
        case .json: "all that is known, as one object or an array"
        case .jsonl: "all that is known, one object a line"
        case .sarif: "SARIF 2.1.0, for code scanning"
        case .github: "workflow commands, for notes beside a pull request"
        case .gitlab: "GitLab code quality"
        case .junit: "JUnit XML, for anything that shows test results"
        case .rdjson: "diagnostics for reviewdog"
        case .markdown: "a pull-request comment or step summary"
        case .html: "one page for newsrooms: the article marked up, a card a quotation, boxes to tick"
        case .csv: "one quotation a row, for spreadsheets"
        case .webannotation: "W3C Web Annotations, JSON-LD"
        case .brat: "stand-off annotation for brat, one file an article"
        }
    }

    /// The ending of files in this format, without the dot.
    public var fileExtension: String {
        switch self {
        case .text, .concise, .github: "txt"
        case .json: "json"
        case .jsonl, .sarif, .html, .csv: rawValue
        case .gitlab: "gitlab.json"
        case .junit: "xml"
        case .rdjson: "rdjson"
        case .markdown: "md"
        case .webannotation: "jsonld"
        case .brat: "ann"
        }
    }

    /// Whether a report holds one article alone, so that every article needs a file of its own.
    public var holdsOneArticle: Bool { self == .brat }

    /// Whether the report itself says which records could not be read; otherwise the caller should.
    public var showsFailures: Bool {
        switch self {
        case .json, .jsonl, .sarif, .github, .gitlab, .junit, .rdjson, .markdown, .html: true
        case .text, .concise, .csv, .webannotation, .brat: false
        }
    }
}
