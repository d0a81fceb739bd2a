/// What the methods compare in an evaluation: raw figures where there are any, with the plan's directions and weights.
public struct Performance: Hashable, Sendable {
    /// The vendors in the running, in the order of the file.
    public let table: PerformanceTable

    /// What the figures of each column are.
    public let kinds: [Kind]
    public let leftOut: [LeftOut]
    public let out: [Out]

    /// By row and column: the plan's values, from 0 to 100; `nil` for a price that has none.
    let values: [Double?]

    public enum Kind: Hashable, Sendable {
        /// A measured figure, in its unit.
        case figure(unit: String?)
        /// Money.
        case price(currency: String?)
        /// The value from 0 to 100: of scores, of calls, and of measures that have no direction.
        case value
    }

    /// A criterion that the methods leave out, since not every vendor in the running has a figure there.
    public struct LeftOut: Hashable, Sendable {
        public let criterion: Criterion.ID
        public let title: String

        /// Its share of the whole in the plan.
        public let weight: Double
        public let vendors: [Vendor.ID]

        /// Whose figures are not there, and why not.
        public let reason: String
    }

    /// A vendor that is out, and why.
    public struct Out: Hashable, Sendable {
        public let vendor: Vendor.ID
        public let name: String
        public let reason: String
    }
}

extension Outcome {
    /// The figures of the vendors in the running on the lowest criteria, for the methods.
    ///
    /// A measure between worst and best, on the vendors' own scale, or on a line that only rises or only falls counts with
    /// its raw figure; a price with its money, less being better. Panels, calls, levels, targets and lines that rise and
    /// fall count with their value from 0 to 100. A criterion on which a vendor in the running has no figure is left out
    /// for all, and the others carry its weight in proportion.
    ///
    /// Where the plan's price formula decides by itself, the price counts with the weight that it has in the plan.
    public var performance: Performance {
        let running = results.indices.filter { row in
            results[row].status != .eliminated && (results[row].total != nil || results[row].ownResult != nil)
        }
        var columns: [PerformanceTable.Column] = []
        var kinds: [Performance.Kind] = []
        var figures: [[Double]] = []
        var values: [[Double?]] = []
        var leftOut: [Performance.LeftOut] = []
        for result in criteria where result.criterion.isLeaf {
            let weight = weight(of: result)
            guard weight > 0 else { continue }
            let raw = raw(of: result.criterion)
            let found = running.map { row in figure(result, row, raw) }
            let gaps = running.indices.filter { found[$0] == nil }
            guard gaps.isEmpty else {
                leftOut.append(
                    Performance.LeftOut(
                        criterion: result.criterion.id, title: result.criterion.title, weight: weight,
                        vendors: gaps.map { results[running[$0]].vendor.id },
                        reason: gaps.map { gap in
                            let row = running[gap]
                            return "\(results[row].vendor.nameAndID) \(result.cells[row].absence)"
                        }.joined(separator: ", ")))
                continue
            }
            columns.append(
                PerformanceTable.Column(
                    id: result.criterion.id, title: result.criterion.title, direction: raw?.direction ?? .max,
                    weight: weight))
            kinds.append(raw?.kind ?? .value)
            figures.append(found.compactMap(\.self))
            values.append(running.map { result.cells[$0].value })
        }
        let totals = running.compactMap { results[$0].total }
        let rows = running.indices
        return Performance(
            table: PerformanceTable(
                rows: running.map { PerformanceTable.Row(id: results[$0].vendor.id, name: results[$0].vendor.name) },
                columns: columns, figures: rows.flatMap { row in figures.map { $0[row] } },
                planTotals: totals.count == running.count ? totals : nil),
            kinds: kinds, leftOut: leftOut,
            out: results.indices.filter { !running.contains($0) }.map { row in
                Performance.Out(
                    vendor: results[row].vendor.id, name: results[row].vendor.name,
                    reason: results[row].status == .eliminated
                        ? results[row].reasons.joined(separator: "; ") : "nothing of it could be scored yet")
            }, values: rows.flatMap { row in values.map { $0[row] } })
    }

    private func weight(of result: CriterionResult) -> Double {
        guard let deciding else { return result.effectiveWeight }
        return deciding.criterion == result.criterion.id ? priceWeight : result.effectiveWeight * (1 - priceWeight)
    }

    private func figure(_ result: CriterionResult, _ row: Int, _ raw: RawFigures?) -> Double? {
        let cell = result.cells[row]
        guard cell.state == .valued || cell.state == .apart else { return nil }
        let vendor = results[row].vendor
        switch (result.criterion.basis, raw) {
        case (.measure, .some):
            let figure = index.figure(of: vendor, on: result.criterion.id).flatMap { PlainNumber($0.text)?.value }
            // Without a figure the plan has counted it as the worst, and says which figure that is.
            return figure ?? result.criterion.worstFigure
        case (.price(let term), .some): return index.price(of: vendor, term.total)?.money.number
        default: return cell.value
        }
    }

    private func raw(of criterion: Criterion) -> RawFigures? {
        switch criterion.basis {
        case .measure(let measure):
            measure.function.direction.map { RawFigures(direction: $0, kind: .figure(unit: measure.unit)) }
        case .price: RawFigures(direction: .min, kind: .price(currency: evaluation.currency))
        case .criteria, .questions, .calls, .unusable: nil
        }
    }
}

/// Which way raw figures are better.
private struct RawFigures {
    let direction: PerformanceTable.Direction
    let kind: Performance.Kind
}

extension Criterion {
    fileprivate var worstFigure: Double? {
        guard missing == .worst, case .measure(let measure) = basis, case .linear(let worst, _) = measure.function
        else {
            return nil
        }
        return worst
    }
}

extension ValueFunction {
    /// Which way figures are better, where they are so throughout.
    fileprivate var direction: PerformanceTable.Direction? {
        switch self {
        case .linear(let worst, let best): return best > worst ? .max : .min
        case .vendors(let better): return better == .higher ? .max : .min
        case .piecewise(let points):
            let steps = zip(points, points.dropFirst()).map { $1.value - $0.value }
            let (rises, falls) = (steps.contains { $0 > 0 }, steps.contains { $0 < 0 })
            return rises == falls ? nil : rises ? .max : .min
        case .levels, .target, .unusable: return nil
        }
    }
}

extension Cell {
    fileprivate var absence: String {
        switch state {
        case .notApplicable: "is not judged on it"
        case .excluded: "has no evidence"
        case .missing: "has no evidence yet"
        case .valued: "has no figure and counts as the worst"
        case .apart: "has no price"
        }
    }
}
