/// Mean squares of a full table, whose rows and columns are two or more each and equally long.
struct TwoWaySquares: Hashable, Sendable {
    let rowCount: Double
    let columnCount: Double
    let mean: Double
    let rowMeans: [Double]
    let columnMeans: [Double]

    /// Between rows, between columns, of what neither explains, and within rows. Noise of rounding is 0.
    let rows: Double
    let columns: Double
    let residual: Double
    let withinRows: Double

    init(_ matrix: [[Double]]) {
        let n = Double(matrix.count)
        let k = Double(matrix[0].count)
        precondition(n > 1 && k > 1, "both ways have two or more")
        let all = Moments(Array(matrix.joined()))
        let byRow = matrix.map { Moments($0) }
        let byColumn = matrix[0].indices.map { column in Moments(matrix.map { $0[column] }) }
        let rowSquares = k * Moments(byRow.map(\.mean)).squares
        let columnSquares = n * Moments(byColumn.map(\.mean)).squares
        let within = byRow.reduce(0) { $0 + $1.squares }
        var residuals = 0.0
        for (row, values) in zip(byRow, matrix) {
            for (column, value) in zip(byColumn, values) {
                let rest = value - row.mean - column.mean + all.mean
                residuals += rest * rest
            }
        }
        let noise = 1e-26 * matrix.joined().reduce(0) { $0 + $1 * $1 }
        func clean(_ squares: Double) -> Double { squares > noise ? squares : 0 }
        rowCount = n
        columnCount = k
        mean = all.mean
        rowMeans = byRow.map(\.mean)
        columnMeans = byColumn.map(\.mean)
        rows = clean(rowSquares) / (n - 1)
        columns = clean(columnSquares) / (k - 1)
        residual = clean(residuals) / ((n - 1) * (k - 1))
        withinRows = clean(within) / (n * (k - 1))
    }
}
