extension Outcome {
    /// What a reader should know, the weightiest first; `nil` when there is nothing.
    func flagTable() -> Table? {
        guard !flags.isEmpty else { return nil }
        let order = Diagnostic.Severity.allCases.flatMap { severity in flags.filter { $0.severity == severity } }
        return Table(
            columns: [
                Table.Column(title: "Code", isShrinkable: false), Table.Column(title: "Level", isShrinkable: false),
                Table.Column(title: "What"), Table.Column(title: "Where", isShrinkable: false),
            ],
            rows: order.map { flag in
                Table.Row(
                    cells: [
                        Table.Cell(flag.rule.code), Table.Cell(flag.severity.rawValue), Table.Cell(flag.message),
                        Table.Cell(flag.location.map { "\($0.file):\($0.line)" } ?? ""),
                    ])
            }, notes: ["finalist explain CODE says why each matters and what to do."])
    }

    /// The flags as lines, for a terminal.
    func flagLines() -> [String] {
        Diagnostic.Severity.allCases.flatMap { severity in flags.filter { $0.severity == severity } }.map { flag in
            let place = flag.location.map { " (\($0.file):\($0.line))" } ?? ""
            return "\(flag.severity.rawValue) \(flag.rule.code): \(flag.message)\(place)"
        }
    }
}
