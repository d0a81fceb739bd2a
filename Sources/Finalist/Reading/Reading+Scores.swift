extension Reading {
    /// Reads a plain table of who gave what to which: columns `unit`, `rater` and `score`, a row a rating.
    ///
    /// A blank score is none, and so is NA or a dash. `scale` holds what may be given; `nil` lets any number pass.
    ///
    /// - Throws: A ``Refusal`` with every problem and its place.
    public static func scores(
        _ path: String, scale: [Double]? = nil, limits: ReadingLimits = .default
    ) throws(Refusal) -> [(unit: String, rater: String, score: Double)] {
        try scoresAndNotes(path, scale: scale, limits: limits).scores
    }

    /// The same, with what a person should look at although all could be read.
    public static func scoresAndNotes(
        _ path: String, scale: [Double]? = nil, limits: ReadingLimits = .default
    ) throws(Refusal) -> (scores: [(unit: String, rater: String, score: Double)], notes: [Diagnostic]) {
        try table(path, limits: limits) { table, _ in
            let scores = ScoreTable(table: table, scale: scale).scores()
            return (scores, table.problems.diagnostics)
        }
    }
}

/// A plain table of ratings: a line a rating.
private struct ScoreTable {
    private static let columns = ["unit", "rater", "score"]

    let table: TableReader
    let scale: [Double]?

    init(table: TableReader, scale: [Double]?) {
        self.table = table.naming(Self.columns)
        self.scale = scale
    }

    func scores() -> [(unit: String, rater: String, score: Double)] {
        guard table.isNoOther(than: .plainRatings) else { return [] }
        table.require(Self.columns, optional: [])
        guard Self.columns.allSatisfy(table.has), !table.hasRepeatedColumns else { return [] }
        guard table.namesFew("rater"), table.namesFew("unit", timesThoseOf: "rater") else { return [] }
        table.noteNamesAlike(in: ["unit", "rater"])
        table.noteThousands(in: "score", beside: true) { scale?.contains($0) ?? true }
        var seen: Set<[String]> = []
        return table.rows.compactMap { row in
            guard let unit = table.name("unit", row), let rater = table.name("rater", row),
                let score = table.number("score", row)
            else { return nil }
            if let scale, !scale.contains(score) {
                table.problems.note(
                    repeating: "score scale", .valueNotAllowed, "score '\(Figures.plain(score))' is not on the scale",
                    remedy:
                        "write one of \(listed(scale.map { Figures.plain($0) }, limit: 12)), or declare another --scale",
                    at: table.place("score", row))
            }
            if !seen.insert([unit, rater]).inserted {
                table.problems.note(
                    repeating: "twice", .standsTwice, "\(rater) rates \(unit) twice",
                    remedy: "leave one of the two ratings",
                    at: table.place("score", row))
            }
            return (unit, rater, score)
        }
    }
}
