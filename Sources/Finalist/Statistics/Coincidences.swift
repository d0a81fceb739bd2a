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
    /// For each unit, which of the patterns it has: units with the same ratings, whoever gave them, count alike, and on
    /// thousands of units there are a few patterns only.
    private let patterns: [Int]
    /// For each pattern, the place of each of its ratings among the values, rising.
    private let places: [[Int]]
    /// For each pattern, its part of the observed disagreement; not for ordinal distances.
    private let disagreements: [Double]

    /// How many different values are held against each other, two by two.
    static let mostRatios = 5_000

    var unitCount: Int { patterns.count }

    static func of(_ table: RatingTable, _ metric: KrippendorffAlpha.Metric) -> Result<Coincidences, Refused> {
        let units = table.ratings(atLeast: 2)
        guard !units.isEmpty else { return .failure(Refused(reason: .noPairableUnits)) }
        guard metric != .ratio || units.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else {
            return .failure(Refused(reason: .negativeValues))
        }
        guard metric != .ratio || Set(units.joined()).count <= mostRatios else {
            return .failure(Refused(reason: .tooManyValues))
        }
        return .success(Coincidences(units, metric))
    }

    private init(_ units: [[Double]], _ metric: KrippendorffAlpha.Metric) {
        self.metric = metric
        var values: [Double] = []
        for value in units.joined().sorted() where values.last != value { values.append(value) }
        self.values = values
        var found: [[Int]: Int] = [:]
        var places: [[Int]] = []
        var patterns: [Int] = []
        for unit in units {
            let pattern = unit.map { Self.place(of: $0, in: values) }.sorted()
            let number = found[pattern] ?? places.count
            if number == places.count {
                found[pattern] = number
                places.append(pattern)
            }
            patterns.append(number)
        }
        self.patterns = patterns
        self.places = places
        disagreements = metric == .ordinal ? [] : places.map { Self.disagreement(metric, of: $0.map { values[$0] }) }
    }

    /// What one unit adds to the observed disagreement.
    private static func disagreement(_ metric: KrippendorffAlpha.Metric, of unit: [Double]) -> Double {
        var sum = 0.0
        for first in unit.indices {
            for second in unit.indices where second > first { sum += distance(metric, unit[first], unit[second]) }
        }
        return 2 * sum / Double(unit.count - 1)
    }

    /// Of all units, each once; `nil` where all ratings are alike.
    var alpha: Double? { alpha(drawn: Array(patterns.indices)) }

    /// Of these units, each as often as it is named.
    func alpha(drawn units: [Int]) -> Double? {
        var taken = [Double](repeating: 0, count: places.count)
        for unit in units { taken[patterns[unit]] += 1 }
        return alpha(taken)
    }

    /// Of as many units as there are, drawn with replacement.
    func alpha(drawnBy chance: inout RandomSource) -> Double? {
        var taken = [Double](repeating: 0, count: places.count)
        for _ in patterns.indices { taken[patterns[chance.below(patterns.count)]] += 1 }
        return alpha(taken)
    }

    /// Of units that have each pattern so often.
    private func alpha(_ taken: [Double]) -> Double? {
        var counts = [Double](repeating: 0, count: values.count)
        var total = 0.0
        for (pattern, times) in taken.enumerated() where times > 0 {
            for place in places[pattern] { counts[place] += times }
            total += times * Double(places[pattern].count)
        }
        guard counts.reduce(into: 0, { $0 += $1 > 0 ? 1 : 0 }) > 1 else { return nil }
        let ranks = metric == .ordinal ? Self.middleRanks(counts) : []
        let expected = expectedDisagreement(counts, total, ranks)
        guard expected > 0 else { return nil }
        var observed = 0.0
        for (pattern, times) in taken.enumerated() where times > 0 {
            observed += times * (metric == .ordinal ? spread(ofRanks: ranks, pattern) : disagreements[pattern])
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
    private func spread(ofRanks ranks: [Double], _ pattern: Int) -> Double {
        var sum = 0.0
        var squares = 0.0
        for place in places[pattern] {
            sum += ranks[place]
            squares += ranks[place] * ranks[place]
        }
        let count = Double(places[pattern].count)
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
