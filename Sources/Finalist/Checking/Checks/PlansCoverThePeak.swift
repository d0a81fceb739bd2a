extension Check {
    /// A vendor that plans its staffing plans the peak month.
    static let plansCoverThePeak: Check = Check(
        Rule(
            "F0859", .note, "a staffing plan leaves out the peak month",
            """
            The busiest month decides how many people have to be hired and trained. A vendor that shows its staffing for \
            other months only has not shown that it can carry the peak.
            """), needsEveryFile: true
    ) { index in
        index.judgedPlans.compactMap { judged in
            let workload = judged.workload
            guard let first = judged.plans.first, !judged.plans.contains(where: { $0.plan.month == workload.peakMonth })
            else {
                return nil
            }
            let month = Month.names[workload.peakMonth - 1]
            return Diagnostic(
                plansCoverThePeak.rule,
                "\(judged.vendor.nameAndID) plans no agents for \(workload.service.channel) in \(month), the peak",
                remedy: """
                    ask for its plan, and add <staffing channel="\(workload.service.channel)" \
                    month="\(workload.peakMonth)" agents="…"/>
                    """, at: first.plan.location, vendor: judged.vendor.id)
        }
    }
}
