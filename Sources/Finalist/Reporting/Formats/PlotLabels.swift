/// Where labels stand that wanted to stand at these places, so that neighbours are at least `gap` apart: as near
/// as can be by the sum of squares. Keeps the order, of equals as well.
///
/// Labels stay within the limits where there is room for all; where not, they start at the lower one and pass the
/// upper. Source: isotonic regression by pooling adjacent violators, Ayer et al. (1955).
func pushedApart(_ wanted: [Double], gap: Double, within limits: ClosedRange<Double>) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    // With the gaps taken out, places only must not fall; those that would share the mean of their pool.
    var pools: [(sum: Double, count: Int)] = []
    for (rank, index) in order.enumerated() {
        pools.append((wanted[index] - Double(rank) * gap, 1))
        while pools.count > 1, mean(pools[pools.count - 2]) > mean(pools[pools.count - 1]) {
            let last = pools.removeLast()
            pools[pools.count - 1].sum += last.sum
            pools[pools.count - 1].count += last.count
        }
    }
    let highest = max(limits.lowerBound, limits.upperBound - Double(max(0, wanted.count - 1)) * gap)
    let places = pools.flatMap { pool in
        Array(repeating: max(limits.lowerBound, min(mean(pool), highest)), count: pool.count)
    }
    var result = wanted
    for (rank, index) in order.enumerated() { result[index] = places[rank] + Double(rank) * gap }
    return result
}

private func mean(_ pool: (sum: Double, count: Int)) -> Double { pool.sum / Double(pool.count) }

/// Finds room for the names of points: near them, and clear of marks, steps and each other.
///
/// Judges by the narrowest picture that shows names, on paper. In a wider one places move apart and names do not grow,
/// so what is clear stays clear.
struct PointLabels {
    /// Where a name stands, in pixels from its point; it ends there or starts there.
    struct Spot: Hashable {
        let x: Double
        let y: Double
        let isBefore: Bool
    }

    struct Box: Hashable {
        let left: Double
        let right: Double
        let top: Double
        let bottom: Double

        func meets(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    static let width = 560.0
    /// Right of the last tick.
    static let margin = 20.0

    private let page: Box
    private var taken: [Box]
    private(set) var names: [Box] = []

    init(height: Double, steps: [(x: Double, y: Double)], points: [(x: Double, y: Double)]) {
        let foot = Plot.top + height
        page = Box(left: 0, right: PointLabels.width + PointLabels.margin, top: 0, bottom: foot)
        taken = points.map { PointLabels.box(around: $0) }
        var last = (x: steps.first?.x ?? 0, y: foot)
        for step in steps + [(x: 1, y: steps.last?.y ?? foot)] {
            let (from, to) = (last.x * PointLabels.width, step.x * PointLabels.width)
            taken.append(Box(left: from, right: to, top: last.y - 1, bottom: last.y + 1))
            taken.append(Box(left: to - 1, right: to + 1, top: step.y, bottom: last.y))
            last = step
        }
    }

    /// The nearest spot that is free: for those on the frontier above it, where no point can be, for others below.
    mutating func place(width: Double, at point: (x: Double, y: Double), isAbove: Bool) -> Spot {
        let side = isAbove ? -1.0 : 1.0
        var spots: [Spot] = []
        for distance in stride(from: 15.0, through: page.bottom, by: 15) {
            for y in [side * distance, -side * distance] {
                spots.append(Spot(x: 5, y: y, isBefore: true))
                spots.append(Spot(x: -5, y: y, isBefore: false))
            }
            if distance == 15 { spots += [Spot(x: 10, y: 0, isBefore: false), Spot(x: -10, y: 0, isBefore: true)] }
        }
        let found = spots.first { spot in
            let box = box(of: spot, width: width, at: point)
            return box.left >= page.left && box.right <= page.right && box.top >= page.top && box.bottom <= page.bottom
                && !taken.contains(where: box.meets) && !names.contains(where: box.meets)
        }
        // Where there is no room at all a name may lie over a line, and its legend says it again.
        let spot = found ?? spots[point.x > 0.5 ? 0 : 1]
        names.append(box(of: spot, width: width, at: point))
        return spot
    }

    private func box(of spot: Spot, width: Double, at point: (x: Double, y: Double)) -> Box {
        let x = point.x * PointLabels.width + spot.x
        let y = point.y + spot.y
        return Box(left: spot.isBefore ? x - width : x, right: spot.isBefore ? x : x + width, top: y - 8, bottom: y + 8)
    }

    private static func box(around point: (x: Double, y: Double)) -> Box {
        let x = point.x * width
        return Box(left: x - 6, right: x + 6, top: point.y - 6, bottom: point.y + 6)
    }
}
