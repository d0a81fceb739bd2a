import Testing

@testable import Finalist

@Suite struct `What was probably meant` {
    /// Damerau's distance in its restricted form, as it is defined: the least of what the ends cost.
    private func distance(_ one: [Character], _ other: [Character]) -> Int {
        if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
        var table = Array(repeating: Array(repeating: 0, count: other.count + 1), count: one.count + 1)
        for row in 0...one.count {
            for column in 0...other.count {
                if row == 0 || column == 0 {
                    table[row][column] = max(row, column)
                    continue
                }
                let same = one[row - 1] == other[column - 1] ? 0 : 1
                table[row][column] = min(
                    table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + same)
                if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1] {
                    table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
                }
            }
        }
        return table[one.count][other.count]
    }

    @Test func `is the first of the nearest within a third of the word and three letters`() {
        var chance = RandomSource(seed: 4)
        var found = 0
        func word(_ length: Int) -> String { String((0..<length).map { _ in "abc"[chance.below(3)] }) }
        for _ in 0..<4_000 {
            let meant = word(1 + chance.below(12))
            // Words that begin and end alike, and others.
            let candidates = (0..<6).map { place -> String in
                guard place < 4 else { return word(1 + chance.below(12)) }
                var letters = Array(meant)
                for _ in 0..<chance.below(5) {
                    switch chance.below(3) {
                    case 0: letters.insert("abc"[chance.below(3)], at: chance.below(letters.count + 1))
                    case 1 where letters.count > 1: letters.remove(at: chance.below(letters.count))
                    default:
                        let (a, b) = (chance.below(letters.count), chance.below(letters.count))
                        letters.swapAt(a, b)
                    }
                }
                return String(letters)
            }.filter { $0 != meant }
            let limit = max(1, min(3, meant.count / 3))
            let distances = candidates.map { distance(Array(meant), Array($0)) }
            let least = distances.min() ?? .max
            let expected = least <= limit ? distances.firstIndex(of: least).map { candidates[$0] } : nil
            #expect(NearMiss.of(meant, among: candidates) == expected, "\(meant) among \(candidates)")
            if expected != nil { found += 1 }
        }
        #expect(found > 1_000 && found < 4_000)
    }

    @Test func `of a word that nobody mistypes is not looked for`() {
        let long = String(repeating: "x", count: 64)
        #expect(NearMiss.of(long, among: [long + "y"]) == long + "y")
        #expect(NearMiss.of(long + "x", among: [long]) == nil)
    }
}

extension String {
    fileprivate subscript(place: Int) -> Character { self[index(startIndex, offsetBy: place)] }
}
