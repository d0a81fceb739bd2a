/// One run of scoring: values of the leaves, then the tree, then thresholds, totals and ranks.
///
/// Relative formulas look only at vendors still in the running when they are applied: those that meet the requirements
/// and the thresholds that do not themselves rest on a relative formula. A threshold that does is applied last, and who
/// misses it has been compared all the same: leaving it out of the comparison could put out others, one after the other.
struct Scoring {
    let index: Index
    let weighting: Weighting
    let isInterim: Bool

    /// Values in place of what the evidence says; none but to see what they would do.
    let overrides: Overrides

    /// The share of each criterion in its level, by row of the index.
    let shares: [Double]

    /// What is left of each weight when a price that has no value is taken out, by row of the index: 1 where nothing is.
    let kept: [Double]

    /// The share of the whole that all prices have in the weights, from 0 to 1.
    let priceWeight: Double

    /// The price whose formula decides by itself.
    let deciding: DecidingPrice?

    /// By contender: what that formula makes of it; all `nil` without such a formula.
    var ownResults: [PriceFormula.Result?]
    let gates: [[Gate]]

    /// By row of the index, then by contender.
    var cells: [[Cell]]

    /// The whole of each contender, whether or not it is out.
    var totals: [Cell] = []

    /// Why each contender is out; empty while it is in.
    var exclusions: [[String]]
    var flags: [Diagnostic] = []

    /// By contender: meets the requirements and the gates on calls, so that only a threshold can put it out.
    var isEligible: [Bool]

    /// By contender: out before prices count, and without a price; it can be let in by nothing.
    var isUnopened: [Bool]

    /// By contender: still in the running when relative formulas were applied.
    var wasRunning: [Bool]

    /// By contender: was in the running then, and evidence to come may still put it out.
    var mayLeave: [Bool]

    /// What other prices leave as it is; `nil` where everything is valued anew.
    let repriced: Repriced?

    init(
        _ index: Index, _ weighting: Weighting, isInterim: Bool, repriced: Repriced? = nil,
        overriding overrides: Overrides = Overrides()
    ) {
        self.repriced = repriced
        self.overrides = overrides
        self.index = index
        self.weighting = weighting
        self.isInterim = isInterim
        let whole = Self.wholes(index, Self.shares(index, weighting))
        let deciding = DecidingPrice(index, wholes: whole)
        priceWeight = index.nodes.indices.reduce(0) { index.nodes[$1].criterion.isPrice ? $0 + whole[$1] : $0 }
        kept = Self.kept(index, whole, without: deciding?.row)
        shares = Self.shares(index, weighting, kept)
        self.deciding = deciding
        ownResults = index.contenders.map { _ in nil }
        gates = index.contenders.map(index.gates)
        exclusions = gates.map { gates in
            gates.filter { $0.standing == .notMet }.map {
                "requirement \($0.requirement.id) (\($0.requirement.title)) is not met"
            }
        }
        cells = index.nodes.map { _ in index.contenders.map { _ in Cell.missing } }
        wasRunning = exclusions.map(\.isEmpty)
        isEligible = wasRunning
        isUnopened = wasRunning.map { _ in false }
        mayLeave = wasRunning.map { _ in false }
        let relative = index.nodes.map { node in node.criterion.leaves.contains(where: \.isRelative) }
        for row in index.nodes.indices where index.nodes[row].children.isEmpty && !relative[row] { value(leaf: row) }
        applyCallGates()
        isEligible = exclusions.map(\.isEmpty)
        rollUp()
        applyThresholds { !relative[$0] }
        wasRunning = exclusions.map(\.isEmpty)
        mayLeave = index.contenders.indices.map { wasRunning[$0] && isUnsettled($0) { !relative[$0] } }
        let isLate = index.nodes.map { $0.children.isEmpty && $0.criterion.isRelative }
        for row in index.nodes.indices where isLate[row] && !index.nodes[row].criterion.isPrice { value(leaf: row) }
        setUnopenedAside(relative)
        for row in index.nodes.indices where isLate[row] && index.nodes[row].criterion.isPrice { value(leaf: row) }
        rollUp()
        applyThresholds { relative[$0] }
        applyDecidingFormula()
        distributeWeights()
        totals = index.contenders.indices.map { total($0) }
        noteNothingLeft()
    }

    /// Prices in place of those that stand, if any, and the values of what rests on a vendor's own evidence alone.
    struct Repriced {
        /// By row of the index, then by contender.
        let cells: [[Cell]]
        let amounts: [VendorItem: Double]
    }

    /// What a contender's total of this kind counts with.
    func amount(of contender: Int, _ total: PriceTerm.Total) -> Double? {
        let vendor = index.contenders[contender]
        return repriced?.amounts[VendorItem(vendor: vendor.id, item: total.rawValue)]
            ?? index.price(of: vendor, total)?.money.number
    }

    static func shares(_ index: Index, _ weighting: Weighting, _ kept: [Double]? = nil) -> [Double] {
        var shares = [Double](repeating: 0, count: index.nodes.count)
        for (_, level) in index.siblings {
            let weights = zip(level, weighting.weights(of: level.map { index.nodes[$0].criterion })).map {
                row, weight in
                weight * (kept?[row] ?? 1)
            }
            let sum = weights.reduce(0, +)
            for (row, weight) in zip(level, weights) { shares[row] = sum > 0 ? weight / sum : 0 }
        }
        return shares
    }

    /// The share of the whole that each criterion has; a parent stands before its children.
    static func wholes(_ index: Index, _ shares: [Double]) -> [Double] {
        var whole = [Double](repeating: 0, count: index.nodes.count)
        for row in index.nodes.indices {
            whole[row] = (index.nodes[row].parent.map { whole[$0] } ?? 1) * shares[row]
        }
        return whole
    }

    /// Children stand after their parents, so that walking backwards meets every child first.
    mutating func rollUp() {
        for row in index.nodes.indices.reversed() where !index.nodes[row].children.isEmpty {
            let children = index.nodes[row].children
            cells[row] = index.contenders.indices.map { contender in
                isExempt(contender, from: row) && overrides.value(row, contender) == nil
                    ? .notApplicable : Cell.mean(children.map { (shares[$0], cells[$0][contender]) })
            }
        }
    }

    /// Whether a criterion, or one above it, does not apply to a contender.
    func isExempt(_ contender: Int, from row: Int) -> Bool {
        !index.applies(row, to: contender)
    }

    /// The whole for one contender, or the whole without some criteria.
    func total(_ contender: Int, without left: Set<Int> = []) -> Cell {
        func cell(_ row: Int) -> Cell {
            if left.contains(row) { return .notApplicable }
            let children = index.nodes[row].children
            return children.isEmpty || cells[row][contender].state == .notApplicable
                ? cells[row][contender] : Cell.mean(children.map { (shares[$0], cell($0)) })
        }
        return Cell.mean(index.tops.map { (shares[$0], left.isEmpty ? cells[$0][contender] : cell($0)) })
    }

    /// Gives each cell its share of the whole: within a level, what has no value hands its share to what has.
    mutating func distributeWeights() {
        for contender in index.contenders.indices {
            func share(_ level: [Int], _ whole: Double) {
                let present = level.filter { cells[$0][contender].value != nil }
                let sum = present.reduce(0) { $0 + shares[$1] }
                for row in present where sum > 0 {
                    cells[row][contender].weight = whole * shares[row] / sum
                    share(index.nodes[row].children, cells[row][contender].weight)
                }
            }
            share(index.tops, 1)
        }
    }
}
