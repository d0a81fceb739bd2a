#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// How many agents the scenario's service targets need, what sharing a team with other programmes saves, and whether
/// the vendors' staffing plans are enough.
public struct Staffing: Hashable, Sendable {
    public let evaluation: String
    public let title: String
    public let currency: String?
    public let question: Question

    /// One a service of the plan, in its order.
    public let channels: [ChannelStaffing]

    /// What the staffing is reckoned with beside the evaluation.
    public struct Question: Hashable, Sendable {
        /// Equal programmes in a shared team, the buyer's among them; from 2 to 100.
        public var programmes: Int

        /// How much longer contacts take where agents serve several programmes: 0.05 for 5 %; from 0 to 10.
        public var penalty: Double

        /// The price of an hour on the floor, for every vendor, in the evaluation's currency; `nil` for what each
        /// vendor's price matrix comes to.
        public var hourPrice: Decimal?

        /// The only channel to look at; `nil` for all that have a service.
        public var channel: Scenario.Channel.ID?

        /// Four equal programmes, contacts that take no longer, and no price.
        public init(
            programmes: Int = 4, penalty: Double = 0, hourPrice: Decimal? = nil,
            channel: Scenario.Channel.ID? = nil
        ) {
            precondition(2...100 ~= programmes, "a shared team serves 2 to 100 programmes")
            precondition(0...10 ~= penalty, "sharing makes contacts up to ten times longer")
            self.programmes = programmes
            self.penalty = penalty
            self.hourPrice = hourPrice
            self.channel = channel
        }
    }
}

/// What one channel needs.
public struct ChannelStaffing: Hashable, Sendable {
    public let channel: Scenario.Channel
    public let service: Scenario.Service

    /// The percent of their time on the floor that agents are busy, as the plan reckons costs with; `nil` where it says
    /// nothing.
    public let plannedOccupancy: Decimal?

    /// The share of paid time that is not on the floor; from 0 to below 1.
    public let shrinkage: Double

    /// Days a month on which the channel is open.
    public let days: Double

    /// January first.
    public let months: [MonthStaffing]
    public let averageMonth: MonthStaffing

    /// Of the calendar, from 1 to 12.
    public let peak: Int
    public let pooling: Pooling
    public let vendors: [VendorStaffing]

    public var peakMonth: MonthStaffing { months[peak - 1] }
}

/// What a channel needs in one month, on an average day of it.
public struct MonthStaffing: Hashable, Sendable {
    /// Of the calendar, from 1 to 12; `nil` for the average month.
    public let month: Int?
    public let contacts: Double

    /// In the order of the clock.
    public let intervals: [IntervalStaffing]

    /// Productive hours: those on the floor, busy or waiting for a contact.
    public let hours: Double

    /// Hours that agents are paid for, those away from the floor among them.
    public let paidHours: Double

    /// The interval to which the most work arrives, the first of several.
    public var busiest: IntervalStaffing {
        intervals.reduce(intervals[0]) { $1.load > $0.load ? $1 : $0 }
    }

    /// The share of their hours on the floor that agents are busy.
    public let occupancy: Double
}

public struct IntervalStaffing: Hashable, Sendable {
    public let from: TimeOfDay

    /// On an average day.
    public let contacts: Double

    /// Work that arrives, in erlangs: agents that would be busy all the time.
    public let load: Double

    /// The fewest agents on the floor that reach the target where nobody gives up.
    public let byErlangC: Int

    /// The same where people give up; `nil` where the plan names no patience.
    public let byErlangA: Int?

    /// What `agents` give.
    public let outlook: QueueOutlook

    /// Paid for `agents` on the floor.
    public let paidAgents: Int

    /// On the floor: by Erlang A where the plan names a patience, else by Erlang C.
    public var agents: Int { byErlangA ?? byErlangC }
}

/// A team of the buyer's own against a part of a team that serves several equal programmes with the same target.
public struct Pooling: Hashable, Sendable {
    /// Hours on the floor in a year, of a team of its own.
    public let dedicatedHours: Double

    /// The buyer's equal part of the shared team's hours.
    public let sharedHours: Double

    /// Agents on the floor in the busiest interval of the peak month.
    public let dedicatedAgents: Int

    /// The same of the whole shared team.
    public let sharedTeam: Int

    /// The handle-time penalty from which sharing saves nothing more in an average month, to 0.001: 0.12 for 12 %.
    ///
    /// `nil` where sharing saves nothing even without one, where it still saves at 100 %, or where it was not asked for.
    public let breakEvenPenalty: Double?

    /// Negative where the shared team takes more.
    public var savedHours: Double { dedicatedHours - sharedHours }

    /// Of the dedicated team's hours; 0 where there are none.
    public var savedShare: Double { dedicatedHours > 0 ? savedHours / dedicatedHours : 0 }
}

/// One vendor's plans and prices for a channel, with its own handle time and repeat contacts.
public struct VendorStaffing: Hashable, Sendable {
    public let id: Vendor.ID
    public let name: String

    /// Whether its plan is held against a part of a shared team, and not against a team of its own.
    public let isShared: Bool

    /// In the order of the months.
    public let plans: [PlannedStaffing]

    /// Of an hour on the floor, in the evaluation's currency: the one asked about, or the vendor's fees over the term
    /// for each of its productive hours. `nil` where neither is there.
    public let hourPrice: Double?
    public let pooling: Pooling

    /// A year, at the price of an hour.
    public var dedicatedCost: Double? { hourPrice.map { $0 * pooling.dedicatedHours } }
    public var sharedCost: Double? { hourPrice.map { $0 * pooling.sharedHours } }

    /// The plan for a month of the calendar.
    public func plan(for month: Int) -> PlannedStaffing? { plans.first { $0.plan.month == month } }
}
