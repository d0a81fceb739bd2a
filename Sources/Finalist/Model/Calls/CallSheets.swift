/// An assessment with its call and its scorecard, where both are there.
final class CallSheet: Sendable {
    let call: Call
    let assessment: CallAssessment
    let scorecard: Scorecard

    init(call: Call, assessment: CallAssessment, scorecard: Scorecard) {
        self.call = call
        self.assessment = assessment
        self.scorecard = scorecard
    }

    /// Whether it names items that the scorecard does not have.
    var hasStrayItems: Bool {
        let items = Set(scorecard.items.map(\.id))
        return assessment.marks.contains { !items.contains($0.item) }
    }
}

extension Evaluation {
    /// Every assessment on a scorecard that is there. One that a later version replaces is kept as it was, faults
    /// and all, and counts no more.
    var sheetsOfCalls: [CallSheet] {
        let scorecards = Dictionary(self.scorecards.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return calls.flatMap { call in
            call.assessments.standing.compactMap { assessment in
                scorecards[assessment.scorecard].map { CallSheet(call: call, assessment: assessment, scorecard: $0) }
            }
        }
    }
}
