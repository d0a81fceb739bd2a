extension [Double] {
    /// Each as its share of the sum; `nil` where one is below 0 or no number, or where none is above 0.
    var shares: [Double]? {
        guard allSatisfy({ $0.isFinite && $0 >= 0 }), let most = self.max(), most > 0 else { return nil }
        let sum = reduce(0, +)
        if sum.isFinite { return map { $0 / sum } }
        // By the largest first, so that no sum is beyond what a number holds.
        let scaled = map { $0 / most }
        let whole = scaled.reduce(0, +)
        return scaled.map { $0 / whole }
    }
}
