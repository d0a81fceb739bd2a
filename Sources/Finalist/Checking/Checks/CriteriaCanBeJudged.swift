extension Check {
    /// Every criterion holds evidence of one kind.
    static let criteriaCanBeJudged: Check = Check(
        Rule(
            "F0404", .error, "a criterion cannot be judged",
            """
            A criterion is judged by one kind of evidence: finer criteria, or questions, or one measure, or one price. \
            With none there is nothing to score; with several it is open how they add up. Where you want two kinds, make \
            two criteria below it, each with its own weight.
            """)
    ) { index in
        index.nodes.compactMap { node in
            // Without a reason, reading has reported what stands there instead.
            guard case .unusable(let why) = node.criterion.basis, !why.isEmpty else { return nil }
            return Diagnostic(
                criteriaCanBeJudged.rule, "\(node.criterion.titleAndID) \(why)",
                remedy: "let it hold criteria, or questions, or one <measure>, or one <price>",
                at: node.criterion.location, criterion: node.criterion.id)
        }
    }
}
