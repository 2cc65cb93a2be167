import Attribution
import Provenance

/// An intermediary that a state controls.
public struct StateControlledSource: Rule {
    /// What the rule is.
    public static let metadata = RuleMetadata(
        id: "state-controlled-source",
        name: "State-controlled source",
        defaultLevel: .warning,
        summary: "An intermediary that a state controls, in the outlet registry or in the article's own words.",
        rationale: """
            An outlet that a state controls may have to print what that state wants printed. Readers should \
            know, and an independent source should confirm. The registry follows the State Media Matrix; an \
            outlet that is not classified there is not thereby independent.
            """,
        guideline: .ifcn,
        triggeringExamples: [
            #""No decision has been taken," Petrov said, according to ↓TASS."#,
            #""No decision has been taken," Petrov told ↓state television."#,
        ],
        nonTriggeringExamples: [
            #""No decision has been taken," Petrov said, according to Reuters."#
        ])

    /// A rule is ready as it is.
    public init() {}

    /// Each place where a controlled intermediary is named: once, however many quotations came through it.
    public func flaws(in text: TracedText) -> [Flaw] {
        text.namedVias.filter(\.via.isControlledByState).map { named in
            Flaw(
                range: named.via.range,
                message: "\(fact(named, in: text)) Tell readers so, and look for an independent source.",
                quotation: named.quotation, evidence: named.via.evidence)
        }
    }

    private func fact(_ named: NamedVia, in text: TracedText) -> String {
        let name = named.via.shownName(in: text).startingSentence
        let phrase = "“\(text.phrase(around: named.via.place, avoiding: named.content))”"
        if let code = named.via.stateMedia, let control = named.via.control {
            return "\(name) is \(control) (State Media Matrix: \(code)), and these words come through it: \(phrase)."
        }
        if let stated = named.via.statedControl {
            return "The article itself calls \(named.via.shownName(in: text)) “\(text[stated])”: \(phrase)."
        }
        return "These words come through the state's own media: \(phrase)."
    }
}
