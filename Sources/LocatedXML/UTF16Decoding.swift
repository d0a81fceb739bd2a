/// UTF-16 as UTF-8; half a pair, or half a unit, is refused at its place.
struct UTF16Decoding {
    let bytes: [UInt8]
    let start: Int
    let isLittleEndian: Bool

    init(_ bytes: [UInt8], from start: Int, isLittleEndian: Bool) {
        self.bytes = bytes
        self.start = start
        self.isLittleEndian = isLittleEndian
    }

    func decoded() throws(SyntaxError) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 2)
        var index = start
        while index + 1 < bytes.count {
            let unit = self.unit(at: index)
            index += 2
            guard unit & 0xF800 == 0xD800 else {
                text.append(UInt32(unit))
                continue
            }
            guard unit < 0xDC00, index + 1 < bytes.count, self.unit(at: index) & 0xFC00 == 0xDC00 else {
                throw SyntaxError(
                    .encoding, "half of a UTF-16 surrogate pair stands alone",
                    remedy: "export the file again: it is damaged or cut", at: text.count, in: text)
            }
            text.append(0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(self.unit(at: index) & 0x3FF)))
            index += 2
        }
        guard index == bytes.count else {
            throw SyntaxError(
                .encoding, "the file is in UTF-16 and ends in the middle of a character",
                remedy: "export the file again: it is damaged or cut", at: text.count, in: text)
        }
        return text
    }

    private func unit(at index: Int) -> UInt16 {
        isLittleEndian
            ? UInt16(bytes[index + 1]) << 8 | UInt16(bytes[index])
            : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
}
