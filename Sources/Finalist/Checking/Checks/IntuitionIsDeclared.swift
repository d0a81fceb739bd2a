extension Check {
    /// Whoever reads the result knows how much of it is declared intuition.
    static let intuitionIsDeclared: Check = Check(
        Rule(
            "F0621", .note, "part of the result is declared intuition",
            """
            Declared intuition is a criterion of its own, so that nobody hides it in other scores. The result without it \
            is shown beside the result; if the winner changes, say so.
            """)
    ) { index in
        let shares = index.effectiveWeights()
        return index.nodes.indices.compactMap { row in
            let criterion = index.nodes[row].criterion
            guard criterion.isIntuition,
                !index.lineage(row).dropFirst().contains(where: { index.nodes[$0].criterion.isIntuition })
            else { return nil }
            return Diagnostic(
                intuitionIsDeclared.rule,
                "\(criterion.titleAndID) is declared intuition and counts \(percent(shares[row])) of the whole",
                remedy: "read the result without it as well", at: criterion.location, criterion: criterion.id)
        }
    }
}

private func percent(_ share: Double) -> String { "\(Figures.weight(share, atLeast: 0)) %" }
