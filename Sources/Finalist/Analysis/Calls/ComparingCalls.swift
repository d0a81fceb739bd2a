/// The calls on one scorecard, brought together once for everything that is said of them.
struct ComparingCalls {
    let index: Index
    let scorecard: Scorecard
    let seed: UInt64
    let alpha: Double
    let quality: [VendorQuality]

    /// The plan's term and its row in the index, where the plan counts calls on the scorecard.
    let terms: [(row: Int, term: CallTerm)]

    /// By contender with a call.
    let vendors: [(vendor: Vendor, calls: [HeardCall])]
    let severity: CallSeverity

    /// In the order in which their sheets come first.
    let listeners: [Evaluator.ID]

    /// Calls with two sheets or more: those of link sets, or all where there are none.
    let shared: [HeardCall]

    var calls: [HeardCall] { vendors.flatMap(\.calls) }

    init(_ index: Index, _ scorecard: Scorecard, seed: UInt64, alpha: Double, quality: [VendorQuality]) {
        self.index = index
        self.scorecard = scorecard
        self.seed = seed
        self.alpha = alpha
        self.quality = quality
        let terms = index.nodes.indices.compactMap { row in
            index.nodes[row].criterion.callTerm.flatMap { $0.scorecard == scorecard.id ? (row: row, term: $0) : nil }
        }
        // Quality before the share without errors: it is what listeners give.
        self.terms = terms.filter { $0.term.figure == .quality } + terms.filter { $0.term.figure != .quality }
        let row = self.terms.first?.row
        vendors = index.contenders.compactMap { vendor in
            let calls = index.heard.calls(of: vendor.id, on: scorecard) {
                index.isRecused($0, row: row, vendor: vendor.id)
            }
            return calls.isEmpty ? nil : (vendor, calls)
        }
        severity = index.severity(row: row, on: scorecard)
        let all = vendors.flatMap(\.calls)
        listeners = all.listeners
        let joint = all.filter { $0.hearings.count > 1 }
        let linked = joint.filter { $0.call.linkSet != nil }
        shared = linked.isEmpty ? joint : linked
    }

    var policy: CallTerm {
        terms.first?.term
            ?? CallTerm(
                scorecard: scorecard.id, figure: .quality, calls: .random, severity: .raw, zeroOn: [], gates: [],
                location: nil)
    }

    /// Every chance has its own seed, so that what is asked for beside it changes nothing.
    func seed(_ purpose: UInt64, _ subject: Int = 0) -> UInt64 { seed &+ purpose &* 1_000 &+ UInt64(subject) }

    func name(_ evaluator: Evaluator.ID) -> String {
        index.evaluation.panel.shortName(evaluator)
    }

    // MARK: one call

    /// What a sheet comes to without the listener's severity; `nil` where that is not known.
    func adjusted(_ hearing: HeardCall.Hearing) -> Double? {
        severity.estimate?.points[hearing.assessment.evaluator].map { hearing.score.score - $0 }
    }

    func raw(_ call: HeardCall) -> Double { Moments(call.hearings.map(\.score.score)).mean }

    func adjusted(_ call: HeardCall) -> Double? {
        let scores = call.hearings.compactMap(adjusted)
        return scores.count == call.hearings.count ? Moments(scores).mean : nil
    }

    /// Without severity where it is known.
    func compared(_ call: HeardCall) -> Double { adjusted(call) ?? raw(call) }

    func isRandom(_ call: HeardCall) -> Bool { call.call.selection == .buyerRandom }
    func isPicked(_ call: HeardCall) -> Bool { call.call.selection == .vendorPicked }

    var basis: CallComparison.Basis { calls.contains(where: isPicked) ? .random : .all }

    /// The calls of a vendor that the comparison rests on.
    func basisCalls(_ calls: [HeardCall]) -> [HeardCall] { basis == .all ? calls : calls.filter(isRandom) }

    // MARK: ratings

    /// What a sheet gives an item; `nil` where it does not apply.
    func rating(_ item: Scorecard.Item, _ hearing: HeardCall.Hearing) -> Double? {
        guard let mark = hearing.assessment.marks.first(where: { $0.item == item.id }),
            case .rated(let text) = mark.verdict
        else { return nil }
        return item.kind.rating(text)
    }

    /// A row a call, a column a listener.
    func table(_ calls: [HeardCall], _ value: (HeardCall.Hearing) -> Double?) -> RatingTable {
        RatingTable(units: calls.map { call in listeners.map { call.hearing(by: $0).flatMap(value) } })
    }

    /// Shared calls that all listeners heard.
    var complete: [HeardCall] { shared.filter { $0.hearings.count == listeners.count } }

    /// Items with grades between worst and best.
    var scaleItems: [Scorecard.Item] { scorecard.items.filter { $0.kind != .yesNo } }
}

extension ComparingCalls {
    var comparison: CallComparison {
        let vendors = self.vendors.map { vendorCalls($0.vendor, $0.calls) }
        let flags = self.flags()
        func order(_ mean: (VendorCalls) -> CallMean?) -> [Vendor.ID] {
            vendors.enumerated().compactMap { place, vendor in mean(vendor).map { (place, vendor.vendor, $0.mean) } }
                .sorted { ($1.2, $0.0) < ($0.2, $1.0) }.map(\.1)
        }
        return CallComparison(
            evaluation: index.evaluation.id, title: index.evaluation.title, scorecard: scorecard, policy: policy,
            criterion: terms.first.map { index.nodes[$0.row].criterion.id }, seed: seed, alpha: alpha,
            vendors: vendors, unheard: unheard(), evaluators: evaluatorCalls(), severity: severityState, basis: basis,
            pairs: pairs(),
            items: scorecard.items.map(agreement), scoreAgreement: scoreAgreement(),
            evaluatorPairs: evaluatorPairs(), criticalAgreement: criticalAgreement(), flags: flags,
            flagSummary: CallFlagSummary(flags, alpha: alpha), sharedCalls: shared.map(\.call.id),
            orderRaw: order(\.raw), orderAdjusted: order { $0.adjusted ?? $0.raw }, order: order(\.compared))
    }

    private var severityState: CallComparison.Severity {
        switch severity {
        case .estimated(let estimate):
            .estimated(residualVariance: estimate.residualVariance, degreesOfFreedom: estimate.degreesOfFreedom)
        case .notConnected(let groups):
            .notConnected(
                groups,
                reason: """
                    No chain of calls heard together joins \(groups.map { listed($0.map(name)) }.joined(separator: " with ")): \
                    nobody can say who of them is stricter, and scores stay as they are. Have one of each group listen \
                    to the same calls.
                    """)
        case .noSharedCalls: .noSharedCalls
        }
    }
}
