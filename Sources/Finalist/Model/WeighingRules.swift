extension Rule {
    /// What is told when weights are asked for, in the order of the codes.
    static let weighing: [Rule] = [.nothingJudged, .weightSetUnwritable, .noCombination]

    static let nothingJudged = Rule(
        "F0760", .error, "nobody has judged the weights asked for",
        """
        Weights are made of what people say, in <judgements> of the evaluation or of a file of its own. Ask them on a \
        terminal with finalist weights and --ask, or write the file by hand.
        """)
    static let weightSetUnwritable = Rule(
        "F0761", .error, "judgements or weights cannot be written as asked for", about: .request,
        """
        A set of weights has a name that no other has, and names who made it, when and why; a judgement names whose it \
        is. Where there is a panel, these are people of the panel.
        """)
    static let noCombination = Rule(
        "F0762", .error, "several people's weights have no geometric mean",
        """
        In a geometric mean whoever gives a criterion 0 rules it out for all. Here each criterion has been given 0 by \
        somebody, so that nothing is left. Take the mean instead.
        """)
}
