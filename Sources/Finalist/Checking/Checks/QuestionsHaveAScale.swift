extension Check {
    /// Every question is scored on a scale that can be found.
    static let questionsHaveAScale: Check = Check(
        Rule(
            "F0412", .error, "a question has no scale",
            """
            A 4 is good out of 5 and poor out of 10. With one scale in the plan all questions use it; with several, each \
            question or its criterion names one with scale="…".
            """), needsEveryFile: true
    ) { index in
        let scales = index.evaluation.scales
        let homeless = index.questions.filter { $0.scale == nil }
        guard scales.count != 1, let question = homeless.first else { return [] }
        let names = homeless.count == 1 ? "question \(question.id) has" : "\(listed(homeless.map(\.id))) have"
        if scales.isEmpty {
            return [
                Diagnostic(
                    questionsHaveAScale.rule, "\(names) no scale, and the plan defines none",
                    remedy: "add a scale to the plan, like <scale id=\"panel\" from=\"0\" to=\"5\"/>",
                    at: question.location, criterion: question.id)
            ]
        }
        return [
            Diagnostic(
                questionsHaveAScale.rule, "\(names) no scale, and there are \(listed(scales.map(\.id))) to choose from",
                remedy: "add scale=\"\(scales[0].id)\" or another to the criterion or the question",
                at: question.location, criterion: question.id)
        ]
    }
}
