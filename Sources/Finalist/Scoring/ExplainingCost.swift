#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// How a total that was worked out from a price matrix came about, down to the lines of the vendor's file.
struct CostExplaining {
    let vendor: Vendor
    let pricing: Pricing
    let cost: TotalCost
    let costing: Costing
    let demand: Demand

    var scenario: Scenario { costing.scenario }
    var evaluation: Evaluation { costing.evaluation }
    var client: ClientCost? { evaluation.clientCost(of: vendor) }

    /// `nil` for a vendor without a price matrix that can be reckoned.
    init?(_ index: Index, _ vendor: Vendor) {
        guard let pricing = index.standing.offers[vendor.id], let cost = index.standing.costs[vendor.id],
            let costing = Costing(index.evaluation)
        else { return nil }
        self.vendor = vendor
        self.pricing = pricing
        self.cost = cost
        self.costing = costing
        demand = Demand(costing.work, pricing)
    }

    // MARK: what it rests on

    func evidence(_ total: PriceTerm.Total) -> [Step.Evidence] {
        let lines = cost.lines + cost.oneOffs
        let training = pricing.training.filter { $0.kind == .attrition && total != .bid }
        return lines.map { line in
            evidence("\(line.id) \(line.title)", money(line.total), words(line), line.location)
        }
            + (topUps == 0
                ? [] : [evidence("Minimum", money(topUps), "tops up what is billed", pricing.minimum?.location)])
            + training.map { course in
                evidence(
                    "\(course.id) \(course.title ?? "Attrition training")", money(self.total(of: course)),
                    "the buyer's share of it", course.location)
            }
            + (total == .bid ? [] : clientEvidence() + lostCustomersEvidence()) + rateEvidence(currencies)
            + [
                evidence(
                    "Scenario", "\(cost.term) months",
                    counted(scenario.channels.count, "channel"),
                    scenario.location)
            ]
    }

    private func clientEvidence() -> [Step.Evidence] {
        guard let client else { return [] }
        let kinds: [CostKind] = [.retained, .travel, .dualRunning, .other]
        let sum = kinds.reduce(Decimal(0)) { $0 + cost.total($1) }
        return [evidence("What the buyer pays beside the fees", money(sum), "", client.location)]
    }

    func rateEvidence(_ currencies: [String]) -> [Step.Evidence] {
        scenario.rates.filter { currencies.contains($0.currency) }.map { rate in
            evidence(
                "Exchange rate", "\(rate.currency) \(rate.rate) per \(evaluation.currency ?? "unit")",
                [rate.date?.description, rate.source].compactMap(\.self).joined(separator: ", "), rate.location)
        }
    }

    func evidence(_ who: String, _ what: String, _ reason: String, _ location: Location?) -> Step.Evidence {
        Step.Evidence(who: who, what: what, isCounted: true, reason: reason, location: location)
    }

    private func words(_ line: TotalCost.LineCost) -> String {
        let quantity = Figures.grouped(line.quantity.digits(decimals: 2))
        let each = line.unit.map { $0 == .oneOff ? "\(quantity) × once" : "\(quantity) × \($0.title)" }
        return (each ?? "\(quantity) hours of training") + (line.isPassThrough ? ", passed on at cost" : "")
            + (line.isRebate ? ", a rebate" : "")
    }

    /// Those that the matrix names and that are not the evaluation's own.
    private var currencies: [String] {
        ([pricing.currency, pricing.minimum?.currency] + pricing.lines.map(\.currency)
            + pricing.training.map(\.currency))
            .compactMap(\.self).filter { $0 != evaluation.currency }
    }

    /// Rounded for reading.
    func money(_ amount: Decimal) -> String {
        (evaluation.currency.map { "\($0) " } ?? "") + Figures.money(amount, decimals: 2)
    }

    // MARK: the arithmetic

