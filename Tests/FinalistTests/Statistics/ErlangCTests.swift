import Foundation
import Testing

@testable import Finalist

@Suite struct `A queue in which everyone waits` {
    struct Row: Sendable {
        let what: String
        let arrivals: Double
        let handleTime: Double
        let agents: Int
        let within: Double
        let wait: Double
        let meanWait: Double
        let answered: Double
        let queueLength: Double
        let wait90: Double
        let occupancy: Double
    }

    /// Computed by the recursion of Erlang's B and by pyworkforce 0.5.1, which agree to 1e-9. The first row is Westbay's
    /// example (Pw .239, ASA 8.2 s, 84.6 %), the second that of pyworkforce's own page (14 agents, .888350, .174132), the
    /// last two stand in Garnett, Mandelbaum & Reiman (2002): 20.8 s, 58.1 s, 17 waiting, 96 %; 8.8 s, 28.2 s, 7, 93 %.
    static let rows = [
        Row(
            what: "360 calls in half an hour", arrivals: 0.2, handleTime: 240, agents: 55, within: 15,
            wait: 0.2387009363780092, meanWait: 8.184032104388892, answered: 0.8458830921705802,
            queueLength: 1.6368064208777773, wait90: 29.82998640591997, occupancy: 0.8727272727272727),
        Row(
            what: "100 calls in half an hour", arrivals: 0.05555555555555555, handleTime: 180, agents: 14, within: 20,
            wait: 0.17413193359504964, meanWait: 7.835937011777232, answered: 0.888350019179467,
            queueLength: 0.43532983398762387, wait90: 24.95893792322002, occupancy: 0.7142857142857142),
        Row(
            what: "48 calls a minute", arrivals: 0.8, handleTime: 60, agents: 50, within: 20,
            wait: 0.6944556111968344, meanWait: 20.83366833590504, answered: 0.6434546008033033,
            queueLength: 16.666934668724025, wait90: 58.138741782008836, occupancy: 0.96),
        Row(
            what: "3.1 % fewer", arrivals: 0.7752, handleTime: 60, agents: 50, within: 20,
            wait: 0.5123326534180529, meanWait: 8.813061698705033, answered: 0.839818513809129,
            queueLength: 6.831885428836146, wait90: 28.104425604116553, occupancy: 0.93024),
    ]

    @Test(arguments: rows)
    func `has the published figures`(row: Row) throws {
        let queue = ContactQueue(arrivals: row.arrivals, handleTime: row.handleTime)
        let found = try #require(ErlangC(queue, agents: row.agents).steady)
        #expect(isNear(found.probabilityOfWaiting, row.wait))
        #expect(isNear(found.meanWait, row.meanWait))
        #expect(isNear(found.answered(within: row.within), row.answered))
        #expect(isNear(found.queueLength, row.queueLength))
        #expect(isNear(found.wait(ofShare: 0.9), row.wait90))
        #expect(isNear(found.occupancy, row.occupancy))
        #expect(isNear(found.meanWait / found.probabilityOfWaiting, found.meanWaitOfThoseWhoWait))
    }

    @Test func `has figures that can be worked out by hand`() throws {
        // One agent with half an erlang: C is the load, and of those who wait the mean is h ÷ (1 − a).
        let one = try #require(ErlangC(ContactQueue(arrivals: 0.005, handleTime: 100), agents: 1).steady)
        #expect(isNear(one.probabilityOfWaiting, 0.5))
        #expect(isNear(one.meanWaitOfThoseWhoWait, 200))
        #expect(isNear(one.meanWait, 100))
        #expect(isNear(one.queueLength, 0.5))
        // Two agents with one erlang: B = ½ ÷ (1 + 1 + ½) = ⅕; C = ⅕ ÷ (1 − ½ · ⅘) = ⅓
        let two = try #require(ErlangC(ContactQueue(arrivals: 0.01, handleTime: 100), agents: 2).steady)
        #expect(isNear(two.probabilityOfWaiting, 1.0 / 3))
        #expect(two.wait(ofShare: 0.6) == 0)
    }

