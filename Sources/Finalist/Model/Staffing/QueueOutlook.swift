/// What a team gives those who call.
public enum QueueOutlook: Hashable, Sendable {
    /// As much work arrives as the team can do, or more, and nobody gives up: the queue grows without end.
    case overloaded

    /// - answered: The share of all contacts that is answered in time, from 0 to 1; who gives up is not answered.
    /// - abandoned: The share that gives up; `nil` where nobody does.
    /// - meanWait: In seconds, over all contacts.
    /// - occupancy: The share of agents that are busy, from 0 to 1.
    case steady(answered: Double, abandoned: Double?, meanWait: Double, occupancy: Double)

    init(_ workload: Workload, _ queue: ContactQueue, agents: Int) {
        let within = workload.target.within
        if let patience = workload.patience {
            let found = ErlangA(queue, patience: patience, agents: agents)
            self = .steady(
                answered: found.answered(within: within), abandoned: found.abandoned, meanWait: found.meanWait,
                occupancy: found.occupancy)
        } else if queue.load == 0 {
            self = .steady(answered: 1, abandoned: nil, meanWait: 0, occupancy: 0)
        } else if let found = ErlangC(queue, agents: agents).steady {
            self = .steady(
                answered: found.answered(within: within), abandoned: nil, meanWait: found.meanWait,
                occupancy: found.occupancy)
        } else {
            self = .overloaded
        }
    }

    /// `nil` where the queue grows without end.
    public var answered: Double? {
        if case .steady(let answered, _, _, _) = self { answered } else { nil }
    }

    /// `nil` where nobody gives up, or the queue grows without end.
    public var abandoned: Double? {
        if case .steady(_, let abandoned, _, _) = self { abandoned } else { nil }
    }

    /// In seconds; `nil` where the queue grows without end.
    public var meanWait: Double? {
        if case .steady(_, _, let meanWait, _) = self { meanWait } else { nil }
    }

    /// `nil` where the queue grows without end.
    public var occupancy: Double? {
        if case .steady(_, _, _, let occupancy) = self { occupancy } else { nil }
    }
}
