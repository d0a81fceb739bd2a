#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What one vendor costs, with what it is reckoned beside. Its `lines` recur, its `oneOffs` do not.
struct VendorCost: Described {
    let cost: TotalCost
    let outcome: CostOutcome
    let isByMonth: Bool

    static let shape = Shape<VendorCost>(
        "costVendor",
        "What one vendor costs: each kind of cost over the term, undiscounted, then what they come to."
    ) {
        Member("id", .id) { $0.cost.vendor }
        Member("name", .text) { $0.outcome.vendor(of: $0.cost).name.visible }
        Member(CostKind.oneOff.rawValue, .number, CostKind.oneOff.meaning) { $0.cost.total(.oneOff).number }
        including(RunningCosts.shape) { RunningCosts(outcome: $0.outcome, amount: $0.cost.total(_:)) }
        including(VendorTotals.shape) { VendorTotals(cost: $0.cost, outcome: $0.outcome) }
        Member.sometimes(
            "leavesOut", .list(of: "id", .id, count: .from(1)),
            "Lines of the price template that the total holds nothing for; not there where there are none."
        ) { $0.linesLeftOut }
        Member.sometimes(
            "holdsNothingFor", .list(of: "gap", .text, count: .from(1)),
            """
            What else the total holds nothing for, in words: a channel that no price line is driven by, the rest of \
            shares, training that nobody pays, client costs that others have; not there where there is nothing.
            """
        ) { $0.otherGaps }
        Member("lines", .list(of: "line", .record), "The price lines that are billed month by month.") {
            $0.lines($0.cost.lines)
        }
        Member(
            "oneOffs", .list(of: "line", .record), "What is paid once: one-off lines, then initial training."
        ) { $0.lines($0.cost.oneOffs) }
        Member(
            "years", .list(of: "year", .record, count: .from(1)),
            "Contract years, the last one shorter where the term is no whole number of them."
        ) { $0.years }
        Member.sometimes(
            "months", .list(of: "month", .record, count: .from(1)),
            "Month 0 is before the start; only where costs were asked for by month."
        ) { $0.isByMonth ? $0.months : nil }
    }

    private var linesLeftOut: [String]? {
        let lines = outcome.leftOut(by: cost).compactMap(\.line)
        return lines.isEmpty ? nil : lines.map(\.id)
    }

    private var otherGaps: [String]? {
        let others = outcome.leftOut(by: cost).filter { $0.line == nil }
        return others.isEmpty ? nil : others.map(\.words.visible)
    }

    private func lines(_ lines: [TotalCost.LineCost]) -> [VendorCostLine] {
        lines.map { VendorCostLine(line: $0, cost: cost) }
    }

    private var years: [VendorCostYear] {
        (1...cost.years).map { VendorCostYear(year: $0, cost: cost, outcome: outcome) }
    }

    private var months: [VendorCostMonth] {
        (0...cost.term).map { VendorCostMonth(month: $0, cost: cost, outcome: outcome) }
    }
}

/// What the kinds of cost come to, and what they can be set against.
private struct VendorTotals {
    let cost: TotalCost
    let outcome: CostOutcome

    static let shape = Shape<VendorTotals> {
        Member("total", .number, "Everything that is paid, undiscounted: the sum of all kinds.") {
            $0.cost.total.number
        }
        Member(
            "npv", .number,
            "The same with each month discounted to its end; the total where nothing is discounted."
        ) { $0.cost.netPresentValue }
        Member(
            "headlineSaving", .optional(.number),
            "Fees against the in-house cost, both undiscounted: 0.13 for 13 %, negative where fees are higher."
        ) { $0.outcome.headlineSaving(of: $0.cost) }
        Member(
            "fullSaving", .optional(.number),
            "Everything that is paid against the in-house cost, both at present value."
        ) { $0.outcome.fullSaving(of: $0.cost) }
        Member(
            "contacts", .number,
            "Contacts that the vendor serves over the term: those of the plan, whatever it adds or saves."
        ) { $0.cost.contacts.number }
        Member(
            "productiveHours", .optional(.number, where: "the plan names no occupancy"),
            "Hours in which the vendor's agents handle contacts or wait for them."
        ) { $0.cost.productiveHours?.number }
        Member("minimumTopUp", .number, "What the minimum adds to the lines; part of the fees.") {
            $0.cost.topUps.reduce(0, +).number
        }
        Member(
            "creditsAtRisk", .optional(.number),
            "Percent of the fees at risk against service levels; never deducted."
        ) { $0.outcome.offers[$0.cost.vendor]?.creditsAtRisk?.number }
    }
}

