/// The vendors in the running, with what each has on every lowest criterion: what sensitivity is worked out on.
///
/// Totals come from the tree as in scoring: what a vendor has no value on hands its weight to its siblings.
struct Contest: Sendable {
    let index: Index

    /// Rows of the index's contenders.
    let contenders: [Int]
    let vendors: [Vendor.ID]

    /// Rows of the index's criteria: the lowest ones on which at least one of the vendors has a value.
    let leaves: [Int]

    /// By row of the index: the criterion's share of its level.
    let shares: [Double]

    /// By leaf, then by vendor: from 0 to 100; 0 where there is none.
    let values: [Double]

    /// Which criteria count, by row of the index; the first is of all that count for anyone.
    let patterns: [[Bool]]

    /// By vendor: the row in ``patterns``.
    let pattern: [Int]

    /// By contender: whether relative formulas compare it.
    let wasRunning: [Bool]

    /// `nil` where nobody has a total, and where a price formula decides by itself.
    ///
    /// - Parameter withBarred: Takes in those whom a threshold alone puts out today, and other values may let in.
    init?(_ outcome: Outcome, withBarred: Bool = false) {
        let index = outcome.index
        let running = outcome.results.indices.filter { contender in
            outcome.results[contender].total != nil
                || withBarred && outcome.isEligible[contender]
                    && index.tops.contains { outcome.criteria[$0].cells[contender].weight > 0 }
        }
        guard outcome.deciding == nil, outcome.results.contains(where: { $0.total != nil }) else { return nil }
        self.index = index
        contenders = running
        vendors = running.map { index.contenders[$0].id }
        wasRunning = outcome.wasRunning
        shares = Scoring.shares(index, outcome.weighting)
        let own = running.map { contender in
            index.nodes.indices.map { outcome.criteria[$0].cells[contender].value != nil }
        }
        let all = index.nodes.indices.map { row in own.contains { $0[row] } }
        var patterns = [all]
        pattern = own.map { has in
            if let row = patterns.firstIndex(of: has) { return row }
            patterns.append(has)
            return patterns.count - 1
        }
        self.patterns = patterns
        let leaves = index.nodes.indices.filter { index.nodes[$0].children.isEmpty && all[$0] }
        self.leaves = leaves
        values = leaves.flatMap { row in running.map { outcome.criteria[row].cells[$0].value ?? 0 } }
    }

    /// Whether every vendor has a value on everything that counts for anyone.
    var isComplete: Bool { pattern.allSatisfy { $0 == 0 } }

    func has(_ leaf: Int, _ vendor: Int) -> Bool { patterns[pattern[vendor]][leaves[leaf]] }

    func value(_ leaf: Int, _ vendor: Int) -> Double { values[leaf * vendors.count + vendor] }

    /// The levels of the tree, each as rows of the index, of what counts for anyone.
    var levels: [[Int]] {
        index.siblings.map { $0.rows.filter { patterns[0][$0] } }.filter { !$0.isEmpty }
    }

    /// The criterion of a leaf.
    func criterion(_ leaf: Int) -> Criterion { index.nodes[leaves[leaf]].criterion }

    func party(_ vendor: Int) -> Vendor { index.contenders[contenders[vendor]] }
}

/// Works out totals of eight trials at a time; holds what it needs in between, so that no trial needs memory.
struct ContestScorer {
    let contest: Contest

    /// By row of the index.
    var shares: [Lanes]
    private var live: [Lanes]
    private var sums: [Lanes]
    private var whole: [Lanes]

    /// By pattern, then by leaf: effective weights.
    fileprivate var weights: [[Lanes]]

    /// By vendor: as if it were in.
    private(set) var totals: [Lanes]

    /// By vendor: in which of the eight trials a threshold puts it out; empty where none does.
    private(set) var isOut: [Lanes.Mask] = []

    init(_ contest: Contest) {
        self.contest = contest
        shares = contest.shares.map { Lanes(repeating: $0) }
        let rows = [Lanes](repeating: .zero, count: contest.shares.count)
        (live, sums, whole) = (rows, rows, rows)
        weights = contest.patterns.map { _ in [Lanes](repeating: .zero, count: contest.leaves.count) }
        totals = Array(repeating: .zero, count: contest.vendors.count)
        weigh()
    }

    /// Effective weights of the leaves, with which the totals of a vendor that has a value on all of them are made.
    var commonWeights: [Lanes] { weights[0] }

    /// Takes ``shares`` over into effective weights.
    mutating func weigh() {
        for pattern in contest.patterns.indices { weigh(pattern) }
    }

    private mutating func weigh(_ pattern: Int) {
        let nodes = contest.index.nodes
        let has = contest.patterns[pattern]
        var top = Lanes.zero
        // Children stand after their parents.
        for row in nodes.indices.reversed() {
            guard has[row] else {
                live[row] = .zero
                continue
            }
            live[row] = shares[row]
            if !nodes[row].children.isEmpty {
                sums[row] = nodes[row].children.reduce(.zero) { $0 + live[$1] }
                // Without any weight below it a criterion has no value, and its siblings carry its weight.
                live[row].replace(with: Lanes.zero, where: sums[row] .<= 0)
            }
            if nodes[row].parent == nil { top += live[row] }
        }
        for row in nodes.indices {
            let above = nodes[row].parent
            let sum = above.map { sums[$0] } ?? top
            let weight = (above.map { whole[$0] } ?? Lanes(repeating: 1)) * live[row] / sum
            whole[row] = weight.replacing(with: Lanes.zero, where: sum .<= 0)
        }
        for (leaf, row) in contest.leaves.enumerated() { weights[pattern][leaf] = has[row] ? whole[row] : .zero }
    }

    /// Totals with the same weights as the last time; `values` by leaf, then by vendor.
    mutating func total(_ values: [Lanes]) {
        let count = totals.count
        for vendor in 0..<count {
            let weights = weights[contest.pattern[vendor]]
            var total = Lanes.zero
            for leaf in weights.indices { total += weights[leaf] * values[leaf * count + vendor] }
            totals[vendor] = total
        }
        isOut = []
    }

    /// The same with thresholds applied anew, and relative formulas to those that they leave.
    mutating func total(_ values: inout [Lanes], _ thresholds: MovingThresholds, _ figures: MovingFigures) {
        let isOut = thresholds.apply(to: &values, shares, figures)
        total(values)
        if isOut.contains(where: { any($0) }) { self.isOut = isOut }
    }

    /// Totals that rank the vendors: −∞ for one that is out.
    var standing: [Lanes] {
        isOut.isEmpty
            ? totals : zip(totals, isOut).map { $0.replacing(with: -Lanes.Scalar.infinity, where: $1) }
    }
}

extension Lanes { typealias Mask = SIMDMask<MaskStorage> }

extension Contest {
    /// By vendor, under the plan's weights.
    var totals: [Double] {
        var scorer = ContestScorer(self)
        scorer.total(values.map { Lanes(repeating: $0) })
        return scorer.totals.map { $0[0] }
    }

    /// By vendor, then by leaf, under the plan's weights; 0 where the vendor has no value.
    var effectiveWeights: [[Double]] {
        let scorer = ContestScorer(self)
        return pattern.map { scorer.weights[$0].map { $0[0] } }
    }
}
