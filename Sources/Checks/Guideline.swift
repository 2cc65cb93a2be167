/// A newsroom's published guideline that a rule rests on.
public struct Guideline: Sendable, Hashable {
    /// Its title.
    public let title: String
    /// Its address on the web.
    public let address: String

    /// A guideline from its title and address.
    public init(title: String, address: String) {
        self.title = title
        self.address = address
    }

    /// The code of the Society of Professional Journalists.
    public static let spj = Guideline(
        title: "SPJ Code of Ethics", address: "https://www.spj.org/spj-code-of-ethics/")
    /// The Associated Press's rules for its own report.
    public static let ap = Guideline(
        title: "AP News Values and Principles", address: "https://www.ap.org/about/news-values-and-principles/")
    /// The handbook of Reuters.
    public static let reuters = Guideline(
        title: "Reuters Handbook of Journalism", address: "https://handbook.reuters.com/")
    /// The editorial guidelines of the BBC.
    public static let bbc = Guideline(
        title: "BBC Editorial Guidelines", address: "https://www.bbc.co.uk/editorialguidelines/")
    /// The code that fact-checkers sign.
    public static let ifcn = Guideline(
        title: "IFCN Code of Principles", address: "https://ifcncodeofprinciples.poynter.org/")
}
