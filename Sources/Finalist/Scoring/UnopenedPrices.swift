/// Two envelopes: whoever is out whatever it costs has no price, and none is asked for. One that is there and cannot be
/// compared – a 0 in its place, an amount in a currency without a rate – counts as none.
extension Scoring {
    /// Puts such vendors aside for good: no other weight, score or figure can rank a bid that has no price.
    ///
    /// Called when all is valued that rests on no relative price. A threshold that rests on one cannot put a vendor out
    /// without its price.
    mutating func setUnopenedAside(_ isRelative: [Bool]) {
        let lacking = index.contenders.indices.filter(lacksPrice)
        guard !lacking.isEmpty else { return }
        // What is asked of them rests on the tree so far; without them it is rolled up once, when the prices are in.
        rollUp()
        for contender in lacking {
            if exclusions[contender].isEmpty, !missesThreshold(contender, isRelative), floorReason(contender) == nil {
                // An interim result waits for the price; the checks have refused its lack elsewhere.
                if isInterim { continue }
                exclusions[contender].append(
                    "no price of it was opened: on the weights that decide it is out before prices count")
            }
            isUnopened[contender] = true
            isEligible[contender] = false
        }
    }

    /// Whether a price that the plan asks for is not there, or is none to compare.
    private func lacksPrice(_ contender: Int) -> Bool {
        let vendor = index.contenders[contender]
        return index.nodes.indices.contains { row in
            guard case .price(let term) = index.nodes[row].criterion.basis, !isExempt(contender, from: row) else {
                return false
            }
            return index.hasIncomparablePrice(vendor, term.total)
                || index.nodes[row].criterion.missing == .refuse && index.price(of: vendor, term.total) == nil
        }
    }

    /// Whether even the best that may still come misses a threshold on a scale that the vendors make, without any price.
    private func missesThreshold(_ contender: Int, _ isRelative: [Bool]) -> Bool {
        index.nodes.indices.contains { row in
            let criterion = index.nodes[row].criterion
            guard isRelative[row], let threshold = criterion.threshold, threshold.effect == .exclude,
                !criterion.leaves.contains(where: \.isPrice), cells[row][contender].value != nil
            else { return false }
            return cells[row][contender].bounds.upperBound < threshold.minimum - Ranking.tie
        }
    }

    /// Why the formula that decides leaves the vendor out for its quality, in its own words; `nil` where it does not.
    func floorReason(_ contender: Int) -> String? {
        guard let deciding, let floor = deciding.term.parameters[.qualityFloor],
            deciding.term.formula.parameters.contains(.qualityFloor), let quality = total(contender).value,
            total(contender).bounds.upperBound < floor - Ranking.tie
        else { return nil }
        return "its quality of \(Figures.plain(quality)) is below the floor of \(Figures.plain(floor))"
    }
}
