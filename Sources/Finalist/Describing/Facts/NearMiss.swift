/// Finds what was probably meant.
package enum NearMiss {
    /// The candidate closest to `word`, if it is close enough to be worth a suggestion; the first on a tie.
    package static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
        let folded = word.lowercased()
        let limit = max(1, min(3, folded.unicodeScalars.count / 3))
        var best: (distance: Int, word: String)?
        for candidate in candidates where candidate != word {
            let distance = Self.distance(folded, candidate.lowercased(), limit: limit)
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
    private static func distance(_ one: String, _ other: String, limit: Int) -> Int {
        let (one, other) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        guard abs(one.count - other.count) <= limit else { return .max }
        if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
        var beforeLast = [Int](repeating: 0, count: other.count + 1)
        var last = Array(0...other.count)
        for row in 1...one.count {
            var current = [row] + [Int](repeating: 0, count: other.count)
            for column in 1...other.count {
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
