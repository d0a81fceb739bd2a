/// How spreadsheets and statistics packages write what a person means.
enum TableWords {
    /// The text of a field without white space around it, no-break and other wide or invisible spaces included:
    /// spreadsheets and web pages leave them behind, and nobody sees that "Billing" and "Billing " are two.
    static func trimmed(_ text: String) -> String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || ["\u{200B}", "\u{2060}", "\u{FEFF}"].contains(scalar)
        }
        func isPlain(_ byte: UInt8) -> Bool { 33...126 ~= byte }
        guard let first = text.utf8.first, let last = text.utf8.last, !isPlain(first) || !isPlain(last) else {
            return text
        }
        let scalars = text.unicodeScalars
        let start = scalars.firstIndex { !isBlank($0) } ?? scalars.endIndex
        let end = scalars.lastIndex { !isBlank($0) }.map { scalars.index(after: $0) } ?? start
        return String(scalars[start..<end])
    }

    /// The name of a column as people write it in many ways: "Call ID", "call-id" and "CALL_ID" are one.
    static func folded(_ name: String) -> String {
        name.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
    }

    /// Nothing there, in the words of spreadsheets, R and people: blank, NA, n/a, #N/A or a dash.
    static func isGap(_ text: String) -> Bool { text.isEmpty || isNotAvailable(text) || isDash(text) }

    /// NA, and what Excel writes for it: #N/A in English and French, #NV in German.
    static func isNotAvailable(_ text: String) -> Bool {
        text.utf8.count <= 4 && ["NA", "N/A", "#N/A", "#NA", "#NV"].contains(text.uppercased())
    }

    static func isDash(_ text: String) -> Bool { ["-", "–", "—", "−"].contains(text) }

    /// yes or no in any letter case, TRUE or FALSE, 1 or 0.
    static func flag(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "true", "1": true
        case "no", "false", "0": false
        default: nil
        }
    }

    /// Whether a number may be one of thousands: one to three digits, a mark, and three more.
    static func isReadTwoWays(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? String(text.dropFirst()) : text
        return WrittenNumbers.isReadTwoWays(digits.replacing(",", with: "."))
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
