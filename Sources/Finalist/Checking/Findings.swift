/// What a check finds: as many of a kind as are told, and how many more there are.
///
/// Criteria times vendors can be hundreds of thousands, of which nobody reads a thousand: no more are made.
struct Findings {
    private var told: [Diagnostic] = []
    private var untold: (first: Diagnostic, count: Int)?

    mutating func add(_ finding: @autoclosure () -> Diagnostic) {
        if told.count < FileProblems.mostTold {
            told.append(finding())
        } else {
            untold = (untold?.first ?? finding(), (untold?.count ?? 0) + 1)
        }
    }

    /// In the order in which they were found, the count of those that are not told last.
    var all: [Diagnostic] {
        told + (untold.map { [.more($0.first.rule, $0.count, at: $0.first.location)] } ?? [])
    }
}
