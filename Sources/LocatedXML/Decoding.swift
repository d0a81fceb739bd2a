/// Bytes in any encoding taken → checked UTF-8 with LF line ends.
///
/// libxml2 gets nothing else. It would accept a UTF-16 file cut inside a character and bytes after the
/// root, and would leave places in the bytes of an encoding we did not choose.
enum Decoding {
    static func utf8(_ bytes: [UInt8], limits: Limits) throws(SyntaxError) -> [UInt8] {
        try Signature.check(bytes)
        guard bytes.count <= min(limits.bytes, Int(UInt32.max / 4)) else {
            throw .limit("the file has more than \(limits.bytes) bytes", flag: "--max-input")
        }
        switch ByteOrderMark(bytes) {
        case .utf8: return try eightBit(Array(bytes.dropFirst(3)), hasMark: true)
        case .none: return try eightBit(bytes, hasMark: false)
        case .utf16(let isLittleEndian, let markLength):
            let decoded = try UTF16Decoding(bytes, from: markLength, isLittleEndian: isLittleEndian).decoded()
            let declaration = XMLDeclaration(decoded)
            try declaration.check(in: decoded)
            try checkUTF16(declaration, decoded, isLittleEndian: isLittleEndian)
            return try checked(decoded)
        case .utf32:
            throw .unknownEncoding("the file is in UTF-32", at: 0, in: [])
        case .ebcdic:
            // The declaration can be read, what follows it cannot: say so there.
            let end = bytes.firstIndex(of: 0x6E, from: 0) + 1  // the '>' of '?>'
            let isLineEnd = end < bytes.count && [0x15, 0x25, 0x0D].contains(bytes[end])
            throw SyntaxError(
                kind: .encoding, message: "the file is in EBCDIC", remedy: SyntaxError.saveAsUTF8,
                place: Place(line: isLineEnd ? 2 : 1, column: 1))
        }
    }

    private static func eightBit(_ bytes: [UInt8], hasMark: Bool) throws(SyntaxError) -> [UInt8] {
        let declaration = XMLDeclaration(bytes)
        guard let range = declaration.encoding else {
            try declaration.check(in: bytes)
            return try checked(bytes)
        }
        let name = String(visible: bytes[range])
        let encoding = Encoding(name)
        if hasMark, encoding != .utf8 {
            throw .encodingConflict("the file starts as UTF-8 but declares '\(name)'", at: range.lowerBound, in: bytes)
        }
        switch encoding {
        case .utf8, .ascii:
            try declaration.check(in: bytes)
            return try checked(bytes, declared: encoding == .ascii ? .ascii : .utf8)
        case .latin1, .windows1252:
            try declaration.check(in: bytes)
            return try checked(SingleByteDecoding(bytes, encoding).decoded())
        case .utf16, .utf16LittleEndian, .utf16BigEndian:
            throw .encodingConflict(
                "the file declares '\(name)' but has one byte a character", at: range.lowerBound, in: bytes)
        case .utf7:
            var next = declaration.end
            while next < bytes.count, bytes[next].isWhite { next += 1 }
            throw .unknownEncoding("the file is in UTF-7, which is not read", at: next, in: bytes)
        case .unknown:
            throw .unknownEncoding("encoding '\(name)' is not known", at: range.lowerBound, in: bytes)
        }
    }

    private static func checkUTF16(
        _ declaration: XMLDeclaration, _ decoded: [UInt8], isLittleEndian: Bool
    ) throws(SyntaxError) {
        guard let range = declaration.encoding else { return }
        let name = String(visible: decoded[range])
        switch Encoding(name) {
        case .utf16: return
        case .utf16LittleEndian where isLittleEndian: return
        case .utf16BigEndian where !isLittleEndian: return
        default:
            throw .encodingConflict(
                "the file is in UTF-16 (\(isLittleEndian ? "little" : "big")-endian) but declares '\(name)'",
                at: range.lowerBound, in: decoded)
        }
    }

