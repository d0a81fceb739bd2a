extension Outcome {
    /// How a vendor's number on a criterion, a question, a price line or the whole came about, and what it adds to the
    /// total.
    ///
    /// - Parameter node: The id of a criterion, a question, or a line or training of the vendor's price matrix, in this
    ///   order where ids are the same; `nil` for the total.
    /// - Throws: A ``Refusal`` that suggests what was probably meant, for an unknown vendor or node.
    public func explanation(of vendor: Vendor.ID, on node: String? = nil) throws(Refusal) -> Step {
        guard let contender = index.contenderRow[vendor] else {
            if let gone = evaluation.vendor(vendor), let departure = gone.departure {
                return try departed(gone, departure, on: node)
            }
            throw Refusal(diagnostics: [unknown(vendor, "vendor", among: index.contenders.map(\.id))])
        }
        let explaining = Explaining(outcome: self, contender: contender)
        guard let node else { return explaining.total() }
        if let row = index.nodeRow[node] { return explaining.criterion(row, upwards: true) }
        if let row = index.questionRow[node] { return explaining.question(row, upwards: true) }
        if let step = explaining.priceLine(node) { return step }
        throw unknownNode(node, of: vendor)
    }

    /// Whether the plan or the vendor's price matrix has something of this id.
    func knows(_ node: String, of vendor: Vendor.ID) -> Bool {
        index.nodeRow[node] != nil || index.questionRow[node] != nil
            || index.standing.offers[vendor]?.itemIDs.contains(node) ?? false
    }

    func unknownNode(_ node: String, of vendor: Vendor.ID) -> Refusal {
        let lines = index.standing.offers[vendor]?.itemIDs ?? []
        return Refusal(diagnostics: [
            unknown(
                node, "criterion, question or price line",
                among: index.nodes.map(\.criterion.id) + index.questions.map(\.id) + lines)
        ])
    }

    private func unknown(_ id: String, _ kind: String, among known: [String]) -> Diagnostic {
        let all = "name one of: \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? " …" : "")"
        return Diagnostic(
            .nodeUnknown, "there is no \(kind) '\(id)'", remedy: NearMiss.remedy(id, among: known, otherwise: all),
            at: nil)
    }
}

/// Writes down the arithmetic of one contender.
struct Explaining {
    let outcome: Outcome
    let contender: Int

    /// By row of the index: what each criterion weighs beside its siblings, without what a price that has no value takes
    /// with it.
    private let weights: [Double]

    /// By row: what it and its siblings with a value for this contender weigh together.
    private let sums: [Double]

    init(outcome: Outcome, contender: Int) {
        self.outcome = outcome
        self.contender = contender
        var weights = outcome.kept
        var sums = weights
        for (_, level) in outcome.index.siblings {
            for (row, weight) in zip(
                level, outcome.weighting.weights(of: level.map { outcome.index.nodes[$0].criterion }))
            {
                weights[row] *= weight
            }
            let sum = level.reduce(0) { outcome.criteria[$1].cells[contender].value == nil ? $0 : $0 + weights[$1] }
            for row in level { sums[row] = sum }
        }
        self.weights = weights
        self.sums = sums
    }

    var index: Index { outcome.index }
    var vendor: Vendor { index.contenders[contender] }

    // MARK: the tree

    func total() -> Step {
        Step(
            kind: .total, id: "TOTAL", title: outcome.evaluation.title, evidence: [], lines: totalLines(),
            parts: index.tops.map { criterion($0, upwards: false) })
    }

    /// `upwards` adds what lies between this criterion and the total.
    func criterion(_ row: Int, upwards: Bool) -> Step {
        let node = index.nodes[row]
        let criterion = node.criterion
        let cell = outcome.criteria[row].cells[contender]
        var evidence: [Step.Evidence] = []
        var lines: [Step.Line] = []
        var parts: [Step] = []
        if let exemption = index.exemption(of: vendor, from: row) {
            lines.append(.remark(.value, "does not apply to \(vendor.id): \(exemption.reason)"))
        } else {
            switch criterion.basis {
            case .criteria:
                parts = node.children.map { self.criterion($0, upwards: false) }
                lines.append(mean(of: node.children.map { childTerm($0) }, cell))
            case .questions(let questions):
                let rows = questions.compactMap { index.questionRow[$0.id] }
                parts = rows.map { question($0, upwards: false) }
                lines.append(mean(of: zip(rows, parts).map(questionTerm), cell))
            case .measure(let measure): (evidence, lines) = figure(criterion, measure, cell)
            case .price(let term): (evidence, lines) = price(criterion, term, cell)
            case .calls(let term): (evidence, lines) = calls(row, term, cell)
            case .unusable: break
            }
        }
        if upwards, case .price(let term) = criterion.basis, let cost = cost(term) {
            evidence += cost.evidence(term.total)
            lines = cost.lines(term.total) + lines
        }
        if cell.isOpen, !isOutWithoutPrice(criterion) {
            lines.append(
                .remark(
                    "bounds",
                    "evidence is missing; the value can become \(written(cell.bounds.lowerBound)) to \(written(cell.bounds.upperBound))"
                ))
        }
        if let points = cell.points, let value = cell.value {
            lines.append(weight(row))
            lines.append(.sum(.points, "\(written(value)) × \(written(cell.weight))", points))
        }
        if upwards { lines += self.upwards(from: row) }
        return Step(
            kind: .criterion, id: criterion.id, title: criterion.title, evidence: evidence, lines: lines, parts: parts)
    }

