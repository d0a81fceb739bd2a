extension Evaluation {
    /// Scores the vendors: the weighted sum of values over the tree of criteria.
    ///
    /// - Parameters:
    ///   - weights: The id of a weight set, or `plan`; `nil` for the weights that decide.
    ///   - adHoc: Weights given in passing, on top of those.
    ///   - interim: Go on where evidence is missing, and bound the totals by the best and the worst case.
    /// - Throws: A ``Refusal`` with every error that ``check()`` finds (without those on missing evidence when
    ///   `interim`), or for weights that cannot be used.
    public func scored(
        weights: Weights.ID? = nil, adHoc: [Weighting.AdHoc] = [], interim: Bool = false
    ) throws(Refusal) -> Outcome {
        let index = Index(self)
        let found = index.check()
        let errors = found.filter { $0.severity == .error && !(interim && $0.rule.isAboutMissingEvidence) }
        guard errors.isEmpty else { throw Refusal(diagnostics: errors) }
        let scoring = Scoring(index, try weighting(weights, adHoc), isInterim: interim)
        let refused = scoring.flags.filter { $0.severity == .error }
        guard refused.isEmpty else { throw Refusal(diagnostics: refused) }
        return scoring.outcome(after: found)
    }
}

extension Rule {
    /// What an interim result may go on without: scores, figures, prices and claims still to come.
    fileprivate var isAboutMissingEvidence: Bool {
        ["F0501", "F0502", "F0503", "F0507"].contains(code)
    }
}

/// One run of scoring: values of the leaves, then the tree, then thresholds, totals and ranks.
///
/// Relative formulas look only at vendors still in the running when they are applied: those that meet the requirements
/// and the thresholds that do not themselves rest on a relative formula.
private struct Scoring {
    let index: Index
    let weighting: Weighting
    let isInterim: Bool

    /// The share of each criterion in its level, by row of the index.
    let shares: [Double]
    let gates: [[Gate]]

    /// By row of the index, then by contender.
    var cells: [[Cell]]

    /// Why each contender is out; empty while it is in.
    var exclusions: [[String]]
    var flags: [Diagnostic] = []

    /// By contender: still in the running when relative formulas were applied.
    var wasRunning: [Bool]

    /// By contender: was in the running then, and evidence to come may still put it out.
    var mayLeave: [Bool]

    init(_ index: Index, _ weighting: Weighting, isInterim: Bool) {
        self.index = index
        self.weighting = weighting
        self.isInterim = isInterim
        shares = Self.shares(index, weighting)
        gates = index.contenders.map(index.evaluation.gates)
        exclusions = gates.map { gates in
            gates.filter { $0.standing == .notMet }.map {
                "requirement \($0.requirement.id) (\($0.requirement.title)) is not met"
            }
        }
        cells = index.nodes.map { _ in index.contenders.map { _ in Cell.missing } }
        wasRunning = exclusions.map(\.isEmpty)
        mayLeave = wasRunning.map { _ in false }
        let relative = index.nodes.map { node in node.criterion.leaves.contains(where: \.isRelative) }
        for row in index.nodes.indices where index.nodes[row].children.isEmpty && !relative[row] { value(leaf: row) }
        rollUp()
        applyThresholds { !relative[$0] }
        wasRunning = exclusions.map(\.isEmpty)
        mayLeave = index.contenders.indices.map { wasRunning[$0] && isUnsettled($0) { !relative[$0] } }
        for row in index.nodes.indices where index.nodes[row].children.isEmpty && relative[row] { value(leaf: row) }
        rollUp()
        applyThresholds { relative[$0] }
        distributeWeights()
        noteMovedWeights()
    }

    private static func shares(_ index: Index, _ weighting: Weighting) -> [Double] {
        var shares = [Double](repeating: 0, count: index.nodes.count)
        let tops = index.nodes.indices.filter { index.nodes[$0].parent == nil }
        for level in [tops] + index.nodes.map(\.children) where !level.isEmpty {
            for (row, share) in zip(level, weighting.shares(of: level.map { index.nodes[$0].criterion })) {
                shares[row] = share
            }
        }
        return shares
    }

    // MARK: values

