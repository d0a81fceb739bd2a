/// What callers meet who all wait until they are answered: the queue M/M/n.
///
/// Contacts arrive by chance (Poisson) at an even rate, handle times vary exponentially around their mean, the first
/// in line is answered first, and nobody hangs up. The figures are those of the long run.
///
/// Source: Erlang (1917), "Solution of some problems in the theory of probabilities of significance in automatic
/// telephone exchanges", The Post Office Electrical Engineers' Journal 10:189–197.
enum ErlangC: Hashable, Sendable {
    case steady(Steady)

    /// As much work arrives as the team can do, or more: the queue grows without end, and no figure describes it.
    case overloaded

    struct Steady: Hashable, Sendable {
        let queue: ContactQueue
        let agents: Int

        /// Of a contact not being answered at once; from 0 to 1.
        let probabilityOfWaiting: Double
    }

    init(_ queue: ContactQueue, agents: Int) {
        guard Double(agents) > queue.load else {
            self = .overloaded
            return
        }
        let blocking = Blocking(load: queue.load, agents: agents)
        self = .steady(Steady(queue: queue, agents: agents, probabilityOfWaiting: blocking.probabilityOfWaiting))
    }

    /// `nil` where the queue grows without end.
    var steady: Steady? {
        switch self {
        case .steady(let steady): steady
        case .overloaded: nil
        }
    }

    /// The fewest agents that reach the target; 0 for a queue that nobody joins.
    ///
    /// Exact: another agent never makes the service worse, so the first team that reaches the target is the smallest.
    static func agentsNeeded(for queue: ContactQueue, target: ServiceTarget) -> Int {
        guard queue.load > 0 else { return 0 }
        var blocking = Blocking(load: queue.load, agents: Int(queue.load) + 1)
        while true {
            let steady = Steady(
                queue: queue, agents: blocking.agents, probabilityOfWaiting: blocking.probabilityOfWaiting)
            if steady.answered(within: target.within) >= target.answered { return blocking.agents }
            blocking.addAgent()
        }
    }
}

extension ErlangC.Steady {
    /// Agents that are busy, of all; below 1.
    var occupancy: Double { queue.load / Double(agents) }

    /// The share of contacts answered within so many seconds; from 0 to 1.
    func answered(within seconds: Double) -> Double {
        1 - probabilityOfWaiting * Elementary.exp(-seconds / meanWaitOfThoseWhoWait)
    }

    /// In seconds, over all contacts: the average speed of answer.
    var meanWait: Double { probabilityOfWaiting * meanWaitOfThoseWhoWait }

    /// In seconds, over the contacts that are not answered at once.
    var meanWaitOfThoseWhoWait: Double { queue.handleTime / (Double(agents) - queue.load) }

    /// Contacts waiting, on average over time.
    ///
    /// Source: Little (1961), "A proof for the queuing formula L = λW", Operations Research 9:383–387.
    var queueLength: Double { queue.arrivals * meanWait }

    /// The seconds within which this share of all contacts, from 0 to below 1, is answered.
    func wait(ofShare share: Double) -> Double {
        precondition(share >= 0 && share < 1, "some contacts wait longer than any time")
        guard probabilityOfWaiting > 1 - share else { return 0 }
        return meanWaitOfThoseWhoWait * Elementary.log(probabilityOfWaiting / (1 - share))
    }
}

/// The share of contacts that a team without a queue turns away, by Erlang's B formula, agent after agent.
///
/// Both ways take sums of positive terms only, so that no digit is lost. The terms of the sum fall away after some tens
/// of √load, so that 5,000 agents cost no more than a few hundred steps.
///
/// Source: Erlang (1917); sum and recursion after Jagerman (1974), "Some properties of the Erlang loss function", Bell
/// System Technical Journal 53:525–551.
struct Blocking {
    let load: Double
    private(set) var agents: Int

    /// From 0 to 1; 0 where it is below what a `Double` holds.
    private(set) var share: Double

    /// 1 ÷ B = 1 + n ÷ a + n(n − 1) ÷ a² + …
    init(load: Double, agents: Int) {
        self.load = load
        self.agents = agents
        var inverse = 1.0
        var term = 1.0
        var rank = agents
        while rank > 0, term > inverse * 1e-20 {
            term *= Double(rank) / load
            inverse += term
            rank -= 1
        }
        share = 1 / inverse
    }

    /// B(n) = a B(n − 1) ÷ (n + a B(n − 1))
    mutating func addAgent() {
        agents += 1
        share = load * share / (Double(agents) + load * share)
    }

    /// Erlang's C formula; for fewer erlangs than agents.
    var probabilityOfWaiting: Double {
        let occupancy = load / Double(agents)
        return min(1, share / (1 - occupancy * (1 - share)))
    }
}
