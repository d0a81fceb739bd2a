extension Check {
    /// The best–worst method is asked of as many criteria as its weights can be found for.
    static let bestWorstIsOfFew: Check = Check(
        Rule(
            "F0467", .error, "a best–worst judgement is of too many criteria",
            """
            The weights of the best–worst method are found by moving all criteria against each other, which takes too long \
            for more than \(mostInBestWorst). Group the criteria into levels and judge each, or give points.
            """)
    ) { index in
        index.judgedLevels.compactMap { level in
            guard case .bestWorst = level.judgement.content, level.criteria.count > mostInBestWorst else { return nil }
            return Diagnostic(
                bestWorstIsOfFew.rule,
                "\(level.judge) judges \(level.criteria.count) criteria \(level.place) by best and worst; the most are "
                    + "\(mostInBestWorst)",
                remedy: "group them under criteria of their own and judge each group, or use <points>",
                at: level.judgement.location, criterion: level.parent?.id)
        }
    }

    /// The linear model of 20 criteria takes some milliseconds, of 80 half a minute.
    static let mostInBestWorst = 20
}
