extension Evaluation {
    /// What a stage is mostly called, in order.
    private static let usualStages = [
        "longlist", "rfi", "rfp", "oral", "visit", "reference", "best-and-final", "decision",
    ]

    /// The stages of the plan's questions in their order: that of the usual way where all are of it, else that in which the
    /// plan names them first.
    var stageNames: [String] {
        let named = questions.compactMap(\.stage).uniqued
        return hasUsualStages ? Self.usualStages.filter(named.contains) : named
    }

    /// Whether the plan names its stages by usual words alone, whose order is known.
    var hasUsualStages: Bool { questions.compactMap(\.stage).allSatisfy(Self.usualStages.contains) }
}
