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
            throw bytes.problem(
                "the file ends inside \(start(last))",
                "close it with </\(bytes.shown(last.name))>: the file may be cut",
                at: lastCharacter)
        }
        if root == nil { throw bytes.problem("the file holds no element", "export it again, as XML", at: 0) }
    }

    // MARK: Text

    private func text(_ range: Range<Int>) throws(SyntaxError) {
        if open.isEmpty {
            guard let index = range.first(where: { !bytes[$0].isWhite }) else { return }
            if let root {
                throw bytes.problem(
                    "text follows the end of the root element <\(bytes.shown(root.name))>", "remove it", at: index)
            }
            let line = bytes.line(from: index)
            throw bytes.problem(
                "the file does not start with an element but with '\(String(visible: line.utf8.prefix(24)))'",
                "check that this is the right file, and that it was exported as XML", at: index)
        }
        for index in range {
            if bytes[index] == UInt8(ascii: "&") { try bytes.checkReference(at: index) }
            if bytes[index] == UInt8(ascii: "]"), bytes.starts(with: "]]>", at: index) {
                throw bytes.problem("']]>' stands in a text", "write ]]&gt; for it", at: index)
            }
        }
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
            throw bytes.problem("a bare '<' stands in the text", "write &lt; for a less-than sign", at: tag)
        }
    }

    private mutating func declaration(at tag: Int) throws(SyntaxError) {
        if bytes.starts(with: "<!--", at: tag) {
            guard let dashes = bytes.firstIndex(of: "--", from: tag + 4) else {
                throw bytes.problem("a comment is never closed", "close it with -->", at: tag)
            }
            guard bytes.starts(with: "-->", at: dashes) else {
                throw bytes.problem(
                    "'--' stands inside a comment", "take it out, or close the comment with -->", at: dashes)
            }
            position = dashes + 3
        } else if bytes.starts(with: "<![CDATA[", at: tag) {
            guard !open.isEmpty else {
                throw bytes.problem("a CDATA section stands outside the root element", "remove it", at: tag)
            }
            guard let close = bytes.firstIndex(of: "]]>", from: tag + 9) else {
                throw bytes.problem("a CDATA section is never closed", "close it with ]]>", at: tag)
            }
            position = close + 3
        } else if let name = SyntaxError.doctypeName(at: tag, in: bytes) {
            throw SyntaxError.doctype(name, at: tag, in: bytes)
        } else {
            throw bytes.problem("'<!' starts neither a comment nor CDATA", "write &lt; for a less-than sign", at: tag)
        }
    }

    private mutating func instruction(at tag: Int) throws(SyntaxError) {
        guard let close = bytes.firstIndex(of: "?>", from: tag + 2) else {
            throw bytes.problem("a processing instruction is never closed", "close it with ?>", at: tag)
        }
        position = close + 2
        var nameEnd = tag + 2
        while nameEnd < close, bytes[nameEnd].isNameByte { nameEnd += 1 }
        let isName = bytes[tag + 2].isNameStart && !bytes[tag + 2..<nameEnd].contains(UInt8(ascii: ":"))
        guard isName, nameEnd == close || bytes[nameEnd].isWhite else {
            throw bytes.problem(
                "a processing instruction has no proper name", "name it in letters, or remove it", at: tag)
        }
        let name = String(decoding: bytes[tag + 2..<nameEnd], as: UTF8.self)
        guard name.lowercased() == "xml" else { return }
        if tag > 0 {
            throw bytes.problem(
                "the XML declaration does not stand at the very start of the file",
                "move it to the first character of the first line, or remove it", at: tag)
        }
        if XMLDeclaration(bytes).version == nil {
            throw bytes.problem(
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
            throw bytes.problem("the end tag </\(bytes.shown(name)) is not closed", "close it with '>'", at: tag)
        }
        guard let last = open.popLast() else {
            throw bytes.problem("</\(bytes.shown(name))> closes nothing: no element is open", "remove it", at: tag)
        }
        guard bytes[last.name].elementsEqual(bytes[name]) else {
            throw bytes.problem(
                "</\(bytes.shown(name))> on line \(line(of: tag)) does not close \(start(last))",
                "close it with </\(bytes.shown(last.name))>, or correct one of the two names", at: tag)
        }
        scopes.close()
        position = nameEnd + 1
    }

    private mutating func startTag(at tag: Int) throws(SyntaxError) {
        var index = tag + 1
        let name = takeName(&index)
        if open.isEmpty, let root {
            throw bytes.problem(
                "a second root element <\(bytes.shown(name))> follows <\(bytes.shown(root.name))>",
                "remove it, or put both into one element", at: tag)
        }
        var attributes: [NamespaceScopes.Attribute] = []
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
                    throw bytes.problem(
                        "<\(bytes.shown(name)) is not closed before the next '<'", "close it with '>'", at: tag)
                }
                throw bytes.problem(
                    "'\(character(at: index))' cannot stand in the tag <\(bytes.shown(name))>",
                    "write attributes as name=\"value\", and &lt; where a less-than sign is meant", at: index)
            }
            guard hasSpace else {
                throw bytes.problem(
                    "no space before an attribute of <\(bytes.shown(name))>", "put a space there", at: index)
            }
            let attribute = takeName(&index)
            attributes.append((attribute, try value(&index, of: attribute, in: tag)))
        }
        try scopes.open(name, attributes, in: bytes)
        position = index + (isEmpty ? 2 : 1)
        let opened = Tag(name: name, offset: tag)
        if root == nil { root = opened }
        if isEmpty { scopes.close() } else { open.append(opened) }
    }

    private func value(_ index: inout Int, of name: Range<Int>, in tag: Int) throws(SyntaxError) -> Range<Int> {
        skipWhite(&index)
        guard index < bytes.count else { throw cutTag(at: tag) }
        guard bytes[index] == UInt8(ascii: "=") else {
            throw bytes.problem(
                "attribute '\(bytes.shown(name))' has no value", "write \(bytes.shown(name))=\"…\"", at: name.lowerBound
            )
        }
        index += 1
        skipWhite(&index)
        guard index < bytes.count else { throw cutTag(at: tag) }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw bytes.problem(
                "the value of attribute '\(bytes.shown(name))' stands without quotes",
                "write \(bytes.shown(name))=\"…\"", at: index)
        }
        let start = index + 1
        index = start
        while index < bytes.count, bytes[index] != quote {
            if bytes[index] == UInt8(ascii: "<") {
                throw bytes.problem(
                    "'<' stands in the value of attribute '\(bytes.shown(name))'",
                    "write &lt; for a less-than sign, or close the value with its quote", at: index)
            }
            if bytes[index] == UInt8(ascii: "&") { try bytes.checkReference(at: index) }
            index += 1
        }
        guard index < bytes.count else { throw cutTag(at: tag) }
        index += 1
        return start..<index - 1
    }

    // MARK: Words

    private func cutTag(at tag: Int) -> SyntaxError {
        let inside = open.last.map { ", inside \(start($0))" } ?? ""
        return bytes.problem(
            "the file ends in the middle of a tag\(inside)", "export the file again: it is cut", at: tag)
    }

    /// `<vendor>, opened on line 3`
    private func start(_ tag: Tag) -> String { "<\(bytes.shown(tag.name))>, opened on line \(line(of: tag.offset))" }

    private func line(of offset: Int) -> Int {
        bytes[..<offset].reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    }

    private func character(at index: Int) -> String {
        var next = index + 1
        while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
        return bytes.shown(index..<next)
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
