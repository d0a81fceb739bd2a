/// A line of a file, or what stands around a place in a long one.
///
/// It stays short, whatever the file: a problem a character on a line of a megabyte must not keep the line each time.
public struct Excerpt: Hashable, Sendable {
    public let text: String

    /// The column of its first character.
    public let column: Int
}

/// A text file that is no document: LF line ends, no byte order mark, and where its lines start.
public struct SourceText: Sendable {
    public let bytes: [UInt8]
    private let index: PlaceIndex

    public init(_ bytes: [UInt8]) {
        let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        self.bytes = plain.contains(UInt8(ascii: "\r")) ? plain.withUnixLineEnds : plain
        index = PlaceIndex(self.bytes)
    }

    /// What stands around a place; `nil` where the text has no such line.
    public func excerpt(at place: Place) -> Excerpt? { index.excerpt(at: place, in: bytes) }
}

extension PlaceIndex {
    func excerpt(at place: Place, in bytes: [UInt8]) -> Excerpt? {
        offset(of: place, in: bytes).map { bytes.excerpt(around: $0, column: place.column) }
    }
}

extension [UInt8] {
    /// Bytes of a line that is kept whole.
    private static var longestLine: Int { 400 }

    /// The line around a character, or 60 characters before it and 140 from it where the line is long.
    func excerpt(around offset: Int, column: Int) -> Excerpt {
        var start = offset
        while start > 0, offset - start < Self.longestLine, !self[start - 1].isLineEnd { start -= 1 }
        var end = offset
        while end < count, end - start < Self.longestLine, !self[end].isLineEnd { end += 1 }
        let isWhole = (start == 0 || self[start - 1].isLineEnd) && (end == count || self[end].isLineEnd)
        if isWhole { return Excerpt(text: String(decoding: self[start..<end], as: UTF8.self), column: 1) }

        let lineStart = start
        start = offset
        var before = 0
        while start > lineStart, before < 60 {
            start -= 1
            if self[start].startsCharacter { before += 1 }
        }
        end = offset
        var after = 0
        while end < count, !self[end].isLineEnd {
            if self[end].startsCharacter { after += 1 }
            if after > 140 { break }
            end += 1
        }
        return Excerpt(text: String(decoding: self[start..<end], as: UTF8.self), column: Swift.max(1, column - before))
    }
}

extension UInt8 {
    fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

    /// Is not a byte that continues a character of UTF-8.
    fileprivate var startsCharacter: Bool { self & 0xC0 != 0x80 }
}
