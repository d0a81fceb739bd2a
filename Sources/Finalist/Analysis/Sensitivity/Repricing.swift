/// Who would stand where if prices were other than they are, and everything else as it is.
///
/// Worked out on what prices move, in the arithmetic of scoring: values of the price criteria, totals, the figure of a
/// formula that decides by itself, and thresholds that a price can pass, unless evidence is missing.
struct Repricing: Sendable {
    let outcome: Outcome

    /// The totals in money that count, each once, in the order of the plan.
    let kinds: [PriceTerm.Total]

    /// Whether the price of one vendor moves the values of others.
    let isRelative: Bool

    /// By kind, then by contender.
    private let today: [[Double?]]
    private let board: Board

    private enum Board: Sendable {
        /// Totals are sums: what is not price, by contender, and the price criteria.
        case sums([Double?], [Leaf])
        case deciding(PriceField)
        /// Thresholds are passed: the tree is worked out from the values of everything else.
        case tree([[Cell]])
    }

    private struct Leaf: Sendable {
        let term: PriceTerm
        let kind: Int

        /// By contender.
        let weights: [Double]
        let isCompared: [Bool]
    }

    /// `nil` where no price counts, and where nobody is ranked.
    init?(_ outcome: Outcome) {
        let index = outcome.index
        let isTree = outcome.deciding == nil && !outcome.isInterim && outcome.hasThresholdOnPrice
        let rows = index.nodes.indices.filter { row in
            guard index.nodes[row].criterion.isPrice else { return false }
            return outcome.deciding != nil || outcome.criteria[row].cells.contains { $0.weight > 0 }
                || isTree && outcome.isUnderThreshold(row)
        }
        guard !rows.isEmpty, outcome.results.contains(where: { $0.rank != nil }) else { return nil }
        self.outcome = outcome
        var kinds: [PriceTerm.Total] = []
        var leaves: [Leaf] = []
        for row in rows {
            guard case .price(let term) = index.nodes[row].criterion.basis else { continue }
            let kind = kinds.firstIndex(of: term.total) ?? kinds.count
            if kind == kinds.count { kinds.append(term.total) }
            let compared = Set(outcome.compared(on: row))
            leaves.append(
                Leaf(
                    term: term, kind: kind, weights: outcome.criteria[row].cells.map(\.weight),
                    isCompared: index.contenders.indices.map(compared.contains)))
        }
        self.kinds = kinds
        today = kinds.map { kind in index.contenders.map { index.price(of: $0, kind)?.money.number } }
        isRelative = leaves.contains { $0.term.formula.isRelative }
        if isTree {
            board = .tree(outcome.criteria.map(\.cells))
        } else if outcome.deciding != nil {
            guard let field = outcome.priceField else { return nil }
            board = .deciding(field)
        } else {
            let rest = outcome.results.enumerated().map { contender, result -> Double? in
                result.total.map { total in
                    rows.reduce(total) { $0 - (outcome.criteria[$1].cells[contender].points ?? 0) }
                }
            }
            board = .sums(rest, leaves)
        }
    }

    /// Whether thresholds are worked out anew, which takes longer.
    var isTree: Bool { if case .tree = board { true } else { false } }

    /// Those whose prices may move a total, in the order of the file.
    var contenders: [Int] {
        outcome.index.contenders.indices.filter { contender in
            outcome.results[contender].rank != nil || isTree && outcome.isEligible[contender]
                || isRelative && outcome.wasRunning[contender]
        }
    }

    /// With the totals of one vendor in place of those it has; `nil` where one of them is below 0, or nothing tells what it
    /// is worth.
    func placing(_ contender: Int, _ totals: [Double?]) -> Placing? {
        guard totals.allSatisfy({ $0.map { $0 >= 0 && $0.isFinite } ?? true }) else { return nil }
        let placing = worked(contender, totals)
        return placing.flatMap { $0.figures.allSatisfy { $0?.isFinite ?? true } ? $0 : nil }
    }

    private func worked(_ contender: Int, _ totals: [Double?]) -> Placing? {
        switch board {
        case .sums(let rest, let leaves):
            var figures = rest
            for leaf in leaves { add(leaf, to: &figures, contender, totals[leaf.kind]) }
            return Placing(figures: figures)
        case .deciding(let field): return placing(field, contender, totals)
        case .tree(let cells):
            let vendor = outcome.index.contenders[contender].id
            var amounts: [VendorItem: Double] = [:]
            for (kind, total) in zip(kinds, totals) {
                amounts[VendorItem(vendor: vendor, item: kind.rawValue)] = total
            }
            let scoring = Scoring(
                outcome.index, outcome.weighting, isInterim: outcome.isInterim,
                repriced: Scoring.Repriced(cells: cells, amounts: amounts))
            return Placing(
                figures: outcome.results.indices.map {
                    scoring.exclusions[$0].isEmpty ? scoring.totals[$0].value : nil
                })
        }
    }

