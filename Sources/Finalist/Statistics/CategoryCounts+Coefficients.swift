extension CategoryCounts {
    /// Gwet's: chance agrees where units are hard to rate, and those show by how the ratings spread.
    func ac(_ confidence: Double) -> Coefficient {
        let q = Double(weights.count)
        let factor = weights.joined().reduce(0, +) / (q * (q - 1))
        let shares = propensities
        let others = shares.map { 1 - $0 }
        let parts = unitIndices.map { factor * Self.dot(counts[$0], others) / sizes[$0] }
        return corrected(factor * Self.dot(shares, others), parts: parts, confidence)
    }

    /// Fleiss': chance draws from all ratings given.
    func fleiss(_ confidence: Double) -> Coefficient {
        let shares = propensities
        let reach = weights.map { Self.dot($0, shares) }
        let parts = unitIndices.map { Self.dot(counts[$0], reach) / sizes[$0] }
        return corrected(weighted(shares, shares), parts: parts, confidence)
    }

    /// Brennan & Prediger's: chance takes each category of the scale as often.
    func brennanPrediger(_ confidence: Double) -> Coefficient {
        let q = Double(weights.count)
        let chance = weights.joined().reduce(0, +) / (q * q)
        return corrected(chance, parts: [Double](repeating: chance, count: unitCount), confidence)
    }

    /// Krippendorff's, from units with two ratings or more, counted by how many ratings they have.
    func alpha(_ confidence: Double) -> Coefficient {
        let units = unitIndices.filter { sizes[$0] >= 2 }
        guard units.count > 1 else { return Coefficient(undefined: .tooFewUnits) }
        let n = Double(units.count)
        let size = units.reduce(0) { $0 + sizes[$1] } / n
        let shares = weights.indices.map { k in units.reduce(0) { $0 + counts[$1][k] } / (n * size) }
        let reach = weights.map { Self.dot($0, shares) }
        let chance = weighted(shares, shares)
        guard shares.count(where: { $0 > 0 }) > 1, 1 - chance > 1e-12 else {
            return Coefficient(undefined: .noVariation)
        }
        let agreements = units.map { agreeing[$0] / (size * (sizes[$0] - 1)) }
        let uncorrected = agreements.reduce(0, +) / n
        // Krippendorff's correction for pairing without replacement.
        let correction = 1 / (n * size)
        let agreement = (1 - correction) * uncorrected + correction
        let value = (agreement - chance) / (1 - chance)
        let plain = (uncorrected - chance) / (1 - chance)
        let linear = zip(units, agreements).map { unit, own in
            let surplus = (sizes[unit] - size) / size
            let part = Self.dot(counts[unit], reach) / size - chance * surplus
            return (own - agreement * surplus - chance) / (1 - chance) - 2 * (1 - plain) * (part - chance)
                / (1 - chance)
        }
        return Self.estimate(value, linear, around: plain, confidence)
    }

    /// Conger's: chance draws from each rater's own ratings; with two raters and nothing missing, Cohen's kappa.
    func conger(_ confidence: Double) -> Coefficient {
        let raters = (0..<raterCount).filter { rater in places.contains { rater < $0.count && $0[rater] != nil } }
        let r = Double(raters.count)
        guard r > 1 else { return Coefficient(undefined: .tooFewRaters) }
        let n = Double(unitCount)
        let habits = raters.map { RaterHabit(self, $0) }
        let mean = weights.indices.map { k in habits.reduce(0) { $0 + $1.shares[k] } / r }
        // Σ over pairs of different raters, as the sum over all less that of each with itself.
        let own = habits.reduce(0) { $0 + weighted($1.shares, $1.shares) }
        let chance = (r * r * weighted(mean, mean) - own) / (r * (r - 1))
        let reaches = habits.map { habit in weights.map { Self.dot($0, habit.shares) } }
        let others = habits.map { habit in weights.indices.map { r * mean[$0] - habit.shares[$0] } }
        let parts = unitIndices.map { unit in
            habits.indices.reduce(0) { sum, row in
                let habit = habits[row]
                let place = habit.rater < places[unit].count ? places[unit][habit.rater] : nil
                let rated = place == nil ? 0.0 : 1.0
                let pull = weights.indices.reduce(0) { pull, k in
                    let hit = place.map { weights[k][$0] } ?? 0
                    return pull + others[row][k] * (hit - (rated - habit.count / n) * reaches[row][k])
                }
                return sum + pull * n / habit.count
            } / (r * (r - 1))
        }
        return corrected(chance, parts: parts, confidence)
    }
}

/// How often one rater used each category.
private struct RaterHabit {
    let rater: Int
    let count: Double
    let shares: [Double]

    init(_ counts: CategoryCounts, _ rater: Int) {
        var shares = [Double](repeating: 0, count: counts.weights.count)
        for case .some(let place) in counts.places.map({ rater < $0.count ? $0[rater] : nil }) { shares[place] += 1 }
        let count = shares.reduce(0, +)
        self.rater = rater
        self.count = count
        self.shares = shares.map { $0 / count }
    }
}
