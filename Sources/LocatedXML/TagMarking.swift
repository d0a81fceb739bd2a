/// Walks ahead of libxml2, notes where tags, attributes and stray text stand, and enforces the caps on them.
///
/// libxml2 tells where a tag ends, in bytes, differently from version to version; this tells exactly where
/// it starts. And what is too wide or too deep, or a DOCTYPE, never gets to libxml2 at all: it needs 0.9 s
/// for 20,000 attributes on one element. It does not judge what it walks over: libxml2 does.
struct TagMarking {
    let bytes: [UInt8]
    let limits: Limits
    /// Everything before is marked.
    private(set) var position = 0
    /// Comments so long that libxml2 would refuse them; they need not be fed.
    private(set) var longComments: [Range<Int>] = []
    /// Nodes whose end tag has not come.
    private var open: [Int] = []
    /// What declares a namespace or starts a processing instruction, each once: libxml2 keeps those as well as names.
    private var declared: Set<[UInt8]> = []

    /// Stops at a place that libxml2 must not see.
    enum Stop: Error {
        case refused(SyntaxError, offset: Int)
        /// Not well-formed; `Diagnosis` has the words.
        case unreadable(offset: Int)

        var offset: Int {
            switch self {
            case .refused(_, let offset), .unreadable(let offset): offset
            }
        }
    }

    init(bytes: [UInt8], limits: Limits) {
        self.bytes = bytes
        self.limits = limits
    }

    mutating func mark(to goal: Int, in tree: inout Tree) throws(Stop) {
        while position < goal {
            let tag = bytes.firstIndex(of: UInt8(ascii: "<"), from: position)
            noteText(position..<tag, in: &tree)
            guard tag < bytes.count else {
                position = tag
                return
            }
            switch tag + 1 < bytes.count ? bytes[tag + 1] : 0 {
            case UInt8(ascii: "!"): try declaration(at: tag, in: &tree)
            case UInt8(ascii: "?"):
                position = try end(of: "?>", from: tag + 2, of: tag)
                var nameEnd = tag + 2
                skipName(&nameEnd)
                try count(tag + 2..<nameEnd, of: tag)
            case UInt8(ascii: "/"):
                position = try end(of: ">", from: tag + 2, of: tag)
                if open.popLast() == nil { throw .unreadable(offset: tag) }
            default: try startTag(at: tag, in: &tree)
            }
        }
    }

    private func end(of close: StaticString, from start: Int, of tag: Int) throws(Stop) -> Int {
        guard let index = bytes.firstIndex(of: close, from: start) else { throw .unreadable(offset: tag) }
        return index + close.utf8CodeUnitCount
    }

    private mutating func declaration(at tag: Int, in tree: inout Tree) throws(Stop) {
        if bytes.starts(with: "<!--", at: tag) {
            // '--' must not stand inside a comment, so the first one ends it.
            guard let dashes = bytes.firstIndex(of: "--", from: tag + 4), bytes.starts(with: "-->", at: dashes) else {
                throw .unreadable(offset: tag)
            }
            position = dashes + 3
            if position - tag > 1 << 20 { longComments.append(tag..<position) }
        } else if bytes.starts(with: "<![CDATA[", at: tag) {
            position = try end(of: "]]>", from: tag + 9, of: tag)
            // libxml2 takes long ones a few bytes a chunk, and would look for their end again and again.
            if position - tag - 12 > limits.text, let node = open.last {
                throw .refused(tooMuchText(in: tree.nodes[node]), offset: tag)
            }
            noteText(tag + 9..<position - 3, in: &tree, isCDATA: true)
        } else if let name = SyntaxError.doctypeName(at: tag, in: bytes) {
            throw .refused(.doctype(name, at: tag, in: bytes), offset: tag)
        } else {
            throw .unreadable(offset: tag)
        }
    }

