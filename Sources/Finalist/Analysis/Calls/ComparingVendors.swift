/// What is said of each vendor, and of each two.
extension ComparingCalls {
    func vendorCalls(_ vendor: Vendor, _ calls: [HeardCall]) -> VendorCalls {
        let random = calls.filter(isRandom)
        let isAdjusted = severity.estimate != nil
        let basis = basisCalls(calls).map(compared)
        return VendorCalls(
            vendor: vendor.id, name: vendor.name, calls: calls.map(result),
            selections: Call.Selection.allCases.compactMap { selection in
                let count = calls.count { $0.call.selection == selection }
                return count > 0 ? VendorCalls.Selected(selection: selection, count: count) : nil
            }, raw: CallMean(calls.map(raw)), adjusted: isAdjusted ? CallMean(calls.compactMap(adjusted)) : nil,
            rawRandom: CallMean(random.map(raw)),
            adjustedRandom: isAdjusted ? CallMean(random.compactMap(adjusted)) : nil, compared: CallMean(basis),
            counted: byPlan(vendor),
            errors: classes.map { group in
                VendorCalls.Errors(
                    group: group, elsewhere: calls.count { !isRandom($0) && hasError($0, group) },
                    any: CallShare(random.count { hasError($0, group) }, of: random.count),
                    majority: CallShare(random.count { hasErrorByMajority($0, group) }, of: random.count))
            }, gates: gates(vendor), survey: survey(calls), promises: promises(calls.map(\.call)),
            scoreBegging: CallShare(calls.count { hasError($0, .measurement) }, of: calls.count),
            moreCallsNeeded: moreCalls(basis))
    }

    func unheard() -> [UnheardCalls] {
        index.contenders.compactMap { vendor in
            let heard = vendors.first { $0.vendor.id == vendor.id }?.calls ?? []
            let known = Set(heard.map(\.call.id))
            let rest = index.evaluation.calls.filter { $0.vendor == vendor.id && !known.contains($0.id) }
            guard !rest.isEmpty else { return nil }
            return UnheardCalls(
                vendor: vendor.id, name: vendor.name, calls: rest.count,
                random: rest.count { $0.selection == .buyerRandom },
                uncounted: rest.count { !$0.assessments.isEmpty }, areAll: heard.isEmpty)
        }
    }

    /// The classes of critical errors that the scorecard has.
    var classes: [CriticalClass] {
        CriticalClass.allCases.filter { group in scorecard.criticalErrors.contains { $0.group == group } }
    }

    func hasError(_ call: HeardCall, _ group: CriticalClass) -> Bool { call.hasError(of: [group], on: scorecard) }

    /// Half or more of those who heard it heard an error of the class.
    private func hasErrorByMajority(_ call: HeardCall, _ group: CriticalClass) -> Bool {
        2 * call.hearings.count { $0.assessment.hasError(of: [group], on: scorecard) } >= call.hearings.count
    }

    private func result(_ call: HeardCall) -> CallResult {
        func mean(_ value: (AssessmentScore) -> Double) -> Double {
            Moments(call.hearings.map { value($0.score) }).mean
        }
        return CallResult(
            call: call.call, raw: raw(call), adjusted: adjusted(call), coverage: mean(\.coverage),
            low: mean(\.bounds.lowerBound), high: mean(\.bounds.upperBound),
            errors: CriticalClass.allCases.filter { hasError(call, $0) },
            hearings: call.hearings.map { hearing in
                CallResult.Hearing(
                    evaluator: hearing.assessment.evaluator, score: hearing.score, adjusted: adjusted(hearing),
                    errors: hearing.assessment.errors, location: hearing.assessment.location)
            })
    }

    private func byPlan(_ vendor: Vendor) -> [VendorCalls.Counted] {
        terms.map { row, term in
            let counting = CallCounting(index, row: row, term)
            let value = counting.value(of: vendor)
            return VendorCalls.Counted(
                criterion: index.nodes[row].criterion.id, term: term, calls: counting.calls(of: vendor).count,
                value: value?.value, sampling: value?.sampling)
        }
    }

    private func gates(_ vendor: Vendor) -> [VendorCalls.GateState] {
        terms.flatMap { row, term in
            CallCounting(index, row: row, term).gates(of: vendor).map { gate in
                VendorCalls.GateState(
                    criterion: index.nodes[row].criterion.id, group: gate.gate.group, most: gate.gate.most,
                    seen: gate.seen, calls: gate.calls, isBroken: gate.isBroken)
            }
        }
    }

