import CTagging
import Document
import Segmentation

/// Finds sources, cues and contents where rules end: a network learned from annotated articles.
///
/// Two bidirectional LSTM layers over what `TaggerReader` sees, a paragraph at a time, and a chain of tags over
/// them. The same bytes give the same spans in every run and on every processor.
package struct Tagger: Sendable {
    private static let unknownWord: Int32 = 1

    private let words: WordTable<NumberedWord>
    private let cues: WordTable<NumberedWord>
    private let sources: WordTable<NumberedWord>
    /// One table of vectors for the word, the cue class, the source class and each column.
    private let vectors: [ParameterTables.Scaled]
    private let layers: [RecurrentLayer]
    /// `[2 width * rowWidth]`
    private let output: [Float]
    private let outputBias: [Float]
    private let chain: TagChain

    /// The tagger that comes with the product.
    package static let builtIn: Tagger = {
        do throws(TaggerParametersError) { return try Tagger(parameters) } catch {
            preconditionFailure("the built-in tagger is damaged: \(error.code)")
        }
    }()

    /// The bytes of the built-in parameters.
    package static var parameters: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: tagging_parameters(), count: tagging_parameter_count())
    }

    /// A tagger with the learned parameters in a file's bytes.
    package init(_ bytes: UnsafeRawBufferPointer) throws(TaggerParametersError) {
        let tables = try ParameterTables(bytes)
        words = try tables.lookUp("words", first: Self.unknownWord + 1)
        cues = try tables.lookUp("cues")
        sources = try tables.lookUp("sources")
        vectors = try Self.vectors(tables)
        let inner = vectors.reduce(0) { $0 + $1.columns }
        let width = try tables.scaled("layer1.forwards.state").columns
        guard width % 8 == 0, width <= 256 else { throw .misshapen(table: "layer1.forwards.state") }
        layers = [
            try RecurrentLayer(tables, "layer1", inner: inner, width: width),
            try RecurrentLayer(tables, "layer2", inner: 2 * width, width: width),
        ]
        output = try tables.turned("output", rows: TagChain.rowWidth, columns: 2 * width)
        outputBias = try tables.numbers("output.bias", count: TagChain.rowWidth)
        chain = try TagChain(tables)
    }

    private static func vectors(_ tables: ParameterTables) throws(TaggerParametersError) -> [ParameterTables.Scaled] {
        var vectors = [
            try tables.scaled("vectors.word"), try tables.scaled("vectors.cue"), try tables.scaled("vectors.source"),
        ]
        for column in TaggerColumn.allCases {
            vectors.append(try tables.scaled("vectors.\(column)", rows: column.size))
        }
        return vectors
    }

    // MARK: - Spans

    /// The spans in some paragraphs of a text, in their order.
    /// - Complexity: O(*n*) in the number of tokens of these paragraphs.
    package func spans(in quoted: QuotedText, paragraphs: some Sequence<Int>) -> [TaggedSpan] {
        let reader = TaggerReader(quoted)
        return paragraphs.flatMap { spans(in: $0, reader) }
    }

    private func spans(in paragraph: Int, _ reader: TaggerReader) -> [TaggedSpan] {
        reader.sequences(of: paragraph).flatMap { sequence in
            spans(reader.tokens(sequence, in: paragraph), from: sequence.lowerBound)
        }
    }

    /// The attributions in a text, in the order of their contents.
    /// - Complexity: O(*n*) in the number of tokens.
    package func attributions(in quoted: QuotedText) -> [TaggedAttribution] {
        let reader = TaggerReader(quoted)
        var found: [TaggedAttribution] = []
        for paragraph in quoted.reading.segmented.paragraphs.indices {
            let linker = SpanLinker(spans(in: paragraph, reader), in: quoted.reading.segmented) { reader.isMarked($0) }
            found += linker.attributions(after: found.last)
        }
        return found
    }

    private func spans(_ tokens: [TaggerToken], from first: Int) -> [TaggedSpan] {
        let emissions = emissions(tokens)
        let found = TagChain.spans(chain.bestTags(emissions, rows: tokens.count))
        let chances = chain.probabilities(of: found, emissions, rows: tokens.count)
        return zip(found, chances).map { span, chance in
            let tokens = first + span.rows.lowerBound..<first + span.rows.upperBound
            return TaggedSpan(role: span.role, tokens: tokens, confidence: min(1, chance))
        }
    }

    /// The most probable tags of a sequence: 0 for O, then B and I of each role.
    package func tags(_ tokens: [TaggerToken]) -> [Int] { chain.bestTags(emissions(tokens), rows: tokens.count) }

    /// What the network says of each tag at each token, in rows of eight.
    package func emissions(_ tokens: [TaggerToken]) -> [Float] {
        var rows = input(tokens)
        for layer in layers { rows = layer.states(rows, rows: tokens.count) }
        var emissions = [Float](repeating: 0, count: tokens.count * TagChain.rowWidth)
        let inner = output.count / TagChain.rowWidth
        tagging_project(rows, tokens.count, inner, output, outputBias, TagChain.rowWidth, &emissions)
        return emissions
    }

    /// The learned vectors of each token beside each other.
    private func input(_ tokens: [TaggerToken]) -> [Float] {
        var input: [Float] = []
        input.reserveCapacity(tokens.count * vectors.reduce(0) { $0 + $1.columns })
        for token in tokens {
            let word = words.word(of: token.word).number
            vectors[0].append(row: Int(word < 0 ? Self.unknownWord : word), to: &input)
            vectors[1].append(row: Int(max(0, cues.word(of: token.stem).number)), to: &input)
            vectors[2].append(row: Int(max(0, sources.word(of: token.word).number)), to: &input)
            for column in TaggerColumn.allCases {
                vectors[3 + column.rawValue].append(row: token[column], to: &input)
            }
        }
        return input
    }
}
