/// Whether differences lie to one side, when by chance alone each could as well have had the other sign.
///
/// Exact for up to 300 differences, and sampled above: `trials` times up to 1,000 differences, so many times fewer beyond,
/// and never fewer than 9,999. Up to 40, all 2^n cases are counted in two sorted halves (Horowitz
/// & Sahni 1974); above, cell by cell on a ``SumGrid``, whose upper, cautious end is the p. Sums within 1e-9 of the
/// whole are ties, and count as reached.
///
/// Source: Fisher (1935), "The Design of Experiments", section 21.
public enum SignFlipTest {
    /// The statistic is the mean difference. `nil` where there is no difference, or one is not finite; those of 0 stay in.
    public static func run(
        _ differences: [Double], alternative: PermutationTest.Alternative, seed: UInt64, trials: Int = 99_999
    ) -> PermutationTest? {
        run(differences, alternative: alternative, seed: seed, trials: trials, limits: Limits())
    }

    /// Up to which count which way is taken, and how many cells a grid has in all rows together.
    struct Limits {
        var halves = 40
        var grid = 300
        var cells = 1 << 25
    }

    static func run(
        _ differences: [Double], alternative: PermutationTest.Alternative, seed: UInt64, trials: Int, limits: Limits
    ) -> PermutationTest? {
        guard !differences.isEmpty, differences.allSatisfy(\.isFinite) else { return nil }
        let sizes = differences.map { abs($0) }.filter { $0 > 0 }
        let whole = sizes.reduce(0, +)
        let sum = differences.reduce(0, +)
        let mean = sum / Double(differences.count)
        let isTwoSided = alternative == .twoSided
        let sides = isTwoSided ? 2.0 : 1.0
        let least = (isTwoSided ? abs(sum) : sum) - 1e-9 * whole
        let floor = min(1, sides * Elementary.halves(sizes.count))
        func result(_ p: Double, bracket: Interval? = nil) -> PermutationTest {
            PermutationTest(statistic: mean, count: differences.count, p: p, floor: floor, bracket: bracket)
        }
        if isTwoSided, least <= 0 { return result(1) }
        if sizes.count <= limits.halves { return result(sides * inHalves(sizes, atLeast: least)) }
        guard sizes.count <= limits.grid else {
            let trials = PermutationTest.trials(trials, of: sizes.count, atLeast: 9_999)
            let reached = sampled(sizes, least, isTwoSided, seed, trials)
            return PermutationTest(
                statistic: mean, count: differences.count, reached: reached, trials: trials, seed: seed)
        }
        let found = onGrid(sizes, whole, atLeast: least, cells: limits.cells / sizes.count)
        let (low, high) = (min(1, sides * found.low), min(1, sides * found.high))
        return result(high, bracket: low < high ? Interval(low, high) : nil)
    }

    /// The share of all cases that sum to `least` or more.
    private static func inHalves(_ sizes: [Double], atLeast least: Double) -> Double {
        let middle = sizes.count / 2
        let pairs = SortedSums.pairs(
            SortedSums.signed(Array(sizes[..<middle])), SortedSums.signed(Array(sizes[middle...])), atLeast: least)
        return pairs * Elementary.halves(sizes.count)
    }

    /// The sum is that of the values with a + less that of those with a −, so twice the former less the whole.
    private static func onGrid(
        _ sizes: [Double], _ whole: Double, atLeast least: Double, cells: Int
    ) -> (low: Double, high: Double) {
        let grid = SumGrid(sizes, chosen: sizes.count, size: cells)
        let last = grid.cells.reduce(0, +)
        var shares = [Double](repeating: 0, count: last + 1)
        shares[0] = 1
        var top = 0
        shares.withUnsafeMutableBufferPointer { shares in
            for cell in grid.cells {
                top += cell
                for place in stride(from: top, through: cell, by: -1) {
                    shares[place] = (shares[place] + shares[place - cell]) / 2
                }
                for place in 0..<min(cell, top + 1) { shares[place] /= 2 }
            }
        }
        let (surely, possibly) = grid.cell(atLeast: (least + whole) / 2)
        func share(from cell: Int) -> Double {
            cell > last ? 0 : min(1, shares[max(0, cell)...].reversed().reduce(0, +))
        }
        return (share(from: surely), share(from: possibly))
    }

    /// Eight signs at a time: what they sum to stands in a table, since a large panel draws some hundred million of them.
    private static func sampled(
        _ sizes: [Double], _ least: Double, _ isTwoSided: Bool, _ seed: UInt64, _ trials: Int
    ) -> Int {
        let tables = stride(from: 0, to: sizes.count, by: 8).flatMap {
            sums(of: sizes[$0..<min($0 + 8, sizes.count)])
        }
        var chance = RandomSource(seed: seed)
        var reached = 0
        tables.withUnsafeBufferPointer { tables in
            for _ in 0..<trials {
                var sum = 0.0
                var bits: UInt64 = 0
                var isFresh = 0
                for table in stride(from: 0, to: tables.count, by: 256) {
                    if isFresh == 0 { (bits, isFresh) = (chance.next(), 8) }
                    sum += tables[table + Int(bits & 255)]
                    bits >>= 8
                    isFresh -= 1
                }
                if (isTwoSided ? abs(sum) : sum) >= least { reached += 1 }
            }
        }
        return reached
    }

    /// What up to eight sizes sum to under each of 256 rows of signs, where a 1 in the row is a minus.
    private static func sums(of sizes: ArraySlice<Double>) -> [Double] {
        (0..<256).map { row in
            zip(sizes, 0...).reduce(0) { $0 + (row >> $1.1 & 1 == 0 ? $1.0 : -$1.0) }
        }
    }
}

extension Elementary {
    /// ½ to the power of `count`, exactly; 0 where that is below what a Double holds.
    static func halves(_ count: Int) -> Double {
        count > 1074
            ? 0
            : Double(sign: .plus, exponent: -(count / 2), significand: 1)
                * Double(sign: .plus, exponent: -(count - count / 2), significand: 1)
    }
}