    func survey(_ calls: [HeardCall]) -> VendorCalls.Survey {
        let answered = calls.compactMap { call in call.call.survey.map { (answer: $0, score: compared(call)) } }
        let satisfied = Proportion(hits: answered.count { $0.answer >= 4 }, count: answered.count)
        let range = satisfied.noAssumptionRange(of: calls.count)
        let tau = KendallTau.b(answered.map(\.score), answered.map(\.answer))
        return VendorCalls.Survey(
            calls: calls.count, responses: answered.count, satisfied: CallShare(satisfied.hits, of: answered.count),
            lowest: range.low, highest: range.high, tau: tau.tau, p: tau.normalP)
    }

    private func promises(_ calls: [Call]) -> VendorCalls.Promises {
        let made = calls.filter { $0.promiseMade == true }
        func kept(_ calls: [Call]) -> CallShare {
            let known = calls.compactMap(\.promiseKept)
            return CallShare(known.count(where: \.self), of: known.count)
        }
        let random = made.filter { $0.selection == .buyerRandom }
        let all = kept(made)
        return VendorCalls.Promises(
            made: made.count, kept: all.speaking(for: kept(random)), keptRandom: kept(random))
    }

    /// Until the half-width of the interval is 5 points, by Student's t as the interval itself is.
    private func moreCalls(_ scores: [Double]) -> Int? {
        guard let deviation = MeanEstimate(scores)?.standardDeviation else { return nil }
        let z = NormalDistribution.quantile(0.975)
        // The number by the normal formula is below that by t, and never by much.
        var needed = max(2, Int(((z * deviation / 5) * (z * deviation / 5)).rounded(.down)))
        while half(deviation, needed) > 5 { needed += 1 }
        return max(0, needed - scores.count)
    }

    private func half(_ deviation: Double, _ count: Int) -> Double {
        StudentDistribution.quantile(0.975, degreesOfFreedom: Double(count - 1)) * deviation
            / Double(count).squareRoot()
    }

    // MARK: two vendors

    func pairs() -> [CallPair] {
        vendors.indices.flatMap { a in vendors.indices.dropFirst(a + 1).map { pair(vendors[a], vendors[$0]) } }
    }

    private typealias Heard = (vendor: Vendor, calls: [HeardCall])

    private func pair(_ a: Heard, _ b: Heard) -> CallPair {
        let (first, second) = (basisCalls(a.calls).map(compared), basisCalls(b.calls).map(compared))
        let welch = DifferenceEstimate.welch(first, second)
        let interval = welch?.interval?.onScale
        let isSeparable = interval.map { !$0.contains(0) } ?? false
        let needed = welch.flatMap { calls(toSeparate: $0.difference, first, second) }
        return CallPair(
            a: a.vendor.id, b: b.vendor.id, difference: welch?.difference, low: interval?.low, high: interval?.high,
            p: welch?.p, degreesOfFreedom: welch?.degreesOfFreedom, basis: basis, isSeparable: isSeparable,
            text: words(a.vendor, b.vendor, welch, isSeparable, needed), callsToSeparate: needed,
            errors: classes.compactMap { errors(a, b, $0) })
    }

    /// By the t test, as ``CallPlan`` says it, from the pooled standard deviation of both.
    private func calls(toSeparate difference: Double, _ a: [Double], _ b: [Double]) -> Int? {
        guard a.count > 1, b.count > 1 else { return nil }
        let pooled = (Moments(a).squares + Moments(b).squares) / Double(a.count + b.count - 2)
        guard pooled > 0, abs(difference) > 1e-4 * pooled.squareRoot(),
            let calls = SampleSize.perVendor(toFind: difference / pooled.squareRoot()), calls < 1e9
        else { return nil }
        return max(2, Int(calls.rounded(.up)))
    }

