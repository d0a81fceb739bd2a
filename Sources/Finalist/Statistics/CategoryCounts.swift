/// How many raters put each unit into each category; only units with a rating are there.
struct CategoryCounts {
    let weights: [[Double]]

    /// For each unit and rater, the place of the category; `nil` where the rater gave none.
    let places: [[Int?]]
    let raterCount: Int

    /// One row a unit, one column a category.
    let counts: [[Double]]

    /// Ratings of each unit.
    let sizes: [Double]

    /// For each unit, Σ over its ratings of the weight of the others' ratings.
    let agreeing: [Double]

    var unitCount: Int { counts.count }

    /// `nil` where a rating is not on the scale.
    init?(_ table: RatingTable, _ scale: [Double], _ weights: [[Double]]) {
        var places: [[Int?]] = []
        for row in table.units {
            var unit: [Int?] = []
            for rating in row {
                let place = rating.map { scale.firstIndex(of: $0) }
                if case .some(.none) = place { return nil }
                unit.append(place ?? nil)
            }
            if unit.contains(where: { $0 != nil }) { places.append(unit) }
        }
        self.places = places
        self.weights = weights
        raterCount = table.raters
        counts = places.map { unit in
            var count = [Double](repeating: 0, count: scale.count)
            for case .some(let place) in unit { count[place] += 1 }
            return count
        }
        sizes = counts.map { $0.reduce(0, +) }
        agreeing = counts.map { count in
            count.indices.reduce(0) { sum, k in
                count[k] == 0 ? sum : sum + count[k] * (Self.dot(weights[k], count) - 1)
            }
        }
    }

    /// `nil` where no unit has two ratings.
    var agreement: Double? {
        let pairable = pairableCount
        return pairable > 0 ? agreements.reduce(0, +) / pairable : nil
    }

    /// Of each unit; 0 for one that has a single rating.
    var agreements: [Double] {
        zip(agreeing, sizes).map { sum, size in size >= 2 ? sum / (size * (size - 1)) : 0 }
    }

    var pairableCount: Double { Double(sizes.count { $0 >= 2 }) }

    /// The mean over units of the share of their ratings in each category.
    var propensities: [Double] {
        var sums = [Double](repeating: 0, count: weights.count)
        for (count, size) in zip(counts, sizes) {
            for k in sums.indices { sums[k] += count[k] / size }
        }
        return sums.map { $0 / Double(unitCount) }
    }

    /// Σ over both of weight × share × share
    func weighted(_ a: [Double], _ b: [Double]) -> Double {
        a.indices.reduce(0) { $0 + a[$1] * Self.dot(weights[$1], b) }
    }

    static func dot(_ a: [Double], _ b: [Double]) -> Double {
        var sum = 0.0
        for index in a.indices { sum += a[index] * b[index] }
        return sum
    }
}

extension CategoryCounts {
    /// The coefficient whose chance of agreeing is `chance`, to which each unit contributes `parts`.
    ///
    /// Its variance is that of n(p_i − e) ÷ (n′(1 − e)) − 2(1 − κ)(e_i − e) ÷ (1 − e) over all n units, of which n′ have
    /// two ratings.
    func corrected(_ chance: Double, parts: [Double], _ confidence: Double) -> Coefficient {
        let agreements = agreements
        guard let agreement, 1 - chance > 1e-12 else { return Coefficient(undefined: .noVariation) }
        let value = (agreement - chance) / (1 - chance)
        let scale = Double(unitCount) / pairableCount
        let linear = unitIndices.map { unit in
            let own = sizes[unit] >= 2 ? scale * (agreements[unit] - chance) / (1 - chance) : 0
            return own - 2 * (1 - value) * (parts[unit] - chance) / (1 - chance)
        }
        return Self.estimate(value, linear, around: value, confidence)
    }

    /// With the spread of the units' contributions around `centre` as the error.
    static func estimate(
        _ value: Double, _ contributions: [Double], around centre: Double, _ confidence: Double
    ) -> Coefficient {
        let n = Double(contributions.count)
        let squares = contributions.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
        let error = (squares / (n * (n - 1))).squareRoot()
        let half = error * StudentDistribution.quantile(0.5 + confidence / 2, degreesOfFreedom: n - 1)
        return Coefficient(
            value, standardError: error, interval: Interval(value - half, value + half), cutTo: -1...1)
    }

    var unitIndices: Range<Int> { counts.indices }
}