    private mutating func value(leaf row: Int) {
        let criterion = index.nodes[row].criterion
        let exempt = index.contenders.map { $0.exemption(from: criterion.id) != nil }
        var column: [Cell]
        switch criterion.basis {
        case .questions(let questions): column = panelCells(row, questions)
        case .measure(let measure): column = measureCells(criterion, measure)
        case .price(let term): column = priceCells(criterion, term)
        case .criteria, .unusable: preconditionFailure("a check refuses \(criterion.id) before it is scored")
        }
        for contender in column.indices where exempt[contender] { column[contender] = .notApplicable }
        cells[row] = column
    }

    private mutating func panelCells(_ row: Int, _ questions: [Question]) -> [Cell] {
        let policy = index.nodes[row].criterion.missing
        return index.contenders.indices.map { contender in
            Cell.mean(questions.map { ($0.share, questionCell($0, contender, policy)) })
        }
    }

    private mutating func questionCell(_ question: Question, _ contender: Int, _ policy: MissingPolicy) -> Cell {
        guard let row = index.questionRow[question.id], let scale = index.evaluation.scale(of: question) else {
            preconditionFailure("a check refuses \(question.id) before it is scored")
        }
        let panel = PanelScore(index, question: row, contender: contender, scale: scale)
        switch panel.result {
        case .moderated(let score): return .valued(scale.value(of: score))
        case .mean(let score, let low, let high):
            let ends = [scale.value(of: low), scale.value(of: high)]
            return .valued(scale.value(of: score), min(ends[0], ends[1])...max(ends[0], ends[1]))
        case .notApplicable: return .notApplicable
        case .missing:
            if policy == .refuse, panel.missingVoices.isEmpty, !isInterim {
                noteGone(question.id, question.location, contender, "nobody's score counts on")
            }
            return Cell.gap(policy)
        }
    }

    private func measureCells(_ criterion: Criterion, _ measure: Measure) -> [Cell] {
        let figures = index.contenders.map { index.evaluation.figure(of: $0, on: criterion.id) }
        guard case .vendors(let better) = measure.function else {
            return figures.map { figure in
                guard let figure else { return Cell.gap(criterion.missing) }
                let value =
                    measure.function.value(ofLevel: figure.text)
                    ?? PlainNumber(figure.text).flatMap { measure.function.value(of: $0.value) }
                return value.map { .valued($0) } ?? Cell.gap(criterion.missing)
            }
        }
        let numbers = figures.map { $0.flatMap { PlainNumber($0.text)?.value } }
        let running = numbers.indices.filter { wasRunning[$0] }.compactMap { numbers[$0] }
        let isOpen = numbers.indices.contains { numbers[$0] == nil && wasRunning[$0] }
        return numbers.indices.map { contender in
            guard let number = numbers[contender] else { return Cell.gap(criterion.missing) }
            let value = ValueFunction.value(of: number, among: running, better: better)
            if isOpen && criterion.missing == .refuse { return .valued(value, 0...100) }
            return .valued(
                value,
                range(contender, numbers) { ValueFunction.value(of: number, among: $0, better: better) })
        }
    }

    private func priceCells(_ criterion: Criterion, _ term: PriceTerm) -> [Cell] {
        let prices = index.contenders.map { index.evaluation.price(of: $0, term.total)?.money.number }
        let running = prices.indices.filter { wasRunning[$0] }.compactMap { prices[$0] }
        let isOpen = prices.indices.contains { prices[$0] == nil && wasRunning[$0] }
        return prices.indices.map { contender in
            guard let price = prices[contender] else { return Cell.gap(criterion.missing) }
            let value = term.formula.value(price, running, term.bounds)
            let settled = range(contender, prices) { term.formula.value(price, $0, term.bounds) }
            guard isOpen && criterion.missing == .refuse else { return .valued(value, settled) }
            let open = [term.formula.range(settled.lowerBound), term.formula.range(settled.upperBound)]
            return .valued(value, open[0].lowerBound...max(open[0].upperBound, open[1].upperBound))
        }
    }

