/// What makes a frame an attribution.
@usableFromInline
package enum CueKind: Sendable, Equatable {
    /// A reporting verb: the index in `Lexicon.verbs`.
    case verb(Int)
    /// *according to* and the like: the index in `Lexicon.cuePhrases`.
    case phrase(Int)
    /// A noun: *her claim that*.
    case noun
    /// A colon or dash.
    case punctuation
}

/// A cue with its subject and what stands around it: *Petrov told reporters on Monday that*.
package struct CueFrame: Sendable {
    /// What makes it an attribution.
    package let kind: CueKind
    /// The tokens of the cue itself.
    package let cue: Range<Int>
    /// The one who speaks; `nil` where the sentence does not say.
    package var subject: NounPhrase?
    /// Whether the subject comes after the verb: *said Petrov*.
    package let isInverted: Bool
    /// To whom.
    package let audience: NounPhrase?
    /// The one who passes the words on: *TASS* in *TASS quoted him as saying*.
    package let relay: NounPhrase?
    /// From the first token of subject or cue to the last of audience and adjuncts.
    package let extent: Range<Int>
    /// The first token that can be content after the frame: *that*, a comma or a colon are skipped.
    package let contentStart: Int
    /// The tokens outside marks that surround the frame in its sentence.
    package let run: Range<Int>
    /// The index of its sentence.
    package let sentence: Int
    /// Whether the verb is a participle: *saying*, *adding that*.
    package let isParticipial: Bool
    /// Whether the verb is passive and its agent speaks: *was called a joke by critics*.
    package let isPassive: Bool
    /// Whether the speaker is denied to have said it: *did not say*.
    package let isNegated: Bool
    /// Whether the verb is an infinitive or hangs on a modal: *would say*, *to say*.
    package let isHypothetical: Bool
    /// Whether *that* or its like stands before the content.
    package let hasComplementizer: Bool
    /// Whether somebody else tells what the subject said: *TASS quoted him as saying*.
    package var isRelayedSpeech = false

    /// Whether the one who speaks, is spoken to or passes the words on stands at some of these tokens.
    package func involves(_ tokens: Range<Int>) -> Bool {
        subject?.tokens.overlaps(tokens) == true || audience?.tokens.overlaps(tokens) == true
            || relay?.tokens.overlaps(tokens) == true
    }
}
