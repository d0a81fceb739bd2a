extension Check {
    /// A threshold can be reached, and can be missed.
    static let thresholdsAreOnTheScale: Check = Check(
        Rule(
            "F0410", .error, "a threshold lies outside 0 to 100",
            """
            A threshold is held against the value of a criterion, which runs from 0 (worst) to 100 (best) whatever the \
            scores run from and to. On a scale from 0 to 5, a score of 3 is worth 60.
            """)
    ) { index in
        index.nodes.compactMap { node in
            guard let threshold = node.criterion.threshold, !(0...100 ~= threshold.minimum) else { return nil }
            return Diagnostic(
                thresholdsAreOnTheScale.rule,
                "the threshold of \(node.criterion.titleAndID) is \(Figures.plain(threshold.minimum)), outside 0 to 100",
                remedy: "give the least value as a number from 0 to 100", at: threshold.location,
                criterion: node.criterion.id)
        }
    }
}
