extension CallComparison {
    /// What someone should look at, then what was looked at besides.
    func flagBlocks(_ isWhole: Bool) -> [Report.Block] {
        guard !flags.isEmpty else { return [] }
        let raised = flags.filter { $0.status == .flag }
        let quiet = flags.filter { $0.status != .flag }
        let looked = quiet.filter { $0.status == .noFlag && !$0.isDescription }
        var blocks: [Report.Block] = [.heading("To look at", anchor: "flags"), .paragraph(flagSummary.text)]
        blocks.append(
            raised.isEmpty
                ? .paragraph(
                    looked.isEmpty && flagSummary.notAssessable > 0
                        ? "So nothing can be said of how people listened, nor of how calls were chosen."
                        : flagSummary.notAssessable > 0
                            ? "Nothing stands out of what could be assessed." : "Nothing stands out.")
                : .list(raised.map { "\($0.subjectName), \($0.title.lowercasedFirst) (\($0.id)): \($0.text)" }))
        let unknown = flags.filter { $0.status == .notAssessable }
        if isWhole {
            if !unknown.isEmpty {
                blocks.append(
                    .details(summary: "What could not be assessed, and why", [.list(unknown.map(\.text).uniqued)]))
            }
            return blocks + [.details(summary: "Every test", [.table(table(of: flags))])]
        }
        let described = quiet.filter { $0.status == .noFlag && $0.isDescription }
        if !looked.isEmpty { blocks += [.paragraph("Looked at, and nothing to say:"), .list(inShort(looked))] }
        if !described.isEmpty {
            blocks += [.paragraph("Described, and never raised:"), .list(described.map { "\($0.id): \($0.text)" })]
        }
        if !unknown.isEmpty {
            blocks += [.paragraph("Not to be assessed:"), .list(unknown.map { "\($0.id): \($0.text)" }.uniqued)]
        }
        return blocks
    }

    /// A line a question, with those it was asked about.
    private func inShort(_ flags: [CallFlag]) -> [String] {
        flags.map { "\($0.id) \($0.title.lowercasedFirst)" }.uniqued.map { question in
            let asked = flags.filter { "\($0.id) \($0.title.lowercasedFirst)" == question }
            return "\(question): \(listed(asked.map(\.subjectName)))"
        }
    }

    private func table(of flags: [CallFlag]) -> Table {
        Table(
            caption: "Every test",
            columns: [
                Table.Column(title: "Flag", isShrinkable: false), Table.Column(title: "Whom it is about"),
                Table.Column(title: "What"), Table.Column(title: "Size", kind: .number),
                Table.Column(title: "n", kind: .number), Table.Column(title: "Chance", kind: .number),
                Table.Column(title: "After Holm", kind: .number), Table.Column(title: "Status", isShrinkable: false),
            ],
            rows: flags.map { flag in
                Table.Row([
                    .words(flag.id), .words(flag.subjectName), .words(flag.title), .value(flag.size),
                    .count(flag.count), .chance(flag.p), .chance(flag.holm), .words(flag.status.rawValue),
                ])
            })
    }
}
