extension Check {
    /// No weight set takes a name that results use for something else.
    static let weightSetsHaveFreeNames: Check = Check(
        Rule(
            "F0415", .error, "a weight set has a name that is taken",
            """
            Results call the plan's own weights "plan", and weights given on the command line "ad-hoc". A set with one \
            of these names could not be asked for, and a result under it would be taken for the other.
            """)
    ) { index in
        let taken = ["plan": "the plan's own weights", "ad-hoc": "weights given in passing"]
        return index.evaluation.weightSets.compactMap { set in
            guard let meaning = taken[set.id] else { return nil }
            return Diagnostic(
                weightSetsHaveFreeNames.rule, "weight set '\(set.id)' has the name that results use for \(meaning)",
                remedy: "give it another id, like what-if-1", at: set.location)
        }
    }
}
