extension CostOutcome {
    /// The cost sections of a report: costs by vendor, line and year, and by one more view where it is asked for.
    func sections(besides view: CostView = .vendor) -> [Report.Block] {
        var blocks: [Report.Block] = [.heading("What it costs", anchor: "cost"), .table(table())] + omissionBlocks()
        blocks.append(.lines(chart()))
        if let exposures = exposures() { blocks.append(.table(exposures)) }
        blocks.append(.table(table(by: .line)))
        blocks.append(.table(table(by: .year)))
        if view == .kind || view == .month { blocks.append(.table(table(by: view))) }
        blocks += [.heading("Reckoned on", level: 3), .list(basis())]
        return blocks + lostCustomersSection()
    }

    /// What the totals hold nothing for, beside them.
    func omissionBlocks() -> [Report.Block] {
        omissions.isEmpty
            ? []
            : [
                .heading("What these totals leave out", level: 3),
                .list(omissions.map { "\($0.message.sentenceStart) (\($0.rule.code))." }),
            ]
    }

    /// What stands in the report of the whole result: the totals and how they come about over time.
    func shortSections() -> [Report.Block] {
        [
            .heading("What it costs", anchor: "cost"), .table(table()),
        ] + omissionBlocks() + [
            .lines(chart()),
            .note("finalist cost shows every line, year and month, and what the price formula does to the result."),
        ]
    }
}
