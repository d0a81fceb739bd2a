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
    /// is first. Both ends are worked out as the totals are: where a formula compares vendors, the values of all are.
    ///
    /// - Returns: `nil` where fewer than two vendors have a total, and where a price formula decides by itself.
    public func tornado() -> Tornado? {
        guard let contest = Contest(self), contest.vendors.count > 1 else { return nil }
        return TornadoMaking(contest, self).tornado
    }
}

/// One run of moving every input.
private struct TornadoMaking {
    let contest: Contest
    let outcome: Outcome

    /// Rows of the vendors.
    let leader: Int
    let rival: Int

    /// Today's, by vendor.
    private let totals: [Double]

    /// By vendor, then by leaf: effective weights.
    private let weights: [[Double]]
    private var bars: [Tornado.Bar] = []
    private var withoutRange: [Tornado.Input] = []

    init(_ contest: Contest, _ outcome: Outcome) {
        self.contest = contest
        self.outcome = outcome
        let order = outcome.ranking.compactMap { result in contest.vendors.firstIndex(of: result.vendor.id) }
        leader = order[0]
        rival = order[1]
        totals = contest.totals
        weights = contest.effectiveWeights
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
            leader: contest.vendors[leader], rival: contest.vendors[rival], lead: totals[leader] - totals[rival],
            bars: sorted.map(\.element), withoutRange: withoutRange)
    }

    private func isMain(_ vendor: Int) -> Bool { vendor == leader || vendor == rival }

    // MARK: one input

    private typealias Change = [(leaf: Int, vendor: Int, value: Double)]

    /// An input's ends as the file has them, and what each makes of the values.
    private mutating func add(_ input: Tornado.Input, isMain: Bool, low: (Double, Change), high: (Double, Change)) {
        let ends = [result(low.1), result(high.1)]
        let bar = Tornado.Bar(
            input: input, low: low.0, high: high.0, leadAtLow: ends[0].lead, leadAtHigh: ends[1].lead,
            firstAtLow: ends[0].first, firstAtHigh: ends[1].first)
        let today = result([])
        let matters =
            isMain || ends.contains { abs($0.lead - today.lead) >= Ranking.tie || $0.first != today.first }
        if matters { bars.append(bar) }
    }

    private func result(_ change: Change) -> (lead: Double, first: [Vendor.ID]) {
        var totals = totals
        for (leaf, vendor, value) in change {
            totals[vendor] += weights[vendor][leaf] * (value - contest.value(leaf, vendor))
        }
        let best = totals.max() ?? 0
        return (
            totals[leader] - totals[rival],
            totals.indices.filter { best - totals[$0] < Ranking.tie }.map { contest.vendors[$0] }
        )
    }

    private mutating func leaveOut(_ input: Tornado.Input, _ vendor: Int) {
        if isMain(vendor) { withoutRange.append(input) }
    }

    private func input(
        _ kind: Tornado.Kind, _ vendor: Int, _ subject: String, _ title: String, _ location: Location?,
        _ source: String
    ) -> Tornado.Input {
        Tornado.Input(
            kind: kind, vendor: contest.vendors[vendor], subject: subject, title: title, location: location,
            source: source)
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
                func told(_ source: String) -> Tornado.Input {
                    input(
                        .scores, vendor, question.id, question.wording, panel.moderation?.location ?? first, source)
                }
                if panel.moderation != nil {
                    leaveOut(told("the panel agreed on a moderated score"), vendor)
                } else if scores.count < 2 {
                    leaveOut(told(scores.isEmpty ? "no evaluator's score counts" : "one evaluator only"), vendor)
                } else if let low = scores.min(), let high = scores.max(), low < high {
                    let part = question.share / known[vendor]
                    let ends = [low, high].map { score -> (Double, Change) in
                        let moved = contest.value(leaf, vendor) + part * (scale.value(of: score) - today)
                        return (score, [(leaf, vendor, moved)])
                    }
                    add(
                        told("lowest and highest of \(counted(scores.count, "evaluator"))"),
                        isMain: isMain(vendor), low: ends[0], high: ends[1])
                } else {
                    leaveOut(told("all who scored it gave the same"), vendor)
                }
            }
        }
    }

    // MARK: calls

    private mutating func moveCalls(_ leaf: Int) {
        let criterion = contest.criterion(leaf)
        for vendor in contest.vendors.indices where contest.has(leaf, vendor) {
            let cell = outcome.criteria[contest.leaves[leaf]].cells[contest.contenders[vendor]]
            func told(_ source: String) -> Tornado.Input {
                input(.calls, vendor, criterion.id, criterion.title, criterion.callTerm?.location, source)
            }
            guard let sampling = cell.sampling else {
                leaveOut(told("one call only, or none"), vendor)
                continue
            }
            let ends = [sampling.low, sampling.high].map { min(max($0, 0), 100) }
            guard ends[0] < ends[1] else {
                leaveOut(told("all \(sampling.count) calls score alike"), vendor)
                continue
            }
            add(
                told("95% interval of \(counted(sampling.count, "call")), within 0 and 100"), isMain: isMain(vendor),
                low: (ends[0], [(leaf, vendor, ends[0])]), high: (ends[1], [(leaf, vendor, ends[1])]))
        }
    }

    // MARK: figures

    private mutating func moveFigures(_ leaf: Int) {
        guard let inputs = MeasureInputs(contest, leaf: leaf) else { return }
        let criterion = contest.criterion(leaf)
        for (vendor, contender) in contest.contenders.enumerated() where contest.has(leaf, vendor) {
            guard let figure = inputs.stated[contender] else { continue }
            func told(_ source: String) -> Tornado.Input {
                input(.measure, vendor, criterion.id, criterion.title, figure.location, source)
            }
            guard let range = inputs.ranges[contender] else {
                leaveOut(
                    told(inputs.figures[contender] == nil ? "a word, which has no range" : "no range stated"), vendor)
                continue
            }
            let ends = [range.ends.lowerBound, range.ends.upperBound].map { number in
                var figures = inputs.figures
                figures[contender] = number
                return (number, changes(leaf, inputs.values(figures, contest)))
            }
            guard ends[0].0 < ends[1].0 else {
                leaveOut(told("the range stated has no width"), vendor)
                continue
            }
            add(told(range.source), isMain: isMain(vendor), low: ends[0], high: ends[1])
        }
    }

    private func changes(_ leaf: Int, _ values: [Double?]) -> Change {
        values.enumerated().compactMap { vendor, value in value.map { (leaf, vendor, $0) } }
    }

    // MARK: prices

    private mutating func movePrices() {
        let inputs = PriceInputs(contest)
        for kind in inputs.kinds.indices {
            guard let leaf = inputs.leaves.first(where: { $0.kind == kind }) else { continue }
            for (row, party) in inputs.parties.enumerated() {
                guard let vendor = contest.contenders.firstIndex(of: party.contender),
                    contest.has(leaf.leaf, vendor), case .stated(let total, let range) = party.totals[kind]
                else { continue }
                let title = total.total.title
                func told(_ source: String) -> Tornado.Input {
                    input(
                        .price, vendor, contest.criterion(leaf.leaf).id,
                        title.prefix(1).uppercased() + title.dropFirst(),
                        total.location, source)
                }
                guard let range else {
                    leaveOut(told("no range stated"), vendor)
                    continue
                }
                let ends = [range.ends.lowerBound, range.ends.upperBound].map { amount -> (Double, Change) in
                    (amount, priceChanges(inputs, row) { $0 == kind ? amount : nil })
                }
                guard ends[0].0 < ends[1].0 else {
                    leaveOut(told("the range stated has no width"), vendor)
                    continue
                }
                add(told(range.source), isMain: isMain(vendor), low: ends[0], high: ends[1])
            }
        }
        for (row, party) in inputs.parties.enumerated() {
            guard let vendor = contest.contenders.firstIndex(of: party.contender),
                inputs.leaves.contains(where: { contest.has($0.leaf, vendor) })
            else { continue }
            for line in party.lines { moveLine(inputs, row, party, line, vendor) }
        }
    }

    private mutating func moveLine(
        _ inputs: PriceInputs, _ row: Int, _ party: PriceParty, _ line: PriceParty.Line, _ vendor: Int
    ) {
        func told(_ source: String) -> Tornado.Input {
            input(.price, vendor, line.line.id, line.line.title, line.line.location, source)
        }
        guard let range = line.range, let place = party.moving.firstIndex(where: { $0.line.id == line.line.id }) else {
            return leaveOut(told("no range stated"), vendor)
        }
        let percents = [range.ends.lowerBound, range.ends.upperBound]
        guard percents[0] < percents[1] else { return leaveOut(told("the range stated has no width"), vendor) }
        let ends = percents.map { percent in
            let change = priceChanges(inputs, row) { kind in
                guard case .computed(_, let response) = party.totals[kind] else { return nil }
                return response.total(at: party.moving.indices.map { $0 == place ? percent / 100 : 1 })
            }
            return (line.line.total.number * percent / 100, change)
        }
        add(
            told(
                "\(range.source): \(Figures.plain(percents[0]))% to \(Figures.plain(percents[1]))% of the price"),
            isMain: isMain(vendor), low: ends[0], high: ends[1])
    }

    /// The values of all vendors when one party has other prices; `nil` for a kind that stays.
    private func priceChanges(_ inputs: PriceInputs, _ row: Int, _ price: (Int) -> Double?) -> Change {
        inputs.leaves.flatMap { leaf -> Change in
            guard let moved = price(leaf.kind) else { return [] }
            var prices = inputs.parties.map { $0.price(leaf.kind) }
            prices[row] = moved
            return changes(leaf.leaf, inputs.values(leaf, prices, contest))
        }
    }
}
