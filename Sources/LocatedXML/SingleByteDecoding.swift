/// Latin-1, Windows-1252 and ASCII as UTF-8.
struct SingleByteDecoding {
    let bytes: [UInt8]
    let encoding: Encoding

    init(_ bytes: [UInt8], _ encoding: Encoding) {
        self.bytes = bytes
        self.encoding = encoding
    }

    /// Windows-1252 from 0x80: the half that differs from Latin-1, then the same. 0 where nothing is assigned.
    ///
    /// Source: https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT
    static let windows1252: [UInt32] =
        [
            0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
            0x017D, 0,
            0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
            0x017E,
            0x0178,
        ] + Array(0xA0...0xFF)

    func decoded() throws(SyntaxError) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
                continue
            }
            let scalar = Self.windows1252[Int(byte & 0x7F)]
            if encoding == .latin1, byte < 0xA0 {
                // Latin-1 has invisible controls here; a file that uses them is Windows-1252 with a wrong label.
                throw SyntaxError(
                    .encoding, "byte \(byte.hex) is a control character in ISO-8859-1, which the file declares",
                    remedy: "declare encoding=\"windows-1252\" if that is what it is, or save the file as UTF-8",
                    at: text.count, in: text)
            }
            guard scalar != 0 else {
                throw SyntaxError(
                    .encoding, "byte \(byte.hex) means nothing in Windows-1252, which the file declares",
                    remedy: "declare the encoding the file is really in, or save it as UTF-8", at: text.count, in: text)
            }
            text.append(scalar)
        }
        return text
    }
}
