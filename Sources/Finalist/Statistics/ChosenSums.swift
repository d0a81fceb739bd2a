/// Of all choices of so many values, the share with a large sum.
struct ChosenSums: Hashable, Sendable {
    /// From 0 up.
    let values: [Double]
    let chosen: Int

    init(_ values: [Double], chosen: Int) {
        self.values = values
        self.chosen = chosen
    }

    /// Turned round, so that low sums are high: what was `sum` is then ``mirror(_:)`` of it.
    var mirrored: ChosenSums { ChosenSums(values.map { top - $0 }, chosen: chosen) }

    func mirror(_ sum: Double) -> Double { top * Double(chosen) - sum }

    private var top: Double { values.max() ?? 0 }

    private var all: Double { Choices.count(values.count, chosen) }
}

/// Exactly, from the sorted sums of two halves.
extension ChosenSums {
    /// How many sums a half has at most.
    var sumsOfHalves: Double {
        let half = values.count - values.count / 2
        return (0...min(chosen, half)).reduce(0) { $0 + Choices.count(half, $1) }
    }

    func shareInHalves(atLeast least: Double) -> Double {
        let middle = values.count / 2
        let first = SortedSums.chosen(Array(values[..<middle]), most: chosen)
        let second = SortedSums.chosen(Array(values[middle...]), most: chosen)
        let pairs = (0...chosen).reduce(0) { sum, size in
            sum + SortedSums.pairs(first[size], second[chosen - size], atLeast: least)
        }
        return pairs / all
    }
}

/// Within a proven bracket, cell by cell.
extension ChosenSums {
    /// How many cells so many additions pay for; `nil` where that is too few to be of use.
    func affordableCells(_ additions: Int) -> Int? {
        let rows = values.count * chosen
        let cells = additions / max(1, rows)
        return cells >= 1 << 10 && all < 1e300 ? cells : nil
    }

    func shareOnGrid(atLeast least: Double, cells: Int) -> (low: Double, high: Double) {
        let grid = SumGrid(values, chosen: chosen, size: cells)
        let last = grid.cells.sorted(by: >).prefix(chosen).reduce(0, +)
        let width = last + 1
        // For each size of choice, the number of choices whose sum is in each cell.
        var counts = [Double](repeating: 0, count: (chosen + 1) * width)
        counts[0] = 1
        counts.withUnsafeMutableBufferPointer { counts in
            for (taken, cell) in grid.cells.enumerated() {
                for size in stride(from: min(taken, chosen - 1), through: 0, by: -1) {
                    let (from, to) = (size * width, (size + 1) * width + cell)
                    for place in 0..<max(0, width - cell) { counts[to + place] += counts[from + place] }
                }
            }
        }
        let (surely, possibly) = grid.cell(atLeast: least)
        func share(from cell: Int) -> Double {
            cell > last ? 0 : min(1, counts[(chosen * width + max(0, cell))...].reversed().reduce(0, +) / all)
        }
        return (share(from: surely), share(from: possibly))
    }
}

/// Ways to choose some of many.
enum Choices {
    /// Exact below 2^53; the largest number there is where it would be beyond.
    static func count(_ all: Int, _ chosen: Int) -> Double {
        guard chosen >= 0, chosen <= all else { return 0 }
        var count = 1.0
        for step in 0..<min(chosen, all - chosen) {
            count = count * Double(all - step) / Double(step + 1)
            guard count < 1e305 else { return .greatestFiniteMagnitude }
        }
        return count
    }
}
