/// The scores that a scale allows, as far as the plan says and the sheets show.
///
/// A scale that names its step allows its first end and every step from it. One that does not is as fine as what is given
/// on it, the first of these that holds: whole numbers, where its ends, its levels and every score on a sheet are whole;
/// its levels, where every score stands on one; half points, then tenths, where its ends and every score are such; else
/// steps of a hundredth of its width. A score agreed in moderation may lie between: the next one is then the next allowed.
public struct ScoreSteps: Hashable, Sendable {
    public let scale: Scale
    public let grain: Grain

    public enum Grain: Hashable, Sendable {
        /// From the first end, in steps of so much of a point.
        case even(Double)
        /// The levels, rising; at least two.
        case levels([Double])
        /// From any score so far up or down: nothing says how fine the scale is.
        case free(Double)
    }

    /// Whether anything says how fine the scale is.
    public var isKnown: Bool { if case .free = grain { false } else { true } }

    /// - Parameter given: Every score on a sheet for a question that has the scale.
    init(_ scale: Scale, given: some Sequence<Double>) {
        self.scale = scale
        if let step = scale.step, step > 0 {
            grain = .even(step)
            return
        }
        let ends = [scale.from, scale.to]
        let levels = scale.levels.map(\.score)
        let given = Set(given)
        if (ends + levels + given).allSatisfy({ $0 == $0.rounded() }) {
            grain = .even(1)
        } else if levels.count > 1, given.allSatisfy({ score in levels.contains { abs($0 - score) < Self.noise } }) {
            grain = .levels(levels.sorted())
        } else if let step = [0.5, 0.1].first(where: { step in (ends + given).allSatisfy { Self.isOn($0 / step) } }) {
            grain = .even(step)
        } else {
            grain = .free(abs(scale.to - scale.from) / 100)
        }
    }

    /// The score so many steps above or below one; `nil` where the scale ends before.
    public func score(_ steps: Int, from score: Double, isUp: Bool) -> Double? {
        var score = score
        for _ in 0..<steps {
            guard let next = next(score, isUp: isUp) else { return nil }
            score = next
        }
        return score
    }

    /// The next score that is allowed, strictly above or below one, allowed or not; `nil` beyond the ends of the scale.
    public func next(_ score: Double, isUp: Bool) -> Double? {
        let next: Double
        switch grain {
        case .even(let step):
            let place = (score - scale.from) / step
            let here = place.rounded()
            let target =
                Self.isOn(place)
                ? here + (isUp ? 1 : -1) : place.rounded(isUp ? .up : .down)
            next = Self.tidied(scale.from + target * step)
        case .levels(let levels):
            let further = isUp ? levels.first { $0 > score + Self.noise } : levels.last { $0 < score - Self.noise }
            guard let further else { return nil }
            next = further
        case .free(let step): next = Self.tidied(isUp ? score + step : score - step)
        }
        let (low, high) = (min(scale.from, scale.to), max(scale.from, scale.to))
        return low - Self.noise...high + Self.noise ~= next ? min(max(next, low), high) : nil
    }

    private static let noise = 1e-9

    private static func isOn(_ place: Double) -> Bool { abs(place - place.rounded()) < noise }

    /// 0.1 + 0.2 as 0.3, as a person would write it.
    private static func tidied(_ score: Double) -> Double { Double(Figures.plain(score, decimals: 9)) ?? score }
}

extension Evaluation {
    /// By scale: what it allows, judged by every score on a sheet, of vendors that have left and of recused people too.
    func scoreSteps() -> [Scale.ID: ScoreSteps] {
        let scaleOf = Dictionary(
            questions.compactMap { question in scale(of: question).map { (question.id, $0.id) } },
            uniquingKeysWith: { first, _ in first })
        var given: [Scale.ID: Set<Double>] = [:]
        var last: (question: Question.ID, scale: Scale.ID?) = ("", nil)
        for sheet in sheets {
            for score in sheet.scores {
                guard case .given(let value) = score.verdict else { continue }
                if score.question != last.question { last = (score.question, scaleOf[score.question]) }
                if let scale = last.scale { given[scale, default: []].insert(value) }
            }
        }
        return Dictionary(
            scales.map { ($0.id, ScoreSteps($0, given: given[$0.id] ?? [])) }, uniquingKeysWith: { first, _ in first })
    }
}
