#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The totals that are stated for a vendor, by itself or by the buyer: of what nothing is worked out.
public struct StatedPrices: Hashable, Sendable {
    public let vendor: Vendor

    /// In the order bid, total cost, net present value; those that nobody states are not in it.
    public let totals: [Total]

    public struct Total: Hashable, Sendable {
        public let kind: PriceTerm.Total
        public let money: Money
        public let location: Location?
    }

    public subscript(_ kind: PriceTerm.Total) -> Money? { totals.first { $0.kind == kind }?.money }
}

extension Evaluation {
    /// Of every vendor in the running for which a total is stated, in the order of the file; what a price matrix comes to
    /// is not among them.
    public func statedPrices() -> [StatedPrices] { Index(self).statedPrices }
}

extension Index {
    var statedPrices: [StatedPrices] {
        contenders.compactMap { vendor in
            let totals = PriceTerm.Total.allCases.compactMap { kind -> StatedPrices.Total? in
                guard let price = price(of: vendor, kind), !price.isComputed else { return nil }
                return StatedPrices.Total(kind: kind, money: price.money, location: price.location)
            }
            return totals.isEmpty ? nil : StatedPrices(vendor: vendor, totals: totals)
        }
    }
}
