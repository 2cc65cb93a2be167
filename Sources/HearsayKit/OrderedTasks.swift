/// Works on many things in parallel and hands out the results in order.
public struct OrderedTasks: Sendable {
    private let jobs: Int

    /// - Parameter jobs: How many to work on at the same time.
    public init(jobs: Int) {
        self.jobs = max(1, jobs)
    }

    /// Takes items from `next` until it has no more, works on them, and gives each result to `emit` in the order
    /// of the items. No more than twice `jobs` items are in hand at a time.
    public func run<Item: Sendable, Output: Sendable>(
        next: () -> Item?, work: @escaping @Sendable (Item) -> Output, emit: (Output) throws -> Void
    ) async rethrows {
        guard jobs > 1 else {
            while let item = next() { try emit(work(item)) }
            return
        }
        try await withThrowingTaskGroup(of: (Int, Output).self) { group in
            var (started, emitted, isAtEnd) = (0, 0, false)
            var waiting: [Int: Output] = [:]
            while true {
                while !isAtEnd, started - emitted - waiting.count < jobs, started - emitted < 2 * jobs {
                    guard let item = next() else {
                        isAtEnd = true
                        break
                    }
                    let number = started
                    group.addTask { (number, work(item)) }
                    started += 1
                }
                guard let (number, output) = try await group.next() else { return }
                waiting[number] = output
                while let output = waiting.removeValue(forKey: emitted) {
                    emitted += 1
                    try emit(output)
                }
            }
        }
    }
}
