/// A table as spreadsheets write it: lines of fields with commas or semicolons between, each with its place.
///
/// Source: RFC 4180; a semicolon is taken where the first line has one and no comma, as spreadsheets write it where the
/// comma is a decimal point. A quoted field may hold separators, quotes (twice) and line breaks.
struct DelimitedText {
    struct Field: Hashable {
        let text: String

        /// Counts from 1.
        let line: Int

        /// Counts characters from 1.
        let column: Int
    }

    struct Fault: Error {
        let message: String
        let remedy: String
        let line: Int
        let column: Int
    }

    /// Blank lines are left out.
    let rows: [[Field]]

    init(_ text: String) throws(Fault) {
        let firstLine = text.prefix { !$0.isNewline }
        var parser = Parser(
            characters: Array(text), separator: firstLine.contains(";") && !firstLine.contains(",") ? ";" : ",")
        rows = try parser.rows()
    }
}

/// Reads field after field.
private struct Parser {
    let characters: [Character]
    let separator: Character
    var index = 0
    var line = 1
    var column = 1

    mutating func rows() throws(DelimitedText.Fault) -> [[DelimitedText.Field]] {
        var rows: [[DelimitedText.Field]] = []
        var row: [DelimitedText.Field] = []
        while index < characters.count {
            row.append(try field())
            if index < characters.count, characters[index] == separator {
                advance()
                // A line that ends in a separator has one more field, which is empty.
                if index == characters.count || characters[index].isNewline { row.append(here("")) }
                if index < characters.count, !characters[index].isNewline { continue }
            }
            if row.count > 1 || row[0].text.contains(where: { !$0.isWhitespace }) { rows.append(row) }
            row = []
            if index < characters.count { advance() }
        }
        return rows
    }

    private func here(_ text: String) -> DelimitedText.Field {
        DelimitedText.Field(text: text, line: line, column: column)
    }

    private mutating func field() throws(DelimitedText.Fault) -> DelimitedText.Field {
        let (line, column) = (line, column)
        var text = ""
        if index < characters.count, characters[index] == "\"" {
            advance()
            while true {
                guard index < characters.count else {
                    throw DelimitedText.Fault(
                        message: "a quotation mark is opened and never closed",
                        remedy: "put a \" behind the field, and write one that belongs to it twice", line: line,
                        column: column)
                }
                let character = characters[index]
                advance()
                if character != "\"" {
                    text.append(character)
                } else if index < characters.count, characters[index] == "\"" {
                    text.append("\"")
                    advance()
                } else {
                    break
                }
            }
            guard index == characters.count || characters[index] == separator || characters[index].isNewline else {
                throw DelimitedText.Fault(
                    message: "something stands between a closing quotation mark and the next separator",
                    remedy: "write a \" that belongs to the field twice", line: self.line, column: self.column)
            }
        } else {
            while index < characters.count, characters[index] != separator, !characters[index].isNewline {
                text.append(characters[index])
                advance()
            }
        }
        return DelimitedText.Field(text: text, line: line, column: column)
    }

    private mutating func advance() {
        if characters[index].isNewline {
            line += 1
            column = 1
        } else {
            column += 1
        }
        index += 1
    }
}