    /// The values that a relative formula may end with, since some of the others may still be put out.
    ///
    /// A figure's value is highest or lowest when all those on one side of it leave that can.
    private func range(_ contender: Int, _ figures: [Double?], _ value: ([Double]) -> Double) -> ClosedRange<Double> {
        guard let own = figures[contender] else { return 0...100 }
        func end(without leaves: (Double) -> Bool) -> Double {
            value(
                figures.indices.compactMap { other in
                    guard wasRunning[other], let figure = figures[other] else { return nil }
                    return other != contender && mayLeave[other] && leaves(figure) ? nil : figure
                })
        }
        let ends = [end { _ in false }, end { $0 < own }, end { $0 > own }]
        return (ends.min() ?? 0)...(ends.max() ?? 100)
    }

    /// Whether a contender that is in may still miss a requirement, or a threshold that is applied before relative
    /// formulas.
    private func isUnsettled(_ contender: Int, _ applies: (Int) -> Bool) -> Bool {
        if gates[contender].contains(where: { $0.standing == .unclaimed }) { return true }
        return index.nodes.indices.contains { row in
            guard applies(row), let threshold = index.nodes[row].criterion.threshold, threshold.effect == .exclude
            else { return false }
            let cell = cells[row][contender]
            return cell.isOpen && cell.bounds.lowerBound < threshold.minimum - Ranking.tie
        }
    }

    // MARK: the tree

    /// Children stand after their parents, so that walking backwards meets every child first.
    private mutating func rollUp() {
        for row in index.nodes.indices.reversed() where !index.nodes[row].children.isEmpty {
            let children = index.nodes[row].children
            let exempt = index.contenders.map { $0.exemption(from: index.nodes[row].criterion.id) != nil }
            cells[row] = index.contenders.indices.map { contender in
                exempt[contender]
                    ? .notApplicable : Cell.mean(children.map { (shares[$0], cells[$0][contender]) })
            }
        }
    }

    private var tops: [Int] { index.nodes.indices.filter { index.nodes[$0].parent == nil } }

    /// The whole for one contender, or the whole without some criteria.
    private func total(_ contender: Int, without left: Set<Int> = []) -> Cell {
        func cell(_ row: Int) -> Cell {
            if left.contains(row) { return .notApplicable }
            let children = index.nodes[row].children
            return children.isEmpty || cells[row][contender].state == .notApplicable
                ? cells[row][contender] : Cell.mean(children.map { (shares[$0], cell($0)) })
        }
        return Cell.mean(tops.map { (shares[$0], left.isEmpty ? cells[$0][contender] : cell($0)) })
    }

    /// Gives each cell its share of the whole: within a level, what has no value hands its share to what has.
    private mutating func distributeWeights() {
        for contender in index.contenders.indices {
            func share(_ level: [Int], _ whole: Double) {
                let present = level.filter { cells[$0][contender].value != nil }
                let sum = present.reduce(0) { $0 + shares[$1] }
                for row in present where sum > 0 {
                    cells[row][contender].weight = whole * shares[row] / sum
                    share(index.nodes[row].children, cells[row][contender].weight)
                }
            }
            share(tops, 1)
        }
    }

    // MARK: thresholds and flags

    private mutating func applyThresholds(_ applies: (Int) -> Bool) {
        for row in index.nodes.indices where applies(row) {
            let criterion = index.nodes[row].criterion
            guard let threshold = criterion.threshold else { continue }
            for (contender, vendor) in index.contenders.enumerated() {
                let cell = cells[row][contender]
                if cell.state == .excluded { noteUntested(criterion, threshold, vendor) }
                guard let value = cell.value, value < threshold.minimum - Ranking.tie else { continue }
                // While evidence is missing a vendor is out only when even the best case cannot save it.
                let isOut = threshold.effect == .exclude && cell.bounds.upperBound < threshold.minimum - Ranking.tie
                let reach = "\(Figures.plain(value)) on \(criterion.id) (\(criterion.title))"
                if isOut {
                    exclusions[contender].append(
                        "\(reach) is below the threshold of \(Figures.plain(threshold.minimum))")
                }
                flags.append(
                    Diagnostic(
                        isOut ? .thresholdExcludes : .thresholdMissed,
                        "\(vendor.name) (\(vendor.id)) has \(reach), below the threshold of \(Figures.plain(threshold.minimum))\(isOut ? ", and is out" : "")",
                        remedy: "see how it came about: finalist explain … \(vendor.id) \(criterion.id)",
                        at: threshold.location, vendor: vendor.id, criterion: criterion.id))
            }
        }
    }

