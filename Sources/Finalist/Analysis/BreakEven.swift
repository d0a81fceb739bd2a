/// The price at which a vendor gains or loses first place.
public struct BreakEven: Hashable, Sendable {
    public let vendor: Vendor.ID

    /// The price line that moves; `nil` where all prices of the vendor move together.
    public let line: String?
    public let title: String?

    /// The stated total that moves alone, where the plan compares several; else `nil`.
    public let alone: PriceTerm.Total?

    /// Whether the vendor is first today, and would lose its place.
    public let isFirst: Bool

    /// What the prices are multiplied with at break-even, at most 10; `nil` where no such price gives the vendor first
    /// place, or takes it.
    public let factor: Double?

    /// Which of its totals ``price`` and ``priceToday`` are: the one that moves alone, else the first that the plan
    /// compares.
    public let total: PriceTerm.Total

    /// The vendor's compared total at break-even.
    public let price: Double?

    /// Its compared total today; `nil` for a vendor whose prices were not moved and that has none.
    public let priceToday: Double?

    /// Whether the totals jump past each other there, as they do where a formula jumps when bids become equal, or gives the
    /// quality the word within a margin; else they are equal at break-even.
    public let isJump: Bool

    /// Who is first with it at break-even: the vendor that it overtakes, or that overtakes it.
    public let rival: Vendor.ID?

    /// Why the vendor's prices were not moved; `nil` where they were.
    public let obstacle: String?

    /// The change of price at break-even: 0.05 for five percent more.
    public var change: Double? { factor.map { $0 - 1 } }
}

extension Outcome {
    /// For every vendor the change of all its prices, of each stated total alone where the plan compares several, and of
    /// each main price line, at which it gains or loses first place, in the order of the file; empty where no price counts.
    ///
    /// Worked out by halving to the last digit of floating point, on the same arithmetic as the totals, from nearly nothing
    /// to ten times today's: at the factor given the two totals are equal, and on either side of it another vendor is ahead.
    /// Under a formula that compares bids a price can also move who is first among the others, which
    /// ``PriceField/rankDependence(on:_:)`` is about. A main line makes up at least 5 % of the vendor's bid.
    ///
    /// A vendor that only its price keeps out is moved as well. One that no price can bring in, or that has none above 0,
    /// has one entry, with an obstacle.
    public func breakEvens() -> [BreakEven] {
        guard let search = PriceSearch(self), search.obstacle == nil else { return [] }
        return results.indices.flatMap { contender -> [BreakEven] in
            if let obstacle = obstacle(search, contender) {
                return [notSearched(search.repricing, contender, obstacle)]
            }
            return breakEvens(search, contender)
        }
    }

    /// Why a vendor's prices are not moved; `nil` where they are.
    private func obstacle(_ search: PriceSearch, _ contender: Int) -> String? {
        let result = results[contender]
        guard result.rank == nil else {
            return search.contenders.contains(contender) ? nil : "none of its prices that count is above 0"
        }
        let missed = index.excludingThresholds.filter { threshold in
            criteria[threshold.row].cells[contender].value.map { $0 < threshold.minimum - Ranking.tie } ?? false
        }
        let isOutByPrice =
            search.repricing.isTree && isEligible[contender] && !missed.isEmpty
            && missed.allSatisfy { index.nodes[$0.row].criterion.leaves.contains(where: \.isPrice) }
        if isOutByPrice, search.contenders.contains(contender) { return nil }
        return result.reasons.isEmpty
            ? "it has no total yet" : "it is out: \(result.reasons.joined(separator: "; "))"
    }

    private func notSearched(_ repricing: Repricing, _ contender: Int, _ obstacle: String) -> BreakEven {
        let vendor = results[contender].vendor
        let amounts = repricing.kinds.map { (kind: $0, amount: index.price(of: vendor, $0)?.money.number) }
        let told = amounts.first { $0.amount != nil }
        return BreakEven(
            vendor: vendor.id, line: nil, title: nil, alone: nil, isFirst: results[contender].rank == 1, factor: nil,
            total: told?.kind ?? repricing.kinds.first ?? .bid, price: nil, priceToday: told?.amount, isJump: false,
            rival: nil, obstacle: obstacle)
    }

    private func breakEvens(_ search: PriceSearch, _ contender: Int) -> [BreakEven] {
        let isFirst = results[contender].rank == 1
        let turns = search.turns(of: contender) { $0.lead(of: contender).lead }
        return search.moves(of: contender).compactMap { moved in
            let turn = turns.filter { $0.moved.move == moved.move }.map(\.turn).min { $0.distance < $1.distance }
            return breakEven(search.repricing, moved, turn, isFirst: isFirst)
        }
    }

    private func breakEven(
        _ repricing: Repricing, _ moved: MovedPrices, _ turn: PriceTurn?, isFirst: Bool
    ) -> BreakEven? {
        let move = moved.move
        guard let today = moved.total(moved.told, at: 1) else { return nil }
        let there = turn.flatMap { repricing.placing(moved.contender, moved.totals(at: $0.factor)) }
        return BreakEven(
            vendor: move.vendor, line: move.line, title: move.title, alone: move.total, isFirst: isFirst,
            factor: turn?.factor, total: repricing.kinds[moved.told],
            price: turn.flatMap { moved.total(moved.told, at: $0.factor) },
            priceToday: today, isJump: turn.map { $0.level == nil } ?? false,
            rival: there?.lead(of: moved.contender).rival.map { results[$0].vendor.id }, obstacle: nil)
    }
}
