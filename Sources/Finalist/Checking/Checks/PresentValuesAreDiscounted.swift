extension Check {
    /// A net present value has a rate that it is discounted by.
    static let presentValuesAreDiscounted: Check = Check(
        Rule(
            "F0845", .warning, "net present values are compared without a discount rate",
            """
            A net present value counts later payments less. Without a discount rate it is the plain sum of all payments, \
            and a vendor that asks for its money early looks as good as one that asks late.
            """), needsEveryFile: true
    ) { index in
        guard let scenario = index.evaluation.scenario, scenario.discountRate == nil, !index.offers.isEmpty,
            index.compares(.npv)
        else { return [] }
        return [
            Diagnostic(
                presentValuesAreDiscounted.rule,
                "a criterion compares net present values, and the scenario has no discount rate",
                remedy: "add discount-rate=\"…\", in percent a year, or compare of=\"tco\"", at: scenario.location)
        ]
    }
}
