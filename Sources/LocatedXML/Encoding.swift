/// What the first bytes of a file say of its encoding.
enum ByteOrderMark {
    case none, utf8, utf32, ebcdic
    case utf16(isLittleEndian: Bool, markLength: Int)

    init(_ bytes: [UInt8]) {
        let head = (0..<4).map { $0 < bytes.count ? Int(bytes[$0]) : -1 }
        switch (head[0], head[1], head[2], head[3]) {
        case (0xEF, 0xBB, 0xBF, _): self = .utf8
        case (0xFF, 0xFE, 0, 0), (0, 0, 0xFE, 0xFF), (0, 0, 0, 0x3C), (0x3C, 0, 0, 0): self = .utf32
        case (0xFF, 0xFE, _, _): self = .utf16(isLittleEndian: true, markLength: 2)
        case (0xFE, 0xFF, _, _): self = .utf16(isLittleEndian: false, markLength: 2)
        case (0x3C, 0, _, _): self = .utf16(isLittleEndian: true, markLength: 0)
        case (0, 0x3C, _, _): self = .utf16(isLittleEndian: false, markLength: 0)
        case (0x4C, 0x6F, 0xA7, 0x94): self = .ebcdic
        default: self = .none
        }
    }
}

/// The encodings a declaration may name.
enum Encoding {
    case utf8, ascii, latin1, windows1252, utf16, utf16LittleEndian, utf16BigEndian, utf7, unknown

    init(_ name: String) {
        switch name.uppercased() {
        case "UTF-8", "UTF8": self = .utf8
        case "US-ASCII", "ASCII": self = .ascii
        case "ISO-8859-1", "ISO_8859-1", "ISO8859-1", "LATIN1", "LATIN-1", "L1": self = .latin1
        case "WINDOWS-1252", "CP1252", "CP-1252": self = .windows1252
        case "UTF-16", "UTF16": self = .utf16
        case "UTF-16LE": self = .utf16LittleEndian
        case "UTF-16BE": self = .utf16BigEndian
        case "UTF-7": self = .utf7
        default: self = .unknown
        }
    }
}
