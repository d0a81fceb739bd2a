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

    init(of text: String) {
        let firstLine = text.prefix { !$0.isNewline }
        if let stated = Self.stated(firstLine) {
            self.init(character: stated, isStated: true)
            return
        }
        let lines = Self.counts(text[...])
        var best: (character: Character, alike: Int, count: Int) = (",", -1, 0)
        for (place, character) in Self.candidates.enumerated() {
            guard let count = lines.first?[place], count > 0 else { continue }
            let alike = lines.count { $0[place] == count }
            if (alike, count) > (best.alike, best.count) { best = (character, alike, count) }
        }
        self.init(character: best.character, isStated: false)
    }

    private init(character: Character, isStated: Bool) {
        self.character = character
        self.isStated = isStated
    }

    /// Where the comma is no separator, it is the decimal mark.
    var allowsDecimalComma: Bool { character != "," }

    private static func stated(_ line: Substring) -> Character? {
        let bare = line.filter { $0 != "\"" }
        guard bare.count == 5, bare.lowercased().hasPrefix("sep="), let sign = bare.last else { return nil }
        return candidates.contains(sign) ? sign : nil
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
