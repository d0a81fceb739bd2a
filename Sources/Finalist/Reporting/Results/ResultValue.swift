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

    static func text(_ text: String?) -> ResultValue { text.map { .text($0) } ?? .none }

    static func number(_ number: Double?) -> ResultValue { number.map { .number($0) } ?? .none }

    static func integer(_ integer: Int?) -> ResultValue { integer.map { .integer($0) } ?? .none }

    /// A record with what its text says, sentence by sentence.
    func saying(_ sentences: [String]) -> ResultValue {
        guard case .record(let members) = self else { return self }
        return .record(members + [("sentences", .list(of: "sentence", sentences.map { .text($0.visible) }))])
    }

    var json: JSONValue {
        switch self {
        case .record(let members): .object(members.map { ($0, $1.json) })
        case .list(_, let items): .array(items.map(\.json))
        case .map(_, _, let members): .object(members.map { ($0, $1.json) })
        case .text(let text): .string(text)
        case .number(let number): .number(number)
        case .integer(let integer): .integer(integer)
        case .flag(let flag): .bool(flag)
        case .none: .null
        }
    }

    /// As a document with this element at its root.
    ///
    /// - Throws: A ``Refusal`` for text with characters that XML cannot hold.
    func xml(root: String, namespace: String = Comparison.namespace) throws(Refusal) -> String {
        do throws(XMLWriter.UnwritableCharacter) {
            var writer = XMLWriter()
            try write(root, [("xmlns", namespace)], to: &writer)
            return writer.string
        } catch {
            throw Refusal(diagnostics: [Diagnostic(.encoding, error.message, remedy: error.remedy, at: nil)])
        }
    }

    /// What an attribute or an element's text holds; `nil` for what needs elements, and where there is nothing.
    private var attribute: String? {
        switch self {
        case .text(let text): text
        case .number(let number): "\(Figures.settled(number))"
        case .integer(let integer): "\(integer)"
        case .flag(let flag): flag ? "yes" : "no"
        case .record, .list, .map, .none: nil
        }
    }

    private func write(
        _ name: String, _ leading: [(String, String)], to writer: inout XMLWriter
    ) throws(XMLWriter.UnwritableCharacter) {
        switch self {
        case .record(let members):
            try writer.start(
                name, leading + members.compactMap { key, value in value.attribute.map { (key, $0) } })
            for (key, value) in members { try value.writeInside(key, to: &writer) }
            writer.end()
        case .text, .number, .integer, .flag:
            try writer.start(name, leading)
            try writer.text(attribute ?? "")
            writer.end()
        case .list(let item, let items):
            try writer.start(name, leading)
            for value in items { try value.write(item, [], to: &writer) }
            writer.end()
        case .map(let item, let key, let members):
            try writer.start(name, leading)
            for (id, value) in members {
                if let attribute = value.attribute {
                    try writer.empty(item, [(key, id), ("value", attribute)])
                } else {
                    try value.write(item, [(key, id)], to: &writer)
                }
            }
            writer.end()
        case .none: break
        }
    }

    /// As a child of a record; what is an attribute there has been written.
    private func writeInside(_ key: String, to writer: inout XMLWriter) throws(XMLWriter.UnwritableCharacter) {
        switch self {
        case .record, .list, .map: try write(key, [], to: &writer)
        case .text, .number, .integer, .flag, .none: break
        }
    }
}
