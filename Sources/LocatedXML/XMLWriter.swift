/// Writes XML in UTF-8, indented by two spaces; an element with text stays on its line.
///
/// Everything that is not a name goes through one escape function. Text read back is the text written.
public struct XMLWriter: Sendable {
    /// A character that XML 1.0 cannot hold, not even as a reference.
    public struct UnwritableCharacter: Error, Hashable, Sendable {
        public let scalar: Unicode.Scalar
        public var message: String { "\(scalar.name) cannot be written in XML" }
        public var remedy: String { "remove the character" }
    }

    private struct Level {
        let name: String
        var hasChildren = false
        var hasText = false
    }

    public private(set) var bytes: [UInt8] = []
    private var open: [Level] = []
    private var hasOpenTag = false

    public init(declaration: Bool = true) {
        if declaration { bytes.append(contentsOf: #"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) }
    }

    /// What was written, with a line end behind it.
    public var string: String { String(decoding: bytes, as: UTF8.self) + "\n" }

    public mutating func start(_ name: String, _ attributes: [(String, String)] = []) throws(UnwritableCharacter) {
        // All or nothing: a value that is refused leaves the document as it was.
        var tag = Array("<\(checked(name))".utf8)
        for (attribute, value) in attributes {
            tag.append(contentsOf: " \(checked(attribute))=\"".utf8)
            try Self.escape(value, isAttribute: true, into: &tag)
            tag.append(UInt8(ascii: "\""))
        }
        closeTag()
        if !open.isEmpty { open[open.count - 1].hasChildren = true }
        newLine()
        bytes.append(contentsOf: tag)
        open.append(Level(name: name))
        hasOpenTag = true
    }

    public mutating func text(_ text: String) throws(UnwritableCharacter) {
        precondition(!open.isEmpty, "text stands inside an element")
        var escaped: [UInt8] = []
        try Self.escape(text, isAttribute: false, into: &escaped)
        guard !escaped.isEmpty else { return }
        closeTag()
        open[open.count - 1].hasText = true
        bytes.append(contentsOf: escaped)
    }

    public mutating func end() {
        guard let level = open.last else { preconditionFailure("every end closes a start") }
        if hasOpenTag {
            bytes.append(contentsOf: "/>".utf8)
            hasOpenTag = false
            open.removeLast()
            return
        }
        let isInline = level.hasText || !level.hasChildren
        open.removeLast()
        if !isInline { newLine() }
        bytes.append(contentsOf: "</\(level.name)>".utf8)
    }

    public mutating func empty(_ name: String, _ attributes: [(String, String)] = []) throws(UnwritableCharacter) {
        try start(name, attributes)
        end()
    }

    private mutating func closeTag() {
        if hasOpenTag { bytes.append(UInt8(ascii: ">")) }
        hasOpenTag = false
    }

    /// Never inside an element with text: white space would become part of it.
    private mutating func newLine() {
        if bytes.isEmpty || open.contains(where: \.hasText) { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: open.count * 2))
    }

    private func checked(_ name: String) -> String {
        let utf8 = name.utf8
        precondition(
            utf8.first?.isNameStart == true && utf8.allSatisfy(\.isNameByte),
            "a name of XML holds letters and digits only")
        return name
    }

    private static func escape(
        _ text: String, isAttribute: Bool, into bytes: inout [UInt8]
    ) throws(UnwritableCharacter) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes.append(contentsOf: "&amp;".utf8)
            case "<": bytes.append(contentsOf: "&lt;".utf8)
            case ">": bytes.append(contentsOf: "&gt;".utf8)
            case "\"" where isAttribute: bytes.append(contentsOf: "&quot;".utf8)
            // A reader would turn these into a space, or CR into LF.
            case "\t" where isAttribute, "\n" where isAttribute, "\r", "\u{7F}"..."\u{9F}":
                bytes.append(contentsOf: "&#\(scalar.value);".utf8)
            case "\t", "\n", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
                bytes.append(contentsOf: scalar.utf8)
            default: throw UnwritableCharacter(scalar: scalar)
            }
        }
    }
}
