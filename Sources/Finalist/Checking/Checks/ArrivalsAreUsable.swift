extension Check {
    /// The shares of a day say when contacts arrive.
    static let arrivalsAreUsable: Check = Check(
        Rule(
            "F0854", .warning, "the shares of a day cannot be used",
            """
            The intervals of a service say what part of a day's contacts arrives when, each relative to the others: 0 or \
            more, and not all of them 0. Take them from the phone system's report of an ordinary week.
            """)
    ) { index in
        (index.evaluation.scenario?.services ?? []).flatMap { service -> [Diagnostic] in
            let negative = service.intervals.filter { $0.share.number < 0 }.map { interval in
                Diagnostic(
                    arrivalsAreUsable.rule,
                    "the share of \(service.channel) from \(interval.from) is \(interval.share), below 0",
                    remedy: "give it a share of 0 or more", at: interval.location)
            }
            guard negative.isEmpty, !service.sharesAreUsable else { return negative }
            let problem = service.intervals.isEmpty ? "has no interval" : "has a share of 0 in every interval"
            return [
                Diagnostic(
                    arrivalsAreUsable.rule, "the service for \(service.channel) \(problem)",
                    remedy: "say when contacts arrive: <interval from=\"08:00\" share=\"4.2\"/>", at: service.location)
            ]
        }
    }
}
