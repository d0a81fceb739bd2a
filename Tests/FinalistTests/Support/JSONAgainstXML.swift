import LocatedXML

/// Where the JSON and the XML of one result do not say the same; empty where every value is in both.
///
/// What is a text, a number or a flag in JSON is an attribute in XML, or the text of an item; `null` is neither.
///
/// - Parameter idName: The attribute by which the element is found in a map, which is no member of its value.
func differences(_ json: JSON, _ element: Element, at place: String = "", idName: String? = nil) -> [String] {
    switch json {
    case .list(let items):
        let children = Array(element.children)
        guard children.count == items.count else {
            return ["\(place): \(items.count) items, \(children.count) elements"]
        }
        return zip(items, children).enumerated().flatMap { differences($1.0, $1.1, at: "\(place)/\($0)") }
    case .object(let members) where element.isMap(of: members, ignoring: idName):
        return differences(byID: members, element, place)
    case .object(let members): return differences(of: members, element, place, ignoring: idName)
    default: return json.isSaid(by: element.text) ? [] : ["\(place): \(json) is '\(element.text)'"]
    }
}

/// A record: attributes and children with the names of its members, and no others.
private func differences(
    of members: [String: JSON], _ element: Element, _ place: String, ignoring idName: String?
) -> [String] {
    let attributes = element.attributes.map(\.name).filter { $0 != idName }
    let unknown = (attributes + element.children.map(\.name)).filter { members[$0] == nil }
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

/// A value an id: an element each, in which `vendor`, `name` or `id` is the id.
private func differences(byID members: [String: JSON], _ element: Element, _ place: String) -> [String] {
    var left = members
    var found: [String] = []
    for child in element.children {
        let (name, id) = child.mapKey ?? ("", "")
        guard let value = left.removeValue(forKey: id) else {
            found.append("\(place): '\(id)' is in XML only")
            continue
        }
        if !value.isPlain {
            found += differences(value, child, at: "\(place)/\(id)", idName: name)
        } else if !value.isSaid(by: child["value"]?.value) {
            found.append("\(place)/\(id): '\(child["value"]?.value ?? "nothing")' is \(value)")
        }
    }
    return found + left.filter { $0.value != .null }.keys.sorted().map { "\(place): '\($0)' is in JSON only" }
}

extension Element {
    /// What the element is found by in a map.
    fileprivate var mapKey: (name: String, id: String)? {
        ["vendor", "name", "id"].lazy.compactMap { name in self[name].map { (name, $0.value) } }.first
    }

    /// Whether the members stand as children that are named by an attribute, and not as attributes and children of
    /// their own names.
    fileprivate func isMap(of members: [String: JSON], ignoring idName: String?) -> Bool {
        attributes.allSatisfy { $0.name == idName } && children.allSatisfy { members[$0.name] == nil }
            && (members.values.allSatisfy { $0 == .null } || children.contains { $0.mapKey != nil })
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
