/// The price of the plan whose formula decides by itself.
///
/// Such a price has no value. The total is then the quality: the weighted mean of all other leaves, each with its own
/// share of the whole, so that a price takes its weight from nobody but itself.
struct DecidingPrice: Sendable {
    let row: Int
    let term: PriceTerm

    /// The share of the whole that quality has in the weights, from 0 to 1.
    let qualityWeight: Double

    init?(_ index: Index, wholes: [Double]) {
        for (row, node) in index.nodes.enumerated() {
            guard case .price(let term) = node.criterion.basis, term.formula.decidesByItself else { continue }
            self.row = row
            self.term = term
            qualityWeight = 1 - wholes[row]
            return
        }
        return nil
    }
}

extension Scoring {
    /// What is left of each criterion's weight without the price with this row.
    static func kept(_ index: Index, _ wholes: [Double], without price: Int?) -> [Double] {
        var kept = [Double](repeating: 1, count: index.nodes.count)
        guard let price else { return kept }
        for row in index.lineage(price) where wholes[row] > 0 {
            kept[row] = row == price ? 0 : max(wholes[row] - wholes[price], 0) / wholes[row]
        }
        kept[price] = 0
        return kept
    }

    /// Gives each vendor in the running its result by the formula that decides, and puts out those that have none.
    mutating func applyDecidingFormula() {
        guard let deciding else { return }
        let criterion = index.nodes[deciding.row].criterion
        if isInterim, index.contenders.indices.contains(where: { exclusions[$0].isEmpty && isOpen($0, deciding) }) {
            flags.append(
                Diagnostic(
                    .interimCannotBeDecided,
                    "\(criterion.id) (\(criterion.title)) has formula \(deciding.term.formula.id), which decides by itself, and evidence is still missing",
                    remedy: "wait until all evidence is in, or use a formula that gives a value from 0 to 100",
                    at: deciding.term.location, criterion: criterion.id))
            return
        }
        ownResults = ownResults(index.contenders.indices.map { exclusions[$0].isEmpty ? total($0).value : nil })
        for contender in index.contenders.indices {
            // Without a price the formula was not asked; what it would say of the quality alone is known.
            let unasked = isUnopened[contender] && exclusions[contender].isEmpty ? floorReason(contender) : nil
            guard let reason = ownResults[contender]?.reason ?? unasked else { continue }
            exclusions[contender].append("\(deciding.term.formula.id) leaves it out: \(reason)")
        }
    }

    /// The formula's result for each quality; `nil` for those without one.
    func ownResults(_ qualities: [Double?]) -> [PriceFormula.Result?] {
        guard let deciding else { return qualities.map { _ in nil } }
        var places: [Int] = []
        var offers: [PriceFormula.Offer] = []
        for (contender, quality) in qualities.enumerated() {
            guard let quality, let price = amount(of: contender, deciding.term.total) else { continue }
            places.append(contender)
            offers.append(PriceFormula.Offer(id: index.contenders[contender].id, price: price, quality: quality))
        }
        let ranking = deciding.term.formula.ranking(
            of: offers, qualityWeight: deciding.qualityWeight, deciding.term.parameters)
        var results = [PriceFormula.Result?](repeating: nil, count: qualities.count)
        for (contender, result) in zip(places, ranking) { results[contender] = result }
        return results
    }

    private func isOpen(_ contender: Int, _ deciding: DecidingPrice) -> Bool {
        total(contender).isOpen || total(contender).value == nil
            || gates[contender].contains { $0.standing == .unclaimed }
            || index.price(of: index.contenders[contender], deciding.term.total) == nil
    }
}

extension Outcome {
    /// The quality of a vendor, from 0 to 100: the weighted mean of all its leaves but the prices.
    ///
    /// With w the weight of quality and V the value of the price, w · quality + (1 − w) · V is the additive total. `nil`
    /// for a vendor that is out, and where there is nothing but prices.
    public func quality(of vendor: Vendor.ID) -> Double? {
        guard let contender = index.contenderRow[vendor], results[contender].total != nil else { return nil }
        return quality(contender) { !$0.isPrice }
    }

    /// The weighted mean of those lowest criteria that are asked for; `nil` where they weigh nothing.
    private func quality(_ contender: Int, _ counts: (Criterion) -> Bool) -> Double? {
        let leaves = criteria.filter { $0.criterion.isLeaf && counts($0.criterion) }.map { $0.cells[contender] }
        let weight = leaves.reduce(0) { $0 + $1.weight }
        return weight > 0 ? leaves.reduce(0) { $0 + ($1.points ?? 0) } / weight : nil
    }

    /// The share of the whole, from 0 to 1, that everything but price has in the weights.
    public var qualityWeight: Double { 1 - priceWeight }

    /// What the vendors in the running offer, in the order of the file: a price of this kind, and the quality of each.
    ///
    /// Vendors that are out, or lack the price or any quality, are left out. Where a criterion does not apply to a vendor,
    /// its offer carries its own weight of quality.
    public func offers(_ total: PriceTerm.Total) -> [PriceFormula.Offer] {
        index.contenders.indices.compactMap { contender in
            let vendor = index.contenders[contender]
            guard let quality = quality(of: vendor.id), let price = index.price(of: vendor, total) else { return nil }
            let own = criteria.reduce(0) { $1.criterion.isPrice ? $0 + $1.cells[contender].weight : $0 }
            let isUsual = deciding != nil || abs(own - priceWeight) < 1e-12
            return PriceFormula.Offer(
                id: vendor.id, price: price.money.number, quality: quality, qualityWeight: isUsual ? nil : 1 - own)
        }
    }

    /// The same for one price criterion of several: all that is not this price stands for quality.
    ///
    /// A vendor of which nothing else is judged has an offer without quality, on which that weighs nothing.
    func offers(of row: Int, _ qualityWeight: Double) -> [PriceFormula.Offer] {
        guard case .price(let term) = index.nodes[row].criterion.basis else { return [] }
        return index.contenders.indices.compactMap { contender in
            let vendor = index.contenders[contender]
            guard results[contender].total != nil, let price = index.price(of: vendor, term.total) else { return nil }
            let own = criteria[row].cells[contender].weight
            let quality = quality(contender) { $0.id != criteria[row].criterion.id }
            // Without a quality and without a value of its price nothing is known of the vendor.
            guard quality != nil || own > 0 else { return nil }
            let isUsual = deciding != nil || abs(1 - own - qualityWeight) < 1e-12
            return PriceFormula.Offer(
                id: vendor.id, price: price.money.number, quality: quality ?? 100,
                qualityWeight: isUsual ? nil : 1 - own, hasQuality: quality != nil)
        }
    }
}
