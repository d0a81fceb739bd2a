extension Check {
    /// Whoever reads the result knows that other weights were tried.
    static let whatIfSetsAreNoted: Check = Check(
        Rule(
            "F0608", .note, "other weights were tried as well",
            """
            A what-if set answers a question and decides nothing. The record shows that it was asked, by whom and when, \
            so that nobody can say the weights were chosen after the fact.
            """)
    ) { index in
        let sets = index.evaluation.weightSets.filter { $0.status == .whatIf }
        guard let first = sets.first else { return [] }
        return [
            Diagnostic(
                whatIfSetsAreNoted.rule,
                "\(counted(sets.count, "what-if weight set")) beside the weights that decide: \(listed(sets.map(\.id)))",
                remedy: "show the result on the weights that decide first", at: first.location)
        ]
    }
}
