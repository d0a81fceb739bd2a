/// What callers meet who hang up when their patience ends: the queue M/M/n+M.
///
/// As ``ErlangC``, but each contact waits only as long as its patience, which varies exponentially around its mean. Such
/// a queue never grows without end: in a team that is too small, enough people give up.
///
/// Exact: all figures come from the stationary distribution of contacts present, summed outwards from its largest term
/// until the rest is below 1e-16 of the whole.
///
/// Sources: Palm (1957), "Research on telephone traffic carried by full availability groups", Tele 1:1–107; Garnett,
/// Mandelbaum & Reiman (2002), "Designing a call center with impatient customers", M&SOM 4:208–227.
struct ErlangA: Hashable, Sendable {
    let queue: ContactQueue

    /// The mean, in seconds; above 0.
    let patience: Double
    let agents: Int

    /// The probability of each number of contacts present, from `fewest` on.
    private let present: [Double]
    private let fewest: Int

    init(_ queue: ContactQueue, patience: Double, agents: Int) {
        precondition(patience > 0 && patience.isFinite, "people wait for some time, and not for ever")
        precondition(agents >= 0, "a team has 0 agents or more")
        self.queue = queue
        self.patience = patience
        self.agents = agents
        (present, fewest) = Self.distribution(queue, patience: patience, agents: agents)
    }

    /// The fewest agents that reach the target; 0 for a queue that nobody joins.
    ///
    /// Exact: another agent never makes the service worse, so halving the range finds the smallest team.
    static func agentsNeeded(for queue: ContactQueue, patience: Double, target: ServiceTarget) -> Int {
        func isReached(_ agents: Int) -> Bool {
            ErlangA(queue, patience: patience, agents: agents).answered(within: target.within) >= target.answered
        }
        guard queue.load > 0 else { return 0 }
        // No more than agents ÷ load of all contacts are ever answered.
        var tooFew = max(0, Int((target.answered * queue.load * (1 - 1e-9)).rounded(.up))) - 1
        var enough = max(1, Int(queue.load.rounded(.up)))
        while !isReached(enough) {
            tooFew = enough
            enough *= 2
        }
        while enough - tooFew > 1 {
            let middle = tooFew + (enough - tooFew) / 2
            if isReached(middle) { enough = middle } else { tooFew = middle }
        }
        return enough
    }

    /// With so many contacts present, how many leave a second: those being handled, and those whose patience ends.
    private static func leaving(_ present: Int, _ queue: ContactQueue, _ patience: Double, _ agents: Int) -> Double {
        Double(min(present, agents)) / queue.handleTime + Double(max(0, present - agents)) / patience
    }

    /// Contacts present rise one by one as they arrive and fall as they leave, so each probability follows from its
    /// neighbour. Starting at the largest keeps every product between 0 and 1.
    private static func distribution(
        _ queue: ContactQueue, patience: Double, agents: Int
    ) -> (present: [Double], fewest: Int) {
        guard queue.arrivals > 0 else { return ([1], 0) }
        let surplus = queue.arrivals - Double(agents) / queue.handleTime
        let mode = surplus <= 0 ? Int(queue.load) : agents + Int(surplus * patience)
        // Ratios of neighbours only fall away from the largest term, so what is left out is far below the last kept.
        let negligible = 1e-24
        var below: [Double] = []
        var term = 1.0
        var count = mode
        while count > 0, term > negligible {
            term *= leaving(count, queue, patience, agents) / queue.arrivals
            count -= 1
            below.append(term)
        }
        let fewest = count
        var terms = Array(below.reversed()) + [1]
        term = 1
        count = mode
        while term > negligible {
            count += 1
            term *= queue.arrivals / leaving(count, queue, patience, agents)
            terms.append(term)
        }
        let sum = terms.reduce(0, +)
        return (terms.map { $0 / sum }, fewest)
    }
}