    /// pyworkforce 0.5.1 gives the first of these a "probability" of 1.957.
    @Test(arguments: [8, 10, 1, 0])
    func `is overloaded where as much arrives as the team can do`(agents: Int) {
        #expect(ErlangC(ContactQueue(arrivals: 0.05, handleTime: 200), agents: agents) == .overloaded)
    }

    @Test func `is steady with the least bit less`() throws {
        let found = try #require(
            ErlangC(ContactQueue(arrivals: 0.05, handleTime: 199.999999999), agents: 10).steady)
        #expect(0...1 ~= found.probabilityOfWaiting)
        #expect(found.meanWait.isFinite)
        #expect(0...1 ~= found.answered(within: 20))
    }

    @Test func `agrees with the plain recursion of Erlang's B`() {
        for load in [0.003, 0.7, 4.2, 48, 311.5] {
            var plain = 1.0
            for agents in 1...700 {
                plain = load * plain / (Double(agents) + load * plain)
                let share = Blocking(load: load, agents: agents).share
                #expect(isNear(share, plain, within: 1e-12 * plain + 1e-300), "\(load) erlangs, \(agents) agents")
            }
        }
    }

    @Test func `is never worse with another agent`() throws {
        var chance = Chance(seed: 8)
        for _ in 0..<100 {
            let queue = ContactQueue(
                arrivals: Double.random(in: 0.0001...2, using: &chance),
                handleTime: Double.random(in: 5...900, using: &chance))
            let within = Double.random(in: 0...120, using: &chance)
            var best = -1.0
            for extra in 1...40 {
                let found = try #require(ErlangC(queue, agents: Int(queue.load) + extra).steady)
                let answered = found.answered(within: within)
                #expect(answered >= best - 1e-12)
                #expect(0...1 ~= answered && 0...1 ~= found.probabilityOfWaiting && found.meanWait >= 0)
                best = answered
            }
        }
    }

    @Test func `of thousands of agents neither overflows nor takes long`() throws {
        let queue = ContactQueue(arrivals: 5000.0 / 300, handleTime: 300)
        let target = ServiceTarget(answered: 0.8, within: 20)
        let clock = ContinuousClock()
        let time = clock.measure {
            for _ in 0..<100 { _ = ErlangC.agentsNeeded(for: queue, target: target) }
        }
        #expect(time < .seconds(2))
        let needed = ErlangC.agentsNeeded(for: queue, target: target)
        let enough = try #require(ErlangC(queue, agents: needed).steady)
        #expect(enough.answered(within: 20) >= 0.8)
        let oneFewer = ErlangC(queue, agents: needed - 1).steady?.answered(within: 20) ?? 0
        #expect(oneFewer < 0.8)
        // Far more agents than work: nobody waits, and nothing overflows on the way to saying so.
        #expect(try #require(ErlangC(queue, agents: 50_000).steady).probabilityOfWaiting == 0)
    }
}

@Suite struct `The fewest agents` {
    struct Row: Sendable {
        let erlangs: Double
        let answered: Double
        let within: Double
        let shared: Int
        let sharedAnswered: Double
        let dedicated: Int
        let dedicatedAnswered: Double
    }

    /// One team for all of the work, and four that share it evenly; 300 s a call. Computed with Erlang's recursion, and
    /// by pyworkforce 0.5.1.
    static let rows = [
        Row(
            erlangs: 2, answered: 0.8, within: 20, shared: 4, sharedAnswered: 0.84779594451427, dedicated: 8,
            dedicatedAnswered: 0.909516258196404),
        Row(
            erlangs: 5, answered: 0.8, within: 20, shared: 8, sharedAnswered: 0.8630537670360967, dedicated: 12,
            dedicatedAnswered: 0.8616477346100709),
        Row(
            erlangs: 10, answered: 0.8, within: 20, shared: 14, sharedAnswered: 0.8666274174453201, dedicated: 20,
            dedicatedAnswered: 0.8896430792539354),
        Row(
            erlangs: 20, answered: 0.8, within: 20, shared: 25, sharedAnswered: 0.8501712776124518, dedicated: 32,
            dedicatedAnswered: 0.8630537670360967),
        Row(
            erlangs: 40, answered: 0.8, within: 20, shared: 46, sharedAnswered: 0.8218351819606573, dedicated: 56,
            dedicatedAnswered: 0.8666274174453201),
        Row(
            erlangs: 80, answered: 0.8, within: 20, shared: 88, sharedAnswered: 0.8335161604048653, dedicated: 100,
            dedicatedAnswered: 0.8501712776124518),
        Row(
            erlangs: 160, answered: 0.8, within: 20, shared: 170, sharedAnswered: 0.8303197838170965, dedicated: 184,
            dedicatedAnswered: 0.8218351819606573),
        Row(
            erlangs: 40, answered: 0.9, within: 10, shared: 49, sharedAnswered: 0.9131616017311516, dedicated: 60,
            dedicatedAnswered: 0.9136230011631572),
    ]

