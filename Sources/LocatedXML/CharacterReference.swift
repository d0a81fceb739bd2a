/// `&#160;` or `&#xA0;`
struct CharacterReference {
    /// Beyond every character where the digits overflow.
    let value: UInt32
    let end: Int

    init?(at start: Int, in bytes: [UInt8]) {
        guard bytes.starts(with: "&#", at: start) else { return nil }
        var index = start + 2
        let isHexadecimal = index < bytes.count && bytes[index] == UInt8(ascii: "x")
        if isHexadecimal { index += 1 }
        let digits = index
        var value: UInt32 = 0
        while index < bytes.count, let digit = Self.digit(bytes[index], isHexadecimal: isHexadecimal) {
            value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
            index += 1
        }
        guard index > digits, index < bytes.count, bytes[index] == UInt8(ascii: ";") else { return nil }
        self.value = value
        self.end = index + 1
    }

    private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x41 + 10)
        case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }

    /// XML 1.0, 2.2.
    var isAllowed: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

extension [UInt8] {
    /// Refuses a reference that is none of a character XML allows, nor one of XML's five entities.
    func checkReference(at start: Int) throws(SyntaxError) {
        if starts(with: "&#", at: start) {
            guard let reference = CharacterReference(at: start, in: self) else {
                throw problem(
                    "a character reference is cut short", "write it in full, like &#160; or, for an ampersand, &amp;",
                    at: start)
            }
            guard reference.isAllowed else {
                throw problem(
                    "\(shown(start..<reference.end)) is not a character XML allows", "remove it", at: start)
            }
            return
        }
        var stop = start + 1
        while stop < count, self[stop].isNameByte { stop += 1 }
        guard stop > start + 1, self[start + 1].isNameStart, stop < count, self[stop] == UInt8(ascii: ";")
        else {
            throw problem("a bare '&' stands in the text", "write &amp; for an ampersand", at: start)
        }
        let name = String(decoding: self[start + 1..<stop], as: UTF8.self)
        if ["amp", "lt", "gt", "quot", "apos"].contains(name) { return }
        let remedy =
            HTMLEntities.numbers[name].map { "write &#\($0); for it" }
            ?? "write the character itself, or &amp; if an ampersand is meant"
        throw SyntaxError(
            .entity, "entity \(shown(start..<stop + 1)) is not one of XML's five", remedy: remedy, at: start, in: self)
    }
}
