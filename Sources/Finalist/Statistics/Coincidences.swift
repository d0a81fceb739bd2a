/// The ratings that can be paired, prepared so that alpha of any draw of units is a short sum.
///
/// With m ratings in a unit, its part of the observed disagreement is Σ distance² ÷ (m − 1) over its ordered pairs. That
/// is fixed for each unit, except for ordinal distances, which are differences of middle ranks: there it is found from
/// the ranks of its ratings, as the ranks change with the draw.
struct Coincidences {
    struct Refused: Error {
        let reason: UndefinedReason
    }

    private let metric: KrippendorffAlpha.Metric
    /// Each different value, rising.
    private let values: [Double]
    /// For each unit, the place of each of its ratings among the values.
    private let places: [[Int]]
    /// For each unit, its part of the observed disagreement; not for ordinal distances.
    private let disagreements: [Double]

    var unitCount: Int { places.count }

    static func of(_ table: RatingTable, _ metric: KrippendorffAlpha.Metric) -> Result<Coincidences, Refused> {
        let units = table.ratings(atLeast: 2)
        guard !units.isEmpty else { return .failure(Refused(reason: .noPairableUnits)) }
        guard metric != .ratio || units.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else {
            return .failure(Refused(reason: .negativeValues))
        }
        return .success(Coincidences(units, metric))
    }

    private init(_ units: [[Double]], _ metric: KrippendorffAlpha.Metric) {
        self.metric = metric
        var values: [Double] = []
        for value in units.joined().sorted() where values.last != value { values.append(value) }
        self.values = values
        places = units.map { unit in unit.map { Self.place(of: $0, in: values) } }
        disagreements =
            metric == .ordinal
            ? []
            : units.map { unit in
                var sum = 0.0
                for first in unit.indices {
                    for second in unit.indices where second > first {
                        sum += Self.distance(metric, unit[first], unit[second])
                    }
                }
                return 2 * sum / Double(unit.count - 1)
            }
    }

    /// Of all units, each once; `nil` where all ratings are alike.
    var alpha: Double? { alpha(drawn: [Int](repeating: 1, count: unitCount)) }

    /// With each unit taken so many times.
    func alpha(drawn: [Int]) -> Double? {
        var counts = [Double](repeating: 0, count: values.count)
        var total = 0.0
        for (unit, times) in drawn.enumerated() where times > 0 {
            for place in places[unit] { counts[place] += Double(times) }
            total += Double(times * places[unit].count)
        }
        guard counts.reduce(into: 0, { $0 += $1 > 0 ? 1 : 0 }) > 1 else { return nil }
        let ranks = metric == .ordinal ? Self.middleRanks(counts) : []
        let expected = expectedDisagreement(counts, total, ranks)
        guard expected > 0 else { return nil }
        var observed = 0.0
        for (unit, times) in drawn.enumerated() where times > 0 {
            observed += Double(times) * (metric == .ordinal ? spread(ofRanks: ranks, unit) : disagreements[unit])
        }
        return 1 - (total - 1) * observed / expected
    }

    /// Σ distance² over all ordered pairs of ratings, of the same unit or not.
    private func expectedDisagreement(_ counts: [Double], _ total: Double, _ ranks: [Double]) -> Double {
        switch metric {
        case .nominal: total * total - counts.reduce(0) { $0 + $1 * $1 }
        case .ordinal: Self.expectedSquares(ranks, counts, total)
        case .interval: Self.expectedSquares(values, counts, total)
        case .ratio: expectedRatios(counts)
        }
    }

    /// Σ n n′ (x − x′)² = 2 n Σ n (x − mean)²
    private static func expectedSquares(_ places: [Double], _ counts: [Double], _ total: Double) -> Double {
        var sum = 0.0
        for index in places.indices { sum += counts[index] * places[index] }
        let mean = sum / total
        var squares = 0.0
        for index in places.indices { squares += counts[index] * (places[index] - mean) * (places[index] - mean) }
        return 2 * total * squares
    }

    private func expectedRatios(_ counts: [Double]) -> Double {
        var sum = 0.0
        for first in values.indices where counts[first] > 0 {
            for second in values.indices where second > first && counts[second] > 0 {
                sum += counts[first] * counts[second] * Self.distance(.ratio, values[first], values[second])
            }
        }
        return 2 * sum
    }

    /// A unit's part of the observed ordinal disagreement. Ranks are halves of whole numbers, so that the sums are exact
    /// and a unit in agreement has exactly 0.
    private func spread(ofRanks ranks: [Double], _ unit: Int) -> Double {
        var sum = 0.0
        var squares = 0.0
        for place in places[unit] {
            sum += ranks[place]
            squares += ranks[place] * ranks[place]
        }
        let count = Double(places[unit].count)
        return 2 * (count * squares - sum * sum) / (count - 1)
    }

    /// Krippendorff's Σ n over c … k, less half of both ends, is the difference of the middle ranks of c and k.
    private static func middleRanks(_ counts: [Double]) -> [Double] {
        var below = 0.0
        return counts.map { count in
            defer { below += count }
            return below + count / 2
        }
    }

    private static func distance(_ metric: KrippendorffAlpha.Metric, _ a: Double, _ b: Double) -> Double {
        switch metric {
        case .nominal, .ordinal: return a == b ? 0 : 1
        case .interval: return (a - b) * (a - b)
        case .ratio:
            let ratio = a + b == 0 ? 0 : (a - b) / (a + b)
            return ratio * ratio
        }
    }

    private static func place(of value: Double, in values: [Double]) -> Int {
        var low = 0
        var high = values.count - 1
        while low < high {
            let middle = (low + high) / 2
            if values[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
