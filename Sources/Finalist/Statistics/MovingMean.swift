/// A weighted mean while the share of one of its parts goes from 0 to 1: a straight line divided by a straight line.
///
/// The divisor moves where something has no value and hands its weight on; else it stays, and the mean is straight.
struct MovingMean: Hashable, Sendable {
    /// The sum and the weight that it is divided by, at a share of 0 and of 1; straight in between. Weights are 0 or more,
    /// and not both of them 0.
    let sumAtZero: Double
    let sumAtOne: Double
    let weightAtZero: Double
    let weightAtOne: Double

    init(sumAtZero: Double, sumAtOne: Double, weightAtZero: Double, weightAtOne: Double) {
        self.sumAtZero = sumAtZero
        self.sumAtOne = sumAtOne
        self.weightAtZero = weightAtZero
        self.weightAtOne = weightAtOne
    }

    /// A mean that does not move.
    init(constant value: Double) {
        self.init(sumAtZero: value, sumAtOne: value, weightAtZero: 1, weightAtOne: 1)
    }

    /// The mean at a share from 0 to 1; where nothing is left to divide by, what it comes to on the way there.
    func value(at share: Double) -> Double {
        let weight = (1 - share) * weightAtZero + share * weightAtOne
        guard weight > 0 else { return share < 0.5 ? sumAtOne / weightAtOne : sumAtZero / weightAtZero }
        return ((1 - share) * sumAtZero + share * sumAtOne) / weight
    }

    /// The mean of this with this much weight, and of a fixed sum of values with the rest of the weight.
    func joined(weight: Double, rest: (sum: Double, weight: Double)) -> MovingMean {
        let whole = weight + rest.weight
        func sum(_ own: Double, _ divisor: Double) -> Double { (weight * own + rest.sum * divisor) / whole }
        return MovingMean(
            sumAtZero: sum(sumAtZero, weightAtZero), sumAtOne: sum(sumAtOne, weightAtOne), weightAtZero: weightAtZero,
            weightAtOne: weightAtOne)
    }

    /// Whether it is a straight line, up to the noise of arithmetic.
    var isStraight: Bool {
        abs(weightAtZero - weightAtOne) <= 1e-12 * max(weightAtZero, weightAtOne)
            || abs(sumAtZero * weightAtOne - sumAtOne * weightAtZero) <= 1e-12
    }
}

/// Where two of them change places.
struct Crossing: Hashable, Sendable {
    /// Above 0 and below 1.
    let share: Double

    /// Whether the first of the two is ahead below it; above it the other is.
    let isFirstAheadBelow: Bool

    /// Shares below and above it, with none at which the two are level between: how far its two sides reach.
    let sides: ClosedRange<Double>
}

extension MovingMean {
    /// How two of them stand from 0 to 1.
    struct Meeting: Hashable, Sendable {
        /// In rising order, two at most.
        let crossings: [Crossing]

        /// Whether they never lie further apart than a tie.
        let isLevelThroughout: Bool
    }

    /// Where the two change places: the roots of a quadratic, of which those are left out where they only touch.
    ///
    /// With s and w as sum and weight, s₁ ÷ w₁ = s₂ ÷ w₂ where s₁w₂ − s₂w₁ = 0. In Bernstein's form that is
    /// p(1−t)² + 2q·t(1−t) + r·t², which loses no digits near either end.
    ///
    /// Between two roots, or a root and an end, one of the two must come ahead by more than a tie (1e-9), else nobody has
    /// overtaken anybody: a root that is double on paper is two roots a little apart, or none, in floating point.
    func meeting(_ other: MovingMean) -> Meeting {
        let roots = roots(other)
        let ends = [0] + roots + [1]
        var stretches: [(low: Double, high: Double, isAhead: Bool)] = []
        for (low, high) in zip(ends, ends.dropFirst()) {
            var shares = [low + (high - low) / 2]
            if low == 0 { shares.append(0) }
            if high == 1 { shares.append(1) }
            let gaps = shares.map { value(at: $0) - other.value(at: $0) }
            guard let gap = gaps.max(by: { $0.magnitude < $1.magnitude }), gap.magnitude >= Ranking.tie else {
                continue
            }
            stretches.append((low, high, gap > 0))
        }
        let crossings = zip(stretches, stretches.dropFirst()).compactMap { below, above -> Crossing? in
            guard below.isAhead != above.isAhead else { return nil }
            return Crossing(
                share: (below.high + above.low) / 2, isFirstAheadBelow: below.isAhead, sides: below.low...above.high)
        }
        return Meeting(crossings: crossings, isLevelThroughout: stretches.isEmpty)
    }

    /// The roots above 0 and below 1, in rising order.
    private func roots(_ other: MovingMean) -> [Double] {
        let atZero = sumAtZero * other.weightAtZero - other.sumAtZero * weightAtZero
        let between =
            (sumAtZero * other.weightAtOne + sumAtOne * other.weightAtZero - other.sumAtZero * weightAtOne
                - other.sumAtOne * weightAtZero) / 2
        let atOne = sumAtOne * other.weightAtOne - other.sumAtOne * weightAtOne
        // a·t² + 2h·t + c
        let a = atZero - 2 * between + atOne
        let h = between - atZero
        let discriminant = between * between - atZero * atOne
        guard discriminant >= 0 else { return [] }
        // Of −h ± √…, the one that adds; the other root follows from the product of both, c ÷ a, without cancellation.
        let larger = h < 0 ? -h + discriminant.squareRoot() : -h - discriminant.squareRoot()
        guard larger != 0 else { return [] }
        return [larger / a, atZero / larger].filter { $0 > 0 && $0 < 1 }.sorted()
    }
}