    func lines(_ total: PriceTerm.Total) -> [Step.Line] {
        let sums = total == .bid ? oneOff() + fees() : CostKind.allCases.flatMap(kind)
        let parts = (total == .bid ? [.oneOff, .fees] : CostKind.allCases).filter { cost.total($0) != 0 }
        let names = parts.map(\.title.lowercasedFirst).joined(separator: " + ")
        let whole = total == .bid ? cost.bid : cost.total
        let sum = Step.Line.sum(
            total == .bid ? "bid" : "undiscounted total",
            parts.isEmpty ? "0" : parts.map { amount(cost.total($0)) }.joined(separator: " + "), whole.number,
            remark: parts.count > 1 ? names : nil)
        return terms() + sums + [sum] + (total == .npv ? presentValue() : [])
    }

    /// What stands around the prices: ramp, factors, indexation.
    func terms() -> [Step.Line] {
        var lines: [Step.Line] = []
        if let ramp = pricing.ramp, !ramp.isEmpty {
            let months = ramp.enumerated().map { "\($1) % in month \($0 + 1)" }
            lines.append(
                .remark("ramp", months.joined(separator: ", ") + ", all of the work from month \(ramp.count + 1)"))
        }
        let factors = [
            pricing.handleTimeFactor.map { "handle time × \($0)" },
            pricing.repeatContactFactor.map { "contacts × \($0), for those that it causes or saves" },
        ].compactMap(\.self)
        if !factors.isEmpty { lines.append(.remark("factors", factors.joined(separator: "; "))) }
        return lines + (indexation.map { [$0] } ?? [])
    }

    /// `nil` where prices do not rise.
    var indexation: Step.Line? {
        guard let indexation = pricing.indexation, indexation.effectiveRate != 0 else { return nil }
        let cap = indexation.cap.map { ", asked \(indexation.rate) %, at most \($0) %" } ?? ""
        return .remark(
            "indexation",
            "prices rise by \(indexation.effectiveRate) % in month \(indexation.firstMonth) and every twelve months after it\(cap)"
        )
    }

    private func presentValue() -> [Step.Line] {
        let rate = scenario.discountRate ?? 0
        let years = (1...cost.years).map { year in
            cost.months(ofYear: year).reduce(0.0) { $0 + cost.total(month: $1).number * cost.discountFactors[$1] }
        }
        let names = ["before the start"] + years.indices.map { "year \($0 + 1)" }
        let first = cost.total(month: 1)
        let rule =
            rate == 0
            ? [Step.Line.remark("discounting", "none: the plan names no rate")]
            : [
                .remark(
                    "discounting",
                    "\(rate) % a year, each month discounted to its end; what is paid before the start is not discounted"
                ),
                .sum(
                    "month 1 discounted", "\(first.digits(decimals: 8)) ÷ (1 + \(rate) ÷ 100) ^ (1 ÷ 12)",
                    first.number * cost.discountFactors[1]),
            ]
        return rule + [
            .sum(
                "net present value",
                ([cost.total(month: 0).number] + years).map(written).joined(separator: " + "), cost.netPresentValue,
                remark: names.joined(separator: " + "))
        ]
    }

    func amount(_ amount: Decimal) -> String { written(amount.number) }

    /// ` ÷ 56.5`, or nothing for the evaluation's own currency.
    func rate(_ currency: String?) -> String {
        costing.rate(currency, pricing).map { $0 == 1 ? "" : " ÷ \($0)" } ?? ""
    }
}

extension Decimal {
    /// Plain digits, at most so many behind the point, halves away from zero.
    func digits(decimals: Int) -> String {
        let parts = description.split(separator: ".")
        guard parts.count == 2, parts[1].count > decimals else { return description }
        let half = Decimal(sign: sign, exponent: -decimals - 1, significand: 5)
        var text = (self + half).description
        if let point = text.firstIndex(of: ".") {
            text = String(text[...point]) + text[text.index(after: point)...].prefix(decimals)
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
        }
        return text
    }
}
