/// An XML file as a list of tags and texts: enough to damage it in one place.
struct Markup {
    enum Token {
        case open(String, [(name: String, value: String)], isEmpty: Bool)
        case close(String)
        case other(String)
    }

    var tokens: [Token] = []

    init(_ text: String) {
        var rest = Substring(text)
        while let angle = rest.firstIndex(of: "<") {
            if angle > rest.startIndex { tokens.append(.other(String(rest[..<angle]))) }
            rest = rest[angle...]
            for (start, end) in [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")] where rest.hasPrefix(start) {
                let close = rest.firstRange(of: end)?.upperBound ?? rest.endIndex
                tokens.append(.other(String(rest[..<close])))
                rest = rest[close...]
            }
            guard rest.first == "<", !rest.hasPrefix("<!"), !rest.hasPrefix("<?") else { continue }
            tokens.append(Self.tag(&rest))
        }
        if !rest.isEmpty { tokens.append(.other(String(rest))) }
    }

    private static func tag(_ rest: inout Substring) -> Token {
        rest.removeFirst()
        if rest.first == "/" {
            let name = rest.dropFirst().prefix { $0 != ">" }
            rest = rest[rest.index(after: name.endIndex)...]
            return .close(name.filter { !$0.isWhitespace })
        }
        let name = rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        rest = rest[name.endIndex...]
        var attributes: [(name: String, value: String)] = []
        while true {
            rest = rest.drop(while: \.isWhitespace)
            if rest.hasPrefix("/>") {
                rest = rest.dropFirst(2)
                return .open(String(name), attributes, isEmpty: true)
            }
            guard let first = rest.first, first != ">" else {
                rest = rest.dropFirst()
                return .open(String(name), attributes, isEmpty: false)
            }
            let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
            let quote = rest[key.endIndex...].drop { $0 != "\"" && $0 != "'" }
            let value = quote.dropFirst().prefix { $0 != quote.first }
            attributes.append((String(key), String(value)))
            rest = rest[rest.index(after: value.endIndex)...]
        }
    }

    var text: String {
        tokens.map { token in
            switch token {
            case .open(let name, let attributes, let isEmpty):
                "<\(name)" + attributes.map { " \($0.name)=\"\($0.value)\"" }.joined() + (isEmpty ? "/>" : ">")
            case .close(let name): "</\(name)>"
            case .other(let text): text
            }
        }.joined()
    }

    /// The rows of start tags.
    var starts: [Int] { tokens.indices.filter { if case .open = tokens[$0] { true } else { false } } }

    /// From a start tag to the tag that ends it.
    func element(_ start: Int) -> ClosedRange<Int> {
        var depth = 0
        for row in start..<tokens.count {
            switch tokens[row] {
            case .open(_, _, let isEmpty): if !isEmpty { depth += 1 }
            case .close: depth -= 1
            case .other: break
            }
            if depth == 0 { return start...row }
        }
        return start...start
    }
}

