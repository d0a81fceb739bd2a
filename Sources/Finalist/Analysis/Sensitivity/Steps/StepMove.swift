#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// A step as the totals take it in.
struct StepMove: Sendable {
    enum Place: Sendable {
        /// The value of a vendor of the contest on a leaf rises by so much.
        case value(leaf: Int, vendor: Int, by: Double)
        /// A contender's figure, by row of the measures.
        case figure(measure: Int, contender: Int, to: Double)
        /// By kind of total.
        case price(party: Int, amounts: [(kind: Int, amount: Double)])
        /// By row of the index; the siblings in their proportions.
        case share(row: Int, to: Double)
    }

    let step: SingleStep
    let place: Place

    /// For how many inputs it stands: scores on one question of one vendor that move alike do the same.
    var count: Int

    var isOfWeight: Bool { if case .share = place { true } else { false } }
}

/// Every step of every input, by what the totals are made of.
struct StepMoves {
    let outcome: Outcome
    let contest: Contest
    let measures: [MeasureInputs]
    let prices: PriceInputs?

    static let both = [(steps: 1, isUp: true), (1, false), (2, true), (2, false)]

    var all: [StepMove] { figureMoves + priceMoves + weightMoves }

    /// 1 or 2 percent of a figure either way; a figure of 0 has no percent.
    private var figureMoves: [StepMove] {
        measures.enumerated().flatMap { row, measure in
            measure.figures.indices.flatMap { contender -> [StepMove] in
                guard let figure = measure.stated[contender], let from = measure.figures[contender], from != 0,
                    contest.contenders.contains(contender) || measure.isRelative && contest.wasRunning[contender]
                else { return [] }
                return Self.both.map { steps, isUp in
                    let to = Self.scaled(figure.text, from, steps, isUp: isUp)
                    return StepMove(
                        step: SingleStep(
                            input: .figure(
                                contest.criterion(measure.leaf).id, of: outcome.results[contender].vendor.id),
                            steps: steps, from: from, to: to, first: []),
                        place: .figure(measure: row, contender: contender, to: to), count: 1)
                }
            }
        }
    }

    /// As a person would write it: 1 % of a decimal number is one.
    private static func scaled(_ text: String, _ number: Double, _ steps: Int, isUp: Bool) -> Double {
        let percent = isUp ? 100 + steps : 100 - steps
        guard let exact = Decimal(string: text) else { return number * Double(percent) / 100 }
        return (exact * Decimal(percent) / 100).number
    }

    private var priceMoves: [StepMove] {
        guard let prices else { return [] }
        return prices.parties.indices.flatMap { row -> [StepMove] in
            let party = prices.parties[row]
            // Those that a criterion compares which applies to the vendor.
            let used = Set(
                prices.leaves.filter { contest.index.applies(contest.leaves[$0.leaf], to: party.contender) }.map(\.kind)
            )
            let id = outcome.results[party.contender].vendor.id
            func moves(_ total: PriceTerm.Total?, _ amounts: (_ factor: Double) -> [(kind: Int, amount: Double)])
                -> [StepMove]
            {
                Self.both.map { steps, isUp in
                    let factor = Double(isUp ? 100 + steps : 100 - steps) / 100
                    return StepMove(
                        step: SingleStep(input: .price(total, of: id), steps: steps, from: 1, to: factor, first: []),
                        place: .price(party: row, amounts: amounts(factor)), count: 1)
                }
            }
            let stated = used.sorted().flatMap { kind -> [StepMove] in
                guard case .stated(let price, _) = party.totals[kind] else { return [] }
                return moves(prices.kinds[kind]) { [(kind, price.money.number * $0)] }
            }
            // A total that is worked out from a price matrix moves with all of its prices.
            let matrix = PriceMatrix(outcome.index, outcome.index.contenders[party.contender])
            let computed = used.sorted().compactMap { kind -> (kind: Int, response: PriceResponse)? in
                guard case .computed = party.totals[kind], let matrix else { return nil }
                return (kind, matrix.response(prices.kinds[kind], moving: [.everything]))
            }
            return stated
                + (computed.isEmpty
                    ? [] : moves(nil) { factor in computed.map { ($0.kind, $0.response.total(at: factor)) } })
        }
    }

    /// 1 or 2 points of 100 of its level, within 0 and 100, where siblings take up or give what it gives or takes.
    private var weightMoves: [StepMove] {
        let shares = outcome.shares
        return outcome.index.nodes.indices.flatMap { row -> [StepMove] in
            guard outcome.level(of: row).count > 1, shares[row] < 1 else { return [] }
            return Self.both.compactMap { steps, isUp in
                let to = shares[row] + Double(isUp ? steps : -steps) / 100
                guard -1e-12...1 + 1e-12 ~= to else { return nil }
                return StepMove(
                    step: SingleStep(
                        input: .weight(outcome.index.nodes[row].criterion.id), steps: steps, from: shares[row],
                        to: min(max(to, 0), 1), first: []),
                    place: .share(row: row, to: min(max(to, 0), 1)), count: 1)
            }
        }
    }
}
