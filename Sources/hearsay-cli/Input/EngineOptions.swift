import ArgumentParser
import HearsayKit

/// Which engine attributes words to speakers.
struct EngineOptions: ParsableArguments {
    @Option(help: "rules: fast, for archives; full: rules, and a learned tagger where they end.")
    var engine: ToolIdentity.Engine = .full
}

extension ToolIdentity.Engine: ExpressibleByArgument {}
