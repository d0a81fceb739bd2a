/// How often a random order of values has a measure as large as the order seen; by chance each order is as likely.
///
/// All orders of up to 9 values are gone through (Heap 1963); more are sampled.
struct OrderTest {
    let statistic: Double
    let alternative: PermutationTest.Alternative
    let seed: UInt64
    let trials: Int

    func run(_ values: [Double], measure: ([Double]) -> Double) -> PermutationTest {
        func size(_ order: [Double]) -> Double {
            let value = measure(order)
            return alternative == .twoSided ? abs(value) : value
        }
        // Measures here are sums of halves; the tolerance is for rounding alone.
        let least = size(values) - 1e-9
        guard values.count > 9 else { return exact(values, least, size) }
        var chance = RandomSource(seed: seed)
        var order = values
        var reached = 0
        for _ in 0..<trials {
            chance.shuffle(&order)
            if size(order) >= least { reached += 1 }
        }
        return PermutationTest(
            statistic: statistic, count: values.count, reached: reached, trials: trials, seed: seed)
    }

    private func exact(_ values: [Double], _ least: Double, _ size: ([Double]) -> Double) -> PermutationTest {
        var order = values
        var turns = [Int](repeating: 0, count: values.count)
        var (all, reached, top, tops) = (0.0, 0.0, -Double.greatestFiniteMagnitude, 0.0)
        func count() {
            let value = size(order)
            all += 1
            if value >= least { reached += 1 }
            if value > top + 1e-9 { (top, tops) = (value, 0) }
            if value >= top - 1e-9 { tops += 1 }
        }
        count()
        var place = 1
        while place < values.count {
            if turns[place] < place {
                order.swapAt(place % 2 == 0 ? 0 : turns[place], place)
                count()
                turns[place] += 1
                place = 1
            } else {
                turns[place] = 0
                place += 1
            }
        }
        return PermutationTest(statistic: statistic, count: values.count, p: reached / all, floor: tops / all)
    }
}
