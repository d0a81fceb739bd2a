extension Scoring {
    mutating func applyThresholds(_ applies: (Int) -> Bool) {
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
                        "\(vendor.nameAndID) has \(reach), below the threshold of \(Figures.plain(threshold.minimum))\(isOut ? ", and is out" : "")",
                        remedy: "see how it came about: finalist explain … \(vendor.id) \(criterion.id)",
                        at: threshold.location, vendor: vendor.id, criterion: criterion.id))
            }
        }
    }

    mutating func noteUntested(_ criterion: Criterion, _ threshold: Threshold, _ vendor: Vendor) {
        flags.append(
            Diagnostic(
                .thresholdUntested,
                "\(vendor.nameAndID) has nothing on \(criterion.id) (\(criterion.title)) that its threshold of \(Figures.plain(threshold.minimum)) could be held against",
                remedy: "get the evidence, or say missing=\"worst\" in the plan", at: threshold.location,
                vendor: vendor.id, criterion: criterion.id))
    }

    /// Whether a contender that is in may still miss a requirement, or a threshold that is applied before relative
    /// formulas.
    func isUnsettled(_ contender: Int, _ applies: (Int) -> Bool) -> Bool {
        if gates[contender].contains(where: { $0.standing == .unclaimed }) { return true }
        return index.nodes.indices.contains { row in
            guard applies(row), let threshold = index.nodes[row].criterion.threshold, threshold.effect == .exclude
            else { return false }
            let cell = cells[row][contender]
            return cell.isOpen && cell.bounds.lowerBound < threshold.minimum - Ranking.tie
        }
    }
}
