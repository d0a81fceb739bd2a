#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// No amount is a thousand times too small or too large for want of knowing what a point means.
    static let thousandsAreWhatTheySeem: Check = Check(
        Rule(
            "F0864", .warning, "a number may be a thousand times too small or too large",
            """
            Here a point stands before decimals; elsewhere it stands between thousands, so that 1.355 is one thousand three \
            hundred and fifty-five. Told is an amount of money or a volume with exactly three decimals, a price or a figure \
            that is near a thousand times smaller or larger than those it can be held against (300 to 3,000 times), and a \
            price line that comes to less than a thousandth of its bid where others price the same work at a hundred times \
            as much, where its price has exactly three decimals, or where it is paid once or by the month and nobody else \
            prices the same work. What is paid once or by the month is money; a price for one of a thing, like 0.355 a \
            minute beside 0.410, is nothing odd.
            """)
    ) { $0.thousandSlips }
}

extension Index {
    var thousandSlips: [Diagnostic] {
        let matrices = PricesBeside(self)
        let found = (statedNumbers + plannedNumbers + matrixNumbers(matrices) + figureNumbers).compactMap {
            $0.finding()
        }
        let told = Set(found.compactMap(\.location))
        return found + smallLines.filter { $0.location.map { !told.contains($0) } ?? true }
    }

    fileprivate func form(_ attribute: String, _ location: Location?) -> String? {
        evaluation.written.text(attribute, at: location)
    }

    // MARK: stated totals

    private var statedNumbers: [TwoReadings] {
        PriceTerm.Total.allCases.flatMap { total -> [TwoReadings] in
            let prices = distinctContenders.compactMap { _, vendor in price(of: vendor, total).map { (vendor, $0) } }
            let own = prices.filter { $0.1.money.currency == evaluation.currency }.map { $0.1.money.amount }
            let comparables = Comparables(own)
            return prices.filter { !$0.1.isComputed }.map { vendor, price in
                let stated = price.conversion?.stated ?? price.money
                let isOwn = price.money.currency == evaluation.currency
                return TwoReadings(
                    kind: kind(ofSumIn: stated.currency), words: "the \(total.title) of \(vendor.nameAndID)",
                    value: stated.amount, written: form("amount", price.location),
                    others: isOwn
                        ? comparables.others(than: price.money.amount, times: price.conversion?.rate.rate ?? 1) : nil,
                    location: price.location, vendor: vendor.id)
            }
        }
    }

