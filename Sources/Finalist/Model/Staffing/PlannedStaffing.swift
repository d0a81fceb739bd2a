/// A vendor's staffing plan for one channel and month, held against what the service needs there.
public struct PlannedStaffing: Hashable, Sendable {
    public let plan: StaffingPlan

    /// Of the plan's agents, those on the floor after shrinkage; in a shared team, those of all programmes.
    public let onFloor: Int

    /// The fewest agents on the floor that reach the target; in a shared team, of all programmes.
    public let neededOnFloor: Int

    /// The agents to be paid for this channel: in a shared team, its part.
    public let needed: Int

    /// What the plan gives in the busiest interval.
    public let outlook: QueueOutlook

    /// Paid agents that are missing; 0 where the plan is enough.
    public var shortfall: Int { isEnough ? 0 : max(1, needed - plan.agents) }

    public var isEnough: Bool { onFloor >= neededOnFloor }

    /// `programmes` share the team in equal parts, with a handle time `penalty` longer: 0.05 for 5 %.
    init(_ plan: StaffingPlan, _ workload: Workload, sharedBy programmes: Int = 1, penalty: Double = 0) {
        let queue = workload.busiestQueue(for: workload.contacts[plan.month - 1])
            .pooled(programmes, handleTimeFactor: 1 + penalty)
        self.plan = plan
        onFloor = workload.onFloor(ofPaid: Double(plan.agents * programmes))
        neededOnFloor = workload.agentsNeeded(for: queue)
        needed = workload.paidAgents(for: Double(neededOnFloor) / Double(programmes))
        outlook = workload.outlook(for: queue, agents: onFloor)
    }
}

extension Vendor {
    /// Whether its people work for several clients. One that mixes is held to what a team of its own needs.
    var sharesItsTeam: Bool { team == "shared" }
}

/// How a shared team is reckoned where nobody says otherwise.
enum Sharing {
    /// Equal programmes in one team, the buyer's among them.
    static let programmes = 4
}