    private mutating func noteUntested(_ criterion: Criterion, _ threshold: Threshold, _ vendor: Vendor) {
        flags.append(
            Diagnostic(
                .thresholdUntested,
                "\(vendor.name) (\(vendor.id)) has nothing on \(criterion.id) (\(criterion.title)) that its threshold of \(Figures.plain(threshold.minimum)) could be held against",
                remedy: "get the evidence, or say missing=\"worst\" in the plan", at: threshold.location,
                vendor: vendor.id, criterion: criterion.id))
    }

    private mutating func noteGone(_ id: String, _ location: Location?, _ contender: Int, _ what: String) {
        let vendor = index.contenders[contender]
        flags.append(
            Diagnostic(
                .evidenceGone, "\(what) \(id) for \(vendor.name) (\(vendor.id))",
                remedy: "have another evaluator score it, record a moderation, or set missing=\"exclude\" in the plan",
                at: location, vendor: vendor.id, criterion: id))
    }

    private mutating func noteMovedWeights() {
        for (row, node) in index.nodes.enumerated() {
            for (contender, vendor) in index.contenders.enumerated() {
                let state = cells[row][contender].state
                let parent = node.parent.map { cells[$0][contender].state } ?? .valued
                guard state == .notApplicable || state == .excluded, parent == .valued || parent == .missing else {
                    continue
                }
                let why = state == .notApplicable ? "does not apply to" : "is left out, for lack of evidence, for"
                flags.append(
                    Diagnostic(
                        .weightMoved,
                        "\(node.criterion.id) (\(node.criterion.title)) \(why) \(vendor.name) (\(vendor.id)), and its siblings carry its weight",
                        remedy: "make sure that this is what the plan means", at: node.criterion.location,
                        vendor: vendor.id, criterion: node.criterion.id))
            }
        }
        for contender in index.contenders.indices where total(contender).state != .valued && !isInterim {
            noteGone("the whole", index.evaluation.location, contender, "no evidence is left for")
        }
    }

    // MARK: the outcome

    func outcome(after found: [Diagnostic]) -> Outcome {
        let wholes = index.contenders.indices.map { total($0) }
        let totals = wholes.indices.map { exclusions[$0].isEmpty ? wholes[$0].value : nil }
        let ranks = Ranking.ranks(totals)
        let heartless = withoutIntuition()
        let results = index.contenders.indices.map { contender in
            let conditions = gates[contender].filter { $0.standing == .conditional || $0.standing == .unclaimed }
            let isOut = !exclusions[contender].isEmpty
            return VendorResult(
                vendor: index.contenders[contender],
                status: isOut ? .eliminated : conditions.isEmpty ? .ranked : .conditional,
                reasons: isOut ? exclusions[contender] : conditions.map(\.condition), gates: gates[contender],
                total: totals[contender], rank: ranks[contender], bounds: isOut ? nil : wholes[contender].bounds,
                withoutIntuition: heartless?[contender])
        }
        let isOpen = wholes.indices.contains { contender in
            exclusions[contender].isEmpty
                && (wholes[contender].isOpen || gates[contender].contains { $0.standing == .unclaimed })
        }
        return Outcome(
            evaluation: index.evaluation, weighting: weighting, isInterim: isOpen, results: results,
            criteria: criterionResults(), flags: allFlags(found, results, isOpen: isOpen), index: index,
            wasRunning: wasRunning)
    }

    private func criterionResults() -> [CriterionResult] {
        var whole = [Double](repeating: 0, count: index.nodes.count)
        return index.nodes.indices.map { row in
            let node = index.nodes[row]
            whole[row] = (node.parent.map { whole[$0] } ?? 1) * shares[row]
            let running = index.contenders.indices.map { exclusions[$0].isEmpty ? cells[row][$0].value : nil }
            return CriterionResult(
                criterion: node.criterion, parent: node.parent.map { index.nodes[$0].criterion.id }, depth: node.depth,
                effectiveWeight: whole[row], cells: cells[row], best: Ranking.best(running))
        }
    }

