extension Rule {
    static let listenersUnlinked = Rule(
        "F0716", .error, "how strict the listeners are cannot be compared",
        """
        The plan takes out of the call scores what makes one listener stricter than another. That can be known only from \
        calls that several heard: each listener must be joined to each other by such calls, if need be through a third. \
        Here they are in groups with no call in common, so that a low score may be a bad call or a strict listener, and \
        nobody can tell. Have one person of each group listen to the same calls.
        """)
    static let callOrderTurns = Rule(
        "F0764", .warning, "the order on the calls turns with the way they are counted",
        """
        Calls can be counted in four ways: all, or those alone that the buyer drew at random; as scored, or without what \
        makes one listener stricter than another. The plan has fixed one. Here another puts two vendors the other way \
        round, so that the order rests on that choice as well as on what was heard. Random calls without strictness say \
        most; say why the plan counts as it does.
        """)
    static let gateBroken = Rule(
        "F0717", .warning, "a vendor has more critical errors than the plan lets pass, and is out",
        """
        The plan says how many calls with a critical error of a class a vendor may have among those that count. A call \
        counts once, however many heard the error. The vendor keeps its values in the table for the record, and has no \
        total and no rank.
        """)
}