    private func add(_ leaf: Leaf, to figures: inout [Double?], _ contender: Int, _ total: Double?) {
        guard let valuing = leaf.term.formula.valuing else { return }
        var prices = today[leaf.kind]
        prices[contender] = total
        let running = prices.indices.compactMap { leaf.isCompared[$0] ? prices[$0] : nil }
        for row in figures.indices where leaf.weights[row] > 0 {
            // Without a price the value is that of a gap, which no price of others moves.
            guard let figure = figures[row], let price = prices[row] else { continue }
            figures[row] = figure + leaf.weights[row] * valuing.value(price, running, leaf.term.parameters)
        }
    }

    /// What others ask, and where a formula ends: there values may bend or jump.
    func corners(_ kind: Int, besides contender: Int) -> [Double] {
        let others = today[kind].indices.filter { $0 != contender }.compactMap { today[kind][$0] }
        guard case .sums(_, let leaves) = board else { return others }
        return others
            + leaves.flatMap { leaf -> [Double] in
                guard leaf.kind == kind, let valuing = leaf.term.formula.valuing, !others.isEmpty else { return [] }
                return valuing.ends(others, leaf.term.parameters)
            }
    }

    private func placing(_ field: PriceField, _ contender: Int, _ totals: [Double?]) -> Placing? {
        guard let formula = outcome.deciding?.formula, formula.deciding != nil else { return nil }
        let vendor = outcome.index.contenders[contender].id
        let offers = field.offers.map { offer in
            offer.id == vendor
                ? PriceFormula.Offer(
                    id: offer.id, price: totals[0] ?? offer.price, quality: offer.quality,
                    qualityWeight: offer.qualityWeight, hasQuality: offer.hasQuality) : offer
        }
        let results = formula.ranking(
            of: offers, qualityWeight: field.qualityWeight, field.term.parameters, isExplained: false)
        var figures = [Double?](repeating: nil, count: outcome.results.count)
        var ranks = [Int?](repeating: nil, count: outcome.results.count)
        for result in results {
            guard let row = outcome.index.contenderRow[result.id] else { continue }
            figures[row] = result.result.map { formula.isLowestBest ? -$0 : $0 }
            ranks[row] = result.rank
        }
        // Within a margin quality has the word, so that figures do not tell who is ahead.
        return Placing(
            figures: figures, noise: formula.noise(offers, figures),
            ranks: field.term.parameters[.margin] == nil ? nil : ranks)
    }
}

/// What decides between vendors, the higher the better; `nil` for one that is out.
struct Placing: Sendable {
    /// By contender.
    let figures: [Double?]

    /// How near figures count as one.
    var noise = Ranking.tie

    /// Where ranks do not follow the figures.
    var ranks: [Int?]?

    /// Those in first place, by contender; empty where all are out.
    var first: [Int] {
        let ranks = ranks ?? Ranking.ranks(figures, tie: noise)
        return ranks.indices.filter { ranks[$0] == 1 }
    }

    /// How far one is ahead of another: below 0 where it is behind; infinite where one of them is out.
    func lead(of one: Int, over other: Int) -> Double {
        guard let own = figures[one] else { return figures[other] == nil ? 0 : -.infinity }
        guard let rival = figures[other] else { return .infinity }
        guard let ranks, let rank = ranks[one], let against = ranks[other] else { return own - rival }
        return rank <= against ? .infinity : -.infinity
    }

    /// The same against the best of all others, and who that is; `nil` where there is no other.
    func lead(of one: Int) -> (lead: Double, rival: Int?) {
        var least: (lead: Double, rival: Int?) = (.infinity, nil)
        for other in figures.indices where other != one && figures[other] != nil {
            let lead = lead(of: one, over: other)
            if lead < least.lead || least.rival == nil { least = (lead, other) }
        }
        return figures[one] == nil ? (-.infinity, least.rival) : least
    }
}

extension Outcome {
    /// Whether a threshold that puts vendors out stands on a criterion, or on one above it.
    fileprivate func isUnderThreshold(_ row: Int) -> Bool {
        let rows = Set(index.excludingThresholds.map(\.row))
        return index.lineage(row).contains(where: rows.contains)
    }

    /// Every way to move prices of one vendor that the plan compares: all together, each stated total alone, each main
    /// line.
    public func priceMoves() -> [PriceMove] {
        guard let repricing = Repricing(self) else { return [] }
        return repricing.contenders.flatMap { movedPrices(of: $0, repricing.kinds) }.map(\.move)
    }

    /// Who is first when prices of one vendor are multiplied; `nil` where no such price counts, or the result cannot be
    /// told.
    ///
    /// The same arithmetic as scoring anew, on what prices move alone.
    func first(moving move: PriceMove, by factor: Double) -> [Vendor.ID]? {
        guard let repricing = Repricing(self), let contender = index.contenderRow[move.vendor],
            let moved = movedPrices(of: contender, repricing.kinds).first(where: { $0.move == move })
        else { return nil }
        return repricing.placing(contender, moved.totals(at: factor))?.first.map { index.contenders[$0].id }
    }
}
