/// PROMETHEE's flows, by row: how much a vendor outranks the others (φ⁺) and is outranked (φ⁻), divided by n − 1.
///
/// In O(m n log n) for m criteria and n vendors: the figures of a criterion are sorted, and the vendors that one outranks
/// are then a stretch of the sorted figures, whose sum is the difference of two running sums. Only the gaussian shape has
/// no exact way of that kind, since e^(−d²) is no sum of a part for each of the two figures; it takes each pair once.
///
/// Source: Calders & Van Assche (2016), "PROMETHEE is not quadratic: an O(qn log(n)) algorithm", arXiv:1603.00091.
struct Flows {
    private(set) var positive: [Double]
    private(set) var negative: [Double]

    /// By row and criterion: weight × (φ⁺ − φ⁻) of that criterion alone.
    private(set) var net: [Double]

    init(_ table: PerformanceTable, _ preferences: [Preference]) {
        let count = table.rows.count
        positive = [Double](repeating: 0, count: count)
        negative = positive
        net = [Double](repeating: 0, count: table.figures.count)
        guard count > 1 else { return }
        for (column, preference) in preferences.enumerated() {
            let sorted = SortedFigures(table.oriented(column))
            let factor = table.columns[column].weight / Double(count - 1)
            let (up, down) = sorted.flows(preference)
            for (place, row) in sorted.rows.enumerated() {
                positive[row] += factor * up[place]
                negative[row] += factor * down[place]
                net[row * preferences.count + column] = factor * (up[place] - down[place])
            }
        }
    }
}

extension Preference {
    /// The share of a full preference, from 0 to 1, that a figure has which is better by `difference`.
    ///
    /// A threshold of 0 is the limit: any difference above `noise` is then above it.
    func share(_ difference: Double, noise: Double) -> Double {
        guard difference > noise else { return 0 }
        let (q, p) = (indifference ?? 0, preference ?? 0)
        switch function {
        case .usual: return 1
        case .uShape: return difference > q + noise ? 1 : 0
        case .vShape: return difference > p ? 1 : difference / p
        case .level: return difference > p + noise ? 1 : difference > q + noise ? 0.5 : 0
        case .linear:
            guard p - q > noise else { return difference > p + noise ? 1 : 0 }
            return difference > p ? 1 : difference > q + noise ? (difference - q) / (p - q) : 0
        case .gaussian:
            guard let s = inflection, s > 0 else { return 1 }
            let ratio = difference / s
            return 1 - Elementary.exp(-ratio * ratio / 2)
        }
    }
}

/// The figures of one criterion, the worst first, and whose they are.
private struct SortedFigures {
    let figures: [Double]
    let rows: [Int]
    private let noise: Double

    /// The sums of the first 0, 1, 2 … figures, each in two parts: a running sum loses digits, and the second part keeps
    /// them.
    private let sums: [Double]
    private let rests: [Double]

    /// `figures` are such that more is better.
    init(_ figures: [Double]) {
        noise = PerformanceTable.noise(of: figures)
        let rows = RadixOrder.order(of: figures).map { Int($0) }
        // From the worst on, so that running sums are of differences and not of large numbers alike.
        let base = rows.first.map { figures[$0] } ?? 0
        let sorted = rows.map { figures[$0] - base }
        var sums = [Double](repeating: 0, count: figures.count + 1)
        var rests = sums
        var (sum, rest) = (0.0, 0.0)
        for place in sorted.indices {
            let figure = sorted[place]
            let next = sum + figure
            rest += sum >= figure ? (sum - next) + figure : (figure - next) + sum
            sum = next
            sums[place + 1] = sum
            rests[place + 1] = rest
        }
        (self.rows, self.figures, self.sums, self.rests) = (rows, sorted, sums, rests)
    }

    /// The sum of preferences over others, and of those of others over it, by place.
    func flows(_ preference: Preference) -> (up: [Double], down: [Double]) {
        let (q, p) = (preference.indifference ?? 0, preference.preference ?? 0)
        switch preference.function {
        case .usual: return steps([(0, 1)])
        case .uShape: return steps([(q, 1)])
        case .level: return steps([(q, 0.5), (p, 0.5)])
        case .vShape where p > noise: return slope(0, p)
        case .linear where p - q > noise: return slope(q, p)
        case .vShape, .linear: return steps([(p, 1)])
        case .gaussian: return pairs(preference)
        }
    }

    /// For each place, how many figures are worse by more than `threshold`: they stand before it.
    private func below(_ threshold: Double) -> [Int] {
        figures.withUnsafeBufferPointer { figures in
            var next = 0
            return figures.indices.map { place in
                while next < place, figures[place] - figures[next] > threshold { next += 1 }
                return next
            }
        }
    }

    /// For each place, where the figures begin that are better by more than `threshold`.
    private func above(_ threshold: Double) -> [Int] {
        figures.withUnsafeBufferPointer { figures in
            var next = 0
            return figures.indices.map { place in
                next = max(next, place + 1)
                while next < figures.count, !(figures[next] - figures[place] > threshold) { next += 1 }
                return next
            }
        }
    }

    /// Preferences that rise in steps at thresholds.
    private func steps(_ steps: [(threshold: Double, height: Double)]) -> (up: [Double], down: [Double]) {
        var up = [Double](repeating: 0, count: figures.count)
        var down = up
        for step in steps {
            let (below, above) = (below(step.threshold + noise), above(step.threshold + noise))
            for place in up.indices { up[place] += step.height * Double(below[place]) }
            for place in down.indices { down[place] += step.height * Double(down.count - above[place]) }
        }
        return (up, down)
    }

    /// Preferences that rise in a straight line from q to p.
    private func slope(_ q: Double, _ p: Double) -> (up: [Double], down: [Double]) {
        let (fullBelow, someBelow) = (below(p), below(q + noise))
        let (fullAbove, someAbove) = (above(p), above(q + noise))
        return (
            figures.indices.map { place in
                let worse = sum(fullBelow[place], someBelow[place])
                return Double(fullBelow[place]) + ((figures[place] - q) * worse.count - worse.sum) / (p - q)
            },
            figures.indices.map { place in
                let better = sum(someAbove[place], fullAbove[place])
                return Double(figures.count - fullAbove[place])
                    + (better.sum - (figures[place] + q) * better.count) / (p - q)
            }
        )
    }

    private func sum(_ from: Int, _ to: Int) -> (count: Double, sum: Double) {
        (Double(to - from), (sums[to] - sums[from]) + (rests[to] - rests[from]))
    }

    private func pairs(_ preference: Preference) -> (up: [Double], down: [Double]) {
        var (up, down) = ([Double](repeating: 0, count: figures.count), [Double](repeating: 0, count: figures.count))
        for place in figures.indices {
            for worse in 0..<place {
                let share = preference.share(figures[place] - figures[worse], noise: noise)
                up[place] += share
                down[worse] += share
            }
        }
        return (up, down)
    }
}