/// Each kind of cost but what is paid once, which a year names elsewhere. Lost customers stand among them only where the
/// plan adds them.
private struct RunningCosts {
    let outcome: CostOutcome
    let amount: (CostKind) -> Decimal

    static let shape = Shape<RunningCosts> {
        for kind in CostKind.allCases where kind != .oneOff && kind != .lostCustomers {
            Member(kind.rawValue, .number, kind.meaning) { $0.amount(kind).number }
        }
        Member.sometimes(CostKind.lostCustomers.rawValue, .number, CostKind.lostCustomers.meaning) {
            $0.outcome.countsLostCustomers ? $0.amount(.lostCustomers).number : nil
        }
    }
}

extension CostKind {
    fileprivate var meaning: String {
        switch self {
        case .oneOff: "Set-up and initial training, paid to the vendor once."
        case .fees: "What the vendor bills month by month, what its minimum adds included."
        case .training: "The buyer's share of training those who follow leavers."
        case .retained: "The people who stay to steer the vendor."
        case .travel: ""
        case .dualRunning: "In-house work that is still paid during the ramp."
        case .other: "What the plan adds under names of its own."
        case .lostCustomers:
            """
            What customers would have brought who leave because a contact left their need unresolved; only where the plan \
            adds it to the total cost.
            """
        }
    }
}

private struct VendorCostLine: Described {
    let line: TotalCost.LineCost
    let cost: TotalCost

    static let shape = Shape<VendorCostLine>(
        "costLine",
        "One line of a price matrix over the term, with what it comes to in units that make vendors comparable."
    ) {
        Member("id", .id) { $0.line.id }
        Member("title", .text) { $0.line.title.visible }
        Member("unit", .oneOf(units), "What the price is for one of; training is priced by the hour.") {
            $0.line.unit?.rawValue ?? hour
        }
        Member("quantity", .number) { $0.line.quantity.number }
        Member("total", .number) { $0.line.total.number }
        Member("perContact", .optional(.number), "The total for each contact served.") {
            $0.cost.perContact($0.line.total)
        }
        Member(
            "perProductiveHour", .optional(.number), "The total for each productive hour of the vendor's agents."
        ) { $0.cost.perProductiveHour($0.line.total) }
        Member("passThrough", .flag, "True for a charge that the vendor only passes on.") { $0.line.isPassThrough }
        Member("file", .optional(.words), "Where the line stands.") { $0.line.location?.file.visible }
        Member("line", .optional(.whole(.from(1)))) { $0.line.location?.line }
        Member.sometimes(
            "rebate", .flag,
            "True for what takes something off the bill, with amounts of 0 or below; not there for a charge."
        ) { $0.line.isRebate ? true : nil }
    }

    /// Of training, which has no unit of its own.
    private static let hour = "hour"
    private static let units = PriceUnit.allCases.map(\.rawValue) + [hour]
}

private struct VendorCostYear: Described {
    let year: Int
    let cost: TotalCost
    let outcome: CostOutcome

    static let shape = Shape<VendorCostYear>(
        "costYear", "One contract year; what is paid before the start belongs to none."
    ) {
        Member("year", .whole(.from(1))) { $0.year }
        including(RunningCosts.shape) { RunningCosts(outcome: $0.outcome, amount: $0.amount) }
        Member.sometimes(CostKind.oneOff.rawValue, .number, "Where a one-off line falls into this year.") {
            $0.amount(.oneOff) == 0 ? nil : $0.amount(.oneOff).number
        }
        Member("total", .number) { $0.total.number }
    }

    private func amount(_ kind: CostKind) -> Decimal { cost.total(kind, year: year) }

    private var total: Decimal { CostKind.allCases.reduce(0) { $0 + amount($1) } }
}

private struct VendorCostMonth: Described {
    let month: Int
    let cost: TotalCost
    let outcome: CostOutcome

    static let shape = Shape<VendorCostMonth>("costMonth", "One contract month; 0 is before the start.") {
        Member("month", .count) { $0.month }
        Member(CostKind.oneOff.rawValue, .number, CostKind.oneOff.meaning) { $0.amount(.oneOff).number }
        including(RunningCosts.shape) { RunningCosts(outcome: $0.outcome, amount: $0.amount) }
        Member("total", .number) { $0.cost.total(month: $0.month).number }
        Member(
            "discountFactor", .number,
            "What an amount of this month is multiplied with at present value; from 0 to 1."
        ) { $0.cost.discountFactors[$0.month] }
    }

    private func amount(_ kind: CostKind) -> Decimal { cost.amounts(kind)[month] }
}
