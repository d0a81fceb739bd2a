/// How much two different categories of a scale count as agreement: 1 for the same, 0 for the ends of the scale.
enum AgreementWeights: String, Hashable, Sendable, CaseIterable {
    /// Only the same category is agreement.
    case identity
    case linear, quadratic

    /// By the number of categories between, whatever their values (Gwet).
    case ordinal

    /// One row and one column a category, in the order given; categories differ.
    func matrix(_ categories: [Double]) -> [[Double]] {
        let range = (categories.max() ?? 0) - (categories.min() ?? 0)
        let ranks = categories.map { category in Double(categories.count { $0 < category }) }
        let all = Double(categories.count)
        return categories.indices.map { row in
            categories.indices.map { column in
                guard row != column else { return 1 }
                let share = abs(categories[row] - categories[column]) / range
                switch self {
                case .identity: return 0
                case .linear: return 1 - share
                case .quadratic: return 1 - share * share
                case .ordinal:
                    let span = abs(ranks[row] - ranks[column]) + 1
                    return 1 - span * (span - 1) / (all * (all - 1))
                }
            }
        }
    }
}
