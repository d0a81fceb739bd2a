/// The staffing plans of a vendor for one channel, held against what its service needs.
struct JudgedPlans {
    let vendor: Vendor
    let workload: Workload

    /// At least one, in the order of the response.
    let plans: [PlannedStaffing]
}

extension Index {
    /// Of each contender, channel after channel.
    var judgedPlans: [JudgedPlans] {
        guard let scenario = evaluation.scenario else { return [] }
        var judged: [JudgedPlans] = []
        for vendor in contenders {
            let offer = standing.offers[vendor.id]
            for service in scenario.services {
                let plans = (offer?.staffing ?? []).filter { $0.channel == service.channel }
                guard !plans.isEmpty, let workload = Workload(scenario, service, offer) else { continue }
                let programmes = vendor.sharesItsTeam ? Sharing.programmes : 1
                judged.append(
                    JudgedPlans(
                        vendor: vendor, workload: workload,
                        plans: plans.map { PlannedStaffing($0, workload, sharedBy: programmes) }))
            }
        }
        return judged
    }
}
