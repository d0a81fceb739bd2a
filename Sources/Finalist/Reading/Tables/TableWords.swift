/// How spreadsheets and statistics packages write what a person means.
enum TableWords {
    /// Nothing there, in the words of spreadsheets, R and people: blank, NA, n/a, #N/A or a dash.
    static func isGap(_ text: String) -> Bool { text.isEmpty || isNotAvailable(text) || isDash(text) }

    static func isNotAvailable(_ text: String) -> Bool { ["NA", "N/A", "#N/A", "#NA"].contains(text.uppercased()) }

    static func isDash(_ text: String) -> Bool { ["-", "–", "—", "−"].contains(text) }

    /// yes or no in any letter case, TRUE or FALSE, 1 or 0.
    static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "true", "1": true
        case "no", "false", "0": false
        default: nil
        }
    }

    /// A whole number without the point and zeros that spreadsheets and pandas put behind it: "2.0" is "2".
    static func whole(_ text: String) -> String {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, parts[1].allSatisfy({ $0 == "0" }) else {
            return text
        }
        return String(parts[0])
    }

    /// A time as spreadsheets write it, in the form that is read: "2026-05-04 09:00" is "2026-05-04T09:00:00".
    static func time(_ text: String) -> String {
        var characters = Array(text)
        guard characters.count >= 16, characters[10] == " " || characters[10] == "T" else { return text }
        characters[10] = "T"
        // Without seconds, or with parts of a second that are none.
        if characters.count == 16 || !":".contains(characters[16]) { characters.insert(contentsOf: ":00", at: 16) }
        if characters.count > 20, characters[19] == "." {
            let end = characters[20...].firstIndex { $0 != "0" } ?? characters.endIndex
            characters.removeSubrange(19..<end)
        }
        return String(characters)
    }
}
