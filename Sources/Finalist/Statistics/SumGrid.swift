/// Values of 0 or more as whole numbers of steps, so that sums of some of them can be counted cell by cell.
///
/// Where all values are multiples of one number – scores in steps of 0.05, say – the grid is theirs and every count is
/// exact. Otherwise each value is rounded to the nearest cell, and a sum W of chosen values is at R cells + e, with e
/// between −under and over, the sums of all errors of either sign. So W ≥ c follows from R ≥ c + under and implies
/// R ≥ c − over (in steps): counting both ends proves a bracket around the exact count.
///
/// Source: Streitberg & Röhmel (1986), "Exact distributions for permutation and rank tests", Statistical Software
/// Newsletter 12:10–17, where the cells are whole scores; the bracket is ours.
struct SumGrid: Hashable, Sendable {
    let cells: [Int]
    private let step: Double
    private let isExact: Bool
    private let over: Double
    private let under: Double

    /// For sums of `chosen` of the values, which take no more than about `size` cells.
    init(_ values: [Double], chosen: Int, size: Int) {
        precondition(values.allSatisfy { $0 >= 0 }, "a grid starts at 0")
        let largest = values.sorted(by: >).prefix(chosen).reduce(0, +)
        let common = Self.commonStep(values, smallest: largest / Double(size))
        let step = common ?? max(largest / Double(size), .leastNormalMagnitude)
        let cells = values.map { Int(($0 / step).rounded()) }
        let errors = zip(values, cells).map { $0 / step - Double($1) }
        func sum(_ errors: [Double]) -> Double { errors.sorted(by: >).prefix(chosen).reduce(0) { $0 + max(0, $1) } }
        self.cells = cells
        self.step = step
        isExact = common != nil
        over = sum(errors)
        under = sum(errors.map { -$0 })
    }

    /// The cell from which on a sum surely is `least` or more, and the one from which on it possibly is.
    func cell(atLeast least: Double) -> (surely: Int, possibly: Int) {
        let place = min(max(least / step, -1e15), 1e15)
        if isExact {
            let cell = Int((place - 1e-3).rounded(.up))
            return (cell, cell)
        }
        return (Int((place + under + 1e-6).rounded(.up)), Int((place - over - 1e-6).rounded(.up)))
    }

    /// The number of which all values are multiples, but for noise of arithmetic; `nil` where it is below `smallest`.
    ///
    /// Euclid's algorithm with the remainder nearest 0.
    private static func commonStep(_ values: [Double], smallest: Double) -> Double? {
        let noise = max(1e-11 * (values.max() ?? 0), smallest / 1000)
        guard noise > 0 else { return nil }
        var step = 0.0
        for value in values where value > noise {
            var (larger, smaller) = (value, step)
            while smaller > noise {
                (larger, smaller) = (smaller, abs(larger - (larger / smaller).rounded() * smaller))
            }
            step = larger
            guard step >= smallest else { return nil }
        }
        guard step > 0 else { return nil }
        // Over all values, so that the noise of one does not grow with its multiples.
        let multiples = values.reduce(0) { $0 + ($1 / step).rounded() }
        let fitted = values.reduce(0, +) / multiples
        let error = values.reduce(0) { $0 + abs($1 / fitted - ($1 / fitted).rounded()) }
        return error < 1e-4 ? fitted : nil
    }
}
