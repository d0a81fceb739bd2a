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

/// A time on the clock, to the minute.
public struct TimeOfDay: Hashable, Sendable, CustomStringConvertible {
    /// Since midnight, from 0 to 1439.
    public let minutes: Int

    /// `nil` unless the text is a time like 08:30, from 00:00 to 23:59.
    init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 5, digits[2] == 58, [0, 1, 3, 4].allSatisfy({ 48...57 ~= digits[$0] }) else { return nil }
        func number(_ index: Int) -> Int { Int(digits[index] - 48) * 10 + Int(digits[index + 1] - 48) }
        guard number(0) < 24, number(3) < 60 else { return nil }
        minutes = number(0) * 60 + number(3)
    }

    /// `08:30`
    public var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }
}
