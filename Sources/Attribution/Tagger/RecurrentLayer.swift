import CTagging

/// Two long short-term memories over a sequence, one a direction.
struct RecurrentLayer: Sendable {
    /// The learned numbers of one direction.
    private struct Direction: Sendable {
        /// `[inner * 4 width]`
        let input: [Float]
        /// `[width * 4 width]`
        let state: [Float]
        let bias: [Float]

        init(_ tables: ParameterTables, _ name: String, inner: Int, width: Int) throws(TaggerParametersError) {
            input = try tables.turned(name + ".input", rows: 4 * width, columns: inner)
            state = try tables.turned(name + ".state", rows: 4 * width, columns: width)
            bias = try tables.numbers(name + ".bias", count: 4 * width)
        }
    }

    private let forwards: Direction
    private let backwards: Direction
    private let inner: Int
    private let width: Int

    /// A layer with the tables `name.forwards…` and `name.backwards…`.
    init(_ tables: ParameterTables, _ name: String, inner: Int, width: Int) throws(TaggerParametersError) {
        forwards = try Direction(tables, name + ".forwards", inner: inner, width: width)
        backwards = try Direction(tables, name + ".backwards", inner: inner, width: width)
        self.inner = inner
        self.width = width
    }

    /// The states after each row, those of both directions beside each other: `[rows * 2 width]`.
    func states(_ input: [Float], rows: Int) -> [Float] {
        var gates = [Float](repeating: 0, count: rows * 4 * width)
        var states = [Float](repeating: 0, count: rows * 2 * width)
        for (side, direction) in [forwards, backwards].enumerated() {
            tagging_project(input, rows, inner, direction.input, direction.bias, 4 * width, &gates)
            states.withUnsafeMutableBufferPointer {
                guard let first = $0.baseAddress else { return }
                tagging_run(&gates, rows, width, direction.state, Int32(side), first + side * width, 2 * width)
            }
        }
        return states
    }
}
