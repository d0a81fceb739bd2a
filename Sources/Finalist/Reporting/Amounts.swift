/// An amount short enough for an axis, without its currency: "2.5 M", "750 k", "0.61".
///
/// Rounded to so many digits, 3 or more; "bn" is a thousand million.
func shortAmount(_ amount: Double, digits: Int = 3) -> String {
    let units = [(1.0, ""), (1e3, "\u{A0}k"), (1e6, "\u{A0}M"), (1e9, "\u{A0}bn")]
    var text = ""
    for (size, unit) in units {
        let scaled = amount / size
        let whole = abs(scaled) < 10 ? 1 : abs(scaled) < 100 ? 2 : 3
        let decimals = max(0, digits - whole)
        let number = decimals > 0 ? Figures.plain(scaled, decimals: decimals) : Figures.fixed(scaled, decimals: 0)
        text = number + unit
        // 999,600 is 1 M in three digits.
        if abs(Double(number) ?? 0) < 1000 { break }
    }
    return text
}

/// Amounts of one table in full, with as many decimals as their size asks for.
func fullAmount(_ amount: Double, largest: Double) -> Shown {
    .grouped(amount, decimals: largest < 1 ? 4 : largest < 1000 ? 2 : 0)
}
