import ArgumentParser
import HearsayKit

/// The form of a report.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// One JSON object, or an array of several.
    case json
    /// One JSON object a line.
    case jsonl
}

/// How JSON is written.
struct JSONOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The unit that JSON counts offsets in: codepoint, utf8 or utf16.", valueName: "unit"))
    var offsets: OffsetUnit = .codepoint

    @Flag(name: .customLong("no-text"), help: "Leave the article's text out of the JSON.")
    var leavesOutText = false

    func report(by tool: ToolIdentity) -> JSONReport {
        JSONReport(tool: tool, options: ReportOptions(offsets: offsets, includesText: !leavesOutText))
    }
}

extension OffsetUnit: ExpressibleByArgument {}
