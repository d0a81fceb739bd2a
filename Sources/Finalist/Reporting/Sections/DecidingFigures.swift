extension Outcome {
    /// The figures of the formula that decides, by vendor, all with the same number of decimals: enough to tell them apart
    /// to the fourth digit of the smallest. Where that takes more decimals than fit, each has all its digits.
    func ownFigures() -> [Vendor.ID: Shown] {
        let numbers = results.compactMap { $0.ownResult?.number }
        let smallest = numbers.map(\.magnitude).filter { $0 > 0 }.min() ?? 1
        var decimals = 2
        var step = 100.0
        while smallest * step < 1000, decimals <= Figures.mostDecimals {
            decimals += 1
            step *= 10
        }
        let digits: Shown.Digits = decimals > Figures.mostDecimals ? .exact : .grouped(decimals)
        return Dictionary(
            results.compactMap { result in
                result.ownResult.map { (result.vendor.id, Shown.number($0.number, digits)) }
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension PriceFormula {
    /// That the formula decides by itself, in a sentence without a full stop.
    var aboutDeciding: String {
        "the formula \(id) decides by itself: price has no value from 0 to 100 here, and the total is of all but price"
    }
}
