/// The analytic hierarchy process: weights from how many times as important each criterion is as each other.
///
/// Source: Saaty (1980), "The analytic hierarchy process"; Saaty (1990), "How to make a decision", EJOR 48:9–26.
public struct PairwiseComparison: Hashable, Sendable {
    /// Row over column: how many times as important; 1 on the diagonal, and its reciprocal opposite.
    public let matrix: [[Double]]

    /// The principal eigenvector; above 0, summing to 1.
    public let weights: [Double]

    /// The geometric means of the rows, in proportion: the other way in use. The two are the same up to three criteria, and
    /// where the judgements are consistent.
    ///
    /// Source: Crawford & Williams (1985), "A note on the analysis of subjective judgment matrices", J. Math. Psychology
    /// 29:387–405.
    public let geometricMean: [Double]

    /// The principal eigenvalue: the number of criteria where the judgements are consistent, and more otherwise.
    public let lambdaMax: Double

    /// A judgement, and what the others say in its place.
    public struct Judgement: Hashable, Sendable {
        public let row: Int
        public let column: Int

        /// As given.
        public let value: Double

        /// What fits the others: the ratio of the weights when this judgement is put aside.
        ///
        /// Source: Harker (1987), "Incomplete pairwise comparisons in the analytic hierarchy process", Mathematical
        /// Modelling 9:837–848.
        public let fitting: Double

        /// The consistency index that were left with `fitting` in its place.
        ///
        /// What fits the others is not what makes the index least: among judgements that contradict each other widely, it
        /// may even be a little above the index as it is.
        public let indexIfMended: Double
    }

    /// The most that one criterion can be as important as another. People are asked for 9 at most; far beyond, powers of the
    /// matrix come to no end.
    public static let limit = 100.0

    /// `nil` unless the matrix is square, has reciprocals opposite each other (to twelve digits), and each entry is from
    /// 1/``limit`` to ``limit``.
    public init?(matrix: [[Double]]) {
        let count = matrix.count
        guard count > 0, matrix.allSatisfy({ $0.count == count }) else { return nil }
        for row in 0..<count {
            for column in 0...row {
                let (here, opposite) = (matrix[row][column], matrix[column][row])
                guard here > 0, max(here, opposite) <= Self.limit, abs(here * opposite - 1) < 1e-12,
                    row != column || here == 1
                else { return nil }
            }
        }
        self.matrix = matrix
        let principal = PrincipalEigenvector(matrix)
        weights = principal.vector
        lambdaMax = max(principal.value, Double(count))
        let means = matrix.map { row in Elementary.exp(row.reduce(0) { $0 + Elementary.log($1) } / Double(count)) }
        let sum = means.reduce(0, +)
        geometricMean = means.map { $0 / sum }
    }

    /// (λmax − n) ÷ (n − 1): 0 where the judgements are consistent, as one or two criteria always are.
    public var consistencyIndex: Double { Self.index(lambdaMax, count: matrix.count) }

    /// The consistency index over that of chance: Saaty asks for judgements to be looked at again above 0.10.
    ///
    /// 0 for one and two criteria, which cannot be inconsistent; `nil` for more criteria than the table has.
    public func consistencyRatio(_ table: RandomIndex = .saaty1980) -> Double? {
        ratio(consistencyIndex, table)
    }

    /// What a consistency index comes to over that of chance, for as many criteria as these.
    public func ratio(_ index: Double, _ table: RandomIndex) -> Double? {
        guard matrix.count > 2 else { return 0 }
        return table[matrix.count].map { index / $0 }
    }

    /// Every judgement, the one first whose mending helps most; of those that help alike, in the order of the rows.
    ///
    /// Empty for one and two criteria. Of three, any one can be mended so that all three fit.
    public func judgements() -> [Judgement] {
        guard matrix.count > 2 else { return [] }
        var found: [Judgement] = []
        for row in matrix.indices {
            for column in matrix.indices where column > row { found.append(judgement(row, column)) }
        }
        // Rounded, so that the noise of arithmetic does not order what helps alike.
        return found.enumerated().sorted { one, other in
            let (a, b) = ((one.element.indexIfMended * 1e9).rounded(), (other.element.indexIfMended * 1e9).rounded())
            return (a, one.offset) < (b, other.offset)
        }.map(\.element)
    }

    private func judgement(_ row: Int, _ column: Int) -> Judgement {
        var without = matrix
        (without[row][column], without[column][row]) = (0, 0)
        (without[row][row], without[column][column]) = (2, 2)
        let rest = PrincipalEigenvector(without).vector
        let fitting = rest[row] / rest[column]
        var mended = matrix
        (mended[row][column], mended[column][row]) = (fitting, 1 / fitting)
        let index = Self.index(max(PrincipalEigenvector(mended).value, Double(matrix.count)), count: matrix.count)
        return Judgement(
            row: row, column: column, value: matrix[row][column], fitting: fitting, indexIfMended: index)
    }

    private static func index(_ lambda: Double, count: Int) -> Double {
        count > 2 ? (lambda - Double(count)) / Double(count - 1) : 0
    }
}