    private mutating func startTag(at tag: Int, in tree: inout Tree) throws(Stop) {
        guard open.count < limits.depth else {
            throw refused("elements are nested deeper than \(limits.depth)", "--max-depth", at: tag)
        }
        guard tree.nodes.count < limits.elements else {
            throw refused("the file has more than \(limits.elements) elements", "--max-elements", at: tag)
        }
        let firstAttribute = tree.attributes.count
        var index = tag + 1
        skipName(&index)
        let nameEnd = index
        var count = 0
        while true {
            skipWhite(&index)
            guard index < bytes.count else { throw .unreadable(offset: tag) }
            if bytes[index] == UInt8(ascii: ">") { break }
            if bytes[index] == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ">") {
                break
            }
            count += 1
            if count > limits.attributes {
                let name = String(visible: bytes[tag + 1..<nameEnd])
                throw refused("<\(name)> has more than \(limits.attributes) attributes", "--max-attributes", at: tag)
            }
            try attribute(&index, of: tag, in: &tree)
        }
        let isEmpty = bytes[index] == UInt8(ascii: "/")
        position = index + (isEmpty ? 2 : 1)
        tree.nodes.append(Tree.Node(offset: UInt32(tag), attributes: UInt32(firstAttribute)))
        // libxml2 fills this in with the text; until then it says where the content starts.
        tree.nodes[tree.nodes.count - 1].text = Run(position..<position)
        if !isEmpty { open.append(tree.nodes.count - 1) }
    }

    private mutating func count(_ declaration: Range<Int>, of tag: Int) throws(Stop) {
        guard declared.insert(Array(bytes[declaration])).inserted, declared.count > limits.names else { return }
        throw .refused(tooManyNames(at: tag), offset: tag)
    }

    private mutating func attribute(_ index: inout Int, of tag: Int, in tree: inout Tree) throws(Stop) {
        let name = index
        skipName(&index)
        let nameEnd = index
        skipWhite(&index)
        guard index < bytes.count, nameEnd > name, bytes[index] == UInt8(ascii: "=") else {
            throw .unreadable(offset: tag)
        }
        index += 1
        skipWhite(&index)
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
            throw .unreadable(offset: tag)
        }
        let quote = bytes[index]
        let value = index + 1
        index = value
        var isVerbatim = true
        while index < bytes.count, bytes[index] != quote, bytes[index] != UInt8(ascii: "<") {
            if bytes[index] < 0x20 || bytes[index] == UInt8(ascii: "&") { isVerbatim = false }
            index += 1
        }
        guard index < bytes.count, bytes[index] == quote else { throw .unreadable(offset: tag) }
        guard index - value <= limits.text else {
            let shown = String(visible: bytes[name..<nameEnd])
            throw refused("attribute '\(shown)' has more than \(limits.text) bytes", "--max-text", at: name)
        }
        if !isNamespaceDeclaration(name..<nameEnd) {
            let run = isVerbatim ? Run(value..<index) : normalized(value..<index, in: &tree)
            tree.attributes.append(Tree.Attribute(offset: UInt32(name), value: run))
        } else {
            try count(name..<index, of: tag)
        }
        index += 1
    }

    /// A value as XML 1.0 asks in 3.3.3: references resolved, white space as spaces. libxml2 would leave
    /// an ampersand as &#38;.
    private func normalized(_ value: Range<Int>, in tree: inout Tree) -> Run {
        let start = tree.arena.count
        var index = value.lowerBound
        while index < value.upperBound {
            if let (scalar, end) = bytes.reference(at: index) {
                tree.arena.append(contentsOf: scalar.utf8)
                index = end
            } else {
                tree.arena.append(bytes[index].isWhite ? UInt8(ascii: " ") : bytes[index])
                index += 1
            }
        }
        return Run(start..<tree.arena.count, isInArena: true)
    }

    private func isNamespaceDeclaration(_ name: Range<Int>) -> Bool {
        bytes.starts(with: "xmlns", at: name.lowerBound)
            && (name.count == 5 || bytes[name.lowerBound + 5] == UInt8(ascii: ":"))
    }

    private func skipName(_ index: inout Int) {
        while index < bytes.count, bytes[index].isNameByte { index += 1 }
    }

    private func skipWhite(_ index: inout Int) {
        while index < bytes.count, bytes[index].isWhite { index += 1 }
    }

    /// Remembers the first character of the open element that is not white space.
    private func noteText(_ range: Range<Int>, in tree: inout Tree, isCDATA: Bool = false) {
        guard let node = open.last, tree.nodes[node].firstText == 0 else { return }
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index].isWhite {
                index += 1
            } else if !isCDATA, let end = bytes.endOfWhiteReference(at: index) {
                index = end
            } else {
                tree.nodes[node].firstText = UInt32(index)
                return
            }
        }
    }

    /// Told at the element.
    func tooMuchText(in node: Tree.Node) -> SyntaxError {
        let start = Int(node.offset)
        var end = start + 1
        skipName(&end)
        return limit(
            "the text of <\(String(visible: bytes[start + 1..<end]))> has more than \(limits.text) bytes",
            "--max-text", at: start)
    }

    func tooManyNames(at offset: Int) -> SyntaxError {
        limit(
            "the file has more than \(limits.names) different names of elements, attributes and namespaces",
            "--max-names", at: offset)
    }

    private func refused(_ message: String, _ flag: String, at offset: Int) -> Stop {
        .refused(limit(message, flag, at: offset), offset: offset)
    }

    private func limit(_ message: String, _ flag: String, at offset: Int) -> SyntaxError {
        let error = SyntaxError.limit(message, flag: flag)
        return SyntaxError(error.kind, error.message, remedy: error.remedy, at: offset, in: bytes)
    }
}

