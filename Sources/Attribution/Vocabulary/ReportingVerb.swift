/// The constructions that a reporting verb stands in (Quirk et al., §16.30 ff.).
package struct VerbFrames: OptionSet, Sendable, Hashable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// *"…," she said*
    package static let quote = VerbFrames(rawValue: 1 << 0)
    /// *said that …*
    package static let that = VerbFrames(rawValue: 1 << 1)
    /// *said he would*
    package static let zero = VerbFrames(rawValue: 1 << 2)
    /// *told reporters that …*
    package static let nounThat = VerbFrames(rawValue: 1 << 3)
    /// *asked whether …*
    package static let wh = VerbFrames(rawValue: 1 << 4)
    /// *vowed to …*
    package static let to = VerbFrames(rawValue: 1 << 5)
    /// *urged them to …*
    package static let nounTo = VerbFrames(rawValue: 1 << 6)
    /// *denied knowing …*
    package static let ing = VerbFrames(rawValue: 1 << 7)
    /// *accused them of …*
    package static let of = VerbFrames(rawValue: 1 << 8)
    /// *praised them for …*
    package static let `for` = VerbFrames(rawValue: 1 << 9)
    /// *described it as …*
    package static let `as` = VerbFrames(rawValue: 1 << 10)
    /// *called it …*
    package static let small = VerbFrames(rawValue: 1 << 11)
    /// *rejected the idea*
    package static let noun = VerbFrames(rawValue: 1 << 12)
    /// *complained about …*
    package static let about = VerbFrames(rawValue: 1 << 13)
    /// *warned against …*
    package static let against = VerbFrames(rawValue: 1 << 14)
    /// *responded with …*
    package static let with = VerbFrames(rawValue: 1 << 15)

    private static let names: [String: VerbFrames] = [
        "quote": .quote, "that": .that, "zero": .zero, "np-that": .nounThat, "wh": .wh, "to": .to, "np-to": .nounTo,
        "ing": .ing, "of": .of, "for": .for, "as": .as, "small": .small, "np": .noun, "about": .about,
        "against": .against, "with": .with,
    ]

    /// The frames of a cell such as `quote,that,zero`.
    init(cell: Substring) {
        self = cell.split(separator: ",").reduce(into: []) { frames, name in
            guard let frame = VerbFrames.names[String(name)] else {
                preconditionFailure("ReportingVerbs.tsv: no frame \(name)")
            }
            frames.formUnion(frame)
        }
    }
}

/// What a cue says that its speaker does with the words.
@usableFromInline
package enum CueClass: String, Sendable {
    case report, ask, deny, promise, accuse, praise, order, describe, write, reveal, relay, manner, belief, intent

    /// Whether nothing was said, only thought, wanted or felt.
    package var isBelief: Bool { self == .belief || self == .intent }
}

/// A verb that attributes words to its subject.
package struct ReportingVerb: Sendable {
    /// The dictionary form, with its particle: *point out*.
    package let lemma: String
    /// The lemma's hash, to compare it by.
    package let lemmaHash: UInt64
    /// The hash of its particle, 0 where it has none.
    package let particle: UInt64
    /// What it does with the words.
    package let cueClass: CueClass
    /// The constructions it stands in.
    package let frames: VerbFrames
    /// Whether it is a cue for sure only beside marks or before *that*.
    package let isUncertain: Bool
    /// Whether it takes sides where *said* would not.
    package let isLoaded: Bool

    /// *quote*, *cite*: it passes on what its object said.
    package var isCiting: Bool { lemmaHash == Words.quote || lemmaHash == Words.cite }
}
