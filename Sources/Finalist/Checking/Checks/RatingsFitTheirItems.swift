extension Check {
    /// A rating is one that its item has.
    static let ratingsFitTheirItems: Check = Check(
        Rule(
            "F0902", .error, "a rating is off its scale",
            """
            An item of 0 to 4 has five ratings and no half points, one of yes or no has two. A rating that the item \
            does not have cannot count, and taking the nearest would be a guess.
            """)
    ) { index in
        index.markFaults { sheet, mark, item in
            guard case .rated(let text) = mark.verdict, !item.hasUnreadableKind, item.kind.rating(text) == nil,
                !text.isEmpty
            else { return nil }
            return Diagnostic(
                ratingsFitTheirItems.rule,
                "\(sheet.assessment.evaluator) rates '\(text)' on \(item.id) in call \(sheet.call.id)",
                remedy: "write \(item.kind.expectation)", at: mark.location, vendor: sheet.call.vendor)
        }
    }
}
