extension Scoring {
    /// The result, with the flags of what the checks found and of scoring itself; without them, where nobody reads them.
    func outcome(after found: [Diagnostic]? = nil) -> Outcome {
        let wholes = self.totals
        let totals = wholes.indices.map { exclusions[$0].isEmpty ? wholes[$0].value : nil }
        let ranks = ranks
        let heartless = withoutIntuition()
        let results = index.contenders.indices.map { contender in
            let conditions = gates[contender].filter { $0.standing == .conditional || $0.standing == .unclaimed }
            let isOut = !exclusions[contender].isEmpty
            return VendorResult(
                vendor: index.contenders[contender],
                status: isOut
                    ? .eliminated
                    : totals[contender] == nil ? .incomplete : conditions.isEmpty ? .ranked : .conditional,
                reasons: isOut ? exclusions[contender] : conditions.map(\.condition), gates: gates[contender],
                total: totals[contender], ownResult: isOut ? nil : ownResult(contender), rank: ranks[contender],
                bounds: isOut ? nil : wholes[contender].bounds,
                withoutIntuition: heartless?[contender])
        }
        let isOpen = wholes.indices.contains { contender in
            exclusions[contender].isEmpty
                && (wholes[contender].isOpen || gates[contender].contains { $0.standing == .unclaimed })
        }
        return Outcome(
            evaluation: index.evaluation, weighting: weighting, isInterim: isOpen, results: results,
            criteria: criterionResults(), flags: found.map { allFlags($0, results, isOpen: isOpen) } ?? [],
            deciding: deciding.map {
                DecidingFormula(criterion: index.nodes[$0.row].criterion.id, formula: $0.term.formula)
            }, index: index, kept: kept, priceWeight: priceWeight,
            isEligible: isEligible, wasRunning: wasRunning,
            mayLeave: index.contenders.indices.map { exclusions[$0].isEmpty && isUnsettled($0) { _ in true } })
    }

    /// By contender: 1 is best; `nil` for one that is out or has no total yet. All that the winners rest on.
    var ranks: [Int?] {
        guard deciding == nil else { return ownResults.map { $0?.rank } }
        return Ranking.ranks(index.contenders.indices.map { exclusions[$0].isEmpty ? totals[$0].value : nil })
    }

    private func ownResult(_ contender: Int) -> VendorResult.OwnResult? {
        guard let own = ownResults[contender], let number = own.result, let steps = own.steps, let deciding else {
            return nil
        }
        return VendorResult.OwnResult(number: number, unit: deciding.term.formula.unit, steps: steps)
    }

    func criterionResults() -> [CriterionResult] {
        let whole = Self.wholes(index, shares)
        return index.nodes.indices.map { row in
            let node = index.nodes[row]
            // A price that leaves something out is not the best: the others are held against each other.
            let running = index.contenders.indices.map { contender in
                let isGap = node.criterion.isPrice && !index.leftOut(by: index.contenders[contender]).isEmpty
                return exclusions[contender].isEmpty && !isGap ? cells[row][contender].value : nil
            }
            return CriterionResult(
                criterion: node.criterion, parent: node.parent.map { index.nodes[$0].criterion.id }, depth: node.depth,
                effectiveWeight: whole[row], cells: cells[row], best: Ranking.best(running))
        }
    }

    /// The totals and ranks without the criteria marked as intuition; `nil` where there are none.
    func withoutIntuition() -> [VendorResult.Standing?]? {
        let hearts = Set(index.nodes.indices.filter { index.nodes[$0].criterion.isIntuition })
        guard !hearts.isEmpty else { return nil }
        let totals = index.contenders.indices.map { contender in
            exclusions[contender].isEmpty ? total(contender, without: hearts).value : nil
        }
        let ranks = deciding == nil ? Ranking.ranks(totals) : ownResults(totals).map { $0?.rank }
        return zip(totals, ranks).map { total, rank in
            total.flatMap { total in rank.map { VendorResult.Standing(total: total, rank: $0) } }
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
