import CLibXML2

extension [UInt8] {
    /// The first index of a byte at or after `start`, or `count`.
    func firstIndex(of byte: UInt8, from start: Int) -> Int {
        guard start < count else { return count }
        return unsafe withUnsafeBufferPointer { bytes in
            // The guard above proves that there is memory, and `start` lies inside it.
            unsafe start + fx_index(bytes.baseAddress! + start, bytes.count - start, byte)
        }
    }

    /// The first index of some ASCII at or after `start`, or `nil`.
    func firstIndex(of text: StaticString, from start: Int) -> Int? {
        var index = start
        let first = unsafe text.utf8Start.pointee
        while true {
            index = firstIndex(of: first, from: index)
            if index >= count { return nil }
            if starts(with: text, at: index) { return index }
            index += 1
        }
    }

    func starts(with text: StaticString, at index: Int) -> Bool {
        guard index + text.utf8CodeUnitCount <= count else { return false }
        for step in 0..<text.utf8CodeUnitCount where unsafe self[index + step] != text.utf8Start[step] { return false }
        return true
    }

    /// The text from `start` to the end of its line, at most 64 KiB of it.
    func line(from start: Int) -> String {
        let limit = Swift.min(count, start + 65_536)
        var end = start
        while end < limit, self[end] != UInt8(ascii: "\n"), self[end] != UInt8(ascii: "\r") { end += 1 }
        if end == limit, end < count {
            while end > start, self[end] & 0xC0 == 0x80 { end -= 1 }  // not in the middle of a character
        }
        return String(decoding: self[start..<end], as: UTF8.self)
    }
}

extension UInt8 {
    /// XML's white space.
    var isWhite: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }

    /// Can stand in a name, as far as one byte tells.
    var isNameByte: Bool {
        isNameStart || (0x30...0x39).contains(self) || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
    }

    /// Can start a name, as far as one byte tells; a colon can, too.
    var isNameStart: Bool {
        (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || self == UInt8(ascii: "_")
            || self == UInt8(ascii: ":") || self >= 0x80
    }
}
