/// Correction of many tests for their number.
enum Holm {
    /// Each p as it would have to be were it alone, in the order given: calling those below a level unusual is then wrong
    /// about any of them no more often than that level says. From 0 to 1, and never below the p given.
    ///
    /// Source: Holm (1979), "A simple sequentially rejective multiple test procedure", Scand. J. Statistics 6:65–70.
    static func adjusted(_ p: [Double]) -> [Double] {
        var adjusted = p
        var highest = 0.0
        let order = p.indices.sorted { (p[$0], $0) < (p[$1], $1) }
        for (rank, index) in order.enumerated() {
            highest = max(highest, min(1, p[index] * Double(p.count - rank)))
            adjusted[index] = highest
        }
        return adjusted
    }

    /// The least that each could have become, the others being what they are: adjusted with its floor, the smallest p
    /// that its data allow, in place of its p.
    static func least(_ p: [Double], floors: [Double]) -> [Double] {
        p.indices.map { row in
            var chances = p
            chances[row] = floors[row]
            return adjusted(chances)[row]
        }
    }
}
