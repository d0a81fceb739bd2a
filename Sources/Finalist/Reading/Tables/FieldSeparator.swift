/// What stands between the fields of a table: a comma, a semicolon or a tab.
///
/// Excel may say it itself in a first line `sep=;`, which is no line of the table. Otherwise it is counted: of the signs that
/// the first line has outside quotation marks the one that divides most of the next lines into as many fields, and of
/// several such the one that divides the first line most. Decimal commas below a heading without commas divide nothing.
struct FieldSeparator: Hashable {
    let character: Character

    /// Whether the first line only says this.
    let isStated: Bool

    private static let candidates: [Character] = [",", ";", "\t"]

    /// More lines would not tell more.
    private static let linesCounted = 50
    static let bytesCounted = 100_000

    init(of text: String) throws(DelimitedText.Fault) {
        let firstLine = text.prefix { !$0.isNewline }
        if let sign = Self.stated(firstLine) {
            try self.init(stated: sign, above: text[firstLine.endIndex...])
            return
        }
        let lines = Self.counts(text[...])
        var best: (character: Character, alike: Int, count: Int) = (",", -1, 0)
        for (place, character) in Self.candidates.enumerated() {
            guard let count = lines.first?[place], count > 0 else { continue }
            let alike = lines.count { $0[place] == count }
            if (alike, count) > (best.alike, best.count) { best = (character, alike, count) }
        }
        if best.count == 0, Self.heading(of: text[...]).contains("|") {
            throw Self.fault("'|' stands between the names of the columns, and is not read", Self.readSigns)
        }
        self.init(character: best.character, isStated: false)
    }

    /// - Parameters:
    ///   - sign: what stands behind `sep=`.
    ///   - table: the lines below.
    private init(stated sign: String, above table: Substring) throws(DelimitedText.Fault) {
        guard let character = Self.usable(sign) else {
            throw Self.fault(
                sign.isEmpty
                    ? "the first line does not say what stands between the fields"
                    : "the first line says that '\(sign.prefix(20))' stands between the fields, which is not read",
                Self.readSigns)
        }
        let heading = Self.heading(of: table)
        if !heading.contains(character), heading.contains(where: (Self.candidates + ["|"]).contains) {
            throw Self.fault(
                "the first line says that \(Self.name(character)) stands between the fields, and the next line has none",
                "write the sign that stands there, or take the first line out")
        }
        self.init(character: character, isStated: true)
    }

    private init(character: Character, isStated: Bool) {
        self.character = character
        self.isStated = isStated
    }

    /// Where the comma is no separator, it is the decimal mark.
    var allowsDecimalComma: Bool { character != "," }

    private static let readSigns =
        "put commas, semicolons or tabs between the fields; a first line that names the sign is sep=, or sep=;"

    private static func fault(_ message: String, _ remedy: String) -> DelimitedText.Fault {
        DelimitedText.Fault(message: message, remedy: remedy, line: 1, column: 1)
    }

    private static func name(_ character: Character) -> String { character == "\t" ? "a tab" : "'\(character)'" }

    /// What a line `sep=;` says, though spreadsheets have put it in quotation marks or added blanks; `nil` for another line.
    private static func stated(_ line: Substring) -> String? {
        func isBlank(_ character: Character) -> Bool { character.isWhitespace && character != "\t" }
        let bare = line.prefix(1_000).filter { $0 != "\"" }
        guard let equals = bare.firstIndex(of: "="),
            bare[..<equals].filter({ !$0.isWhitespace }).lowercased() == "sep"
        else { return nil }
        let sign = bare[equals...].dropFirst().drop(while: isBlank)
        return String(sign.reversed().drop(while: isBlank).reversed())
    }

    /// The sign alone, or with the separators behind it that a spreadsheet fills a short line with.
    private static func usable(_ sign: String) -> Character? {
        if sign == "\\t" { return "\t" }
        guard let first = sign.first, candidates.contains(first),
            sign.allSatisfy({ candidates.contains($0) || $0.isWhitespace })
        else { return nil }
        return first
    }

    /// The first line that has anything on it.
    private static func heading(of text: Substring) -> Substring {
        text.drop { $0.isWhitespace && $0 != "\t" }.prefix { !$0.isNewline }
    }

    /// By line that has anything on it, how often each candidate stands outside quotation marks.
    private static func counts(_ text: Substring) -> [[Int]] {
        let none = candidates.map { _ in 0 }
        var lines: [[Int]] = []
        var counts = none
        var isQuoted = false
        var isBlank = true
        for character in text {
            if character == "\"" {
                isQuoted.toggle()
            } else if !isQuoted, character.isNewline {
                if !isBlank { lines.append(counts) }
                if lines.count == linesCounted { return lines }
                (counts, isBlank) = (none, true)
                continue
            } else if !isQuoted, let place = candidates.firstIndex(of: character) {
                counts[place] += 1
            }
            isBlank = isBlank && character.isWhitespace
        }
        return isBlank ? lines : lines + [counts]
    }
}
