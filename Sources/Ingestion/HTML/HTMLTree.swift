import CGumbo

/// The tree of an HTML page. Nodes are numbered in document order: the descendants of a node are the nodes from
/// the one after it up to its `end`.
final class HTMLTree {
    /// Why a page has no tree.
    enum Flaw: Error {
        case tooTangled, outOfMemory
    }

    /// All nodes.
    let nodes: UnsafeBufferPointer<cgumbo_node>
    private let page: OpaquePointer

    /// The tree of a page in UTF-8, well-formed or not.
    /// - Complexity: O(*n*), also for deeply nested pages: what lies deeper than 512 elements loses its elements,
    ///   not its text.
    init(_ bytes: [UInt8]) throws(Flaw) {
        var status = CGUMBO_OK
        guard let page = cgumbo_parse(bytes, bytes.count, &status) else {
            throw status == CGUMBO_TOO_TANGLED ? .tooTangled : .outOfMemory
        }
        self.page = page
        var count = 0
        let start = cgumbo_nodes(page, &count)
        nodes = UnsafeBufferPointer(start: start, count: count)
    }

    deinit { cgumbo_destroy(page) }

    /// The nodes below a node, in order.
    func descendants(of index: Int) -> Range<Int> { index + 1..<Int(nodes[index].end) }

    /// The numbers of a node's ancestors, the nearest first.
    func ancestors(of index: Int) -> UnfoldFirstSequence<Int> {
        sequence(first: Int(nodes[index].parent)) { $0 == 0 ? nil : Int(self.nodes[$0].parent) }
    }

    /// The numbers of some element names.
    static func tags(_ names: String...) -> Set<UInt16> { Set(names.map { name in cgumbo_tag(name) }) }

    /// The elements of one name, in order.
    func elements(named name: String) -> [Int] {
        let tag = cgumbo_tag(name)
        return nodes.indices.filter { nodes[$0].kind == CGUMBO_ELEMENT && nodes[$0].tag == tag }
    }

    /// Whether HTML does not know the element's name.
    func isCustom(_ index: Int) -> Bool { nodes[index].tag == UInt16(CGUMBO_UNKNOWN_TAG) }

    /// The value of an element's attribute.
    func attribute(_ name: String, of index: Int) -> String? {
        withUnsafePointer(to: nodes[index]) { cgumbo_attribute($0, name) }.map { String(cString: $0) }
    }

    /// A text node's characters beside their source.
    func aligner(of index: Int) -> TextAligner {
        let node = nodes[index]
        let source = UnsafeBufferPointer(start: cgumbo_source(page) + Int(node.start), count: Int(node.source_length))
        return TextAligner(source: source, decoded: node.bytes)
    }

    /// All text below a node, with its entities decoded.
    func text(of index: Int) -> String {
        var bytes: [UInt8] = []
        for each in descendants(of: index) where nodes[each].kind == CGUMBO_TEXT {
            bytes.append(contentsOf: nodes[each].bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension UnsafeBufferPointer where Element == cgumbo_node {
    /// Whether the node is an element of that name, given as its number.
    func isElement(_ index: Int, _ tag: UInt16) -> Bool { self[index].kind == CGUMBO_ELEMENT && self[index].tag == tag }
}

extension cgumbo_node {
    /// An element's name, a text, or what a comment holds.
    var bytes: UnsafeBufferPointer<UInt8> {
        let start = UnsafeRawPointer(text)?.assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: Int(text_length))
    }

    /// The same as a string.
    var string: String { String(decoding: bytes, as: UTF8.self) }
}
