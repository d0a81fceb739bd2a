#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The work that every vendor prices: one set of volumes, so that unlike prices become comparable totals.
///
/// Volumes are the buyer's own, a year; a vendor's factors and ramp come on top of them. Percentages are as written:
/// 80 is 80 %.
public struct Scenario: Hashable, Sendable {
    /// Months that the contract runs, 1 or more.
    public internal(set) var term: Int

    /// Percent a year; `nil` where the plan names none, and present values are then undiscounted.
    public internal(set) var discountRate: Decimal?

    /// What the same work costs in-house a year, in the evaluation's currency.
    public internal(set) var baseline: Decimal?

    /// The first day of service; its month picks the first index of the season. Without it, contracts start in January.
    public let start: Moment?

    /// Twelve indices, January first, with 1 for an average month; empty where all months are alike.
    public let seasonality: [Decimal]

    /// The percent of their productive hours in which agents handle contacts.
    public let occupancy: Decimal?

    /// The percent of logged hours that is productive: the rest goes to breaks, training and meetings.
    public let productiveShare: Decimal?

    /// Productive hours that one seat gives in a month.
    public let hoursPerSeat: Decimal?

    /// Productive hours that one full-time agent gives in a month.
    public let hoursPerFTE: Decimal?

    /// How a part of a seat is paid for.
    public let seatRounding: SeatRounding
    public internal(set) var channels: [Channel]

    /// How soon contacts are to be answered, for channels in which people wait.
    public let services: [Service]
    public internal(set) var rates: [ExchangeRate]
    public let location: Location?

    public enum SeatRounding: String, Hashable, Sendable, CaseIterable {
        /// A part of a seat is a whole one.
        case up
        /// To the nearest whole seat, halves up.
        case nearest
        /// Parts of seats are paid as parts.
        case none
    }

    /// A way in which customers reach the buyer.
    public struct Channel: Hashable, Sendable, Identifiable {
        public let id: String
        public let title: String?

        /// Contacts a year, before a vendor's repeat-contact factor.
        public internal(set) var volume: Decimal

        /// Minutes of one contact.
        public internal(set) var handleTime: Decimal

        /// Contacts that one agent handles at once, 1 or more.
        public let concurrency: Decimal

        /// Twelve indices of its own in place of the scenario's; empty where it has none.
        public let seasonality: [Decimal]
        public let location: Location?
    }

    public func channel(_ id: Channel.ID) -> Channel? { channels.first { $0.id == id } }

    /// The rate of a currency; `nil` for one that has none.
    public func rate(of currency: String) -> ExchangeRate? { rates.first { $0.currency == currency } }

    /// The index of a contract month, which counts from 1.
    func season(_ month: Int, of channel: Channel? = nil) -> Decimal {
        let indices = channel.map(\.seasonality).flatMap { $0.isEmpty ? nil : $0 } ?? seasonality
        return indices.isEmpty ? 1 : indices[(month - 1 + (start?.month ?? 1) - 1) % indices.count]
    }
}

/// What one unit of the evaluation's currency buys of another, on a day and by a source.
public struct ExchangeRate: Hashable, Sendable {
    /// ISO 4217.
    public let currency: String

    /// Units of `currency` for one unit of the evaluation's: 56.5 PHP for 1 USD.
    public let rate: Decimal
    public let date: Moment?
    public let source: String?
    public let location: Location?
}

/// A line that every vendor is asked to price, or to say where its price is included.
public struct TemplateLine: Hashable, Sendable, Identifiable {
    public let id: String
    public let title: String

    /// Unit and driver that a vendor's line takes over where it names none.
    public let unit: PriceUnit?
    public let driver: [Scenario.Channel.ID]
    public let isRequired: Bool
    public let location: Location?
}

/// What the buyer pays beside the vendor's fees.
public struct ClientCost: Hashable, Sendable {
    /// For this vendor alone, or for all vendors of `place`, or for all where neither is named.
    public let vendor: Vendor.ID?

    /// onshore, nearshore or offshore
    public let place: String?

    /// The buyer's own people who steer the vendor: percent of the vendor's fees.
    public let retained: Decimal

    /// A year, in the evaluation's currency.
    public let travel: Decimal

    /// The buyer's share of training for leavers' successors, in percent; `nil`, which counts as none, where it is not said.
    public let attritionTraining: Decimal?

    /// How much of the in-house cost of work not yet handed over is still paid, in percent; `nil`, which counts as none,
    /// where it is not said.
    public let dualRunning: Decimal?
    public let others: [Other]
    public let location: Location?

    /// A cost with a name of its own, in the evaluation's currency.
    public struct Other: Hashable, Sendable {
        public enum Interval: String, Hashable, Sendable, CaseIterable {
            case once, month, year
        }

        public let title: String
        public let amount: Decimal
        public let each: Interval
        public let location: Location?
    }
}
