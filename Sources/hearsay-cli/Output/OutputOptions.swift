import ArgumentParser
import Glibc
import HearsayKit

/// Which reports a run writes, and where.
struct OutputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The form of the report.", valueName: "format"))
    var format: ReportFormat?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write the report into this file. Its ending tells the form where --format does not. For brat also FOLDER/.",
            valueName: "file"),
        completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Write another report in the same run, such as sarif=report.sarif.", valueName: "format=file"))
    var also: [ReportRequest] = []

    @Option(help: ArgumentHelp("The unit that JSON counts offsets in.", valueName: "unit"))
    var offsets: OffsetUnit = .codepoint

    @Flag(name: .customLong("no-text"), help: "Leave the article's text out of the JSON.")
    var leavesOutText = false

    @Option(help: "Whether to use colours on standard output.")
    var color: ColorChoice = .auto

    func validate() throws {
        if let output, format == nil, ReportFormat(endingOf: output) == nil {
            throw ValidationError("The ending of \(output) tells no form of report. Name one with --format.")
        }
    }

    /// The reports of a run, the main one first.
    /// - Parameters:
    ///   - preset: The form where neither `--format` nor the file's ending tells one.
    ///   - isSeveral: Whether several articles may come.
    func requests(preset: ReportFormat, isSeveral: Bool) throws -> [ReportRequest] {
        let main = format ?? output.flatMap(ReportFormat.init(endingOf:)) ?? preset
        let requests = [ReportRequest(format: main, path: output)] + also
        if isSeveral, let request = requests.first(where: { $0.format.holdsOneArticle && $0.folder == nil }) {
            let format = request.format.rawValue
            throw ValidationError("\(format) holds one article a file. Name a folder for them: --output FOLDER/")
        }
        return requests
    }

    func settings(tool: ToolIdentity, isSeveral: Bool, failLevel: Level) -> ReportSettings {
        ReportSettings(
            tool: tool, json: ReportOptions(offsets: offsets, includesText: !leavesOutText), palette: color.palette,
            isSeveral: isSeveral, failLevel: failLevel, root: OutputOptions.workingFolder)
    }

    /// The folder that the command was started in; `nil` where it is gone.
    private static var workingFolder: String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }
}

/// A report that somebody asked for.
struct ReportRequest: ExpressibleByArgument, Sendable {
    let format: ReportFormat
    /// The file to write it to; `nil` for standard output.
    let path: String?
    /// The folder to write it to, a file an article; `nil` where it is one file.
    var folder: String? { format.holdsOneArticle && path?.hasSuffix("/") == true ? path : nil }

    init(format: ReportFormat, path: String?) {
        self.format = format
        self.path = path
    }

    /// Reads `format=file`.
    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let format = ReportFormat(rawValue: String(parts[0])) else { return nil }
        self.init(format: format, path: String(parts[1]))
    }
}

extension ReportFormat: ExpressibleByArgument {
    /// The form that files of this name have.
    fileprivate init?(endingOf path: String) {
        let formats = ReportFormat.allCases.filter { path.hasSuffix("." + $0.fileExtension) }
        guard let format = formats.max(by: { $0.fileExtension.count < $1.fileExtension.count }) else { return nil }
        self = format
    }
}

extension OffsetUnit: ExpressibleByArgument {}
