/// What is said of those who listened, and how far they agree.
extension ComparingCalls {
    func evaluatorCalls() -> [EvaluatorCalls] {
        let halo = self.halo
        return listeners.enumerated().map { column, listener in
            let sheets = calls.compactMap { $0.hearing(by: listener) }
            let estimate = severity.estimate
            let marks = sheets.flatMap { sheet in
                scaleItems.compactMap { item in rating(item, sheet).map { (item, $0) } }
            }
            let top = marks.count { Double($0.0.kind.ratings.upperBound) == $0.1 }
            return EvaluatorCalls(
                evaluator: listener, name: name(listener), sheets: sheets.count,
                sharedCalls: shared.count { $0.hearing(by: listener) != nil },
                mean: Moments(sheets.map(\.score.score)).mean,
                severity: estimate.flatMap { estimate in
                    estimate.points[listener].map {
                        EvaluatorCalls.Severity(
                            points: $0, standardError: estimate.standardErrors[listener],
                            // One gives 100 where all the others give 0.
                            reach: 100 * Double(estimate.points.count - 1) / Double(estimate.points.count))
                    }
                }, halo: halo?.variances[column], notApplicable: Moments(sheets.map(exemptShare)).mean,
                topShare: marks.isEmpty ? nil : Double(top) / Double(marks.count))
        }
    }

    /// The share of a sheet's items that are said not to apply.
    func exemptShare(_ hearing: HeardCall.Hearing) -> Double {
        let exempt = scorecard.items.count { rating($0, hearing) == nil }
        return Double(exempt) / Double(scorecard.items.count)
    }

    /// Items on a scale that all listeners rated on every call that all heard.
    var haloItems: [Scorecard.Item] {
        let complete = self.complete
        return scaleItems.filter { item in
            complete.allSatisfy { call in call.hearings.allSatisfy { rating(item, $0) != nil } }
        }
    }

    /// `nil` with fewer than three listeners, two items or ten calls: too little to tell whose it is.
    var halo: HaloComponents? {
        let (complete, items) = (self.complete, haloItems)
        guard listeners.count > 2, items.count > 1, complete.count >= 10 else { return nil }
        return HaloComponents(
            listeners.map { listener in
                complete.map { call in items.map { item in call.hearing(by: listener).flatMap { rating(item, $0) } } }
            }, seed: seed(4))
    }

    // MARK: agreement

    func agreement(on item: Scorecard.Item) -> ItemAgreement {
        let table = table(shared) { rating(item, $0) }
        let scale = item.kind.ratings.map(Double.init)
        let plain = table.chanceCorrected(categories: scale, weights: .identity)
        let isScale = item.kind != .yesNo
        let graded = isScale ? table.chanceCorrected(categories: scale, weights: .quadratic) : nil
        return ItemAgreement(
            item: item, units: table.ratings(atLeast: 2).count, percentAgreement: plain.percentAgreement,
            alphaNominal: table.krippendorffAlpha(.nominal),
            alphaOrdinal: isScale ? table.krippendorffAlpha(.ordinal, trials: trials(table), seed: seed(20)) : nil,
            alphaInterval: isScale ? table.krippendorffAlpha(.interval) : nil, ac1: plain.ac,
            ac2Quadratic: graded?.ac, fleiss: plain.fleiss, fleissQuadratic: graded?.fleiss)
    }

    /// Draws of a bootstrap: 1,999 on up to 1,000 calls, so many fewer on more, and never under 499.
    private func trials(_ table: RatingTable) -> Int {
        PermutationTest.trials(1_999, of: table.units.count, atLeast: 499)
    }

    func scoreAgreement() -> ScoreAgreement {
        let complete = self.complete
        let table = table(complete) { $0.score.score }
        let icc = IntraclassCorrelation(table.units.map { $0.compactMap(\.self) })
        return ScoreAgreement(
            calls: complete.count, evaluators: listeners, icc1: icc.one, icc2: icc.two, icc3: icc.three,
            icc1k: icc.oneMean, icc2k: icc.twoMean, icc3k: icc.threeMean,
            alpha: table.krippendorffAlpha(.interval, trials: trials(table), seed: seed(21)))
    }

    /// Each two, in the order of the listeners.
    private var pairsOfListeners: [(Evaluator.ID, Evaluator.ID)] {
        listeners.indices.flatMap { a in listeners.indices.dropFirst(a + 1).map { (listeners[a], listeners[$0]) } }
    }

    func evaluatorPairs() -> [EvaluatorPair] {
        let kinds = Scorecard.Kind.allCases.filter { kind in
            kind != .yesNo && scorecard.items.contains { $0.kind == kind }
        }
        return pairsOfListeners.flatMap { a, b in kinds.map { evaluatorPair(a, b, $0) } }
    }

    private func evaluatorPair(_ a: Evaluator.ID, _ b: Evaluator.ID, _ kind: Scorecard.Kind) -> EvaluatorPair {
        let items = scorecard.items.filter { $0.kind == kind }
        let both = items.flatMap { item in
            shared.compactMap { call -> (Double, Double)? in
                guard let first = call.hearing(by: a).flatMap({ rating(item, $0) }),
                    let second = call.hearing(by: b).flatMap({ rating(item, $0) })
                else { return nil }
                return (first, second)
            }
        }
        let scale = kind.ratings.map(Double.init)
        let table = CohenKappa.table(both.map { $0.0 }, both.map { $0.1 }, categories: scale) ?? []
        let count = Double(both.count)
        func share(_ isOne: (Double, Double) -> Bool) -> Double? {
            both.isEmpty ? nil : Double(both.count { isOne($0.0, $0.1) }) / count
        }
        return EvaluatorPair(
            a: a, b: b, kind: kind, count: both.count, same: share { $0 == $1 },
            withinOne: share { abs($0 - $1) <= 1 }, kappa: CohenKappa(table: table).kappa,
            quadraticKappa: CohenKappa(table: table, weights: AgreementWeights.quadratic.matrix(scale)).kappa,
            meanDifference: Moments(nonEmpty: both.map { $0.0 - $0.1 })?.mean)
    }

    func criticalAgreement() -> [CriticalAgreement] { classes.map(criticalAgreement) }

    private func criticalAgreement(_ group: CriticalClass) -> CriticalAgreement {
        func heard(_ hearing: HeardCall.Hearing) -> Bool { hearing.assessment.hasError(of: [group], on: scorecard) }
        let table = table(shared) { heard($0) ? 1 : 0 }
        let plain = table.chanceCorrected(categories: [0, 1], weights: .identity)
        let all = shared.flatMap(\.hearings)
        return CriticalAgreement(
            group: group, calls: shared.count,
            prevalence: all.isEmpty ? nil : Double(all.count(where: heard)) / Double(all.count),
            percentAgreement: plain.percentAgreement, ac1: plain.ac, fleiss: plain.fleiss,
            alpha: table.krippendorffAlpha(.nominal),
            evaluators: listeners.map { listener in
                let own = shared.compactMap { $0.hearing(by: listener) }
                return CriticalAgreement.Rate(
                    evaluator: listener, share: CallShare(own.count(where: heard), of: own.count))
            },
            pairs: pairsOfListeners.map { a, b in
                let found = YesNoAgreement(
                    shared.map { $0.hearing(by: a).map(heard) }, shared.map { $0.hearing(by: b).map(heard) })
                return CriticalAgreement.Pair(
                    a: a, b: b, both: found.both, firstOnly: found.firstOnly, secondOnly: found.secondOnly,
                    neither: found.neither, positiveAgreement: found.positive, p: found.mcNemarP)
            })
    }
}
