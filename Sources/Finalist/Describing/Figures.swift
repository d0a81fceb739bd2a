#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Numbers as text: the one place where rounding happens.
///
/// Digits are western, the point is a point and nothing asks for a locale. Halves are rounded away from zero as the exact
/// number would be: sums in floating point carry noise, so that 65.595 comes out as 65.59499999999999, and a number
/// that falls short of a half by less than ``noise`` is taken as the half. 0.15 is then 0.2, as on paper.
public enum Figures {
    /// Far above what adding up a few thousand weights and values leaves, which is about 1e-13 on a total of 100; far
    /// below what totals of marks and weights with a few decimals can be apart from a half and yet not on it.
    static let noise = 1e-11

    /// An exact amount with commas between thousands and so many decimals, halves away from zero: "7,932,018".
    public static func money(_ amount: Decimal, decimals: Int = 0) -> String {
        let half = Decimal(sign: .plus, exponent: -decimals - 1, significand: 5)
        let digits = (amount.magnitude + half).description.split(separator: ".")
        let whole = String(digits[0])
        let rest = digits.count > 1 ? String(digits[1].prefix(decimals)) : ""
        let text = decimals == 0 ? whole : whole + "." + rest + String(repeating: "0", count: decimals - rest.count)
        return amount < 0 && !isZero(text) ? "-" + grouped(text) : grouped(text)
    }

    /// The most decimals that ``fixed(_:decimals:)`` gives a number.
    static let mostDecimals = 18

