/// Finds what was probably meant.
package enum NearMiss {
    /// Nobody mistypes a longer word by a letter or three.
    private static let longest = 64

    /// The candidate closest to `word`, if it is close enough to be worth a suggestion; the first on a tie.
    package static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
        let folded = Array(word.lowercased().unicodeScalars.prefix(longest + 1))
        guard folded.count <= longest else { return nil }
        let limit = max(1, min(3, folded.count / 3))
        var best: (distance: Int, word: String)?
        for candidate in candidates where candidate != word && candidate.utf8.count <= longest * 4 {
            let other = Array(candidate.lowercased().unicodeScalars)
            let distance = Self.distance(folded[...], other[...], limit: limit)
            if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
        }
        return best?.word
    }

    /// "did you mean …?" in front of what to do otherwise.
    static func remedy(_ word: String, among candidates: some Sequence<String>, otherwise: String) -> String {
        of(word, among: candidates).map { "did you mean '\($0)'? If not, \(otherwise)" } ?? otherwise
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
    ///
    /// Source: Damerau (1964), "A technique for computer detection and correction of spelling errors", CACM 7(3);
    /// the restricted form, in which no part is edited twice.
    ///
    /// - Returns: a number above `limit`, which is all that is known, where it is more than that.
    private static func distance(
        _ one: ArraySlice<Unicode.Scalar>, _ other: ArraySlice<Unicode.Scalar>, limit: Int
    ) -> Int {
        guard abs(one.count - other.count) <= limit else { return .max }
        // Ids often begin alike: what is the same at both ends is never edited.
        let head = zip(one, other).prefix { $0 == $1 }.count
        let tail = zip(one.dropFirst(head).reversed(), other.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let (one, other) = (Array(one.dropFirst(head).dropLast(tail)), Array(other.dropFirst(head).dropLast(tail)))
        if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
        var beforeLast = [Int](repeating: 0, count: other.count + 1)
        var last = Array(0...other.count)
        for row in 1...one.count {
            var current = [Int](repeating: limit + 1, count: other.count + 1)
            if row <= limit { current[0] = row }
            // Further from the diagonal the words are more than the limit apart.
            for column in max(1, row - limit)...max(1, min(other.count, row + limit)) {
                let isSame = one[row - 1] == other[column - 1]
                current[column] = min(
                    last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
                    current[column] = min(current[column], beforeLast[column - 2] + 1)
                }
            }
            // What is too far apart now comes no nearer.
            if (current.min() ?? 0) > limit, (last.min() ?? 0) > limit { return .max }
            (beforeLast, last) = (last, current)
        }
        return last[other.count]
    }
}
