import ArgumentParser
import Glibc
import HearsayKit

/// What to read, and how.
struct InputOptions: ParsableArguments {
    @Argument(
        help: """
            Articles: text, HTML, Markdown and ninjs files, .jsonl files of one article a line, or - for standard input.
            """)
    var files: [String] = []

    @Option(help: ArgumentHelp("Who publishes the articles; its own words are not second-hand.", valueName: "name"))
    var publisher: String?

    @Option(
        help: ArgumentHelp(
            "The character set, such as windows-1252. Found out where it is not given.", valueName: "name"))
    var encoding: String?

    @Option(help: "How to read the input. By the file's name and content where it is not given.")
    var input: InputFormat?

    @Option(name: .shortAndLong, help: ArgumentHelp("How many articles to work on at a time.", valueName: "number"))
    var jobs: Int = InputOptions.processors

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Name at least one file, or - for standard input.") }
        guard files.filter({ $0 == "-" }).count < 2 else {
            throw ValidationError("Standard input can be read only once.")
        }
        guard jobs > 0 else { throw ValidationError("--jobs must be 1 or more.") }
    }

    /// Whether a report holds several articles, even if only one comes.
    var isSeveral: Bool { ArticleFeed.isSeveral(files, format: input) }

    func feed(wantsDigest: Bool) -> ArticleFeed {
        ArticleFeed(
            paths: files, format: input,
            options: ReadingOptions(publisher: publisher, encoding: encoding, wantsDigest: wantsDigest))
    }

    private static let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

extension InputFormat: ExpressibleByArgument {}
