/// F8–F10: what customers' answers say, and what was heard of how they were asked.
extension ComparingCalls {
    /// What the calls drawn at random tell of the others; what somebody picked tells nothing of them.
    private func beggingShare(_ calls: [HeardCall]) -> String {
        let random = calls.filter(isRandom)
        let share = CallShare(random.count { hasError($0, .measurement) }, of: random.count)
        guard let ends = share.ends else {
            return "none of them was drawn at random, so nothing can be said of other calls"
        }
        let (low, high) = (Figures.fixed(100 * ends.low, decimals: 0), Figures.fixed(100 * ends.high, decimals: 0))
        let range = "the share lies between \(low) % and \(high) % with 95 % confidence"
        return random.count == calls.count
            ? "among all calls like these \(range)"
            : "by the \(random.count) drawn at random, with \(share.hits) such, among all calls like these \(range)"
    }

    func coverageFlags() -> [DraftFlag] {
        vendors.compactMap { one in
            let survey = survey(one.calls)
            guard survey.responses > 0 else { return nil }
            let (low, high) = (
                Figures.fixed(100 * survey.lowest, decimals: 0), Figures.fixed(100 * survey.highest, decimals: 0)
            )
            let answers = counted(survey.responses, "answer")
            return DraftFlag(
                id: "F8", title: "How far the survey reaches", subject: one.vendor.id, subjectName: one.vendor.name,
                statistic: "width of the range in which the satisfied share lies without an assumption",
                size: 100 * (survey.highest - survey.lowest), unit: "percent", count: survey.calls,
                // Half is our own line: where most did not answer, the answers cannot decide.
                kind: .fact(isRaised: 2 * survey.responses < survey.calls),
                fact: """
                    \(Figures.fixed(100 * (survey.satisfied.share ?? 0), decimals: 0)) % satisfied rests on \(answers) from \
                    \(counted(survey.calls, "call")) of \(one.vendor.name). Without assuming anything about the others, the \
                    share lies between \(low) % and \(high) %.
                    """,
                advice: """
                    Few customers answer anywhere. Do not set the share beside another vendor's without these ends.
                    """)
        }
    }

    /// Described, never raised: that answers follow the calls is what one hopes for.
    func surveyFlags() -> [DraftFlag] {
        vendors.enumerated().compactMap { place, one in
            let answered = one.calls.compactMap { call in call.call.survey.map { ($0, compared(call)) } }
            guard !answered.isEmpty else { return nil }
            let (scores, answers) = (answered.map(\.1), answered.map(\.0))
            let found = KendallTau.b(scores, answers)
            // With many answers the approximation is as good, and orders take long to go through.
            let p = answered.count > 100 ? found.normalP : KendallTau.test(scores, answers, seed: seed(9, place))?.p
            let tau = minus(found.tau ?? 0, 2)
            let isFew = answered.count < 15
            return DraftFlag(
                id: "F9", title: "Survey and call", subject: one.vendor.id, subjectName: one.vendor.name,
                statistic: "Kendall's tau-b of the customer's answer and the score of the call", size: found.tau,
                unit: "correlation", count: answered.count,
                kind: found.tau == nil || answered.count < 8
                    ? .notAssessable(
                        floor: nil,
                        why: """
                            With \(counted(answered.count, "answer")) to calls of \(one.vendor.name) nothing can be said of how \
                            answers follow calls. It takes 8 that differ.
                            """)
                    : .fact(isRaised: false, p: p),
                fact: """
                    On \(counted(answered.count, "call")) of \(one.vendor.name) with an answer, answers and scores go together \
                    with a rank correlation of \(tau)\(isFew ? ", which with so few describes and proves nothing" : "").
                    """, advice: "", isDescription: true)
        }
    }

    func beggingFlags() -> [DraftFlag] {
        guard classes.contains(.measurement) else { return [] }
        return vendors.map { one in
            let calls = one.calls.filter { hasError($0, .measurement) }
            let share = CallShare(calls.count, of: one.calls.count)
            return DraftFlag(
                id: "F10", title: "Asking for a good score", subject: one.vendor.id, subjectName: one.vendor.name,
                statistic: "share of calls with an error that spoils measuring", size: share.share.map { 100 * $0 },
                unit: "percent", count: one.calls.count, kind: .fact(isRaised: !calls.isEmpty),
                fact: """
                    In \(calls.count) of \(one.vendor.name)'s \(counted(one.calls.count, "call")) something was heard that \
                    spoils the measuring, as asking the customer for a good score does; \(beggingShare(one.calls)).
                    """,
                advice: """
                    Agents whose pay hangs on the survey do this on their own accord. Ask how agents are rewarded, and do not \
                    rely on the vendor's survey.
                    """,
                evidence: calls.flatMap { call in
                    call.hearings.flatMap { hearing in
                        hearing.assessment.errors.filter { scorecard.criticalError($0.error)?.group == .measurement }
                            .compactMap(\.location)
                    }
                })
        }
    }
}
