extension Check {
    /// An answer is to one question, or gives the figure for one measure.
    static let answersNameOneThing: Check = Check(
        Rule(
            "F0512", .error, "it is unclear what an answer is to",
            """
            An answer names the question it answers, or the measured criterion whose figure it gives, never both. \
            Without that it would be read by nobody.
            """)
    ) { index in
        index.evaluation.responses.flatMap { response in
            response.answers.compactMap { answer in
                guard let (fault, remedy) = fault(answer, index) else { return nil }
                return Diagnostic(
                    answersNameOneThing.rule, "an answer of \(response.vendor) \(fault)", remedy: remedy,
                    at: answer.location, vendor: response.vendor, criterion: answer.question ?? answer.criterion)
            }
        }
    }
}

private func fault(_ answer: Answer, _ index: Index) -> (fault: String, remedy: String)? {
    switch (answer.question, answer.criterion) {
    case (nil, nil):
        return ("names neither a question nor a criterion", "add question=\"…\", or criterion=\"…\" for a figure")
    case (let question?, let criterion?):
        return (
            "names both question \(question) and criterion \(criterion)",
            "keep the one it answers, and make two answers if it answers both"
        )
    case (nil, let criterion?):
        guard let row = index.nodeRow[criterion] else { return nil }
        let fault = "gives a figure for \(index.nodes[row].criterion.titleAndID), which is not a measure"
        return switch index.nodes[row].criterion.basis {
        // What cannot be judged is refused as such.
        case .measure, .unusable: nil
        case .price: (fault, "give the amount in a <price>")
        case .calls: (fault, "its value comes from the calls listened to; take the answer out")
        case .criteria, .questions: (fault, "answer its questions instead")
        }
    default: return nil
    }
}
