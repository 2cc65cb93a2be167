import HearsayKit

/// The articles of a run, and how to read them.
struct FoundInputs {
    private let found: ArticleSearch.Result
    private let format: InputFormat?
    private let publisher: String?
    private let encoding: String?
    /// How many articles to work on at a time.
    let jobs: Int

    init(_ found: ArticleSearch.Result, format: InputFormat?, publisher: String?, encoding: String?, jobs: Int) {
        self.found = found
        self.format = format
        self.publisher = publisher
        self.encoding = encoding
        self.jobs = jobs
    }

    /// Whether a report holds several articles, even if only one comes: that of a folder always does.
    var isSeveral: Bool { found.hasFolders || feed(wantsDigest: false).isSeveral }

    /// A feed of the articles.
    func feed(wantsDigest: Bool) -> ArticleFeed {
        let options = ReadingOptions(publisher: publisher, encoding: encoding, wantsDigest: wantsDigest)
        return ArticleFeed(found.inputs, format: format, options: options)
    }
}
