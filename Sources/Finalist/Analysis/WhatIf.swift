#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What becomes of the totals and the order when one input after the other is supposed to be lower and higher.
public struct WhatIf: Hashable, Sendable {
    /// The total in money that is shown: that of the plan's first price criterion, else the net present value.
    public let total: PriceTerm.Total

    /// As the plan and the offers say.
    public let base: Case

    /// In this order: volumes, handle time, each foreign currency that somebody prices in, term, discount rate, baseline,
    /// each price line that states a range, and all of these together. An input that the plan does not name, or that no
    /// price matrix rests on, is not in it.
    public let inputs: [Input]

    /// Inputs of which there are too many to move each alone.
    public let leftOut: [LeftOut]

    /// One kind of input of which only those that may move the totals most are moved each alone.
    public struct LeftOut: Hashable, Sendable {
        /// In the plural: `price lines with a range`.
        public let inputs: String
        public let count: Int

        /// How many of them were not moved alone, and which: `whose range is worth least`.
        public let left: Int
        public let words: String
    }

    /// One input, lower and higher.
    public struct Input: Hashable, Sendable {
        /// In words that can stand in a table: `Volumes`.
        public let title: String

        /// Lower first; one alone where the other is not possible, as a discount rate below 0.
        public let cases: [Case]
    }

    /// The result under one supposition, or several at once.
    public struct Case: Hashable, Sendable {
        public let suppositions: [Supposition]

        /// The same in words, one each: `volume 80 %`.
        public let words: [String]

        /// One a contender, in the order of the file; empty where the case cannot be reckoned.
        public let vendors: [Standing]

        /// Best first; those that are out are not in it.
        public let order: [Vendor.ID]

        /// Whether others come first than in the base.
        public let changesFirst: Bool

        /// Why the case cannot be reckoned, as a term shorter than a ramp; `nil` where it can.
        public let obstacle: String?

        /// Those placed first; more than one when they tie.
        public var first: [Vendor.ID] { vendors.filter { $0.rank == 1 }.map(\.vendor) }
    }

    /// How one vendor comes out.
    public struct Standing: Hashable, Sendable {
        public let vendor: Vendor.ID

        /// In money; `nil` where the vendor has no such total.
        public let amount: Money?

        /// From 0 to 100; `nil` for a vendor that is out. Of all but price where the price formula decides by itself.
        public let total: Double?

        /// 1 is best; `nil` for a vendor that is out.
        public let rank: Int?
    }

    /// The cases in which others come first than in the base.
    public var changes: [Case] { inputs.flatMap(\.cases).filter(\.changesFirst) }
}

extension Outcome {
    /// One input at a time: volumes 80 % and 120 %, handle time 90 % and 110 %, the rate of each foreign currency 90 %
    /// and 110 %, the term a year shorter and longer, the discount rate 2 points lower and higher, the baseline 90 % and
    /// 110 %, and each price line that states a range at its low and its high end.
    ///
    /// Weights are those of this outcome. Without a price matrix that can be reckoned there are no inputs. Each case is
    /// checked and scored anew. Of more than 25 price lines with a range those 25 are moved each alone whose range is
    /// worth most, and of more than 25 currencies those in which most is priced: ``WhatIf/leftOut`` says of how many.
    public func whatIf() -> WhatIf { whatIf(most: 25) }

    /// - Parameter most: How many inputs of one kind are moved each alone, from 1.
    func whatIf(most: Int) -> WhatIf {
        let total =
            index.nodes.lazy.compactMap { node -> PriceTerm.Total? in
                if case .price(let term) = node.criterion.basis { term.total } else { nil }
            }.first ?? .npv
        let base = standing(total, [], [])
        let offers = index.contenders.compactMap { vendor in
            index.standing.costs[vendor.id].flatMap { cost in
                index.standing.offers[vendor.id].map { PricedOffer(pricing: $0, cost: cost) }
            }
        }
        let lines = Ranged(offers.flatMap(\.ranged), most: most)
        let rates = Ranged(evaluation.scenario?.pricedRates(in: offers, own: evaluation.currency) ?? [], most: most)
        let inputs = suppositions(offers, lines, rates.chosen).map { title, cases in
            WhatIf.Input(title: title, cases: cases.map { result($0, total, base) })
        }
        return WhatIf(
            total: total, base: base, inputs: inputs,
            leftOut: [
                rates.leftOut("exchange rates", "in which least is priced"),
                lines.leftOut("price lines with a range", "whose range is worth least"),
            ].compactMap(\.self))
    }

    private func result(_ suppositions: [Supposition], _ total: PriceTerm.Total, _ base: WhatIf.Case) -> WhatIf.Case {
        do throws(Refusal) {
            let (supposed, made) = try Supposing(evaluation: evaluation, suppositions: suppositions, index: index)
                .supposed()
            let words = Array(supposed.suppositions.dropFirst(evaluation.suppositions.count))
            let outcome = try (made ?? Index(supposed, after: index)).resultAlone(interim: isInterim) {
                () throws(Refusal) in weighting
            }
            return outcome.standing(total, suppositions, words, base: base)
        } catch {
            return WhatIf.Case(
                suppositions: suppositions, words: suppositions.map(\.subject), vendors: [], order: [],
                changesFirst: false, obstacle: error.diagnostics.map(\.message).joined(separator: "; "))
        }
    }

