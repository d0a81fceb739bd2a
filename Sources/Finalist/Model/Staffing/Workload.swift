#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The contacts of one channel over the year, as queues that a team is sized for.
///
/// Each interval of an average day is taken as a queue of its own at an even rate (the stationary independent
/// period-by-period approach; Green, Kolesar & Soares 2001, "Improving the SIPP approach for staffing service systems
/// that have cyclic demands", Operations Research 49:549–564). An agent who handles several contacts at once is taken to
/// need that much less time for each.
struct Workload {
    let service: Scenario.Service
    let target: ServiceTarget

    /// The mean time that a contact keeps an agent, in seconds.
    let handleTime: Double

    /// In seconds; `nil` where nobody gives up.
    let patience: Double?

    /// The share of paid time that is not on the floor; from 0 to below 1.
    let shrinkage: Double

    /// Days a month on which the channel is open.
    let days: Double

    /// Contacts by calendar month, January first.
    let contacts: [Double]

    /// The share of a day's contacts that arrives in each interval; they add up to 1.
    private let shares: [Double]

    /// More work at once than any team of people: a slip in a volume or a handle time.
    static let mostErlangs = 10_000.0

    /// More contacts a minute than any channel has: a slip in a volume, in the days or in the shares.
    static let mostContacts = 100_000.0

    /// More people waiting at once, were nobody answered, than any channel has: a slip in one of those or in the patience.
    static let mostWaiting = 200_000.0

    /// Days of an average month.
    static let everyDay = 365.0 / 12

    /// `pricing` brings a vendor's handle-time and repeat-contact factors in.
    ///
    /// `nil` where the channel is unknown or a number cannot be used: a check says which.
    init?(_ scenario: Scenario, _ service: Scenario.Service, _ pricing: Pricing? = nil) {
        guard let channel = scenario.channel(service.channel), service.isUsable,
            (service.bounded + scenario.bounded).allSatisfy(\.isKept), pricing?.factorsAreUsable ?? true
        else { return nil }
        self.service = service
        target = ServiceTarget(answered: service.answered.number / 100, within: service.within.number)
        patience = service.patience?.number
        shrinkage = (service.shrinkage ?? scenario.productiveShare.map { 100 - $0 } ?? 0).number / 100
        days = service.days?.number ?? Self.everyDay
        let handleTimeFactor = pricing?.handleTimeFactor?.number ?? 1
        let repeatContactFactor = pricing?.repeatContactFactor?.number ?? 1
        handleTime = channel.handleTime.number * 60 / channel.concurrency.number * handleTimeFactor
        let indices = channel.seasonality.isEmpty ? scenario.seasonality : channel.seasonality
        contacts = (0..<12).map { month in
            channel.volume.number / 12 * (indices.isEmpty ? 1 : indices[month % indices.count].number)
                * repeatContactFactor
        }
        let sum = service.intervals.reduce(0) { $0 + $1.share.number }
        shares = service.intervals.map { $0.share.number / sum }
        let queues = queues(for: contacts.max() ?? 0)
        let patience = patience ?? 0
        let isWithinReason = queues.allSatisfy {
            $0.load <= Self.mostErlangs && $0.arrivals * 60 <= Self.mostContacts
                && $0.arrivals * patience <= Self.mostWaiting
        }
        guard isWithinReason else { return nil }
    }

    /// Contacts of an average month.
    var averageContacts: Double { contacts.reduce(0, +) / 12 }

    /// The month with the most contacts, from 1 to 12; the first of several.
    var peakMonth: Int {
        let most = contacts.max() ?? 0
        return (contacts.firstIndex(of: most) ?? 0) + 1
    }

    /// One an interval, for an average day of a month with so many contacts.
    func queues(for contacts: Double) -> [ContactQueue] {
        shares.map { share in
            ContactQueue(
                arrivals: contacts / days * share / (Double(service.minutes) * 60), handleTime: handleTime)
        }
    }

    /// The busiest of the queues.
    func busiestQueue(for contacts: Double) -> ContactQueue {
        queues(for: contacts).max { $0.arrivals < $1.arrivals } ?? ContactQueue(arrivals: 0, handleTime: handleTime)
    }

