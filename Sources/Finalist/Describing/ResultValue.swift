internal import LocatedXML

/// A result as a tree that is written as JSON and as XML alike, its members in the order in which they were named.
///
/// In XML a record is an element: its texts, numbers and flags are attributes, what holds more is a child. What has no
/// value is `null` in JSON and left out in XML; neither is ever 0.
enum ResultValue {
    case record([(String, ResultValue)])
    /// Items, each an element with this name.
    case list(of: String, [ResultValue])
    /// One value an id: an object in JSON; in XML elements with this name, the id in the attribute named.
    case map(of: String, by: String, [(String, ResultValue)])
    case text(String)
    case number(Double)
    case integer(Int)
    case flag(Bool)
    case none
    /// Otherwise than by rule in one of the two.
    indirect case placed(Placement, ResultValue)

    var json: JSONValue {
        switch self {
        case .record(let members): .object(members.filter { $1.isInJSON }.map { ($0, $1.json) })
        case .list(_, let items): .array(items.map(\.json))
        case .map(_, _, let members): .object(members.map { ($0, $1.json) })
        case .text(let text): .string(text)
        case .number(let number): .number(number)
        case .integer(let integer): .integer(integer)
        case .flag(let flag): .bool(flag)
        case .placed(_, let value): value.json
        case .none: .null
        }
    }

    /// As a document with this element at its root; throws for a text with a character that XML cannot hold.
    func xml(root: String, namespace: String) throws(XMLWriter.UnwritableCharacter) -> String {
        var writer = XMLWriter()
        try write(root, [("xmlns", namespace)], to: &writer)
        return writer.string
    }

    private var isInJSON: Bool {
        guard case .placed(let place, let value) = self else { return true }
        return place != .xmlOnly && value.isInJSON
    }

    /// What an attribute or an element's text holds; `nil` for what needs elements, and where there is nothing.
    private var attribute: String? {
        switch self {
        case .text(let text): text
        case .number(let number): "\(Figures.settled(number))"
        case .integer(let integer): "\(integer)"
        case .flag(let flag): flag ? "yes" : "no"
        case .placed(.spaced, .list(_, let items)): items.compactMap(\.attribute).joined(separator: " ")
        case .placed(.content, _), .placed(.child, _), .placed(.repeated, _), .placed(.jsonOnly, _): nil
        case .placed(_, let value): value.attribute
        case .record, .list, .map, .none: nil
        }
    }

    /// What stands as the text of its record's own element.
    private var content: String? {
        switch self {
        case .placed(.content, let value): value.attribute
        case .placed(.xmlOnly, let value): value.content
        default: nil
        }
    }

    private func write(
        _ name: String, _ leading: [(String, String)], to writer: inout XMLWriter
    ) throws(XMLWriter.UnwritableCharacter) {
        switch self {
        case .record(let members):
            try writer.start(name, leading + members.compactMap { key, value in value.attribute.map { (key, $0) } })
            for (key, value) in members { try value.writeInside(key, to: &writer) }
            for (_, value) in members { if let content = value.content { try writer.text(content) } }
            writer.end()
        case .text, .number, .integer, .flag:
            try writer.start(name, leading)
            try writer.text(attribute ?? "")
            writer.end()
        case .list, .map:
            try writer.start(name, leading)
            try writeItems(to: &writer)
            writer.end()
        case .placed(_, let value): try value.write(name, leading, to: &writer)
        case .none: break
        }
    }

    private func writeItems(to writer: inout XMLWriter) throws(XMLWriter.UnwritableCharacter) {
        switch self {
        case .list(let item, let items): for value in items { try value.write(item, [], to: &writer) }
        case .map(let item, let key, let members):
            for (id, value) in members {
                if let attribute = value.attribute {
                    try writer.empty(item, [(key, id), ("value", attribute)])
                } else {
                    try value.write(item, [(key, id)], to: &writer)
                }
            }
        case .placed(_, let value): try value.writeItems(to: &writer)
        case .record, .text, .number, .integer, .flag, .none: break
        }
    }

    /// As a child of a record; what is an attribute there has been written.
    private func writeInside(_ key: String, to writer: inout XMLWriter) throws(XMLWriter.UnwritableCharacter) {
        switch self {
        case .record, .list, .map: try write(key, [], to: &writer)
        case .placed(.child, let value): try value.write(key, [], to: &writer)
        case .placed(.repeated, let value): try value.writeItems(to: &writer)
        case .placed(.xmlOnly, let value): try value.writeInside(key, to: &writer)
        case .text, .number, .integer, .flag, .none, .placed: break
        }
    }
}

/// Where a member stands that does not stand as others do: what was published before the rule stays as it was.
enum Placement: Sendable {
    /// In XML the text of the record's own element.
    case content

    /// In XML an element of its own, though it is one text or number only.
    case child

    /// In XML without an element around its items.
    case repeated

    /// In XML one attribute with the items, a blank between them.
    case spaced
    case jsonOnly, xmlOnly
}
