extension Check {
    /// The best–worst method is asked of as many criteria as its weights can be found for.
    static let bestWorstIsOfFew: Check = Check(
        Rule(
            "F0467", .error, "a best–worst judgement is of too many criteria",
            """
            The weights of the linear best–worst model are found by moving all criteria against each other, which takes too \
            long for more than \(mostInBestWorst). Group the criteria into levels and judge each, name the nonlinear model, or \
            give points.
            """)
    ) { $0.bestWorstOfMany() }

    /// The linear model of 20 criteria takes some milliseconds, of 80 half a minute.
    static let mostInBestWorst = 20
}

extension Index {
    /// Best–worst judgements of more criteria than the linear model can be solved for.
    ///
    /// - Parameter isLinear: The linear model is asked for, whatever the judgements name.
    func bestWorstOfMany(isLinear: Bool = false) -> [Diagnostic] {
        judgedLevels.compactMap { level in
            guard case .bestWorst(let answers) = level.judgement.content, isLinear || answers.model != .nonlinear,
                level.criteria.count > Check.mostInBestWorst
            else { return nil }
            return Diagnostic(
                Check.bestWorstIsOfFew.rule,
                "\(level.judge) judges \(level.criteria.count) criteria \(level.place) by best and worst; the most are "
                    + "\(Check.mostInBestWorst)",
                remedy:
                    "group them under criteria of their own and judge each group, or use <points> or the nonlinear model",
                at: level.judgement.location, criterion: level.parent?.id)
        }
    }
}
