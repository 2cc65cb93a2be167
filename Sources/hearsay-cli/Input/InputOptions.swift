import ArgumentParser
import Glibc
import HearsayKit

/// What to read, and how.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            """
            Articles: text, HTML, Markdown and ninjs files, .jsonl files of one article a line, folders to search for \
            them, or - for standard input.
            """, valueName: "files"), completion: .file())
    var paths: [String] = []

    @Option(help: ArgumentHelp("Who publishes the articles; its own words are not second-hand.", valueName: "name"))
    var publisher: String?

    @Option(
        help: ArgumentHelp(
            "The character set, such as windows-1252. Found out where it is not given.", valueName: "name"))
    var encoding: String?

    @Option(help: "How to read the input. By the file's name and content where it is not given.")
    var input: InputFormat?

    @Option(
        help: ArgumentHelp(
            "Leave out files and folders by a pattern as in .gitignore, from this folder on. May be repeated.",
            valueName: "glob"))
    var exclude: [String] = []

    @Option(help: ArgumentHelp("The name that standard input would have as a file.", valueName: "name"))
    var stdinFilename: String?

    @OptionGroup var configuration: ConfigurationOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "How many articles to work on at a time. (default: as many as there are processors)", valueName: "number"))
    var jobs: Int?

    func validate() throws {
        guard !paths.isEmpty || configuration.isPrinted else {
            throw ValidationError("Name at least one file or folder, or - for standard input.")
        }
        guard paths.filter({ $0 == "-" }).count < 2 else {
            throw ValidationError("Standard input can be read only once.")
        }
        guard jobs ?? 1 > 0 else { throw ValidationError("--jobs must be 1 or more.") }
    }

    /// The configuration file that holds for the articles named.
    func configurationFile() throws -> ConfigurationFile? {
        try configuration.file(for: paths, stdinName: stdinFilename)
    }

    /// The articles named, and those in the folders named. What people should know about that goes to them at once.
    func find(under file: ConfigurationFile?) -> FoundInputs {
        let excludes = [file?.excludes, IgnoreList(lines: exclude, folder: FolderPath.working)].compactMap { $0 }
        let found = ArticleSearch.find(paths, excludes: excludes, stdinName: stdinFilename)
        for notice in found.notices { StandardError.write("\(notice)".visible) }
        return FoundInputs(
            found, format: input, publisher: publisher ?? file?.configuration.publisher, encoding: encoding,
            jobs: jobs ?? InputOptions.processors)
    }

    private static let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

extension InputFormat: ExpressibleByArgument {}
