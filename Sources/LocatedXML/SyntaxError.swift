/// Why bytes are not an XML document this reader takes, where, and what to do about it.
public struct SyntaxError: Error, Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Another kind of file, known by its first bytes: gzip, ZIP, PDF, …
        case signature
        /// Bytes that are not text in the encoding they claim, or an encoding that is not taken.
        case encoding
        /// A version of XML other than 1.0.
        case version
        /// A document type declaration.
        case doctype
        /// An entity beyond the five of XML.
        case entity
        /// Anything else that is not well-formed XML with namespaces.
        case malformed
        /// More of something than `Limits` allows.
        case limit
    }

    public let kind: Kind
    /// What is wrong: lower case, no full stop, no advice. Control and bidirectional characters are spelled out.
    public let message: String
    /// What to do.
    public let remedy: String
    /// `nil` when the whole file is meant.
    public let place: Place?
    /// The line at `place`, or what stands around it in a long one, as it stands in the file: whoever prints it must make
    /// control characters visible.
    public let excerpt: String?
    /// The column of the excerpt's first character.
    public let excerptColumn: Int

    public init(
        kind: Kind, message: String, remedy: String, place: Place? = nil, excerpt: String? = nil, excerptColumn: Int = 1
    ) {
        self.kind = kind
        self.message = message
        self.remedy = remedy
        self.place = place
        self.excerpt = excerpt
        self.excerptColumn = excerptColumn
    }
}

extension SyntaxError {
    /// At a byte of UTF-8 text; CR, LF and CR LF each end a line.
    init(_ kind: Kind, _ message: String, remedy: String, at offset: Int, in bytes: [UInt8]) {
        let offset = min(offset, bytes.count)
        var place = Place(line: 1, column: 1)
        for (index, byte) in bytes[..<offset].enumerated() {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                let isFirstOfTwo =
                    byte == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
                if isFirstOfTwo { continue }
                place = Place(line: place.line + 1, column: 1)
            default: place.column += byte & 0xC0 == 0x80 ? 0 : 1
            }
        }
        let excerpt = bytes.excerpt(around: offset, column: place.column)
        self.init(
            kind: kind, message: message, remedy: remedy, place: place, excerpt: excerpt.text,
            excerptColumn: excerpt.column)
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

extension [UInt8] {
    /// Something at one of the bytes that is not well-formed.
    func problem(_ message: String, _ remedy: String, at offset: Int) -> SyntaxError {
        SyntaxError(.malformed, message, remedy: remedy, at: offset, in: self)
    }

    func shown(_ range: Range<Int>) -> String { String(visible: self[range]) }
}

extension String {
    /// With control, invisible and bidirectional characters as <U+202E>, and cut when it is long: fit for a message.
    init(visible bytes: some Collection<UInt8>) {
        self = ""
        for (count, scalar) in String(decoding: bytes.prefix(400), as: UTF8.self).unicodeScalars.enumerated() {
            if count == 80 {
                append("…")
                return
            }
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
                append(scalar.name)
            default: unicodeScalars.append(scalar)
            }
        }
    }
}

extension Unicode.Scalar {
    /// `<U+202E>`
    var name: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
}
