import HearsayKit

/// What a run works with: the configuration file, and the command line over it.
struct RunSetup {
    let analyzer: Analyzer
    let ruleSet: RuleSet
    let inputs: FoundInputs
    /// The level from which findings count.
    let failLevel: Level

    /// Finds out all that a run needs; `nil` where the configuration was to be shown, which is then done.
    init?(_ input: InputOptions, _ rules: RuleOptions, _ engine: EngineOptions, failOn: Level? = nil) throws {
        let file = try input.configurationFile()
        let configuration = file?.configuration ?? Configuration()
        let level = failOn ?? configuration.failLevel ?? .warning
        ruleSet = try rules.ruleSet(configuration)
        let effective = configuration.overridden(
            publisher: input.publisher, failLevel: level, rules: ruleSet, exclude: input.exclude)
        if input.configuration.isPrinted {
            print("# \(file?.path ?? "No configuration file")\n\(effective.yaml)", terminator: "")
            return nil
        }
        analyzer = Analyzer(
            engine: engine.engine, checker: Checker(ruleSet, honorsSuppressions: !rules.ignoresSuppressions),
            outlets: configuration.outlets, verbs: configuration.verbs)
        inputs = input.find(under: file)
        failLevel = level
    }
}
