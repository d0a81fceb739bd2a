/// A vendor's price matrix as it stands: each later version replaces the lines and the terms that it names.
extension Pricing {
    /// What stands when this matrix comes after `earlier`.
    func replacing(_ earlier: Pricing) -> Pricing {
        let gone = Set(withdrawn.map(\.line))
        let settled = settled
        return Pricing(
            currency: currency ?? earlier.currency, handleTimeFactor: handleTimeFactor ?? earlier.handleTimeFactor,
            repeatContactFactor: repeatContactFactor ?? earlier.repeatContactFactor, ramp: ramp ?? earlier.ramp,
            minimum: minimum ?? earlier.minimum, lines: Self.merged(lines, over: earlier.lines, without: gone),
            training: Self.merged(training, over: earlier.training, without: gone),
            staffing: earlier.staffing.filter { old in !staffing.contains { $0.replaces(old) } } + staffing,
            indexation: indexation ?? earlier.indexation, creditsAtRisk: creditsAtRisk ?? earlier.creditsAtRisk,
            terminations: terminations.isEmpty ? earlier.terminations : terminations,
            exclusions: earlier.exclusions.filter { !settled.contains($0.line) } + exclusions,
            withdrawn: earlier.withdrawn + withdrawn, location: location)
    }

    /// Whether it is about money; one that holds staffing plans alone is none to reckon.
    var hasPrices: Bool { staffing.isEmpty || !lines.isEmpty || !training.isEmpty || minimum != nil }

    /// Template lines whose earlier exclusion is said anew here, or taken back by a price for the line.
    private var settled: Set<TemplateLine.ID> { Set(exclusions.map(\.line)).union(covered) }

    /// The lines of the price template that a line or a course says its price includes.
    var covered: Set<TemplateLine.ID> { Set((lines.map(\.covers) + training.map(\.covers)).joined()) }

    /// The lines of a price template that everybody was asked to price, that it says it leaves out, and that none of its
    /// prices pays for.
    func leftOut(of template: PriceTemplate) -> [TemplateLine] {
        guard !exclusions.isEmpty else { return [] }
        let named = Set(exclusions.map(\.line)).subtracting(covered)
        return template.filter { $0.isRequired && named.contains($0.id) }
    }

    /// The earlier ones in their order, each in its newest form, then those that are new.
    private static func merged<Item: Identifiable<String>>(
        _ later: [Item], over earlier: [Item], without gone: Set<String>
    ) -> [Item] {
        let known = Set(earlier.map(\.id))
        let newest = Dictionary(later.map { ($0.id, $0) }) { first, _ in first }
        return earlier.filter { !gone.contains($0.id) }.map { newest[$0.id] ?? $0 }
            + later.filter { !known.contains($0.id) }
    }
}

extension StaffingPlan {
    fileprivate func replaces(_ earlier: StaffingPlan) -> Bool {
        channel == earlier.channel && month == earlier.month
    }
}

extension PriceLine {
    /// With the unit and the driver of the first template line that it covers, where it names none itself.
    func completed(from template: PriceTemplate) -> PriceLine {
        var line = self
        let covered = covers.lazy.compactMap { template[id: $0] }
        if line.unit == nil { line.unit = covered.compactMap(\.unit).first }
        if line.driver.isEmpty, line.quantity == nil, let unit = line.unit, unit.needsDriver {
            line.driver = covered.map(\.driver).first { !$0.isEmpty } ?? []
        }
        return line
    }
}

extension Evaluation {
    /// What each vendor offers now, by vendor; those without a price matrix are not in it.
    var offers: [Vendor.ID: Pricing] {
        var offers: [Vendor.ID: Pricing] = [:]
        for response in responses.sorted(by: { $0.version < $1.version }) {
            guard let pricing = response.pricing else { continue }
            offers[response.vendor] = offers[response.vendor].map { pricing.replacing($0) } ?? pricing
        }
        return offers
    }
}

extension Pricing {
    /// The ids of its lines and its training, in the order of the price matrix.
    var itemIDs: [String] { lines.map(\.id) + training.map(\.id) }
}
