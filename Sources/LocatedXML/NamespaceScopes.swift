/// Which namespace each prefix means, element by element.
struct NamespaceScopes {
    private var uris: [String: [String]] = [:]
    private var declared: [[String]] = []

    mutating func open(_ declarations: [(prefix: String, uri: String)]) {
        for declaration in declarations { uris[declaration.prefix, default: []].append(declaration.uri) }
        declared.append(declarations.map(\.prefix))
    }

    mutating func close() {
        for prefix in declared.popLast() ?? [] { uris[prefix]?.removeLast() }
    }

    func uri(of prefix: String) -> String? { uris[prefix]?.last }
}
