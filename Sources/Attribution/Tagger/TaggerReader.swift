import Document
import Segmentation

/// Reads off a text what the tagger sees: the one place where it is computed, for training and for use.
package struct TaggerReader: Sendable {
    /// Longer paragraphs are cut, so that the cost stays linear and nothing is carried over thousands of words.
    static let longestSequence = 256

    private let reading: Reading
    /// For every token: outside 0, opening mark 1, inside 2, closing mark 3; single marks 4 more.
    private let marks: [UInt8]
    private let sinceOpening: [UInt8]
    private let untilClosing: [UInt8]

    /// A reader of a text whose marks are paired.
    /// - Complexity: O(*n*) in the number of tokens.
    package init(_ quoted: QuotedText) {
        reading = quoted.reading
        let outside = [UInt8](repeating: 0, count: reading.tokens.count)
        var (marks, sinceOpening, untilClosing) = (outside, outside, outside)
        for span in quoted.spans where span.parent == nil {
            let single: UInt8 = Self.isSingle(span, in: reading) ? 4 : 0
            for token in span.tokens {
                marks[token] = single + (token == span.open ? 1 : token == span.close ? 3 : 2)
                sinceOpening[token] = 1 + Self.magnitude(token - span.open)
                untilClosing[token] = span.close.map { 1 + Self.magnitude($0 - token) } ?? 9
            }
        }
        (self.marks, self.sinceOpening, self.untilClosing) = (marks, sinceOpening, untilClosing)
    }

    private static func isSingle(_ span: QuotedSpan, in reading: Reading) -> Bool {
        let mark = reading.tokens[span.open]
        return MarkShape(reading.bytes[Int(mark.start)..<Int(mark.end)])?.family == .single
    }

    /// The logarithm of a distance, at most 7.
    private static func magnitude(_ distance: Int) -> UInt8 {
        UInt8(min(7, Int.bitWidth - distance.leadingZeroBitCount))
    }

    /// Whether a token stands in marks, or is one.
    package func isMarked(_ token: Int) -> Bool { marks[token] > 0 }

    // MARK: - Sequences

    /// The tokens of a paragraph, in sequences that are tagged one by one: nearly always one.
    package func sequences(of paragraph: Int) -> [Range<Int>] {
        let all = reading.segmented.paragraphs[paragraph]
        if all.tokens.count <= Self.longestSequence { return [all.tokens] }
        var sequences: [Range<Int>] = []
        var start = all.tokens.lowerBound
        for sentence in all.sentences {
            let end = reading.segmented.sentences[sentence].tokens.upperBound
            while end - start > Self.longestSequence {
                let opens = reading.segmented.sentences[sentence].tokens.lowerBound
                let cut = opens > start ? opens : start + Self.longestSequence
                sequences.append(start..<cut)
                start = cut
            }
        }
        sequences.append(start..<all.tokens.upperBound)
        return sequences.filter { !$0.isEmpty }
    }

    /// What the tagger sees of the tokens of a sequence in a paragraph.
    package func tokens(_ sequence: Range<Int>, in paragraph: Int) -> [TaggerToken] {
        let place = UInt16(kind(of: paragraph) * 5 + endBefore(paragraph))
        var found: [TaggerToken] = []
        found.reserveCapacity(sequence.count)
        var index = sequence.lowerBound
        var sentence = reading.segmented.sentence(at: index)
        while index < sequence.upperBound {
            let tokens = reading.segmented.sentences[sentence].tokens
            while index < min(tokens.upperBound, sequence.upperBound) {
                found.append(token(index, sentence: tokens, place: place))
                index += 1
            }
            sentence += 1
        }
        return found
    }

    private func kind(of paragraph: Int) -> Int {
        switch reading.segmented.paragraphs[paragraph].kind {
        case .body, .blockquote, .pullquote: 0
        case .headline: 1
        case .caption, .credit, .boilerplate: 2
        }
    }

    /// How the paragraph before ended: none 0, with a colon 1, with a closing mark 2, in open marks 3, otherwise 4.
    private func endBefore(_ paragraph: Int) -> Int {
        guard paragraph > 0 else { return 0 }
        let last = reading.segmented.paragraphs[paragraph - 1].tokens.upperBound - 1
        if reading.isByte(last, UInt8(ascii: ":")) { return 1 }
        return marks[last] & 3 == 3 ? 2 : marks[last] & 3 == 2 ? 3 : 4
    }

    // MARK: - One token

    private func token(_ index: Int, sentence: Range<Int>, place: UInt16) -> TaggerToken {
        let token = reading.tokens[index]
        let form = WordForm(reading.bytes[Int(token.start)..<Int(token.end)])
        let classes = reading.classes(index)
        var columns = SIMD16<UInt16>()
        func set(_ column: TaggerColumn, _ value: UInt16) { columns[column.rawValue] = value }
        set(.prefix, UInt16(form.prefix % UInt64(TaggerColumn.prefix.size)))
        set(.suffix, UInt16(form.suffix % UInt64(TaggerColumn.suffix.size)))
        set(.shape, UInt16(form.shape % UInt64(TaggerColumn.shape.size)))
        set(.marks, UInt16(marks[index]))
        set(.sinceOpening, UInt16(sinceOpening[index]))
        set(.untilClosing, UInt16(untilClosing[index]))
        set(.signs, (token.flags.contains(.capitalized) ? 1 : 0) + 2 * classes.signBits)
        set(.reporting, classes.reportingBits)
        set(.noun, classes.nounBits)
        set(.function, classes.functionKind)
        set(.sinceSentenceStart, UInt16(Self.magnitude(index - sentence.lowerBound)))
        set(.untilSentenceEnd, UInt16(Self.magnitude(sentence.upperBound - 1 - index)))
        set(.paragraph, place)
        return TaggerToken(word: reading.lexemes[index].hash, stem: form.stem, columns: columns)
    }
}

extension WordClasses {
    /// One bit for each of the groups that holds some class of this word.
    private func bits(_ groups: [WordClasses]) -> UInt16 {
        var bits: UInt16 = 0
        for (bit, group) in groups.enumerated() where !isDisjoint(with: group) { bits |= 1 << UInt16(bit) }
        return bits
    }

    fileprivate var signBits: UInt16 { bits(Self.signGroups) }
    fileprivate var reportingBits: UInt16 { bits(Self.reportingGroups) }
    fileprivate var nounBits: UInt16 { bits(Self.nounGroups) }

    /// The first kind of function word that this word can be, counted from 1; 0 for none.
    fileprivate var functionKind: UInt16 {
        UInt16((Self.functionGroups.firstIndex { !isDisjoint(with: $0) } ?? -1) + 1)
    }

    private static let signGroups: [WordClasses] = [
        .title, [.subjectPronoun, .objectPronoun, .possessive], [.mediaNoun, .outletHead],
    ]
    private static let reportingGroups: [WordClasses] = [
        [.verbBase, .verbThird], .verbPast, .verbParticiple, .verbGerund, .cueNoun, .startsCuePhrase,
    ]
    private static let nounGroups: [WordClasses] = [
        [.role, .vagueHead], .groupNoun, [.organizationNoun, .organizationHead], [.documentNoun, .occasion],
        .givenName, [.place, .demonym],
    ]
    private static let functionGroups: [WordClasses] = [
        .subjectPronoun, .possessive, .objectPronoun, .relative, .be, .have, .doForm, .modal, .negation,
        .subordinator, .conjunction, .preposition, .determiner, .calendar, .adverb,
    ]
}
