extension CallComparison {
    /// The vendors on the calls that can be compared.
    func vendorChart() -> ForestChart {
        let calls = basis == .random ? "calls drawn at random" : "all calls"
        return ForestChart(
            title: "Quality of the calls, \(calls)", measure: "Score, 0 to 100",
            rows: ranked.map { vendor in
                ForestRow(
                    label: vendor.name, estimate: vendor.compared?.mean, interval: vendor.compared?.interval,
                    n: vendor.compared?.count ?? 0, isEmphasised: vendor.vendor == order.first,
                    note: basis == .random ? "no random call was heard" : "no call was scored")
            }
                + unheard.filter { self[$0.vendor] == nil }.map { one in
                    ForestRow(label: one.name, estimate: nil, interval: nil, n: 0, note: one.shortWords)
                })
    }

    /// Each item, the vendors below each other; `nil` where nothing was rated.
    func itemChart() -> ForestChart? {
        let rows = scorecard.items.flatMap { item in
            ranked.map { vendor in
                let mean = MeanEstimate(vendor.values(of: item, on: scorecard, basis))
                return ForestRow(
                    label: vendor.name, group: "\(item.id) \(item.title)", estimate: mean?.mean,
                    interval: mean?.interval.map { max(0, $0.low)...min(100, $0.high) }, n: mean?.count ?? 0,
                    note: "not rated")
            }
        }
        guard rows.contains(where: { $0.estimate != nil }) else { return nil }
        return ForestChart(
            title: "Each item of the scorecard, as scored", measure: "Value, 0 (worst) to 100 (best)", rows: rows,
            range: 0...100)
    }

    /// How much stricter or milder each listener is; `nil` where nobody can say.
    func severityChart() -> ForestChart? {
        guard evaluators.contains(where: { $0.severity != nil }) else { return nil }
        return ForestChart(
            title: "Strict and mild listeners", measure: "Points above or below the mean of all who listened",
            unit: "sheet",
            rows: evaluators.map { one in
                ForestRow(
                    label: one.name, estimate: one.severity?.points, interval: interval(of: one), n: one.sheets,
                    note: "not known")
            }, reference: ForestReference(value: 0, label: "as the mean"))
    }

    /// By Student's t on the degrees of freedom of the least squares, within what scores from 0 to 100 allow.
    func interval(of one: EvaluatorCalls) -> ClosedRange<Double>? {
        guard let severity = one.severity, let half = halfWidth(of: one) else { return nil }
        let (points, reach) = (severity.points, severity.reach)
        return min(points, max(-reach, points - half))...max(points, min(reach, points + half))
    }

    /// Whether an end of the interval lies beyond what scores allow.
    func isCut(_ one: EvaluatorCalls) -> Bool {
        guard let severity = one.severity, let half = halfWidth(of: one) else { return false }
        return severity.points - half < -severity.reach || severity.points + half > severity.reach
    }

    /// As Student's t gives it.
    func halfWidth(of one: EvaluatorCalls) -> Double? {
        guard let error = one.severity?.standardError, case .estimated(_, let degrees) = severity, degrees > 0 else {
            return nil
        }
        return StudentDistribution.quantile(0.975, degreesOfFreedom: Double(degrees)) * error
    }
}

extension CallMean {
    /// The ends within what a score can be; Student's t knows nothing of that.
    var interval: ClosedRange<Double>? {
        guard let low, let high else { return nil }
        return min(mean, max(0, low))...max(mean, min(100, high))
    }

    /// Whether an end by Student's t lies beyond what a score can be.
    var isCut: Bool { interval.map { $0.lowerBound != low || $0.upperBound != high } ?? false }
}

extension VendorCalls {
    /// The values of an item, one a call, the mean of those who rated it; from 0 to 100.
    func values(of item: Scorecard.Item, on scorecard: Scorecard, _ basis: CallComparison.Basis) -> [Double] {
        calls.filter { basis == .all || $0.call.selection == .buyerRandom }.compactMap { result in
            let heard = result.hearings.map(\.evaluator)
            let ratings = result.call.assessments.standing.compactMap { assessment -> Double? in
                guard assessment.scorecard == scorecard.id, heard.contains(assessment.evaluator),
                    case .rated(let text)? = assessment.marks.first(where: { $0.item == item.id })?.verdict
                else { return nil }
                return item.kind.rating(text).map { item.kind.share(of: $0) * 100 }
            }
            return ratings.isEmpty ? nil : ratings.reduce(0, +) / Double(ratings.count)
        }
    }
}
