#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// A number that prices are reckoned with, and what it may be.
///
/// One list serves the check that tells of a number out of its range, and the reckoning that does without it.
struct Bounded {
    /// As in the file: `occupancy`.
    let name: String

    /// The id of the channel, price line or training it stands in; "" for the scenario or the matrix itself.
    let item: String
    let value: Decimal
    let low: Decimal
    let high: Decimal

    /// Whether `low` itself is too low.
    let isAbove: Bool
    let location: Location?

    var isKept: Bool { value.isFinite && (isAbove ? value > low : value >= low) && value <= high }

    var expectation: String {
        let most = high < Self.most ? " and at most \(Figures.grouped(high.description))" : ""
        return (isAbove ? "above \(low)" : "at least \(low)") + most
    }

    /// Nothing larger can be read.
    static let most = Decimal(1_000_000_000_000_000)

    /// What is divided by is no smaller, so that no total is beyond what decimals hold.
    static let least = Decimal(1) / 1_000_000

    static func atLeast(
        _ low: Decimal, _ name: String, _ value: Decimal?, most high: Decimal = most, of item: String = "",
        at location: Location?
    ) -> [Bounded] {
        value.map {
            [Bounded(name: name, item: item, value: $0, low: low, high: high, isAbove: false, location: location)]
        } ?? []
    }

    static func above(
        _ low: Decimal, _ name: String, _ value: Decimal?, most high: Decimal = most, of item: String = "",
        at location: Location?
    ) -> [Bounded] {
        value.map {
            [Bounded(name: name, item: item, value: $0, low: low, high: high, isAbove: true, location: location)]
        } ?? []
    }
}

extension Scenario {
    var bounded: [Bounded] {
        Bounded.atLeast(1, "term", Decimal(term), most: Decimal(Costing.longestTerm), at: location)
            + Bounded.atLeast(0, "discount-rate", discountRate, most: 100, at: location)
            + Bounded.above(0, "baseline", baseline, at: location)
            + Bounded.atLeast(1, "occupancy", occupancy, most: 100, at: location)
            + Bounded.atLeast(1, "productive-share", productiveShare, most: 100, at: location)
            + Bounded.atLeast(1, "hours-per-seat", hoursPerSeat, most: 744, at: location)
            + Bounded.atLeast(1, "hours-per-fte", hoursPerFTE, most: 744, at: location)
            + seasonality.flatMap { Bounded.atLeast(0, "seasonality", $0, most: 12, at: location) }
            + channels.flatMap(\.bounded)
            + rates.flatMap { Bounded.atLeast(Bounded.least, "rate of \($0.currency)", $0.rate, at: $0.location) }
    }
}

extension Scenario.Channel {
    fileprivate var bounded: [Bounded] {
        Bounded.atLeast(0, "volume", volume, of: id, at: location)
            + Bounded.above(0, "handle-time", handleTime, most: 1440, of: id, at: location)
            + Bounded.atLeast(1, "concurrency", concurrency, most: 100, of: id, at: location)
            + seasonality.flatMap { Bounded.atLeast(0, "seasonality", $0, most: 12, of: id, at: location) }
    }
}

extension ClientCost {
    var bounded: [Bounded] {
        Bounded.atLeast(0, "retained", retained, most: 100, at: location)
            + Bounded.atLeast(0, "travel", travel, at: location)
            + Bounded.atLeast(0, "attrition-training", attritionTraining, most: 100, at: location)
            + Bounded.atLeast(0, "dual-running", dualRunning, most: 100, at: location)
            + others.flatMap { Bounded.atLeast(0, "amount of '\($0.title)'", $0.amount, at: $0.location) }
    }
}

extension Pricing {
    /// All but the prices themselves, which have a rule of their own; months are held against the term.
    func bounded(term: Int) -> [Bounded] {
        Bounded.above(0, "handle-time-factor", handleTimeFactor, most: 10, at: location)
            + Bounded.above(0, "repeat-contact-factor", repeatContactFactor, most: 10, at: location)
            + (ramp ?? []).flatMap { Bounded.atLeast(0, "ramp", $0, most: 100, at: location) }
            + Bounded.atLeast(
                0, "number of months in ramp", ramp.map { Decimal($0.count) }, most: Decimal(term), at: location)
            + Bounded.above(0, "minimum", minimum?.amount, at: minimum?.location)
            + Bounded.atLeast(
                0, "rate of <indexation>", indexation?.rate, most: 100, at: indexation?.location ?? location)
            + Bounded.atLeast(0, "cap", indexation?.cap, most: 100, at: indexation?.location ?? location)
            + Bounded.atLeast(0, "at-risk", creditsAtRisk, most: 100, at: location)
            + terminations.flatMap { $0.bounded(term: term) } + lines.flatMap { $0.bounded(term: term) }
            + training.flatMap(\.bounded)
    }
}

extension Pricing.Termination {
    fileprivate func bounded(term: Int) -> [Bounded] {
        Bounded.atLeast(0, "months", months, most: Decimal(term), at: location)
            + Bounded.atLeast(0, "amount", amount, at: location)
            + Bounded.atLeast(Decimal(from), "to-month", to.map { Decimal($0) }, at: location)
    }
}

extension PriceLine {
    fileprivate func bounded(term: Int) -> [Bounded] {
        Bounded.above(0, "share", share, most: 100, of: id, at: location)
            + Bounded.above(0, "quantity", quantity, of: id, at: location)
            + Bounded.atLeast(1, "month", month.map { Decimal($0) }, most: Decimal(term), of: id, at: location)
            + Bounded.above(0, "low", range?.low, most: 100, of: id, at: location)
            + Bounded.atLeast(100, "high", range?.high, most: 1000, of: id, at: location)
    }
}

extension Training {
    fileprivate var bounded: [Bounded] {
        Bounded.above(0, "agents", agents, of: id, at: location)
            + Bounded.above(0, "hours", hours, of: id, at: location)
            + Bounded.atLeast(0, "attrition", attrition, most: 1000, of: id, at: location)
    }
}
