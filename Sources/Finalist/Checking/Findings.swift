/// What a check finds of one kind: as many as are told, and how many more there are.
///
/// Criteria times vendors can be hundreds of thousands, of which nobody reads a thousand: no more are made.
struct Findings {
    private var told: [Diagnostic] = []
    private var untold: (first: Diagnostic, count: Int)?

    /// `count` is for how many one stands.
    mutating func add(_ finding: @autoclosure () -> Diagnostic, count: Int = 1) {
        if told.count < FileProblems.mostTold {
            told.append(finding())
        } else {
            untold = (untold?.first ?? finding(), (untold?.count ?? 0) + count)
        }
    }

    /// In the order in which they were found, the count of those that are not told last.
    var all: [Diagnostic] {
        told + (untold.map { [.more($0.first.rule, $0.count, at: $0.first.location)] } ?? [])
    }
}

extension [Diagnostic] {
    /// The first thousand of a kind, and a count of the others behind them.
    var limited: [Diagnostic] { reduce(into: Findings()) { $0.add($1, count: $1.count) }.all }
}