extension Markup {
    /// The same file, damaged or merely changed in one place, and a word on what was done.
    func mutated(_ chance: inout Chance) -> (text: String, what: String) {
        var copy = self
        let root = starts[0]
        let start = chance.pick(Array(starts.dropFirst()))
        guard case .open(let name, var attributes, let isEmpty) = tokens[start] else { return (text, "nothing") }
        var what = ""
        switch chance.below(10) {
        case 0 where !attributes.isEmpty:
            let gone = attributes.remove(at: chance.below(attributes.count))
            what = "\(gone.name) of \(name) deleted"
            copy.tokens[start] = .open(name, attributes, isEmpty: isEmpty)
        case 1:
            let range = element(start)
            copy.tokens[start] = .open(name + "s", attributes, isEmpty: isEmpty)
            if !isEmpty { copy.tokens[range.upperBound] = .close(name + "s") }
            what = "\(name) misspelt"
        case 2:
            let range = element(start)
            let targets = starts.filter { !range.contains($0) }
            let target = chance.pick(targets)
            guard case .open(let home, let its, let isHomeEmpty) = tokens[target] else { break }
            let moved = Array(tokens[range])
            let inside: [Token] =
                isHomeEmpty
                ? [.open(home, its, isEmpty: false)] + moved + [.close(home)] : [tokens[target]] + moved
            if target < start {
                copy.tokens.removeSubrange(range)
                copy.tokens.replaceSubrange(target...target, with: inside)
            } else {
                copy.tokens.replaceSubrange(target...target, with: inside)
                copy.tokens.removeSubrange(range)
            }
            what = "\(name) moved into \(home)"
        case 3, 4:
            let numbers = starts.flatMap { row -> [(Int, Int)] in
                guard case .open(_, let its, _) = tokens[row] else { return [] }
                return its.indices.filter { Double(its[$0].value) != nil }.map { (row, $0) }
            }
            guard !numbers.isEmpty else { break }
            let (row, column) = chance.pick(numbers)
            let number = chance.pick([
                "8,5", "1e3", "-5", "+3", "", "  7 ", ".5", "5.", "1000000000000001", "1000000000000000.000", "NaN",
                "0x10", "٣", "000012", "2.50", "-", "-0", "1 000", "12345678901234567890123456789012345678901",
                "0.000000000000000000000000000000000000001", "&#160;4", "&#9;4&#10;", "999999999999999.99999999999999",
            ])
            guard case .open(let tag, var its, let isTagEmpty) = tokens[row] else { break }
            its[column].value = number
            what = "\(its[column].name) of \(tag) set to '\(number)'"
            copy.tokens[row] = .open(tag, its, isEmpty: isTagEmpty)
        case 5 where !attributes.isEmpty:
            let column = chance.below(attributes.count)
            what = "\(attributes[column].name) of \(name) misspelt"
            attributes[column].name += "x"
            copy.tokens[start] = .open(name, attributes, isEmpty: isEmpty)
        case 6 where !attributes.isEmpty:
            let column = chance.below(attributes.count)
            let word = chance.pick([
                "yes", "Yes", "met", "2026-02-30", "2024-02-29", "0000-01-01", "2026-05-12T25:00:00Z",
                "2026-05-12T09:00:00+14:30", "2026-05-12T09:00:00-14:00", "2026-05-12T23:59:60Z", "E1 E2", "E1,E2",
                "E1&#160;E2", "E1&#10;E2", "é", "a b", "", " x ", "EUR", "-x", "0", "refuse", "a:b", "&#160;",
            ])
            what = "\(attributes[column].name) of \(name) set to '\(word)'"
            attributes[column].value = word
            copy.tokens[start] = .open(name, attributes, isEmpty: isEmpty)
        case 7:
            let range = element(start)
            copy.tokens.insert(.other("by the way"), at: range.upperBound + (isEmpty ? 1 : 0))
            what = "text in or behind \(name)"
        case 8:
            copy.tokens.removeSubrange(element(start))
            what = "\(name) deleted"
        case 9:
            let addition = chance.pick([
                #"<x:note xmlns:x="urn:example:other" a="1"><x:b>t</x:b></x:note>"#, #"<note xmlns="">t</note>"#,
                #"<x:note xmlns:x="urn:example:other"><score xmlns="urn:finalist:1"/></x:note>"#,
                "<!-- a remark -->", "<?app do?>", #"<score xmlns="urn:finalist:1"/>"#,
            ])
            copy.tokens.insert(.other(addition), at: root + 1)
            what = "\(addition) in the root"
        default:
            let extra = chance.pick([
                ("xml:lang", "en"), ("x:a", "1"), ("f:id", "Z"), ("colour", "red"),
            ])
            attributes += [(extra.0, extra.1), ("xmlns:x", "urn:example:other"), ("xmlns:f", "urn:finalist:1")]
            copy.tokens[start] = .open(name, attributes, isEmpty: isEmpty)
            what = "attribute \(extra.0) on \(name)"
        }
        return (copy.text, what.isEmpty ? "nothing" : what)
    }
}
