#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The smallest change of a vendor's prices, or of one main price line.
extension ChangeFinder {
    func onePrice(_ duel: Duel) -> SmallestChange {
        guard let field = outcome.priceField else {
            let prices = outcome.evaluation.allCriteria.count { $0.isPrice }
            return none(
                duel, .onePrice,
                prices == 0
                    ? "the plan compares no price" : "the plan compares several prices, and no single one decides")
        }
        let pair = [duel.leader, duel.rival].map { vendor($0).id }
        let found = outcome.breakEvens(between: pair[0], and: pair[1]).filter { $0.factor != nil }
        guard let best = found.min(by: { distance($0) < distance($1) }), let factor = best.factor,
            let price = best.price
        else {
            return none(
                duel, .onePrice,
                "no price from nearly nothing to ten times today's, of either vendor, makes up for the lead"
                    + (outcome.hasThresholdOnPrice ? "; the threshold that rests on price was not looked at" : ""))
        }
        return change(
            duel, .onePrice,
            .price(
                SmallestChange.Price(
                    vendor: best.vendor, line: best.line, title: best.title, factor: factor, from: best.priceToday,
                    to: price, currency: outcome.evaluation.currency)),
            verdict(duel, best, factor, field.term.total))
    }

    private func distance(_ one: BreakEven) -> Double { one.change?.magnitude ?? .infinity }

    private func verdict(_ duel: Duel, _ best: BreakEven, _ factor: Double, _ total: PriceTerm.Total) -> Duel.Verdict {
        // Dearer is worse for the leader, cheaper is better for the rival.
        let step = best.isFirst ? 1e-6 : -1e-6
        do throws(Refusal) {
            let beyond = try outcome(best, factor * (1 + step))
            if best.isJump {
                return duel.verdict(before: try outcome(best, factor * (1 - step)), atJump: beyond)
            }
            return duel.verdict(at: try outcome(best, factor), beyond: beyond)
        } catch {
            let why = error.diagnostics.map(\.message).joined(separator: "; ")
            return Duel.Verdict(isVerified: false, obstacle: "it could not be scored anew: \(why)")
        }
    }

    /// With all prices of a vendor, or one line, multiplied, as somebody would suppose it.
    private func outcome(_ moved: BreakEven, _ factor: Double) throws(Refusal) -> Outcome {
        guard let percent = Decimal(string: Figures.exact(factor * 100)) else {
            preconditionFailure("digits with a point are a decimal number")
        }
        return rescoring.outcome(
            try outcome.evaluation.supposing(.prices(percent: percent, of: moved.vendor, line: moved.line)))
    }
}
