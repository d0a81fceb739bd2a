/// Finds the first thing that is not well-formed, and has the words for it.
///
/// libxml2 decides whether a file is accepted; its words and columns differ from version to version, so
/// they are never shown. This runs only on a file that was refused, and takes time in proportion to it.
struct Diagnosis {
    private let bytes: [UInt8]
    private let end: Int
    private var position = 0
    private var open: [Tag] = []
    private var root: Tag?
    private var scopes = NamespaceScopes()

    private struct Tag {
        let name: Range<Int>
        let offset: Int
    }

    /// The first problem that starts before `end`, if there is one.
    static func first(in bytes: [UInt8], before end: Int? = nil) -> SyntaxError? {
        var diagnosis = Diagnosis(bytes: bytes, end: end ?? bytes.count)
        do {
            try diagnosis.run()
            return nil
        } catch { return error }
    }

    private init(bytes: [UInt8], end: Int) {
        self.bytes = bytes
        self.end = end
    }

    private mutating func run() throws(SyntaxError) {
        while position < end {
            let tag = bytes.firstIndex(of: UInt8(ascii: "<"), from: position)
            try text(position..<min(tag, end))
            guard tag < end else { break }
            try markup(at: tag)
        }
        guard end == bytes.count else { return }
        if let last = open.last {
            throw problem(
                "the file ends inside \(start(last))", "close it with </\(show(last.name))>: the file may be cut",
                at: lastCharacter)
        }
        if root == nil { throw problem("the file holds no element", "export it again, as XML", at: 0) }
    }

    // MARK: Text

    private func text(_ range: Range<Int>) throws(SyntaxError) {
        if open.isEmpty {
            guard let index = range.first(where: { !bytes[$0].isWhite }) else { return }
            if let root {
                throw problem(
                    "text follows the end of the root element <\(show(root.name))>", "remove it", at: index)
            }
            let line = bytes.line(from: index)
            throw problem(
                "the file does not start with an element but with '\(String(visible: line.utf8.prefix(24)))'",
                "check that this is the right file, and that it was exported as XML", at: index)
        }
        for index in range {
            if bytes[index] == UInt8(ascii: "&") { try reference(at: index) }
            if bytes[index] == UInt8(ascii: "]"), bytes.starts(with: "]]>", at: index) {
                throw problem("']]>' stands in a text", "write ]]&gt; for it", at: index)
            }
        }
    }

