/// What is wrong with calls, where that comes from a table: of the faults in one of its columns the first alone, and how many
/// there are.
func foldedInTables(_ faults: [(column: String, found: Diagnostic)]) -> [Diagnostic] {
    var repeats: [[String]: RepeatedFault] = [:]
    var told: [Diagnostic] = []
    for (column, found) in faults {
        guard let place = found.location, Reading.isTable(place.file) else {
            told.append(found)
            continue
        }
        let key = [place.file, column]
        if repeats[key] == nil {
            repeats[key] = RepeatedFault(index: told.count, message: found.message)
            told.append(found)
        } else {
            repeats[key]?.count(place.line)
        }
    }
    return told.withCounts(of: repeats.values)
}

/// The same where all are of one kind, wherever they stand in a line.
func foldedInTables(_ faults: [Diagnostic]) -> [Diagnostic] { foldedInTables(faults.map { ("", $0) }) }

extension Index {
    /// What is wrong with the marks of calls, of each column of a table once.
    func markFaults(
        _ fault: (CallSheet, CallAssessment.Mark, Scorecard.Item) -> Diagnostic?
    ) -> [Diagnostic] {
        foldedInTables(
            heard.sheets.flatMap { sheet in
                sheet.assessment.marks.compactMap { mark in
                    guard let item = sheet.scorecard.item(mark.item) else { return nil }
                    return fault(sheet, mark, item).map { (item.id, $0) }
                }
            })
    }
}
