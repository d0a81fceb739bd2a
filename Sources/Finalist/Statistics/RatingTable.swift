/// Ratings of units by raters: a row a unit, a column a rater; `nil` is missing, never a number.
///
/// Rows may differ in length: who is missing at the end did not rate.
struct RatingTable: Hashable, Sendable {
    let units: [[Double?]]

    init(units: [[Double?]]) {
        self.units = units.map { row in row.map { $0.flatMap { $0.isFinite ? $0 : nil } } }
    }

    /// The widest row.
    var raters: Int { units.map(\.count).max() ?? 0 }

    /// The ratings of each unit that has at least `minimum` of them.
    func ratings(atLeast minimum: Int) -> [[Double]] {
        units.map { row in row.compactMap { $0 } }.filter { $0.count >= minimum }
    }
}
