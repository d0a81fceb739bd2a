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
        case computed(Double, PriceLinesResponse)
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
    }

    /// Lines with a range, whose factors ``PriceLinesResponse`` takes.
    var moving: [Line] { lines.filter { $0.range != nil } }

    /// Whether anything of it has a range that the total rests on.
    func moves(_ kind: Int) -> Bool {
        switch totals[kind] {
        case .missing: false
        case .stated(_, let range): range != nil
        case .computed: lines.contains { $0.range != nil }
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
        self.contender = contender
        let vendor = index.contenders[contender]
        let matrix = PriceMatrix(index, vendor)
        let lines: [Line] = (matrix?.lines ?? []).map { line in
            let range = matrix?.offer.lines.first { $0.id == line.id }?.range
            return Line(line: line, range: range.map { RangeDraw($0, around: 100, isPositive: true) })
        }
        let moving = lines.filter { $0.range != nil }.map(\.line.id)
        var hasComputed = false
        totals = kinds.map { kind in
            guard let price = index.price(of: vendor, kind) else { return .missing }
            guard price.isComputed, let matrix else {
                return .stated(
                    price, price.range.map { RangeDraw($0, around: price.money.number, isPositive: true) })
            }
            hasComputed = true
            return .computed(price.money.number, matrix.response(kind, lines: moving))
        }
        self.lines = hasComputed ? lines : []
    }
}

/// How a vendor's compared total moves when several of its price lines are multiplied, each with a factor of its own.
///
/// Fees rise in proportion but for the minimum, so that months in which the minimum holds are worked out one by one; all
/// others are a sum. Nothing is approximated.
struct PriceLinesResponse: Sendable {
    /// A month with a minimum: the fees of each line, and all others.
    private struct Month: Sendable {
        let fees: [Double]
        let fixed: Double
        let least: Double

        /// What a unit of fees counts in the total.
        let weight: Double
    }

    private var months: [Month] = []
    private var fixed = 0.0
    private var slopes: [Double]

    /// - Parameter lines: Ids of the lines that move.
    init(_ cost: TotalCost, _ total: PriceTerm.Total, client: ClientCost?, minimum: [Double], lines: [String]) {
        let isBid = total == .bid
        let onFees = isBid ? 0 : (client?.retained.number ?? 0) / 100
        slopes = lines.map { _ in 0 }
        for month in 0...cost.term {
            let discount = total == .npv ? cost.discountFactors[month] : 1
            let weight = (1 + onFees) * discount
            let least = month == 0 || minimum.isEmpty ? 0 : minimum[month - 1]
            var fees = lines.map { _ in 0.0 }
            var others = 0.0
            for item in cost.lines {
                let amount = item.amounts[month].number
                let row = lines.firstIndex(of: item.id)
                switch (row, item.isPassThrough && least > 0) {
                case (let row?, false): fees[row] += amount
                case (nil, false): others += amount
                // Passed on at cost: beside the minimum.
                case (let row?, true): slopes[row] += amount * weight
                case (nil, true): fixed += amount * weight
                }
            }
            if least > 0 {
                months.append(Month(fees: fees, fixed: others, least: least, weight: weight))
            } else {
                for row in fees.indices { slopes[row] += fees[row] * weight }
                fixed += others * weight
            }
            for item in cost.oneOffs {
                let amount = item.amounts[month].number * discount
                if let row = lines.firstIndex(of: item.id) { slopes[row] += amount } else { fixed += amount }
            }
            if !isBid {
                for kind in [CostKind.training, .travel, .dualRunning, .other, .lostCustomers] {
                    fixed += cost.amounts(kind)[month].number * discount
                }
            }
        }
    }

    func total(at factors: [Double]) -> Double {
        var total = fixed
        for row in factors.indices { total += slopes[row] * factors[row] }
        for month in months {
            var fees = month.fixed
            for row in factors.indices { fees += month.fees[row] * factors[row] }
            total += max(fees, month.least) * month.weight
        }
        return total
    }
}
