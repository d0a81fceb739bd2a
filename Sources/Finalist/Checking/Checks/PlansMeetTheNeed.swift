extension Check {
    /// A vendor's staffing plan reaches the service that the plan asks for.
    static let plansMeetTheNeed: Check = Check(
        Rule(
            "F0857", .warning, "a staffing plan is too small for the service asked for",
            """
            The agents of the plan, less those on a break or in training, are held against the fewest that answer the \
            busiest interval of that month in time, with the vendor's own handle time and repeat contacts. A team that \
            the vendor shares is taken to serve four equal programmes. finalist staffing shows the arithmetic.
            """)
    ) { index in
        index.judgedPlans.compactMap { judged in
            let short = judged.plans.filter { !$0.isEnough }
            guard let first = short.first else { return nil }
            let months = short.map { "\($0.plan.agents) of \($0.needed) in \(Month.names[$0.plan.month - 1])" }
            let target = judged.workload.target
            return Diagnostic(
                plansMeetTheNeed.rule,
                """
                \(judged.vendor.nameAndID) plans fewer agents for \(first.plan.channel) than the service needs: \
                \(listed(months))
                """,
                remedy: """
                    ask how it will answer \(Figures.plain(target.answered * 100))% within \
                    \(Figures.plain(target.within)) s, or see finalist staffing for what the plan gives
                    """, at: first.plan.location, vendor: judged.vendor.id)
        }
    }
}