    typealias Term = (id: String, share: Double, value: Double?)

    func childTerm(_ row: Int) -> Term {
        (index.nodes[row].criterion.id, weights[row], outcome.criteria[row].cells[contender].value)
    }

    func questionTerm(_ row: Int, _ step: Step) -> Term {
        (step.id, index.questions[row].share, step.value)
    }

    /// The weighted mean of those that have a value: `(60 × 80 + 40 × 74) ÷ (60 + 40)`.
    func mean(of terms: [Term], _ cell: Cell) -> Step.Line {
        let present = terms.compactMap { term in term.value.map { (term.share, $0) } }
        let gone = terms.filter { $0.value == nil }.map(\.id)
        let left = gone.filter { $0 != outcome.deciding?.criterion }
        let remarks = [
            left.isEmpty ? nil : "without \(left.joined(separator: ", ")), whose weight the others carry",
            gone == left ? nil : "the price stands apart",
        ].compactMap(\.self)
        let remark = remarks.isEmpty ? nil : remarks.joined(separator: "; ")
        guard let value = cell.value, !present.isEmpty else {
            return .remark(.value, "none: nothing below it that weighs has one")
        }
        let above = present.map { "\(written($0.0)) × \(written($0.1))" }.joined(separator: " + ")
        let below = present.map { written($0.0) }.joined(separator: " + ")
        return .sum(.value, "(\(above)) ÷ (\(below))", value, remark: remark)
    }

    /// `35 ÷ 100 × 4 ÷ 35`, from the top down; siblings without a value for this vendor do not share.
    func weight(_ row: Int) -> Step.Line {
        let path = Array(index.lineage(row).reversed())
        if let gone = path.first(where: { outcome.criteria[$0].cells[contender].value == nil }) {
            let id = index.nodes[gone].criterion.id
            return .sum(.weight, "0", 0, remark: "\(id) does not count for \(vendor.id), nor what is below it")
        }
        let factors = path.map { "\(written(weights[$0])) ÷ \(written(sums[$0]))" }
        return .sum(
            .weight, factors.joined(separator: " × "), outcome.criteria[row].cells[contender].weight,
            remark: path.count > 1 ? path.map { index.nodes[$0].criterion.id }.joined(separator: " × ") : nil)
    }

    /// From a criterion's points, through those above it, to the total.
    func upwards(from row: Int) -> [Step.Line] {
        index.lineage(row).dropFirst().map { above in
            let parts = index.nodes[above].children
            let label = "points of \(index.nodes[above].criterion.id)"
            guard let points = outcome.criteria[above].cells[contender].points else {
                return .remark(label, "none: it does not count for \(vendor.id)")
            }
            return .sum(label, sum(of: parts), points, remark: names(of: parts))
        } + totalLines()
    }

    func totalLines() -> [Step.Line] {
        let tops = index.tops
        let result = outcome.results[contender]
        let points = tops.compactMap { outcome.criteria[$0].cells[contender].points }.reduce(0, +)
        var lines = [
            Step.Line.sum("total", sum(of: tops), result.total ?? points, remark: names(of: tops))
        ]
        lines += supposed
        if let own = result.ownResult, let deciding = outcome.deciding {
            let formula = deciding.formula
            lines.append(
                .sum("result", own.steps, own.number, remark: "\(own.unit); \(formula.id): \(formula.wording)"))
            lines.append(
                .remark(
                    "rank",
                    "\(result.rank.map(String.init) ?? "none")\(gaps), by the result: \(formula.id) decides by itself, and the total is of all but price"
                ))
        } else if result.status == .eliminated {
            lines.append(.remark("out", result.reasons.joined(separator: "; ") + ": the sum counts for nothing"))
        } else if let total = result.total, let rank = result.rank {
            lines.append(.remark("shown as", "\(Figures.value(total, decimals: 2)), rank \(rank)\(gaps)"))
        }
        return lines
    }

    /// What the price leaves out, which no rank is told without.
    private var gaps: String { outcome.leftOut(by: vendor).aside }

    /// Says of a what-if that it is one.
    var supposed: [Step.Line] {
        let suppositions = outcome.evaluation.suppositions
        return suppositions.isEmpty
            ? [] : [.remark("supposed", "\(suppositions.joined(separator: "; ")): a what-if, not the award result")]
    }

    func sum(of rows: [Int]) -> String {
        rows.compactMap { outcome.criteria[$0].cells[contender].points.map(written) }.joined(separator: " + ")
    }

    func names(of rows: [Int]) -> String {
        rows.filter { outcome.criteria[$0].cells[contender].points != nil }.map { index.nodes[$0].criterion.id }
            .joined(separator: " + ")
    }
}
