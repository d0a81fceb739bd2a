#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What a price is for one of.
public enum PriceUnit: String, Hashable, Sendable, CaseIterable {
    /// A minute in which an agent handles a contact.
    case minute
    /// A contact handled: a call, a message, a case.
    case contact
    /// A chat session; counted like a contact.
    case session
    /// An hour in which an agent handles contacts or waits for them: handled hours ÷ occupancy.
    case productiveHour = "productive-hour"
    /// An hour on the clock: productive hours ÷ productive share.
    case loggedHour = "logged-hour"
    /// One workplace for a month.
    case seatMonth = "seat-month"
    /// One full-time agent for a month.
    case fteMonth = "fte-month"
    /// A month, whatever the volume.
    case month
    /// Once.
    case oneOff = "one-off"

    /// Whether the quantity comes from the scenario's channels, unless the line states one.
    public var needsDriver: Bool { self != .month && self != .oneOff }

    public var title: String {
        switch self {
        case .minute: "handled minute"
        case .contact: "contact"
        case .session: "session"
        case .productiveHour: "productive hour"
        case .loggedHour: "logged hour"
        case .seatMonth: "seat and month"
        case .fteMonth: "full-time agent and month"
        case .month: "month"
        case .oneOff: "once"
        }
    }
}

/// A vendor's price matrix: lines, and the terms that stand around them. Percentages are as written: 60 is 60 %.
public struct Pricing: Hashable, Sendable {
    /// What amounts without a currency of their own are in; `nil` for the evaluation's.
    public let currency: String?

    /// The vendor's handle time against the scenario's, 1 for the same.
    public let handleTimeFactor: Decimal?

    /// Contacts that the vendor causes or saves against the scenario's volume, 1 for the same.
    public let repeatContactFactor: Decimal?

    /// Percent of the work taken over in each of the first months; all of it from then on.
    public let ramp: [Decimal]?
    public let minimum: Minimum?
    public internal(set) var lines: [PriceLine]
    public internal(set) var training: [Training]

    /// The agents that the vendor means to have.
    public let staffing: [StaffingPlan]
    public let indexation: Indexation?

    /// Percent of the monthly fee that the vendor loses at most when it misses its service levels. Shown, never deducted.
    public let creditsAtRisk: Decimal?
    public let terminations: [Termination]

    /// Template lines that the vendor does not offer, with its words.
    public let exclusions: [Mention]

    /// Lines of an earlier version that no longer stand.
    public let withdrawn: [Mention]
    public let location: Location?

    /// The least that is paid a month.
    public struct Minimum: Hashable, Sendable {
        public let amount: Decimal
        public let currency: String?

        /// The first contract month in which it holds; `nil` for the first one after the ramp.
        public let firstMonth: Int?
        public let location: Location?
    }

    /// How prices rise: in `firstMonth`, and every twelve months after it.
    public struct Indexation: Hashable, Sendable {
        /// Percent a year.
        public let rate: Decimal

        /// The most that a year's rise can be, in percent.
        public let cap: Decimal?
        public let firstMonth: Int
        public let location: Location?

        /// What is reckoned with, in percent a year.
        public var effectiveRate: Decimal { cap.map { min(rate, $0) } ?? rate }
    }

    /// What ending the contract early costs, shown beside the total.
    public struct Termination: Hashable, Sendable {
        /// Contract months in which it holds.
        public let from: Int
        public let to: Int?

        /// In monthly fees, and as an amount.
        public let months: Decimal?
        public let amount: Decimal?
        public let currency: String?
        public let location: Location?
    }

    /// Names a line, with words about it.
    public struct Mention: Hashable, Sendable {
        public let line: String
        public let words: String
        public let location: Location?
    }
}

/// One price of a vendor.
public struct PriceLine: Hashable, Sendable, Identifiable {
    public let id: String
    public let title: String

    /// The template lines whose work this price pays for.
    public let covers: [TemplateLine.ID]
    public internal(set) var unit: PriceUnit?

    /// The channels whose volume drives the quantity.
    public internal(set) var driver: [Scenario.Channel.ID]

    /// Percent of the driven quantity that is paid, as for hours at night.
    public let share: Decimal?

    /// A fixed quantity, a month or once, in place of a driven one.
    public let quantity: Decimal?

    /// The price of one unit; `nil` where tiers say it.
    public internal(set) var price: Decimal?

    /// In the order of the file; empty where one price holds for every quantity.
    public internal(set) var tiers: [Tier]
    public let tierRule: TierRule
    public let currency: String?

    /// Whether it takes something off the bill: its prices are then 0 or below. The minimum holds against what is left.
    public let isRebate: Bool

    /// Passed on at cost: shown on its own, and does not count towards the minimum.
    public let isPassThrough: Bool
    public let isIndexed: Bool

    /// The contract month in which a one-off is paid; `nil` for before the start.
    public let month: Int?

    /// The lowest and highest price to reckon with, in percent of the price.
    public let range: StatedRange?

    /// What the vendor says that this line comes to over the term.
    public internal(set) var statedTotal: Decimal?

    /// Assumptions and exclusions.
    public let words: String
    public let location: Location?

    public enum TierRule: String, Hashable, Sendable, CaseIterable {
        /// Each price holds for the part of the quantity that lies in its tier.
        case band
        /// The price of the tier that the quantity reaches holds for the whole of it; on a bound it is the tier that ends
        /// there.
        case whole
    }

    /// The tiers, or one from 0 without an end for a single price; empty where neither is stated.
    public var schedule: [Tier] {
        guard tiers.isEmpty else { return tiers }
        return price.map { [Tier(from: 0, to: nil, price: $0, location: location)] } ?? []
    }

    /// A price for quantities above one bound up to the next, a month; a quantity on a bound is in the tier that ends there.
    public struct Tier: Hashable, Sendable {
        public let from: Decimal
        public let to: Decimal?
        public let price: Decimal
        public let location: Location?
    }
}

/// Training that the vendor bills by the hour.
public struct Training: Hashable, Sendable, Identifiable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Before the start, once.
        case initial
        /// Of those who follow leavers; the buyer pays its share of it.
        case attrition
    }

    public let id: String
    public let title: String?
    public let kind: Kind
    public let covers: [TemplateLine.ID]
    public let agents: Decimal

    /// Hours an agent.
    public let hours: Decimal

    /// An hour.
    public internal(set) var price: Decimal
    public let currency: String?

    /// Leavers in percent of the agents a year, for training of the kind attrition.
    public let attrition: Decimal?
    public let location: Location?
}
