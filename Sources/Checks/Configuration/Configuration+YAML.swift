import Yams

extension Configuration {
    /// The configuration in a file.
    /// - Parameters:
    ///   - yaml: The words of the file.
    ///   - path: Its path, for messages.
    /// - Throws: `ConfigurationError` for the first thing that is wrong.
    public init(yaml: String, path: String) throws(ConfigurationError) {
        self = try ConfigurationReader(path: path).read(yaml)
    }

    /// The configuration as a file that says the same.
    public var yaml: String {
        var members: [(Node, Node)] = []
        if let publisher { members.append((key(.publisher), Node(publisher))) }
        if let failLevel { members.append((key(.failLevel), plain(failLevel.rawValue))) }
        let settings = rules.sorted { $0.key < $1.key }.map { (plain($0.key), plain($0.value.word)) }
        if !settings.isEmpty { members.append((key(.rules), Node(settings))) }
        let outlets = outlets.map { (Node($0.name), plain($0.kind)) }
        if !outlets.isEmpty { members.append((key(.outlets), Node(outlets))) }
        let verbs = verbs.map { (plain($0.lemma), plain($0.past)) }
        if !verbs.isEmpty { members.append((key(.verbs), Node(verbs))) }
        if !exclude.isEmpty { members.append((key(.exclude), Node(exclude.map { Node($0) }))) }
        // Words and lists of words can always be written.
        return members.isEmpty ? "" : (try? Yams.serialize(node: Node(members), allowUnicode: true)) ?? ""
    }

    private func key(_ key: Key) -> Node { plain(key.rawValue) }

    /// A word without quotation marks, which YAML takes for what it is.
    private func plain(_ word: String) -> Node { .scalar(.init(word, .implicit, .plain)) }
}
