internal import Synchronization

/// A call with what each evaluator made of it, the sheets alone that count.
///
/// An object, as is a hearing: thousands are handed on for each result that is worked out anew.
final class HeardCall: Sendable {
    let call: Call
    let hearings: [Hearing]

    init(call: Call, hearings: [Hearing]) {
        self.call = call
        self.hearings = hearings
    }

    final class Hearing: Sendable {
        let assessment: CallAssessment
        let score: AssessmentScore

        init(assessment: CallAssessment, score: AssessmentScore) {
            self.assessment = assessment
            self.score = score
        }
    }

    /// The mean over those who heard it, as each scored it, or 0 where anyone heard an error that the plan makes 0.
    func score(zeroOn classes: [CriticalClass], on scorecard: Scorecard, without severity: (Evaluator.ID) -> Double)
        -> Double
    {
        if hasError(of: classes, on: scorecard) { return 0 }
        let scores = hearings.map { $0.score.score - severity($0.assessment.evaluator) }
        return scores.reduce(0, +) / Double(scores.count)
    }

    /// Whether anyone heard an error of these classes.
    func hasError(of classes: [CriticalClass], on scorecard: Scorecard) -> Bool {
        hearings.contains { $0.assessment.hasError(of: classes, on: scorecard) }
    }
}

extension CallAssessment {
    func hasError(of classes: [CriticalClass], on scorecard: Scorecard) -> Bool {
        errors.contains { heard in scorecard.criticalError(heard.error).map { classes.contains($0.group) } ?? false }
    }
}

extension [CallAssessment] {
    private struct Key: Hashable {
        let evaluator: Evaluator.ID
        var scorecard: Scorecard.ID?
        var version: Int?
    }

    /// Each evaluator's newest on each scorecard, in the order in which they come first; none that was replaced by
    /// one on another scorecard.
    var standing: [CallAssessment] {
        if count < 2 { return self }
        var rows: [Key: Int] = [:]
        var newest: [CallAssessment] = []
        for one in self {
            let key = Key(evaluator: one.evaluator, scorecard: one.scorecard)
            if let row = rows[key] {
                if newest[row].version < one.version { newest[row] = one }
            } else {
                rows[key] = newest.count
                newest.append(one)
            }
        }
        let replacing = replacing
        return newest.filter { one in
            !(replacing[Key(evaluator: one.evaluator, version: one.version)] ?? []).contains { $0 != one.scorecard }
        }
    }

    /// By evaluator and version, the scorecards of those that stand in place of one on another scorecard: the version that
    /// they supersede is not on their own.
    private var replacing: [Key: Set<Scorecard.ID>] {
        let there = Set(map { Key(evaluator: $0.evaluator, scorecard: $0.scorecard, version: $0.version) })
        return reduce(into: [:]) { replacing, one in
            guard let supersedes = one.supersedes,
                !there.contains(Key(evaluator: one.evaluator, scorecard: one.scorecard, version: supersedes))
            else { return }
            replacing[Key(evaluator: one.evaluator, version: supersedes), default: []].insert(one.scorecard)
        }
    }
}

extension Evaluation {
    /// The calls of a vendor that were scored on a scorecard, with the sheets of those alone who may judge.
    func heardCalls(
        of vendor: Vendor.ID, on scorecard: Scorecard, without isRecused: (Evaluator.ID) -> Bool = { _ in false }
    ) -> [HeardCall] {
        calls.filter { $0.vendor == vendor }.compactMap { $0.heard(on: scorecard) }.without(isRecused)
    }
}

extension Call {
    /// With every sheet on a scorecard that can be scored; `nil` where there is none.
    fileprivate func heard(on scorecard: Scorecard) -> HeardCall? {
        let hearings = assessments.standing.compactMap { assessment -> HeardCall.Hearing? in
            guard assessment.scorecard == scorecard.id else { return nil }
            return AssessmentScore(assessment, on: scorecard).map {
                HeardCall.Hearing(assessment: assessment, score: $0)
            }
        }
        return hearings.isEmpty ? nil : HeardCall(call: self, hearings: hearings)
    }
}

extension [HeardCall] {
    /// Without the sheets of those who must keep out, and without the calls that nobody else heard.
    fileprivate func without(_ isRecused: (Evaluator.ID) -> Bool) -> [HeardCall] {
        // Each listener is asked about once, and nothing is copied where nobody keeps out.
        var known: [Evaluator.ID: Bool] = [:]
        func keepsOut(_ evaluator: Evaluator.ID) -> Bool {
            if let answer = known[evaluator] { return answer }
            let answer = isRecused(evaluator)
            known[evaluator] = answer
            return answer
        }
        guard contains(where: { $0.hearings.contains { keepsOut($0.assessment.evaluator) } }) else { return self }
        return compactMap { call in
            let hearings = call.hearings.filter { !keepsOut($0.assessment.evaluator) }
            return hearings.isEmpty ? nil : HeardCall(call: call.call, hearings: hearings)
        }
    }
}

/// The calls of an evaluation as they were heard, each scored once however often it is asked for.
final class HeardCalls: Sendable {
    private struct Known {
        var sheets: [CallSheet]?
        var byVendor: [Vendor.ID: [Call]]?
        var heard: [VendorItem: [HeardCall]] = [:]
    }

    private let evaluation: Evaluation
    private let known = Mutex(Known())

    private init(_ evaluation: Evaluation) { self.evaluation = evaluation }

    /// Those of an earlier look at an evaluation with the same calls, or new ones.
    static func heard(in evaluation: Evaluation, after earlier: Index?) -> HeardCalls {
        guard let earlier, earlier.evaluation.visits == evaluation.visits,
            earlier.evaluation.scorecards == evaluation.scorecards
        else { return HeardCalls(evaluation) }
        return earlier.heard
    }

    /// Every assessment on a scorecard that is there.
    var sheets: [CallSheet] {
        known.withLock { known in
            let sheets = known.sheets ?? evaluation.sheetsOfCalls
            known.sheets = sheets
            return sheets
        }
    }

    /// The calls of a vendor that were scored on a scorecard, with the sheets of those alone who may judge.
    func calls(
        of vendor: Vendor.ID, on scorecard: Scorecard, without isRecused: (Evaluator.ID) -> Bool
    ) -> [HeardCall] {
        let key = VendorItem(vendor: vendor, item: scorecard.id)
        let all = known.withLock { known in
            if let heard = known.heard[key] { return heard }
            let byVendor = known.byVendor ?? Dictionary(grouping: evaluation.calls, by: \.vendor)
            known.byVendor = byVendor
            let heard = (byVendor[vendor] ?? []).compactMap { $0.heard(on: scorecard) }
            known.heard[key] = heard
            return heard
        }
        return all.without(isRecused)
    }
}
