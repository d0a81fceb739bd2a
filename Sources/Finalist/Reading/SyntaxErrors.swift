internal import LocatedXML

extension Limits {
    init(_ limits: ReadingLimits) {
        self.init()
        bytes = limits.bytes
        depth = limits.depth
        elements = limits.elements
        attributes = limits.attributes
        text = limits.text
        names = limits.names
    }
}

extension Diagnostic {
    init(_ error: SyntaxError, file: String) {
        let rule: Rule =
            switch error.kind {
            case .signature: .signature
            case .encoding: .encoding
            case .malformed: .malformed
            case .doctype: .doctype
            case .entity: .entity
            case .version: .xmlVersion
            case .limit: .limit
            }
        let place = error.place ?? Place(line: 1, column: 1)
        self.init(
            rule, error.message, remedy: error.remedy,
            at: Location(file: file, line: place.line, column: place.column),
            excerpt: error.excerpt.map { ($0, error.excerptColumn) })
    }
}
