extension Check {
    /// Every criterion counts for something, and none counts for nearly everything.
    static let weightsMatter: Check = Check(
        Rule(
            "F0626", .note, "a criterion counts for nothing, or for nearly everything",
            """
            A criterion with an effective weight of 0 is scored and decides nothing; one with more than 90 % of its level \
            makes the others decoration. Both can be meant, and bidders will ask.
            """)
    ) { index in
        let shares = index.effectiveWeights()
        var found: [Diagnostic] = []
        for (parent, rows) in index.siblings where rows.count > 1 {
            let whole = parent.map { shares[$0] } ?? 1
            // Below a criterion that counts for nothing, everything does; it is said once.
            guard whole > 0 else { continue }
            for row in rows {
                let criterion = index.nodes[row].criterion
                let message: String
                if shares[row] == 0 {
                    message = "\(criterion.titleAndID) has a weight of 0 and counts for nothing"
                } else if shares[row] / whole > 0.9 {
                    let level =
                        parent.map { "below \(index.nodes[$0].criterion.titleAndID)" } ?? "at the top of the plan"
                    message =
                        "\(criterion.titleAndID) has \(Figures.weight(shares[row] / whole, atLeast: 0)) % of the "
                        + "weight \(level)"
                } else {
                    continue
                }
                found.append(
                    Diagnostic(
                        weightsMatter.rule, message, remedy: "look whether this is meant", at: criterion.location,
                        criterion: criterion.id))
            }
        }
        return found
    }
}
