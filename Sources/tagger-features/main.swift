// What the tagger sees of articles, for its trainer (tools/train): one JSON object an article and line.
//
//   tagger-features FILE.jsonl > features.jsonl
//
// {"id":…,"sequences":[{"tokens":[[start,end],…],"words":[…],"stems":[…],"columns":[[…],…]},…]}
// Offsets are code points; words and stems are hashes; a token has its columns in the order of `TaggerColumn`.
import Attribution
import Document
import Evaluation
import Foundation
import Provenance
import Segmentation

let segmenter = Segmenter()
let attributor = Attributor(knownNames: OutletRegistry().knownNames)

func list(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }

func record(_ sequence: Range<Int>, _ seen: [TaggerToken], _ text: SegmentedText, _ offset: OffsetConverter) -> String {
    let places = text.tokens[sequence].map { "[\(offset(Int($0.start))),\(offset(Int($0.end)))]" }
    let columns = seen.map { token in list(TaggerColumn.allCases.map { String(token[$0]) }) }
    return "{\"tokens\":\(list(places)),\"words\":\(list(seen.map { String($0.word) })),"
        + "\"stems\":\(list(seen.map { String($0.stem) })),\"columns\":\(list(columns))}"
}

func record(_ article: GoldArticle) -> String {
    let quoted = attributor.detectQuotations(segmenter.segment(article.article))
    let reader = TaggerReader(quoted)
    let text = quoted.reading.segmented
    let offset = OffsetConverter(text.article.text, to: .codepoint)
    let sequences = text.paragraphs.indices.flatMap { paragraph in
        reader.sequences(of: paragraph).map { record($0, reader.tokens($0, in: paragraph), text, offset) }
    }
    return "{\"id\":\"\(article.id)\",\"sequences\":\(list(sequences))}\n"
}

guard CommandLine.arguments.count == 2 else {
    FileHandle.standardError.write(Data("usage: tagger-features GOLD.jsonl\n".utf8))
    exit(2)
}
for article in try GoldFile.articles(at: CommandLine.arguments[1]) {
    FileHandle.standardOutput.write(Data(record(article).utf8))
}
