/// Every price that can be moved, and where moving it turns a lead round.
struct PriceSearch: Sendable {
    let repricing: Repricing
    private let parties: [Party]

    /// The moves of one vendor.
    private struct Party: Sendable {
        let contender: Int
        let paths: [PricePath]

        /// Main lines of a vendor where one total counts: they move it as all prices do, only less far.
        let lines: [MovedPrices]
    }

    /// A move, and where it turns.
    struct Found: Sendable {
        let moved: MovedPrices
        let turn: PriceTurn
    }

    /// `nil` where no price counts, and where nobody is ranked.
    init?(_ outcome: Outcome) {
        guard let repricing = Repricing(outcome) else { return nil }
        self.repricing = repricing
        parties = repricing.contenders.compactMap { contender in
            let moves = outcome.movedPrices(of: contender, repricing.kinds)
            guard !moves.isEmpty else { return nil }
            let isOneTotal = repricing.kinds.count == 1
            return Party(
                contender: contender,
                paths: moves.filter { !isOneTotal || $0.move.line == nil }.map { PricePath(repricing, $0) },
                lines: isOneTotal ? moves.filter { $0.move.line != nil } : [])
        }
    }

    /// Why nothing was looked for; `nil` where it was.
    var obstacle: String? {
        let untold = parties.filter { $0.paths.contains { $0.today == nil } }.map {
            repricing.outcome.results[$0.contender].vendor.name
        }
        if !untold.isEmpty { return "nothing tells what the prices of \(listed(untold)) are worth" }
        return parties.isEmpty ? "no vendor in the running has a price above 0" : nil
    }

    /// Every way to move prices of one vendor, in order.
    func moves(of contender: Int) -> [MovedPrices] {
        parties.first { $0.contender == contender }.map { $0.paths.map(\.moved) + $0.lines } ?? []
    }

    /// Those who can be moved.
    var contenders: [Int] { parties.map(\.contender) }

    /// Where moving the prices of one vendor turns a lead round; the nearest of each move on either side of today.
    func turns(of contender: Int, _ lead: (Placing) -> Double) -> [Found] {
        guard let party = parties.first(where: { $0.contender == contender }) else { return [] }
        let found = party.paths.flatMap { path in
            path.turns(lead).map { Found(moved: path.moved, turn: $0) }
        }
        let all = found.filter { $0.moved.move.part == .all }
        return found
            + party.lines.flatMap { line in
                all.compactMap { one in
                    one.turn.asMoved(by: line, inPlaceOf: one.moved).map { Found(moved: line, turn: $0) }
                }
            }
    }
}

extension PriceTurn {
    /// The same turn of the one total that counts, come to by other prices; `nil` where they cannot reach it.
    fileprivate func asMoved(by moved: MovedPrices, inPlaceOf other: MovedPrices) -> PriceTurn? {
        guard let today = moved.total(0, at: 1) else { return nil }
        func place(_ factor: Double) -> Double? {
            other.total(0, at: factor).flatMap { moved.factor(at: $0, 0, today: today) }
        }
        guard let end = place(passed) else { return nil }
        let outward = end < 1 ? -1.0 : 1.0
        if let level {
            guard let there = place(level) else { return nil }
            return PriceTurn(level: there, before: place(before) ?? there, passed: end)
        }
        // A factor found by halving is a hair off: on the near and on the far side of the jump for certain.
        return PriceTurn(level: nil, before: end * (1 - outward * 1e-9), passed: end * (1 + outward * 1e-9))
    }
}
