/// Calls and evaluators, of which every one heard every call: how much each varies, and what is chance.
///
/// From the mean squares of the full table, which for a full table gives the REML estimates while none is below 0. One
/// that would be is 0: the data show no such difference.
///
/// Source: Searle, Casella & McCulloch (1992), "Variance Components", ch. 4.
struct CrossedEffects: Hashable, Sendable {
    let rowVariance: Double
    let columnVariance: Double
    let residualVariance: Double
    let mean: Double
    let meanStandardError: Double

    /// Deviations from the mean, shrunk as far as they are uncertain: of calls, and of evaluators' severity.
    let rowEffects: [Double]
    let columnEffects: [Double]

    /// A row a call, a column an evaluator. `nil` for fewer than two of either, or rows of unequal length.
    init?(_ matrix: [[Double]]) {
        guard matrix.count > 1, matrix[0].count > 1, matrix.allSatisfy({ $0.count == matrix[0].count }) else {
            return nil
        }
        let squares = TwoWaySquares(matrix)
        let (n, k) = (squares.rowCount, squares.columnCount)
        let rows = max(0, (squares.rows - squares.residual) / k)
        let columns = max(0, (squares.columns - squares.residual) / n)
        func effects(_ means: [Double], _ variance: Double, _ count: Double) -> [Double] {
            let share = variance > 0 ? variance / (variance + squares.residual / count) : 0
            return means.map { share * ($0 - squares.mean) }
        }
        rowVariance = rows
        columnVariance = columns
        residualVariance = squares.residual
        mean = squares.mean
        meanStandardError = (rows / n + columns / k + squares.residual / (n * k)).squareRoot()
        rowEffects = effects(squares.rowMeans, rows, k)
        columnEffects = effects(squares.columnMeans, columns, n)
    }
}
