#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Works out what vendors cost on the evaluation's scenario.
struct Costing {
    /// Longer terms are refused by a check; nobody signs for fifty years.
    static let longestTerm = 600

    let scenario: Scenario
    let evaluation: Evaluation
    let work: ScenarioWork

    /// The in-house cost of the same work by month, 0 being before the start; `nil` where the plan names none.
    let baseline: [Decimal]?
    fileprivate let discountFactors: [Double]

    /// `nil` without a scenario that can be reckoned with.
    init?(_ evaluation: Evaluation) {
        guard let scenario = evaluation.scenario, scenario.bounded.allSatisfy(\.isKept) else { return nil }
        self.scenario = scenario
        self.evaluation = evaluation
        let rate = scenario.discountRate?.number ?? 0
        discountFactors = (0...scenario.term).map { month in Elementary.power(1 + rate / 100, -Double(month) / 12) }
        work = ScenarioWork(scenario)
        baseline = scenario.baseline.map { yearly in
            [0] + (1...scenario.term).map { yearly / 12 * scenario.season($0) }
        }
    }

    var baselinePresentValue: Double? { baseline.map(presentValue) }

    func presentValue(_ months: [Decimal]) -> Double {
        zip(months, discountFactors).reduce(0) { $0 + $1.0.number * $1.1 }
    }

    /// `nil` where a line lacks its unit, driver, price or rate, a number is out of its range, or they come to more than
    /// can be reckoned: a check says which.
    func cost(of vendor: Vendor, _ pricing: Pricing) -> TotalCost? {
        reckoned(vendor, pricing).flatMap { $0.isWithinReach ? $0 : nil }
    }

    /// The same, also where it comes to more than can be reckoned.
    func reckoned(_ vendor: Vendor, _ pricing: Pricing) -> TotalCost? {
        let client = evaluation.clientCost(of: vendor)
        let bounded = pricing.bounded(term: scenario.term) + (client?.bounded ?? [])
        guard !pricing.lines.isEmpty, bounded.allSatisfy(\.isKept) else { return nil }
        let demand = Demand(work, pricing)
        let indices = pricing.indices(through: scenario.term)
        var lines: [TotalCost.LineCost] = []
        var oneOffs: [TotalCost.LineCost] = []
        var known: [Driven: [Decimal]] = [:]
        for line in pricing.lines {
            let line = line.completed(from: evaluation.priceTemplate)
            guard let quantities = quantities(line, demand, &known),
                let cost = cost(line, quantities, pricing, indices)
            else { return nil }
            if line.unit == .oneOff { oneOffs.append(cost) } else { lines.append(cost) }
        }
        var trained: Decimal = 0
        for course in pricing.training {
            guard let price = price(course, pricing) else { return nil }
            switch course.kind {
            case .initial: oneOffs.append(initial(course, price))
            case .attrition:
                let yearly = (course.attrition ?? 0) / 100 * course.agents * course.hours * price
                trained += yearly / 12 * (client?.attritionTraining ?? 0) / 100
            }
        }
        guard let minimum = minimum(pricing) else { return nil }
        let topUps = topUps(minimum, lines)
        var fees = zeros
        for month in 1...scenario.term {
            fees[month] = [topUps[month - 1], lines.lazy.map { $0.amounts[month] }.sum].sum
        }
        var flows = clientFlows(client, fees: fees, pricing)
        flows[.oneOff] = zeros.indices.map { month in oneOffs.lazy.map { $0.amounts[month] }.sum }
        flows[.fees] = fees
        flows[.training] = [0] + (1...scenario.term).map { trained * indices[$0] }
        let lost = evaluation.lostCustomersInTotalCost(of: vendor.id)
        if lost != 0 { flows[.lostCustomers] = [0] + Array(repeating: lost / 12, count: scenario.term) }
        let hours = demand.quantities(of: .productiveHour, driver: scenario.channels.map(\.id), share: nil)
        return TotalCost(
            vendor: vendor.id, lines: lines, oneOffs: oneOffs, minimum: minimum, topUps: topUps, flows: flows,
            discountFactors: discountFactors, contacts: demand.served, productiveHours: hours?.reduce(0, +))
    }

    private var zeros: [Decimal] { Array(repeating: 0, count: scenario.term + 1) }

    /// What a quantity is worked out from: lines that are driven alike share one reckoning.
    struct Driven: Hashable {
        let unit: PriceUnit?
        let driver: [Scenario.Channel.ID]
        let share: Decimal?

        init(_ line: PriceLine) { (unit, driver, share) = (line.unit, line.driver, line.share) }
    }

    /// By month, 0 being before the start.
    private func quantities(
        _ line: PriceLine, _ demand: Demand, _ known: inout [Driven: [Decimal]]
    ) -> [Decimal]? {
        guard let unit = line.unit else { return nil }
        switch unit {
        case .oneOff:
            var quantities = zeros
            guard line.month ?? 0 <= scenario.term else { return nil }
            quantities[line.month ?? 0] = line.quantity ?? 1
            return quantities
        case .month:
            return [0] + Array(repeating: line.quantity ?? 1, count: scenario.term)
        default:
            if let quantity = line.quantity { return [0] + Array(repeating: quantity, count: scenario.term) }
            let key = Driven(line)
            if let quantities = known[key] { return quantities }
            let quantities = demand.quantities(of: unit, driver: line.driver, share: line.share).map { [0] + $0 }
            known[key] = quantities
            return quantities
        }
    }