    /// The totals and ranks without the criteria marked as intuition; `nil` where there are none.
    private func withoutIntuition() -> [VendorResult.Standing?]? {
        let hearts = Set(index.nodes.indices.filter { index.nodes[$0].criterion.isIntuition })
        guard !hearts.isEmpty else { return nil }
        let totals = index.contenders.indices.map { contender in
            exclusions[contender].isEmpty ? total(contender, without: hearts).value : nil
        }
        return zip(totals, Ranking.ranks(totals)).map { total, rank in
            total.flatMap { total in rank.map { VendorResult.Standing(total: total, rank: $0) } }
        }
    }

    private func allFlags(_ found: [Diagnostic], _ results: [VendorResult], isOpen: Bool) -> [Diagnostic] {
        var flags = found + flags
        if weighting.status == .whatIf {
            flags.append(
                Diagnostic(
                    .weightsAreWhatIf, "the weights (\(weighting.adHocWords ?? weighting.id)) are a what-if, not the award basis",
                    remedy: "compare without --weights and --weight for the result that decides",
                    at: index.evaluation.weightSets.first { $0.id == weighting.id }?.location))
        }
        if isOpen {
            flags.append(
                Diagnostic(
                    .interim, "evidence is still missing: the totals are interim",
                    remedy: "read them with their worst and best case, and score again when all is in",
                    at: index.evaluation.location))
        }
        flags += intuitionFlag(results) + decisionFlags(results)
        return flags.inFileOrder()
    }

    private func intuitionFlag(_ results: [VendorResult]) -> [Diagnostic] {
        let with = results.filter { $0.rank == 1 }.map(\.vendor.id)
        let without = results.filter { $0.withoutIntuition?.rank == 1 }.map(\.vendor.id)
        guard results.contains(where: { $0.withoutIntuition != nil }), with != without else { return [] }
        return [
            Diagnostic(
                .intuitionDecides,
                "with declared intuition \(with.joined(separator: " and ")) is first, without it \(without.joined(separator: " and "))",
                remedy: "say in the decision why the panel's impression should decide", at: index.evaluation.location)
        ]
    }

    private func decisionFlags(_ results: [VendorResult]) -> [Diagnostic] {
        guard weighting.status == .awardBasis, let decision = index.evaluation.record.decisions.last else { return [] }
        let first = results.filter { $0.rank == 1 }.map(\.vendor.id)
        guard !first.contains(decision.chosen) else { return [] }
        return [
            Diagnostic(
                .decisionDiffers,
                "the decision chooses \(decision.chosen), and \(first.joined(separator: " and ")) is first on the award weights",
                remedy: "make sure that the decision gives the reason", at: decision.location, vendor: decision.chosen)
        ]
    }
}

extension Cell {
    /// What stands for missing evidence under a policy.
    fileprivate static func gap(_ policy: MissingPolicy) -> Cell {
        switch policy {
        case .refuse: .missing
        case .exclude: .excluded
        case .worst: .valued(0)
        }
    }
}

extension Gate {
    fileprivate var condition: String {
        let about = "requirement \(requirement.id) (\(requirement.title))"
        if standing == .unclaimed { return "\(about): nothing claimed yet" }
        return words.isEmpty ? "\(about) is met on a condition" : "\(about): \(words)"
    }
}

extension Criterion {
    /// Whether a vendor's value here depends on other vendors.
    var isRelative: Bool {
        switch basis {
        case .price(let term): term.formula.isRelative
        case .measure(let measure): if case .vendors = measure.function { true } else { false }
        case .criteria, .questions, .unusable: false
        }
    }
}

extension ValueFunction {
    /// A straight line from the worst to the best of `others`; all alike have 100, and so has a single vendor.
    static func value(of figure: Double, among others: [Double], better: Direction) -> Double {
        guard let low = others.min(), let high = others.max(), low < high else { return 100 }
        let share = better == .higher ? (figure - low) / (high - low) : (high - figure) / (high - low)
        return min(max(share * 100, 0), 100)
    }
}
