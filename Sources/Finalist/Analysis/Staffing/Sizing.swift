/// Sizes the teams of one workload, month by month; months with the same contacts are worked out once.
struct Sizing {
    let workload: Workload

    private var needs: [Key: [Int]] = [:]

    private struct Key: Hashable {
        let contacts: Double
        let programmes: Int
        let penalty: Double
    }

    init(_ workload: Workload) { self.workload = workload }

    /// The agents on the floor by interval, for a month with so many contacts in each of the programmes.
    mutating func agents(for contacts: Double, programmes: Int = 1, penalty: Double = 0) -> [Int] {
        let key = Key(contacts: contacts, programmes: programmes, penalty: penalty)
        if let known = needs[key] { return known }
        let found = workload.queues(for: contacts).map {
            workload.agentsNeeded(for: $0.pooled(programmes, handleTimeFactor: 1 + penalty))
        }
        needs[key] = found
        return found
    }

    /// `number` is that of the calendar; `nil` for the average month.
    mutating func month(_ number: Int?) -> MonthStaffing {
        let contacts = number.map { workload.contacts[$0 - 1] } ?? workload.averageContacts
        let agents = agents(for: contacts)
        let queues = workload.queues(for: contacts)
        let seconds = Double(workload.service.minutes) * 60
        let intervals = queues.indices.map { row in
            let queue = queues[row]
            let byErlangC = ErlangC.agentsNeeded(for: queue, target: workload.target)
            return IntervalStaffing(
                from: workload.service.intervals[row].from, contacts: queue.arrivals * seconds, load: queue.load,
                byErlangC: byErlangC, byErlangA: workload.patience == nil ? nil : agents[row],
                outlook: workload.outlook(for: queue, agents: agents[row]),
                paidAgents: workload.paidAgents(for: Double(agents[row])))
        }
        let hours = workload.hours(agents)
        let standing = agents.reduce(0, +)
        let busy = intervals.reduce(0) { $0 + ($1.outlook.occupancy ?? 0) * Double($1.agents) }
        return MonthStaffing(
            month: number, contacts: contacts, intervals: intervals.sorted { $0.from.minutes < $1.from.minutes },
            hours: hours, paidHours: hours / (1 - workload.shrinkage),
            occupancy: standing > 0 ? busy / Double(standing) : 0)
    }

    mutating func pooling(programmes: Int, penalty: Double, withBreakEven: Bool = false) -> Pooling {
        var (dedicated, shared) = (0.0, 0.0)
        for contacts in workload.contacts {
            dedicated += workload.hours(agents(for: contacts))
            shared += workload.hours(agents(for: contacts, programmes: programmes, penalty: penalty))
        }
        let peak = workload.contacts[workload.peakMonth - 1]
        return Pooling(
            dedicatedHours: dedicated, sharedHours: shared / Double(programmes),
            dedicatedAgents: agents(for: peak).max() ?? 0,
            sharedTeam: agents(for: peak, programmes: programmes, penalty: penalty).max() ?? 0,
            breakEvenPenalty: withBreakEven ? breakEven(programmes) : nil)
    }

    /// Longer handle times never need fewer agents, so halving the range finds where the saving ends.
    private mutating func breakEven(_ programmes: Int) -> Double? {
        let contacts = workload.averageContacts
        let own = agents(for: contacts).reduce(0, +) * programmes
        func saves(_ penalty: Double, _ sizing: inout Sizing) -> Bool {
            sizing.agents(for: contacts, programmes: programmes, penalty: penalty).reduce(0, +) < own
        }
        var (low, high) = (0, 1000)
        guard saves(0, &self), !saves(1, &self) else { return nil }
        while high - low > 1 {
            let middle = (low + high) / 2
            if saves(Double(middle) / 1000, &self) { low = middle } else { high = middle }
        }
        return Double(high) / 1000
    }
}
