#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Outcome {
    /// What the lead over the second becomes as one input after the other moves over its own range, all others held.
    ///
    /// Ranges are those of the evidence: the lowest and the highest score that an evaluator gave on a question, the 95 %
    /// interval of calls, the ranges that the file states for prices and figures. An input without one is listed as such,
    /// and never given any. Inputs of the leader and the second are told, and of others those that move the lead or who
    /// is first. Both ends are worked out as the totals are: where a formula compares vendors, the values of all are; and
    /// thresholds are applied anew, unless evidence is missing.
    ///
    /// - Returns: `nil` where fewer than two vendors have a total or would without a threshold, and where a price formula decides by itself.
    public func tornado() -> Tornado? {
        let isAnew = !excludingThresholds(weights: false, values: true).isEmpty
        guard let contest = Contest(self, withBarred: isAnew), contest.vendors.count > 1 else { return nil }
        return TornadoMaking(contest, self, isAnew ? Requalifying(contest) : nil).tornado
    }
}

/// One run of moving every input.
struct TornadoMaking {
    let contest: Contest
    let outcome: Outcome

    /// `nil` where no threshold can put anybody out or let anybody in.
    private let requalifying: Requalifying?

    /// Rows of the vendors.
    let leader: Int
    let rival: Int

    /// Today's, by vendor.
    private let totals: [Double]

    /// By vendor, then by leaf: effective weights.
    private let weights: [[Double]]
    private var today: End = (0, [], [])
    private var bars: [Tornado.Bar] = []
    private var withoutRange: [Tornado.Input] = []

    init(_ contest: Contest, _ outcome: Outcome, _ requalifying: Requalifying?) {
        self.contest = contest
        self.outcome = outcome
        self.requalifying = requalifying
        let totals = contest.totals
        self.totals = totals
        let ranks = contest.contenders.map { outcome.results[$0].rank }
        // After those in the running the best of those whom a threshold keeps out.
        let order = ranks.indices.sorted { (ranks[$0] ?? .max, -totals[$0], $0) < (ranks[$1] ?? .max, -totals[$1], $1) }
        leader = order[0]
        rival = order[1]
        weights = contest.effectiveWeights
        today = result(Change())
        // In the order of the plan, then of the file.
        for leaf in contest.leaves.indices {
            switch contest.criterion(leaf).basis {
            case .questions(let questions): moveScores(leaf, questions)
            case .calls: moveCalls(leaf)
            case .measure: moveFigures(leaf)
            case .price, .criteria, .unusable: break
            }
        }
        movePrices()
    }

    var tornado: Tornado {
        // Bars of one width stay in the order of the plan.
        let sorted = bars.enumerated().sorted { one, other in
            one.element.width == other.element.width
                ? one.offset < other.offset : one.element.width > other.element.width
        }
        return Tornado(
            leader: contest.vendors[leader], rival: contest.vendors[rival], lead: today.lead,
            outToday: today.out, bars: sorted.map(\.element), withoutRange: withoutRange)
    }

    private func isMain(_ vendor: Int) -> Bool { vendor == leader || vendor == rival }

    // MARK: one input

    struct Change {
        /// With the vendors compared that are compared today.
        var values: [(leaf: Int, vendor: Int, value: Double)] = []

        /// What else follows if others are: a figure by leaf and contender, amounts by kind of total and party.
        var figure: (leaf: Int, contender: Int, number: Double)?
        var amounts: [(kind: Int, party: Int, amount: Double)] = []
    }

    typealias End = (lead: Double, first: [Vendor.ID], out: [Vendor.ID])

    /// An input's ends as the file has them, and what each makes of the values.
    private mutating func add(_ input: Tornado.Input, isMain: Bool, low: (Double, Change), high: (Double, Change)) {
        let ends = [result(low.1), result(high.1)]
        let bar = Tornado.Bar(
            input: input, low: low.0, high: high.0, leadAtLow: ends[0].lead, leadAtHigh: ends[1].lead,
            firstAtLow: ends[0].first, firstAtHigh: ends[1].first, outAtLow: ends[0].out, outAtHigh: ends[1].out)
        let matters =
            isMain
            || ends.contains {
                abs($0.lead - today.lead) >= Ranking.tie || $0.first != today.first || $0.out != today.out
            }
        if matters { bars.append(bar) }
    }

    private func result(_ change: Change) -> End {
        if let requalifying { return requalifying.result(change, leader, rival) }
        var totals = totals
        for (leaf, vendor, value) in change.values {
            totals[vendor] += weights[vendor][leaf] * (value - contest.value(leaf, vendor))
        }
        return (totals[leader] - totals[rival], contest.first(totals), [])
    }

    /// - Parameter moved: What follows when the input is a little other than it is: a vendor that is neither of the two is
    ///   told as well where that moves their lead, as it does where it sets their scale.
    private mutating func leaveOut(_ input: Tornado.Input, _ vendor: Int, _ moved: [Change] = []) {
        let movesLead = moved.contains { abs(result($0).lead - today.lead) >= Ranking.tie }
        if isMain(vendor) || movesLead { withoutRange.append(input) }
    }

    /// Moves an input over the range that the file states for it, if there is one.
    ///
    /// - Parameter slightly: What follows when the input is this part of itself.
    /// - Parameter end: The input at an end of its range, and what follows.
    mutating func move(
        _ vendor: Int, over range: RangeDraw?, from basis: Tornado.Basis? = nil,
        _ told: (Tornado.Basis) -> Tornado.Input,
        slightly: (Double) -> Change, to end: (Double) -> (Double, Change)
    ) {
        guard let range else { return leaveOut(told(.notStated), vendor, [0.999, 1.001].map(slightly)) }
        let (low, high) = (range.ends.lowerBound, range.ends.upperBound)
        guard low < high else { return leaveOut(told(.noWidth), vendor) }
        add(told(basis ?? range.basis()), isMain: isMain(vendor), low: end(low), high: end(high))
    }

