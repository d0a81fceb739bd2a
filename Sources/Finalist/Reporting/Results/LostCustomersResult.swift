extension LostCustomersCost {
    /// In exact numbers. Percentages are as the plan writes them, 25 for 25 %; amounts are a year's.
    func result(_ plan: LostCustomers, _ outcome: CostOutcome) -> ResultValue {
        .record([
            ("inTotalCost", .flag(plan.isInTotalCost)), ("leavingBecause", .number(difference)),
            ("value", .number(value.base)), ("valueLow", .number(value.low)), ("valueHigh", .number(value.high)),
            ("contacts", .number(contacts)), ("perUnresolvedContact", .number(perUnresolvedContact)),
            ("cheapest", .text(cheapest)), ("inputs", .list(of: "input", inputs.map(\.result))),
            ("vendors", .list(of: "vendor", vendors.map { vendor($0, outcome) })),
            ("breakEven", .list(of: "premium", premiums.map(\.result))),
            ("oneAtATime", .list(of: "swing", swings.map(swing))),
        ])
    }

    private func vendor(_ loss: Loss, _ outcome: CostOutcome) -> ResultValue {
        let share = loss.unresolved
        return .record([
            ("id", .text(loss.vendor)), ("name", .text(outcome.evaluation.vendor(loss.vendor)?.name.visible)),
            ("unresolved", .number(share.value)), ("unresolvedLow", .number(share.low)),
            ("unresolvedHigh", .number(share.high)), ("unresolvedCalls", .integer(share.unresolvedCalls)),
            ("calls", .integer(share.calls)), ("source", .text(share.source.visible)),
            ("lost", .number(loss.lost.base)), ("lostLow", .number(loss.lost.low)),
            ("lostHigh", .number(loss.lost.high)), ("cost", .number(loss.cost.base)),
            ("costLow", .number(loss.cost.low)), ("costHigh", .number(loss.cost.high)),
            ("perUnresolvedContact", .number(perUnresolvedContact)), ("overTerm", .number(loss.overTerm)),
            ("presentValue", .number(loss.presentValue)),
        ])
    }

    private func swing(_ swing: Swing) -> ResultValue {
        func costs(_ costs: [Double]) -> ResultValue {
            .map(of: "cost", by: "vendor", zip(vendors, costs).map { ($0.vendor, .number($1)) })
        }
        let (input, vendor): (String, Vendor.ID?) =
            switch swing.subject {
            case .input(let name): (name.rawValue, nil)
            case .unresolved(let vendor): ("unresolved", vendor)
            }
        return .record([
            ("input", .text(input)), ("vendor", .text(vendor)), ("low", .number(swing.low)),
            ("high", .number(swing.high)), ("effect", .number(swing.effect)),
            ("cheapestAtLow", .text(swing.cheapestAtLow)), ("cheapestAtHigh", .text(swing.cheapestAtHigh)),
            ("changesCheapest", .flag(swing.changesCheapest)), ("costsAtLow", costs(swing.costsAtLow)),
            ("costsAtHigh", costs(swing.costsAtHigh)),
        ])
    }
}

extension LostCustomers.Input {
    fileprivate var result: ResultValue {
        .record([
            ("name", .text(name.rawValue)), ("value", .number(value)), ("low", .number(low)), ("high", .number(high)),
            ("source", .text(source.visible)),
        ])
    }
}

extension LostCustomersCost.Premium {
    fileprivate var result: ResultValue {
        .record([("a", .text(vendor)), ("b", .text(other)), ("premiumPerContact", .number(perContact))])
    }
}
