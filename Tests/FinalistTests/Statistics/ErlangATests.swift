import Foundation
import Testing

@testable import Finalist

@Suite struct `A queue in which people hang up` {
    /// Garnett, Mandelbaum & Reiman (2002), first table: 50 agents, 48 calls a minute of a minute each, and a patience of
    /// two minutes: 3.1 % give up, the average wait is 3.7 s, 3 wait, and the agents are busy for 93 %.
    @Test func `has the published figures`() {
        let found = ErlangA(ContactQueue(arrivals: 0.8, handleTime: 60), patience: 120, agents: 50)
        #expect(Figures.fixed(found.abandoned * 100, decimals: 1) == "3.1")
        #expect(Figures.fixed(found.meanWait, decimals: 1) == "3.7")
        #expect(Figures.fixed(found.queueLength, decimals: 0) == "3")
        #expect(Figures.fixed(found.occupancy * 100, decimals: 0) == "93")
    }

    @Test func `has figures that can be worked out by hand`() {
        // One agent, λ = μ = θ: leaving at the rate of those present, so their number is Poisson with mean 1.
        let found = ErlangA(ContactQueue(arrivals: 0.01, handleTime: 100), patience: 100, agents: 1)
        let e = exp(1.0)
        #expect(isNear(found.probabilityOfWaiting, 1 - 1 / e))
        // Σ (j − 1) p(j) over j from 1: 1 − (1 − 1 ÷ e)
        #expect(isNear(found.queueLength, 1 / e))
        #expect(isNear(found.abandoned, 1 / e))
        #expect(isNear(found.occupancy, 1 - 1 / e))
        // Answered at all: everyone who does not give up.
        #expect(isNear(found.answered(within: 1e6), 1 - 1 / e))
        #expect(isNear(found.answered(within: 0), 1 / e))
    }

    struct Case: Sendable {
        let arrivals: Double
        let handleTime: Double
        let patience: Double
        let agents: Int
        let within: Double
    }

    static let cases = [
        Case(arrivals: 0.8, handleTime: 60, patience: 120, agents: 50, within: 20),
        Case(arrivals: 0.8, handleTime: 60, patience: 20, agents: 40, within: 30),
        Case(arrivals: 0.03, handleTime: 250, patience: 90, agents: 3, within: 20),
        Case(arrivals: 0.03, handleTime: 250, patience: 900, agents: 9, within: 45),
        Case(arrivals: 2, handleTime: 100, patience: 300, agents: 150, within: 90),
        Case(arrivals: 1, handleTime: 200, patience: 60, agents: 205, within: 1),
    ]

    /// The same share from another formula, by plain numerical integration: with v(x) the density of the wait offered,
    /// it is P(no wait) + ∫ e^−θx v(x) dx over 0…T, where v(x) = λ p(n − 1) exp(λ(1 − e^−θx) ÷ θ − nμx).
    /// Source: Mandelbaum & Zeltyn (2007), after Baccelli & Hebuterne (1981).
    @Test(arguments: cases)
    func `agrees with the density of the wait`(of: Case) {
        let (lambda, mu, theta) = (of.arrivals, 1 / of.handleTime, 1 / of.patience)
        var log = 0.0
        var logs = [0.0]
        for present in 1...6000 {
            log += Foundation.log(
                lambda / (Double(min(present, of.agents)) * mu + Double(max(0, present - of.agents)) * theta))
            logs.append(log)
        }
        let top = logs.max() ?? 0
        let weights = logs.map { exp($0 - top) }
        let sum = weights.reduce(0, +)
        let idle = weights[..<of.agents].reduce(0, +) / sum
        let before = weights[of.agents - 1] / sum
        let steps = 20_000
        let width = of.within / Double(steps)
        var integral = 0.0
        for step in 0...steps {
            let x = Double(step) * width
            let density =
                lambda * before * exp(lambda * (1 - exp(-theta * x)) / theta - Double(of.agents) * mu * x - theta * x)
            integral += density * (step == 0 || step == steps ? 1 : step % 2 == 1 ? 4 : 2) * width / 3
        }
        let found = ErlangA(
            ContactQueue(arrivals: of.arrivals, handleTime: of.handleTime), patience: of.patience, agents: of.agents)
        #expect(isNear(found.answered(within: of.within), idle + integral))
        #expect(isNear(found.probabilityOfWaiting, 1 - idle))
        // Whoever does not give up keeps an agent busy for the handle time.
        #expect(isNear(found.occupancy, lambda * (1 - found.abandoned) / (Double(of.agents) * mu)))
    }

