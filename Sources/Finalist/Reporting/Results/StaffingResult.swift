#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Staffing {
    /// The staffing in every form: a report for people, exact numbers for programs.
    public var publication: Publication {
        Publication(summary: summary, report: report, csv: { csv }, Self.document) { self }
    }

    /// One row a channel, month and interval, those of the average month first: what a pivot table wants.
    var csv: CSVTable {
        let heads: [CSVTable.Field] = [
            "evaluation", "channel", "month", "from", "contacts", "erlangs", "erlang_c", "erlang_a", "agents",
            "paid_agents", "answered", "abandoned", "mean_wait", "occupancy",
        ]
        var rows = [heads]
        for channel in channels {
            for month in [channel.averageMonth] + channel.months {
                for interval in month.intervals {
                    let outlook = interval.outlook
                    rows.append(
                        [
                            .text(evaluation), .text(channel.channel.id),
                            month.month.map { .integer($0) } ?? "average", .text(interval.from.description),
                            .number(interval.contacts), .number(interval.load), .integer(interval.byErlangC),
                            .integer(interval.byErlangA), .integer(interval.agents), .integer(interval.paidAgents),
                            .number(outlook.answered), .number(outlook.abandoned), .number(outlook.meanWait),
                            .number(outlook.occupancy),
                        ])
                }
            }
        }
        return CSVTable(rows)
    }
}

extension Staffing {
    static let document = ResultDocument<Staffing>(
        "staffing", root: "staffing",
        """
        The agents that the service targets of a plan need, what sharing a team saves, and the vendors' staffing plans, as \
        Finalist exports them. Shares are of 1, times in seconds, months from 1 for January.
        """
    ) {
        Member("evaluation", .id, "The id of the evaluation.") { $0.evaluation }
        Member("title", .text) { $0.title.visible }
        Member("currency", .optional(.currency)) { $0.currency }
        Member("programmes", .whole(.from(1)), "Equal programmes in a shared team, the buyer's among them.") {
            $0.question.programmes
        }
        Member("penalty", .number, "How much longer contacts take in a shared team: 0.05 for 5 %.") {
            $0.question.penalty
        }
        Member("hourPrice", .optional(.number), "The price of an hour on the floor that was asked about.") {
            $0.question.hourPrice?.number
        }
        Member("channels", .list(of: "channel", .record, count: .from(1)), "The channels that have a service.") {
            $0.channels
        }
    }
}

extension ChannelStaffing: Described {
    static let shape = Shape<ChannelStaffing>("staffedChannel", "One channel.") {
        Member("id", .id) { $0.channel.id }
        Member("title", .optional(.words)) { $0.channel.title?.visible }
        Member("answered", .number, "The share of contacts to be answered in time.") {
            $0.service.answered.number / 100
        }
        Member("within", .number) { $0.service.within.number }
        Member(
            "patience", .optional(.number, where: "nobody does"), "How long people wait on average before they give up."
        ) { $0.service.patience?.number }
        Member("shrinkage", .number, "The share of paid time off the floor.") { $0.shrinkage }
        Member("days", .number, "Days a month on which the channel is open.") { $0.days }
        Member("minutes", .whole(.from(1)), "The length of an interval.") { $0.service.minutes }
        Member("peak", .whole(1...12), "The month with the most contacts, the first of several.") { $0.peak }
        Member("pooling", .record) { $0.pooling }
        Member("average", .record, "An average month.") { $0.averageMonth }
        Member("months", .list(of: "month", .record, count: 12...12), "January first.") { $0.months }
        Member(
            "vendors", .list(of: "vendor", .record), "The vendors that have a staffing plan, or a price of an hour."
        ) { $0.vendors }
    }
}

