/// A line and a column in a file, both from 1.
///
/// A column counts characters as Unicode scalars, whatever their bytes. LF, CR and CR LF each end one line.
public struct Place: Hashable, Sendable, Comparable, CustomStringConvertible {
    public var line: Int
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    public var description: String { "\(line):\(column)" }

    public static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// Finds the place of any byte offset in UTF-8 text with LF line ends, in constant time.
///
/// A mark every 128 bytes keeps both the line and the column, so that a 40 MB file on a single line
/// costs no more than any other.
struct PlaceIndex: Sendable {
    private struct Mark {
        var line: UInt32
        var column: UInt32
    }
    private static let stride = 128
    private let marks: [Mark]

    init(_ bytes: [UInt8]) {
        var marks: [Mark] = []
        marks.reserveCapacity(bytes.count / Self.stride + 1)
        var mark = Mark(line: 1, column: 1)
        unsafe bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while start <= bytes.count {
                marks.append(mark)
                let end = min(start + Self.stride, bytes.count)
                unsafe Self.advance(&mark, over: UnsafeBufferPointer(rebasing: bytes[start..<end]))
                start += Self.stride
            }
        }
        self.marks = marks
    }

    /// Counts line ends and characters in plain loops, so that the compiler can take many bytes at once; a block has
    /// too few of either for a byte to overflow.
    private static func advance(_ mark: inout Mark, over block: UnsafeBufferPointer<UInt8>) {
        let lines: UInt8 = unsafe block.reduce(into: 0) { if $1 == UInt8(ascii: "\n") { $0 &+= 1 } }
        guard lines > 0, let end = unsafe block.lastIndex(of: UInt8(ascii: "\n")) else {
            mark.column += unsafe characters(in: block)
            return
        }
        mark.line += UInt32(lines)
        mark.column = unsafe 1 + characters(in: UnsafeBufferPointer(rebasing: block[(end + 1)...]))
    }

    private static func characters(in block: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let count: UInt8 = unsafe block.reduce(into: 0) { if $1 & 0xC0 != 0x80 { $0 &+= 1 } }
        return UInt32(count)
    }

    /// The place of the character that starts at `offset`.
    func place(of offset: Int, in bytes: [UInt8]) -> Place {
        let block = offset / Self.stride
        var mark = marks[block]
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe Self.advance(&mark, over: UnsafeBufferPointer(rebasing: bytes[block * Self.stride..<offset]))
        }
        return Place(line: Int(mark.line), column: Int(mark.column))
    }

    /// The offset of a place, or of its line's end where the line is shorter; `nil` when there is no such line.
    func offset(of place: Place, in bytes: [UInt8]) -> Int? {
        guard place.line >= 1 else { return nil }
        // The last mark at or before the place.
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            let mark = marks[middle]
            if (Int(mark.line), Int(mark.column)) <= (place.line, place.column) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low > 0 else { return nil }
        var (line, column) = (Int(marks[low - 1].line), Int(marks[low - 1].column))
        var offset = (low - 1) * Self.stride
        // A mark inside a character counts the bytes left of it to the character before.
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        while offset < bytes.count, (line, column) < (place.line, place.column) {
            if bytes[offset] == UInt8(ascii: "\n") {
                if line == place.line { return offset }
                (line, column) = (line + 1, 1)
            } else {
                column += 1
            }
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return line == place.line ? offset : nil
    }
}
