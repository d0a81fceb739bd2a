/// What a method makes of the vendors, told by their ids.
struct ToldOpinion {
    let entry: MethodComparison.Entry
    let vendors: [Vendor.ID]

    init(_ entry: MethodComparison.Entry, of vendors: [Vendor.ID]) {
        self.entry = entry
        self.vendors = vendors
    }

    /// Empty where the method could not be reckoned.
    fileprivate func each<Figure>(_ figures: [Figure]) -> [(String, Figure)] {
        entry.opinion.isReckoned ? Array(zip(vendors, figures)) : []
    }

    fileprivate func parameter(_ name: String) -> MethodOpinion.Detail? {
        entry.opinion.parameters.first { $0.name == name }?.detail
    }

    fileprivate func extra(_ name: String) -> MethodOpinion.Detail? { entry.opinion[name] }
}

extension ToldOpinion: Described {
    static let shape = Shape<ToldOpinion>("methodOpinion") {
        Member("id", .oneOf(DecisionMethod.ids)) { $0.entry.id }
        Member(
            "variant", .optional(.words),
            """
            Which way, where there are several; of PROMETHEE the preference function that all criteria share, or mixed.
            """
        ) { $0.entry.opinion.variant }
        Member("title", .text) { $0.entry.title }
        Member("source", .text, "Where it was published.") { $0.entry.source }
        Member(
            "standing", .choice,
            """
            Whether those that the plan puts first are first here: alone, together with others, or not; unknown where \
            it could not be reckoned.
            """
        ) { $0.entry.standing }
        Member("sameOrder", .flag, "Whether all ranks are the plan's.") { $0.entry.isSameOrder }
        Member("kendall", .optional(.number), "Kendall's tau-b of the ranks and the plan's.") { $0.entry.kendall }
        Member("spearman", .optional(.number), "Spearman's rho of the ranks and the plan's.") { $0.entry.spearman }
        Member("why", .optional(.words), "Where the order differs, and what the figures show of why.") {
            $0.entry.why?.visible
        }
        Member.group("parameters", "What the method was told.") { parameters }
        Member(
            "totals", .map(of: "total", by: "vendor", .number),
            "On the method's own scale, more being better but for VIKOR; empty where it could not be reckoned."
        ) { $0.each($0.entry.opinion.totals) }
        Member("ranks", .map(of: "rank", by: "vendor", .whole(.from(1)))) { $0.each($0.entry.opinion.ranks) }
        Member.group("extra", "The figures on the way, those that the method has.") { extra }
    }

    @Members<ToldOpinion> private static var parameters: [Member<ToldOpinion>] {
        Member.sometimes("normalisation", .id) { $0.parameter("normalisation")?.text?.visible }
        Member.sometimes("v", .number) { $0.parameter("v")?.number }
        Member.sometimes("distillationConstant", .number) { $0.parameter("distillationConstant")?.number }
        Member.sometimes("distillationSlope", .number) { $0.parameter("distillationSlope")?.number }
        Member.sometimes("preferences", .list(of: "preference", .record)) { $0.parameter("preferences")?.preferences }
    }

    /// Those of one method stand in the order in which it gives them.
    @Members<ToldOpinion> private static var extra: [Member<ToldOpinion>] {
        Member.sometimes("reason", .text, "Why there are no totals.") { $0.extra("reason")?.text?.visible }
        figures("distanceToBest")
        figures("distanceToWorst")
        figures("S", "VIKOR: the weighted shortfalls from the best, in all.")
        figures("R", "VIKOR: the largest of them.")
        figures("S_plus", "COPRAS: where more is better.")
        figures("S_minus", "COPRAS: where less is better.")
        figures("Q", "VIKOR: the total, less being better. COPRAS: the priority, more being better.")
        Member.sometimes("C1", .flag, "An acceptable advantage.") { $0.extra("C1")?.flag }
        Member.sometimes("C2", .flag, "Stability.") { $0.extra("C2")?.flag }
        Member.sometimes("compromise", .list(of: "vendor", .id), "Whom VIKOR would name.") {
            $0.extra("compromise")?.vendors($0.vendors)
        }
        Member.sometimes("DQ", .number, "The advantage that is acceptable.") { $0.extra("DQ")?.number }
        figures("plus", "PROMETHEE: how much it outranks the others.")
        figures("minus", "PROMETHEE: how much it is outranked.")
        matrix("concordance")
        matrix("credibility")
        places("descending")
        places("ascending")
        Member.sometimes(
            "relation", .map(of: "figure", by: "vendor", .map(of: "figure", by: "vendor", .oneOf(relations))),
            "Of each vendor to each: preferred, beaten, indifferent, incomparable, itself."
        ) { $0.extra("relation")?.relation($0.vendors) }
    }

    private static let relations = [
        MethodOpinion.Relation.preferred, .beaten, .indifferent, .incomparable, .itself,
    ].map(\.rawValue)

    private static func figures(_ name: String, _ meaning: String = "") -> Member<ToldOpinion> {
        .sometimes(name, .map(of: "figure", by: "vendor", .number), meaning) { $0.extra(name)?.byVendor($0.vendors) }
    }

    private static func matrix(_ name: String) -> Member<ToldOpinion> {
        .sometimes(
            name, .map(of: "figure", by: "vendor", .map(of: "figure", by: "vendor", .number)),
            "Of each vendor against each."
        ) { $0.extra(name)?.matrix($0.vendors) }
    }

    private static func places(_ name: String) -> Member<ToldOpinion> {
        .sometimes(name, .list(of: "place", .list(of: "vendor", .id)), "One place an item, the best first.") {
            $0.extra(name)?.places($0.vendors)
        }
    }
}

extension DecisionMethod {
    /// Each once, in the order of reports.
    fileprivate static var ids: [String] {
        all.map(\.id).reduce(into: []) { ids, id in if !ids.contains(id) { ids.append(id) } }
    }
}

extension MethodOpinion.Detail {
    fileprivate var number: Double? { if case .number(let number) = self { number } else { nil } }

    fileprivate var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }

    fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }

    fileprivate var preferences: [CriterionPreference]? {
        guard case .preferences(let ids, let preferences) = self else { return nil }
        return zip(ids, preferences).map { CriterionPreference(criterion: $0, preference: $1) }
    }

    fileprivate func byVendor(_ ids: [Vendor.ID]) -> [(String, Double)]? {
        if case .byVendor(let numbers) = self { Array(zip(ids, numbers)) } else { nil }
    }

    fileprivate func vendors(_ ids: [Vendor.ID]) -> [Vendor.ID]? {
        if case .vendors(let rows) = self { rows.map { ids[$0] } } else { nil }
    }

    fileprivate func places(_ ids: [Vendor.ID]) -> [[Vendor.ID]]? {
        if case .places(let places) = self { places.map { $0.map { ids[$0] } } } else { nil }
    }

    fileprivate func matrix(_ ids: [Vendor.ID]) -> [(String, [(String, Double)])]? {
        guard case .matrix(let rows) = self else { return nil }
        return zip(ids, rows).map { ($0, Array(zip(ids, $1))) }
    }

    fileprivate func relation(_ ids: [Vendor.ID]) -> [(String, [(String, String)])]? {
        guard case .relation(let rows) = self else { return nil }
        return zip(ids, rows).map { ($0, Array(zip(ids, $1.map(\.rawValue)))) }
    }
}

private struct CriterionPreference: Described {
    let criterion: Criterion.ID
    let preference: Preference

    static let shape = Shape<CriterionPreference>("methodPreference") {
        Member("criterion", .id) { $0.criterion }
        including(Preference.shape) { $0.preference }
    }
}
