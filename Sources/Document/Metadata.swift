/// What the input or the caller says about an article. Nothing here is guessed from the text.
public struct Metadata: Sendable, Hashable {
    /// Who publishes the article.
    public let publisher: String?
    /// Whether `publisher` was given by the caller (`--publisher`) and not by the input.
    public let publisherIsFromCaller: Bool
    /// Agencies whose story it is, such as `["Reuters"]`: like the publisher, no intermediaries.
    public let credits: [String]
    /// The article's title, where it is known apart from the text.
    public let title: String?
    /// The date as written.
    public let date: String?
    /// The canonical address.
    public let url: String?
    /// The language, a BCP 47 tag such as `en`, where the input states it.
    public let language: String?

    /// Metadata from its parts, all of them optional.
    public init(
        publisher: String? = nil, publisherIsFromCaller: Bool = false, credits: [String] = [], title: String? = nil,
        date: String? = nil, url: String? = nil, language: String? = nil
    ) {
        self.publisher = publisher
        self.publisherIsFromCaller = publisherIsFromCaller
        self.credits = credits
        self.title = title
        self.date = date
        self.url = url
        self.language = language
    }
}
