extension Rule {
    static let listenersUnlinked = Rule(
        "F0716", .error, "how strict the listeners are cannot be compared",
        """
        The plan takes out of the call scores what makes one listener stricter than another. That can be known only from \
        calls that several heard: each listener must be joined to each other by such calls, if need be through a third. \
        Here they are in groups with no call in common, so that a low score may be a bad call or a strict listener, and \
        nobody can tell. Have one person of each group listen to the same calls.
        """)
    static let gateBroken = Rule(
        "F0717", .warning, "a vendor has more critical errors than the plan lets pass, and is out",
        """
        The plan says how many calls with a critical error of a class a vendor may have among those that count. A call \
        counts once, however many heard the error. The vendor keeps its values in the table for the record, and has no \
        total and no rank.
        """)
}
