extension Check {
    /// A scorecard is not changed after it was frozen.
    static let scorecardsStayFrozen: Check = Check(
        Rule(
            "F0907", .error, "a scorecard was changed after it was frozen",
            """
            Weights and anchors are fixed before anyone listens, so that nobody can bend them to what was heard. If \
            the change is meant, give the scorecard a new version and a new date, and assess the calls on it anew; if \
            not, put back what stood there.
            """)
    ) { index in
        index.evaluation.scorecards.compactMap { scorecard in
            guard let fault = fault(of: scorecard) else { return nil }
            return Diagnostic(
                scorecardsStayFrozen.rule, fault,
                remedy: """
                    put back what stood there, or give it a new version, a new frozen date and \
                    fingerprint="\(scorecard.fingerprint)"
                    """,
                at: scorecard.location)
        }
    }
}

private func fault(of scorecard: Scorecard) -> String? {
    let name = "scorecard \(scorecard.id)"
    if let frozen = scorecard.frozen, let changed = scorecard.changed, frozen.isBefore(changed) {
        return
            "\(name) was changed on \(changed.shown(beside: frozen)), after it was frozen on \(frozen.shown(beside: changed))"
    }
    guard let stated = scorecard.statedFingerprint, stated.lowercased() != scorecard.fingerprint else { return nil }
    let since = scorecard.frozen.map { "since it was frozen on \($0.day)" } ?? "since its fingerprint was taken"
    return "\(name) has been changed \(since)"
}