    /// 200,000 calls, one by one: each waits for the agent who is free first, or leaves before.
    @Test func `agrees with a simulation`() {
        var chance = Chance(seed: 2026)
        func wait(_ mean: Double) -> Double { -mean * log(Double.random(in: 0..<1, using: &chance).nextUp) }
        let (agents, calls) = (6, 200_000)
        var free = [Double](repeating: 0, count: agents)
        var (now, answered, lost, waited) = (0.0, 0, 0, 0.0)
        for _ in 0..<calls {
            now += wait(30)
            let patience = wait(60)
            let next = free.indices.min { free[$0] < free[$1] } ?? 0
            let start = max(now, free[next])
            waited += min(start - now, patience)
            if start - now > patience {
                lost += 1
            } else {
                if start - now <= 20 { answered += 1 }
                free[next] = start + wait(200)
            }
        }
        let found = ErlangA(ContactQueue(arrivals: 1.0 / 30, handleTime: 200), patience: 60, agents: agents)
        #expect(isNear(found.answered(within: 20), Double(answered) / Double(calls), within: 0.01))
        #expect(isNear(found.abandoned, Double(lost) / Double(calls), within: 0.01))
        #expect(isNear(found.meanWait, waited / Double(calls), within: 0.5))
    }

    @Test func `of endless patience is one in which everyone waits`() throws {
        for (arrivals, agents) in [(0.2, 55), (0.2, 49), (0.05, 14), (0.01, 3)] {
            let queue = ContactQueue(arrivals: arrivals, handleTime: 240)
            let everyone = try #require(ErlangC(queue, agents: agents).steady)
            let patient = ErlangA(queue, patience: 1e11, agents: agents)
            #expect(isNear(patient.probabilityOfWaiting, everyone.probabilityOfWaiting, within: 1e-6))
            #expect(isNear(patient.answered(within: 15), everyone.answered(within: 15), within: 1e-6))
            #expect(isNear(patient.meanWait, everyone.meanWait, within: 1e-4))
            #expect(isNear(patient.occupancy, everyone.occupancy, within: 1e-6))
            #expect(isNear(patient.abandoned, 0, within: 1e-6))
        }
    }

    @Test func `is never worse with another agent, and all its shares are shares`() {
        var chance = Chance(seed: 21)
        for _ in 0..<60 {
            let queue = ContactQueue(
                arrivals: Double.random(in: 0.0001...1, using: &chance),
                handleTime: Double.random(in: 5...600, using: &chance))
            let patience = Double.random(in: 1...3000, using: &chance)
            let within = Double.random(in: 0...120, using: &chance)
            var best = -1.0
            for agents in stride(from: 0, to: 2 * Int(queue.load) + 20, by: 1 + Int(queue.load) / 8) {
                let found = ErlangA(queue, patience: patience, agents: agents)
                let answered = found.answered(within: within)
                #expect(answered >= best - 1e-12)
                best = answered
                for share in [answered, found.probabilityOfWaiting, found.abandoned, found.occupancy] {
                    #expect(0...1 ~= share)
                }
                #expect(answered <= 1 - found.abandoned + 1e-12)
            }
        }
    }

    @Test func `of thousands of agents neither overflows nor takes long`() {
        let queue = ContactQueue(arrivals: 5000.0 / 300, handleTime: 300)
        let target = ServiceTarget(answered: 0.8, within: 60)
        var needed = 0
        let time = ContinuousClock().measure {
            needed = ErlangA.agentsNeeded(for: queue, patience: 180, target: target)
        }
        #expect(time < .seconds(1))
        #expect(4000...5000 ~= needed)
        // Nine of ten must give up, and nearly everyone who does not is answered late.
        let swamped = ErlangA(queue, patience: 180, agents: 500)
        #expect(isNear(swamped.abandoned, 0.9, within: 1e-6))
        #expect(isNear(swamped.occupancy, 1))
        #expect(isNear(swamped.answered(within: 60), 0, within: 1e-6))
        #expect(isNear(ErlangA(queue, patience: 180, agents: 50_000).answered(within: 0), 1))
        #expect(isNear(ErlangA(queue, patience: 180, agents: 0).abandoned, 1))
    }

    @Test func `nobody calls is idle`() {
        let found = ErlangA(ContactQueue(arrivals: 0, handleTime: 300), patience: 60, agents: 2)
        #expect(found.answered(within: 20) == 1)
        #expect(found.abandoned == 0 && found.meanWait == 0 && found.occupancy == 0)
        #expect(found.probabilityOfWaiting == 0)
    }
}
