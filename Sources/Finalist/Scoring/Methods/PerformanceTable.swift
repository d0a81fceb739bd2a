/// Raw figures in the units they were taken in. One row a vendor, one column a criterion.
public struct PerformanceTable: Hashable, Sendable {
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        /// More is better.
        case max
        /// Less is better.
        case min
    }

    public struct Row: Hashable, Sendable, Identifiable {
        public let id: Vendor.ID
        public let name: String

        public init(id: Vendor.ID, name: String) {
            self.id = id
            self.name = name
        }
    }

    public struct Column: Hashable, Sendable, Identifiable {
        public let id: Criterion.ID
        public let title: String
        public let direction: Direction

        /// Its share of the whole; those of a table sum to 1.
        public let weight: Double

        public init(id: Criterion.ID, title: String, direction: Direction, weight: Double) {
            self.id = id
            self.title = title
            self.direction = direction
            self.weight = weight
        }
    }

    public let rows: [Row]

    /// Those with a weight above 0; one without weight counts nowhere and is left out.
    public let columns: [Column]

    /// Row after row.
    public let figures: [Double]

    /// The plan's own totals by row; `nil` for a table that comes from no plan.
    public let planTotals: [Double]?

    /// - Parameters:
    ///   - columns: With weights in any unit, 0 or more; they are made to sum to 1.
    ///   - figures: Row after row, one a column; none beyond 1e100 in size.
    public init(rows: [Row], columns: [Column], figures: [Double], planTotals: [Double]? = nil) {
        precondition(figures.count == rows.count * columns.count, "each vendor has a figure on each criterion")
        precondition(figures.allSatisfy { $0.magnitude <= 1e100 }, "a figure is a number, and none beyond 1e100")
        precondition(columns.allSatisfy { $0.weight >= 0 && $0.weight.isFinite }, "a weight is 0 or more")
        precondition(planTotals.map { $0.count == rows.count } ?? true, "each vendor has a total")
        let kept = columns.indices.filter { columns[$0].weight > 0 }
        let all = kept.reduce(0) { $0 + columns[$1].weight }
        // Weights that sum to 1 but for the noise of arithmetic stay as they are, and are shown as the plan has them.
        let sum = abs(all - 1) < 1e-12 ? 1 : all
        self.rows = rows
        self.columns = kept.map { column in
            let old = columns[column]
            return Column(id: old.id, title: old.title, direction: old.direction, weight: old.weight / sum)
        }
        self.figures =
            kept.count == columns.count
            ? figures : rows.indices.flatMap { row in kept.map { figures[row * columns.count + $0] } }
        self.planTotals = planTotals
    }

    public subscript(row: Int, column: Int) -> Double { figures[row * columns.count + column] }

    /// The figures on one criterion, by row.
    public func column(_ column: Int) -> [Double] {
        stride(from: column, to: figures.count, by: max(columns.count, 1)).map { figures[$0] }
    }

    /// The same so that more is better: those of which less is better with the other sign.
    func oriented(_ column: Int) -> [Double] {
        let figures = self.column(column)
        return columns[column].direction == .max ? figures : figures.map { 0 - $0 }
    }

    /// Differences up to this are the noise of arithmetic, and no differences: 8.3 − 8.2 is not above 0.1.
    func noise(_ column: Int) -> Double { Self.noise(of: self.column(column)) }

    static func noise(of figures: [Double]) -> Double {
        figures.reduce(0) { Swift.max($0, $1.magnitude) } * 1e-12
    }
}
