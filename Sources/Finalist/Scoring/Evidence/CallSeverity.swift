/// How strict each listener is, from the calls that several heard.
enum CallSeverity: Sendable {
    case estimated(Estimate)
    /// No chain of calls heard together joins these groups.
    case notConnected([[Evaluator.ID]])
    /// No call was heard by two.
    case noSharedCalls([Evaluator.ID])

    struct Estimate: Sendable {
        /// Points above (+) or below (−) the mean of all listeners, which is 0.
        let points: [Evaluator.ID: Double]
        let standardErrors: [Evaluator.ID: Double]

        /// In points²; `nil` where no sheet is left over to show chance.
        let residualVariance: Double?
        let degreesOfFreedom: Int

        /// Calls with two sheets or more.
        let sharedCalls: Int
    }

    /// The sheets of all vendors, and of all who listened, in the order in which they come first.
    init(_ calls: [HeardCall]) {
        let listeners = calls.listeners
        let shared = calls.count { $0.hearings.count > 1 }
        if listeners.count == 1 {
            let one = listeners[0]
            self = .estimated(
                Estimate(
                    points: [one: 0], standardErrors: [:], residualVariance: nil, degreesOfFreedom: 0, sharedCalls: 0))
            return
        }
        guard shared > 0 else {
            self = .noSharedCalls(listeners)
            return
        }
        let row = Dictionary(uniqueKeysWithValues: listeners.enumerated().map { ($1, $0) })
        let ratings = calls.enumerated().flatMap { unit, call in
            call.hearings.compactMap { hearing in
                row[hearing.assessment.evaluator].map { (unit: unit, rater: $0, score: hearing.score.score) }
            }
        }
        switch RaterEffects(ratings, units: calls.count, raters: listeners.count) {
        case .notConnected(let groups): self = .notConnected(groups.map { group in group.map { listeners[$0] } })
        case .estimated(let effects):
            self = .estimated(
                Estimate(
                    points: Dictionary(uniqueKeysWithValues: zip(listeners, effects.effects)),
                    standardErrors: Dictionary(uniqueKeysWithValues: zip(listeners, effects.standardErrors ?? [])),
                    residualVariance: effects.residualVariance, degreesOfFreedom: effects.degreesOfFreedom,
                    sharedCalls: shared))
        }
    }

    var estimate: Estimate? { if case .estimated(let estimate) = self { estimate } else { nil } }

    /// Those whom calls heard together join; one group where all are.
    var groups: [[Evaluator.ID]] {
        switch self {
        case .estimated(let estimate): [estimate.points.keys.sorted()]
        case .notConnected(let groups): groups
        case .noSharedCalls(let listeners): listeners.map { [$0] }
        }
    }
}

extension HeardCall {
    func hearing(by evaluator: Evaluator.ID) -> Hearing? {
        hearings.first { $0.assessment.evaluator == evaluator }
    }
}

extension [HeardCall] {
    /// Everyone with a sheet, in the order in which they come first.
    var listeners: [Evaluator.ID] { flatMap(\.hearings).map(\.assessment.evaluator).uniqued }
}

extension Index {
    /// From the sheets of every vendor on a scorecard, those left out who may not judge by the criterion of this row.
    func severity(row: Int?, on scorecard: Scorecard) -> CallSeverity {
        CallSeverity(
            evaluation.vendors.flatMap { vendor in
                heard.calls(of: vendor.id, on: scorecard) { isRecused($0, row: row, vendor: vendor.id) }
            })
    }
}
