extension Evaluation {
    /// Works out the agents that the plan's services need, and holds the vendors' staffing plans against them.
    ///
    /// - Throws: A ``Refusal`` where the plan has no service to staff for, or one that cannot be reckoned with.
    public func staffing(_ question: Staffing.Question = Staffing.Question()) throws(Refusal) -> Staffing {
        guard let scenario, !scenario.services.isEmpty else {
            throw Refusal(diagnostics: [
                Diagnostic(
                    .staffingImpossible, "the plan has no <service>, so nobody can say how many agents it takes",
                    remedy: """
                        add <service channel="…" answered="80" within="20"><interval from="08:00" share="…"/> … \
                        </service> to the scenario
                        """, at: scenario?.location ?? location)
            ])
        }
        let services = scenario.services.filter { question.channel == nil || $0.channel == question.channel }
        guard !services.isEmpty else {
            let channel = question.channel ?? ""
            throw Refusal(diagnostics: [
                Diagnostic(
                    .serviceUnknown, "there is no service for a channel '\(channel)'",
                    remedy: NearMiss.remedy(
                        channel, among: scenario.services.map(\.channel),
                        otherwise: "name one of: \(scenario.services.map(\.channel).joined(separator: ", "))"),
                    at: nil)
            ])
        }
        let index = Index(self)
        let channels = services.compactMap { staffing(for: $0, scenario, index, question) }
        // What keeps one channel from being reckoned has been found by a check, of the services or of the scenario.
        let faults = Check.staffing.flatMap { $0.find(index) }
        guard channels.count == services.count, faults.isEmpty else {
            let fault = Diagnostic(
                .staffingImpossible, "the staffing cannot be worked out",
                remedy: "mend first what finalist check says of the scenario", at: scenario.location)
            throw Refusal(diagnostics: [fault] + faults.inFileOrder())
        }
        return Staffing(evaluation: id, title: title, currency: currency, question: question, channels: channels)
    }

    private func staffing(
        for service: Scenario.Service, _ scenario: Scenario, _ index: Index, _ question: Staffing.Question
    ) -> ChannelStaffing? {
        guard let channel = scenario.channel(service.channel), let workload = Workload(scenario, service) else {
            return nil
        }
        var sizing = Sizing(workload)
        return ChannelStaffing(
            channel: channel, service: service, plannedOccupancy: scenario.occupancy, shrinkage: workload.shrinkage,
            days: workload.days, months: (1...12).map { sizing.month($0) }, averageMonth: sizing.month(nil),
            peak: workload.peakMonth,
            pooling: sizing.pooling(
                programmes: question.programmes, penalty: question.penalty, withBreakEven: true),
            vendors: contenders.compactMap { vendor in
                self.vendor(vendor, index.standing, scenario, service, question)
            })
    }

    /// `nil` where the vendor has neither a plan nor a price of an hour.
    private func vendor(
        _ vendor: Vendor, _ standing: Standing, _ scenario: Scenario, _ service: Scenario.Service,
        _ question: Staffing.Question
    ) -> VendorStaffing? {
        let pricing = standing.offers[vendor.id]
        let cost = standing.costs[vendor.id]
        let plans = (pricing?.staffing ?? []).filter { $0.channel == service.channel }
        let hourPrice = question.hourPrice?.number ?? cost.flatMap { $0.perProductiveHour($0.total(.fees)) }
        guard !plans.isEmpty || hourPrice != nil, let workload = Workload(scenario, service, pricing) else {
            return nil
        }
        var sizing = Sizing(workload)
        let programmes = vendor.sharesItsTeam ? question.programmes : 1
        return VendorStaffing(
            id: vendor.id, name: vendor.name, isShared: vendor.sharesItsTeam,
            plans: plans.sorted { $0.month < $1.month }.map { plan in
                PlannedStaffing(
                    plan, workload, sharedBy: programmes, penalty: vendor.sharesItsTeam ? question.penalty : 0)
            }, hourPrice: hourPrice,
            pooling: sizing.pooling(programmes: question.programmes, penalty: question.penalty))
    }
}
