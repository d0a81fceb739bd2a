extension CallComparison {
    /// The best on the calls that can be compared first; those with none last.
    var ranked: [VendorCalls] {
        order.compactMap { self[$0] } + vendors.filter { !order.contains($0.vendor) }
    }

    func vendorTable() -> Table {
        Table(
            columns: [Table.Column(title: "Vendor")]
                + ["Calls", "Random", "Picked"].map { Table.Column(title: $0, kind: .number) }
                + [
                    Table.Column(title: "All, as scored", kind: .number),
                    Table.Column(title: "All, strictness out", kind: .number),
                    Table.Column(title: "Compared", kind: .number), Table.Column(title: "from", kind: .number),
                    Table.Column(title: "to", kind: .number),
                ],
            rows: ranked.map { vendor in
                Table.Row([
                    .words(vendor.name), .count(vendor.calls.count), .count(vendor.random), .count(vendor.picked),
                    .value(vendor.raw?.mean), .value(vendor.adjusted?.mean), .value(vendor.compared?.mean),
                    .value(vendor.compared?.interval?.lowerBound), .value(vendor.compared?.interval?.upperBound),
                ])
            }
                + unheard.filter(\.areAll).map { one in
                    let counts = Array(repeating: Shown.count(0), count: 3)
                    return Table.Row([Shown.words(one.name)] + counts + Array(repeating: Shown.missing, count: 5))
                }, notes: [comparedOn])
    }

    private var comparedOn: String {
        let calls = basis == .random ? "the calls that the buyer drew at random" : "all calls"
        let severity =
            switch severity {
            case .estimated: ", without what makes one listener stricter than another"
            case .notConnected, .noSharedCalls: ", as scored"
            }
        let cut = ranked.filter { $0.compared?.isCut ?? false }.map(\.name)
        let ends =
            cut.isEmpty
            ? ""
            : " The interval of \(listed(cut, limit: 20)) is cut at 0 or 100, where scores end: so few calls say little."
        return
            "Compared, with its 95 % interval: \(calls)\(severity); critical errors cost nothing here. – is not known.\(ends)"
    }

    /// Whether an error makes a call count nothing.
    var zeroing: String {
        let counts = "Errors are counted on random calls, whoever heard them."
        guard !policy.zeroOn.isEmpty else {
            return "No error makes a call count 0: errors are counted apart. \(counts)"
        }
        return """
            A call in which a \(listed(policy.zeroOn.map { "\($0.rawValue)-critical" })) error was heard counts 0, as the \
            plan says. \(counts)
            """
    }

    func errorTable() -> Table {
        Table(
            columns: [
                Table.Column(title: "Critical for"),
                Table.Column(title: "Calls with one", kind: .number), Table.Column(title: "Share", kind: .number),
                Table.Column(title: "from", kind: .number), Table.Column(title: "to", kind: .number),
                Table.Column(title: "By half or more of its listeners", kind: .number),
            ],
            rows: ranked.flatMap { vendor in
                [Table.Row(cells: [Table.Cell(vendor.name)], role: .group)]
                    + vendor.errors.map { errors in
                        let any = errors.any
                        let ends = any.ends
                        return Table.Row(
                            [
                                .words(errors.group.rawValue), "\(any.hits) of \(any.count)",
                                .percentShare(any.share), .percentShare(ends?.low), .percentShare(ends?.high),
                                "\(errors.majority.hits) of \(errors.majority.count)",
                            ], depth: 1)
                    }
            })
    }

    /// What seeing none in so few calls shows, a sentence a vendor.
    var zeroWords: [String] {
        ranked.compactMap { vendor in
            let zero = vendor.errors.filter { $0.any.hits == 0 && $0.any.count > 0 }
            guard let any = zero.first?.any, let most = any.upperBound else { return nil }
            let elsewhere = zero.filter { $0.elsewhere > 0 }.map {
                "\($0.elsewhere) \($0.elsewhere == 1 ? "has" : "have") a \($0.group.rawValue)-critical error"
            }
            let others = elsewhere.isEmpty ? "" : " Of the calls not drawn at random \(listed(elsewhere))."
            return """
                \(vendor.name), \(listed(zero.map { "\($0.group.rawValue)-critical" })): none seen in \
                \(counted(any.count, "random call")), so below \(Figures.percentShare(most)) with 95 % confidence, and not \
                0.\(others)
                """
        }
    }

    /// The plan's gates; `nil` where it has none.
    func gateTable() -> Table? {
        let rows = ranked.flatMap { vendor in
            vendor.gates.map { gate in
                Table.Row([
                    .words(vendor.name), "\(gate.group.rawValue)-critical errors", "\(gate.seen) of \(gate.calls)",
                    .count(gate.most), gate.isBroken ? "out" : "in",
                ])
            }
        }
        guard !rows.isEmpty else { return nil }
        return Table(
            caption: "Gates of the plan",
            columns: [
                Table.Column(title: "Vendor"), Table.Column(title: "Gate"),
                Table.Column(title: "Calls with one", kind: .number), Table.Column(title: "At most", kind: .number),
                Table.Column(title: "Result"),
            ], rows: rows)
    }

    /// `nil` where no customer answered.
    func surveyTable() -> Table? {
        guard vendors.contains(where: { $0.survey.responses > 0 }) else { return nil }
        return Table(
            columns: [Table.Column(title: "Vendor")]
                + [
                    "Calls heard", "Answers", "Satisfied", "All calls: from", "to", "Answer and score (tau-b)",
                    "Chance",
                ].map { Table.Column(title: $0, kind: .number) },
            rows: ranked.map { vendor in
                let survey = vendor.survey
                return Table.Row([
                    .words(vendor.name), .count(survey.calls), .count(survey.responses),
                    .percentShare(survey.satisfied.share), .percentShare(survey.lowest), .percentShare(survey.highest),
                    .fixed(survey.tau, decimals: 2), .chance(survey.p),
                ])
            },
            notes: [
                "Satisfied: 4 or 5 among those who answered. All calls: where the share lies if nothing is assumed of those who did not answer."
            ])
    }
}
