extension Evaluation {
    /// How many calls a visit needs, with spreads from the calls at hand where none are given.
    ///
    /// - Throws: A ``Refusal`` where a spread is neither given nor to be had from calls.
    public func callPlan(
        _ question: CallPlan.Question = CallPlan.Question(), scorecard: Scorecard.ID? = nil
    ) throws(Refusal) -> CallPlan {
        if question.betweenCalls != nil, question.betweenHearings != nil, let plan = CallPlan(question) { return plan }
        let comparison = try callComparison(scorecard: scorecard)
        guard let plan = CallPlan(question, after: comparison) else {
            throw Refusal(diagnostics: [
                Diagnostic(
                    .callsNotComparable, "the calls at hand do not show how far calls differ",
                    remedy: """
                        give the standard deviation between calls, and between sheets on one call\
                        \(question.ratingsPerCall == 1 ? "" : ", or plan with one listener a call")
                        """,
                    at: comparison.scorecard.location)
            ])
        }
        return plan
    }
}

extension CallPlan {
    /// From the spreads given; `nil` where one between calls, or between sheets on one call, is not. Tastes are then 0.
    public init?(_ question: Question) {
        guard let calls = question.betweenCalls, let hearings = question.betweenHearings else { return nil }
        self.init(
            question, calls: calls, hearings: hearings, tastes: question.betweenTastes ?? 0, isPooled: false,
            source: question.betweenTastes == nil
                ? "as given; that a listener likes one vendor better is taken to be 0" : "as given")
    }

    /// From the spreads given, and otherwise those of calls that were heard; `nil` where these do not show them.
    init?(_ question: Question, after comparison: CallComparison) {
        let residual: Double? =
            if case .estimated(let variance, _) = comparison.severity { variance?.squareRoot() } else { nil }
        let known = question.betweenHearings ?? residual
        let isPooled =
            known == nil && question.betweenCalls == nil && question.ratingsPerCall == 1
            && comparison.isHeardOnce
        guard let hearings = known ?? (isPooled ? 0 : nil) else { return nil }
        // The means of a vendor's calls differ by the calls, and by what is left of the listeners' chance.
        var (squares, degrees, chances, count) = (0.0, 0.0, 0.0, 0.0)
        for vendor in comparison.vendors {
            let calls = comparison.basisCalls(of: vendor)
            guard calls.count > 1 else { continue }
            squares += Moments(calls.map(\.compared)).squares
            degrees += Double(calls.count - 1)
            chances += calls.reduce(0) { $0 + 1 / Double($1.hearings.count) }
            count += Double(calls.count)
        }
        let found: Double? =
            degrees > 0 ? max(0, squares / degrees - hearings * hearings * chances / count).squareRoot() : nil
        guard let calls = question.betweenCalls ?? found else { return nil }
        let taste = question.betweenTastes == nil ? "; that a listener likes one vendor better is taken to be 0" : ""
        self.init(
            question, calls: calls, hearings: hearings, tastes: question.betweenTastes ?? 0, isPooled: isPooled,
            source: "estimated from \(counted(Int(count), "call")) that were heard, where not given\(taste)")
    }

    private init(
        _ question: Question, calls: Double, hearings: Double, tastes: Double, isPooled: Bool, source: String
    ) {
        let design = VisitDesign(
            betweenCalls: calls, residual: hearings, favour: tastes, evaluators: question.evaluators,
            listenersPerCall: question.ratingsPerCall)
        let (power, level) = (question.power, 1 - question.confidence)
        let whole = design.wholeCalls(toSeparate: question.difference, power: power, level: level)
        let smallest = design.smallestDifference(power: power, level: level)
        let best = BestOfSeveral.calls(
            vendors: question.vendors, probability: question.confidence, difference: question.difference,
            standardDeviation: design.callVariance.squareRoot())
        let table = [5, 10, 15, 20, 30, 50, 100].map { count in
            Row(calls: count, difference: design.difference(shownBy: count, power: power, level: level))
        }
        let zero = [10, 20, 30, 60, 100, 300].compactMap { count in
            SampleSize.upperBound(withoutErrorsIn: count).map { ZeroErrors(calls: count, upperBound: $0) }
        }
        let wholeBest = best.flatMap { $0 < 1e9 ? max(1, Int($0.rounded(.up))) : nil }
        self.init(
            question: question, betweenCalls: calls, betweenHearings: hearings, betweenTastes: tastes,
            isPooled: isPooled, source: source,
            calls: whole, smallestDifference: smallest, table: table, callsForBest: wholeBest, zeroErrors: zero,
            text: Self.words(question, whole, smallest, wholeBest))
    }

    private static func words(_ question: Question, _ calls: Int?, _ smallest: Double, _ best: Int?) -> String {
        let difference = Figures.plain(question.difference, decimals: 1)
        guard let calls else {
            return """
                No number of calls separates two vendors that are \(difference) points apart: with \
                \(counted(question.evaluators, "listener")) whose liking for a vendor differs, nothing below \
                \(Figures.fixed(smallest, decimals: 1)) points can be seen. Have more people listen.
                """
        }
        let first = best.map {
            """
             With \(counted($0, "call")) of each the best of \(question.vendors) vendors comes out first with \
            \(Figures.percentShare(question.confidence, decimals: 0)) confidence, where it is that far ahead.
            """
        }
        return """
            \(counted(calls, "call")) of each vendor, each heard by \(question.ratingsPerCall), separate two vendors that are \
            \(difference) points apart, with a chance of \(Figures.percentShare(question.power, decimals: 0)).\(first ?? "")
            """
    }
}

extension CallComparison {
    /// The calls of a vendor that the comparison rests on.
    fileprivate func basisCalls(of vendor: VendorCalls) -> [CallResult] {
        vendor.calls.filter { basis == .all || $0.call.selection == .buyerRandom }
    }

    /// Whether one person heard each of the calls that the comparison rests on: their spread is then that of one sheet a
    /// call, which is all that a plan with one listener a call asks for.
    fileprivate var isHeardOnce: Bool {
        vendors.flatMap(basisCalls).allSatisfy { $0.hearings.count == 1 }
    }
}
