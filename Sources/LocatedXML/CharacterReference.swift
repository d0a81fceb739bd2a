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
