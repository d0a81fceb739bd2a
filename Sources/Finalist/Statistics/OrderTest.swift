/// How often a random order of values has a measure as large as the order seen; by chance each order is as likely.
///
/// All orders of up to 9 values are gone through (Heap 1963); more are sampled.
struct OrderTest {
    let statistic: Double
    let alternative: PermutationTest.Alternative
    let seed: UInt64
    let trials: Int

    func run(_ values: [Double], measure: ([Double]) -> Double) -> PermutationTest {
        let seen = measure(values)
        // Measures here are sums of halves; the tolerance is for rounding alone.
        let least = (alternative == .twoSided ? abs(seen) : seen) - 1e-9
        func isReached(_ order: [Double]) -> Bool {
            let value = measure(order)
            return (alternative == .twoSided ? abs(value) : value) >= least
        }
        guard values.count > 9 else { return exact(values, isReached) }
        var chance = RandomSource(seed: seed)
        var order = values
        var reached = 0
        for _ in 0..<trials {
            chance.shuffle(&order)
            if isReached(order) { reached += 1 }
        }
        return PermutationTest(
            statistic: statistic, count: values.count, reached: reached, trials: trials, seed: seed)
    }

    private func exact(_ values: [Double], _ isReached: ([Double]) -> Bool) -> PermutationTest {
        var order = values
        var turns = [Int](repeating: 0, count: values.count)
        var (all, reached) = (1.0, isReached(order) ? 1.0 : 0)
        var place = 1
        while place < values.count {
            if turns[place] < place {
                order.swapAt(place % 2 == 0 ? 0 : turns[place], place)
                all += 1
                if isReached(order) { reached += 1 }
                turns[place] += 1
                place = 1
            } else {
                turns[place] = 0
                place += 1
            }
        }
        return PermutationTest(statistic: statistic, count: values.count, p: reached / all, floor: 1 / all)
    }
}
