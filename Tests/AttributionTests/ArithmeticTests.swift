import CTaggingPaths
import Testing

/// The tagger's arithmetic gives the same bits on each instruction set, so that tags and confidences are the same on
/// every processor.
@Suite struct ArithmeticTests {
    /// What every path gives for the numbers below, found on SSE2, AVX2 and NEON.
    private static let agreed: [UInt64] = [0x9D22_D5BC_31C4_84E7, 0x2D64_7CF1_B5C5_716A, 0xFEC4_AD5C_4951_11A7]

    /// The paths that this processor can run.
    static let paths: [String] = ["chosen", "baseline"] + (arithmetic_has_avx2() == 0 ? [] : ["AVX2"])

    private static func arithmetic(_ path: String) -> arithmetic {
        switch path {
        case "AVX2": arithmetic_avx2()
        case "baseline": arithmetic_baseline()
        default: arithmetic_chosen()
        }
    }

    @Test(arguments: paths) func projectsAlike(path: String) {
        let arithmetic = Self.arithmetic(path)
        var digest = Digest()
        for (rows, inner, columns) in [(1, 1, 8), (2, 3, 16), (3, 100, 8), (4, 7, 24), (5, 64, 40), (9, 130, 400)] {
            var numbers = Numbers(spread: 4)
            let (input, weights) = (numbers.next(rows * inner), numbers.next(inner * columns))
            let bias = numbers.next(columns)
            var out = [Float](repeating: 0, count: rows * columns)
            arithmetic.project(input, rows, inner, weights, bias, columns, &out)
            #expect(out == Self.projected(input, rows, inner, weights, bias))
            digest.add(out)
        }
        #expect(digest.value == Self.agreed[0])
    }

    /// The sums in the order of their terms, by the book.
    private static func projected(
        _ input: [Float], _ rows: Int, _ inner: Int, _ weights: [Float], _ bias: [Float]
    ) -> [Float] {
        (0..<rows).flatMap { row in
            bias.indices.map { column in
                (0..<inner).reduce(bias[column]) { $0 + weights[$1 * bias.count + column] * input[row * inner + $1] }
            }
        }
    }

    @Test(arguments: paths) func remembersAlike(path: String) {
        let arithmetic = Self.arithmetic(path)
        var digest = Digest()
        for (rows, width) in [(1, 8), (2, 16), (7, 104), (40, 96), (5, 256)] {
            for backwards: Int32 in [0, 1] {
                var numbers = Numbers(spread: 3)
                var gates = numbers.next(rows * 4 * width)
                let weights = numbers.next(width * 4 * width)
                var out = [Float](repeating: 0, count: rows * 2 * width)
                arithmetic.run(&gates, rows, width, weights, backwards, &out, 2 * width)
                digest.add(out)
            }
        }
        #expect(digest.value == Self.agreed[1])
    }

    @Test(arguments: paths) func growsAlike(path: String) {
        var numbers = Numbers(spread: 200)
        var values = numbers.next(4096) + [0, -0.0, 87, -87, 88, -88, 1e30, -1e30]
        Self.arithmetic(path).exponentials(&values, values.count)
        var digest = Digest()
        digest.add(values)
        #expect(digest.value == Self.agreed[2])
    }
}

/// Numbers that look random and are the same everywhere: Knuth's linear congruential generator.
private struct Numbers {
    private var state: UInt64 = 1
    private let spread: Float

    /// - Parameter spread: the numbers lie between half of it below zero and half of it above.
    init(spread: Float) { self.spread = spread }

    mutating func next(_ count: Int) -> [Float] {
        (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (Float(state >> 40) / 16_777_216 - 0.5) * spread
        }
    }
}

/// The bits of many numbers in one: FNV-1a.
private struct Digest {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ numbers: [Float]) {
        for number in numbers { value = (value ^ UInt64(number.bitPattern)) &* 0x100_0000_01B3 }
    }
}
