// How numbers, lists and beginnings are written in sentences.

/// `1 score`, `3 scores`
func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
}

/// `C1, C2 and C3`; long lists end in `and 12 more`.
func listed(_ words: [String], limit: Int = 6) -> String {
    listed(Array(words.prefix(limit)), of: words.count)
}

/// The same of things of which only those that are shown are named.
func listed<Item>(_ items: [Item], limit: Int, _ name: (Item) -> String) -> String {
    listed(items.prefix(limit).map(name), of: items.count)
}

/// The same of the first of so many.
func listed(_ first: [String], of count: Int) -> String {
    let shown = count > first.count ? first + ["\(count - first.count) more"] : first
    guard shown.count > 1 else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: ", ") + " and " + shown[shown.count - 1]
}

/// The beginning of a text, on one line.
func opening(of text: String, limit: Int = 100) -> String {
    let words = text.prefix(4 * limit).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > limit ? words.prefix(limit) + "…" : words
}

extension String {
    /// With a capital at its start.
    var sentenceStart: String { prefix(1).uppercased() + dropFirst() }

    /// A title in the middle of a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