extension SyntaxError {
    /// The word DOCTYPE as it is written at a `<!`, or `nil`: HTML writes it small.
    static func doctypeName(at tag: Int, in bytes: [UInt8]) -> String? {
        let word = String(decoding: bytes[min(tag + 2, bytes.count)..<min(tag + 9, bytes.count)], as: UTF8.self)
        return word.uppercased() == "DOCTYPE" ? word : nil
    }

    static func doctype(_ word: String, at tag: Int, in bytes: [UInt8]) -> SyntaxError {
        SyntaxError(
            .doctype, "a <!\(word)> is not accepted: it can pull in other files and grow without bound",
            remedy: word == "DOCTYPE"
                ? "remove the declaration, and write characters in place of the entities it declares"
                : "remove the declaration; if this is a web page, export XML instead",
            at: tag, in: bytes)
    }
}

extension [UInt8] {
    /// What one of XML's references stands for; one that is not right is left for libxml2 to refuse.
    fileprivate func reference(at index: Int) -> (Unicode.Scalar, end: Int)? {
        guard self[index] == UInt8(ascii: "&") else { return nil }
        if let reference = CharacterReference(at: index, in: self) {
            return Unicode.Scalar(reference.value).map { ($0, reference.end) }
        }
        if starts(with: "&amp;", at: index) { return ("&", index + 5) }
        if starts(with: "&lt;", at: index) { return ("<", index + 4) }
        if starts(with: "&gt;", at: index) { return (">", index + 4) }
        if starts(with: "&quot;", at: index) { return ("\"", index + 6) }
        if starts(with: "&apos;", at: index) { return ("'", index + 6) }
        return nil
    }

    /// The end of a reference like `&#32;` that stands for white space.
    fileprivate func endOfWhiteReference(at index: Int) -> Int? {
        guard self[index] == UInt8(ascii: "&"), let reference = CharacterReference(at: index, in: self),
            [0x20, 0x0A, 0x09, 0x0D].contains(reference.value)
        else { return nil }
        return reference.end
    }
}