    /// Refuses what is not UTF-8 and every character that XML forbids, and makes every line end a LF.
    private static func checked(_ bytes: [UInt8], declared: Encoding = .utf8) throws(SyntaxError) -> [UInt8] {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw SyntaxError(
                .encoding, "the file starts with two byte order marks",
                remedy: "\(SyntaxError.saveAsUTF8), with one mark or none", at: 0, in: bytes)
        }
        var start = 0
        var hasCarriageReturn = false
        while true {
            start = bytes.firstOddByte(from: start)
            guard start < bytes.count else { break }
            switch bytes[start] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\t"): start += 1
            case UInt8(ascii: "\r"):
                hasCarriageReturn = true
                start += 1
            case 0:
                throw SyntaxError(
                    .encoding, "a NUL byte stands in the file",
                    remedy: "export the file again: it is damaged, or not text", at: start, in: bytes)
            case 0..<0x20:
                let name = Unicode.Scalar(bytes[start]).name
                throw SyntaxError(
                    .malformed, "control character \(name) is not allowed in XML", remedy: "remove it", at: start,
                    in: bytes)
            default:
                guard declared != .ascii else {
                    throw SyntaxError(
                        .encoding, "byte \(bytes[start].hex) is not US-ASCII, which the file declares",
                        remedy: "declare the encoding the file is really in, or save it as UTF-8", at: start, in: bytes)
                }
                start += try length(ofCharacterAt: start, in: bytes)
            }
        }
        return hasCarriageReturn ? bytes.withUnixLineEnds : bytes
    }

    /// Bytes of the character that starts with a byte of 0x80 or more.
    private static func length(ofCharacterAt start: Int, in bytes: [UInt8]) throws(SyntaxError) -> Int {
        func byte(_ step: Int) -> UInt8 { start + step < bytes.count ? bytes[start + step] : 0 }
        func continues(_ step: Int) -> Bool { byte(step) & 0xC0 == 0x80 }
        let lead = byte(0)
        switch lead {
        case 0xC2...0xDF where continues(1): return 2
        case 0xE0 where byte(1) >= 0xA0 && continues(1) && continues(2): return 3
        case 0xED where byte(1) < 0xA0 && continues(1) && continues(2): return 3
        case 0xEF where byte(1) == 0xBF && byte(2) >= 0xBE && continues(2):
            let name = byte(2) == 0xBE ? "<U+FFFE>" : "<U+FFFF>"
            throw SyntaxError(
                .malformed, "\(name) is not a character", remedy: "remove it", at: start, in: bytes)
        case 0xE1...0xEC where continues(1) && continues(2): return 3
        case 0xEE...0xEF where continues(1) && continues(2): return 3
        case 0xF0 where byte(1) >= 0x90 && continues(1) && continues(2) && continues(3): return 4
        case 0xF1...0xF3 where continues(1) && continues(2) && continues(3): return 4
        case 0xF4 where byte(1) < 0x90 && continues(1) && continues(2) && continues(3): return 4
        case 0xED where continues(1) && continues(2):
            throw .notUTF8("half of a surrogate pair is not UTF-8", at: start, in: bytes)
        default:
            // A lone byte of Windows-1252 among ASCII is how a mislabelled file looks.
            let guess = SingleByteDecoding.windows1252[Int(lead & 0x7F)]
            let isLikely = !continues(1) && guess != 0
            let hint =
                isLikely ? " (in Windows-1252 it would be '\(String(visible: Array(String(guess.scalar).utf8)))')" : ""
            throw .notUTF8("byte \(lead.hex) is not UTF-8\(hint)", at: start, in: bytes)
        }
    }
}

extension SyntaxError {
    static let saveAsUTF8 = "save the file as UTF-8"

    static func notUTF8(_ message: String, at offset: Int, in bytes: [UInt8]) -> SyntaxError {
        let isDeclared = XMLDeclaration(bytes).encoding != nil
        return SyntaxError(
            .encoding, message,
            remedy: "\(saveAsUTF8), or \(isDeclared ? "correct" : "add") the declaration if it is in another encoding: "
                + "<?xml version=\"1.0\" encoding=\"windows-1252\"?>",
            at: offset, in: bytes)
    }

    static func unknownEncoding(_ message: String, at offset: Int, in bytes: [UInt8]) -> SyntaxError {
        SyntaxError(
            .encoding, message,
            remedy: "\(saveAsUTF8); UTF-16, ISO-8859-1 and windows-1252 are read too", at: offset, in: bytes)
    }

    static func encodingConflict(_ message: String, at offset: Int, in bytes: [UInt8]) -> SyntaxError {
        SyntaxError(
            .encoding, message, remedy: "\(saveAsUTF8), with encoding=\"UTF-8\" in its first line", at: offset,
            in: bytes)
    }

    /// A cap of `Limits`, with the flag that raises it.
    static func limit(_ message: String, flag: String) -> SyntaxError {
        SyntaxError(
            kind: .limit, message: message, remedy: "raise the limit with \(flag) if the file is meant to be so")
    }
}

extension [UInt8] {
    /// The first index at or after `start` of a control character or a byte beyond ASCII, or `count`.
    func firstOddByte(from start: Int) -> Int {
        unsafe withUnsafeBytes { bytes in
            var index = start
            // Eight bytes at once; the arithmetic is exact as long as none has its high bit set.
            while index + 8 <= bytes.count {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let odd = (word | (word &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080
                if odd != 0 { break }
                index += 8
            }
            while unsafe index < bytes.count && bytes[index] >= 0x20 && bytes[index] < 0x80 { index += 1 }
            return index
        }
    }

    /// CR LF and CR as LF, as XML 1.0 asks in 2.11; places stay the same.
    var withUnixLineEnds: [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(count)
        var start = 0
        while start < count {
            let end = firstIndex(of: UInt8(ascii: "\r"), from: start)
            text.append(contentsOf: self[start..<end])
            guard end < count else { break }
            text.append(UInt8(ascii: "\n"))
            start = end + 1
            if start < count, self[start] == UInt8(ascii: "\n") { start += 1 }
        }
        return text
    }

    mutating func append(_ value: UInt32) {
        if value < 0x80 {
            append(UInt8(value))
        } else if value < 0x800 {
            append(UInt8(0xC0 | value >> 6))
            append(UInt8(0x80 | value & 0x3F))
        } else if value < 0x10000 {
            append(UInt8(0xE0 | value >> 12))
            append(UInt8(0x80 | value >> 6 & 0x3F))
            append(UInt8(0x80 | value & 0x3F))
        } else {
            append(UInt8(0xF0 | value >> 18))
            append(UInt8(0x80 | value >> 12 & 0x3F))
            append(UInt8(0x80 | value >> 6 & 0x3F))
            append(UInt8(0x80 | value & 0x3F))
        }
    }
}

extension UInt8 {
    var hex: String { "0x" + (self < 0x10 ? "0" : "") + String(self, radix: 16, uppercase: true) }
}

extension UInt32 {
    var scalar: Unicode.Scalar { Unicode.Scalar(self) ?? "\u{FFFD}" }
}
