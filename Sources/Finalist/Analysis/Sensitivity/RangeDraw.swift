#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// A stated range, ready to be drawn from.
struct RangeDraw: Sendable {
    private let range: StatedRange
    let low: Double
    let high: Double

    /// The stated figure itself.
    let figure: Double
    private let alpha: Double
    private let beta: Double

    /// Whether only numbers above 0 are drawn, as prices are.
    private let isPositive: Bool

    init(_ range: StatedRange, around figure: Double, isPositive: Bool) {
        self.range = range
        self.figure = figure
        self.isPositive = isPositive
        low = range.low.number
        high = range.high.number
        alpha = range.alpha?.number ?? 1
        beta = range.beta?.number ?? 1
    }

    func draw(_ source: inout RandomSource) -> Double {
        switch range.distribution {
        case .uniform: return low + source.open() * (high - low)
        case .triangular: return source.triangular(low, figure, high)
        case .beta: return low + source.beta(alpha, beta) * (high - low)
        case .normal:
            // 95 of 100 lie between the ends.
            let deviation = (high - low) / 2 / 1.959963984540054
            while true {
                let number = figure + deviation * source.normal()
                if !isPositive || number > 0 { return number }
            }
        }
    }

    /// The ends for the question what one input alone does: those stated, or for a beta distribution without any those
    /// between which 95 of 100 lie.
    var ends: ClosedRange<Double> {
        guard !range.areEndsStated else { return low...high }
        let quantiles = [0.025, 0.975].map { low + BetaDistribution.quantile($0, alpha, beta) * (high - low) }
        // Of a distribution that is all but one figure the two are one, but for the last digit.
        return min(quantiles[0], quantiles[1])...max(quantiles[0], quantiles[1])
    }

    /// What the ends are; of a price line's they are percents.
    func basis(isPercent: Bool = false) -> Tornado.Basis {
        .stated(range.distribution, areEnds: range.areEndsStated, percents: isPercent ? ends : nil)
    }
}
