#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Evaluation {
    /// The same evaluation with other inputs, to be checked, scored and costed like any other.
    ///
    /// It carries what is supposed as ``suppositions``, and everything that is told of it says so. A supposition that
    /// changes nothing, like a volume of 100 %, is left out; with none left this is the evaluation itself. One about a
    /// single channel or line stands in place of one about all of them. On an evaluation that supposes something already,
    /// percentages are of what is supposed.
    ///
    /// Totals that vendors state for their lines are set aside, as they were stated for other inputs.
    ///
    /// - Throws: A ``Refusal`` with every supposition that names what is not there, is given twice, or has a number that
    ///   cannot be reckoned with.
    public func supposing(_ suppositions: [Supposition]) throws(Refusal) -> Evaluation {
        try Supposing(evaluation: self, suppositions: suppositions).result()
    }

    /// As with a list of them.
    public func supposing(_ suppositions: Supposition...) throws(Refusal) -> Evaluation {
        try supposing(suppositions)
    }
}

/// One run of supposing: what changes, and how it is said.
struct Supposing {
    let evaluation: Evaluation
    let suppositions: [Supposition]

    /// What `evaluation` was indexed to, where it was.
    var index: Index?

    func result() throws(Refusal) -> Evaluation { try supposed().evaluation }

    /// What comes of it, and its index where one was made on the way.
    func supposed() throws(Refusal) -> (evaluation: Evaluation, index: Index?) {
        let problems = repeated() + problems()
        guard problems.isEmpty else { throw Refusal(diagnostics: problems) }
        let changes = suppositions.filter(isChange)
        let words = changes.map(words)
        guard !words.isEmpty else { return (evaluation, index) }
        var supposed = evaluation
        supposed.scenario = evaluation.scenario.map(scenario)
        supposed.vendors = evaluation.vendors.map { vendor in
            var vendor = vendor
            vendor.prices = vendor.prices.map { total($0, of: vendor.id) }
            return vendor
        }
        supposed.responses = evaluation.responses.map(response)
        supposed.suppositions += words
        supposed.supposesOtherWork = evaluation.supposesOtherWork || changes.contains(where: \.isOfTheWork)
        supposed.supposesOtherTerm = evaluation.supposesOtherTerm || changes.contains(where: \.isOfTheTerm)
        let made = canVanish ? Index(supposed, after: index) : nil
        let told = words.joined(separator: "; ")
        let broken = broken(in: supposed, told) + (made.map { vanished(in: $0, told) } ?? [])
        guard broken.isEmpty else { throw Refusal(diagnostics: broken) }
        return (supposed, made)
    }

    // MARK: what changes

    private func scenario(_ scenario: Scenario) -> Scenario {
        var scenario = scenario
        scenario.channels = scenario.channels.map { channel in
            var channel = channel
            channel.volume = channel.volume.scaled(
                factor { if case .volume(let percent, let id) = $0 { (percent, id) } else { nil } }(channel.id))
            channel.handleTime = channel.handleTime.scaled(
                factor { if case .handleTime(let percent, let id) = $0 { (percent, id) } else { nil } }(channel.id))
            return channel
        }
        for supposition in suppositions {
            switch supposition {
            case .exchangeRate(let rate, let currency):
                scenario.rates = scenario.rates.map { old in
                    guard old.currency == currency, old.rate != rate else { return old }
                    return ExchangeRate(
                        currency: currency, rate: rate, date: nil, source: "supposed in place of \(old.rate)",
                        location: old.location)
                }
            case .term(let months): scenario.term = months
            case .discountRate(let rate) where (scenario.discountRate ?? 0) != rate: scenario.discountRate = rate
            case .baseline(let amount): scenario.baseline = amount
            case .volume, .handleTime, .prices, .discountRate: break
            }
        }
        return scenario
    }

    /// The percentage for one of many: its own, else that of all, else 100.
    private func factor(
        _ pick: @escaping (Supposition) -> (percent: Decimal, id: String?)?
    ) -> (String) -> Decimal {
        let factors = Dictionary(
            suppositions.compactMap(pick).map { ($0.id, $0.percent) }, uniquingKeysWith: { first, _ in first })
        return { id in factors[id] ?? factors[nil] ?? 100 }
    }

