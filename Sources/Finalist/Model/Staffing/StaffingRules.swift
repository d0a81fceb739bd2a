extension Rule {
    /// What is told when the staffing is asked for, in the order of the codes.
    static let staffing: [Rule] = [.staffingImpossible, .serviceUnknown]

    static let staffingImpossible = Rule(
        "F0851", .error, "the staffing cannot be worked out",
        """
        How many agents a channel needs follows from its volume, its handle time, the time to answer in and the hours \
        at which contacts arrive. Comparing vendors does not need them; the staffing does.
        """)
    static let serviceUnknown = Rule(
        "F0858", .error, "there is no service for the channel asked for", about: .request,
        "The channel after --channel is one that has a <service> in the plan's scenario.")
}
