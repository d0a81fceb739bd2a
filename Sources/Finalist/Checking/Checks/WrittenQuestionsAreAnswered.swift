extension Check {
    /// Whoever sent a response has answered what was asked for in writing.
    static let writtenQuestionsAreAnswered: Check = Check(
        Rule(
            "F0624", .warning, "questions of the request have no answer",
            """
            A question of stage rfp was put to every vendor in writing. An answer that is not there may have been left \
            out when the response was entered; if the vendor really left it out, that should weigh in the score, and an \
            answer with status="declined" says so.
            """)
    ) { index in
        let asked = index.distinctQuestions.map(\.question).filter { $0.stage == "rfp" }
        guard !asked.isEmpty else { return [] }
        let answers = index.standing.answersToQuestions
        let responses = index.standing.responses
        return index.distinctContenders.compactMap { _, vendor in
            // A response without any answers holds claims or prices only, and the answers are kept elsewhere.
            guard let versions = responses[vendor.id], versions.contains(where: { !$0.answers.isEmpty }) else {
                return nil
            }
            let open = asked.map(\.id).filter { answers[VendorItem(vendor: vendor.id, item: $0)] == nil }
            guard !open.isEmpty else { return nil }
            return Diagnostic(
                writtenQuestionsAreAnswered.rule,
                "the response of \(vendor.nameAndID) has no answer to \(listed(open))",
                remedy: "look in what the vendor sent; if there is none, add <answer question=\"\(open[0])\" "
                    + "status=\"declined\"/>",
                at: versions.first?.location, vendor: vendor.id, criterion: open.count == 1 ? open[0] : nil)
        }
    }
}
