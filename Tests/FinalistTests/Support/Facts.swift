@testable import Finalist

/// One thing that a file says: an attribute, or the text of an element.
struct Fact {
    /// The element as the grammar calls it, and the attribute: `call@consent`; of a text `requirement`.
    let name: String
    let element: String
    let row: Int

    /// `nil` for a text, which stands in a row of its own.
    let attribute: Int?
    let kind: AttributeKind
    let value: String

    /// Where it stands twice or more, which one: `call@consent 2`.
    var place = 1

    var description: String { place == 1 ? name : "\(name) \(place)" }
}

extension Markup {
    /// Everything that the file says, in its order.
    func facts() -> [Fact] {
        var facts: [Fact] = []
        var open: [(key: String, hasText: Bool)] = []
        var counts: [String: Int] = [:]
        func add(_ fact: Fact) {
            var fact = fact
            counts[fact.name, default: 0] += 1
            fact.place = counts[fact.name] ?? 1
            facts.append(fact)
        }
        for (row, token) in tokens.enumerated() {
            switch token {
            case .open(let name, let attributes, let isEmpty):
                let key = open.last.flatMap { Grammar.shape($0.key).children[name] } ?? name
                for (column, attribute) in attributes.enumerated() where attribute.name != "xmlns" {
                    guard let shape = Grammar.shape(key).attributes.first(where: { $0.name == attribute.name }) else {
                        continue
                    }
                    add(
                        Fact(
                            name: "\(key)@\(attribute.name)", element: key, row: row, attribute: column,
                            kind: shape.kind, value: attribute.value))
                }
                if !isEmpty { open.append((key, false)) }
            case .close: open.removeLast()
            case .other(let text):
                guard let last = open.last, !last.hasText, !text.allSatisfy(\.isWhitespace), !text.hasPrefix("<") else {
                    continue
                }
                open[open.count - 1].hasText = true
                add(
                    Fact(
                        name: last.key, element: last.key, row: row, attribute: nil, kind: .text, value: text))
            }
        }
        return facts
    }

    /// The same file with this said in place of what stands there.
    func saying(_ value: String, at fact: Fact) -> Markup {
        var copy = self
        if let column = fact.attribute {
            guard case .open(let name, var attributes, let isEmpty) = tokens[fact.row] else { return self }
            attributes[column].value = value
            copy.tokens[fact.row] = .open(name, attributes, isEmpty: isEmpty)
        } else {
            copy.tokens[fact.row] = .other(value)
        }
        return copy
    }

    /// The same file with what two facts say exchanged.
    func exchanging(_ one: Fact, _ other: Fact) -> Markup { saying(other.value, at: one).saying(one.value, at: other) }
}

extension Fact {
    /// Other things that could stand here, the most alike first. `others` is what stands elsewhere in the same place,
    /// `ids` everything that has a name.
    func alternatives(others: [String], ids: [String]) -> [String] {
        func unlike(_ values: [String]) -> [String] { values.filter { $0 != value }.uniqued }
        switch kind {
        case .number, .value, .ratio, .counting, .whole: return numbers()
        case .numbers:
            let parts = AttributeKind.words(value)
            let last = parts.last.flatMap(Double.init) ?? 0
            return unlike([
                (parts.dropLast() + ["\(last + 0.05)"]).joined(separator: " "),
                (parts.dropLast() + ["\(last - 0.05)"]).joined(separator: " "),
                parts.dropLast().joined(separator: " "),
            ])
        case .date, .moment: return days()
        case .time: return ["09:15", "08:30", "10:00", "07:00"]
        case .yesNo: return unlike(["yes", "no"])
        case .currency: return unlike(["USD", "PHP", "EUR"])
        case .oneOf(let allowed): return unlike(allowed)
        case .listOf(let allowed): return unlike(allowed + allowed.map { "\(value) \($0)" })
        case .id: return unlike(others + ids)
        case .ids:
            let parts = AttributeKind.words(value)
            return unlike([parts.dropLast().joined(separator: " ")] + others + ids.map { "\(value) \($0)" } + ids)
                .filter { !$0.isEmpty }
        case .file: return [value.replacing(".csv", with: "-2.csv")]
        case .text where Double(value) != nil: return numbers() + unlike(others)
        case .text: return [value + "x"] + unlike(others)
        }
    }

    private func numbers() -> [String] {
        if let parts = Optional(value.split(separator: "/")), parts.count == 2 { return ["1/3", "1/4", "1"] }
        guard let number = Double(value) else { return [] }
        let changed = [
            1, -1, 0.5, -0.5, 0.1, -0.1, 0.05 * number, -0.05 * number, 0.3 * number, -0.3 * number, -number,
        ]
        return changed.map { Figures.exact(number + $0) }.filter { $0 != value }.uniqued
    }

    /// The day after, the day before, another month and another year; what else stands there is kept.
    private func days() -> [String] {
        let (year, month, day) = (value.prefix(4), value.dropFirst(5).prefix(2), value.dropFirst(8).prefix(2))
        let rest = value.dropFirst(10)
        func digits(_ part: Substring, _ more: Int, _ limit: Int) -> String {
            let number = (Int(part) ?? 1) + more
            let kept = min(max(number, 1), limit)
            return kept < 10 ? "0\(kept)" : "\(kept)"
        }
        return [
            "\(year)-\(month)-\(digits(day, 1, 28))\(rest)", "\(year)-\(month)-\(digits(day, -1, 28))\(rest)",
            "\(year)-\(digits(month, 1, 12))-\(day)\(rest)", "\(year)-\(digits(month, -1, 12))-\(day)\(rest)",
            "\((Int(year) ?? 0) + 1)-\(month)-\(day)\(rest)", "\((Int(year) ?? 0) - 1)-\(month)-\(day)\(rest)",
            "\(value.prefix(10))",
        ].filter { $0 != value }.uniqued
    }
}
