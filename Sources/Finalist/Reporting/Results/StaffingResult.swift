#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Staffing {
    /// The name and version of what programs read, as it stands in JSON and XML. `Templates/schema` holds
    /// `staffing.schema.json` and `results.xsd`.
    public static let schema = "finalist/staffing/1"

    /// The staffing in every form: a report for people, exact numbers for programs.
    public var publication: Publication {
        Publication(
            summary: summary, report: report, csv: { csv },
            result: { result }, root: "staffing")
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

    /// Everything in exact numbers, for programs. Shares are of 1, times in seconds, months from 1 for January.
    var result: ResultValue {
        .record([
            ("schema", .text(Self.schema)), ("evaluation", .text(evaluation)), ("title", .text(title.visible)),
            ("currency", .text(currency)), ("programmes", .integer(question.programmes)),
            ("penalty", .number(question.penalty)), ("hourPrice", .number(question.hourPrice?.number)),
            ("channels", .list(of: "channel", channels.map(\.result))),
        ])
    }
}

extension ChannelStaffing {
    fileprivate var result: ResultValue {
        .record([
            ("id", .text(channel.id)), ("title", .text(channel.title?.visible)),
            ("answered", .number(service.answered.number / 100)), ("within", .number(service.within.number)),
            ("patience", .number(service.patience?.number)), ("shrinkage", .number(shrinkage)),
            ("days", .number(days)), ("minutes", .integer(service.minutes)), ("peak", .integer(peak)),
            ("pooling", pooling.result), ("average", averageMonth.result),
            ("months", .list(of: "month", months.map(\.result))),
            ("vendors", .list(of: "vendor", vendors.map(\.result))),
        ])
    }
}

extension Pooling {
    fileprivate var result: ResultValue {
        .record([
            ("dedicatedHours", .number(dedicatedHours)), ("sharedHours", .number(sharedHours)),
            ("dedicatedAgents", .integer(dedicatedAgents)), ("sharedTeam", .integer(sharedTeam)),
            ("savedShare", .number(savedShare)), ("breakEvenPenalty", .number(breakEvenPenalty)),
        ])
    }
}

extension MonthStaffing {
    fileprivate var result: ResultValue {
        .record([
            ("month", .integer(month)), ("contacts", .number(contacts)), ("hours", .number(hours)),
            ("paidHours", .number(paidHours)), ("occupancy", .number(occupancy)),
            ("busiest", .text(busiest.from.description)), ("agents", .integer(busiest.agents)),
            ("paidAgents", .integer(busiest.paidAgents)),
            ("intervals", .list(of: "interval", intervals.map(\.result))),
        ])
    }
}

extension IntervalStaffing {
    fileprivate var result: ResultValue {
        .record(
            [
                ("from", .text(from.description)), ("contacts", .number(contacts)), ("erlangs", .number(load)),
                ("erlangC", .integer(byErlangC)), ("erlangA", .integer(byErlangA)), ("agents", .integer(agents)),
                ("paidAgents", .integer(paidAgents)),
            ] + outlook.members)
    }
}

extension QueueOutlook {
    fileprivate var members: [(String, ResultValue)] {
        [
            ("overloaded", .flag(self == .overloaded)), ("answeredInTime", .number(answered)),
            ("abandoned", .number(abandoned)), ("meanWait", .number(meanWait)), ("occupancy", .number(occupancy)),
        ]
    }
}

extension VendorStaffing {
    fileprivate var result: ResultValue {
        .record([
            ("id", .text(id)), ("name", .text(name.visible)), ("shared", .flag(isShared)),
            ("hourPrice", .number(hourPrice)), ("dedicatedCost", .number(dedicatedCost)),
            ("sharedCost", .number(sharedCost)), ("pooling", pooling.result),
            ("plans", .list(of: "plan", plans.map(\.result))),
        ])
    }
}

extension PlannedStaffing {
    fileprivate var result: ResultValue {
        .record(
            [
                ("month", .integer(plan.month)), ("agents", .integer(plan.agents)), ("needed", .integer(needed)),
                ("shortfall", .integer(shortfall)), ("onFloor", .integer(onFloor)),
                ("neededOnFloor", .integer(neededOnFloor)),
            ] + outlook.members)
    }
}