    /// In a currency whose smallest coin is a thousandth, three decimals are nothing odd.
    private func kind(ofSumIn currency: String?) -> TwoReadings.Kind {
        ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].contains(currency ?? evaluation.currency ?? "") ? .rate : .sum
    }

    // MARK: the plan

    private var plannedNumbers: [TwoReadings] {
        func number(
            _ kind: TwoReadings.Kind, _ words: String, _ value: Decimal?, _ attribute: String, _ place: Location?
        ) -> [TwoReadings] {
            value.map {
                [
                    TwoReadings(
                        kind: kind, words: words, value: $0, written: form(attribute, place), others: nil,
                        location: place)
                ]
            } ?? []
        }
        let money = kind(ofSumIn: evaluation.currency)
        let scenario = evaluation.scenario
        let channels = (scenario?.channels ?? []).flatMap {
            number(.count, "the volume of channel '\($0.id)'", $0.volume, "volume", $0.location)
        }
        let costs = evaluation.clientCosts.flatMap { cost in
            number(money, "the travel of a client cost", cost.travel, "travel", cost.location)
                + cost.others.flatMap { number(money, "the amount of '\($0.title)'", $0.amount, "amount", $0.location) }
        }
        return channels
            + number(money, "the baseline of the scenario", scenario?.baseline, "baseline", scenario?.location) + costs
    }

    // MARK: price matrices

    private func matrixNumbers(_ prices: PricesBeside) -> [TwoReadings] {
        offers.flatMap { offer in
            let minimum = offer.pricing.minimum.map { minimum in
                TwoReadings(
                    kind: kind(ofSumIn: minimum.currency ?? offer.pricing.currency),
                    words: "the minimum of \(offer.vendor.nameAndID)", value: minimum.amount,
                    written: form("amount", minimum.location), others: nil, location: minimum.location,
                    vendor: offer.vendor.id)
            }
            let terminations = offer.pricing.terminations.compactMap { term in
                term.amount.map { amount in
                    TwoReadings(
                        kind: kind(ofSumIn: term.currency ?? offer.pricing.currency),
                        words: "what ending early costs of \(offer.vendor.nameAndID)", value: amount,
                        written: form("amount", term.location), others: nil, location: term.location,
                        vendor: offer.vendor.id)
                }
            }
            return offer.pricing.lines.flatMap { readings($0, offer, prices) } + [minimum].compactMap(\.self)
                + terminations
        }
    }

    private func readings(_ line: PriceLine, _ offer: VendorOffer, _ prices: PricesBeside) -> [TwoReadings] {
        let others = prices.others(line, offer)
        let price: TwoReadings.Kind =
            line.isMoney(evaluation.priceTemplate) ? kind(ofSumIn: offer.currency(of: line)) : .rate
        func reading(
            _ kind: TwoReadings.Kind, _ what: String, _ value: Decimal, _ attribute: String, _ place: Location?
        ) -> TwoReadings {
            TwoReadings(
                kind: kind, words: "\(what) of \(offer.words(line))", value: value, written: form(attribute, place),
                others: kind == .count ? nil : others, location: place, vendor: offer.vendor.id)
        }
        var found: [TwoReadings] = []
        if let amount = line.price {
            found.append(reading(price, "the price", amount.magnitude, "price", line.location))
        }
        for tier in line.tiers {
            let words = "the price from \(tier.from.bound)"
            found.append(reading(price, words, tier.price.magnitude, "price", tier.location))
            found.append(reading(.count, "a bound of the tiers", tier.from, "from", tier.location))
            if let end = tier.to { found.append(reading(.count, "a bound of the tiers", end, "to", tier.location)) }
        }
        if let quantity = line.quantity {
            found.append(reading(.count, "the quantity", quantity, "quantity", line.location))
        }
        return found
    }

    /// Lines that come to less than a thousandth of their bid, where that is odd: beside what others price the same work
    /// at, by how the price is written, or as money that nobody else's stands beside.
    private var smallLines: [Diagnostic] {
        let reckoned = reckonedOffers
        let totals = reckoned.map { _, cost in cost.lineByID.mapValues(\.total) }
        let bills = zip(reckoned, totals).map { one, totals in one.offer.bills(totals) }
        var works: [String: [Decimal]] = [:]
        for bill in bills {
            for (work, amount) in bill { works[work, default: []].append(amount) }
        }
        let comparables = works.mapValues(Comparables.init)
        return reckoned.enumerated().flatMap { row, one -> [Diagnostic] in
            let bid = one.cost.bid
            return one.offer.pricing.lines.compactMap { line -> Diagnostic? in
                guard let total = totals[row][line.id], total > 0, total * 1000 < bid,
                    let tier = line.schedule.first(where: { $0.price > 0 })
                else { return nil }
                let others = line.works.lazy.compactMap { work in
                    bills[row][work].flatMap { comparables[work]?.others(than: $0) }
                }.first
                let form = form("price", tier.location)
                let isDearer = others.map { $0.median >= total * 100 } ?? false
                guard isDearer || form != nil || others == nil && line.isMoney(evaluation.priceTemplate) else {
                    return nil
                }
                return small(line, of: one.offer, total, tier, form, beside: isDearer ? others : nil)
            }
        }
    }

    private func small(
        _ line: PriceLine, of offer: VendorOffer, _ total: Decimal, _ tier: PriceLine.Tier, _ form: String?,
        beside others: TwoReadings.Others?
    ) -> Diagnostic {
        let written = form ?? tier.price.description
        let larger = form.flatMap { Decimal(string: $0.filter { $0 != "." }) } ?? tier.price * 1000
        let beside = others.map { " and others price the same work at \(amount($0.median))" }
        return Diagnostic(
            Check.thousandsAreWhatTheySeem.rule,
            "\(offer.words(line)) comes to \(amount(total)), less than a thousandth of the bid\(beside.map { "," + $0 } ?? ""): "
                + "\(written) may be \(NumberWords.of(larger)) or \(NumberWords.of(tier.price))",
            remedy: "ask what is meant, and write thousands without a point", at: tier.location,
            vendor: offer.vendor.id)
    }

    // MARK: measured figures

    private var figureNumbers: [TwoReadings] {
        nodes.enumerated().flatMap { row, node -> [TwoReadings] in
            guard case .measure = node.criterion.basis, nodeRow[node.criterion.id] == row else { return [] }
            let figures = distinctContenders.compactMap { _, vendor -> (Vendor, Figure, Decimal)? in
                guard let figure = figure(of: vendor, on: node.criterion.id), PlainNumber(figure.text) != nil,
                    let value = Decimal(string: figure.text)
                else { return nil }
                return (vendor, figure, value)
            }
            let comparables = Comparables(figures.map(\.2))
            return figures.map { vendor, figure, value in
                TwoReadings(
                    kind: .rate, words: "the figure of \(vendor.nameAndID) for \(node.criterion.titleAndID)",
                    value: value, written: WrittenNumbers.isReadTwoWays(figure.text) ? figure.text : nil,
                    others: comparables.others(than: value), location: figure.location, vendor: vendor.id,
                    criterion: node.criterion.id)
            }
        }
    }
}

