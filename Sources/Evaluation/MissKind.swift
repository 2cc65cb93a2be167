/// Which stage of the engine a miss is laid to: the first that went wrong.
///
/// A quotation is judged on three things, and has at most one miss of each: its words (`mark`, `cue`, `boundary`), its
/// speaker (`cue`, `mention`, `sieve`, `resolution`, and for attribution gold `boundary`) and its way (`via`, `scope`).
/// Of a quotation that was not found only the words are judged.
public enum MissKind: String, Sendable, CaseIterable {
    /// Words in marks that were not found, or were found where the gold has no quotation.
    case mark
    /// A statement without marks that was not found, or found where the gold has none; or the right words with nobody
    /// for them, though the cue of the gold stands in their line.
    case cue
    /// The speaker's mention overlaps that of the gold and is too long or too short; or, where the gold wants one very
    /// mention, is another mention of the same name.
    case mention
    /// Somebody else was chosen; or nobody, where no cue stands in the line.
    case sieve
    /// The mention of the gold, but resolved to another name, to none, or to one that the gold does not give.
    case resolution
    /// A second-hand statement whose intermediary is missing or wrong, or a way that the gold does not have.
    case via
    /// A way that is not carried here though the engine has that outlet elsewhere in the article, or one carried here
    /// though the gold has that outlet only elsewhere.
    case scope
    /// The words, or in attribution gold the source, overlap those of the gold and have other edges.
    case boundary
    /// `Coverage`: where a source is named, a name that the registry does not know.
    case unknownOutlet = "unknown outlet"
    /// `Coverage`: beside marks, a word that the lexicon does not know as a cue.
    case unknownCue = "unknown cue"
    /// `Coverage`: an intermediary of the gold that the registry does not know.
    case unknownGoldOutlet = "unknown gold outlet"
    /// `Coverage`: a cue of the gold that the lexicon does not know.
    case unknownGoldCue = "unknown gold cue"
}

extension MissKind {
    /// The kind of a wrong speaker.
    /// - Parameters:
    ///   - source: The mention in the gold, none where it gives none.
    ///   - hasCue: Whether the cue of the gold stands in the line of the words.
    ///   - isSameName: Whether the predicted mention bears the name of the one in the gold.
    static func speaker(
        _ predicted: ScoredSpeaker?, for source: [CodePointSpan], hasCue: Bool, isSameName: Bool = false,
        in text: ScoredText
    ) -> MissKind {
        guard let mention = predicted?.span else { return hasCue ? .cue : .sieve }
        guard source.contains(where: mention.overlaps) else { return isSameName ? .mention : .sieve }
        return text.words(in: [mention]) == text.words(in: source) ? .resolution : .mention
    }

    /// The kind of a wrong way.
    /// - Parameters:
    ///   - gold: The intermediaries in the gold.
    ///   - predicted: Those found.
    ///   - goldElsewhere: The intermediaries of all other quotations in the gold.
    ///   - predictedElsewhere: Those found for all other quotations.
    static func way(
        gold: [String], predicted: [String], goldElsewhere: [String], predictedElsewhere: [String]
    ) -> MissKind {
        let missing = gold.filter { !NameMatching.shareOutlet([$0], predicted) }
        let added = predicted.filter { !NameMatching.shareOutlet(gold, [$0]) }
        if !missing.isEmpty { return NameMatching.shareOutlet(missing, predictedElsewhere) ? .scope : .via }
        return NameMatching.shareOutlet(goldElsewhere, added) ? .scope : .via
    }
}