    @Test(arguments: rows)
    func `are as computed elsewhere, in one team and in four`(row: Row) throws {
        let target = ServiceTarget(answered: row.answered, within: row.within)
        let part = ContactQueue(arrivals: row.erlangs / 4 / 300, handleTime: 300)
        let whole = part.pooled(4)
        #expect(isNear(whole.load, row.erlangs))
        let shared = ErlangC.agentsNeeded(for: whole, target: target)
        let dedicated = ErlangC.agentsNeeded(for: part, target: target)
        #expect(shared == row.shared)
        #expect(4 * dedicated == row.dedicated)
        let sharedService = try #require(ErlangC(whole, agents: shared).steady)
        #expect(isNear(sharedService.answered(within: row.within), row.sharedAnswered))
        #expect(isNear(sharedService.occupancy, row.erlangs / Double(row.shared)))
        let dedicatedService = try #require(ErlangC(part, agents: dedicated).steady)
        #expect(isNear(dedicatedService.answered(within: row.within), row.dedicatedAnswered))
        #expect(isNear(dedicatedService.occupancy, row.erlangs / Double(row.dedicated)))
    }

    @Test func `are none where nobody calls`() {
        let silence = ContactQueue(arrivals: 0, handleTime: 300)
        let target = ServiceTarget(answered: 0.8, within: 20)
        #expect(ErlangC.agentsNeeded(for: silence, target: target) == 0)
        #expect(ErlangA.agentsNeeded(for: silence, patience: 60, target: target) == 0)
    }

    @Test func `reach the target, and one fewer does not; a shared team never needs more than its parts`() {
        var chance = Chance(seed: 3)
        for _ in 0..<150 {
            let queue = ContactQueue(
                arrivals: Double.random(in: 0.0001...0.4, using: &chance),
                handleTime: Double.random(in: 20...700, using: &chance))
            let target = ServiceTarget(
                answered: Double.random(in: 0.3...0.99, using: &chance),
                within: Double.random(in: 0...90, using: &chance))
            let patience = Double.random(in: 15...600, using: &chance)
            let teams = 2 + chance.below(4)
            let withC = ErlangC.agentsNeeded(for: queue, target: target)
            let withA = ErlangA.agentsNeeded(for: queue, patience: patience, target: target)
            func answered(_ agents: Int) -> (c: Double, a: Double) {
                (
                    ErlangC(queue, agents: agents).steady?.answered(within: target.within) ?? 0,
                    ErlangA(queue, patience: patience, agents: agents).answered(within: target.within)
                )
            }
            #expect(answered(withC).c >= target.answered)
            #expect(answered(withC - 1).c < target.answered)
            #expect(answered(withA).a >= target.answered)
            #expect(answered(withA - 1).a < target.answered)
            #expect(ErlangC.agentsNeeded(for: queue.pooled(teams), target: target) <= teams * withC)
            // Where people hang up, a low target is reached by a team too small for its work. Everyone in a large one
            // then waits about as long, and that may be too long; in a small one some are lucky.
            guard Double(withA) >= queue.load else { continue }
            #expect(
                ErlangA.agentsNeeded(for: queue.pooled(teams), patience: patience, target: target) <= teams * withA)
        }
    }
}
