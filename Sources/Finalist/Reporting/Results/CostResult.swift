#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What vendors cost and what they state, for programs, with what was asked beside it.
struct CostResult {
    let evaluation: Evaluation

    /// `nil` where no price matrix is there to reckon with.
    let costs: CostOutcome?
    let stated: [StatedPrices]
    let isByMonth: Bool
    let answers: [PriceAnswer]
}

extension CostResult {
    static let document = ResultDocument<CostResult>(
        "cost", root: "cost",
        """
        What each vendor costs over the term, on the plan's volumes, as Finalist exports it. Amounts are in the currency \
        of the evaluation, savings are shares of 1.
        """
    ) {
        including(Ground.shape) { Ground(evaluation: $0.evaluation) }
        Member(
            "baseline", .optional(.record, where: "the plan names none"), "The in-house cost of the same months."
        ) { $0.baseline }
        Member(
            "vendors", .list(of: "vendor", .record, isSet: true),
            """
            The vendors in the running that have a price matrix, in the order of the file; empty where bids are only stated.
            """
        ) { $0.vendors }
        Member.sometimes(
            "omissions", .list(of: "omission", .record, count: .from(1)),
            "What the totals hold nothing for, or count as nothing; left out where nothing is told."
        ) { $0.omissions }
        Member.sometimes(
            "lostCustomers", .optional(.record, where: "an input that is needed is missing"),
            "What lost customers cost; only where the plan asks for it."
        ) { $0.lostCustomers }
        Member.sometimes(
            "stated", .list(of: "vendor", .record, count: .from(1)),
            "What vendors without a price matrix state, in the order of the file; left out where none does."
        ) { $0.stated.isEmpty ? nil : $0.stated }
        including(PriceAnswer.shape) { $0.answers }
    }

    private var baseline: Baseline? {
        guard let costs, let months = costs.baseline, let presentValue = costs.baselinePresentValue else { return nil }
        return Baseline(total: months.reduce(0, +).number, presentValue: presentValue)
    }

    private var vendors: [VendorCost] {
        guard let costs else { return [] }
        return costs.costs.map { VendorCost(cost: $0, outcome: costs, isByMonth: isByMonth) }
    }

    private var omissions: [Omission]? {
        guard let costs, !costs.omissions.isEmpty else { return nil }
        return costs.omissions.map(Omission.init)
    }

    /// `nil` where the plan does not ask; within, where it cannot be reckoned.
    private var lostCustomers: LostCustomersResult?? {
        guard let costs, evaluation.lostCustomers != nil else { return nil }
        return .some(costs.lostCustomers().map { LostCustomersResult(cost: $0, outcome: costs) })
    }
}

/// What is reckoned, and on what.
private struct Ground {
    let evaluation: Evaluation

    static let shape = Shape<Ground> {
        Member("evaluation", .id, "The id of the evaluation.") { $0.evaluation.id }
        Member("title", .text) { $0.evaluation.title.visible }
        Member("currency", .optional(.currency)) { $0.evaluation.currency }
        Member("date", .optional(.day)) { $0.evaluation.date?.description }
        Member("term", .optional(.whole(.from(1)), where: "the plan has no scenario"), "Contract months.") {
            $0.evaluation.scenario?.term
        }
        Member(
            "discountRate", .optional(.number, where: "nothing is discounted"), "Percent a year, as the plan has it."
        ) { $0.evaluation.scenario?.discountRate?.number }
        Member.sometimes(
            "suppositions", .list(of: "supposition", .text, count: .from(1)),
            "What the costs suppose in place of what the files say; left out for the evaluation as it was read."
        ) { $0.evaluation.suppositions.isEmpty ? nil : $0.evaluation.suppositions.map(\.visible) }
    }
}

private struct Baseline: Described {
    let total: Double
    let presentValue: Double

    static let shape = Shape<Baseline> {
        Member("total", .number) { $0.total }
        Member("npv", .number, "With each month discounted to its end.") { $0.presentValue }
    }
}

/// What the totals hold nothing for, as the checks tell it.
private struct Omission: Described {
    let finding: Diagnostic

    static let shape = Shape<Omission>("omission") {
        Member("code", .pattern("F[0-9]{4}"), "As finalist check and finalist explain have it.") {
            $0.finding.rule.code
        }
        Member("vendor", .optional(.id), "Whose total it is about; null for all.") { $0.finding.vendor }
        Member("message", .text) { $0.finding.message.visible }
        Member("file", .optional(.words)) { $0.finding.location?.file.visible }
        Member("line", .optional(.whole(.from(1)))) { $0.finding.location?.line }
    }
}

extension StatedPrices: Described {
    static let shape = Shape<StatedPrices>(
        "statedPrices", "The totals that are stated for a vendor, in the currency of the evaluation."
    ) {
        Member("id", .id) { $0.vendor.id }
        Member("name", .text) { $0.vendor.name.visible }
        for total in PriceTerm.Total.allCases {
            Member(total.rawValue, .optional(.number)) { $0[total]?.number }
        }
    }
}

extension CostReport {
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

    /// Lost customers stand among the kinds of cost only where the plan adds them.
    private var kindsToExport: [CostKind] {
        CostKind.allCases.filter { $0 != .lostCustomers || outcome.countsLostCustomers }
    }
}
