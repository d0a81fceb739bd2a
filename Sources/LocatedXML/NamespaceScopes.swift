/// Which namespace each prefix means, element by element.
struct NamespaceScopes {
    typealias Attribute = (name: Range<Int>, value: Range<Int>)

    private var uris: [String: [String]] = [:]
    private var declared: [[String]] = []

    /// Opens those of a tag; an attribute given twice is refused, and a prefix that means nothing.
    mutating func open(_ name: Range<Int>, _ attributes: [Attribute], in bytes: [UInt8]) throws(SyntaxError) {
        var seen: Set<String> = []
        var declared: [(prefix: String, uri: String)] = []
        for attribute in attributes {
            let text = String(decoding: bytes[attribute.name], as: UTF8.self)
            guard seen.insert(text).inserted else {
                throw bytes.problem(
                    "attribute '\(bytes.shown(attribute.name))' stands twice in <\(bytes.shown(name))>",
                    "remove one of the two",
                    at: attribute.name.lowerBound)
            }
            guard text.hasPrefix("xmlns:") else { continue }
            guard !attribute.value.isEmpty else {
                throw bytes.problem(
                    "prefix '\(bytes.shown(attribute.name.dropFirst(6)))' is declared as nothing",
                    "give it a namespace, or remove the declaration", at: attribute.name.lowerBound)
            }
            declared.append(
                (String(text.dropFirst(6)), String(decoding: bytes[attribute.value], as: UTF8.self)))
        }
        for (prefix, uri) in declared { uris[prefix, default: []].append(uri) }
        self.declared.append(declared.map(\.prefix))
        _ = try uri(ofPrefixIn: name, of: name, bytes)
        var expanded: Set<[String]> = []
        for attribute in attributes {
            guard let uri = try uri(ofPrefixIn: attribute.name, of: name, bytes) else { continue }
            let text = String(decoding: bytes[attribute.name], as: UTF8.self)
            guard expanded.insert([uri, String(text.drop { $0 != ":" })]).inserted else {
                throw bytes.problem(
                    "attribute '\(bytes.shown(attribute.name))' stands twice in <\(bytes.shown(name))>, under two prefixes of one "
                        + "namespace", "remove one of the two", at: attribute.name.lowerBound)
            }
        }
    }

    mutating func close() {
        for prefix in declared.popLast() ?? [] { uris[prefix]?.removeLast() }
    }

    /// The namespace of a prefixed name; `nil` without a prefix and for XML's own.
    private func uri(
        ofPrefixIn name: Range<Int>, of element: Range<Int>, _ bytes: [UInt8]
    ) throws(SyntaxError) -> String? {
        guard let colon = name.first(where: { bytes[$0] == UInt8(ascii: ":") }) else { return nil }
        let prefix = String(decoding: bytes[name.lowerBound..<colon], as: UTF8.self)
        let local = colon + 1..<name.upperBound
        guard !prefix.isEmpty, let first = local.first, bytes[first].isNameStart,
            !local.contains(where: { bytes[$0] == UInt8(ascii: ":") })
        else {
            throw bytes.problem(
                "'\(bytes.shown(name))' is not a name with a prefix", "put one colon between the prefix and the name",
                at: name.lowerBound)
        }
        if prefix == "xml" || prefix == "xmlns" { return nil }
        guard let uri = uris[prefix]?.last else {
            let shown = String(visible: prefix.utf8)
            let bearer = name == element ? "<\(bytes.shown(name))>" : "attribute '\(bytes.shown(name))'"
            throw bytes.problem(
                "prefix '\(shown)' of \(bearer) is not declared",
                "declare it on this element or around it, xmlns:\(shown)=\"…\", or remove the prefix",
                at: name == element ? name.lowerBound - 1 : name.lowerBound)
        }
        return uri
    }
}
