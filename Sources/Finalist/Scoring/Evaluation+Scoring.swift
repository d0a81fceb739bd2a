extension Evaluation {
    /// Scores the vendors: the weighted sum of values over the tree of criteria.
    ///
    /// - Parameters:
    ///   - weights: The id of a weight set, or `plan`; `nil` for the weights that decide.
    ///   - adHoc: Weights given in passing, on top of those.
    ///   - interim: Go on where evidence is missing, and bound the totals by the best and the worst case.
    /// - Throws: A ``Refusal`` with every error that ``check()`` finds (without those on missing evidence when
    ///   `interim`), or for weights that cannot be used.
    public func scored(
        weights: Weights.ID? = nil, adHoc: [Weighting.AdHoc] = [], interim: Bool = false
    ) throws(Refusal) -> Outcome {
        try scored(interim: interim) { () throws(Refusal) in try weighting(weights, adHoc) }
    }

    /// The same with weights that may be at hand already.
    func scored(interim: Bool, by weighting: () throws(Refusal) -> Weighting) throws(Refusal) -> Outcome {
        var outcome = try Index(self).resultAlone(interim: interim, isFlagged: true, by: weighting)
        outcome.decidingActs = outcome.findDecidingActs()
        outcome.flags =
            (outcome.flags + outcome.rankDependenceFlags() + outcome.readingFlags() + outcome.callOrderFlags()
            + outcome.decidingActs.deciding.map(\.flag))
            .inFileOrder()
        return outcome
    }
}

extension Index {
    /// The result without what is found by scoring anew: for those who hold many results against each other.
    ///
    /// - Parameter isFlagged: With the flags of the checks and of scoring itself, which take longest.
    func resultAlone(
        interim: Bool, isFlagged: Bool = false, by weighting: () throws(Refusal) -> Weighting
    ) throws(Refusal) -> Outcome {
        let found = isFlagged ? check() : errors()
        let errors = found.filter { $0.severity == .error && !(interim && $0.rule.isAboutMissingEvidence) }
        guard errors.isEmpty else { throw Refusal(diagnostics: errors) }
        guard !contenders.isEmpty else { throw .nobodyToScore(evaluation.location) }
        let scoring = Scoring(self, try weighting(), isInterim: interim)
        let refused = scoring.flags.filter { $0.severity == .error }
        guard refused.isEmpty else { throw Refusal(diagnostics: refused) }
        return scoring.outcome(after: isFlagged ? (interim ? found.map(\.toldInInterim) : found) : nil)
    }
}

extension Refusal {
    fileprivate static func nobodyToScore(_ location: Location?) -> Refusal {
        Refusal(diagnostics: [
            Diagnostic(
                Check.somethingIsCompared.rule, "the evaluation has no vendor",
                remedy: "add a <vendor id=\"…\" name=\"…\"/> for each, once they are known", at: location)
        ])
    }
}
