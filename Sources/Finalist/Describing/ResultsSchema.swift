internal import LocatedXML

/// An XML Schema of all documents, made from what they say of themselves.
///
/// What is a text, a number or a flag stands as an attribute of its record, what holds more as a child.
struct ResultsSchema: Sendable {
    let namespace: String
    let meaning: String
    let documents: [DocumentForm]

    var text: String {
        let records = RecordForm.named(in: documents.flatMap(\.members))
        let schema = XMLNode(
            "xs:schema",
            [
                ("xmlns:xs", "http://www.w3.org/2001/XMLSchema"), ("xmlns:r", namespace),
                ("targetNamespace", namespace), ("elementFormDefault", "qualified"),
                ("attributeFormDefault", "unqualified"), ("version", "1"),
            ],
            [.annotation(meaning)].compactMap(\.self) + documents.map(\.element) + records.map(\.type)
                + Self.simpleTypes)
        return schema.schema
    }

    private static let simpleTypes = [
        XMLNode.simpleType(
            "number", base: "xs:double", [("xs:pattern", #"-?[0-9]+(\.[0-9]+)?([eE][+\-]?[0-9]{1,3})?"#)],
            "A finite number: -12.5 or 1.5e-7."),
        XMLNode.simpleType("id", base: "xs:token", [("xs:pattern", #"[A-Za-z0-9_][A-Za-z0-9_.\-]{0,63}"#)]),
        XMLNode.simpleType("text", base: "xs:token", [("xs:minLength", "1")]),
        XMLNode.simpleType("yesNo", base: "xs:token", [("xs:enumeration", "yes"), ("xs:enumeration", "no")]),
    ]
}

extension DocumentForm {
    fileprivate var element: XMLNode {
        XMLNode(
            "xs:element", [("name", root)],
            [.annotation(record.meaning)].compactMap(\.self)
                + [XMLNode("xs:complexType", [], RecordForm.content(members))] + members.compactMap(uniqueness))
    }

    /// That no two records of a list have the same id.
    private func uniqueness(of member: MemberForm) -> XMLNode? {
        guard case .list(let item, .record, _, isSet: true) = member.form else { return nil }
        return XMLNode(
            "xs:unique", [("name", "\(root)-\(member.name)-differ")],
            [
                XMLNode("xs:selector", [("xpath", "r:\(member.name)/r:\(item)")]),
                XMLNode("xs:field", [("xpath", "@id")]),
            ])
    }
}

extension RecordForm {
    fileprivate var type: XMLNode {
        XMLNode(
            "xs:complexType", [("name", name ?? "")], [.annotation(meaning)].compactMap(\.self) + Self.content(members))
    }

    /// The children in their order, then the attributes; or a text with attributes.
    fileprivate static func content(_ members: [MemberForm]) -> [XMLNode] {
        let members = members.filter { !$0.places.contains(.jsonOnly) }
        let attributes = members.compactMap(\.attribute)
        if let text = members.first(where: { $0.places.contains(.content) }), case .named(let type)? = text.form.simple
        {
            return [XMLNode("xs:simpleContent", [], [XMLNode("xs:extension", [("base", type)], attributes)])]
        }
        let children = members.flatMap(\.children)
        return (children.isEmpty ? [] : [XMLNode("xs:sequence", [], children)]) + attributes
    }
}

extension MemberForm {
    fileprivate var attribute: XMLNode? {
        let isRequired = isAlways && !form.isOptional
        if places.contains(.spaced) {
            return SimpleType.named("xs:NMTOKENS").attribute(name, isRequired: isRequired, xmlWords)
        }
        guard !places.contains(where: { [.content, .child, .repeated].contains($0) }) else { return nil }
        return form.simple?.attribute(name, isRequired: isRequired, xmlWords)
    }

    /// As elements in its record: one around what it holds, unless the items stand there by themselves.
    fileprivate var children: [XMLNode] {
        guard !places.contains(.spaced), !places.contains(.content) else { return [] }
        if places.contains(.repeated) { return form.items }
        guard form.simple == nil || places.contains(.child) else { return [] }
        return [form.element(name, least: isAlways ? 1 : 0, xmlWords)]
    }

    private var xmlWords: String? { words(absent: "left out") }
}

/// The type of an attribute: one with a name, or one made for the place.
private enum SimpleType {
    case named(String)
    case restricted(base: String, [(String, String)])
    case fixed(String)

    func attribute(_ name: String, isRequired: Bool, _ meaning: String?) -> XMLNode {
        let use = isRequired ? [("use", "required")] : []
        let note = [XMLNode.annotation(meaning)].compactMap(\.self)
        return switch self {
        case .named(let type): XMLNode("xs:attribute", [("name", name), ("type", type)] + use, note)
        case .fixed(let text):
            XMLNode("xs:attribute", [("name", name), ("type", "xs:string")] + use + [("fixed", text)], note)
        case .restricted(let base, let facets):
            XMLNode("xs:attribute", [("name", name)] + use, note + [.simpleType(nil, base: base, facets)])
        }
    }

    func element(_ attributes: [(String, String)]) -> XMLNode {
        switch self {
        case .named(let type): XMLNode("xs:element", attributes + [("type", type)])
        case .fixed(let text): XMLNode("xs:element", attributes + [("type", "xs:string"), ("fixed", text)])
        case .restricted(let base, let facets):
            XMLNode("xs:element", attributes, [.simpleType(nil, base: base, facets)])
        }
    }
}

extension Form {
    /// `nil` for what holds more than one value.
    fileprivate var simple: SimpleType? {
        switch self {
        case .words: .named("xs:string")
        case .text: .named("r:text")
        case .id: .named("r:id")
        case .pattern(let expression): .restricted(base: "xs:token", [("xs:pattern", expression)])
        case .day: .restricted(base: "xs:date", [("xs:pattern", "[0-9]{4}-[0-9]{2}-[0-9]{2}")])
        case .constant(let text): .fixed(text)
        case .choice(let words): .restricted(base: "xs:token", words.map { ("xs:enumeration", $0) })
        case .number(let range): range.bounds.isEmpty ? .named("r:number") : .restricted(base: "r:number", range.bounds)
        case .whole(0...Int.max): .named("xs:nonNegativeInteger")
        case .whole(1...Int.max): .named("xs:positiveInteger")
        case .whole(let range): .restricted(base: "xs:integer", range.bounds)
        case .flag: .named("r:yesNo")
        case .optional(let form, _): form.simple
        case .record, .list, .map: nil
        }
    }

    /// As a child of a record; `least` is 0 where it may be left out.
    fileprivate func element(_ name: String, least: Int, _ meaning: String?) -> XMLNode {
        if case .optional(let form, _) = self { return form.element(name, least: 0, meaning) }
        var node = element([("name", name)] + (least == 0 ? [("minOccurs", "0")] : []))
        if let note = XMLNode.annotation(meaning) { node.children.insert(note, at: 0) }
        return node
    }

    private func element(_ attributes: [(String, String)]) -> XMLNode {
        if let simple { return simple.element(attributes) }
        if case .record(let record) = self, let type = record.name {
            return XMLNode("xs:element", attributes + [("type", "r:\(type)")])
        }
        return XMLNode("xs:element", attributes, [XMLNode("xs:complexType", [], content)])
    }

    /// What stands inside of an element that holds it.
    private var content: [XMLNode] {
        switch self {
        case .record(let record): RecordForm.content(record.members)
        case .optional(let form, _): form.content
        default: [XMLNode("xs:sequence", [], items)]
        }
    }

    /// The elements of a list or of a map.
    fileprivate var items: [XMLNode] {
        switch self {
        case .list(let item, let form, let count, _):
            let most = count.upperBound == .max ? "unbounded" : "\(count.upperBound)"
            let occurs = [("minOccurs", "\(count.lowerBound)"), ("maxOccurs", most)].filter { $0.1 != "1" }
            return [form.element([("name", item)] + occurs)]
        case .map(let item, let key, let name, let form):
            return [
                XMLNode(
                    "xs:element", [("name", item), ("minOccurs", "0"), ("maxOccurs", "unbounded")],
                    [form.entry(key, name)])
            ]
        case .optional(let form, _): return form.items
        default: return []
        }
    }

    /// The type of an entry of a map: its value, with the attribute that holds its name.
    private func entry(_ key: String, _ name: Form) -> XMLNode {
        let key = name.simple?.attribute(key, isRequired: true, nil)
        let keys = [key].compactMap(\.self)
        if let simple {
            return XMLNode("xs:complexType", [], keys + [simple.attribute("value", isRequired: true, nil)])
        }
        if case .record(let record) = self, let type = record.name {
            let base = XMLNode("xs:extension", [("base", "r:\(type)")], keys)
            return XMLNode("xs:complexType", [], [XMLNode("xs:complexContent", [], [base])])
        }
        return XMLNode("xs:complexType", [], content + keys)
    }
}

extension ClosedRange<Double> {
    fileprivate var bounds: [(String, String)] {
        (lowerBound.isFinite ? [("xs:minInclusive", "\(lowerBound)")] : [])
            + (upperBound.isFinite ? [("xs:maxInclusive", "\(upperBound)")] : [])
    }
}

extension ClosedRange<Int> {
    fileprivate var bounds: [(String, String)] {
        (lowerBound > .min ? [("xs:minInclusive", "\(lowerBound)")] : [])
            + (upperBound < .max ? [("xs:maxInclusive", "\(upperBound)")] : [])
    }
}
