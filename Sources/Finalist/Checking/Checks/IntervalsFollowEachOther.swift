extension Check {
    /// No interval begins before another has ended.
    static let intervalsFollowEachOther: Check = Check(
        Rule(
            "F0855", .warning, "two intervals of a day overlap",
            """
            All intervals of a service have one length, 30 minutes unless it says otherwise. Where one begins before \
            another has ended, or at the same time, their contacts would be staffed for twice.
            """)
    ) { index in
        (index.evaluation.scenario?.services ?? []).flatMap { service in
            service.overlaps.map { earlier, later in
                let isSame = earlier.from == later.from
                return Diagnostic(
                    intervalsFollowEachOther.rule,
                    isSame
                        ? "the service for \(service.channel) has \(later.from) twice\(whereFirst(earlier.location))"
                        : "the interval of \(service.channel) from \(later.from) begins before the one from \(earlier.from) has ended",
                    remedy: isSame
                        ? "keep one of them"
                        : "space them by \(service.minutes) minutes, or set minutes=\"15\", \"30\" or \"60\" on the service",
                    at: later.location)
            }
        }
    }
}