    /// A number with so many decimals, from 0 to ``mostDecimals``; never "-0.0".
    public static func fixed(_ number: Double, decimals: Int) -> String {
        precondition(number.isFinite, "only a finite number has digits")
        precondition(0...mostDecimals ~= decimals, "a figure has 0 to 18 decimals")
        guard number.magnitude < 0x1p63 else { return number.description }
        let units = roundedUnits(number.magnitude, decimals: decimals)
        var digits = String(units)
        digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        if decimals > 0 { digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals)) }
        return number < 0 && units > 0 ? "-" + digits : digits
    }

    /// A number on a scale of 0…100, with more decimals where fewer would make it 0 or 100 and it is neither.
    public static func value(_ number: Double, decimals: Int = 1) -> String {
        // Sums of weights carry noise of about 1e-14; what is as near as a tie counts as there.
        let number = abs(number - 100) < 1e-9 ? 100 : abs(number) < 1e-9 ? 0 : number
        for decimals in decimals..<max(decimals + 1, 9) {
            let text = fixed(number, decimals: decimals)
            let isPretence = (number != 0 && isZero(text)) || (number < 100 && text == fixed(100, decimals: decimals))
            if !isPretence { return text }
        }
        return fixed(number, decimals: 9)
    }

    /// A weight, given as a share of 1, in percent without its sign and with the decimals it was published with:
    /// 0.3075 is "30.75". One that has more than four is rounded: ⅓ is "33.3".
    public static func weight(_ share: Double, atLeast least: Int = 1) -> String {
        let percent = share * 100
        let own = (least...4).first { hasNoMore(percent, decimals: $0) }
        return value(percent, decimals: own ?? max(least, 1))
    }

    /// The same with its sign: "30.75%".
    public static func weightShare(_ share: Double, atLeast least: Int = 1) -> String {
        weight(share, atLeast: least) + "%"
    }

    /// Two weights of which one comes of the other, with as many decimals as the first was published with, and as it takes
    /// to tell them apart: "33.3330%" and "33.3333%". What is neither 0 nor 100 is not shown as such.
    static func weightShares(_ from: Double, _ to: Double, atLeast least: Int = 1) -> (from: String, to: String) {
        // Sums of weights carry noise.
        func percent(_ share: Double) -> Double {
            if abs(share) < 1e-11 { return 0 }
            return abs(share - 1) < 1e-11 ? 100 : share * 100
        }
        let ends: [Double] = [percent(from), percent(to)]
        let own = (least...4).first { hasNoMore(ends[0], decimals: $0) } ?? max(least, 1)
        for decimals in own..<10 {
            let texts = ends.map { fixed($0, decimals: decimals) }
            let full = fixed(100, decimals: decimals)
            let isPretence = zip(ends, texts).contains { end, text in
                (end != 0 && isZero(text)) || (end < 100 && text == full)
            }
            if texts[0] != texts[1] && !isPretence { return (texts[0] + "%", texts[1] + "%") }
        }
        return (weightShare(from, atLeast: least), weightShare(to, atLeast: least))
    }

    /// A weight beside another that it was worked out from, with the decimals it has, or as many as tell them apart.
    static func weightShare(_ share: Double, beside other: Double) -> String {
        let (own, theirs) = (weightShare(share), weightShare(other))
        guard let (one, two) = number(own, theirs), (share < other) == (one < two), one != two else {
            return weightShares(other, share).to
        }
        return own
    }

    private static func number(_ one: String, _ other: String) -> (Double, Double)? {
        guard let one = Double(one.dropLast()), let other = Double(other.dropLast()) else { return nil }
        return (one, other)
    }

    /// Whether a number has at most so many decimals, but for noise.
    private static func hasNoMore(_ number: Double, decimals: Int) -> Bool {
        let units = (0..<decimals).reduce(number) { product, _ in product * 10 }
        return (units - units.rounded()).magnitude < 1e-8
    }

    /// A number without the noise of floating point: the decimal of up to twelve digits that it stands beside, or itself.
    /// 65.59499999999999 is 65.595; ⅓ stays as it is.
    public static func settled(_ number: Double) -> Double {
        let decimal = rounded(number, digits: 12)
        return (decimal - number).magnitude <= 16 * number.ulp ? decimal : number
    }

    /// The number that has so many digits that count, 15 at most, which is what spreadsheets hold: 0.19999999999999998 is
    /// 0.2. What is nearer to 0 than a millionth, or 1e15 and more, stays as it is.
    public static func rounded(_ number: Double, digits: Int) -> Double {
        guard number.isNormal, (1e-6..<1e15).contains(number.magnitude) else { return number }
        var decimals = digits - 1
        var size = number.magnitude
        while size >= 10 {
            size /= 10
            decimals -= 1
        }
        while size < 1 {
            size *= 10
            decimals += 1
        }
        // Powers of ten up to 10^22 are exact, and so is each step of this but one division.
        let power = (0..<abs(decimals)).reduce(1.0) { product, _ in product * 10 }
        let scaled = decimals < 0 ? number / power : number * power
        return decimals < 0 ? scaled.rounded() * power : scaled.rounded() / power
    }

    /// A share of 1 as a percentage: 0.131 is "13.1%".
    public static func percentShare(_ share: Double, decimals: Int = 1) -> String {
        value(share * 100, decimals: decimals) + "%"
    }

    /// With commas between thousands: "7,932,018".
    public static func grouped(_ number: Int) -> String { grouped(String(number)) }

    public static func grouped(_ number: Double, decimals: Int = 0) -> String {
        grouped(fixed(number, decimals: decimals))
    }

    /// Commas for a number already written in digits, as exact decimals are.
    public static func grouped(_ digits: String) -> String {
        let isNegative = digits.hasPrefix("-")
        let unsigned = isNegative ? digits.dropFirst() : digits[...]
        let whole = unsigned.prefix { $0.isASCII && $0.isNumber }
        var result = isNegative ? "-" : ""
        for (index, digit) in whole.enumerated() {
            if index > 0 && (whole.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return result + unsigned.dropFirst(whole.count)
    }

    /// The shortest form with at most so many decimals, for arithmetic that is written out: 0.1 + 0.2 is "0.3".
    public static func plain(_ number: Double, decimals: Int = 6) -> String {
        var text = fixed(number, decimals: decimals)
        guard number.magnitude < 0x1p63 else { return text }
        if number != 0 && isZero(text) { return number.description }
        guard decimals > 0 else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// With so many digits that count, and at most nine decimals unless more are allowed: 0.0000123456 is "0.00001235" with
    /// four.
    static func significant(_ number: Double, digits: Int, decimals most: Int) -> String {
        var decimals = digits - 1
        var size = number.magnitude
        while size >= 10, decimals > 0 {
            size /= 10
            decimals -= 1
        }
        while size < 1, size > 0, decimals < most {
            size *= 10
            decimals += 1
        }
        return grouped(number, decimals: min(decimals, most))
    }

    /// With so many digits that count, and at most nine decimals.
    public static func significant(_ number: Double, digits: Int) -> String {
        significant(number, digits: digits, decimals: 9)
    }

    /// All digits of a number, without an exponent: 1.2e-08 is "0.000000012".
    public static func exact(_ number: Double) -> String {
        precondition(number.isFinite, "only a finite number has digits")
        let parts = number.magnitude.description.split(separator: "e")
        var digits = parts[0].filter { $0 != "." }
        let point = (parts[0].firstIndex(of: ".") ?? parts[0].endIndex).utf16Offset(in: parts[0])
        let place = point + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        digits = String(repeating: "0", count: max(0, 1 - place)) + digits
        digits += String(repeating: "0", count: max(0, place - digits.count))
        let whole = digits.prefix(max(place, 1))
        var rest = digits.dropFirst(whole.count)
        while rest.last == "0" { rest.removeLast() }
        return (number < 0 ? "-" : "") + whole + (rest.isEmpty ? "" : "." + rest)
    }

    private static func isZero(_ text: String) -> Bool { text.allSatisfy { "0.-".contains($0) } }

    /// magnitude × 10^decimals as a whole number, without a step that could round on the way but for the noise.
    private static func roundedUnits(_ magnitude: Double, decimals: Int) -> UInt128 {
        guard magnitude.isNormal else { return 0 }
        let power = (0..<decimals).reduce(UInt128(1)) { product, _ in product * 10 }
        let scaled = (UInt128(magnitude.significandBitPattern) + (1 << 52)) * power  // below 2^113
        let shift = 52 - Int(magnitude.exponent)
        if shift <= 0 { return scaled << UInt128(-shift) }
        if shift > 120 { return 0 }
        let half = UInt128(1) << UInt128(shift - 1)
        // Of a large number the last places are noise; of many decimals never more than a millionth of the last.
        let slack = min(max(noise, magnitude.ulp * 8) * Double(power), 0.000001)
        return (scaled + half + UInt128(slack * Double(UInt128(1) << UInt128(shift)))) >> UInt128(shift)
    }
}

/// A number in arithmetic that someone may want to check.
///
/// A small one, of which eight decimals would show too little, is written out whole.
func written(_ number: Double) -> String {
    number.magnitude < 0.001 ? Figures.exact(number) : Figures.plain(number, decimals: 8)
}
