/// Values of the criteria that rest on evidence of their own.
extension Scoring {
    mutating func value(leaf row: Int) {
        let criterion = index.nodes[row].criterion
        if let repriced, !criterion.isPrice, !criterion.isRelative {
            cells[row] = repriced.cells[row].map(\.unweighed)
            return
        }
        var column: [Cell]
        switch criterion.basis {
        case .questions(let questions): column = panelCells(row, questions)
        case .measure(let measure): column = measureCells(row, measure)
        case .price(let term): column = priceCells(row, term)
        case .calls(let term): column = callCells(row, term)
        case .criteria, .unusable: preconditionFailure("a check refuses \(criterion.id) before it is scored")
        }
        for contender in column.indices where isExempt(contender, from: row) { column[contender] = .notApplicable }
        for contender in column.indices {
            if let value = overrides.value(row, contender) { column[contender] = .valued(value) }
        }
        cells[row] = column
    }

    mutating func panelCells(_ row: Int, _ questions: [Question]) -> [Cell] {
        let policy = index.nodes[row].criterion.missing
        return index.contenders.indices.map { contender in
            isExempt(contender, from: row)
                ? .notApplicable : Cell.mean(questions.map { ($0.share, questionCell($0, contender, policy)) })
        }
    }

    mutating func questionCell(_ question: Question, _ contender: Int, _ policy: MissingPolicy) -> Cell {
        guard let row = index.questionRow[question.id], let scale = index.evaluation.scale(of: question) else {
            preconditionFailure("a check refuses \(question.id) before it is scored")
        }
        if let score = overrides.scores[row]?[contender] { return .valued(scale.value(of: score)) }
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
            return Cell.gap(policy, worst: scale.leastValue)
        }
    }

    func measureCells(_ row: Int, _ measure: Measure) -> [Cell] {
        let criterion = index.nodes[row].criterion
        let figures = index.contenders.map { index.figure(of: $0, on: criterion.id) }
        guard case .vendors(let better) = measure.function else {
            return figures.map { figure in
                figure.flatMap(measure.value(of:)).map { .valued($0) } ?? Cell.gap(criterion.missing)
            }
        }
        let numbers = figures.indices.map { contender in
            isExempt(contender, from: row) ? nil : figures[contender].flatMap { PlainNumber($0.text)?.value }
        }
        let running = numbers.indices.filter { wasRunning[$0] }.compactMap { numbers[$0] }
        let isOpen = lacksFigure(row, numbers)
        return numbers.indices.map { contender in
            guard let number = numbers[contender] else { return Cell.gap(criterion.missing) }
            let value = ValueFunction.value(of: number, among: running, better: better)
            if isOpen && criterion.missing == .refuse { return .valued(value, 0...100) }
            return .valued(
                value,
                range(contender, numbers) { ValueFunction.value(of: number, among: $0, better: better) })
        }
    }

    func priceCells(_ row: Int, _ term: PriceTerm) -> [Cell] {
        let criterion = index.nodes[row].criterion
        guard let formula = term.formula.valuing else { return index.contenders.map { _ in .apart } }
        let prices = index.contenders.indices.map { contender in
            isExempt(contender, from: row)
                ? nil : amount(of: contender, term.total)
        }
        let running = prices.indices.filter { wasRunning[$0] }.compactMap { prices[$0] }
        let isOpen = lacksFigure(row, prices)
        return prices.indices.map { contender in
            guard let price = prices[contender] else { return Cell.gap(criterion.missing) }
            let value = formula.value(price, running, term.parameters)
            let settled = range(contender, prices) { formula.value(price, $0, term.parameters) }
            guard isOpen && criterion.missing == .refuse else { return .valued(value, settled) }
            let open = [formula.range(settled.lowerBound), formula.range(settled.upperBound)]
            return .valued(value, open[0].lowerBound...max(open[0].upperBound, open[1].upperBound))
        }
    }

    /// Whether a figure that others are compared with is still to come; one that nobody is asked for is not.
    private func lacksFigure(_ row: Int, _ figures: [Double?]) -> Bool {
        figures.indices.contains { figures[$0] == nil && wasRunning[$0] && !isExempt($0, from: row) && !isUnopened[$0] }
    }

    /// The values that a relative formula may end with, since some of the others may still be put out.
    ///
    /// A figure's value is highest or lowest when all those on one side of it leave that can.
    func range(_ contender: Int, _ figures: [Double?], _ value: ([Double]) -> Double) -> ClosedRange<Double> {
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
}

extension Cell {
    /// What stands for missing evidence under a policy, where the worst there can be is worth so much.
    static func gap(_ policy: MissingPolicy, worst: Double = 0) -> Cell {
        switch policy {
        case .refuse: .missing(from: worst)
        case .exclude: .excluded
        case .worst: .valued(worst)
        }
    }
}