    private func response(_ response: Response) -> Response {
        var response = response
        response.prices = response.prices.map { total($0, of: response.vendor) }
        response.pricing = response.pricing.map { pricing($0, of: response.vendor) }
        return response
    }

    private func total(_ total: PriceTotal, of vendor: Vendor.ID) -> PriceTotal {
        total.scaled(whole(of: vendor))
    }

    private func pricing(_ pricing: Pricing, of vendor: Vendor.ID) -> Pricing {
        let percent = factor {
            if case .prices(let percent, vendor, let line) = $0 { (percent, line) } else { nil }
        }
        var pricing = pricing
        pricing.lines = pricing.lines.map { line in
            var line = line
            let percent = percent(line.id)
            line.price = line.price?.scaled(percent)
            line.tiers = line.tiers.map {
                PriceLine.Tier(from: $0.from, to: $0.to, price: $0.price.scaled(percent), location: $0.location)
            }
            line.statedTotal = nil
            return line
        }
        pricing.training = pricing.training.map { course in
            var course = course
            course.price = course.price.scaled(percent(course.id))
            return course
        }
        return pricing
    }

    /// The percentage of all prices of a vendor.
    func whole(of vendor: Vendor.ID) -> Decimal {
        suppositions.lazy.compactMap {
            if case .prices(let percent, vendor, nil) = $0 { percent } else { nil }
        }.first ?? 100
    }

    // MARK: what is said of it

    private func isChange(_ supposition: Supposition) -> Bool {
        let scenario = evaluation.scenario
        switch supposition {
        case .exchangeRate(let rate, let currency): return scenario?.rate(of: currency)?.rate != rate
        case .term(let months): return scenario?.term != months
        case .discountRate(let rate): return (scenario?.discountRate ?? 0) != rate
        case .baseline(let amount): return scenario?.baseline != amount
        case .volume(100, let one), .handleTime(100, let one):
            // 100 % of one channel says something where the others are supposed to change.
            return one != nil
                && suppositions.contains { other in
                    switch (supposition, other) {
                    case (.volume, .volume(let percent, nil)), (.handleTime, .handleTime(let percent, nil)):
                        percent != 100
                    default: false
                    }
                }
        case .prices(100, let vendor, let line): return line != nil && whole(of: vendor) != 100
        case .volume, .handleTime, .prices: return true
        }
    }

    private func words(_ supposition: Supposition) -> String {
        let own = evaluation.currency ?? "unit of the evaluation's currency"
        let scenario = evaluation.scenario
        switch supposition {
        case .volume(let percent, _), .handleTime(let percent, _), .prices(let percent, _, _):
            return "\(supposition.subject) \(percent) %"
        case .exchangeRate(let rate, let currency):
            return "\(currency) \(rate) per \(own)" + instead(scenario?.rate(of: currency)?.rate)
        case .term(let months):
            return "term \(months) \(months == 1 ? "month" : "months")" + instead(scenario.map { Decimal($0.term) })
        case .discountRate(let rate): return "discount rate \(rate) %" + instead(scenario?.discountRate ?? 0, " %")
        case .baseline(let amount):
            let money = Money(amount, currency: evaluation.currency)
            return "baseline \(money) a year" + instead(scenario?.baseline)
        }
    }

    private func instead(_ old: Decimal?, _ unit: String = "") -> String {
        old.map { " in place of \(Figures.grouped($0.description))\(unit)" } ?? ", where the plan names none"
    }
}

extension PriceTotal {
    /// So many percent of it, its range included.
    func scaled(_ percent: Decimal) -> PriceTotal {
        guard percent != 100 else { return self }
        return PriceTotal(
            total: total, money: Money(money.amount.scaled(percent), currency: money.currency),
            range: range?.scaled(percent), note: note, isComputed: isComputed, location: location)
    }
}

extension Decimal {
    /// So many percent of it; itself, to the last digit, at 100.
    func scaled(_ percent: Decimal) -> Decimal { percent == 100 ? self : self * percent / 100 }
}
