/// The ids that stand twice. A check of its own reports them; others pass by what cannot be told apart.
struct RepeatedIDs {
    let criteria: Set<Criterion.ID>
    let questions: Set<Question.ID>
    let vendors: Set<Vendor.ID>
    let evaluators: Set<Evaluator.ID>

    init(_ index: Index) {
        criteria = Self.repeated(index.nodes.map(\.criterion.id))
        questions = Self.repeated(index.questions.map(\.id))
        vendors = Self.repeated(index.evaluation.vendors.map(\.id))
        evaluators = Self.repeated(index.evaluation.panel.evaluators.map(\.id))
    }

    private static func repeated(_ ids: [String]) -> Set<String> {
        var met: Set<String> = []
        return Set(ids.filter { !met.insert($0).inserted })
    }
}

extension Index {
    /// The contenders with their columns, without those whose id another one has already.
    var distinctContenders: [(column: Int, vendor: Vendor)] {
        contenders.enumerated().filter { contenderRow[$1.id] == $0 && !$1.id.isEmpty }.map { ($0, $1) }
    }

    /// The questions with their rows, without those whose id another one has already.
    var distinctQuestions: [(row: Int, question: Question)] {
        questions.enumerated().filter { questionRow[$1.id] == $0 && !$1.id.isEmpty }.map { ($0, $1) }
    }
}
