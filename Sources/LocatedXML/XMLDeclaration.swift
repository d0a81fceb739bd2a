/// What `<?xml …?>` says, as far as it can be read; libxml2 checks its grammar.
struct XMLDeclaration {
    private(set) var version: Range<Int>?
    private(set) var encoding: Range<Int>?
    /// The offset behind it; 0 when there is none.
    private(set) var end = 0
    /// Where a value is followed by the next name without a blank, which libxml2 passes over.
    private var unseparated: Int?

    init(_ bytes: [UInt8]) {
        guard bytes.starts(with: "<?xml", at: 0), bytes.count > 5, bytes[5].isWhite else { return }
        var index = 6
        let limit = min(bytes.count, 1024)
        while index < limit {
            if bytes.starts(with: "?>", at: index) {
                end = index + 2
                return
            }
            guard bytes[index].isNameStart else {
                index += 1
                continue
            }
            let name = index
            while index < limit, bytes[index].isNameByte { index += 1 }
            let nameEnd = index
            while index < limit, bytes[index].isWhite || bytes[index] == UInt8(ascii: "=") { index += 1 }
            guard index < limit, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else { return }
            let value = index + 1
            let close = bytes.firstIndex(of: bytes[index], from: value)
            guard close < limit else { return }
            switch String(decoding: bytes[name..<nameEnd], as: UTF8.self) {
            case "version": version = value..<close
            case "encoding": encoding = value..<close
            default: break
            }
            index = close + 1
            if index < bytes.count, bytes[index].isNameStart { unseparated = unseparated ?? index }
        }
    }

    func check(in bytes: [UInt8]) throws(SyntaxError) {
        if let unseparated {
            throw SyntaxError(
                .malformed, "a blank is missing between two parts of the XML declaration", remedy: "put a space there",
                at: unseparated, in: bytes)
        }
        guard let version, !bytes[version].elementsEqual("1.0".utf8) else { return }
        throw SyntaxError(
            .version, "the file declares XML version '\(String(visible: bytes[version]))'; only 1.0 is read",
            remedy: "write version=\"1.0\" in its first line: 1.1 is needed for nothing an evaluation holds",
            at: version.lowerBound, in: bytes)
    }
}
