/// Measured figures and prices of eight trials, and what they are worth beside each other.
struct MovingFigures: Sendable {
    let measures: [MeasureInputs]
    let prices: PriceInputs?

    /// By trial, then by measure, then by contender.
    var figures: [[[Double?]]]

    /// By trial, then by kind of total, then by party.
    var amounts: [[[Double?]]]

    /// Today's.
    init(_ measures: [MeasureInputs], _ prices: PriceInputs?) {
        self.measures = measures
        self.prices = prices
        figures = Array(repeating: measures.map(\.figures), count: 8)
        let today = (prices?.kinds.indices).map { kinds in
            kinds.map { kind in (prices?.parties ?? []).map { $0.price(kind) } }
        }
        amounts = Array(repeating: today ?? [], count: 8)
    }

    /// Whether nothing has a range.
    var isHeld: Bool {
        !measures.contains(where: \.isMoving) && !(prices?.isMoving ?? false)
    }

    /// Draws what has a range; each price line once, whatever totals it is part of.
    mutating func draw(_ source: inout RandomSource) {
        for (row, measure) in measures.enumerated() {
            for trial in 0..<8 {
                for (contender, range) in measure.ranges.enumerated() {
                    if let range { figures[trial][row][contender] = range.draw(&source) }
                }
            }
        }
        guard let prices else { return }
        for trial in 0..<8 {
            for (row, party) in prices.parties.enumerated() {
                let factors = party.ranges.map { $0.draw(&source) / 100 }
                for kind in prices.kinds.indices {
                    switch party.totals[kind] {
                    case .missing: break
                    case .stated(_, let range):
                        if let range { amounts[trial][kind][row] = range.draw(&source) }
                    case .computed(_, let response):
                        if !factors.isEmpty { amounts[trial][kind][row] = response.total(at: factors) }
                    }
                }
            }
        }
    }

    /// Puts what the figures and prices of one trial are worth among the values, which are by leaf, then by vendor.
    ///
    /// - Parameters:
    ///   - isCompared: By contender: whether relative formulas compare it.
    ///   - counts: Which leaves are worked out.
    func put(
        into values: inout [Lanes], _ contest: Contest, trial: Int, isCompared: [Bool], _ counts: (Int) -> Bool
    ) {
        func put(_ leaf: Int, _ worth: [Double?]) {
            for (vendor, value) in worth.enumerated() {
                if let value { values[leaf * worth.count + vendor][trial] = value }
            }
        }
        for (row, measure) in measures.enumerated() where counts(measure.leaf) {
            put(measure.leaf, measure.values(figures[trial][row], contest, isCompared))
        }
        guard let prices else { return }
        for leaf in prices.leaves where counts(leaf.leaf) {
            put(leaf.leaf, prices.values(leaf, amounts[trial][leaf.kind], contest, isCompared))
        }
    }
}
