/// How much more or less each rater gives than the others to the same units.
///
/// Least squares of score = unit + rater + chance, on the units with two ratings or more; so units that only one rater
/// saw, and how good units are, play no part. Effects sum to 0 over raters.
///
/// Source: Searle (1971), "Linear Models", ch. 7 (the two-way cross classification without interaction).
enum RaterEffects: Hashable, Sendable {
    case estimated(Estimate)

    /// Raters fall into groups that no shared unit links, so that nothing compares one group with another. Each group
    /// lists its raters, rising; groups are in the order of their first.
    case notConnected([[Int]])

    struct Estimate: Hashable, Sendable {
        /// In points of the score, one for each rater: above 0 is lenient.
        let effects: [Double]

        /// `nil` where no rating is left over to show chance.
        let standardErrors: [Double]?
        let residualVariance: Double?
        let degreesOfFreedom: Int
    }

    init(_ ratings: [(unit: Int, rater: Int, score: Double)], units: Int, raters: Int) {
        precondition(
            ratings.allSatisfy { 0..<units ~= $0.unit && 0..<raters ~= $0.rater },
            "ratings are of known units and raters"
        )
        var byUnit = [[(rater: Int, score: Double)]](repeating: [], count: units)
        for rating in ratings { byUnit[rating.unit].append((rating.rater, rating.score)) }
        let shared = byUnit.filter { $0.count > 1 }
        let groups = Self.groups(shared.map { $0.map(\.rater) }, raters)
        guard groups.count == 1, raters > 1 else {
            self = .notConnected(groups)
            return
        }
        self = .estimated(Self.estimate(shared, raters))
    }

    private static func estimate(_ units: [[(rater: Int, score: Double)]], _ raters: Int) -> Estimate {
        let r = Double(raters)
        // What each rater's ratings have in common with the others', units taken out.
        var common = [[Double]](repeating: [Double](repeating: 0, count: raters), count: raters)
        var sums = [Double](repeating: 0, count: raters)
        for unit in units {
            let count = Double(unit.count)
            let mean = Moments(unit.map(\.score)).mean
            for (rater, score) in unit {
                sums[rater] += score - mean
                common[rater][rater] += 1
                for (other, _) in unit { common[rater][other] -= 1 / count }
            }
        }
        // The matrix leaves the sum of the effects open. With 1 ÷ r added to each cell it can be inverted, and less that
        // again it is the pseudo-inverse, whose effects sum to 0.
        let shifted = common.map { row in row.map { $0 + 1 / r } }
        guard let inverse = inverted(shifted) else {
            preconditionFailure("raters that are linked can be compared")
        }
        let pseudo = inverse.map { row in row.map { $0 - 1 / r } }
        let effects = pseudo.map { row in zip(row, sums).reduce(0) { $0 + $1.0 * $1.1 } }
        var squares = 0.0
        for unit in units {
            let rests = unit.map { $0.score - effects[$0.rater] }
            squares += Moments(rests).squares
        }
        let degrees = units.reduce(0) { $0 + $1.count - 1 } - (raters - 1)
        let variance = degrees > 0 ? squares / Double(degrees) : nil
        let errors = variance.map { variance in
            (0..<raters).map { (max(0, pseudo[$0][$0]) * variance).squareRoot() }
        }
        return Estimate(
            effects: effects, standardErrors: errors, residualVariance: variance, degreesOfFreedom: degrees)
    }

    private static func groups(_ units: [[Int]], _ raters: Int) -> [[Int]] {
        var group = Array(0..<raters)
        for unit in units {
            for rater in unit where group[rater] != group[unit[0]] {
                let (kept, left) = (min(group[rater], group[unit[0]]), max(group[rater], group[unit[0]]))
                for index in group.indices where group[index] == left { group[index] = kept }
            }
        }
        return (0..<raters).map { first in group.indices.filter { group[$0] == first } }.filter { !$0.isEmpty }
    }
}

/// Gauss and Jordan's elimination, with the largest number left as pivot; `nil` where there is no inverse.
func inverted(_ matrix: [[Double]]) -> [[Double]]? {
    let size = matrix.count
    var rows = matrix.enumerated().map { index, row in row + (0..<size).map { $0 == index ? 1 : 0 } }
    let largest = matrix.joined().reduce(0) { max($0, abs($1)) }
    for column in 0..<size {
        guard let pivot = (column..<size).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
            abs(rows[pivot][column]) > 1e-13 * largest
        else { return nil }
        rows.swapAt(column, pivot)
        let scale = rows[column][column]
        rows[column] = rows[column].map { $0 / scale }
        for other in 0..<size where other != column {
            let factor = rows[other][column]
            guard factor != 0 else { continue }
            rows[other] = zip(rows[other], rows[column]).map { $0 - factor * $1 }
        }
    }
    return rows.map { Array($0[size...]) }
}
