/// Whether a list is as a random draw from its source would be, by the mean of some figure.
enum DrawMean {
    /// How often a random draw of `draws` values without replacement has a mean of at least `mean`; sampled.
    ///
    /// Means within 1e-9 of the spread are ties, and count as reached. `nil` where nothing is drawn, or more than there
    /// is.
    ///
    /// Source: Fisher's randomisation test, with p after Phipson & Smyth (2010), "Permutation p-values should never be
    /// zero", Stat. Appl. Genet. Mol. Biol. 9:39.
    static func atLeast(
        _ mean: Double, of values: [Double], draws: Int, seed: UInt64, trials: Int = 19_999
    ) -> PermutationTest? {
        guard draws > 0, draws <= values.count, mean.isFinite, values.allSatisfy(\.isFinite), let low = values.min(),
            let high = values.max()
        else { return nil }
        var chance = RandomSource(seed: seed)
        var order = values.map { $0 - low }
        let least = (mean - low - 1e-9 * (high - low)) * Double(draws)
        var reached = 0
        for _ in 0..<trials {
            chance.shuffle(&order, first: draws)
            if order[..<draws].reduce(0, +) >= least { reached += 1 }
        }
        return PermutationTest(statistic: mean, count: draws, reached: reached, trials: trials, seed: seed)
    }
}
