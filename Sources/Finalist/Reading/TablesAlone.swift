internal import LocatedXML

/// A table that somebody names where an evaluation is read.
extension Loader {
    /// What it is and where it is read; `nil` for a file that is no table.
    func wordsOnTable(_ bytes: [UInt8], _ file: String) -> [Diagnostic]? {
        guard Reading.isTable(file) else { return nil }
        let text = SourceText(bytes)
        guard let reader = TableReader(FileProblems(file: file, text: text), limits: limits) else { return nil }
        let (what, remedy) =
            TableKind(reader)?.standing(alone: file)
            ?? ("", "name the evaluation.xml, or its folder; tables of calls are included by it")
        let problems = FileProblems(file: file, text: text)
        problems.note(
            .rootUnexpected, "the file is a table\(what), and an evaluation in XML is read here", remedy: remedy,
            at: Place(line: 1, column: 1))
        return problems.diagnostics
    }
}

extension TableKind {
    fileprivate func standing(alone file: String) -> (what: String, remedy: String) {
        switch self {
        case .callRatings:
            (" of ratings of calls", "read it with: finalist calls \(file), or include it in an evaluation")
        case .contactLog:
            (" of contacts", "draw calls from it with: finalist calls draw --log \(file) --n 30 --seed 7")
        case .plainRatings, .wideRatings: (" of ratings", "read it with: finalist agreement \(file)")
        case .panelScores:
            (
                " of a panel's scores",
                "write them as <scores> in XML, one file an evaluator, and include these in an evaluation"
            )
        }
    }
}
