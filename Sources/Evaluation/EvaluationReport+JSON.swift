import HearsayKit

extension EvaluationReport {
    /// One JSON object in a line: the gold file, the scorer, each figure by name, the interval of each
    /// share, and the misses if asked for.
    public func json(gold: String, scorer: String, withMisses: Bool = false) -> [UInt8] {
        var json = JSONWriter()
        json.object {
            $0.member("gold", gold)
            $0.member("scorer", scorer)
            $0.key("figures")
            $0.object { members in
                for (name, value) in figures.sorted(by: { $0.key < $1.key }) {
                    members.key(name)
                    if let value { members.value(value) } else { members.null() }
                }
            }
            writeIntervals(to: &$0)
            if withMisses { writeMisses(to: &$0) }
        }
        return json.bytes
    }

    private func writeIntervals(to json: inout JSONWriter) {
        json.key("intervals")
        json.object { members in
            for (name, interval) in intervals.sorted(by: { $0.key < $1.key }) {
                members.key(name)
                members.array {
                    $0.value(interval.low)
                    $0.value(interval.high)
                }
            }
        }
    }

    private func writeMisses(to json: inout JSONWriter) {
        json.key("misses")
        json.array {
            for miss in misses { $0.object { write(miss, to: &$0) } }
        }
    }

    private func write(_ miss: Miss, to json: inout JSONWriter) {
        json.member("article", miss.article)
        json.member("kind", miss.kind.rawValue)
        json.member("detail", miss.detail)
        json.member("words", miss.words)
        json.member("context", miss.context)
    }
}
