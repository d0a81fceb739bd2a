/// The largest eigenvalue of a matrix without negative entries, and its vector.
struct PrincipalEigenvector: Hashable, Sendable {
    /// Above 0 each, summing to 1.
    let vector: [Double]
    let value: Double

    /// By powers of the matrix, until the bounds of Collatz and Wielandt – the least and the largest ratio of a component
    /// to the one before – meet or come no closer.
    ///
    /// The matrix is square, no entry is below 0 and those on the diagonal are above; each row leads to every other by
    /// entries above 0. The powers then converge whatever they start from.
    ///
    /// Source: Perron (1907), "Zur Theorie der Matrices"; Collatz (1942), "Einschließungssatz für die charakteristischen
    /// Zahlen von Matrizen".
    init(_ matrix: [[Double]]) {
        precondition(!matrix.isEmpty && matrix.allSatisfy { $0.count == matrix.count }, "the matrix is square")
        var vector = [Double](repeating: 1 / Double(matrix.count), count: matrix.count)
        var closest = (gap: Double.infinity, vector: vector, value: 0.0)
        var standing = 0
        var steps = 0
        while standing < 40 && steps < 200_000 && closest.gap > 0 {
            let next = matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
            let ratios = zip(next, vector).map { $0 / $1 }
            let (low, high) = (ratios.min() ?? 0, ratios.max() ?? 0)
            let sum = next.reduce(0, +)
            vector = next.map { $0 / sum }
            // A step that halves nothing any more is arithmetic's noise; a slow one narrows the gap all the same.
            standing = high - low < closest.gap ? 0 : standing + 1
            if high - low < closest.gap { closest = (high - low, vector, low + (high - low) / 2) }
            steps += 1
        }
        self.vector = closest.vector
        value = closest.value
    }
}
