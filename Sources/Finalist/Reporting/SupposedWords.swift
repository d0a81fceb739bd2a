/// What was supposed, wherever a result has to say that it is none to award on.
extension Evaluation {
    /// A sentence or two; `nil` where nothing is supposed.
    var supposedWords: String? {
        suppositions.isEmpty
            ? nil : "Supposed: \(suppositions.joined(separator: "; ")). This is a what-if, not the award result."
    }
}

extension CSVTable {
    /// With a last column that says on every row what is supposed: a what-if must not lose its mark on the way through a
    /// spreadsheet.
    func marked(_ suppositions: [String]) -> CSVTable {
        guard !suppositions.isEmpty else { return self }
        let mark = Field.text(suppositions.joined(separator: "; "))
        return CSVTable(rows.enumerated().map { $1 + [$0 == 0 ? "supposed" : mark] })
    }
}
