/// Values that stand in place of what the evidence says, to see what would be first with them.
struct Overrides: Sendable {
    /// By row of the question, then by contender: a score.
    var scores: [Int: [Int: Double]] = [:]

    /// By row of the criterion, then by contender: from 0 to 100. A criterion that is left out comes in with all that is below.
    private(set) var values: [Int: [Int: Double]] = [:]

    /// A criterion and everything below it are worth so much for a contender.
    mutating func set(_ row: Int, _ contender: Int, to value: Double, _ index: Index) {
        values[row, default: [:]][contender] = value
        for child in index.nodes[row].children { set(child, contender, to: value, index) }
    }

    func value(_ row: Int, _ contender: Int) -> Double? { values[row]?[contender] }
}