    private func reference(at start: Int) throws(SyntaxError) {
        if bytes.starts(with: "&#", at: start) {
            guard let reference = CharacterReference(at: start, in: bytes) else {
                throw problem(
                    "a character reference is cut short", "write it in full, like &#160; or, for an ampersand, &amp;",
                    at: start)
            }
            guard reference.isAllowed else {
                throw problem(
                    "\(show(start..<reference.end)) is not a character XML allows", "remove it", at: start)
            }
            return
        }
        var stop = start + 1
        while stop < bytes.count, bytes[stop].isNameByte { stop += 1 }
        guard stop > start + 1, bytes[start + 1].isNameStart, stop < bytes.count, bytes[stop] == UInt8(ascii: ";")
        else {
            throw problem("a bare '&' stands in the text", "write &amp; for an ampersand", at: start)
        }
        let name = String(decoding: bytes[start + 1..<stop], as: UTF8.self)
        if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return }
        let remedy =
            HTMLEntities.numbers[name].map { "write &#\($0); for it" }
            ?? "write the character itself, or &amp; if an ampersand is meant"
        throw SyntaxError(
            .entity, "entity \(show(start..<stop + 1)) is not one of XML's five", remedy: remedy, at: start, in: bytes)
    }

    // MARK: Markup

    private mutating func markup(at tag: Int) throws(SyntaxError) {
        switch tag + 1 < bytes.count ? bytes[tag + 1] : 0 {
        case UInt8(ascii: "!"): try declaration(at: tag)
        case UInt8(ascii: "?"): try instruction(at: tag)
        case UInt8(ascii: "/"): try endTag(at: tag)
        case let byte where byte.isNameStart: try startTag(at: tag)
        default:
            if tag + 1 >= bytes.count { throw cutTag(at: tag) }
            throw problem("a bare '<' stands in the text", "write &lt; for a less-than sign", at: tag)
        }
    }

    private mutating func declaration(at tag: Int) throws(SyntaxError) {
        if bytes.starts(with: "<!--", at: tag) {
            guard let dashes = bytes.firstIndex(of: "--", from: tag + 4) else {
                throw problem("a comment is never closed", "close it with -->", at: tag)
            }
            guard bytes.starts(with: "-->", at: dashes) else {
                throw problem("'--' stands inside a comment", "take it out, or close the comment with -->", at: dashes)
            }
            position = dashes + 3
        } else if bytes.starts(with: "<![CDATA[", at: tag) {
            guard !open.isEmpty else {
                throw problem("a CDATA section stands outside the root element", "remove it", at: tag)
            }
            guard let close = bytes.firstIndex(of: "]]>", from: tag + 9) else {
                throw problem("a CDATA section is never closed", "close it with ]]>", at: tag)
            }
            position = close + 3
        } else if let name = SyntaxError.doctypeName(at: tag, in: bytes) {
            throw SyntaxError.doctype(name, at: tag, in: bytes)
        } else {
            throw problem("'<!' starts neither a comment nor CDATA", "write &lt; for a less-than sign", at: tag)
        }
    }

    private mutating func instruction(at tag: Int) throws(SyntaxError) {
        guard let close = bytes.firstIndex(of: "?>", from: tag + 2) else {
            throw problem("a processing instruction is never closed", "close it with ?>", at: tag)
        }
        position = close + 2
        var nameEnd = tag + 2
        while nameEnd < close, bytes[nameEnd].isNameByte { nameEnd += 1 }
        let isName = bytes[tag + 2].isNameStart && !bytes[tag + 2..<nameEnd].contains(UInt8(ascii: ":"))
        guard isName, nameEnd == close || bytes[nameEnd].isWhite else {
            throw problem("a processing instruction has no proper name", "name it in letters, or remove it", at: tag)
        }
        let name = String(decoding: bytes[tag + 2..<nameEnd], as: UTF8.self)
        guard name.lowercased() == "xml" else { return }
        if tag > 0 {
            throw problem(
                "the XML declaration does not stand at the very start of the file",
                "move it to the first character of the first line, or remove it", at: tag)
        }
        if XMLDeclaration(bytes).version == nil {
            throw problem(
                "the XML declaration names no version", "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>", at: tag)
        }
    }

    private mutating func endTag(at tag: Int) throws(SyntaxError) {
        var nameEnd = tag + 2
        while nameEnd < bytes.count, bytes[nameEnd].isNameByte { nameEnd += 1 }
        let name = tag + 2..<nameEnd
        skipWhite(&nameEnd)
        guard nameEnd < bytes.count else { throw cutTag(at: tag) }
        guard bytes[nameEnd] == UInt8(ascii: ">"), !name.isEmpty else {
            throw problem("the end tag </\(show(name)) is not closed", "close it with '>'", at: tag)
        }
        guard let last = open.popLast() else {
            throw problem("</\(show(name))> closes nothing: no element is open", "remove it", at: tag)
        }
        guard bytes[last.name].elementsEqual(bytes[name]) else {
            throw problem(
                "</\(show(name))> on line \(line(of: tag)) does not close \(start(last))",
                "close it with </\(show(last.name))>, or correct one of the two names", at: tag)
        }
        scopes.close()
        position = nameEnd + 1
    }

    private mutating func startTag(at tag: Int) throws(SyntaxError) {
        var index = tag + 1
        let name = takeName(&index)
        if open.isEmpty, let root {
            throw problem(
                "a second root element <\(show(name))> follows <\(show(root.name))>",
                "remove it, or put both into one element", at: tag)
        }
        var attributes: [(name: Range<Int>, value: Range<Int>)] = []
        var isEmpty = false
        while true {
            let hasSpace = index < bytes.count && bytes[index].isWhite
            skipWhite(&index)
            guard index < bytes.count else { throw cutTag(at: tag) }
            if bytes[index] == UInt8(ascii: ">") { break }
            if bytes.starts(with: "/>", at: index) {
                isEmpty = true
                break
            }
            guard bytes[index].isNameStart else {
                if bytes[index] == UInt8(ascii: "<") {
                    throw problem("<\(show(name)) is not closed before the next '<'", "close it with '>'", at: tag)
                }
                throw problem(
                    "'\(character(at: index))' cannot stand in the tag <\(show(name))>",
                    "write attributes as name=\"value\", and &lt; where a less-than sign is meant", at: index)
            }
            guard hasSpace else {
                throw problem("no space before an attribute of <\(show(name))>", "put a space there", at: index)
            }
            let attribute = takeName(&index)
            attributes.append((attribute, try value(&index, of: attribute, in: tag)))
        }
        try checkNames(name, attributes, at: tag)
        position = index + (isEmpty ? 2 : 1)
        let opened = Tag(name: name, offset: tag)
        if root == nil { root = opened }
        if isEmpty { scopes.close() } else { open.append(opened) }
    }

    private func value(_ index: inout Int, of name: Range<Int>, in tag: Int) throws(SyntaxError) -> Range<Int> {
        skipWhite(&index)
        guard index < bytes.count else { throw cutTag(at: tag) }
        guard bytes[index] == UInt8(ascii: "=") else {
            throw problem(
                "attribute '\(show(name))' has no value", "write \(show(name))=\"…\"", at: name.lowerBound)
        }
        index += 1
        skipWhite(&index)
        guard index < bytes.count else { throw cutTag(at: tag) }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw problem(
                "the value of attribute '\(show(name))' stands without quotes", "write \(show(name))=\"…\"", at: index)
        }
        let start = index + 1
        index = start
        while index < bytes.count, bytes[index] != quote {
            if bytes[index] == UInt8(ascii: "<") {
                throw problem(
                    "'<' stands in the value of attribute '\(show(name))'",
                    "write &lt; for a less-than sign, or close the value with its quote", at: index)
            }
            if bytes[index] == UInt8(ascii: "&") { try reference(at: index) }
            index += 1
        }
        guard index < bytes.count else { throw cutTag(at: tag) }
        index += 1
        return start..<index - 1
    }

    /// Attributes given twice, and prefixes. Leaves the tag's namespaces open.
    private mutating func checkNames(
        _ name: Range<Int>, _ attributes: [(name: Range<Int>, value: Range<Int>)], at tag: Int
    ) throws(SyntaxError) {
        var seen: Set<String> = []
        var declared: [(prefix: String, uri: String)] = []
        for attribute in attributes {
            let text = String(decoding: bytes[attribute.name], as: UTF8.self)
            guard seen.insert(text).inserted else {
                throw problem(
                    "attribute '\(show(attribute.name))' stands twice in <\(show(name))>", "remove one of the two",
                    at: attribute.name.lowerBound)
            }
            guard text.hasPrefix("xmlns:") else { continue }
            guard !attribute.value.isEmpty else {
                throw problem(
                    "prefix '\(show(attribute.name.dropFirst(6)))' is declared as nothing",
                    "give it a namespace, or remove the declaration", at: attribute.name.lowerBound)
            }
            declared.append(
                (String(text.dropFirst(6)), String(decoding: bytes[attribute.value], as: UTF8.self)))
        }
        scopes.open(declared)
        _ = try uri(ofPrefixIn: name, in: name)
        var expanded: Set<[String]> = []
        for attribute in attributes {
            guard let uri = try uri(ofPrefixIn: attribute.name, in: name) else { continue }
            let text = String(decoding: bytes[attribute.name], as: UTF8.self)
            guard expanded.insert([uri, String(text.drop { $0 != ":" })]).inserted else {
                throw problem(
                    "attribute '\(show(attribute.name))' stands twice in <\(show(name))>, under two prefixes of one "
                        + "namespace", "remove one of the two", at: attribute.name.lowerBound)
            }
        }
    }

    /// The namespace of a prefixed name; `nil` without a prefix and for XML's own.
    private func uri(ofPrefixIn name: Range<Int>, in element: Range<Int>) throws(SyntaxError) -> String? {
        guard let colon = name.first(where: { bytes[$0] == UInt8(ascii: ":") }) else { return nil }
        let prefix = String(decoding: bytes[name.lowerBound..<colon], as: UTF8.self)
        let local = colon + 1..<name.upperBound
        guard !prefix.isEmpty, let first = local.first, bytes[first].isNameStart,
            !local.contains(where: { bytes[$0] == UInt8(ascii: ":") })
        else {
            throw problem(
                "'\(show(name))' is not a name with a prefix", "put one colon between the prefix and the name",
                at: name.lowerBound)
        }
        if prefix == "xml" || prefix == "xmlns" { return nil }
        guard let uri = scopes.uri(of: prefix) else {
            let shown = String(visible: prefix.utf8)
            let bearer = name == element ? "<\(show(name))>" : "attribute '\(show(name))'"
            throw problem(
                "prefix '\(shown)' of \(bearer) is not declared",
                "declare it on this element or around it, xmlns:\(shown)=\"…\", or remove the prefix",
                at: name == element ? name.lowerBound - 1 : name.lowerBound)
        }
        return uri
    }

    // MARK: Words

    private func problem(_ message: String, _ remedy: String, at offset: Int) -> SyntaxError {
        SyntaxError(.malformed, message, remedy: remedy, at: offset, in: bytes)
    }

    private func cutTag(at tag: Int) -> SyntaxError {
        let inside = open.last.map { ", inside \(start($0))" } ?? ""
        return problem("the file ends in the middle of a tag\(inside)", "export the file again: it is cut", at: tag)
    }

    private func show(_ range: Range<Int>) -> String { String(visible: bytes[range]) }

    /// `<vendor>, opened on line 3`
    private func start(_ tag: Tag) -> String { "<\(show(tag.name))>, opened on line \(line(of: tag.offset))" }

    private func line(of offset: Int) -> Int {
        bytes[..<offset].reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    }

    private func character(at index: Int) -> String {
        var next = index + 1
        while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
        return show(index..<next)
    }

    private var lastCharacter: Int {
        var index = bytes.count - 1
        while index > 0, bytes[index].isWhite || bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    private func takeName(_ index: inout Int) -> Range<Int> {
        let start = index
        while index < bytes.count, bytes[index].isNameByte { index += 1 }
        return start..<index
    }

    private func skipWhite(_ index: inout Int) {
        while index < bytes.count, bytes[index].isWhite { index += 1 }
    }
}

extension SyntaxError {
    /// Where libxml2 found something that `Diagnosis` has no words for.
    static func malformed(at offset: Int, in bytes: [UInt8]) -> SyntaxError {
        if bytes.starts(with: "<?xml", at: 0), let end = bytes.firstIndex(of: "?>", from: 0), offset <= end + 2 {
            return SyntaxError(
                .malformed, "the XML declaration is not right",
                remedy: "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>", at: 0, in: bytes)
        }
        return SyntaxError(
            .malformed, "the file is not well-formed XML near this place",
            remedy: "look for a wrong character in a name here", at: offset, in: bytes)
    }
}
