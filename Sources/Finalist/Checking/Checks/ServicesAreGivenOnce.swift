extension Check {
    /// A channel has one service, and one staffing plan a month in each version of a response.
    static let servicesAreGivenOnce: Check = Check(
        Rule(
            "F0856", .warning, "a service or a staffing plan is given twice",
            """
            Of two services for a channel, or two staffing plans for a channel and month, one would have to be chosen. \
            A plan that a vendor changes belongs into the next version of its response, where it replaces the first.
            """)
    ) { index in
        var first: [String: Location?] = [:]
        var found: [Diagnostic] = []
        func note(_ key: String, _ what: String, _ location: Location?, vendor: Vendor.ID? = nil) {
            guard let earlier = first[key] else { return first[key] = location }
            found.append(
                Diagnostic(
                    servicesAreGivenOnce.rule, "\(what) is there twice\(whereFirst(earlier))",
                    remedy: "keep one of them", at: location, vendor: vendor))
        }
        for service in index.evaluation.scenario?.services ?? [] {
            note("service \(service.channel)", "the service for \(service.channel)", service.location)
        }
        for (row, response) in index.evaluation.responses.enumerated() {
            for plan in response.pricing?.staffing ?? [] {
                note(
                    "\(row) \(plan.channel) \(plan.month)",
                    "the staffing plan of \(response.vendor) for \(plan.channel) in \(Month.names[plan.month - 1])",
                    plan.location, vendor: response.vendor)
            }
        }
        return found
    }
}