    func input(
        _ kind: Tornado.Kind, _ vendor: Int, _ subject: String, _ title: String, _ location: Location?,
        _ basis: Tornado.Basis
    ) -> Tornado.Input {
        Tornado.Input(
            kind: kind, vendor: contest.vendors[vendor], subject: subject, title: title, location: location,
            basis: basis)
    }

    // MARK: scores

    private mutating func moveScores(_ leaf: Int, _ questions: [Question]) {
        let index = contest.index
        // By vendor, then by question; `nil` where a vendor has no score on one.
        let panels = contest.vendors.indices.map { vendor -> [(panel: PanelScore, value: Double)?] in
            questions.map { question in
                guard contest.has(leaf, vendor), let row = index.questionRow[question.id],
                    let scale = index.evaluation.scale(of: question)
                else { return nil }
                let panel = PanelScore(
                    index, question: row, contender: contest.contenders[vendor], scale: scale)
                return panel.result.score.map { (panel, scale.value(of: $0)) }
            }
        }
        // What all questions with a score weigh together.
        let known = panels.map { own in zip(questions, own).reduce(0) { $1.1 == nil ? $0 : $0 + $1.0.share } }
        for (row, question) in questions.enumerated() {
            for vendor in contest.vendors.indices {
                guard let (panel, today) = panels[vendor][row], let scale = index.evaluation.scale(of: question),
                    known[vendor] > 0
                else { continue }
                let scores = panel.scores
                let first = panel.voices.lazy.compactMap(\.entry).first.flatMap { index.score($0).location }
                func told(_ basis: Tornado.Basis) -> Tornado.Input {
                    input(
                        .scores, vendor, question.id, question.wording, panel.moderation?.location ?? first, basis)
                }
                if panel.moderation != nil {
                    leaveOut(told(.moderated), vendor)
                } else if scores.count < 2 {
                    leaveOut(told(scores.isEmpty ? .noScore : .oneScore), vendor)
                } else if let low = scores.min(), let high = scores.max(), low < high {
                    let part = question.share / known[vendor]
                    let ends = [low, high].map { score -> (Double, Change) in
                        let moved = contest.value(leaf, vendor) + part * (scale.value(of: score) - today)
                        return (score, Change(values: [(leaf, vendor, moved)]))
                    }
                    add(
                        told(.evaluators(scores.count)),
                        isMain: isMain(vendor), low: ends[0], high: ends[1])
                } else {
                    leaveOut(told(.sameScores), vendor)
                }
            }
        }
    }

    // MARK: calls

    private mutating func moveCalls(_ leaf: Int) {
        let criterion = contest.criterion(leaf)
        for vendor in contest.vendors.indices where contest.has(leaf, vendor) {
            let cell = outcome.criteria[contest.leaves[leaf]].cells[contest.contenders[vendor]]
            func told(_ basis: Tornado.Basis) -> Tornado.Input {
                input(.calls, vendor, criterion.id, criterion.title, criterion.callTerm?.location, basis)
            }
            guard let sampling = cell.sampling else {
                leaveOut(told(.fewCalls), vendor)
                continue
            }
            let ends = [sampling.low, sampling.high].map { min(max($0, 0), 100) }
            guard ends[0] < ends[1] else {
                leaveOut(told(.sameCalls(sampling.count)), vendor)
                continue
            }
            add(
                told(.calls(sampling.count)), isMain: isMain(vendor),
                low: (ends[0], Change(values: [(leaf, vendor, ends[0])])),
                high: (ends[1], Change(values: [(leaf, vendor, ends[1])])))
        }
    }

    // MARK: figures

    private mutating func moveFigures(_ leaf: Int) {
        guard let inputs = MeasureInputs(contest, leaf: leaf) else { return }
        let making = self
        let criterion = contest.criterion(leaf)
        for (vendor, contender) in contest.contenders.enumerated() where contest.has(leaf, vendor) {
            guard let figure = inputs.stated[contender] else { continue }
            func told(_ basis: Tornado.Basis) -> Tornado.Input {
                making.input(.measure, vendor, criterion.id, criterion.title, figure.location, basis)
            }
            func change(_ number: Double) -> Change {
                var figures = inputs.figures
                figures[contender] = number
                let values = inputs.values(figures, making.contest, making.contest.wasRunning)
                return Change(values: making.moved(leaf, values), figure: (leaf, contender, number))
            }
            guard let number = inputs.figures[contender] else {
                leaveOut(told(.word), vendor)
                continue
            }
            move(vendor, over: inputs.ranges[contender], told) {
                change(number * $0)
            } to: {
                ($0, change($0))
            }
        }
    }

    func moved(_ leaf: Int, _ values: [Double?]) -> [(leaf: Int, vendor: Int, value: Double)] {
        values.enumerated().compactMap { vendor, value in value.map { (leaf, vendor, $0) } }
    }
}

extension Contest {
    /// Those with the highest total; nobody where all are out.
    func first(_ totals: [Double]) -> [Vendor.ID] {
        let best = totals.max() ?? 0
        return totals.indices.filter { best - totals[$0] < Ranking.tie }.map { vendors[$0] }
    }
}
