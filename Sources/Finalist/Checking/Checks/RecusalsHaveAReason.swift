extension Check {
    /// Whoever keeps out of something says why.
    static let recusalsHaveAReason: Check = Check(
        Rule(
            "F0631", .warning, "a recusal has no reason",
            """
            A recusal takes someone's scores out of the result. Without a reason it can be taken for a way to be rid of \
            scores that did not suit. A few words are enough: a cousin works there.
            """)
    ) { index in
        index.evaluation.panel.recusals.filter(\.reason.isEmpty).map { recusal in
            Diagnostic(
                recusalsHaveAReason.rule,
                "\(index.evaluation.panel.name(recusal.evaluator)) is recused"
                    + (recusal.vendor.map { " from \($0)" } ?? "") + " without a reason",
                remedy: "write the reason between the tags of the recusal", at: recusal.location,
                vendor: recusal.vendor)
        }
    }
}
