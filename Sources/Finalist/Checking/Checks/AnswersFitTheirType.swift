extension Check {
    /// The value of an answer is of the type its question asks for.
    static let answersFitTheirType: Check = Check(
        Rule(
            "F0625", .warning, "an answer is not of the type its question asks for",
            """
            A question that asks for a number, a date, yes or no, or one of several choices has answers that can be laid \
            side by side. A value of another kind cannot: put the number or the choice into value, and the words between \
            the tags.
            """)
    ) { index in
        var suggestions = Suggestions()
        return index.evaluation.responses.flatMap { response in
            response.answers.compactMap { answer in
                guard let value = answer.value, let row = answer.question.flatMap({ index.questionRow[$0] }),
                    let expected = expectation(value, of: index.questions[row])
                else { return nil }
                let question = index.questions[row]
                return Diagnostic(
                    answersFitTheirType.rule,
                    "the answer of \(response.vendor) to \(question.id) is '\(opening(of: value, limit: 40))', not "
                        + expected,
                    remedy: remedy(value, question, &suggestions), at: answer.location, vendor: response.vendor,
                    criterion: question.id)
            }
        }
    }
}

/// What the value should be; `nil` when it is that, or when anything will do.
private func expectation(_ value: String, of question: Question) -> String? {
    var expected: [String] = []
    for type in question.answerTypes {
        switch type {
        case .number:
            if PlainNumber(value) != nil { return nil }
            expected.append("a number")
        case .date:
            if Moment(value) != nil { return nil }
            expected.append("a date")
        case .yesNo:
            if AttributeKind.yesNo.accepts(value) { return nil }
            expected.append("yes or no")
        case .choice:
            if question.choices.isEmpty || question.choices.contains(value) { return nil }
            expected.append("one of \(listed(question.choices))")
        // Words, tables and what was seen stand between the tags, whatever the value is.
        case .text, .table, .attachment, .observation, .interview, .intuition: continue
        }
    }
    return expected.isEmpty ? nil : expected.joined(separator: " or ")
}

private func remedy(_ value: String, _ question: Question, _ suggestions: inout Suggestions) -> String {
    let otherwise = "put the value in value=\"…\" and the words between the tags"
    return question.answerTypes.contains(.choice)
        ? suggestions.remedy(value, among: question.choices, isShort: true, otherwise: otherwise) : otherwise
}
