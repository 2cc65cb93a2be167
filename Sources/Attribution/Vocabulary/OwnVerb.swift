/// A verb of reporting that the lexicon does not know, or knows as something else: *harrumph*.
public struct OwnVerb: Sendable, Hashable {
    /// The dictionary form.
    public let lemma: String
    /// The past, which is its participle too.
    public let past: String

    /// A verb from its forms, in lower case.
    public init(lemma: String, past: String) {
        self.lemma = lemma
        self.past = past
    }

    /// *harrumphs*, *hushes*, *cries*
    var third: String {
        if endsInConsonantAndY { return lemma.dropLast() + "ies" }
        return lemma + (["s", "x", "z", "ch", "sh"].contains(where: lemma.hasSuffix) ? "es" : "s")
    }

    /// *harrumphing*, *intoning*
    var gerund: String {
        let dropsE = lemma.hasSuffix("e") && !lemma.hasSuffix("ee")
        return (dropsE ? String(lemma.dropLast()) : lemma) + "ing"
    }

    private var endsInConsonantAndY: Bool {
        guard lemma.hasSuffix("y"), let before = lemma.dropLast().last else { return false }
        return !"aeiou".contains(before)
    }
}
