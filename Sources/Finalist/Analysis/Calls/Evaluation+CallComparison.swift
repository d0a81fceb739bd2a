extension Evaluation {
    /// Compares the vendors, and the listeners, on the calls that were heard.
    ///
    /// What makes one listener stricter than another is taken out wherever it is known, whatever the plan does about it;
    /// what the plan makes of the calls stands beside. As soon as a vendor picked calls, vendors are compared on those
    /// alone that the buyer drew at random.
    ///
    /// - Parameters:
    ///   - scorecard: `nil` for the one on which the plan counts calls, else the only one with a sheet.
    ///   - seed: Where chance is sampled, it comes from here.
    ///   - alpha: Below which chance a result is called unusual; between 0 and 1.
    ///   - quality: What vendors say of their own quality scores; `nil` for what the visits say.
    /// - Throws: A ``Refusal`` with all that is wrong in scorecards, visits and calls, where there is no call to compare,
    ///   or where it is not clear on which scorecard.
    public func callComparison(
        scorecard: Scorecard.ID? = nil, seed: UInt64 = 1, alpha: Double = 0.05, quality: [VendorQuality]? = nil
    ) throws(Refusal) -> CallComparison {
        try callComparison(scorecard: scorecard, seed: seed, alpha: alpha, quality: quality, on: Index(self))
    }

    /// The same on an index of this evaluation, so that calls that were heard are not scored again.
    func callComparison(
        scorecard: Scorecard.ID?, seed: UInt64 = 1, alpha: Double = 0.05, quality: [VendorQuality]? = nil,
        on index: Index
    ) throws(Refusal) -> CallComparison {
        precondition(alpha > 0 && alpha < 1, "a chance lies between 0 and 1")
        let faults = index.callFaults()
        guard faults.isEmpty else { throw Refusal(diagnostics: faults) }
        let comparing = ComparingCalls(
            index, try compared(scorecard), seed: seed, alpha: alpha,
            quality: quality ?? visits.compactMap(\.ownQuality))
        guard !comparing.calls.isEmpty else {
            throw Refusal(diagnostics: [
                Diagnostic(
                    .callsNotComparable, "no call was scored on \(comparing.scorecard.title)",
                    remedy: "hand in sheets with scorecard=\"\(comparing.scorecard.id)\"",
                    at: comparing.scorecard.location)
            ])
        }
        return comparing.comparison
    }

    private func compared(_ id: Scorecard.ID?) throws(Refusal) -> Scorecard {
        let heard = Set(calls.flatMap { $0.assessments.map(\.scorecard) })
        let counted = Set(allCriteria.compactMap { $0.callTerm?.scorecard })
        let known = scorecards.filter { heard.contains($0.id) }
        if let id {
            if let found = self.scorecard(id) { return found }
            throw Refusal(diagnostics: [
                Diagnostic(
                    .scorecardUnknown, "there is no scorecard '\(id)'",
                    remedy: NearMiss.remedy(
                        id, among: scorecards.map(\.id),
                        otherwise: scorecards.isEmpty
                            ? "add a <scorecard> to the plan" : "name one of: \(listed(scorecards.map(\.id)))"), at: nil
                )
            ])
        }
        if counted.count == 1, let found = scorecards.first(where: { counted.contains($0.id) }) { return found }
        if known.count == 1 { return known[0] }
        throw Refusal(diagnostics: [
            known.isEmpty
                ? Diagnostic(
                    .callsNotComparable, "no call was listened to",
                    remedy: "add <visit> with <call> and <assessment>, or a table of ratings", at: location)
                : Diagnostic(
                    .callsNotComparable, "calls were scored on \(listed(known.map(\.id))), which cannot be compared",
                    remedy: "name the scorecard to compare on", at: known[1].location)
        ])
    }
}
