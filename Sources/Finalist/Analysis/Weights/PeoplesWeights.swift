/// Weights made of what people say, level by level, and how far the people lie apart.
public struct PeoplesWeights: Sendable {
    /// The id of the evaluation; `nil` for judgements that stand alone.
    public let evaluation: Evaluation.ID?
    public let title: String
    public let choices: WeighingChoices

    /// Those that somebody has judged, in the order of the plan.
    public let levels: [Level]

    /// What the vendors' figures would weigh, beside the plan; `nil` for judgements that stand alone.
    public let figures: FiguresBesidePlan?

    /// The criteria of one level, as people weigh them.
    public struct Level: Sendable {
        /// The criterion above; `nil` at the top of the plan.
        public let parent: Criterion.ID?
        public let title: String
        public let criteria: [Item]

        /// In the order they were read.
        public let people: [JudgedWeights]

        /// The names of the people, beside ``people``.
        public let names: [String]

        /// By the rule that was chosen. `nil` where that is the geometric mean and each criterion has been given 0 by
        /// somebody.
        public let combined: CombinedWeights?

        /// By the mean, whichever rule was chosen: how far the people lie apart.
        public let disagreement: CombinedWeights

        /// The shares that the criteria have of their level in the plan; `nil` for judgements that stand alone.
        public let plan: [Double]?
    }

    public struct Item: Hashable, Sendable, Identifiable {
        public let id: Criterion.ID
        public let title: String
    }
}

extension Evaluation {
    /// Makes weights of what people say in the evaluation, or in a document of judgements alone.
    ///
    /// - Parameter level: Only the parts of this criterion, in place of every level that somebody has judged.
    /// - Throws: A ``Refusal`` where a judgement cannot be made weights, where nobody has judged, or where there is no
    ///   such level. Missing evidence is no reason.
    public func peoplesWeights(
        _ choices: WeighingChoices = WeighingChoices(), level: Criterion.ID? = nil
    ) throws(Refusal) -> PeoplesWeights {
        let index = Index(self)
        var faults = index.judgementFaults()
        if faults.isEmpty, choices.bestWorst == .linear { faults = index.bestWorstOfMany(isLinear: true) }
        guard faults.isEmpty else { throw Refusal(diagnostics: faults) }
        if let level, index.nodeRow[level] == nil {
            throw Refusal(diagnostics: [
                Diagnostic(
                    .nodeUnknown, "there is no criterion '\(level)'",
                    remedy: NearMiss.remedy(
                        level, among: index.nodes.map(\.criterion.id), otherwise: "name a criterion of the plan"),
                    at: nil)
            ])
        }
        let plan = isOfJudgementsAlone ? nil : try weighting(nil, [])
        let judged = index.judgedLevels.filter { level == nil || $0.judgement.level == level }
        let levels = ([nil] + index.nodes.map { Optional($0.criterion.id) }).compactMap { parent in
            index.level(parent, judged.filter { $0.judgement.level == parent }, choices, plan)
        }
        let figures = isOfJudgementsAlone ? nil : FiguresBesidePlan(self)
        guard !levels.isEmpty || level == nil && figures != nil else {
            throw Refusal(diagnostics: [.nobodyHasJudged(level)])
        }
        return PeoplesWeights(
            evaluation: isOfJudgementsAlone ? nil : id, title: title, choices: choices, levels: levels,
            figures: figures)
    }
}

extension Index {
    fileprivate func level(
        _ parent: Criterion.ID?, _ judged: [JudgedLevel], _ choices: WeighingChoices, _ plan: Weighting?
    ) -> PeoplesWeights.Level? {
        guard let first = judged.first else { return nil }
        let people = judged.compactMap { JudgedWeights($0, choices) }
        precondition(people.count == judged.count, "a check refuses a judgement that gives no weights")
        let weights = people.map(\.weights)
        guard let disagreement = CombinedWeights(weights, by: .mean) else {
            preconditionFailure("weights that sum to 1 have a mean")
        }
        return PeoplesWeights.Level(
            parent: parent, title: first.parent?.title ?? (plan == nil ? "All criteria" : "The top of the plan"),
            criteria: first.criteria.map { PeoplesWeights.Item(id: $0.id, title: $0.title) }, people: people,
            names: people.map { evaluation.panel.shortName($0.by) },
            combined: CombinedWeights(weights, by: choices.combining), disagreement: disagreement,
            plan: plan?.shares(of: first.criteria))
    }
}

extension Diagnostic {
    fileprivate static func nobodyHasJudged(_ level: Criterion.ID?) -> Diagnostic {
        Diagnostic(
            .nothingJudged,
            level.map { "nobody has judged the criteria below \($0)" } ?? "nobody has judged any weights here",
            remedy: "ask: finalist weights … --ask points --by E1, and include the file that comes of it", at: nil)
    }
}
