import Checks

/// A finding as a card shows it: why, and by which guideline.
struct FlawNote: Sendable {
    let level: String
    /// The level as a shape, for eyes and printers that do not tell colours apart.
    let sign: String
    let rule: String
    let name: String
    let message: String
    let rationale: String
    /// None where the rule is not known here.
    let guidelines: [Guideline]

    init(_ found: ReportedFinding) {
        let metadata = RuleRegistry.rule(found.finding.rule)?.metadata
        level = found.finding.level.rawValue
        sign = found.finding.level.sign
        rule = found.finding.rule
        name = metadata?.name ?? found.finding.rule
        message = found.message
        rationale = metadata?.rationale ?? ""
        guidelines = metadata.map { [$0.guideline] } ?? []
    }
}

extension Level {
    /// A shape of its own for each level.
    var sign: String {
        switch self {
        case .error: "■"
        case .warning: "▲"
        case .note: "●"
        }
    }
}
