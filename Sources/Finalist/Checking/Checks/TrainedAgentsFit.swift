#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// As many agents are trained as the work takes.
    static let trainedAgentsFit: Check = Check(
        Rule(
            "F0868", .warning, "far more or fewer agents are trained than reckoned", about: .omittedCost,
            """
            Training is priced for so many agents, and the work takes another number of them: more than a third fewer than \
            in an average month, or more than a third more than in the busiest. The agents are those that the vendor bills by \
            the month, else the productive hours of the scenario divided by those of an agent. Either the training is too \
            small, and costs more later, or the team is another than the one that is priced.
            """)
    ) { index in
        guard let work = Costing(index.evaluation)?.work else { return [] }
        return index.reckonedOffers.flatMap { offer, cost -> [Diagnostic] in
            guard let need = offer.agents(cost, work, index.evaluation.priceTemplate), need.mean > 0 else {
                return []
            }
            return offer.trained.compactMap { trained, words, location in
                let isFew = trained * 3 < need.mean * 2
                guard isFew || trained * 3 > need.most * 4 else { return nil }
                return Diagnostic(
                    trainedAgentsFit.rule,
                    "\(words) is for \(Figures.grouped(trained.description)) agents, and \(need.source) "
                        + "\(Figures.plain(need.mean.number, decimals: 1)) in an average month and "
                        + "\(Figures.plain(need.most.number, decimals: 1)) in the busiest",
                    remedy: "ask the vendor how many agents it means to have, and whom it trains", at: location,
                    vendor: offer.vendor.id)
            }
        }
    }
}

extension VendorOffer {
    /// The agents of all initial courses together, and those of each course after attrition.
    fileprivate var trained: [(agents: Decimal, words: String, location: Location?)] {
        let initial = pricing.training.filter { $0.kind == .initial }
        let sum = initial.reduce(Decimal(0)) { $0 + $1.agents }
        let first = initial.first.map { course in
            (sum, initial.count == 1 ? words(course) : "the initial training of \(vendor.nameAndID)", course.location)
        }
        return [first].compactMap(\.self)
            + pricing.training.filter { $0.kind == .attrition }.map { ($0.agents, words($0), $0.location) }
    }

    /// The agents that the work takes after the ramp; `nil` where nobody can say.
    fileprivate func agents(
        _ cost: TotalCost, _ work: ScenarioWork, _ template: PriceTemplate
    ) -> (mean: Decimal, most: Decimal, source: String)? {
        let months = (pricing.ramp?.count ?? 0) + 1...max(cost.term, (pricing.ramp?.count ?? 0) + 1)
        let billed = Set(
            pricing.lines.filter { line in
                !line.isRebate && line.share == nil && line.completed(from: template).unit == .fteMonth
            }.map(\.id))
        let quantities = cost.lines.filter { billed.contains($0.id) }.map(\.quantities)
        if let first = quantities.first, months.upperBound < first.count {
            let sums = months.map { month in quantities.reduce(Decimal(0)) { $0 + $1[month] } }
            return (sums.mean, sums.max() ?? 0, "those billed by the month are")
        }
        let scenario = work.scenario
        // A seat that gives more hours than anybody works is shared by several.
        let shared = scenario.hoursPerSeat.flatMap { $0 <= 175 ? $0 : nil }
        guard months.upperBound <= cost.term, let hours = scenario.hoursPerFTE ?? shared,
            let productive = Demand(work, pricing).quantities(
                of: .productiveHour, driver: scenario.channels.map(\.id), share: nil)
        else { return nil }
        let sums = months.map { productive[$0 - 1] / hours }
        return (sums.mean, sums.max() ?? 0, "the volumes take")
    }
}
