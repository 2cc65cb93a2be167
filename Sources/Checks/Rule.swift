import Provenance

protocol Rule: Sendable {}
enum RuleRegistry {}
