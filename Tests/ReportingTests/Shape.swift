import Document
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What is left of a report without its words: names, nesting and order, as parsers that are not ours read it.
enum Shape {
    static func json(_ report: String) throws -> String {
        json(try JSONSerialization.jsonObject(with: Data(report.utf8)))
    }

    static func lines(_ report: String) throws -> [String] {
        try report.split(separator: "\n").map { try json(String($0)) }
    }

    private static func json(_ value: Any) -> String {
        switch value {
        case let members as [String: Any]:
            "{" + members.sorted { $0.key < $1.key }.map { "\($0.key):\(json($0.value))" }.joined(separator: ",") + "}"
        case let elements as [Any]: "[" + elements.map(json).joined(separator: ",") + "]"
        default: "-"
        }
    }

    static func xml(_ report: String) throws -> [String] {
        let elements = ElementNames()
        let parser = XMLParser(data: Data(report.utf8))
        parser.delegate = elements
        try #require(parser.parse(), "\(String(describing: parser.parserError))")
        return elements.names
    }

    /// The rows as Python's `csv` reads them, as JSON.
    static func csv(_ report: String) throws -> String {
        try PythonTools.python(
            """
            import csv, json, sys
            print(json.dumps(list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8"), strict=True))))
            """, about: report)
    }

    /// The tokens of GitHub's Markdown but for those of text.
    static func markdown(_ report: String) throws -> String {
        try PythonTools.python(
            """
            import sys
            from markdown_it import MarkdownIt
            reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
            for token in reader.parse(open(sys.argv[1], encoding="utf-8").read()):
                print(token.type)
                for child in token.children or []:
                    if child.type not in ("text", "text_special"): print(" ", child.type)
            """, about: report)
    }
}

private final class ElementNames: NSObject, XMLParserDelegate {
    private(set) var names: [String] = []

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        names.append(([elementName] + attributes.keys.sorted()).joined(separator: " "))
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName: String?
    ) {
        names.append("/" + elementName)
    }
}

extension ArticleText {
    var string: String { self[range] }
}
