/// A stretch of weights over which the same vendors have the highest total.
struct WeightStretch: Hashable, Sendable {
    /// 0…1.
    var from: Double
    var to: Double
    /// Their places; several where they are level all along.
    var leaders: [Int]
}

extension WeightPanel {
    /// Who leads from which weight to which, upwards, without those too short to be more than noise. Where no line
    /// runs nobody leads.
    var stretches: [WeightStretch] {
        let lines = drawnLines
        let stops = lines.flatMap { $0.map(\.weight) }.sorted()
        var result: [WeightStretch] = []
        for (from, to) in zip(stops, stops.dropFirst()) where to - from > noise {
            for stretch in upperEnvelope(of: straight(lines, from: from, to: to), from: from, to: to) {
                if let last = result.last, last.leaders == stretch.leaders, stretch.from - last.to <= noise {
                    result[result.count - 1].to = stretch.to
                } else {
                    result.append(stretch)
                }
            }
        }
        return result
    }

    /// The vendors with the highest total at a weight; those within a tie of it share it.
    func leaders(at weight: Double) -> [Int] {
        let totals = drawnLines.map { total(on: $0, at: weight) }
        guard let best = totals.compactMap(\.self).max() else { return [] }
        return totals.indices.filter { index in totals[index].map { best - $0 < noise } ?? false }
    }
}

/// Totals nearer than this are level, and weights nearer than this are one.
private let noise = 1e-9

/// A vendor's line over one stretch, from its total at the beginning to that at the end.
private struct Straight {
    let vendor: Int
    let first: Double
    let last: Double

    func total(at share: Double) -> Double { first + (last - first) * share }
}

private func straight(_ lines: [[WeightPoint]], from: Double, to: Double) -> [Straight] {
    lines.indices.compactMap { vendor in
        guard let first = total(on: lines[vendor], at: from), let last = total(on: lines[vendor], at: to) else {
            return nil
        }
        return Straight(vendor: vendor, first: first, last: last)
    }
}

/// From the line on top to the first that overtakes it, and so on: each crossing is solved, none searched for.
private func upperEnvelope(of lines: [Straight], from: Double, to: Double) -> [WeightStretch] {
    var result: [WeightStretch] = []
    var share = 0.0
    // Of those on top the steepest rules from here on, also where three lines meet but for the last digit.
    func top(at share: Double) -> Straight? {
        let best = lines.map { $0.total(at: share) }.max() ?? 0
        return lines.filter { best - $0.total(at: share) < noise }.max { $0.last - $0.first < $1.last - $1.first }
    }
    var current = top(at: 0)
    while let line = current, share < 1 {
        let crossings = lines.compactMap { other -> Double? in
            let gain = (other.last - other.first) - (line.last - line.first)
            guard gain > 0 else { return nil }
            let crossing = (line.first - other.first) / gain
            return crossing > share && crossing < 1 ? crossing : nil
        }
        let end = crossings.min() ?? 1
        let leaders = lines.filter { other in
            abs(other.total(at: share) - line.total(at: share)) < noise
                && abs(other.total(at: end) - line.total(at: end)) < noise
        }
        let stretch = WeightStretch(
            from: from + (to - from) * share, to: from + (to - from) * end, leaders: leaders.map(\.vendor))
        if stretch.to - stretch.from > noise { result.append(stretch) }
        share = end
        current = top(at: share)
    }
    return result
}

private func total(on line: [WeightPoint], at weight: Double) -> Double? {
    guard let next = line.firstIndex(where: { $0.weight >= weight }) else { return nil }
    if line[next].weight == weight || next == 0 { return line[next].weight == weight ? line[next].total : nil }
    let (before, after) = (line[next - 1], line[next])
    let share = (weight - before.weight) / (after.weight - before.weight)
    return before.total + (after.total - before.total) * share
}
