#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Staffing {
    func poolingTable(_ channel: ChannelStaffing) -> Table {
        let pooling = channel.pooling
        let programmes = Double(question.programmes)
        func row(_ title: String, _ own: Double, _ part: Double, decimals: Int) -> Table.Row {
            Table.Row([Shown.words(title)] + [own, part, part - own].map { Shown.grouped($0, decimals: decimals) })
        }
        let part = Double(pooling.sharedTeam) / programmes
        let paid = 1 - channel.shrinkage
        var rows = [
            row("Agents on the floor at the peak", Double(pooling.dedicatedAgents), part, decimals: 1),
            row(
                "Paid for them, whole ones", Double(channel.peakMonth.busiest.paidAgents),
                (part / paid - 1e-9).rounded(.up), decimals: 0),
            row("Hours on the floor a year", pooling.dedicatedHours, pooling.sharedHours, decimals: 0),
            row("Hours paid a year", pooling.dedicatedHours / paid, pooling.sharedHours / paid, decimals: 0),
        ]
        if let price = question.hourPrice?.number {
            rows.append(
                row(
                    "Cost a year\(currency.map { ", \($0)" } ?? "")", pooling.dedicatedHours * price,
                    pooling.sharedHours * price, decimals: 0))
        }
        return Table(
            columns: [
                Table.Column(title: ""), Table.Column(title: "Team of your own", kind: .number),
                Table.Column(title: "Part of a shared one", kind: .number),
                Table.Column(title: "Difference", kind: .number),
            ], rows: rows,
            notes: [
                """
                The shared team has \(pooling.sharedTeam) agents on the floor at the peak for \(question.programmes) \
                equal programmes with the same hours and the same target. Differences are of unrounded figures.
                """
            ])
    }

    func costTable(_ channel: ChannelStaffing) -> Table {
        Table(
            columns: [
                Table.Column(title: "Vendor"), Table.Column(title: "An hour on the floor", kind: .number),
                Table.Column(title: "Team of your own", kind: .number),
                Table.Column(title: "Part of a shared one", kind: .number),
                Table.Column(title: "Difference", kind: .number),
            ],
            rows: channel.vendors.compactMap { vendor in
                guard let price = vendor.hourPrice, let own = vendor.dedicatedCost, let shared = vendor.sharedCost
                else { return nil }
                return Table.Row([
                    .words(vendor.name), .grouped(price, decimals: 2), .grouped(own), .grouped(shared),
                    .grouped(shared - own),
                ])
            },
            notes: [
                (currency.map { "In \($0), a" } ?? "A")
                    + " year at full volume, with each vendor's own handle time and repeat contacts. Differences are of unrounded figures."
            ]
                + (question.hourPrice == nil
                    ? ["An hour on the floor: the vendor's fees over the term for each productive hour, all channels."]
                    : []))
    }

    func planTable(_ channel: ChannelStaffing) -> Table {
        let rows = channel.vendors.flatMap { vendor in
            vendor.plans.map { planned in
                Table.Row([
                    .words(vendor.name), .words(Month.names[planned.plan.month - 1].prefix(3).description),
                    .count(planned.plan.agents), .count(planned.needed),
                    planned.isEnough ? .missing : .count(planned.shortfall),
                    .percentShare(planned.outlook.answered, or: "no end"), .percentShare(planned.outlook.abandoned),
                ])
            }
        }
        var notes = [
            "Paid agents for the busiest interval; of them \(Figures.percentShare(channel.shrinkage)) are off the floor."
        ]
        if channel.vendors.contains(where: \.isShared) {
            notes.append(
                "A vendor with a shared team is held to its part of a team of \(question.programmes) programmes.")
        }
        if channel.vendors.contains(where: { $0.plans.contains { $0.outlook == .overloaded } }) {
            notes.append("no end: more work arrives than the team can do, and the queue grows without end.")
        }
        return Table(
            columns: [
                Table.Column(title: "Vendor"), Table.Column(title: "Month"),
                Table.Column(title: "Planned", kind: .number), Table.Column(title: "Needed", kind: .number),
                Table.Column(title: "Short", kind: .number), Table.Column(title: "In time", kind: .number),
                Table.Column(title: "Give up", kind: .number),
            ], rows: rows, notes: notes)
    }
}

extension ChannelStaffing {
    func monthTable() -> Table {
        Table(
            columns: [Table.Column(title: "Month"), Table.Column(title: "Contacts", kind: .number)]
                + peakColumns + [Table.Column(title: "Hours paid", kind: .number)],
            rows: months.map { row($0, Month.names[($0.month ?? 1) - 1], role: .item) }
                + [row(averageMonth, "Average month", role: .summary)],
            notes: ["From, erlangs, agents and paid are those of the busiest interval."])
    }

    private var peakColumns: [Table.Column] {
        [Table.Column(title: "From"), Table.Column(title: "Erlangs", kind: .number)]
            + (service.patience == nil
                ? [Table.Column(title: "Agents", kind: .number)]
                : [
                    Table.Column(title: "Erlang C", kind: .number), Table.Column(title: "Erlang A", kind: .number),
                ]) + [Table.Column(title: "Paid", kind: .number), Table.Column(title: "Busy", kind: .number)]
    }

    private func agents(_ interval: IntervalStaffing) -> [Shown] {
        [interval.byErlangC, interval.byErlangA].compactMap(\.self).map(Shown.count)
    }

    private func row(_ month: MonthStaffing, _ name: String, role: Table.Row.Role) -> Table.Row {
        let busiest = month.busiest
        let load: [Shown] = [
            .words(name), .grouped(month.contacts), "\(busiest.from)", .fixed(busiest.load, decimals: 1),
        ]
        let paid: [Shown] = [
            .count(busiest.paidAgents), .percentShare(month.occupancy), .grouped(month.paidHours),
        ]
        return Table.Row(load + agents(busiest) + paid, role: role)
    }

    func dayTable(_ month: MonthStaffing) -> Table {
        Table(
            columns: [
                Table.Column(title: "From"), Table.Column(title: "Contacts", kind: .number),
                Table.Column(title: "Erlangs", kind: .number),
            ] + peakColumns.dropFirst(2) + [Table.Column(title: "In time", kind: .number)]
                + (service.patience == nil ? [] : [Table.Column(title: "Give up", kind: .number)]),
            rows: month.intervals.map { interval in
                let load: [Shown] = [
                    "\(interval.from)", .fixed(interval.contacts, decimals: 1), .fixed(interval.load, decimals: 2),
                ]
                let outlook: [Shown] = [
                    .count(interval.paidAgents), .percentShare(interval.outlook.occupancy),
                    .percentShare(interval.outlook.answered),
                ]
                let givingUp: [Shown] = service.patience == nil ? [] : [.percentShare(interval.outlook.abandoned)]
                return Table.Row(load + agents(interval) + outlook + givingUp)
            })
    }
}
