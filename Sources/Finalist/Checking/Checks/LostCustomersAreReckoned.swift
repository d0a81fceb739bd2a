extension Check {
    /// What lost customers cost is reckoned where the plan asks for it.
    static let lostCustomersAreReckoned: Check = Check(
        Rule(
            "F0938", .warning, "what lost customers cost is not reckoned",
            """
            Every input is the buyer's and has its source; none has a default, since a number that nobody stands for \
            decides nothing. What is needed is missing here, so that nothing is shown for all vendors, or for this one.
            """), needsEveryFile: true
    ) { index in
        guard let plan = index.evaluation.lostCustomers, !plan.isInTotalCost else { return [] }
        return index.lostCustomersGaps(plan, lostCustomersAreReckoned.rule)
    }
}
