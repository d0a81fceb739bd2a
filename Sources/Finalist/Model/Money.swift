#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// An exact amount of money.
public struct Money: Hashable, Sendable, CustomStringConvertible {
    public let amount: Decimal

    /// ISO 4217.
    public let currency: String?

    /// The amount in plain digits: `7932017.961124335`.
    public var digits: String { amount.description }

    /// With its currency and commas between thousands: `USD 7,932,017.961124335`.
    public var description: String { (currency.map { "\($0) " } ?? "") + Figures.grouped(digits) }

    /// With its currency, to the hundredth.
    var rounded: String { (currency.map { "\($0) " } ?? "") + Figures.money(amount, decimals: 2) }

    /// The nearest number of floating point, for formulas that divide.
    ///
    /// Which arithmetic on `Decimal` does not promise.
    public var number: Double { amount.number }

    init(_ amount: Decimal, currency: String?) {
        self.amount = amount
        self.currency = currency
    }

    /// `nil` when `digits` is not a plain decimal number of at most 38 digits.
    init?(digits: String, currency: String?) {
        guard let amount = Decimal(string: digits) else { return nil }
        self.amount = amount
        self.currency = currency
    }
}
