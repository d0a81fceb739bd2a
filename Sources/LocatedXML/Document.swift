/// A parsed XML document: immutable, and able to say where everything in it stands.
///
/// It is flat arrays over one copy of the text: an element costs 28 bytes, an attribute 16. Values and
/// texts point into the file wherever they stand there as they are.
public final class Document: Sendable {
    let bytes: [UInt8]
    let tree: Tree
    private let index: PlaceIndex

    init(bytes: [UInt8], tree: Tree) {
        self.bytes = bytes
        self.tree = tree
        self.index = PlaceIndex(bytes)
    }

    /// Reads a whole file. Nothing but `bytes` is ever opened.
    public static func parse(_ bytes: [UInt8], limits: Limits = .default) throws(SyntaxError) -> Document {
        try parse(bytes, limits: limits, chunk: 1 << 16)
    }

    static func parse(_ bytes: [UInt8], limits: Limits, chunk: Int) throws(SyntaxError) -> Document {
        let text = try Decoding.utf8(bytes, limits: limits)
        return Document(bytes: text, tree: try Parsing.tree(of: text, limits: limits, chunk: chunk))
    }

    public var root: Element { Element(document: self, index: 0) }

    /// A line without its end, for carets; `nil` where the file has no such line. Lines beyond 64 KiB are cut.
    public func sourceLine(_ line: Int) -> String? {
        index.offset(of: Place(line: line, column: 1), in: bytes).map { bytes.line(from: $0) }
    }

    /// What stands around a place; `nil` where the file has no such line.
    public func excerpt(at place: Place) -> Excerpt? { index.excerpt(at: place, in: bytes) }

    func place(of offset: UInt32) -> Place { index.place(of: Int(offset), in: bytes) }

    func string(_ run: Run) -> String {
        // Strings of at most 15 bytes live in place: nothing is allocated for them.
        let range = run.start..<run.start + run.count
        return String(decoding: run.isInArena ? tree.arena[range] : bytes[range], as: UTF8.self)
    }
}

/// An element: a light view into its document.
public struct Element: Sendable {
    let document: Document
    let index: Int

    private var node: Tree.Node { document.tree.nodes[index] }

    /// Without prefix.
    public var name: String { document.tree.names[Int(node.name)].local }
    /// "" where there is none.
    public var namespace: String { document.tree.names[Int(node.name)].namespace }
    /// Of its `<`.
    public var place: Place { document.place(of: node.offset) }

    /// In document order; namespace declarations are not attributes.
    public var attributes: Attributes {
        Attributes(document: document, indices: document.tree.attributes(of: index))
    }

    /// The attribute of no namespace with this name.
    public subscript(name: String) -> Attribute? {
        for index in document.tree.attributes(of: index) {
            let attribute = Attribute(document: document, index: index)
            if attribute.name == name, attribute.namespace.isEmpty { return attribute }
        }
        return nil
    }

    /// In document order.
    public var children: Children { Children(document: document, indices: index + 1..<Int(node.end)) }

    /// The element's own characters, without those of its children; comments, CDATA and processing
    /// instructions do not split it. White space in front of the first other character is left out where
    /// a child stands in it, so an element that only holds children has no text.
    public var text: String { document.string(node.text) }

    /// Where the first character other than white space stands directly inside this element.
    public var strayTextPlace: Place? { node.firstText == 0 ? nil : document.place(of: node.firstText) }
}

/// An attribute: a light view into its document.
public struct Attribute: Sendable {
    let document: Document
    let index: Int

    private var record: Tree.Attribute { document.tree.attributes[index] }

    /// Without prefix.
    public var name: String { document.tree.names[Int(record.name)].local }
    /// "" where there is none.
    public var namespace: String { document.tree.names[Int(record.name)].namespace }
    public var value: String { document.string(record.value) }
    /// Of its name.
    public var place: Place { document.place(of: record.offset) }
    /// Of the first character behind the opening quote.
    public var valuePlace: Place {
        let bytes = document.bytes
        var offset = Int(record.offset)
        while bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "'") { offset += 1 }
        return document.place(of: UInt32(offset + 1))
    }
}

/// The attributes of an element.
public struct Attributes: Sequence, Sendable {
    let document: Document
    let indices: Range<Int>

    public var count: Int { indices.count }
    public var isEmpty: Bool { indices.isEmpty }
    public var underestimatedCount: Int { indices.count }

    public func makeIterator() -> Iterator { Iterator(document: document, indices: indices) }

    public struct Iterator: IteratorProtocol {
        let document: Document
        var indices: Range<Int>

        public mutating func next() -> Attribute? {
            indices.popFirst().map { Attribute(document: document, index: $0) }
        }
    }
}

/// The child elements of an element.
public struct Children: Sequence, Sendable {
    let document: Document
    /// All descendants; a step goes over a whole child.
    let indices: Range<Int>

    public var isEmpty: Bool { indices.isEmpty }

    public func makeIterator() -> Iterator { Iterator(document: document, indices: indices) }

    public struct Iterator: IteratorProtocol {
        let document: Document
        var indices: Range<Int>

        public mutating func next() -> Element? {
            guard let index = indices.first else { return nil }
            indices = Int(document.tree.nodes[index].end)..<indices.upperBound
            return Element(document: document, index: index)
        }
    }
}
