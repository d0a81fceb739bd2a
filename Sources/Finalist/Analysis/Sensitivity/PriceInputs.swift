#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What vendors cost on one kind of total, by the prices that move it.
struct PriceParty: Sendable {
    let contender: Int

    /// Price lines of a matrix, in its order; empty where totals are only stated.
    let lines: [Line]

    /// Those with a range, whose factors ``PriceResponse`` takes.
    let moving: [Line]

    /// Their ranges, in percent of the price.
    let ranges: [RangeDraw]

    /// By row of ``PriceInputs/kinds``.
    let totals: [Total]

    struct Line: Sendable {
        let line: TotalCost.LineCost
        let range: RangeDraw?
    }

    enum Total: Sendable {
        case missing
        case stated(PriceTotal, RangeDraw?)
        /// By the factors of those lines that have a range.
        case computed(Double, PriceResponse)
    }

    /// With every price as it is.
    var held: PriceParty {
        PriceParty(
            contender: contender, lines: lines.map { Line(line: $0.line, range: nil) },
            totals: totals.map { total in
                switch total {
                case .missing, .computed: total
                case .stated(let price, _): .stated(price, nil)
                }
            })
    }

    private init(contender: Int, lines: [Line], totals: [Total]) {
        (self.contender, self.lines, self.totals) = (contender, lines, totals)
        moving = lines.filter { $0.range != nil }
        ranges = moving.compactMap(\.range)
    }

    /// Whether anything of it has a range that the total rests on.
    func moves(_ kind: Int) -> Bool {
        switch totals[kind] {
        case .missing: false
        case .stated(_, let range): range != nil
        case .computed: !moving.isEmpty
        }
    }

    /// Today's.
    func price(_ kind: Int) -> Double? {
        switch totals[kind] {
        case .missing: nil
        case .stated(let total, _): total.money.number
        case .computed(let price, _): price
        }
    }
}

/// The prices that the plan compares, and what may move them.
struct PriceInputs: Sendable {
    struct Leaf: Sendable {
        let leaf: Int
        let term: PriceTerm

        /// Row in ``kinds``.
        let kind: Int
    }

    let kinds: [PriceTerm.Total]
    let leaves: [Leaf]

    /// Those whose prices may be compared, by contender.
    let parties: [PriceParty]

    init(_ contest: Contest) {
        let index = contest.index
        var kinds: [PriceTerm.Total] = []
        var leaves: [Leaf] = []
        for leaf in contest.leaves.indices {
            guard case .price(let term) = contest.criterion(leaf).basis else { continue }
            let kind = kinds.firstIndex(of: term.total) ?? kinds.count
            if kind == kinds.count { kinds.append(term.total) }
            leaves.append(Leaf(leaf: leaf, term: term, kind: kind))
        }
        self.kinds = kinds
        self.leaves = leaves
        parties = index.contenders.indices.filter { contest.wasRunning[$0] || contest.contenders.contains($0) }.map {
            PriceParty(index, $0, kinds)
        }
    }

    /// With every price as it is.
    var held: PriceInputs { PriceInputs(self, parties: parties.map(\.held)) }

    private init(_ inputs: PriceInputs, parties: [PriceParty]) {
        (kinds, leaves) = (inputs.kinds, inputs.leaves)
        self.parties = parties
    }

    /// Whether any price that is compared has a range.
    var isMoving: Bool {
        leaves.contains { leaf in parties.contains { $0.moves(leaf.kind) } }
    }

    /// By vendor of the contest: what a leaf is worth at these prices, which are by party.
    ///
    /// - Parameter isCompared: By contender: whether relative formulas compare it.
    func values(_ leaf: Leaf, _ prices: [Double?], _ contest: Contest, _ isCompared: [Bool]) -> [Double?] {
        guard let formula = leaf.term.formula.valuing else { return contest.vendors.map { _ in nil } }
        let running = parties.indices.compactMap { party in
            let contender = parties[party].contender
            return isCompared[contender] && contest.index.applies(contest.leaves[leaf.leaf], to: contender)
                ? prices[party] : nil
        }
        return contest.contenders.enumerated().map { vendor, contender in
            guard contest.has(leaf.leaf, vendor), let party = parties.firstIndex(where: { $0.contender == contender }),
                let price = prices[party]
            else { return nil }
            return formula.value(price, running, leaf.term.parameters)
        }
    }
}

extension PriceParty {
    init(_ index: Index, _ contender: Int, _ kinds: [PriceTerm.Total]) {
        let vendor = index.contenders[contender]
        let matrix = PriceMatrix(index, vendor)
        let ranges = Dictionary(
            (matrix?.offer.lines ?? []).map { ($0.id, $0.range) }, uniquingKeysWith: { first, _ in first })
        let lines: [Line] = (matrix?.lines ?? []).map { line in
            Line(line: line, range: ranges[line.id]?.map { RangeDraw($0, around: 100, isPositive: true) })
        }
        let moving = lines.filter { $0.range != nil }.map { PriceResponse.Movers.line($0.line.id) }
        var hasComputed = false
        let totals = kinds.map { kind -> Total in
            guard let price = index.price(of: vendor, kind) else { return .missing }
            guard price.isComputed, let matrix else {
                return .stated(
                    price, price.range.map { RangeDraw($0, around: price.money.number, isPositive: true) })
            }
            hasComputed = true
            return .computed(price.money.number, matrix.response(kind, moving: moving))
        }
        self.init(contender: contender, lines: hasComputed ? lines : [], totals: totals)
    }
}
