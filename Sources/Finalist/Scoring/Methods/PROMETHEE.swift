extension DecisionMethod {
    /// PROMETHEE I: a vendor is preferred where it outranks others at least as much and is outranked at most as much.
    ///
    /// Totals are the positive flow φ⁺, from 0 to 1. Where one vendor has more φ⁺ and more φ⁻ the method does not say which
    /// is better (R). So ranks come from the relation and not from totals: 1 + the number of vendors preferred to it.
    ///
    /// Flows are divided by n − 1; a single vendor has flows of 0. Its preference functions are those of
    /// ``Preference``, any difference counting fully where the plan says nothing.
    ///
    /// Source: Brans & Vincke (1985), Management Science 31:647–656; Brans, Vincke & Mareschal (1986), EJOR 24:228–238.
    public static let promethee1 = DecisionMethod(
        id: "promethee-1", variant: nil, title: "PROMETHEE I",
        source: "Brans & Vincke (1985), Management Science 31:647–656",
        reasons: {
            $0.pairs("plus", "minus", "The preference over the others is", "that of the others over them")
        }
    ) { table, parameters in
        let preferences = table.columns.map(parameters.preference)
        let flows = Flows(table, preferences)
        let relation = table.rows.indices.map { one in
            table.rows.indices.map { other in
                MethodOpinion.Relation(
                    one == other,
                    ahead: [flows.positive[one] - flows.positive[other], flows.negative[other] - flows.negative[one]])
            }
        }
        return MethodOpinion(
            preferences.variant, totals: flows.positive, ranks: relation.ranks, parameters: preferences.told(table),
            extra: [
                ("plus", .byVendor(flows.positive)), ("minus", .byVendor(flows.negative)),
                ("relation", .relation(relation)),
            ])
    }

    /// PROMETHEE II: how much a vendor outranks the others, less how much they outrank it.
    ///
    /// Totals are the net flow φ⁺ − φ⁻, from −1 to 1, and sum to 0. Else as ``promethee1``.
    public static let promethee2 = DecisionMethod(
        id: "promethee-2", variant: nil, title: "PROMETHEE II",
        source: "Brans & Vincke (1985), Management Science 31:647–656",
        reasons: \.movedMost
    ) { table, parameters in
        let preferences = table.columns.map(parameters.preference)
        let flows = Flows(table, preferences)
        let net = zip(flows.positive, flows.negative).map { $0 - $1 }
        return MethodOpinion(
            preferences.variant, totals: net, ranks: Ranking.places(net), parameters: preferences.told(table),
            extra: [("plus", .byVendor(flows.positive)), ("minus", .byVendor(flows.negative))], parts: flows.net)
    }
}

extension [Preference] {
    /// The function that all share, or `mixed`.
    var variant: String {
        let functions = map(\.function)
        guard let first = functions.first else { return "mixed" }
        return functions.allSatisfy { $0 == first } ? first.rawValue : "mixed"
    }

    func told(_ table: PerformanceTable) -> [(String, MethodOpinion.Detail)] {
        [("preferences", .preferences(table.columns.map(\.id), self))]
    }
}

extension MethodOpinion.Relation {
    /// From what one is ahead in two respects; behind where it is negative.
    init(_ isItself: Bool, ahead: [Double]) {
        let isAhead = ahead.contains { $0 >= Ranking.tie }
        let isBehind = ahead.contains { $0 <= -Ranking.tie }
        self =
            isItself
            ? .itself
            : isAhead ? (isBehind ? .incomparable : .preferred) : isBehind ? .beaten : .indifferent
    }
}

extension [[MethodOpinion.Relation]] {
    /// 1 + the number of vendors preferred to it.
    var ranks: [Int] { map { row in 1 + row.count { $0 == .beaten } } }
}
