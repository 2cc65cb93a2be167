import Checks
import Document
import Provenance

/// SARIF 2.1.0 with every property that GitHub's code scanning requires. Columns are UTF-16 code units, which
/// is what viewers assume, and the log says so.
///
/// Results stream; what could not be read and what was noticed is kept for the `invocations` after them.
struct SARIFReport: ReportRenderer {
    private let tool: ToolIdentity
    private let root: String?

    init(_ settings: ReportSettings) {
        tool = settings.tool
        root = settings.root
    }

    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    private static let ruleIndices = Dictionary(
        uniqueKeysWithValues: RuleRegistry.ids.enumerated().map { ($0.element, $0.offset) })

    /// Sixteen megabytes: some fifty thousand failed records.
    let room = 1 << 24

    var separator: [UInt8] { Array(",\n".utf8) }

    var opening: [UInt8] {
        var json = JSONWriter()
        json.object { SARIFRules.write(tool, to: &$0) }
        let head = "{\"$schema\":\"\(Self.schema)\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":"
        return Array(head.utf8) + json.bytes + Array(",\"results\":[\n".utf8)
    }

    func piece(for article: AnalyzedArticle) -> ReportPiece {
        let reported = ReportedArticle(article, root: root, columns: .utf16)
        let notices = article.text.warnings.map { notice(.note, $0.code, $0.message, at: reported.path, line: nil) }
        return ReportPiece(items: piece(reported.findings.map(result)).items, held: notices)
    }

    func piece(for failure: FailedRecord) -> ReportPiece {
        let path = ReportedPath(failure.origin, root: root)
        return ReportPiece(held: [notice(.error, failure.code, failure.message, at: path, line: failure.line)])
    }

    func closing(_ tally: Tally, held: HeldRows) -> [UInt8] {
        var json = JSONWriter()
        json.array {
            $0.object {
                $0.member("executionSuccessful", tally.failures == 0)
                write(held, to: &$0)
            }
        }
        let tail = ",\"columnKind\":\"utf16CodeUnits\",\"newlineSequences\":[\"\\r\\n\",\"\\n\",\"\\r\"]}]}\n"
        return Array("\n],\"invocations\":".utf8) + json.bytes + Array(tail.utf8)
    }
}

extension SARIFReport {
    private func result(_ found: ReportedFinding) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("ruleId", found.finding.rule)
            $0.member("ruleIndex", Self.ruleIndices[found.finding.rule])
            $0.member("level", found.finding.level.rawValue)
            $0.member("message", object: found.message) { $0.member("text", $1.sarifText) }
            $0.member("locations", objects: [found.finding.range]) { write($1, of: found, to: &$0) }
            $0.member("relatedLocations", objects: related(to: found).enumerated()) {
                $0.member("id", $1.offset + 1)
                $0.member("message", object: found.label($1.element)) { $0.member("text", $1.sarifText) }
                write($1.element.range, of: found, to: &$0)
            }
            $0.member("partialFingerprints", object: found.fingerprint) {
                $0.member("hearsayFinding/v1", $1)
                $0.member("primaryLocationLineHash", $1 + ":1")
            }
        }
        return json.bytes
    }

    /// The speaker and those through whom the words came.
    private func related(to found: ReportedFinding) -> [Evidence] {
        found.finding.evidence.filter { $0.role == .speaker || $0.role == .via }
    }

    private func write(_ range: TextRange, of found: ReportedFinding, to json: inout JSONWriter) {
        let article = found.article
        json.member("physicalLocation", object: article.places.place(of: range)) {
            write(article.path, to: &$0)
            $0.member("region", object: $1) {
                write($1, to: &$0)
                guard article.source.origin.record == nil else { return }
                $0.member("snippet", object: article.text[range]) { $0.member("text", $1) }
            }
        }
        guard let id = article.source.id else { return }
        json.member("logicalLocations", objects: [id]) { $0.member("name", $1) }
    }

    /// Where only the line is known, its first character stands for it.
    private func write(_ place: SourcePlace, to json: inout JSONWriter) {
        json.member("startLine", place.startLine)
        json.member("startColumn", place.startColumn ?? 1)
        json.member("endLine", place.endLine)
        json.member("endColumn", place.endColumn ?? 2)
    }

    private func write(_ path: ReportedPath, to json: inout JSONWriter) {
        json.member("artifactLocation", object: path) {
            $0.member("uri", $1.uri)
            if !$1.isAbsolute { $0.member("uriBaseId", "%SRCROOT%") }
        }
    }
}

extension SARIFReport {
    private func notice(_ level: Level, _ code: String, _ message: String, at path: ReportedPath, line: Int?)
        -> [UInt8]
    {
        var json = JSONWriter()
        json.object {
            $0.member("level", level.rawValue)
            $0.member("descriptor", object: code) { $0.member("id", $1) }
            $0.member("message", object: message.onOneLine) { $0.member("text", $1.sarifText) }
            $0.member("locations", objects: [path]) {
                $0.member("physicalLocation", object: $1) {
                    write($1, to: &$0)
                    if let line { $0.member("region", object: line) { $0.member("startLine", $1) } }
                }
            }
        }
        return json.bytes
    }

    private func write(_ held: HeldRows, to json: inout JSONWriter) {
        json.key("toolExecutionNotifications")
        json.array {
            for row in held.rows { $0.value(json: row) }
            guard held.leftOut > 0 else { return }
            $0.object {
                $0.member("level", Level.error.rawValue)
                $0.member("message", object: held.leftOut) { $0.member("text", "\($1) more notices are left out.") }
            }
        }
    }
}

extension ReportedFinding {
    /// What words are to the finding: *speaker: “he” (Ivan Petrov)*, *through: “TASS” (TASS (news agency))*.
    fileprivate func label(_ evidence: Evidence) -> String {
        let role = evidence.role == .via ? "through" : evidence.role.rawValue
        let words = article.text[evidence.range].onOneLine
        guard let name = name(of: evidence)?.onOneLine, name != words else { return "\(role): “\(words)”" }
        return "\(role): “\(words)”, that is \(name)"
    }

    private func name(of evidence: Evidence) -> String? {
        guard evidence.role == .via else { return quotation?.speakerName }
        let vias = (quotation?.trace.via ?? []) + article.text.articleVia
        return vias.first { $0.range == evidence.range }?.introduction(in: article.text)
    }
}

extension String {
    /// The text as a message of SARIF: braces are doubled, and where square brackets would make a link they
    /// are escaped (sections 3.11.5 and 3.11.6).
    var sarifText: String {
        let isLink = unicodeScalars.contains("](".unicodeScalars)
        return escaping { scalar in
            switch scalar {
            case "{", "}": "\(scalar)\(scalar)"
            case "[", "]", "\\": isLink ? "\\\(scalar)" : nil
            default: nil
            }
        }
    }
}
