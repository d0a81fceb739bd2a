/// The words of one Swift file in order, without comments and the text of strings, but with what they interpolate; and
/// which of them declare something.
struct SourceWords {
    struct Word {
        let text: String

        /// After a full stop, as a member is.
        let isMember: Bool
    }

    private(set) var words: [Word] = []

    /// Types, functions of files, and members of types and extensions.
    private(set) var declared: Set<String> = []

    /// What else a word may mean in this file: parameters, arguments' labels, and values within a function.
    private(set) var local: Set<String> = []

    /// The modules that the file imports, whole or, as by `import func Glibc.pow`, in part.
    var imported: Set<String> {
        let kinds: Set = ["typealias", "struct", "class", "enum", "protocol", "let", "var", "func"]
        let places = words.indices.filter { text($0) == "import" && !words[$0].isMember }
        return Set(places.map { text(kinds.contains(text($0 + 1)) ? $0 + 2 : $0 + 1) })
    }

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var place = 0
        read(bytes, &place, isInterpolation: false)
        findDeclarations()
    }

    // MARK: words

    private mutating func read(_ bytes: [UInt8], _ place: inout Int, isInterpolation: Bool) {
        var depth = 0
        while place < bytes.count {
            let byte = bytes[place]
            let next = place + 1 < bytes.count ? bytes[place + 1] : 0
            switch byte {
            case UInt8(ascii: "/") where next == UInt8(ascii: "/"):
                while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
            case UInt8(ascii: "\""): string(bytes, &place)
            case UInt8(ascii: "#") where next == UInt8(ascii: "\""): string(bytes, &place)
            case _ where Self.isWord(byte):
                let start = place
                while place < bytes.count, Self.isWord(bytes[place]) { place += 1 }
                add(String(decoding: bytes[start..<place], as: UTF8.self), after: start > 0 ? bytes[start - 1] : 0)
            default:
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") {
                    depth -= 1
                    if isInterpolation, depth < 0 { return place += 1 }
                }
                if byte > UInt8(ascii: " ") { add(String(UnicodeScalar(byte)), after: 0) }
                place += 1
            }
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || byte == UInt8(ascii: "_")
    }

    private mutating func add(_ text: String, after byte: UInt8) {
        words.append(Word(text: text, isMember: byte == UInt8(ascii: ".")))
    }

    private mutating func string(_ bytes: [UInt8], _ place: inout Int) {
        func count(_ byte: UInt8, at place: Int) -> Int { bytes[place...].prefix { $0 == byte }.count }
        let hashes = count(UInt8(ascii: "#"), at: place)
        place += hashes
        let quotes = count(UInt8(ascii: "\""), at: place) >= 3 ? 3 : 1
        place += quotes
        // What is no name, so that a call can be told from a text.
        add("\"", after: 0)
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "\"")
            where count(UInt8(ascii: "\""), at: place) >= quotes
                && count(UInt8(ascii: "#"), at: place + quotes) >= hashes:
                return place += quotes + hashes
            case UInt8(ascii: "\\") where count(UInt8(ascii: "#"), at: place + 1) >= hashes:
                place += 1 + hashes
                let isInterpolation = bytes[place] == UInt8(ascii: "(")
                place += 1
                if isInterpolation { read(bytes, &place, isInterpolation: true) }
            default: place += 1
            }
        }
    }

    // MARK: declarations

    private static let types: Set = ["struct", "enum", "class", "actor", "protocol", "extension"]
    private static let naming: Set = [
        "func", "var", "let", "struct", "enum", "class", "actor", "protocol", "typealias", "associatedtype",
    ]

    private func text(_ place: Int) -> String { words.indices.contains(place) ? words[place].text : "" }

    private func isName(_ place: Int) -> Bool {
        guard let first = text(place).utf8.first else { return false }
        return Self.isWord(first) && !words[place].isMember
    }

    private mutating func findDeclarations() {
        var isType = [true]
        var opensType = false
        var brackets: [String] = []
        for place in words.indices {
            let word = words[place].text
            if Self.types.contains(word), !words[place].isMember { opensType = true }
            switch word {
            case "(", "[": brackets.append(word)
            case ")", "]": _ = brackets.popLast()
            case "{":
                brackets.append(word)
                isType.append(opensType)
                opensType = false
                local.formUnion(parameters(after: place))
            case "}":
                _ = brackets.popLast()
                isType.removeLast()
            case ":" where brackets.last == "(": local.formUnion(label(before: place))
            case "for" where !isFirst(place): local.formUnion(names(from: place + 1, until: "in"))
            // Of a `switch` it names what others declare; what it binds has a `let` of its own.
            case "case" where !words[place].isMember: if isType.last == true { declared.formUnion(cases(after: place)) }
            case "init": local.formUnion(generics(from: place + 1))
            case _ where Self.naming.contains(word) && !words[place].isMember:
                if isType.last == true {
                    declared.formUnion(names(after: place))
                } else {
                    local.formUnion(names(after: place))
                }
                if word != "let", word != "var" { local.formUnion(generics(from: place + 2)) }
            default: break
            }
        }
    }

    /// Whether a word begins what stands in parentheses, or the next of it.
    private func isFirst(_ place: Int) -> Bool { ["(", ","].contains(text(place - 1)) }

    /// `(at: …`, or `(at place: …`: not the `Vendor` of `[Vendor: Int]`, of `extension Vendor: Sendable` or of
    /// `isIn ? Vendor.first : last`.
    private func label(before place: Int) -> [String] {
        guard isName(place - 1) else { return [] }
        if isFirst(place - 1) { return [text(place - 1)] }
        return isName(place - 2) && isFirst(place - 2) ? [text(place - 2), text(place - 1)] : []
    }

    /// The `Key` and `Value` of `<Key: Hashable, Value>`
    private func generics(from place: Int) -> [String] {
        guard text(place) == "<" else { return [] }
        var found: [String] = []
        var depth = 0
        for place in place..<words.count {
            switch text(place) {
            case "<": depth += 1
            case ">": depth -= 1
            default: if depth == 1, ["<", ","].contains(text(place - 1)) { found.append(text(place)) }
            }
            if depth == 0 { break }
        }
        return found
    }

    /// `a` or, in parentheses, `(a, b)`
    private func names(after place: Int) -> [String] {
        if text(place + 1) == "(" { return names(from: place + 2, until: ")") }
        return isName(place + 1) ? [text(place + 1)] : []
    }

    /// `a, b(Int), c`
    private func cases(after place: Int) -> [String] {
        var found: [String] = []
        var place = place + 1
        while isName(place) {
            found.append(text(place))
            place += 1
            if text(place) == "(" {
                var depth = 0
                repeat {
                    depth += text(place) == "(" ? 1 : text(place) == ")" ? -1 : 0
                    place += 1
                } while depth > 0 && place < words.count
            }
            guard text(place) == "," else { break }
            place += 1
        }
        return found
    }

    private func names(from place: Int, until end: String) -> [String] {
        words.indices.dropFirst(place).prefix(12).prefix { text($0) != end }.filter(isName).map(text)
    }

    /// Those of a closure: `{ one, other in`, `{ (row: Int) -> Int? in`; neither their types nor what stands before a `for`.
    private func parameters(after place: Int) -> [String] {
        let marks: Set = [",", "(", ")", ":", "[", "]", "?", "-", ">", "<", ".", "@"]
        let head = words[(place + 1)...].prefix(40).prefix {
            $0.text != "in" && $0.text != "for"
                && (marks.contains($0.text) || Self.isWord($0.text.utf8.first ?? 0))
        }
        guard text(head.endIndex) == "in" else { return [] }
        return head.indices.flatMap { word -> [String] in
            if text(word) == ":" { return label(before: word) }
            return isName(word) && (word == place + 1 || isFirst(word)) ? [text(word)] : []
        }
    }
}
