/// Contacts that arrive by chance for a team: how many, and how long one keeps an agent.
struct ContactQueue: Hashable, Sendable {
    /// A second, 0 or more.
    let arrivals: Double

    /// The mean time that one contact keeps an agent busy, in seconds; above 0.
    let handleTime: Double

    /// The work that arrives, in erlangs: agents that would be busy all the time.
    var load: Double { arrivals * handleTime }

    init(arrivals: Double, handleTime: Double) {
        precondition(arrivals >= 0 && arrivals.isFinite, "contacts arrive 0 times a second or more often")
        precondition(handleTime > 0 && handleTime.isFinite, "a contact takes some time")
        self.arrivals = arrivals
        self.handleTime = handleTime
    }

    /// Several such queues in one, with each contact taking `factor` times as long.
    func pooled(_ count: Int, handleTimeFactor factor: Double = 1) -> ContactQueue {
        ContactQueue(arrivals: arrivals * Double(count), handleTime: handleTime * factor)
    }
}

/// How many contacts are to be answered how soon.
struct ServiceTarget: Hashable, Sendable {
    /// From 0 to below 1: 0.8 for 80 %.
    let answered: Double

    /// In seconds, 0 or more.
    let within: Double

    init(answered: Double, within: Double) {
        precondition(answered >= 0 && answered < 1, "no team answers everyone in time, whatever its size")
        precondition(within >= 0 && within.isFinite, "a time to answer in is 0 or more")
        self.answered = answered
        self.within = within
    }
}
