import Checks

extension Tally {
    /// *2 errors, 1 warning*; *Nothing to report*.
    var counts: String {
        let counts = Level.allCases.reversed().filter { count(of: $0) > 0 }
            .map { Tally.words(count(of: $0), $0.rawValue) }
        return counts.isEmpty ? "Nothing to report" : counts.joined(separator: ", ")
    }

    /// *in 2 articles (5 quotations). 2 findings silenced by directives. 1 record could not be read.*
    var scope: String {
        let silenced = silenced > 0 ? " \(Tally.words(silenced, "finding")) silenced by directives." : ""
        let known = known > 0 ? " \(Tally.words(known, "finding")) known from the baseline." : ""
        let failed = failures > 0 ? " \(Tally.words(failures, "record")) could not be read." : ""
        return
            " in \(Tally.words(articles, "article")) (\(Tally.words(quotations, "quotation"))).\(silenced)\(known)\(failed)"
    }

    private static func words(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
