/// JSON with its keys in the order in which they were written, so that the same result gives the same bytes.
enum JSONValue {
    case object([(String, JSONValue)])
    case array([JSONValue])
    case string(String)
    case number(Double)
    case integer(Int)
    case bool(Bool)
    case null

    /// A string, or `null` where there is none.
    static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    static func number(_ number: Double?) -> JSONValue { number.map { .number($0) } ?? .null }

    static func integer(_ integer: Int?) -> JSONValue { integer.map { .integer($0) } ?? .null }

    /// Indented by two spaces a level, ending in a line break.
    var pretty: String {
        var text = ""
        write(to: &text, indent: "", isPretty: true)
        return text + "\n"
    }

    /// On one line, without a line break.
    var compact: String {
        var text = ""
        write(to: &text, indent: "", isPretty: false)
        return text
    }

    private func write(to text: inout String, indent: String, isPretty: Bool) {
        switch self {
        case .object(let members):
            Self.write("{", "}", members, to: &text, indent, isPretty) { member, text, indent in
                Self.write(quoted: member.0, to: &text)
                text += isPretty ? ": " : ":"
                member.1.write(to: &text, indent: indent, isPretty: isPretty)
            }
        case .array(let values):
            Self.write("[", "]", values, to: &text, indent, isPretty) { value, text, indent in
                value.write(to: &text, indent: indent, isPretty: isPretty)
            }
        case .string(let string): Self.write(quoted: string, to: &text)
        case .number(let number):
            precondition(number.isFinite, "JSON has no infinity and no NaN, and neither has a result")
            // The shortest digits that read back as the same number, but for noise; a whole number needs no point.
            let number = Figures.settled(number)
            text += number.magnitude < 1e15 && number == number.rounded() ? String(Int(number)) : number.description
        case .integer(let integer): text += String(integer)
        case .bool(let bool): text += bool ? "true" : "false"
        case .null: text += "null"
        }
    }

    private static func write<Item>(
        _ open: String, _ close: String, _ items: [Item], to text: inout String, _ indent: String, _ isPretty: Bool,
        _ body: (Item, inout String, String) -> Void
    ) {
        let inner = indent + "  "
        text += open
        for (index, item) in items.enumerated() {
            if index > 0 { text += isPretty ? "," : ", " }
            if isPretty { text += "\n" + inner }
            body(item, &text, inner)
        }
        if isPretty && !items.isEmpty { text += "\n" + indent }
        text += close
    }

    /// `<` is written as `\u003c`, so that the text may stand inside a page without closing anything there.
    private static func write(quoted string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "<", "\u{2028}", "\u{2029}", "\0"..."\u{1F}", "\u{7F}"..."\u{9F}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
