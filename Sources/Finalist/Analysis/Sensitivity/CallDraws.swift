/// Values of calls drawn from their sampling distribution.
struct CallDraws: Sendable {
    struct Cell: Sendable {
        let leaf: Int
        let vendor: Int
        fileprivate let kind: Kind
    }

    fileprivate enum Kind: Sendable {
        /// A mean of scores: Student's t around it.
        case mean(Double, standardError: Double, degreesOfFreedom: Double)
        /// A share of calls: beta, from so many with and so many without.
        case share(hits: Double, misses: Double)
    }

    let cells: [Cell]

    /// Vendor and criterion of values that rest on calls and tell nothing of how far they vary.
    let held: [(vendor: Vendor.ID, criterion: Criterion.ID)]

    init(_ contest: Contest, _ outcome: Outcome) {
        var cells: [Cell] = []
        var held: [(vendor: Vendor.ID, criterion: Criterion.ID)] = []
        for leaf in contest.leaves.indices {
            guard let term = contest.criterion(leaf).callTerm else { continue }
            for vendor in contest.vendors.indices where contest.has(leaf, vendor) {
                let value = contest.value(leaf, vendor)
                let cell = outcome.criteria[contest.leaves[leaf]].cells[contest.contenders[vendor]]
                guard let sampling = cell.sampling, let kind = Kind(sampling, value, term) else {
                    held.append((contest.vendors[vendor], contest.criterion(leaf).id))
                    continue
                }
                cells.append(Cell(leaf: leaf, vendor: vendor, kind: kind))
            }
        }
        self.cells = cells
        self.held = held
    }

    /// From 0 to 100.
    func draw(_ cell: Cell, _ source: inout RandomSource) -> Double {
        switch cell.kind {
        case .mean(let mean, let error, let degrees):
            held100(mean + error * source.student(degreesOfFreedom: degrees))
        case .share(let hits, let misses): 100 * source.beta(hits, misses)
        }
    }
}

private func held100(_ value: Double) -> Double { min(max(value, 0), 100) }

extension CallDraws.Kind {
    /// `nil` where all calls score alike, so that nothing is known of how far others would be off.
    ///
    /// Source for shares: Jeffreys' prior, half a call more on either side; Brown, Cai & DasGupta (2001), "Interval
    /// estimation for a binomial proportion", Statistical Science 16(2).
    fileprivate init?(_ sampling: Sampling, _ value: Double, _ term: CallTerm) {
        switch term.figure {
        case .errorFree:
            let count = Double(sampling.count)
            let hits = (value / 100 * count).rounded()
            self = .share(hits: hits + 0.5, misses: count - hits + 0.5)
        case .quality:
            guard sampling.standardError > 0, sampling.count > 1 else { return nil }
            // The middle of the interval is the mean before it is held to 0…100.
            self = .mean(
                (sampling.low + sampling.high) / 2, standardError: sampling.standardError,
                degreesOfFreedom: Double(sampling.count - 1))
        }
    }
}
