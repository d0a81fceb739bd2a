#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// A bid far below the others has been explained.
    ///
    /// Source of the rule: Polish Public Procurement Law of 11 September 2019, art. 224 (2) (1), which obliges a buyer to
    /// ask when a price is lower by at least 30 % than the value of the contract with tax, or than the arithmetic mean of
    /// all bids that are not rejected. Here the second half is applied.
    static let bidsAreExplained: Check = Check(
        Rule(
            "F0842", .warning, "a bid is far below the others",
            """
            The bid – what the vendor is paid, once and month by month – is at least 30 % below the mean of all bids in the \
            running, its own included; looked at where there are three or more. This is the rule of the Polish Public \
            Procurement Law of 11 September 2019, article 224 (2) (1). A low bid can be a good one: ask how it is made up, \
            and judge the answer.
            """), needsEveryFile: true
    ) { index in
        let currency = index.evaluation.currency
        let bids = index.distinctContenders.compactMap { _, vendor -> (vendor: Vendor, price: PriceTotal)? in
            guard let price = index.price(of: vendor, .bid), price.money.currency ?? currency == currency else {
                return nil
            }
            return (vendor, price)
        }
        guard bids.count >= 3 else { return [] }
        let mean = bids.reduce(Decimal(0)) { $0 + $1.price.money.amount } / Decimal(bids.count)
        return bids.compactMap { vendor, price in
            let bid = price.money.amount
            guard bid > 0, bid * 10 <= mean * 7 else { return nil }
            return Diagnostic(
                bidsAreExplained.rule,
                "the bid of \(vendor.nameAndID), \(index.amount(bid)), is "
                    + "\(Figures.percentShare(1 - bid.number / mean.number)) below the mean of all \(bids.count) bids, "
                    + index.amount(mean),
                remedy: "ask the vendor how the price is made up, \(index.notingTheAnswer(of: vendor.id))",
                at: price.location, vendor: vendor.id)
        }
    }
}
