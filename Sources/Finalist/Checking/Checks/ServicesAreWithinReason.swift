extension Check {
    /// The numbers of a service lie where they can mean something.
    static let servicesAreWithinReason: Check = Check(
        Rule(
            "F0853", .warning, "a number of a service is out of range",
            """
            Some percent above 0 and below 100 of the contacts are to be answered within some seconds: no team answers \
            everyone in time, whatever its size. Patience is in seconds, shrinkage in percent of paid time, and a month \
            has 31 days at most. Work for more than 10,000 agents at once is taken for a slip in a volume or handle time, \
            and so are more than 100,000 contacts a minute, or 200,000 who would wait at once.
            """)
    ) { index in
        guard let scenario = index.evaluation.scenario else { return [] }
        return scenario.services.flatMap { service -> [Diagnostic] in
            let found = service.bounded.filter { !$0.isKept }.map { number in
                Diagnostic(
                    servicesAreWithinReason.rule,
                    "\(number.name) of the service for \(service.channel) is \(number.value), and must be \(number.expectation)",
                    remedy: "correct the number; percentages are written as numbers, like 80 for 80 %",
                    at: number.location)
            }
            guard found.isEmpty, let excess = service.excess(in: scenario) else { return found }
            let (message, remedy): (String, String) =
                switch excess {
                case .work:
                    (
                        "the contacts of \(service.channel) are work for more than 10,000 agents at once",
                        "look for a slip in the volume (contacts a year) or the handle time (minutes)"
                    )
                case .contacts:
                    (
                        "more than 100,000 contacts a minute arrive on \(service.channel)",
                        "look for a slip in the volume (contacts a year), the days or the shares"
                    )
                case .waiting:
                    (
                        "more than 200,000 people would wait for \(service.channel) at once if nobody were answered",
                        "look for a slip in the volume (contacts a year), the days, the shares or the patience (seconds)"
                    )
                }
            return [
                Diagnostic(servicesAreWithinReason.rule, message, remedy: remedy, at: service.location)
            ]
        }
    }
}
