extension Check {
    /// What the lowest mark is worth is said where marks begin above 0.
    static let marksAreReadOneWay: Check = Check(
        Rule(
            "F0634", .note, "marks begin above 0, and the plan does not say what the lowest is worth",
            """
            A mark of 1 on a scale from 1 to 5 can be worth a fifth or nothing. Published forms mostly count a mark as its \
            share of the best, 4.2 of 5 as 84, and so does this result; with the lowest mark worth nothing, differences of \
            marks weigh more against prices and figures. A zero at the scale says which is meant.
            """)
    ) { index in
        let used = Set(index.evaluation.questions.compactMap { index.evaluation.scale(of: $0)?.id })
        return index.evaluation.scales.filter { used.contains($0.id) && $0.isReadAsShare }.map { scale in
            let (low, high) = (Figures.plain(scale.from), Figures.plain(scale.to))
            return Diagnostic(
                marksAreReadOneWay.rule,
                "scale \(scale.id) begins at \(low), and a mark counts as its share of \(high): \(low) is worth \(Figures.plain(scale.leastValue, decimals: 2))",
                remedy: "write zero=\"0\" where that is meant, and zero=\"\(low)\" where \(low) is worth nothing",
                at: scale.location)
        }
    }
}
