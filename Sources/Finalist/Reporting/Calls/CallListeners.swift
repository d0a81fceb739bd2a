extension CallComparison {
    /// How the strictness of those who listened is known.
    var severityWords: String {
        switch severity {
        case .estimated where evaluators.count == 1:
            return "One person listened to all, so none is stricter than another."
        case .estimated:
            let together = vendors.flatMap(\.calls).count { $0.hearings.count > 1 }
            return """
                \(counted(together, "call")) heard by two or more \(together == 1 ? "shows" : "show") who is stricter. It is taken out of what vendors are compared by.
                """
        case .notConnected(let groups, let reason):
            let names = groups.map { listed($0.map(name(of:))) }.joined(separator: "; ")
            return "Who is stricter cannot be known: \(reason.sentence) The groups: \(names)."
        case .noSharedCalls:
            return "No call was heard by two, so who is stricter is not known."
        }
    }

    func evaluatorTable() -> Table {
        Table(
            columns: [Table.Column(title: "Listener")]
                + [
                    "Sheets", "Shared calls", "Mean, as scored", "Stricter (-) or milder", "± (95 %)", "Halo",
                    "Top ratings", "Not applicable",
                ].map { Table.Column(title: $0, kind: .number) },
            rows: evaluators.map { one in
                let half = halfWidth(of: one)
                let reach = one.severity?.reach ?? .infinity
                let width: Shown = (half ?? 0) > reach ? .number(reach, .anyAbove) : .value(half)
                return Table.Row([
                    .words(one.name), .count(one.sheets), .count(one.sharedCalls), .value(one.mean),
                    .value(one.severity?.points), width, .fixed(one.halo, decimals: 3), .percentShare(one.topShare),
                    .percentShare(one.notApplicable),
                ])
            },
            notes: [
                """
                Halo: how much one impression colours all ratings of a call, in rating points²; near 0 is none. \
                – is not known.
                """
            ] + cutNote)
    }

    private var cutNote: [String] {
        let cut = evaluators.filter(isCut)
        guard let reach = cut.first?.severity?.reach else { return [] }
        return [
            """
            The interval of \(listed(cut.map(\.name), limit: 20)) is cut at \(points(reach)) points from the mean of all who \
            listened, beyond which scores from 0 to 100 let nobody be: so few shared calls say little.
            """
        ]
    }

    func evaluatorPairTable() -> Table {
        Table(
            columns: [
                Table.Column(title: "Listeners"), Table.Column(title: "Scale", isShrinkable: false),
                Table.Column(title: "Ratings", kind: .number), Table.Column(title: "The same", kind: .number),
                Table.Column(title: "Within one", kind: .number), Table.Column(title: "Kappa", kind: .number),
                Table.Column(title: "Kappa, quadratic", kind: .number),
                Table.Column(title: "First less second", kind: .number),
            ],
            rows: evaluatorPairs.map { pair in
                Table.Row([
                    "\(name(of: pair.a)), \(name(of: pair.b))", .words(pair.kind.rawValue), .count(pair.count),
                    .percentShare(pair.same), .percentShare(pair.withinOne), pair.kappa.figure,
                    pair.quadraticKappa.figure, .fixed(pair.meanDifference, decimals: 2),
                ])
            })
    }
}