/// What vendors ask for one unit of the same work, in the evaluation's currency: the middle price of each vendor.
private struct PricesBeside {
    private struct Key: Hashable {
        let work: String
        let unit: PriceUnit?
        let isRebate: Bool
    }

    private let index: Index
    private var own: [Key: [Vendor.ID: Decimal]] = [:]
    private var all: [Key: Comparables] = [:]

    init(_ index: Index) {
        self.index = index
        var prices: [Key: [Vendor.ID: [Decimal]]] = [:]
        for offer in index.offers {
            for line in offer.pricing.lines {
                guard let rate = index.rate(of: offer.currency(of: line)),
                    let tier = line.schedule.first(where: { $0.price != 0 })
                else { continue }
                for key in keys(line) {
                    prices[key, default: [:]][offer.vendor.id, default: []].append(tier.price.magnitude / rate)
                }
            }
        }
        own = prices.mapValues { $0.mapValues(\.median) }
        all = own.mapValues { Comparables(Array($0.values)) }
    }

    private func keys(_ line: PriceLine) -> [Key] {
        let line = line.completed(from: index.evaluation.priceTemplate)
        return line.works.map { Key(work: $0, unit: line.unit, isRebate: line.isRebate) }
    }

    /// In the currency of the line; `nil` where nobody else prices the same work by the same unit.
    func others(_ line: PriceLine, _ offer: VendorOffer) -> TwoReadings.Others? {
        guard let rate = index.rate(of: offer.currency(of: line)) else { return nil }
        return keys(line).lazy.compactMap { key in
            own[key]?[offer.vendor.id].flatMap { all[key]?.others(than: $0, times: rate) }
        }.first
    }
}

extension VendorOffer {
    /// What the lines that pay for the same work come to together, by work; `totals` are by id of the line.
    fileprivate func bills(_ totals: [String: Decimal]) -> [String: Decimal] {
        pricing.lines.reduce(into: [:]) { bills, line in
            for work in line.works { bills[work, default: 0] += totals[line.id] ?? 0 }
        }
    }
}

extension PriceLine {
    /// Whether its price is a sum that is paid once or every month, and not the price of one of many things.
    fileprivate func isMoney(_ template: PriceTemplate) -> Bool {
        completed(from: template).unit.map { !$0.needsDriver } ?? false
    }

    /// What a line can be compared by: the template lines that it covers, else its channels.
    fileprivate var works: [String] {
        covers.isEmpty ? (driver.isEmpty ? [] : ["driven by " + driver.joined(separator: " ")]) : covers
    }
}
