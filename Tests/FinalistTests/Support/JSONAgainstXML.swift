import LocatedXML

/// Where the JSON and the XML of one result do not say the same; empty where every value is in both.
///
/// What is a text, a number or a flag in JSON is an attribute in XML, or the text of an item; `null` is neither.
func differences(_ json: JSON, _ element: Element, at place: String = "") -> [String] {
    switch json {
    case .list(let items):
        let children = Array(element.children)
        guard children.count == items.count else {
            return ["\(place): \(items.count) items, \(children.count) elements"]
        }
        return zip(items, children).enumerated().flatMap { differences($1.0, $1.1, at: "\(place)/\($0)") }
    case .object(let members) where element.attributes.isEmpty && members.values.allSatisfy(\.isPlain):
        return differences(byID: members, element, place)
    case .object(let members) where element.children.contains { $0["vendor"] != nil && !$0.children.isEmpty }:
        return differences(byTwoIDs: members, element, place)
    case .object(let members): return differences(of: members, element, place)
    default: return json.isSaid(by: element.text) ? [] : ["\(place): \(json) is '\(element.text)'"]
    }
}

/// A record: attributes and children with the names of its members, and no others.
private func differences(of members: [String: JSON], _ element: Element, _ place: String) -> [String] {
    let unknown = (element.attributes.map(\.name) + element.children.map(\.name)).filter { members[$0] == nil }
    return unknown.map { "\(place): '\($0)' is in XML only" }
        + members.sorted { $0.key < $1.key }.flatMap { key, value -> [String] in
            let attribute = element[key]?.value
            let children = element.children.filter { $0.name == key }
            switch value {
            case .list, .object:
                guard children.count == 1, attribute == nil else { return ["\(place): '\(key)' is in JSON only"] }
                return differences(value, children[0], at: "\(place)/\(key)")
            default:
                guard children.isEmpty, value.isSaid(by: attribute) else {
                    return ["\(place)/\(key): \(value) is '\(attribute ?? "nothing")'"]
                }
                return []
            }
        }
}

/// A value an id: an element each, in which `vendor` or `name` is the id.
private func differences(byID members: [String: JSON], _ element: Element, _ place: String) -> [String] {
    var left = members
    var found: [String] = []
    for child in element.children {
        let id = (child["vendor"] ?? child["name"])?.value ?? ""
        guard let value = left.removeValue(forKey: id), value.isSaid(by: child["value"]?.value) else {
            found.append("\(place)/\(id): '\(child["value"]?.value ?? "nothing")' is \(members[id] ?? .null)")
            continue
        }
    }
    return found + left.filter { $0.value != .null }.keys.sorted().map { "\(place): '\($0)' is in JSON only" }
}

/// A value for each vendor against each: an element each with an element for each.
private func differences(byTwoIDs members: [String: JSON], _ element: Element, _ place: String) -> [String] {
    let ids = element.children.compactMap { $0["vendor"]?.value }
    guard Set(ids) == Set(members.keys), ids.count == members.count else {
        return ["\(place): \(ids) are \(members.keys.sorted())"]
    }
    return element.children.flatMap { child in
        let id = child["vendor"]?.value ?? ""
        return differences(byID: members[id]?.members ?? [:], child, "\(place)/\(id)")
    }
}

extension JSON {
    /// Neither holds other values.
    fileprivate var isPlain: Bool {
        switch self {
        case .list, .object: false
        default: true
        }
    }

    fileprivate func isSaid(by text: String?) -> Bool {
        switch self {
        case .null: text == nil
        case .flag(let flag): text == (flag ? "yes" : "no")
        case .number(let number): text.flatMap(Double.init) == number
        case .text(let own): text == own
        case .list, .object: false
        }
    }
}
