#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The figures of one measure, and what they are worth.
struct MeasureInputs: Sendable {
    let leaf: Int
    let measure: Measure

    /// By contender: the figure as a number; `nil` for none and for a word.
    let figures: [Double?]

    /// By contender: its stated range.
    let ranges: [RangeDraw?]

    /// By contender; where the figure stands.
    let stated: [Figure?]

    init?(_ contest: Contest, leaf: Int) {
        let criterion = contest.criterion(leaf)
        guard case .measure(let measure) = criterion.basis else { return nil }
        self.leaf = leaf
        self.measure = measure
        stated = contest.index.contenders.indices.map { contender in
            guard contest.index.applies(contest.leaves[leaf], to: contender) else { return nil }
            return contest.index.figure(of: contest.index.contenders[contender], on: criterion.id)
        }
        figures = stated.map { $0.flatMap { PlainNumber($0.text)?.value } }
        ranges = zip(stated, figures).map { figure, number in
            guard let number else { return nil }
            return figure?.range.map { RangeDraw($0, around: number, isPositive: false) }
        }
    }

    /// Whether the figure of one vendor moves the values of others.
    var isRelative: Bool { if case .vendors = measure.function { true } else { false } }

    /// Whether any figure has a range.
    var isMoving: Bool { ranges.contains { $0 != nil } }

    /// Whether any figure that is compared has a range.
    func hasRange(_ contest: Contest) -> Bool {
        ranges.indices.contains { ranges[$0] != nil && (contest.contenders.contains($0) || isCompared($0, contest)) }
    }

    private func isCompared(_ contender: Int, _ contest: Contest) -> Bool {
        isRelative && contest.wasRunning[contender]
    }

    /// With every figure as it is.
    var held: MeasureInputs { MeasureInputs(self, ranges: ranges.map { _ in nil }) }

    private init(_ inputs: MeasureInputs, ranges: [RangeDraw?]) {
        (leaf, measure, figures, stated) = (inputs.leaf, inputs.measure, inputs.figures, inputs.stated)
        self.ranges = ranges
    }

    /// By vendor of the contest: what the figures are worth; `nil` for a vendor whose value does not come from a number.
    ///
    /// - Parameter isCompared: By contender: whether relative formulas compare it.
    func values(_ figures: [Double?], _ contest: Contest, _ isCompared: [Bool]) -> [Double?] {
        let running = isRelative ? figures.indices.filter { isCompared[$0] }.compactMap { figures[$0] } : []
        return contest.contenders.indices.map { vendor in
            guard contest.has(leaf, vendor), let figure = figures[contest.contenders[vendor]] else { return nil }
            if case .vendors(let better) = measure.function {
                return ValueFunction.value(of: figure, among: running, better: better)
            }
            return measure.function.value(of: figure)
        }
    }
}
