extension Check {
    /// A service and a staffing plan are about a channel of the scenario.
    static let servicesNameChannels: Check = Check(
        Rule(
            "F0852", .warning, "a service or a staffing plan is for no known channel",
            """
            A service says how soon the contacts of a channel are answered, and a staffing plan how many agents a vendor \
            has for it. A channel that the scenario does not have brings no contacts, so there is nothing to staff for.
            """), needsEveryFile: true
    ) { index in
        let known = (index.evaluation.scenario?.channels ?? []).map(\.id)
        var suggestions = Suggestions()
        func finding(_ what: String, _ channel: String, _ location: Location?, vendor: Vendor.ID? = nil)
            -> Diagnostic?
        {
            // An id that could not be read has been reported by reading.
            guard !known.contains(channel), AttributeKind.id.accepts(channel) else { return nil }
            return Diagnostic(
                servicesNameChannels.rule, "\(what) names channel '\(channel)', which is not there",
                remedy: suggestions.remedy(channel, among: known, otherwise: "name a channel of the plan's scenario"),
                at: location, vendor: vendor)
        }
        let services = (index.evaluation.scenario?.services ?? []).compactMap {
            finding("a service", $0.channel, $0.location)
        }
        // That prices lack their scenario is told once, and explains staffing plans that do.
        guard index.evaluation.scenario != nil || index.offers.isEmpty else { return services }
        return services
            + index.evaluation.responses.flatMap { response in
                (response.pricing?.staffing ?? []).compactMap {
                    finding(
                        "a staffing plan of \(response.vendor)", $0.channel, $0.location, vendor: response.vendor)
                }
            }
    }
}
