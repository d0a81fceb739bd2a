/// A factor on prices at which who is ahead turns round.
struct PriceTurn: Hashable, Sendable {
    /// Where the two are level; `nil` where they pass each other in a jump.
    let level: Double?

    /// Nearer to 1 than ``passed``, and not turned yet; in a jump the very next number.
    let before: Double

    /// Where it has turned, by more than noise.
    let passed: Double

    var factor: Double { level ?? passed }

    var distance: Double { abs(factor - 1) }
}

/// Prices of one vendor along one factor, and how all stand at places of it.
struct PricePath: Sendable {
    let moved: MovedPrices
    private let repricing: Repricing

    /// Away from 1 in either direction; `nil` where no result can be told.
    private let down: [(factor: Double, placing: Placing)]
    private let up: [(factor: Double, placing: Placing)]

    /// `nil` where nothing tells what today's prices are worth.
    let today: Placing?

    /// Prices are tried from a billionth of today's to ten times them.
    static let reach = (least: 1e-9, most: 10.0)

    /// In words, for every sentence that denies something.
    static let reachWords = "from nearly nothing to ten times what it is"

    private static let steps: [Double] = [
        0.9999, 0.999, 0.997, 0.99, 0.98, 0.97, 0.95, 0.92, 0.9, 0.87, 0.84, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.56,
        0.52, 0.48, 0.44, 0.4, 0.36, 0.32, 0.28, 0.24, 0.2, 0.17, 0.14, 0.1, 0.07, 0.05, 0.03, 0.02, 0.01, 1e-3, 1e-4,
        1e-6, 1e-9,
    ]

    init(_ repricing: Repricing, _ moved: MovedPrices) {
        self.repricing = repricing
        self.moved = moved
        func placing(_ factor: Double) -> Placing? {
            repricing.placing(moved.contender, moved.totals(at: factor))
        }
        today = placing(1)
        let steps = repricing.isTree ? Self.steps.enumerated().filter { $0.offset % 2 == 0 }.map(\.element) : Self.steps
        var places = steps + steps.map { 1 / $0 } + [Self.reach.least, Self.reach.most]
        for corner in repricing.isTree ? [] : repricing.corners(moved) {
            places += [corner * (1 - 1e-8), corner * (1 + 1e-8)]
        }
        let usable = Set(places.filter { Self.reach.least...Self.reach.most ~= $0 && $0 != 1 }).sorted()
        func placed(_ factors: [Double]) -> [(factor: Double, placing: Placing)] {
            var found: [(factor: Double, placing: Placing)] = []
            for factor in factors {
                // Beyond a price that cannot be, as one below 0, nothing is looked for.
                guard let placing = placing(factor) else { break }
                found.append((factor, placing))
            }
            return found
        }
        down = placed(usable.filter { $0 < 1 }.reversed())
        up = placed(usable.filter { $0 > 1 })
    }

    /// The nearest turn of a lead on either side of today's prices.
    ///
    /// - Parameter lead: Above 0 while one is ahead; turned where it is on the other side of 0 than today. Of two that
    ///   are level today the first is ahead.
    func turns(_ lead: (Placing) -> Double) -> [PriceTurn] {
        guard let today else { return [] }
        let sign = lead(today) < -today.noise ? -1.0 : 1.0
        return [down, up].compactMap { turn($0) { sign * lead($0) } }
    }

    private func turn(
        _ places: [(factor: Double, placing: Placing)], _ lead: (Placing) -> Double
    ) -> PriceTurn? {
        func isTurned(_ placing: Placing) -> Bool { lead(placing) < -4 * placing.noise }
        guard let place = places.firstIndex(where: { isTurned($0.placing) }) else { return nil }
        let before = place > 0 ? places[place - 1].factor : 1
        func at(_ factor: Double) -> Placing? { repricing.placing(moved.contender, moved.totals(at: factor)) }
        let (last, passed) = Halving.sides(from: before, to: places[place].factor) { at($0).map(isTurned) ?? false }
        // Not far apart there: level a little before, where the lead is 0.
        guard let near = at(last), lead(near).magnitude <= 5 * near.noise else {
            return PriceTurn(level: nil, before: last, passed: passed)
        }
        func isBehind(_ factor: Double) -> Bool { at(factor).map { lead($0) < 0 } ?? false }
        var start = last
        var reach = 1e-12
        while isBehind(start), reach < 1e-3 {
            reach *= 10
            start = passed < before ? min(last * (1 + reach), before) : max(last * (1 - reach), before)
        }
        return PriceTurn(
            level: isBehind(start) ? last : Halving.sides(from: start, to: passed, isReached: isBehind).last,
            before: last, passed: passed)
    }
}

extension Repricing {
    /// Factors at which a total meets that of another vendor, or an end of a formula: there values may bend or jump.
    fileprivate func corners(_ moved: MovedPrices) -> [Double] {
        kinds.indices.flatMap { kind -> [Double] in
            guard moved.isFollowing(kind), let today = moved.total(kind, at: 1), today > 0 else { return [] }
            return corners(kind, besides: moved.contender).compactMap { amount in
                moved.factor(at: amount, kind, today: today)
            }
        }
    }
}

extension MovedPrices {
    /// The factor at which a total comes to an amount; `nil` where none in reach does.
    func factor(at amount: Double, _ kind: Int, today: Double) -> Double? {
        var (low, high) = (PricePath.reach.least, PricePath.reach.most)
        func total(_ factor: Double) -> Double { self.total(kind, at: factor) ?? 0 }
        let rises = total(high) > total(low)
        func isBelow(_ factor: Double) -> Bool { rises ? total(factor) < amount : total(factor) > amount }
        guard isBelow(low), !isBelow(high) else { return nil }
        for _ in 0..<60 {
            let middle = low + (high - low) / 2
            if isBelow(middle) { low = middle } else { high = middle }
        }
        return high
    }
}
