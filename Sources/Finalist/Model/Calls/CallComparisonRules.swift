extension Rule {
    /// What is told when calls are compared, in the order of the codes.
    static let callAnalysis: [Rule] = [.callsNotComparable, .scorecardUnknown]

    static let callsNotComparable = Rule(
        "F0861", .error, "there are no calls to compare",
        """
        Calls are compared on one scorecard: the one that the plan counts calls on, or else the only one that anybody \
        used. Scores on different scorecards say nothing of each other.
        """)
    static let scorecardUnknown = Rule(
        "F0862", .error, "there is no scorecard of that name", about: .request,
        "The scorecard asked for is the id of a <scorecard> in the plan.")
}
