#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Staffing {
    /// What each channel needs, what sharing saves and which plans are enough; for people.
    public func report() -> Report { report(isWhole: true) }

    /// What a terminal shows: all but the average day.
    func summary() -> Report { report(isWhole: false) }

    private func report(isWhole: Bool) -> Report {
        Report(
            title: "Staffing: \(title)",
            subtitle: "\(question.programmes) equal programmes in a shared team · \(penaltyWords)",
            blocks: channels.flatMap { blocks($0, isWhole: isWhole) }, footer: isWhole ? evaluation : nil)
    }

    private var penaltyWords: String {
        question.penalty == 0
            ? "contacts take no longer there"
            : "contacts take \(Figures.percentShare(question.penalty)) longer there"
    }

    private func blocks(_ channel: ChannelStaffing, isWhole: Bool) -> [Report.Block] {
        let name = channel.name
        var blocks: [Report.Block] = channels.count > 1 ? [.heading(name, anchor: channel.channel.id)] : []
        blocks += answer(channel).map { .paragraph($0) }
        let verdicts = channel.vendors.flatMap { self.verdicts($0, channel) }
        if !verdicts.isEmpty { blocks.append(.list(verdicts)) }
        blocks += [.heading("\(name): agents by month", level: 3), .table(channel.monthTable())]
        blocks += [
            .heading("\(name): \(Month.names[channel.peak - 1]), the peak, on an average day", level: 3),
            .table(channel.dayTable(channel.peakMonth)),
            .heading("\(name): dedicated or shared", level: 3), .table(poolingTable(channel)),
        ]
        if channel.vendors.contains(where: { $0.hourPrice != nil }) {
            blocks += [.heading("\(name): what a year costs", level: 3), .table(costTable(channel))]
        }
        if channel.vendors.contains(where: { !$0.plans.isEmpty }) {
            blocks += [.heading("\(name): the vendors' staffing plans", level: 3), .table(planTable(channel))]
        }
        if isWhole {
            blocks.append(
                .details(summary: "\(name): an average month", [.table(channel.dayTable(channel.averageMonth))]))
        }
        return blocks + [.note(channel.assumptions)]
    }

    private func answer(_ channel: ChannelStaffing) -> [String] {
        let busiest = channel.peakMonth.busiest
        let average = channel.averageMonth.busiest
        let need = """
            \(channel.name): \(channel.targetWords) takes \(counted(busiest.agents, "agent")) on the floor \
            (\(busiest.paidAgents) paid) in the busiest interval of \(Month.names[channel.peak - 1]), from \
            \(busiest.from), and \(average.agents) (\(average.paidAgents) paid) in that of an average month.
            """
        return [need + (busy(channel) ?? ""), sharing(channel)]
    }

    private func busy(_ channel: ChannelStaffing) -> String? {
        guard let planned = channel.plannedOccupancy, channel.averageMonth.occupancy > 0 else { return nil }
        return """
             Over an average month agents are busy for \(Figures.percentShare(channel.averageMonth.occupancy)) of their hours on the \
            floor; the plan reckons costs with \(Figures.plain(planned.number))%.
            """
    }

    private func sharing(_ channel: ChannelStaffing) -> String {
        let pooling = channel.pooling
        let hours = Figures.grouped(pooling.savedHours.magnitude)
        let worth = question.hourPrice.map { ", worth \(money(pooling.savedHours.magnitude * $0.number)) a year" } ?? ""
        guard pooling.savedHours > 0 else {
            return pooling.savedHours == 0
                ? "Sharing the team saves nothing."
                : "Sharing the team takes \(hours) hours a year more (\(Figures.percentShare(-pooling.savedShare)))\(worth)."
        }
        let end = pooling.breakEvenPenalty.map {
            " It stops saving once contacts take about \(Figures.percentShare($0)) longer, because agents serve several programmes."
        }
        return """
            Sharing the team saves \(hours) of \(Figures.grouped(pooling.dedicatedHours)) hours a year on the floor \
            (\(Figures.percentShare(pooling.savedShare)))\(worth).\(end ?? "")
            """
    }

    private func verdicts(_ vendor: VendorStaffing, _ channel: ChannelStaffing) -> [String] {
        if vendor.plans.isEmpty { return ["\(vendor.name) gives no staffing plan for this channel."] }
        let absent = vendor.plan(for: channel.peak) == nil
        return (absent ? ["\(vendor.name) gives no staffing plan for \(Month.names[channel.peak - 1]), the peak."] : [])
            + vendor.plans.filter { $0.plan.month == channel.peak || !$0.isEnough }.map { planned in
                let month = Month.names[planned.plan.month - 1]
                let start = "\(vendor.name) plans \(planned.plan.agents) agents for \(month)"
                guard !planned.isEnough else { return "\(start): enough, as \(planned.needed) are needed." }
                return """
                    \(start), \(planned.shortfall) fewer than the \(planned.needed) needed: \
                    \(consequence(planned, channel)).
                    """
            }
    }

    private func consequence(_ planned: PlannedStaffing, _ channel: ChannelStaffing) -> String {
        switch planned.outlook {
        case .overloaded:
            return "more work arrives than they can do, and the queue grows without end"
        case .steady(let answered, let abandoned, _, _):
            let share = Figures.percentShare(answered)
            let gone = abandoned.map { ", and \(Figures.percentShare($0)) give up" } ?? ""
            return """
                in the busiest interval \(share) are answered within \(channel.withinWords), not \
                \(Figures.plain(channel.service.answered.number))%\(gone)
                """
        }
    }

    private func money(_ amount: Double) -> String {
        (currency.map { "\($0) " } ?? "") + Figures.grouped(amount)
    }
}

extension ChannelStaffing {
    fileprivate var name: String { channel.title ?? channel.id }

    fileprivate var withinWords: String { "\(Figures.plain(service.within.number)) s" }

    fileprivate var targetWords: String {
        "to answer \(Figures.plain(service.answered.number))% within \(withinWords)"
    }

    /// What stands behind the figures.
    fileprivate var assumptions: String {
        let model =
            service.patience.map {
                """
                Agents are those of Erlang A, in which people give up after \(Figures.plain($0.number)) s on average \
                and whoever gives up counts as not answered; Erlang C, in which everyone waits, stands beside it.
                """
            } ?? "Agents are those of Erlang C, in which everyone waits until answered."
        let concurrency =
            channel.concurrency == 1
            ? "" : " An agent who handles several contacts at once is taken to need that much less time for each."
        return """
            \(model) Every interval is reckoned on its own, on \(Figures.plain(days, decimals: 1)) like days a month. \
            Paid agents and hours include \(Figures.percentShare(shrinkage)) of paid time off the floor.\(concurrency)
            """
    }
}
