extension Check {
    /// Saying that one will leave is not leaving.
    static let intentionIsNotBehaviour: Check = Check(
        Rule(
            "F0939", .note, "stated intention counts as behaviour",
            """
            Most who tell a survey that they will leave stay. With intention at 100 everyone who says so leaves, and what \
            lost customers cost is an upper bound.
            """)
    ) { index in
        guard let input = index.evaluation.lostCustomers?[.intention], input.value == 100 else { return [] }
        return [
            Diagnostic(
                intentionIsNotBehaviour.rule, "intention is 100, which treats intention as behaviour",
                remedy:
                    "write the percent of those who say they will leave that does, or say in its source that leaving was observed",
                at: input.location)
        ]
    }
}