    /// The fewest agents on the floor that reach the target: by Erlang A where people give up, else by Erlang C.
    func agentsNeeded(for queue: ContactQueue) -> Int {
        guard let patience else { return ErlangC.agentsNeeded(for: queue, target: target) }
        return ErlangA.agentsNeeded(for: queue, patience: patience, target: target)
    }

    /// What so many agents on the floor give.
    func outlook(for queue: ContactQueue, agents: Int) -> QueueOutlook { QueueOutlook(self, queue, agents: agents) }

    /// The agents to be paid for so many on the floor, whole ones.
    func paidAgents(for agents: Double) -> Int {
        // 70 of 100 paid are on the floor with 30 % shrinkage, whatever the last bit of 1 − 0.3 is.
        Int((agents / (1 - shrinkage) - 1e-9).rounded(.up))
    }

    /// Those on the floor, of so many paid.
    func onFloor(ofPaid agents: Double) -> Int { Int((agents * (1 - shrinkage) + 1e-9).rounded(.down)) }

    /// Hours on the floor in a month: agents that stand by, interval after interval.
    func hours(_ agents: [Int]) -> Double {
        Double(agents.reduce(0, +)) * Double(service.minutes) / 60 * days
    }
}

extension Scenario.Service {
    /// Everything but the shares, which have a rule of their own.
    var bounded: [Bounded] {
        Bounded.above(0, "answered", answered, most: Decimal(string: "99.9") ?? 99, at: location)
            + Bounded.atLeast(0, "within", within, most: 86_400, at: location)
            + Bounded.atLeast(1, "patience", patience, most: 86_400, at: location)
            + Bounded.atLeast(0, "shrinkage", shrinkage, most: 90, at: location)
            + Bounded.above(0, "days", days, most: 31, at: location)
    }

    /// Whether the shares say when contacts arrive.
    var sharesAreUsable: Bool {
        intervals.allSatisfy { $0.share.isFinite && $0.share >= 0 } && intervals.contains { $0.share > 0 }
    }

    /// In the order of the clock.
    var inOrder: [Interval] { intervals.sorted { $0.from.minutes < $1.from.minutes } }

    /// Intervals that begin before the one before them has ended, with that one. The last may run past midnight.
    var overlaps: [(earlier: Interval, later: Interval)] {
        let inOrder = inOrder
        guard let first = inOrder.first, let last = inOrder.last, inOrder.count > 1 else { return [] }
        let pairs = zip(inOrder, inOrder.dropFirst())
            .filter { $1.from.minutes - $0.from.minutes < minutes }
            .map { (earlier: $0, later: $1) }
        let runsInto = last.from.minutes + minutes - 1440 > first.from.minutes
        return pairs + (runsInto ? [(earlier: last, later: first)] : [])
    }

    /// What is more than can be.
    enum Excess {
        case work, contacts, waiting
    }

    /// What its busiest interval has more of than any team of people could handle.
    func excess(in scenario: Scenario) -> Excess? {
        guard isUsable, scenario.bounded.allSatisfy(\.isKept), let channel = scenario.channel(channel) else {
            return nil
        }
        let peak = (channel.seasonality.isEmpty ? scenario.seasonality : channel.seasonality).max() ?? 1
        let shares = intervals.map(\.share.number)
        let busiest = (shares.max() ?? 0) / shares.reduce(0, +)
        let day = channel.volume.number / 12 * peak.number / (days?.number ?? Workload.everyDay)
        let contacts = day * busiest / Double(minutes)
        if contacts * channel.handleTime.number / channel.concurrency.number > Workload.mostErlangs { return .work }
        if contacts > Workload.mostContacts { return .contacts }
        return contacts / 60 * (patience?.number ?? 0) > Workload.mostWaiting ? .waiting : nil
    }

    fileprivate var isUsable: Bool { sharesAreUsable && overlaps.isEmpty }
}

extension Pricing {
    fileprivate var factorsAreUsable: Bool {
        [handleTimeFactor, repeatContactFactor].allSatisfy { $0.map { $0 > 0 && $0 <= 10 } ?? true }
    }
}
