/// A judgement on weights beside the criteria that it is about.
struct JudgedLevel {
    let judgement: WeightJudgement

    /// `nil` at the top of the plan.
    let parent: Criterion?

    /// In the order of the plan, each once.
    let criteria: [Criterion]

    var ids: [Criterion.ID] { criteria.map(\.id) }

    /// `E1`; somebody who is not named is reported for that.
    var judge: String { judgement.by ?? "somebody" }

    /// `at the top of the plan`, `below 'Cost' (COST)`
    var place: String { parent.map { "below \($0.shortName)" } ?? "at the top of the plan" }

    /// `'Cost' (COST)`
    func name(_ id: Criterion.ID) -> String { criteria.first { $0.id == id }?.shortName ?? id }
}

extension Criterion {
    /// `'Cost' (COST)`, or the id alone where that is the title too, as in judgements without a plan.
    var shortName: String { title == id ? id : titleAndID }
}

extension Index {
    /// The judgements whose level is there, and that could be read.
    var judgedLevels: [JudgedLevel] {
        evaluation.judgements.compactMap { judgement in
            if case .unusable = judgement.content { return nil }
            return judgedLevel(judgement)
        }
    }

    /// `nil` where the level is not there, or has no criteria.
    func judgedLevel(_ judgement: WeightJudgement) -> JudgedLevel? {
        let parent: Criterion?
        if let level = judgement.level {
            guard let row = nodeRow[level] else { return nil }
            parent = nodes[row].criterion
        } else {
            parent = nil
        }
        var met: Set<Criterion.ID> = []
        let criteria = (parent?.children ?? evaluation.criteria).filter { !$0.id.isEmpty && met.insert($0.id).inserted }
        return criteria.isEmpty ? nil : JudgedLevel(judgement: judgement, parent: parent, criteria: criteria)
    }
}
