extension DecisionMethod {
    /// TOPSIS: how near a vendor is to the best on every criterion, against how near to the worst.
    ///
    /// Totals are D⁻ ÷ (D⁺ + D⁻), from 0 to 1; D⁺ and D⁻ are the distances to the best and to the worst weighted figures
    /// among the vendors. When all vendors are alike, or there is one only, nobody is nearer; each then has 0.5. A
    /// criterion that is alike for all, or 0 for all, adds no distance.
    ///
    /// The two normalisations can rank differently, and both are in use, so both are shown: `vector` keeps how far from
    /// 0 the figures are, `minmax` stretches every criterion, however small its differences, to the whole scale.
    ///
    /// Source: Hwang & Yoon (1981), "Multiple Attribute Decision Making", ch. 3.
    public static func topsis(_ normalisation: Normalisation) -> DecisionMethod {
        DecisionMethod(
            id: "topsis", variant: normalisation.rawValue, title: "TOPSIS, \(normalisation.title)",
            source: "Hwang & Yoon (1981), Multiple Attribute Decision Making, ch. 3",
            reasons: \.distances
        ) { table, _ in
            let width = table.columns.count
            let ends = table.ends(normalisation)
            var (best, worst) = (
                [Double](repeating: 0, count: table.rows.count), [Double](repeating: 0, count: table.rows.count)
            )
            table.figures.withUnsafeBufferPointer { figures in
                for row in table.rows.indices {
                    var (toBest, toWorst) = (0.0, 0.0)
                    for column in 0..<width {
                        let figure = figures[row * width + column]
                        let up = (ends[column].best - figure) * ends[column].factor
                        let down = (figure - ends[column].worst) * ends[column].factor
                        toBest += up * up
                        toWorst += down * down
                    }
                    best[row] = toBest.squareRoot()
                    worst[row] = toWorst.squareRoot()
                }
            }
            // Distances are of weighted shares of 1: what is below this is the noise of figures that are alike.
            let totals = zip(best, worst).map { $0 + $1 > 1e-15 ? $1 / ($0 + $1) : 0.5 }
            return MethodOpinion(
                normalisation.rawValue, totals: totals, ranks: Ranking.places(totals),
                parameters: [("normalisation", .text(normalisation.rawValue))],
                extra: [("distanceToBest", .byVendor(best)), ("distanceToWorst", .byVendor(worst))])
        }
    }
}

extension PerformanceTable {
    fileprivate struct Ends {
        var best = -Double.infinity
        var worst = Double.infinity

        /// What a difference of figures is multiplied with; 0 where all are alike.
        var factor = 0.0
    }

    /// The best and the worst figure of each criterion, and what one unit of it makes in the weighted table.
    fileprivate func ends(_ normalisation: Normalisation) -> [Ends] {
        let width = columns.count
        var highest = [Double](repeating: -.infinity, count: width)
        var lowest = [Double](repeating: .infinity, count: width)
        var size = [Double](repeating: 0, count: width)
        figures.withUnsafeBufferPointer { figures in
            for row in rows.indices {
                for column in 0..<width {
                    let figure = figures[row * width + column]
                    highest[column] = Swift.max(highest[column], figure)
                    lowest[column] = Swift.min(lowest[column], figure)
                }
            }
            // Squares are taken of shares of the largest, so that none is beyond what a number can hold.
            let most = (0..<width).map { Swift.max(highest[$0].magnitude, lowest[$0].magnitude) }
            let factors = most.map { $0 > 0 ? 1 / $0 : 0 }
            for row in rows.indices {
                for column in 0..<width {
                    let share = figures[row * width + column] * factors[column]
                    size[column] += share * share
                }
            }
            for column in 0..<width { size[column] = size[column].squareRoot() * most[column] }
        }
        return columns.indices.map { column in
            let range = highest[column] - lowest[column]
            let noise = Swift.max(highest[column].magnitude, lowest[column].magnitude) * 1e-12
            let isMax = columns[column].direction == .max
            let whole = normalisation == .vector ? size[column] : range
            return Ends(
                best: isMax ? highest[column] : lowest[column], worst: isMax ? lowest[column] : highest[column],
                factor: range > noise && whole > 0 ? columns[column].weight / whole : 0)
        }
    }
}

extension MethodDifference {
    /// How far each of the two is from the best and from the worst.
    fileprivate var distances: [String] {
        let distances = pairs(
            "distanceToBest", "distanceToWorst", "To the best figures the distance is", "to the worst")
        return distances + ["Most of the way of \(id(ahead)) to the best is on \(worstOn(ahead))."]
    }
}
