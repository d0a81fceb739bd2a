extension Check {
    /// No weight is a share of 1 among parts of 100.
    static let weightsAreOfOneKind: Check = Check(
        Rule(
            "F0635", .warning, "a weight may be a share of 1 beside parts of 100",
            """
            0.45 may be a weight of 0.45, which is next to nothing beside 20 and 30, or 45 % of the level. Weights compare \
            siblings: write 45 beside the others, or, in passing, --weight COST=45% for a share of the level. Where the \
            weights of a level come to 100 they are taken at their word.
            """)
    ) { index in
        let levels = index.siblings.map { _, rows in rows.map { index.nodes[$0].criterion } }
        var found: [Diagnostic] = []
        for level in levels {
            found += index.smallWeights(level, level.map(\.weight), among: Set(level.map(\.id))) { $0.location }
        }
        for set in index.evaluation.weightSets {
            let given = Dictionary(set.entries.map { ($0.criterion, $0) }, uniquingKeysWith: { _, last in last })
            let named = Set(given.keys)
            for level in levels {
                let weights = level.map { given[$0.id]?.value ?? $0.weight }
                found += index.smallWeights(level, weights, among: named) { given[$0.id]?.location }
            }
        }
        return found
    }
}

extension Index {
    /// The weight below 1 of a level whose other weights are all from 10 to 100, unless the level comes to 100.
    func smallWeights(
        _ level: [Criterion], _ weights: [Double], among named: Set<Criterion.ID>, at place: (Criterion) -> Location?
    ) -> [Diagnostic] {
        let sum = weights.reduce(0, +)
        let odd = level.indices.filter { !(10...100 ~= weights[$0]) }
        guard abs(sum - 100) > 1e-6, level.count > 1, odd.count == 1, let row = odd.first, weights[row] > 0,
            weights[row] < 1, named.contains(level[row].id)
        else { return [] }
        let weight = weights[row]
        let others = level.indices.filter { $0 != row }.map { weights[$0] }
        let digits = Figures.plain(weight)
        return [
            Diagnostic(
                Check.weightsAreOfOneKind.rule,
                "\(level[row].titleAndID) weighs \(digits) beside \(listed(others.map { Figures.plain($0) })): \(digits) may be "
                    + "\(Figures.plain(weight * 100))% of its level, or a weight of \(digits), which is "
                    + "\(Figures.percentShare(weight / sum, decimals: 2)) of it",
                remedy:
                    "write \(Figures.plain(weight * 100))% in passing, or a weight of the same kind as its siblings",
                at: place(level[row]), criterion: level[row].id)
        ]
    }
}
