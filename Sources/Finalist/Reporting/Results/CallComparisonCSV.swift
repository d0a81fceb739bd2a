extension CallComparison {
    /// One row a sheet, the calls in the order they were read: what a pivot table wants.
    var csv: CSVTable {
        let heads: [CSVTable.Field] = [
            "evaluation", "scorecard", "vendor", "vendor_name", "call", "selection", "evaluator", "score", "adjusted",
            "flat", "coverage", "low", "high", "errors",
        ]
        var rows = [heads]
        for vendor in vendors {
            for result in vendor.calls {
                for hearing in result.hearings {
                    let (score, errors) = (hearing.score, hearing.errors.map(\.error).joined(separator: " "))
                    rows.append(
                        [
                            evaluation, scorecard.id, vendor.vendor, vendor.name, result.call.id,
                            result.call.selection.rawValue, hearing.evaluator,
                        ].map(CSVTable.Field.text)
                            + [
                                score.score, hearing.adjusted, score.flat, score.coverage, score.bounds.lowerBound,
                                score.bounds.upperBound,
                            ].map(CSVTable.Field.number) + [.text(errors)])
                }
            }
        }
        return CSVTable(rows)
    }
}
