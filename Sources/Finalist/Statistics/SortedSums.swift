/// All sums of a choice, in order, built by merging: with each value every list so far is joined with itself shifted.
enum SortedSums {
    /// With + or − before each value: 2^n sums.
    static func signed(_ values: [Double]) -> [Double] {
        values.reduce([0]) { sums, value in merged(sums, -abs(value), sums, abs(value)) }
    }

    /// The sums of every choice of j values, for each j up to `most`.
    static func chosen(_ values: [Double], most: Int) -> [[Double]] {
        var lists: [[Double]] = [[0]] + [[Double]](repeating: [], count: most)
        for value in values where most > 0 {
            for size in stride(from: most, through: 1, by: -1) {
                lists[size] = merged(lists[size], 0, lists[size - 1], value)
            }
        }
        return lists
    }

    /// Pairs of one from each list that sum to `least` or more; both lists rise.
    static func pairs(_ first: [Double], _ second: [Double], atLeast least: Double) -> Double {
        var pairs = 0.0
        var place = second.count
        for value in first {
            while place > 0, value + second[place - 1] >= least { place -= 1 }
            pairs += Double(second.count - place)
        }
        return pairs
    }

    private static func merged(
        _ first: [Double], _ shift: Double, _ second: [Double], _ otherShift: Double
    ) -> [Double] {
        var result: [Double] = []
        result.reserveCapacity(first.count + second.count)
        var (i, j) = (0, 0)
        while i < first.count, j < second.count {
            let (a, b) = (first[i] + shift, second[j] + otherShift)
            if a <= b {
                result.append(a)
                i += 1
            } else {
                result.append(b)
                j += 1
            }
        }
        while i < first.count {
            result.append(first[i] + shift)
            i += 1
        }
        while j < second.count {
            result.append(second[j] + otherShift)
            j += 1
        }
        return result
    }
}
