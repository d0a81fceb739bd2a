extension DecisionMethod {
    /// VIKOR: a compromise between being good on the whole and being bad nowhere. Less is better.
    ///
    /// S adds up the weighted shortfalls from the best vendor on each criterion, as shares of the range between best and
    /// worst; R is the largest of them. Q, the total, runs from 0 to 1: v × S between its best and worst, plus (1 − v) × R
    /// between its own. A criterion alike for all adds no shortfall, and where all have the same S, or the same R, that
    /// part of Q is 0: with nothing to choose between, nobody is behind.
    ///
    /// The compromise set says whom the method would name. C1, an acceptable advantage, holds when the second is DQ =
    /// 1 ÷ (n − 1) behind the first; C2, stability, when the first is also first by S or by R. With both it is the first
    /// alone; without C2, the first and the second; without C1, all that are less than DQ behind. A single vendor has
    /// nobody near it: both hold. Where several are first together, C1 cannot hold, and C2 is asked of each.
    ///
    /// Source: Opricovic & Tzeng (2004), EJOR 156:445–455; (2007), EJOR 178:514–529.
    public static let vikor = DecisionMethod(
        id: "vikor", variant: nil, title: "VIKOR", source: "Opricovic & Tzeng (2007), EJOR 178:514–529",
        reasons: \.shortfalls
    ) { table, parameters in
        let width = table.columns.count
        let vendors = table.rows.indices
        var shortfalls = [Double](repeating: 0, count: table.figures.count)
        for column in table.columns.indices {
            for (row, share) in table.betweenWorstAndBest(column).enumerated() {
                shortfalls[row * width + column] = table.columns[column].weight * (1 - share)
            }
        }
        let sums = shortfalls.sums(width)
        let worst = vendors.map { row in (0..<width).reduce(0) { max($0, shortfalls[row * width + $1]) } }
        let v = parameters.vikorWeight
        let totals = zip(positions(sums), positions(worst)).map { v * $0 + (1 - v) * $1 }
        let compromise = Compromise(totals, sums, worst)
        return MethodOpinion(
            nil, totals: totals, ranks: Ranking.places(totals.map { 0 - $0 }), parameters: [("v", .number(v))],
            extra: [
                ("S", .byVendor(sums)), ("R", .byVendor(worst)), ("Q", .byVendor(totals)),
                ("C1", .flag(compromise.hasAdvantage)), ("C2", .flag(compromise.isStable)),
                ("compromise", .vendors(compromise.vendors)),
            ] + (compromise.step.map { [("DQ", .number($0))] } ?? []))
    }

    /// From 0 for the least to 1 for the most; 0 for all where they are alike.
    private static func positions(_ numbers: [Double]) -> [Double] {
        guard let low = numbers.min(), let high = numbers.max(), high - low > Ranking.tie else {
            return numbers.map { _ in 0 }
        }
        return numbers.map { ($0 - low) / (high - low) }
    }
}

/// Whom VIKOR would name, and how firmly.
private struct Compromise {
    /// DQ; `nil` for a single vendor.
    let step: Double?
    let hasAdvantage: Bool
    let isStable: Bool

    /// In the order of the table.
    let vendors: [Int]

    init(_ totals: [Double], _ sums: [Double], _ worst: [Double]) {
        let rows = totals.indices
        func firsts(_ numbers: [Double]) -> [Int] {
            let least = numbers.min() ?? 0
            return rows.filter { numbers[$0] - least < Ranking.tie }
        }
        let first = firsts(totals)
        let good = Set(firsts(sums) + firsts(worst))
        isStable = first.allSatisfy(good.contains)
        guard rows.count > 1 else {
            (step, hasAdvantage, vendors) = (nil, true, Array(rows))
            return
        }
        let step = 1 / Double(rows.count - 1)
        self.step = step
        let least = totals.min() ?? 0
        let rest = rows.filter { !first.contains($0) }
        let second = rest.map { totals[$0] }.min()
        hasAdvantage = first.count == 1 && second.map { $0 - least >= step - Ranking.tie } ?? false
        if !hasAdvantage {
            vendors = rows.filter { totals[$0] - least < step - Ranking.tie }
        } else if !isStable, let second {
            vendors = rows.filter { first.contains($0) || totals[$0] - second < Ranking.tie }
        } else {
            vendors = first
        }
    }
}

extension MethodDifference {
    /// By how much each of the two falls short, in all and at worst.
    fileprivate var shortfalls: [String] {
        guard let sums = numbers("S"), let worst = numbers("R") else { return [] }
        return [
            "As a share of all that could be lost, \(id(ahead)) falls short by \(digits(sums[ahead])) in all and by \(digits(worst[ahead])) on its worst criterion, \(worstOn(ahead)); \(id(behind)) by \(digits(sums[behind])) and by \(digits(worst[behind])), \(worstOn(behind))."
        ]
    }
}
