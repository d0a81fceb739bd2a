extension Check {
    /// The weights that decide were set before anyone's response was known.
    static let weightsCameFirst: Check = Check(
        Rule(
            "F0607", .warning, "the weights that decide are younger than the first response",
            """
            Weights set when responses are known invite the reproach that they were made to fit. If they were announced \
            earlier, correct the date; if not, they belong in a what-if set.
            """)
    ) { index in
        guard let first = index.evaluation.responses.compactMap(\.received).min(by: { $0.isBefore($1) }) else {
            return []
        }
        return index.evaluation.weightSets.compactMap { set in
            guard set.status == .awardBasis, let at = set.at, first.isBefore(at) else { return nil }
            return Diagnostic(
                weightsCameFirst.rule,
                "weight set \(set.id) decides and was made on \(at.shown(beside: first)); the first response came in on \(first.shown(beside: at))",
                remedy: "correct the date, or write status=\"what-if\"", at: set.location)
        }
    }
}
