#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension Scenario {
    /// When the contacts of a channel arrive and how soon they are to be answered: what a team is sized by.
    ///
    /// Percentages are as written: 80 is 80 %.
    public struct Service: Hashable, Sendable {
        public let channel: Channel.ID

        /// The percent of contacts to be answered in time.
        public let answered: Decimal

        /// The time to answer in, in seconds.
        public let within: Decimal

        /// How long people wait on average before they give up, in seconds; `nil` where nobody is to give up.
        public let patience: Decimal?

        /// The percent of paid time that is not on the floor: breaks, training, leave. `nil` for what the scenario's
        /// productive share leaves.
        public let shrinkage: Decimal?

        /// Days a month on which the channel is open; `nil` for every day.
        public let days: Decimal?

        /// The length of every interval: 15, 30 or 60 minutes.
        public let minutes: Int

        /// A day's contacts by the time they arrive.
        public let intervals: [Interval]
        public let location: Location?

        public struct Interval: Hashable, Sendable {
            public let from: TimeOfDay

            /// Relative to the other intervals.
            public let share: Decimal
            public let location: Location?
        }
    }

    public func service(of channel: Channel.ID) -> Service? { services.first { $0.channel == channel } }
}

/// The agents that a vendor means to have for one channel in one month.
public struct StaffingPlan: Hashable, Sendable {
    public let channel: Scenario.Channel.ID

    /// Of the calendar, from 1 to 12.
    public let month: Int

    /// Scheduled and paid for the busiest interval of an average day of the month, those on a break among them.
    public let agents: Int
    public let location: Location?
}

extension Scenario.Service: Fact {
    static func facts(_ fields: inout Fields, _ record: Scenario.Service?) -> Scenario.Service? {
        fields.means(
            """
            How soon the contacts of a channel are to be answered, and when they arrive: what teams are sized by. \
            Percentages are written as numbers: 80 is 80 %.
            """)
        return Scenario.Service(
            channel: fields.attribute("channel", .id, record?.channel),
            answered: fields.attribute(
                "answered", .amount, record?.answered, "The percent of all contacts to be answered in time."),
            within: fields.attribute("within", .amount, record?.within, "The time to answer in, in seconds."),
            patience: fields.attribute(
                "patience", .optional(.amount), record?.patience,
                """
                How long people wait on average before they give up, in seconds. Left out, everyone is taken to wait \
                until answered.
                """),
            shrinkage: fields.attribute(
                "shrinkage", .optional(.amount), record?.shrinkage,
                """
                The percent of paid time that agents are not on the floor: breaks, training, leave. Left out, it is \
                what the productive share leaves.
                """),
            days: fields.attribute(
                "days", .optional(.amount), record?.days,
                "Days a month on which the channel is open; left out, every day."),
            minutes: fields.attribute(
                "minutes", .oneOf([15, 30, 60], else: 30).or(30), record?.minutes,
                "The length of each interval: 15, 30 (the default) or 60 minutes."),
            intervals: fields.many("interval", record?.intervals), location: fields.location)
    }
}

extension Scenario.Service.Interval: Fact {
    static func facts(_ fields: inout Fields, _ record: Scenario.Service.Interval?) -> Scenario.Service.Interval? {
        fields.means(
            """
            The part of a day's contacts that arrives from one time on. Times without an interval have no contacts, \
            and nobody stands by.
            """)
        let from = fields.attribute("from", .time, record?.from, "Hours and minutes, like 08:30.")
        let share = fields.attribute("share", .amount, record?.share, "Relative to the other intervals of the day.")
        // A time that could not be read has been reported, and would seem to overlap here.
        return from.map { Scenario.Service.Interval(from: $0, share: share, location: fields.location) }
    }
}

extension StaffingPlan: Fact {
    static func facts(_ fields: inout Fields, _ record: StaffingPlan?) -> StaffingPlan? {
        fields.means(
            """
            The agents that the vendor means to have for one channel in one month of the calendar. A later version \
            replaces it for that channel and month.
            """)
        return StaffingPlan(
            channel: fields.attribute("channel", .id, record?.channel),
            month: fields.attribute(
                "month", .oneOf(Array(1...12), else: 1), record?.month, "From 1 for January to 12 for December."),
            agents: fields.attribute(
                "agents", .counting(else: 1), record?.agents,
                """
                Scheduled and paid for the busiest interval of an average day, those on a break among them. Of a \
                shared team, the part that works for this buyer.
                """),
            location: fields.location)
    }
}
