internal import LocatedXML

/// An element to be written.
struct XMLNode: Sendable {
    let name: String
    var attributes: [(String, String)]
    var children: [XMLNode]
    var text: String

    init(_ name: String, _ attributes: [(String, String)] = [], _ children: [XMLNode] = [], text: String = "") {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.text = text
    }

    /// As a document of its own.
    ///
    /// - Throws: Of a character that XML cannot hold.
    func document() throws(XMLWriter.UnwritableCharacter) -> String {
        var writer = XMLWriter()
        try write(to: &writer)
        return writer.string
    }

    private func write(to writer: inout XMLWriter) throws(XMLWriter.UnwritableCharacter) {
        try writer.start(name, attributes)
        for child in children { try child.write(to: &writer) }
        try writer.text(text)
        writer.end()
    }
}

/// Parts of XML schemas.
extension XMLNode {
    static func annotation(_ words: String?) -> XMLNode? {
        guard let words, !words.isEmpty else { return nil }
        return XMLNode("xs:annotation", [], [XMLNode("xs:documentation", text: words)])
    }

    static func simpleType(
        _ name: String?, base: String, _ facets: [(String, String)], _ meaning: String = ""
    ) -> XMLNode {
        simpleType(
            name, XMLNode("xs:restriction", [("base", base)], facets.map { XMLNode($0.0, [("value", $0.1)]) }), meaning)
    }

    static func simpleType(_ name: String?, _ content: XMLNode, _ meaning: String = "") -> XMLNode {
        XMLNode(
            "xs:simpleType", name.map { [("name", $0)] } ?? [], [annotation(meaning)].compactMap(\.self) + [content])
    }

    /// A whole schema, which holds words of the program only.
    var schema: String {
        do throws(XMLWriter.UnwritableCharacter) { return try document() } catch {
            preconditionFailure("a schema holds words of the program only: \(error.message)")
        }
    }
}
