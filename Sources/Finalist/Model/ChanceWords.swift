/// A chance as it is told everywhere: "about 2 in 3 (64 %)".
///
/// Near its ends it keeps as many digits as it takes not to be 0 or 100: what is less than certain is never told as
/// certain. Beyond 1 in 10,000 either way only that is said.
///
/// - Parameter share: From 0 to 1. Of what was counted, 0 and 1 are told by the caller, with the count.
func inFewWords(chance share: Double) -> String {
    if share < 1e-4 { return "less than 1 in 10,000 (under 0.01 %)" }
    if share > 1 - 1e-4 { return "more than 9,999 in 10,000 (over 99.99 %)" }
    let (some, all) = simpleRatio(share)
    let isExact = abs(Double(some) / Double(all) - share) < 5e-4 * min(share, 1 - share)
    return "\(isExact ? "" : "about ")\(Figures.grouped(some)) in \(Figures.grouped(all)) (\(chancePercent(share)))"
}

/// "chance of this or more if only luck: about 1 in 20 (5 %)", of the p of a test.
func ifOnlyLuck(_ p: Double) -> String {
    p >= 1 ? "luck alone always gives this or more" : "chance of this or more if only luck: \(inFewWords(chance: p))"
}

/// "64 %", "55.5 %", "99.96 %"
private func chancePercent(_ share: Double) -> String { "\(chanceDigits(share)) %" }

/// The same without its sign.
func chanceDigits(_ share: Double) -> String {
    let text = Figures.value(share * 100, decimals: share < 0.01 || share > 0.99 ? 2 : 1)
    guard text.contains(".") else { return text }
    let digits = text.reversed().drop { $0 == "0" }.reversed()
    return String(digits.last == "." ? digits.dropLast() : digits[...])
}

/// The parts of small whole numbers that are near enough to be said: one of so many at the ends, up to tenths between.
private func simpleRatio(_ share: Double) -> (Int, Int) {
    if share > 0.5 {
        let (few, all) = simpleRatio(1 - share)
        return (all - few, all)
    }
    guard share >= 0.25 else {
        let times = (1 / share).rounded()
        let step = times >= 1_000 ? 100.0 : times >= 100 ? 10 : 1
        return (1, Int((times / step).rounded() * step))
    }
    for all in 2...10 {
        let some = (share * Double(all)).rounded()
        if abs(some / Double(all) - share) <= 0.05 { return (Int(some), all) }
    }
    return (Int((share * 10).rounded()), 10)
}
