/// A table as spreadsheets write it: lines of fields with commas, semicolons or tabs between, each with its place.
///
/// Source: RFC 4180; what stands between is found by ``FieldSeparator``. A quoted field may hold separators, quotes (twice)
/// and line breaks.
struct DelimitedText {
    struct Field: Hashable {
        let text: String

        /// Counts from 1.
        let line: Int

        /// Counts characters from 1, as Unicode scalars.
        let column: Int

        var isWritten: Bool { text.contains { !$0.isWhitespace } }
    }

    struct Fault: Error {
        var rule = Rule.malformed
        let message: String
        let remedy: String
        let line: Int
        let column: Int
    }

    /// Lines without a word are left out, those of separators alone included: spreadsheets leave such below a table.
    let rows: [[Field]]
    let separator: FieldSeparator

    /// - Parameter bytes: UTF-8 with LF line ends.
    init(_ bytes: [UInt8], limits: ReadingLimits = .default) throws(Fault) {
        separator = try FieldSeparator(of: String(decoding: bytes.prefix(FieldSeparator.bytesCounted), as: UTF8.self))
        var parser = Parser(
            bytes: bytes, separator: separator.character.asciiValue ?? UInt8(ascii: ","), limits: limits)
        if separator.isStated { parser.skipLine() }
        rows = try parser.rows()
    }
}

/// Reads field after field, and stops at the first cap that is passed: what lies behind it costs nothing.
private struct Parser {
    let bytes: [UInt8]
    let separator: UInt8
    let limits: ReadingLimits
    var index = 0
    var line = 1
    var column = 1
    var fields = 0

    private var isAtLineEnd: Bool { index == bytes.count || bytes[index] == UInt8(ascii: "\n") }
    private var isAtSeparator: Bool { index < bytes.count && bytes[index] == separator }

    mutating func rows() throws(DelimitedText.Fault) -> [[DelimitedText.Field]] {
        var rows: [[DelimitedText.Field]] = []
        var row: [DelimitedText.Field] = []
        while index < bytes.count {
            row.append(try field())
            if row.count > ReadingLimits.columns { throw tooManyColumns(row) }
            if isAtSeparator {
                advance()
                // A line that ends in a separator has one more field, which is empty.
                if isAtLineEnd {
                    row.append(DelimitedText.Field(text: "", line: line, column: column))
                } else {
                    continue
                }
            }
            if row.contains(where: \.isWritten) {
                fields += row.count
                rows.append(row)
                try check(rows.count)
            }
            row.removeAll(keepingCapacity: true)
            if index < bytes.count { advance() }
        }
        return rows
    }

    mutating func skipLine() {
        while !isAtLineEnd { advance() }
        if index < bytes.count { advance() }
    }

    private func check(_ rows: Int) throws(DelimitedText.Fault) {
        if rows > limits.elements {
            throw limit("the table has more than \(limits.elements) lines", "--max-elements", line: 1, column: 1)
        }
        if fields > limits.fields {
            throw limit("the table has more than \(limits.fields) fields", "--max-fields", line: line, column: 1)
        }
    }

    private func tooManyColumns(_ row: [DelimitedText.Field]) -> DelimitedText.Fault {
        DelimitedText.Fault(
            rule: .limit, message: "the line has more than \(ReadingLimits.columns) fields",
            remedy: "look whether the file is a table with a column an item", line: row[0].line, column: row[0].column)
    }

    private func limit(_ message: String, _ flag: String, line: Int, column: Int) -> DelimitedText.Fault {
        DelimitedText.Fault(
            rule: .limit, message: message, remedy: "raise the limit with \(flag) if the file is meant to be so",
            line: line, column: column)
    }

    private mutating func field() throws(DelimitedText.Fault) -> DelimitedText.Field {
        let (line, column) = (line, column)
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
            let text = try quoted(line, column)
            return DelimitedText.Field(text: String(decoding: text, as: UTF8.self), line: line, column: column)
        }
        let start = index
        while !isAtLineEnd, !isAtSeparator { advance() }
        try checkLength(index - start, line, column)
        return DelimitedText.Field(
            text: String(decoding: bytes[start..<index], as: UTF8.self), line: line, column: column)
    }

    /// Up to the quotation mark that closes the field; one that belongs to it is written twice.
    private mutating func quoted(_ line: Int, _ column: Int) throws(DelimitedText.Fault) -> [UInt8] {
        var text: [UInt8] = []
        advance()
        while true {
            guard index < bytes.count else {
                throw DelimitedText.Fault(
                    message: "a quotation mark is opened and never closed",
                    remedy: "put a \" behind the field, and write one that belongs to it twice", line: line,
                    column: column)
            }
            let byte = bytes[index]
            advance()
            if byte == UInt8(ascii: "\"") {
                guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
                advance()
            }
            text.append(byte)
            try checkLength(text.count, line, column)
        }
        guard isAtLineEnd || isAtSeparator else {
            throw DelimitedText.Fault(
                message: "something stands between a closing quotation mark and the next separator",
                remedy: "write a \" that belongs to the field twice", line: self.line, column: self.column)
        }
        return text
    }

    private func checkLength(_ count: Int, _ line: Int, _ column: Int) throws(DelimitedText.Fault) {
        guard count > limits.value else { return }
        throw limit("a field has more than \(limits.value) bytes", "--max-value", line: line, column: column)
    }

    private mutating func advance() {
        let byte = bytes[index]
        index += 1
        if byte == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
}
