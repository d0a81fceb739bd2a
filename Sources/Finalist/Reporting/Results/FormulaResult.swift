extension FormulaEffects {
    /// What each formula makes of the offers, in exact numbers.
    var results: [ResultValue] { effects.map { $0.result(of: field.criterion) } }
}

extension FormulaEffects.Effect {
    fileprivate func result(of criterion: Criterion) -> ResultValue {
        .record([
            ("criterion", .text(criterion.id)), ("id", .text(formula.id)), ("number", .integer(formula.number)),
            ("wording", .text(formula.wording)),
            ("class", .text(formula.isRelative ? "relative" : "absolute")),
            ("decidesByItself", .flag(formula.decidesByItself)), ("unit", .text(formula.unit)),
            ("lowestIsBest", .flag(formula.isLowestBest)), ("isPlans", .flag(isPlans)),
            (
                "parameters",
                .map(
                    of: "parameter", by: "name",
                    formula.parameters.compactMap { parameter in
                        parameters[parameter].map { (parameter.name, .number($0)) }
                    })
            ),
            ("assumptions", .list(of: "assumption", assumptions.map { .text($0) })), ("obstacle", .text(obstacle)),
            ("values", byVendor("value", prices.map { ($0.vendor, $0.value) })),
            figures(results),
            ("ranks", .map(of: "rank", by: "vendor", results.map { ($0.id, .integer($0.rank)) })),
            (
                "out",
                .map(
                    of: "reason", by: "vendor",
                    results.compactMap { result in result.reason.map { (result.id, .text($0)) } })
            ),
            ("order", .list(of: "vendor", order.joined().map { .text($0) })),
            ("changesFirst", .flag(changesFirst)),
            ("moneyPerPoint", byVendor("money", prices.map { ($0.vendor, $0.moneyPerPoint) })),
            ("moneyPerQualityPoint", byVendor("money", prices.map { ($0.vendor, $0.moneyPerQualityPoint) })),
            ("leaveOneOut", .list(of: "case", leaveOneOut.map { leaveOneOut($0) })),
        ])
    }

    private func leaveOneOut(_ item: FormulaEffects.LeaveOneOut) -> ResultValue {
        .record([
            ("without", .text(item.vendor)),
            figures(item.results),
            ("order", .list(of: "vendor", item.order.joined().map { .text($0) })),
            ("changesOrder", .flag(item.changesOrder)),
            ("cannotWin", .flag(!(order.first ?? []).contains(item.vendor))),
        ])
    }

    /// Results on a scale of their own have a name of their own: nobody takes them for totals of 100.
    private func figures(_ results: [PriceFormula.Result]) -> (String, ResultValue) {
        let numbers = results.map { ($0.id, $0.result) }
        return formula.decidesByItself
            ? ("results", byVendor("result", numbers)) : ("totals", byVendor("total", numbers))
    }

    private func byVendor(_ item: String, _ numbers: [(String, Double?)]) -> ResultValue {
        .map(of: item, by: "vendor", numbers.map { ($0, .number($1)) })
    }
}

extension BreakEven {
    /// Whether prices were moved, and whether that moves first place.
    private var searched: SmallestChange.Searched {
        obstacle != nil ? .notSearched : factor == nil ? .none : .found
    }

    var result: ResultValue {
        .record(
            [
                ("vendor", .text(vendor)), ("line", .text(line)), ("title", .text(title?.visible)),
                ("alone", .text(alone?.rawValue)), ("total", .text(total.rawValue)),
                ("searched", .text(searched.rawValue)),
                ("isFirst", .flag(isFirst)), ("factor", .number(factor)), ("change", .number(change)),
                ("price", .number(price)), ("priceToday", .number(priceToday)), ("isJump", .flag(isJump)),
                ("rival", .text(rival)),
            ] + (obstacle.map { [("obstacle", .text($0.visible))] } ?? []))
    }
}
