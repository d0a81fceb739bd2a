/// Two vendors that a method orders otherwise than the plan, and what the figures show of why.
///
/// Only what is in the numbers is said: the criterion whose part in what separates the two differs most from the plan's
/// values, where the method adds up criteria; else the figures that its order rests on. Which of them it is, each method
/// declares for itself.
struct MethodDifference {
    private let method: DecisionMethod
    let opinion: MethodOpinion
    let performance: Performance

    /// The rows of the two: the first is ahead in the plan, or level.
    let ahead: Int
    let behind: Int
    private let isLevelInPlan: Bool

    /// `nil` where both orders are the same.
    init?(_ method: DecisionMethod, _ opinion: MethodOpinion, _ performance: Performance, planRanks: [Int]) {
        let rows = planRanks.indices.sorted { (planRanks[$0], $0) < (planRanks[$1], $1) }
        var found: (Int, Int)?
        // From the top of the plan's order, so that a change of the first is told before any other.
        search: for (place, one) in rows.enumerated() {
            for other in rows.dropFirst(place + 1) {
                let plan = (planRanks[other] - planRanks[one]).signum()
                if (opinion.ranks[other] - opinion.ranks[one]).signum() != plan {
                    found = plan == 0 && opinion.ranks[other] < opinion.ranks[one] ? (other, one) : (one, other)
                    break search
                }
            }
        }
        guard let found else { return nil }
        (ahead, behind) = found
        isLevelInPlan = planRanks[ahead] == planRanks[behind]
        self.method = method
        self.opinion = opinion
        self.performance = performance
    }

    var words: String {
        let (one, other) = (id(ahead), id(behind))
        let order: String
        if isLevelInPlan {
            order = "puts \(one) before \(other), which the plan has level."
        } else if case .relation(let relation)? = opinion["relation"], relation[ahead][behind] == .incomparable {
            order = "does not say which of \(one) and \(other) is better."
        } else if opinion.ranks[ahead] == opinion.ranks[behind] {
            order = "puts \(one) and \(other) on one rank."
        } else {
            order = "puts \(other) before \(one)."
        }
        return ([order] + method.reasons(self)).joined(separator: " ")
    }

    // MARK: methods that add up criteria

    /// In a sentence: the criterion whose share of what separates the two went most from the plan's to the method's other side.
    var movedMost: [String] {
        guard !opinion.parts.isEmpty else { return [] }
        let table = performance.table
        let width = table.columns.count
        let own = table.columns.indices.map { opinion.parts[ahead * width + $0] - opinion.parts[behind * width + $0] }
        let plan = table.columns.indices.map { column -> Double in
            guard let one = performance.values[ahead * width + column],
                let other = performance.values[behind * width + column]
            else { return 0 }
            return table.columns[column].weight * (one - other)
        }
        let (ownShares, planShares) = (shares(own), shares(plan))
        // Where the plan has the two level the method favours the first, else the second.
        let sign = isLevelInPlan ? 1.0 : -1.0
        let moves = table.columns.indices.map { sign * (ownShares[$0] - planShares[$0]) }
        guard let largest = moves.max(), largest > Ranking.tie else { return [] }
        // Where several moved alike, the one that speaks most for the vendor that is ahead now.
        let candidates = moves.indices.filter { largest - moves[$0] < Ranking.tie }
        guard let most = candidates.max(by: { sign * ownShares[$0] < sign * ownShares[$1] }) else { return [] }
        let column = table.columns[most]
        return [
            "Most of the change is on \(column.title) (\(column.id)), \(figure(ahead, most)) for \(id(ahead)) against \(figure(behind, most)) for \(id(behind)): of all that separates the two, the plan's values have \(part(planShares[most])) there, this method \(part(ownShares[most]))."
        ]
    }

    /// What speaks for the first is above 0; all sizes sum to 1.
    private func shares(_ differences: [Double]) -> [Double] {
        let sum = differences.reduce(0) { $0 + $1.magnitude }
        return differences.map { sum > 0 ? $0 / sum : 0 }
    }

    private func part(_ share: Double) -> String {
        if abs(share) < 0.0005 { return "nothing" }
        return "\(Figures.percentShare(abs(share))) for \(id(share > 0 ? ahead : behind))"
    }

    // MARK: what methods say of their own figures

    /// The criterion on which a vendor is farthest from the best, as the method weighs it.
    func worstOn(_ row: Int) -> String {
        let table = performance.table
        let losses = table.columns.indices.map { column -> Double in
            let figures = table.oriented(column)
            let best = figures.max() ?? 0
            let size = figures.reduce(0) { $0 + $1 * $1 }.squareRoot()
            let isVector = opinion.variant == Normalisation.vector.rawValue
            let loss =
                isVector
                ? (size > 0 ? (best - figures[row]) / size : 0) : 1 - table.betweenWorstAndBest(column)[row]
            return table.columns[column].weight * loss
        }
        guard let most = losses.indices.max(by: { losses[$0] < losses[$1] }) else { return "none" }
        return "\(table.columns[most].title) (\(table.columns[most].id))"
    }

    /// Two figures of the method's own for both vendors, in a sentence; nothing where it has none.
    func pairs(_ first: String, _ second: String, _ words: String, _ others: String) -> [String] {
        guard let one = numbers(first), let two = numbers(second) else { return [] }
        return [
            "\(words) \(digits(one[ahead])) for \(id(ahead)) and \(digits(one[behind])) for \(id(behind)), \(others) \(digits(two[ahead])) and \(digits(two[behind]))."
        ]
    }

    /// One number a vendor, by row; `nil` where the method gives none of that name.
    func numbers(_ name: String) -> [Double]? {
        if case .byVendor(let numbers)? = opinion[name] { numbers } else { nil }
    }

    func digits(_ number: Double) -> String { Figures.significant(number, digits: 3) }

    private func figure(_ row: Int, _ column: Int) -> String {
        performance.kinds[column].written(performance.table[row, column])
    }

    func id(_ row: Int) -> String { performance.table.rows[row].id }
}

extension Performance.Kind {
    /// A figure as people write it, with its unit.
    func written(_ figure: Double) -> String {
        switch self {
        case .figure(let unit): Figures.grouped(Figures.plain(figure)) + (unit.map { $0 == "%" ? "%" : " \($0)" } ?? "")
        case .price(let currency): (currency.map { "\($0) " } ?? "") + Figures.grouped(figure)
        case .value: "value \(Figures.value(figure))"
        }
    }
}
