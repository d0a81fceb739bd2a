extension Check {
    /// At most one set of weights decides.
    static let awardBasisIsOne: Check = Check(
        Rule(
            "F0409", .error, "two sets of weights claim to decide",
            """
            Bidders must be able to know which weights decide. One set may be the award basis (without any, the plan's \
            own weights are); all others only ask what would be, and are marked what-if.
            """)
    ) { index in
        let sets = index.evaluation.weightSets.filter { $0.status == .awardBasis }
        guard let one = sets.first else { return [] }
        return sets.dropFirst().map { set in
            Diagnostic(
                awardBasisIsOne.rule,
                "weight set \(set.id) is award-basis, and so is \(one.id)\(whereFirst(one.location))",
                remedy: "write status=\"what-if\" on the one that does not decide", at: set.location)
        }
    }
}
