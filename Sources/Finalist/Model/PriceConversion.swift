#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension PriceTotal {
    /// In the currency of the evaluation, where the scenario has a rate for the one it is stated in; else as it is.
    func converted(in evaluation: Evaluation) -> PriceTotal {
        guard let own = money.currency, let currency = evaluation.currency, own != currency,
            let rate = evaluation.scenario?.rate(of: own), rate.rate >= Bounded.least
        else { return self }
        return PriceTotal(
            total: total, money: Money(money.amount / rate.rate, currency: currency),
            range: range?.divided(by: rate.rate), conversion: Conversion(stated: money, rate: rate), note: note,
            isComputed: isComputed, location: location)
    }

    /// With its currency, and as it was stated where it was exchanged: `CHF 7,400, which is EUR 7,789.47`.
    var description: String {
        conversion.map { "\($0.stated), which is \(money.rounded)" }
            ?? money.description
    }
}