extension ErlangA {
    /// Of a contact not being answered at once; from 0 to 1.
    ///
    /// An arriving contact meets what is there on average over time (Wolff 1982, "Poisson arrivals see time averages").
    var probabilityOfWaiting: Double {
        min(1, present.indices.reduce(0) { sum, index in fewest + index >= agents ? sum + present[index] : sum })
    }

    /// Contacts waiting, on average over time.
    var queueLength: Double {
        present.indices.reduce(0) { sum, index in sum + Double(max(0, fewest + index - agents)) * present[index] }
    }

    /// The share of contacts that give up waiting; from 0 to 1.
    var abandoned: Double { queue.arrivals > 0 ? min(1, queueLength / (patience * queue.arrivals)) : 0 }

    /// In seconds, over all contacts, those that give up included.
    var meanWait: Double { queue.arrivals > 0 ? queueLength / queue.arrivals : 0 }

    /// Agents that are busy, of all; from 0 to 1.
    var occupancy: Double {
        guard agents > 0 else { return 0 }
        let busy = present.indices.reduce(0) { sum, index in
            sum + Double(min(agents, fewest + index)) * present[index]
        }
        return min(1, busy / Double(agents))
    }

    /// The share of *all* contacts that are answered, and within so many seconds; from 0 to 1.
    ///
    /// Whoever gives up counts as not answered, however soon. This is P{W ≤ T, served} of Mandelbaum & Zeltyn (2007),
    /// "Service engineering in action: the Palm/Erlang-A queue, with applications to call centers", and the strictest
    /// of the definitions in use: another leaves out those who give up early.
    ///
    /// A contact that finds k others waiting is next after k + 1 departures, the first of them at the rate nμ + kθ, the
    /// last at nμ, with n agents, service rate μ and θ = 1 ÷ patience. Their total time V has e^−θV distributed as
    /// Beta(c, k + 1), with c = nμ ÷ θ. It is answered within T where V ≤ T and its own patience is longer:
    ///
    ///     E[e^−θV; V ≤ T] = c ÷ (c + k + 1) × P(Beta(c + 1, k + 1) ≥ e^−θT)
    ///
    /// the last factor being the tail beyond k of a negative binomial distribution, which is summed term by term.
    func answered(within seconds: Double) -> Double {
        var share = 0.0
        for (index, probability) in present.enumerated() where fewest + index < agents { share += probability }
        guard agents > 0, let last = lastWaiting else { return min(1, share) }
        let stages = Double(agents) * patience / queue.handleTime
        var within = NegativeBinomialSum(
            stages: stages + 1, failure: Elementary.oneMinusExp(seconds / patience), logSuccess: -seconds / patience
        )
        for waiting in 0...last {
            let tail = 1 - within.sum
            if tail <= 0 { break }
            let index = agents + waiting - fewest
            if index >= 0 {
                share += present[index] * stages / (stages + Double(waiting) + 1) * tail
            }
            within.addTerm()
        }
        return min(1, share)
    }

    /// The most contacts waiting that the distribution holds; `nil` where none ever do.
    private var lastWaiting: Int? {
        let last = fewest + present.count - 1 - agents
        return last >= 0 ? last : nil
    }
}

/// The distribution function of failures before the `stages`-th success, term after term from 0.
///
/// The first term may lie far below the smallest number that a `Double` holds; it is carried as a power of ten.
private struct NegativeBinomialSum {
    let stages: Double
    let failure: Double

    private var count = 0.0
    private var term = 1.0
    private var total = 1.0
    private var logScale: Double
    private var scale: Double

    init(stages: Double, failure: Double, logSuccess: Double) {
        self.stages = stages
        self.failure = failure
        logScale = stages * logSuccess
        scale = Elementary.exp(logScale)
    }

    /// The probability of at most as many failures as terms were added; from 0 to 1.
    var sum: Double { min(1, total * scale) }

    mutating func addTerm() {
        term *= failure * (stages + count) / (count + 1)
        count += 1
        total += term
        guard total > 1e250 else { return }
        term *= 1e-250
        total *= 1e-250
        logScale += Self.step
        scale = Elementary.exp(logScale)
    }

    private static let step = 250 * Elementary.log(10)
}
