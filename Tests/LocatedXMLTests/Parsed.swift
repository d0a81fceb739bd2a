import LocatedXML

/// The tests' short way in and out.
func parse(_ xml: String, limits: Limits = .default) throws(SyntaxError) -> Document {
    try Document.parse(Array(xml.utf8), limits: limits)
}

/// Why a text is refused; `nil` when it is not.
func refusal(_ xml: String, limits: Limits = .default) -> SyntaxError? { refusal(Array(xml.utf8), limits: limits) }

func refusal(_ bytes: [UInt8], limits: Limits = .default) -> SyntaxError? {
    do {
        _ = try Document.parse(bytes, limits: limits)
        return nil
    } catch { return error }
}

extension Element {
    subscript(path: [Int]) -> Element {
        path.reduce(self) { element, step in Array(element.children)[step] }
    }

    /// Everything it can tell, for comparing.
    var description: String {
        let own =
            "\(place) {\(namespace)}\(name) "
            + attributes.map { "{\($0.namespace)}\($0.name)@\($0.place)=\($0.value)@\($0.valuePlace)" }.joined(
                separator: " ")
            + " '\(text)' \(strayTextPlace.map(\.description) ?? "-")\n"
        return own + children.map(\.description).joined()
    }
}

extension String {
    func encoded(littleEndian: Bool, mark: Bool) -> [UInt8] {
        let units: [UInt16] = (mark ? [0xFEFF] : []) + Array(utf16)
        return units.flatMap { unit in
            let low = UInt8(unit & 0xFF)
            let high = UInt8(unit >> 8)
            return littleEndian ? [low, high] : [high, low]
        }
    }

    /// One byte a character.
    var latin1: [UInt8] { unicodeScalars.map { UInt8($0.value) } }
}