extension Pooling: Described {
    static let shape = Shape<Pooling>("pooling", "A team of the buyer's own against its equal part of a shared one.") {
        Member("dedicatedHours", .number, "Hours on the floor in a year.") { $0.dedicatedHours }
        Member("sharedHours", .number) { $0.sharedHours }
        Member("dedicatedAgents", .count, "On the floor in the busiest interval of the peak month.") {
            $0.dedicatedAgents
        }
        Member("sharedTeam", .count, "The same of the whole shared team.") { $0.sharedTeam }
        Member("savedShare", .number, "Of the hours; negative where sharing takes more.") { $0.savedShare }
        Member(
            "breakEvenPenalty", .optional(.number),
            "The handle-time penalty from which sharing saves nothing more in an average month."
        ) { $0.breakEvenPenalty }
    }
}

extension MonthStaffing: Described {
    static let shape = Shape<MonthStaffing>(
        "staffedMonth", "One month of the calendar, or the average one; agents are those of the busiest interval."
    ) {
        Member("month", .optional(.whole(1...12)), "Null for the average one.") { $0.month }
        Member("contacts", .number) { $0.contacts }
        Member("hours", .number, "On the floor.") { $0.hours }
        Member("paidHours", .number) { $0.paidHours }
        Member("occupancy", .number) { $0.occupancy }
        Member("busiest", .timeOfDay) { $0.busiest.from.description }
        Member("agents", .count) { $0.busiest.agents }
        Member("paidAgents", .count) { $0.busiest.paidAgents }
        Member("intervals", .list(of: "interval", .record, count: .from(1)), "In the order of the clock.") {
            $0.intervals
        }
    }
}

extension IntervalStaffing: Described {
    static let shape = Shape<IntervalStaffing>(
        "staffedInterval", "A part of an average day, and what its agents give."
    ) {
        Member("from", .timeOfDay) { $0.from.description }
        Member("contacts", .number) { $0.contacts }
        Member("erlangs", .number) { $0.load }
        Member("erlangC", .count, "Agents needed where everyone waits.") { $0.byErlangC }
        Member("erlangA", .optional(.count), "Agents needed where people give up.") { $0.byErlangA }
        Member("agents", .count) { $0.agents }
        Member("paidAgents", .count) { $0.paidAgents }
        including(QueueOutlook.shape) { $0.outlook }
    }
}

extension QueueOutlook: Described {
    static let shape = Shape<QueueOutlook> {
        Member("overloaded", .flag, "True where the queue grows without end; the other figures are then null.") {
            $0 == .overloaded
        }
        Member("answeredInTime", .optional(.number), "The share of all contacts answered in time.") { $0.answered }
        Member("abandoned", .optional(.number, where: "nobody does"), "The share that gives up.") { $0.abandoned }
        Member("meanWait", .optional(.number)) { $0.meanWait }
        Member("occupancy", .optional(.number)) { $0.occupancy }
    }
}

extension VendorStaffing: Described {
    static let shape = Shape<VendorStaffing>(
        "staffedVendor", "One vendor, with its own handle time and repeat contacts."
    ) {
        Member("id", .id) { $0.id }
        Member("name", .text) { $0.name.visible }
        Member("shared", .flag, "True where its plan is held against a part of a shared team.") { $0.isShared }
        Member("hourPrice", .optional(.number)) { $0.hourPrice }
        Member("dedicatedCost", .optional(.number), "A year, at the price of an hour on the floor.") {
            $0.dedicatedCost
        }
        Member("sharedCost", .optional(.number)) { $0.sharedCost }
        Member("pooling", .record) { $0.pooling }
        Member("plans", .list(of: "plan", .record), "In the order of the months.") { $0.plans }
    }
}

extension PlannedStaffing: Described {
    static let shape = Shape<PlannedStaffing>(
        "staffingPlan", "Its plan for a month against the agents needed, all paid, and what it gives."
    ) {
        Member("month", .whole(1...12)) { $0.plan.month }
        Member("agents", .count) { $0.plan.agents }
        Member("needed", .count) { $0.needed }
        Member("shortfall", .count) { $0.shortfall }
        Member("onFloor", .count, "Of a shared team, the agents of all programmes.") { $0.onFloor }
        Member("neededOnFloor", .count) { $0.neededOnFloor }
        including(QueueOutlook.shape) { $0.outlook }
    }
}
