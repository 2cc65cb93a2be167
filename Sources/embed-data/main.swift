// The build tool behind the plugins EmbedData and ListRules.
//
//   embed-data data OUTPUT.swift FILE...    each file becomes a StaticString named after it
//   embed-data rules OUTPUT.swift FILE...   each file X.swift becomes `X()` in the list of all rules
import Foundation

func name(of path: String) -> String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
}

func propertyName(of path: String) -> String {
    let name = name(of: path)
    return name.prefix(1).lowercased() + name.dropFirst()
}

func embeddedData(_ paths: [String]) throws -> String {
    let properties = try paths.map { path in
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let data = text.hasSuffix("\n") ? text : text + "\n"
        return "    static let \(propertyName(of: path)): StaticString = ####\"\"\"\n\(data)\"\"\"####\n"
    }
    return "/// The data files of this target, embedded at build time.\nenum EmbeddedData {\n"
        + properties.joined(separator: "\n") + "}\n"
}

func ruleRegistry(_ paths: [String]) -> String {
    let rules = paths.map { "        \(name(of: $0))()," }.joined(separator: "\n")
    return "extension RuleRegistry {\n    /// Every rule, one a file of the folder `Rules/`, in order of their names.\n"
        + "    static let listed: [any Rule] = [\n\(rules)\n    ]\n}\n"
}

let arguments = CommandLine.arguments
guard arguments.count > 2 else {
    FileHandle.standardError.write(Data("usage: embed-data data|rules OUTPUT.swift FILE...\n".utf8))
    exit(2)
}
let inputs = Array(arguments.dropFirst(3))
let generated = arguments[1] == "rules" ? ruleRegistry(inputs) : try embeddedData(inputs)
try Data(generated.utf8).write(to: URL(fileURLWithPath: arguments[2]))
