#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// A bid far below the others, or far above them, has been explained.
    ///
    /// Source of the rule for low bids: Polish Public Procurement Law of 11 September 2019, art. 224 (2) (1), which obliges
    /// a buyer to ask when a price is lower by at least 30 % than the value of the contract with tax, or than the
    /// arithmetic mean of all bids that are not rejected. Here the second half is applied. The rules for high bids and for
    /// two bids are ours.
    static let bidsAreExplained: Check = Check(
        Rule(
            "F0842", .warning, "a bid is far below or far above the others",
            """
            The bid – what the vendor is paid, once and month by month – is at least 30 % below the mean of all bids in the \
            running, its own included; looked at where there are three or more. This is the rule of the Polish Public \
            Procurement Law of 11 September 2019, article 224 (2) (1). A bid at least 30 % above the mean and above the \
            middle one is told as well, and is then left out of the mean that low bids are held against. Of two bids, or of \
            two that are left then, one is told that is a hundredth of the other or less. A vendor that does not meet a \
            requirement, or that a threshold or a floor of quality puts out, is not in the running; where the evaluation \
            cannot be scored yet, who else is out is not known, and that is said. \
            A low bid can be a good one: ask how it is made up, and judge the answer.
            """), needsEveryFile: true
    ) { index in
        // Whom scores put out is told when they are known: ``Index/knowingWhoIsOut(_:)``.
        index.oddBids(among: index.contenders.filter(index.isInTheRunning), isSettled: !index.hasCuts)
    }
}

/// A bid that counts.
private struct Bid {
    let vendor: Vendor
    let price: PriceTotal
    var amount: Decimal { price.money.amount }
}

extension Index {
    /// Whether there are bids to hold against each other.
    var hasSeveralBids: Bool { bids(of: Set(contenders.map(\.id))).count > 1 }

    /// Bids far below the others or far above them.
    ///
    /// - Parameter isSettled: Whether nobody else is put out by what is still to be scored.
    func oddBids(among vendors: [Vendor], isSettled: Bool) -> [Diagnostic] {
        let bids = bids(of: Set(vendors.map(\.id)))
        let found = bids.count == 2 ? oddOneOfTwo(bids) : bids.count > 2 ? oddOnes(bids) : []
        return isSettled
            ? found
            : found.map { $0.saying($0.message + "; whom thresholds and scores put out is not known yet") }
    }

    private func oddOnes(_ bids: [Bid]) -> [Diagnostic] {
        let mean = bids.map(\.amount).mean
        let middle = bids.map(\.amount).median
        // Bids that are all free are alike.
        func isHigh(_ bid: Bid) -> Bool {
            bid.amount > 0 && bid.amount * 10 >= mean * 13 && bid.amount * 10 >= middle * 13
        }
        let high = bids.filter(isHigh)
        let others = bids.filter { !isHigh($0) }
        let meanOfOthers = others.map(\.amount).mean
        let low = others.count < 3 || meanOfOthers == 0 ? [] : others.filter { $0.amount * 10 <= meanOfOthers * 7 }
        let compared =
            high.isEmpty
            ? "the mean of all \(bids.count) bids" : "the mean of the \(others.count) bids that are not far above it"
        return low.map { finding($0, isLow: true, compared, meanOfOthers) }
            + (others.count == 2 ? oddOneOfTwo(others) : [])
            + high.map { finding($0, isLow: false, "the mean of all \(bids.count) bids", mean) }
    }

    /// In one currency.
    private func bids(of vendors: Set<Vendor.ID>) -> [Bid] {
        let currency = evaluation.currency
        return distinctContenders.compactMap { _, vendor in
            guard let price = price(of: vendor, .bid), price.money.currency ?? currency == currency,
                price.money.amount >= 0, vendors.contains(vendor.id)
            else { return nil }
            return Bid(vendor: vendor, price: price)
        }
    }

    private func finding(_ bid: Bid, isLow: Bool, _ compared: String, _ mean: Decimal) -> Diagnostic {
        let distance = Figures.percentShare(abs(bid.amount.number / mean.number - 1))
        return Diagnostic(
            Check.bidsAreExplained.rule,
            "the bid of \(bid.vendor.nameAndID), \(amount(bid.amount)), is \(distance) \(isLow ? "below" : "above") \(compared), \(amount(mean))",
            remedy: isLow
                ? "ask the vendor how the price is made up, \(notingTheAnswer(of: bid.vendor.id))"
                : "look whether it is a slip, and ask the vendor what the price holds that others do not",
            at: bid.price.location, vendor: bid.vendor.id)
    }

    /// One of two that is a hundredth of the other; a slip by a thousand has a check of its own.
    private func oddOneOfTwo(_ bids: [Bid]) -> [Diagnostic] {
        let (low, high) = bids[0].amount < bids[1].amount ? (bids[0], bids[1]) : (bids[1], bids[0])
        guard high.amount > 0, low.amount * 100 <= high.amount,
            !thousandSlips.contains(where: { $0.location == low.price.location || $0.location == high.price.location })
        else { return [] }
        return [
            Diagnostic(
                Check.bidsAreExplained.rule,
                "the bid of \(low.vendor.nameAndID), \(amount(low.amount)), is a hundredth or less of that of "
                    + "\(high.vendor.nameAndID), \(amount(high.amount))",
                remedy: "look whether one of the two is a slip, and ask how the price is made up",
                at: low.price.location, vendor: low.vendor.id)
        ]
    }
}