    private func cost(
        _ line: PriceLine, _ quantities: [Decimal], _ pricing: Pricing, _ indices: [Decimal]
    ) -> TotalCost.LineCost? {
        guard !line.schedule.isEmpty, let rate = rate(line.currency, pricing) else { return nil }
        let schedule = TierSchedule(line)
        let rises = line.isIndexed && pricing.indexation != nil
        let factors = rises || rate != 1 ? indices.map { (rises ? $0 : 1) / rate } : []
        let amounts = quantities.indices.map { month in
            let amount = schedule.amount(for: quantities[month])
            return factors.isEmpty ? amount : amount * factors[month]
        }
        return TotalCost.LineCost(
            id: line.id, title: line.title, quantities: quantities, amounts: amounts, unit: line.unit,
            isPassThrough: line.isPassThrough, isRebate: line.isRebate, location: line.location)
    }

    /// An hour of training in the evaluation's currency.
    private func price(_ course: Training, _ pricing: Pricing) -> Decimal? {
        rate(course.currency, pricing).map { course.price / $0 }
    }

    private func initial(_ course: Training, _ price: Decimal) -> TotalCost.LineCost {
        var quantities = zeros
        var amounts = zeros
        quantities[0] = course.agents * course.hours
        amounts[0] = quantities[0] * price
        return TotalCost.LineCost(
            id: course.id, title: course.title ?? "Initial training", quantities: quantities, amounts: amounts,
            unit: nil, isPassThrough: false, isRebate: false, location: course.location)
    }

    /// The least that is paid, by month from month 1; `nil` where its currency has no rate.
    private func minimum(_ pricing: Pricing) -> [Decimal]? {
        guard let minimum = pricing.minimum else { return Array(zeros.dropFirst()) }
        guard let rate = rate(minimum.currency, pricing) else { return nil }
        let least = minimum.amount / rate
        return (1...scenario.term).map { $0 >= pricing.firstMinimumMonth ? least : 0 }
    }

    /// What the minimum adds, by month from month 1.
    private func topUps(_ minimum: [Decimal], _ lines: [TotalCost.LineCost]) -> [Decimal] {
        minimum.enumerated().map { row, least in
            if least == 0 { return 0 }
            let billed = lines.reduce(Decimal(0)) { $1.isPassThrough ? $0 : $0 + $1.amounts[row + 1] }
            return max(least - billed, 0)
        }
    }

    private func clientFlows(_ client: ClientCost?, fees: [Decimal], _ pricing: Pricing) -> [CostKind: [Decimal]] {
        guard let client else { return [:] }
        var (once, monthly): (Decimal, Decimal) = (0, 0)
        for cost in client.others {
            switch cost.each {
            case .once: once += cost.amount
            case .month: monthly += cost.amount
            case .year: monthly += cost.amount / 12
            }
        }
        return [
            .retained: fees.map { $0 * client.retained / 100 },
            .travel: [0] + Array(repeating: client.travel / 12, count: scenario.term),
            .dualRunning: [0]
                + (1...scenario.term).map { month in
                    let left = 1 - pricing.ramp(in: month)
                    return left == 0 ? 0 : left * (baseline?[month] ?? 0) * (client.dualRunning ?? 0) / 100
                },
            .other: [once] + Array(repeating: monthly, count: scenario.term),
        ]
    }

    /// Units of a currency for one of the evaluation's; `nil` where the scenario has no rate for it.
    func rate(_ currency: String?, _ pricing: Pricing) -> Decimal? {
        guard let currency = currency ?? pricing.currency, currency != evaluation.currency else { return 1 }
        return scenario.rate(of: currency)?.rate
    }
}

extension Evaluation {
    /// The client-side costs of a vendor: its own, else those of its location, else those of all.
    func clientCost(of vendor: Vendor) -> ClientCost? {
        clientCosts.first { $0.vendor == vendor.id }
            ?? clientCosts.first { $0.vendor == nil && $0.place != nil && $0.place == vendor.place }
            ?? clientCosts.first { $0.vendor == nil && $0.place == nil }
    }

    /// What each vendor costs, by vendor; those without a price matrix that can be reckoned are not in it.
    ///
    /// - Parameter earlier: The same evaluation before something in it was changed: what an offer came to there it comes
    ///   to here, where nothing that costs rest on is another.
    func costs(of offers: [Vendor.ID: Pricing], after earlier: Index? = nil) -> [Vendor.ID: TotalCost] {
        guard !offers.isEmpty else { return [:] }
        lazy var costing = Costing(self)
        let earlier = earlier.flatMap { isBilledAlike(as: $0.evaluation) ? $0 : nil }
        let isDiscountedAlike = earlier?.evaluation.scenario?.discountRate == scenario?.discountRate
        var costs: [Vendor.ID: TotalCost] = [:]
        for vendor in vendors {
            guard let offer = offers[vendor.id] else { continue }
            if let earlier, let row = earlier.contenderRow[vendor.id], earlier.contenders[row] == vendor,
                earlier.standing.offers[vendor.id] == offer
            {
                let cost = earlier.standing.costs[vendor.id]
                costs[vendor.id] =
                    isDiscountedAlike ? cost : costing.flatMap { cost?.discounted(by: $0.discountFactors) }
            } else {
                costs[vendor.id] = costing?.cost(of: vendor, offer)
            }
        }
        return costs
    }

    /// Whether the same offer of the same vendor comes to the same payments: on the same work, with the same costs of the
    /// client. Lost customers rest on figures and calls as well.
    private func isBilledAlike(as other: Evaluation) -> Bool {
        var work = other.scenario
        work?.discountRate = scenario?.discountRate
        return lostCustomers == nil && other.lostCustomers == nil && scenario == work
            && currency == other.currency && priceTemplate == other.priceTemplate && clientCosts == other.clientCosts
    }
}
