#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension CostReport {
    /// The name and version of what programs read, as it stands in JSON and XML; the version only changes where an old
    /// reader would go wrong. `Templates/schema` holds `cost.schema.json` and `results.xsd`.
    public static let schema = "finalist/cost/1"

    /// Everything in exact numbers, for programs. Savings are shares of 1; a vendor's `lines` recur, its `oneOffs` do not.
    func result(_ answers: [PriceAnswer]) -> ResultValue {
        let evaluation = outcome.evaluation
        let answered = answers.flatMap { $0.members() }
        return .record(
            [
                ("schema", .text(Self.schema)), ("evaluation", .text(evaluation.id)),
                ("title", .text(evaluation.title.visible)), ("currency", .text(evaluation.currency)),
                ("date", .text(evaluation.date?.description)), ("term", .integer(outcome.scenario.term)),
                ("discountRate", .number(outcome.scenario.discountRate?.number)),
            ] + evaluation.supposedMembers + [
                (
                    "baseline",
                    outcome.baseline.map { baseline in
                        .record([
                            ("total", .number(baseline.reduce(0, +).number)),
                            ("npv", .number(outcome.baselinePresentValue)),
                        ])
                    } ?? .none
                ),
                ("vendors", .list(of: "vendor", outcome.costs.map(vendor))),
            ] + omissions + lostCustomers + statedPrices + answered)
    }

    /// Of those without a matrix; a result in which all have one does not speak of it.
    private var statedPrices: [(String, ResultValue)] {
        let stated = outcome.evaluation.statedPrices().filter { outcome[$0.vendor.id] == nil }
        return stated.isEmpty ? [] : [("stated", .list(of: "vendor", stated.map(\.result)))]
    }

    /// What the totals hold nothing for, as the checks tell it; not there where nothing is told.
    private var omissions: [(String, ResultValue)] {
        guard !outcome.omissions.isEmpty else { return [] }
        let items = outcome.omissions.map { item in
            ResultValue.record([
                ("code", .text(item.rule.code)), ("vendor", .text(item.vendor)),
                ("message", .text(item.message.visible)),
                ("file", .text(item.location?.file.visible)), ("line", .integer(item.location?.line)),
            ])
        }
        return [("omissions", .list(of: "omission", items))]
    }

    /// Lost customers stand among the kinds of cost only where the plan adds them.
    private var kindsToExport: [CostKind] {
        CostKind.allCases.filter { $0 != .lostCustomers || outcome.countsLostCustomers }
    }

    /// A result of a plan that does not ask does not speak of it; `null` where it cannot be reckoned.
    private var lostCustomers: [(String, ResultValue)] {
        outcome.evaluation.lostCustomers.map { plan in
            [("lostCustomers", outcome.lostCustomers()?.result(plan, outcome) ?? .none)]
        } ?? []
    }

    private func vendor(_ cost: TotalCost) -> ResultValue {
        let isByMonth = view == .month
        return .record(
            [("id", .text(cost.vendor)), ("name", .text(outcome.vendor(of: cost).name.visible))]
                + kindsToExport.map { ($0.rawValue, .number(cost.total($0).number)) }
                + [
                    ("total", .number(cost.total.number)), ("npv", .number(cost.netPresentValue)),
                    ("headlineSaving", .number(outcome.headlineSaving(of: cost))),
                    ("fullSaving", .number(outcome.fullSaving(of: cost))),
                    ("contacts", .number(cost.contacts.number)),
                    ("productiveHours", .number(cost.productiveHours?.number)),
                    ("minimumTopUp", .number(cost.topUps.reduce(0, +).number)),
                    ("creditsAtRisk", .number(outcome.offers[cost.vendor]?.creditsAtRisk?.number)),
                ] + leavesOut(cost) + [
                    ("lines", .list(of: "line", cost.lines.map { line($0, cost) })),
                    ("oneOffs", .list(of: "line", cost.oneOffs.map { line($0, cost) })),
                    ("years", .list(of: "year", (1...cost.years).map { year($0, cost) })),
                ] + (isByMonth ? [("months", .list(of: "month", (0...cost.term).map { month($0, cost) }))] : []))
    }

    /// The template lines that the total holds nothing for, and what else; an offer that leaves nothing out does not speak
    /// of it.
    private func leavesOut(_ cost: TotalCost) -> [(String, ResultValue)] {
        let gaps = outcome.leftOut(by: cost)
        let lines = gaps.compactMap(\.line)
        let others = gaps.filter { $0.line == nil }
        return (lines.isEmpty ? [] : [("leavesOut", .list(of: "id", lines.map { .text($0.id) }))])
            + (others.isEmpty ? [] : [("holdsNothingFor", .list(of: "gap", others.map { .text($0.words.visible) }))])
    }

    private func line(_ line: TotalCost.LineCost, _ cost: TotalCost) -> ResultValue {
        .record(
            [
                ("id", .text(line.id)), ("title", .text(line.title.visible)),
                ("unit", .text(line.unit?.rawValue ?? "hour")),
                ("quantity", .number(line.quantity.number)), ("total", .number(line.total.number)),
                ("perContact", .number(cost.perContact(line.total))),
                ("perProductiveHour", .number(cost.perProductiveHour(line.total))),
                ("passThrough", .flag(line.isPassThrough)), ("file", .text(line.location?.file.visible)),
                ("line", .integer(line.location?.line)),
            ] + (line.isRebate ? [("rebate", .flag(true))] : []))
    }

    private func year(_ year: Int, _ cost: TotalCost) -> ResultValue {
        let amounts = kindsToExport.dropFirst().map { ($0, cost.total($0, year: year)) }
        let once = cost.total(.oneOff, year: year)
        return .record(
            [("year", .integer(year))] + amounts.map { ($0.rawValue, .number($1.number)) }
                + (once == 0 ? [] : [("oneOff", .number(once.number))])
                + [("total", .number(amounts.reduce(once) { $0 + $1.1 }.number))])
    }

    private func month(_ month: Int, _ cost: TotalCost) -> ResultValue {
        .record(
            [("month", .integer(month))]
                + kindsToExport.map { ($0.rawValue, .number(cost.amounts($0)[month].number)) }
                + [
                    ("total", .number(cost.total(month: month).number)),
                    ("discountFactor", .number(cost.discountFactors[month])),
                ])
    }

    /// One row an amount: what a pivot table wants. Amounts have up to 15 digits, as spreadsheets hold them.
    var csv: CSVTable {
        var rows: [[CSVTable.Field]] = [["evaluation", "vendor", "vendor_name", "item", "title", "period", "amount"]]
        let losses = outcome.lostCustomers()?.vendors ?? []
        for cost in outcome.costs {
            let head = [outcome.evaluation.id, cost.vendor, outcome.vendor(of: cost).name].map(CSVTable.Field.text)
            func add(_ item: String, _ title: String, _ period: String, _ amount: Double) {
                rows.append(
                    head + [
                        .text(item), .text(title), .text(period),
                        .digits(Figures.exact(Figures.rounded(amount, digits: 15))),
                    ])
            }
            switch view {
            case .line:
                for line in cost.lines + cost.oneOffs { add(line.id, line.title, "term", line.total.number) }
                add("minimum", "What the minimum adds", "term", cost.topUps.reduce(0, +).number)
            case .year:
                for kind in kindsToExport {
                    add(kind.rawValue, kind.title, "start", cost.amounts(kind)[0].number)
                    for year in 1...cost.years {
                        add(kind.rawValue, kind.title, "\(year)", cost.total(kind, year: year).number)
                    }
                }
            case .month:
                for kind in kindsToExport {
                    for month in 0...cost.term {
                        add(kind.rawValue, kind.title, "\(month)", cost.amounts(kind)[month].number)
                    }
                }
            case .vendor, .kind:
                for kind in kindsToExport {
                    add(kind.rawValue, kind.title, "term", cost.total(kind).number)
                }
                add("total", "Total, undiscounted", "term", cost.total.number)
                add("npv", outcome.presentValueTitle, "term", cost.netPresentValue)
                for (item, title, share) in [
                    ("headlineSaving", "Headline saving", outcome.headlineSaving(of: cost)),
                    ("fullSaving", "Full saving", outcome.fullSaving(of: cost)),
                ] {
                    if let share { add(item, title, "term", share) }
                }
                if let loss = losses.first(where: { $0.vendor == cost.vendor }) {
                    add("lostCustomersYear", "Lost customers", "year", loss.cost.base)
                    add("lostCustomersYearLow", "Lost customers, every input at its cheap end", "year", loss.cost.low)
                    add("lostCustomersYearHigh", "Lost customers, every input at its dear end", "year", loss.cost.high)
                }
            }
        }
        return CSVTable(rows).marked(outcome.evaluation.suppositions)
    }
}
