extension Check {
    /// Weights that look like percentages add up like them.
    static let weightsAddUp: Check = Check(
        Rule(
            "F0615", .note, "weights do not add up to 100",
            """
            Weights compare siblings, so any numbers will do: 2 and 1 are as good as 66.7 and 33.3. But where weights \
            are near 100, or near the weight of the criterion above, and miss it, one of them is often mistyped, or a \
            criterion was lost.
            """)
    ) { index in
        var found: [Diagnostic] = []
        for (parent, rows) in index.siblings {
            let above = parent.map { index.nodes[$0].criterion }
            let weights = rows.map { index.nodes[$0].criterion.weight }
            guard let sum = suspiciousSum(weights, besides: above?.weight) else { continue }
            let place = above.map { "the weights below \($0.titleAndID)" } ?? "the weights at the top of the plan"
            let targets = above.map { "100 nor to its own weight of \(Figures.plain($0.weight))" }
            found.append(
                Diagnostic(
                    weightsAddUp.rule,
                    "\(place) add up to \(Figures.plain(sum)), \(targets.map { "neither to \($0)" } ?? "not to 100")",
                    remedy: "look whether one is mistyped or missing; if not, leave them, since only proportions count",
                    at: above?.location ?? index.nodes[rows[0]].criterion.location, criterion: above?.id))
        }
        for node in index.nodes {
            guard let sum = suspiciousSum(node.criterion.questions.map(\.share), besides: nil) else { continue }
            found.append(
                Diagnostic(
                    weightsAddUp.rule,
                    "the shares of the questions of \(node.criterion.titleAndID) add up to \(Figures.plain(sum)), not to 100",
                    remedy: "look whether one is mistyped or missing; if not, leave them, since only proportions count",
                    at: node.criterion.location, criterion: node.criterion.id))
        }
        return found
    }
}

/// The sum of numbers that look like parts of 100, or of `other`, and are not; `nil` where nothing is odd.
///
/// Equal numbers and small ones (2 and 1; 5, 3 and 2) are plainly proportions.
private func suspiciousSum(_ numbers: [Double], besides other: Double?) -> Double? {
    guard numbers.count > 1, numbers.contains(where: { $0 != numbers[0] }) else { return nil }
    let sum = numbers.reduce(0, +)
    func isNear(_ target: Double) -> Bool { abs(sum - target) <= 1e-6 * max(1, abs(target)) }
    if isNear(100) || isNear(1) || other.map(isNear) == true { return nil }
    let looksLikeParts = sum > 10 || (sum < 2 && numbers.contains { $0 != $0.rounded() })
    return looksLikeParts ? sum : nil
}