    private func standing(
        _ total: PriceTerm.Total, _ suppositions: [Supposition], _ words: [String], base: WhatIf.Case? = nil
    ) -> WhatIf.Case {
        let vendors = results.map { result in
            WhatIf.Standing(
                vendor: result.vendor.id, amount: index.price(of: result.vendor, total)?.money, total: result.total,
                rank: result.rank)
        }
        let first = vendors.filter { $0.rank == 1 }.map(\.vendor)
        return WhatIf.Case(
            suppositions: suppositions, words: words, vendors: vendors,
            order: ranking.filter { $0.rank != nil }.map(\.vendor.id),
            changesFirst: base.map { $0.first != first } ?? false, obstacle: nil)
    }

    /// What is supposed in each case of each input, lower first.
    private func suppositions(
        _ offers: [PricedOffer], _ lines: Ranged<RangedLine>, _ rates: [ExchangeRate]
    ) -> [(title: String, cases: [[Supposition]])] {
        guard let scenario = evaluation.scenario, !offers.isEmpty else { return [] }
        var inputs: [(String, [[Supposition]])] = [
            ("Volumes", [[.volume(percent: 80)], [.volume(percent: 120)]]),
            ("Handle time", [[.handleTime(percent: 90)], [.handleTime(percent: 110)]]),
        ]
        for rate in rates {
            let cases = [90, 110].map { rate.rate * $0 / 100 }
            inputs.append(("\(rate.currency) rate", cases.map { [.exchangeRate($0, of: rate.currency)] }))
        }
        inputs.append(("Term", [-12, 12].compactMap { scenario.term(changedBy: $0) }))
        let discount = scenario.discountRate ?? 0
        let discounts = [max(discount - 2, 0), min(discount + 2, 100)].filter { $0 != discount }
        inputs.append(("Discount rate", discounts.map { [.discountRate($0)] }))
        if let baseline = scenario.baseline {
            inputs.append(("Baseline", [90, 110].map { [.baseline(baseline * $0 / 100)] }))
        }
        func prices(_ lines: [RangedLine]) -> [[Supposition]] {
            [\StatedRange.low, \.high].map { end in
                lines.filter { $0.range[keyPath: end] != 100 }.map {
                    .prices(percent: $0.range[keyPath: end], of: $0.vendor, line: $0.id)
                }
            }.filter { !$0.isEmpty }
        }
        for line in lines.chosen { inputs.append(("Price line \(line.id) of \(line.vendor)", prices([line]))) }
        if lines.all.count > 1 { inputs.append(("All price lines with a range", prices(lines.all))) }
        return inputs.filter { !$0.1.isEmpty }
    }
}

/// Inputs of one kind, and those that are moved each alone.
private struct Ranged<Input> {
    let all: [Input]

    /// In their own order.
    let chosen: [Input]

    /// - Parameter inputs: Each with what it may move.
    init(_ inputs: [(input: Input, worth: Decimal)], most: Int) {
        all = inputs.map(\.input)
        guard inputs.count > most else {
            chosen = all
            return
        }
        chosen = inputs.enumerated().sorted { ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset) }
            .prefix(most).sorted { $0.offset < $1.offset }.map(\.element.input)
    }

    func leftOut(_ inputs: String, _ words: String) -> WhatIf.LeftOut? {
        chosen.count == all.count
            ? nil : WhatIf.LeftOut(inputs: inputs, count: all.count, left: all.count - chosen.count, words: words)
    }
}

private struct RangedLine {
    let vendor: Vendor.ID
    let id: PriceLine.ID
    let range: StatedRange
}

/// A price matrix, and what it comes to.
private struct PricedOffer {
    let pricing: Pricing
    let cost: TotalCost

    /// The lines with a range, each with how far its ends are apart in money.
    var ranged: [(RangedLine, Decimal)] {
        let lines = cost.lineByID
        return pricing.lines.compactMap { line in
            line.range.map { range in
                let total = lines[line.id]?.total ?? 0
                return (
                    RangedLine(vendor: cost.vendor, id: line.id, range: range),
                    (total * (range.high - range.low) / 100).magnitude
                )
            }
        }
    }

    /// What is priced in each currency, in the evaluation's own; 0 where only a minimum or training is.
    func amounts(own: String?) -> [String: Decimal] {
        let lines = cost.lineByID
        var amounts: [String: Decimal] = [:]
        for currency in pricing.currencies { amounts[currency] = 0 }
        for line in pricing.lines {
            guard let currency = line.currency ?? pricing.currency ?? own else { continue }
            amounts[currency, default: 0] += (lines[line.id]?.total ?? 0).magnitude
        }
        return amounts
    }
}

extension Scenario {
    /// The rates of currencies that somebody prices in, each with what is priced in it.
    fileprivate func pricedRates(in offers: [PricedOffer], own: String?) -> [(ExchangeRate, Decimal)] {
        let amounts = offers.map { $0.amounts(own: own) }
        return rates.compactMap { rate in
            let priced = amounts.compactMap { $0[rate.currency] }
            return priced.isEmpty ? nil : (rate, priced.sum)
        }
    }

    fileprivate func term(changedBy months: Int) -> [Supposition]? {
        1...Costing.longestTerm ~= term + months ? [.term(months: term + months)] : nil
    }
}

extension Pricing {
    /// Every currency that some amount is named in.
    fileprivate var currencies: Set<String> {
        Set(
            ([currency, minimum?.currency] + lines.map(\.currency) + training.map(\.currency)).compactMap(\.self))
    }
}