    private func words(
        _ a: Vendor, _ b: Vendor, _ found: DifferenceEstimate?, _ isSeparable: Bool, _ needed: Int?
    ) -> String {
        let which = basis == .random ? "the calls drawn at random" : "these calls"
        guard let found else {
            let none = basisCalls(vendors.first { $0.vendor.id == a.id }?.calls ?? []).isEmpty ? a : b
            return """
                \(a.name) and \(b.name) cannot be compared: none of \(none.name)'s calls that were heard was drawn at random.
                """
        }
        let size = Figures.fixed(abs(found.difference), decimals: 1)
        guard let interval = found.interval else {
            return """
                \(a.name) and \(b.name) cannot be separated: they are \(size) points apart, and so few calls do not show \
                how far calls differ.
                """
        }
        let (low, high) = (minus(interval.onScale.low, 1), minus(interval.onScale.high, 1))
        let cut = interval.onScale == interval ? "" : " (cut where the scale ends)"
        if isSeparable {
            let (better, other) = found.difference > 0 ? (a, b) : (b, a)
            let ends = [abs(interval.low), abs(interval.high)].map { min(100, $0) }.sorted().map {
                Figures.fixed($0, decimals: 1)
            }
            return """
                \(better.name) is ahead of \(other.name) on \(which): by \(size) points, and with 95 % confidence by \
                \(ends[0]) to \(ends[1]).
                """
        }
        let more = needed.map {
            """
             About \(Figures.grouped($0)) random calls of each would show a difference of this size four times in five.
            """
        }
        return """
            \(a.name) and \(b.name) cannot be separated on \(which): the difference of \
            \(minus(found.difference, 1)) points lies between \(low) and \(high)\(cut).\(more ?? "")
            """
    }

    private func errors(_ a: Heard, _ b: Heard, _ group: CriticalClass) -> CallPair.ErrorDifference? {
        func share(_ heard: Heard) -> Proportion {
            let random = heard.calls.filter(isRandom)
            return Proportion(hits: random.count { hasError($0, group) }, count: random.count)
        }
        let (first, second) = (share(a), share(b))
        guard let found = Proportion.difference(first, second), let interval = found.interval else { return nil }
        let isSeparable = !interval.contains(0)
        let counts = "\(first.hits) of \(first.count) against \(second.hits) of \(second.count)"
        let ends = [interval.low, interval.high].map { minus(100 * $0, 0) }
        return CallPair.ErrorDifference(
            group: group, difference: found.difference, low: interval.low, high: interval.high,
            isSeparable: isSeparable,
            text: """
                Critical \(group.rawValue) errors \(isSeparable ? "separate" : "do not separate") \(a.vendor.name) and \
                \(b.vendor.name): \(counts) random calls, a difference of \
                \(minus(100 * found.difference, 0)) points of a hundred that lies between \(ends[0]) \
                and \(ends[1]).
                """)
    }
}

extension Interval {
    /// Two scores differ by 100 points at the most; Student's t knows nothing of that.
    fileprivate var onScale: Interval { Interval(max(-100, low), min(100, high)) }
}

extension CallMean {
    init?(_ scores: [Double]) {
        guard let estimate = MeanEstimate(scores) else { return nil }
        self.init(
            count: estimate.count, mean: estimate.mean, standardDeviation: estimate.standardDeviation,
            low: estimate.interval?.low, high: estimate.interval?.high)
    }
}

extension CallShare {
    init(_ hits: Int, of count: Int) {
        let found = Proportion(hits: hits, count: count)
        let (wilson, exact) = (found.wilson(), found.clopperPearson())
        self.init(
            hits: hits, count: count, share: found.share, low: wilson?.low, high: wilson?.high, exactLow: exact?.low,
            exactHigh: exact?.high, upperBound: found.upperBound())
    }

    /// The 95 % interval to show: Wilson's, and where none was seen up to ``upperBound``, so that there is one answer to how
    /// many there may be.
    var ends: Interval? {
        guard let low, let high else { return nil }
        return hits == 0 ? Interval(0, upperBound ?? high) : Interval(low, high)
    }

    /// Without ends where not all were drawn at random: calls that somebody picked tell of no others.
    func speaking(for random: CallShare) -> CallShare {
        guard random.count < count else { return self }
        return CallShare(
            hits: hits, count: count, share: share, low: nil, high: nil, exactLow: nil, exactHigh: nil, upperBound: nil)
    }
}

extension Moments {
    /// `nil` where there is no value.
    init?(nonEmpty values: [Double]) {
        guard !values.isEmpty else { return nil }
        self.init(values)
    }
}
