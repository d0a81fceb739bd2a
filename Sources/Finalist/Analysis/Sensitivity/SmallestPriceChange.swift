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
        // Of one that a threshold keeps out no total decides.
        let found =
            missed(duel.rival).isEmpty
            ? outcome.breakEvens(between: pair[0], and: pair[1]).filter { $0.factor != nil } : []
        let best = found.min { distance($0) < distance($1) }
        if let turn = thresholdTurn(duel), turn.distance < (best.map(distance) ?? .infinity) * (1 - 1e-9) {
            return change(duel, turn, field.term.total)
        }
        guard let best, let factor = best.factor, let price = best.price else {
            return none(
                duel, .onePrice,
                "no price from nearly nothing to ten times today's, of either vendor, makes up for the lead")
        }
        return change(
            duel, .onePrice,
            .price(
                SmallestChange.Price(
                    vendor: best.vendor, line: best.line, title: best.title, factor: factor, from: best.priceToday,
                    to: price, currency: outcome.evaluation.currency)),
            verdict(duel, best, factor))
    }

    /// All prices of one vendor multiplied: the last factor before the rival is ahead, and the first after.
    private struct ThresholdTurn {
        let contender: Int
        let before: Double
        let passed: Double

        var distance: Double { abs(passed - 1) }
    }

    /// Where a threshold that rests on price puts the leader out or lets the rival in: tried in steps up to ten times today's
    /// price of the leader and down to a billionth of the rival's, and then halved to the last digit.
    private func thresholdTurn(_ duel: Duel) -> ThresholdTurn? {
        guard outcome.deciding == nil, !outcome.isInterim, outcome.hasThresholdOnPrice else { return nil }
        let steps = 24
        let turns = [(duel.leader, 1.0), (duel.rival, -9.0)].compactMap { contender, exponent -> ThresholdTurn? in
            func isPassed(_ factor: Double) -> Bool {
                scored(contender, factor).map(duel.isOvertaken) ?? false
            }
            var before = 1.0
            for step in 1...steps {
                var passed = Elementary.exp(exponent * Double(step) / Double(steps) * 2.302585092994046)
                guard isPassed(passed) else {
                    before = passed
                    continue
                }
                while true {
                    let middle = before + (passed - before) / 2
                    guard middle != before, middle != passed else { break }
                    if isPassed(middle) { passed = middle } else { before = middle }
                }
                return ThresholdTurn(contender: contender, before: before, passed: passed)
            }
            return nil
        }
        return turns.min { $0.distance < $1.distance }
    }

    /// `nil` where such a price is refused.
    private func scored(_ contender: Int, _ factor: Double) -> Outcome? {
        try? outcome(vendor(contender).id, line: nil, factor)
    }

    private func change(_ duel: Duel, _ turn: ThresholdTurn, _ total: PriceTerm.Total) -> SmallestChange {
        let party = vendor(turn.contender)
        guard let before = scored(turn.contender, turn.before), let passed = scored(turn.contender, turn.passed),
            let from = outcome.index.price(of: party, total)?.money.number,
            let to = passed.evaluation.vendor(party.id).flatMap({ passed.index.price(of: $0, total)?.money.number })
        else { preconditionFailure("a price that was tried can be scored") }
        return change(
            duel, .onePrice,
            .price(
                SmallestChange.Price(
                    vendor: party.id, line: nil, title: nil, factor: turn.passed, from: from, to: to,
                    currency: outcome.evaluation.currency)), .jump(before: before, passed: passed))
    }

    private func distance(_ one: BreakEven) -> Double { one.change?.magnitude ?? .infinity }

    private func verdict(_ duel: Duel, _ best: BreakEven, _ factor: Double) -> Duel.Verdict {
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
        try outcome(moved.vendor, line: moved.line, factor)
    }

    private func outcome(_ vendor: Vendor.ID, line: String?, _ factor: Double) throws(Refusal) -> Outcome {
        guard let percent = Decimal(string: Figures.exact(factor * 100)) else {
            preconditionFailure("digits with a point are a decimal number")
        }
        return rescoring.outcome(
            try outcome.evaluation.supposing(.prices(percent: percent, of: vendor, line: line)))
    }
}
