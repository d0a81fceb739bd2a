extension Reading {
    /// Reads an evaluation as ``read(_:limits:)`` does, or a document of judgements on weights that stands alone.
    ///
    /// The criteria of such a document are those that its judgements name. There are no vendors: it can be asked about
    /// weights, and about nothing else.
    public static func judgements(_ source: Source, limits: ReadingLimits = .default) -> Reading {
        // Weights are made of a plan, wherever it stands, and of what people say.
        read(source, limits: limits, roots: ["evaluation", "judgements", "plan"])
    }
}

extension Evaluation {
    /// Whether this is a document of judgements without a plan.
    public var isOfJudgementsAlone: Bool { location == nil && vendors.isEmpty && !judgements.isEmpty }

    /// Judgements alone, without a plan.
    init(judgements: [WeightJudgement], files: [String]) {
        self.init(
            id: "judgements", title: "Judgements on weights", currency: nil, date: nil, client: nil, scales: [],
            panel: Panel(evaluators: [], spreadAlert: nil, recusals: [], location: nil), requirements: [],
            criteria: Self.named(in: judgements), weightSets: [], scenario: nil, priceTemplate: [], clientCosts: [],
            lostCustomers: nil, vendors: [], responses: [], sheets: [],
            record: Record(
                moderations: [], clarifications: [], narrowings: [], rulings: [], decisions: [], events: []),
            scorecards: [], visits: [], contactLogs: [], files: files, location: nil)
        self.judgements = judgements
    }

    /// The tree of the criteria that are named: at the top those of judgements that say of nothing, and the levels that
    /// no other names.
    private static func named(in judgements: [WeightJudgement]) -> [Criterion] {
        func names(_ level: Criterion.ID?) -> [Criterion.ID] {
            judgements.filter { $0.level == level }.flatMap(\.named).uniqued
        }
        // A criterion stands once, so that judgements that name each other in a circle end.
        var placed: Set<Criterion.ID> = []
        func criteria(_ ids: [Criterion.ID]) -> [Criterion] {
            let new = ids.filter { placed.insert($0).inserted }
            return new.map { id in
                let parts = criteria(names(id))
                return Criterion(
                    id: id, title: id, weight: 1, basis: parts.isEmpty ? .unusable("") : .criteria(parts),
                    threshold: nil, missing: .refuse, isIntuition: false, location: nil)
            }
        }
        let levels = judgements.compactMap(\.level).uniqued
        let below = Set(levels.flatMap { names($0) })
        let top = criteria(names(nil) + levels.filter { !below.contains($0) })
        return top + criteria(levels)
    }
}
