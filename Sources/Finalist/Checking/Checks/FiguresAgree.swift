extension Check {
    /// What the buyer found is what the vendor claimed.
    static let figuresAgree: Check = Check(
        Rule(
            "F0619", .warning, "the vendor's figure and the buyer's differ",
            """
            The buyer's figure counts. A difference is worth a question all the same: the vendor may count otherwise, or \
            claim too much, and either is good to know before a contract holds it to the number.
            """)
    ) { index in
        let answers = index.standing.answersToCriteria
        return index.distinctContenders.flatMap { _, vendor in
            vendor.figures.compactMap { figure in
                guard let answer = answers[VendorItem(vendor: vendor.id, item: figure.criterion)],
                    answer.question == nil, let claimed = answer.value, let row = index.nodeRow[figure.criterion],
                    !isSame(claimed, figure.text)
                else { return nil }
                let unit = answer.unit.map { " \($0)" } ?? ""
                let place = figure.location.map { " (\($0))" } ?? ""
                return Diagnostic(
                    figuresAgree.rule,
                    "\(vendor.nameAndID) claims \(opening(of: claimed, limit: 40))\(unit) for "
                        + "\(index.nodes[row].criterion.titleAndID), and the buyer found "
                        + "\(opening(of: figure.text, limit: 40))\(place)",
                    remedy: "ask how the vendor counts, \(index.notingTheAnswer(of: vendor.id))", at: answer.location,
                    vendor: vendor.id, criterion: figure.criterion)
            }
        }
    }
}

private func isSame(_ one: String, _ other: String) -> Bool {
    if let one = PlainNumber(one), let other = PlainNumber(other) { return one.value == other.value }
    return one == other
}
