import Testing

@testable import Finalist

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct DecimalNumberTests {
    /// Those that come out even, those that lie half way between two, and those just beside.
    @Test(arguments: [
        ("0", 0), ("0.5", 0.5), ("-7932018.5", -7_932_018.5), ("420000", 420_000),
        // 2⁵³ + 1 lies half way between 2⁵³ and 2⁵³ + 2: to the even one. A trace more is above.
        ("9007199254740993", 9_007_199_254_740_992), ("9007199254740993.000000000000000000001", 9_007_199_254_740_994),
        ("9007199254740995", 9_007_199_254_740_996), ("-9007199254740993", -9_007_199_254_740_992),
        // 2⁻⁵⁴ more than 1 is half way to 1 + 2⁻⁵³ × 2 only at 2⁻⁵³: 1.11 × 10⁻¹⁶.
        ("1.00000000000000011102230246251565404", 1),
        ("1.00000000000000011102230246251565405", 1.000_000_000_000_000_2),
    ])
    func `The nearest number, to the even one where two are as near`(digits: String, expected: Double) throws {
        #expect(try #require(Decimal(string: digits)).number == expected)
    }

    @Test func `The same as by the digits of the text, for decimals of every length and size`() throws {
        var chance = RandomSource(seed: 12)
        var (viaBits, viaText) = (0, 0)
        for _ in 0..<20_000 {
            let length = 1 + chance.below(38)
            let digits = (0..<length).map { _ in String(chance.below(10)) }.joined()
            let exponent = chance.below(180) - 120
            guard let whole = Decimal(string: digits) else { continue }
            let decimal = Decimal(
                sign: chance.below(2) == 0 ? .plus : .minus, exponent: exponent, significand: whole)
            guard decimal.isFinite else { continue }
            #expect(decimal.number == Double(decimal.description), "\(decimal)")
            if DecimalDigits(decimal)?.number == nil { viaText += 1 } else { viaBits += 1 }
        }
        #expect(viaBits > 5_000 && viaText > 1_000)
    }

    @Test func `Quotients that do not come out even`() {
        var chance = RandomSource(seed: 5)
        for _ in 0..<5_000 {
            let quotient = Decimal(1 + chance.below(1_000_000)) / Decimal(1 + chance.below(1_000_000))
            #expect(quotient.number == Double(quotient.description), "\(quotient)")
        }
    }

    @Test func `What is no number stays none`() {
        #expect(Decimal.nan.number.isNaN)
    }
}
