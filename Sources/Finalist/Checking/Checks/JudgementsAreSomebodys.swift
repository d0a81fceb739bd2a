extension Check {
    /// A judgement on weights is somebody's, and says something.
    static let judgementsAreSomebodys: Check = Check(
        Rule(
            "F0460", .error, "a judgement on weights is nobody's, or says nothing",
            """
            Weights are answered for by people. Every judgement names who made it, with by on <judgements> or on the \
            answer in it, and holds one of <points>, <swing>, <order>, <pairwise> and <best-worst>.
            """)
    ) { index in
        index.evaluation.judgements.flatMap { judgement -> [Diagnostic] in
            var found: [Diagnostic] = []
            if case .unusable(let why) = judgement.content, !why.isEmpty {
                found.append(
                    Diagnostic(
                        judgementsAreSomebodys.rule, "the judgement on weights \(why)",
                        remedy: "add <points>, <swing>, <order>, <pairwise> or <best-worst>", at: judgement.location))
            } else if judgement.by == nil {
                found.append(
                    Diagnostic(
                        judgementsAreSomebodys.rule, "nothing says whose judgement on weights this is",
                        remedy: "add by=\"…\" with the id of the person", at: judgement.location))
            }
            return found
        }
    }
}
