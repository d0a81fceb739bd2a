extension PriceFormula {
    /// What a vendor offers: a price, and a quality.
    public struct Offer: Hashable, Sendable, Identifiable {
        /// The vendor's.
        public let id: String

        /// Above 0, or 0 where the formula ``PriceFormula/takesFreeBids``; in the same unit of money for all.
        public let price: Double

        /// The value of everything but price, from 0 to 100.
        public let quality: Double

        /// The share of everything but price for this vendor, where it differs from that of the others because a
        /// criterion does not apply to it. Only formulas that give a value look at it.
        public let qualityWeight: Double?

        /// Whether anything but price is judged of the vendor; without it ``quality`` says nothing, and weighs nothing.
        public let hasQuality: Bool

        public init(
            id: String, price: Double, quality: Double, qualityWeight: Double? = nil, hasQuality: Bool = true
        ) {
            self.id = id
            self.hasQuality = hasQuality
            self.price = price
            // The noise of a weighted mean does not put a vendor off the scale.
            self.quality = abs(quality - held(quality)) < Ranking.tie ? held(quality) : quality
            self.qualityWeight = qualityWeight
        }
    }

    /// What a formula makes of one offer.
    public struct Result: Hashable, Sendable, Identifiable {
        /// The vendor's.
        public let id: String

        /// On the scale of the formula (``PriceFormula/unit``); `nil` for an offer that is out.
        public let result: Double?

        /// 1 is first; results that are the same but for the noise of arithmetic share a rank. `nil` for one that is out.
        public let rank: Int?

        /// Why the offer is out.
        public let reason: String?

        /// The arithmetic in figures.
        public let steps: String?
    }

    /// The formula of a result on a scale of its own.
    struct Deciding: Sendable {
        enum Scale: Hashable, Sendable {
            /// 0 to 100.
            case points
            /// An amount of money.
            case money
            /// A number whose size depends on the prices.
            case index
        }

        let unit: String
        let scale: Scale
        let isLowestBest: Bool

        /// Whether the result rests on what quality weighs against price.
        let usesWeights: Bool

        /// Whether there is no result without a quality, even where quality weighs nothing.
        let needsQuality: Bool
        let result: @Sendable (Offer, Field) -> Verdict
    }

    /// The offers that are compared with each other, those below the floor left out.
    struct Field: Sendable {
        let offers: [Offer]

        /// What quality weighs against price, from 0 to below 1.
        let qualityWeight: Double
        let parameters: Parameters

        var priceWeight: Double { 1 - qualityWeight }

        /// Of at least one offer: a field is asked about one that stands in it.
        var lowestPrice: Double { offers.map(\.price).min() ?? 0 }
        var bestQuality: Double { offers.map(\.quality).max() ?? 0 }
    }

    enum Verdict: Sendable {
        /// The arithmetic is written down where it is read: thousands of results are only compared.
        case figure(Double, steps: @Sendable () -> String)
        case undefined(String)

        static func result(_ number: Double, steps: @autoclosure @escaping @Sendable () -> String) -> Verdict {
            .figure(number, steps: steps)
        }

        var number: Double? { if case .figure(let number, _) = self { number } else { nil } }
    }

    init(
        id: String, number: Int, wording: String, source: String, isRelative: Bool, divisor: Divisor,
        parameters: [Parameter], edgeRules: [String], unit: String, scale: Deciding.Scale, isLowestBest: Bool,
        needsQuality: Bool,
        result: @escaping @Sendable (Offer, Field) -> Verdict
    ) {
        self.init(
            id: id, number: number, wording: wording, source: source, isRelative: isRelative, divisor: divisor,
            parameters: parameters, edgeRules: edgeRules + [divisor.edgeRule],
            kind: .deciding(
                Deciding(
                    unit: unit, scale: scale, isLowestBest: isLowestBest,
                    usesWeights: parameters.contains(.qualityWeight), needsQuality: needsQuality, result: result)))
    }
}

extension PriceFormula {
    /// What the formula makes of offers: a result and a rank each, in the order given.
    ///
    /// For a formula that gives a price a value V, the result is the additive total w · Q + (1 − w) · V, in points of
    /// 100. A formula that decides by itself gives its own figure, in ``unit``; the lowest is first where
    /// ``isLowestBest``. Every result is finite: an offer for which the formula is undefined is out, and says why.
    ///
    /// - Parameters:
    ///   - offers: Those in the running.
    ///   - qualityWeight: What everything but price weighs, w, from 0 to 1; the parameter `quality-weight` goes before it.
    ///   - parameters: The numbers that the plan sets beside the formula.
    public func ranking(
        of offers: [Offer], qualityWeight: Double, _ parameters: Parameters = Parameters()
    ) -> [Result] {
        ranking(of: offers, qualityWeight: qualityWeight, parameters, isExplained: true)
    }

    /// - Parameter isExplained: Whether results have their arithmetic.
    func ranking(
        of offers: [Offer], qualityWeight: Double, _ parameters: Parameters, isExplained: Bool
    ) -> [Result] {
        let weight = self.parameters.contains(.qualityWeight) ? parameters[.qualityWeight].map { $0 / 100 } : nil
        let field = Field(
            offers: offers.filter { reason(against: $0, weight ?? qualityWeight, parameters) == nil },
            qualityWeight: weight ?? qualityWeight, parameters: parameters)
        let verdicts = offers.map { offer -> Verdict in
            if let reason = reason(against: offer, field.qualityWeight, parameters) { return .undefined(reason) }
            switch kind {
            case .valuing(let valuing): return total(offer, field, valuing)
            case .deciding(let deciding): return finite(deciding.result(offer, field))
            }
        }
        let ranks = self.ranks(offers, verdicts, parameters)
        return zip(offers, zip(verdicts, ranks)).map { offer, pair in
            switch pair.0 {
            case .figure(let result, let steps):
                Result(id: offer.id, result: result, rank: pair.1, reason: nil, steps: isExplained ? steps() : nil)
            case .undefined(let reason): Result(id: offer.id, result: nil, rank: nil, reason: reason, steps: nil)
            }
        }
    }

    /// Why an offer cannot be compared at all.
    private func reason(against offer: Offer, _ qualityWeight: Double, _ parameters: Parameters) -> String? {
        if let fault = faults(in: parameters).first { return "the price \(fault.fault)" }
        guard offer.price.isFinite else { return "its price is no number" }
        guard takes(offer.price) else { return takesFreeBids ? "its price is below 0" : "its price is not above 0" }
        guard 0...100 ~= offer.quality else { return "its quality is not from 0 to 100" }
        guard 0...1 ~= qualityWeight, 0...1 ~= offer.qualityWeight ?? qualityWeight else {
            return "the weight of quality is not from 0% to 100%"
        }
        if deciding?.usesWeights == true, qualityWeight == 1 {
            return "price weighs nothing, and \(id) cannot do without its weight"
        }
        if !offer.hasQuality, let reason = reason(withoutQuality: qualityWeight, parameters) { return reason }
        guard self.parameters.contains(.qualityFloor), let floor = parameters[.qualityFloor],
            offer.quality < floor - Ranking.tie
        else { return nil }
        return "its quality of \(Figures.plain(offer.quality)) is below the floor of \(Figures.plain(floor))"
    }

    /// Why an offer of which nothing but price is judged cannot be compared.
    private func reason(withoutQuality qualityWeight: Double, _ parameters: Parameters) -> String? {
        guard let deciding else { return nil }
        if deciding.needsQuality || deciding.usesWeights && qualityWeight > Ranking.tie {
            return "nothing but its price is judged, and \(id) sets a quality against it"
        }
        return self.parameters.contains(.qualityFloor) && parameters[.qualityFloor] ?? 0 > 0
            ? "nothing but its price is judged, and there is no quality to hold against the floor" : nil
    }

    private func total(_ offer: Offer, _ field: Field, _ valuing: Valuing) -> Verdict {
        let value = valuing.value(offer.price, field.offers.comparedPrices, field.parameters)
        let weight = offer.qualityWeight ?? field.qualityWeight
        return .result(
            weight * offer.quality + (1 - weight) * value,
            steps:
                "\(written(weight)) × \(written(offer.quality)) + \(written(1 - weight)) × \(written(value))")
    }

    private func finite(_ verdict: Verdict) -> Verdict {
        guard case .figure(let result, _) = verdict, !result.isFinite else { return verdict }
        return .undefined("its result is too large to be a number: quality weighs too much for this formula")
    }

    private func ranks(_ offers: [Offer], _ verdicts: [Verdict], _ parameters: Parameters) -> [Int?] {
        let results = verdicts.map(\.number)
        let signed = results.map { result in result.map { isLowestBest ? -$0 : $0 } }
        let noise = noise(offers, results)
        let ranks = Ranking.ranks(signed, tie: noise)
        guard self.parameters.contains(.margin), let margin = parameters[.margin],
            let best = results.compactMap(\.self).max()
        else { return ranks }
        // Those so near the best that the difference does not count come first, by quality.
        let least = best * (1 - margin / 100) - noise
        let near = results.map { $0.map { $0 >= least } ?? false }
        let byQuality = Ranking.ranks(offers.indices.map { near[$0] ? offers[$0].quality : nil })
        return offers.indices.map { near[$0] ? byQuality[$0] : ranks[$0] }
    }

    /// How near results count as one: by the size of what they are made of, where they have a scale of their own.
    func noise(_ offers: [Offer], _ results: [Double?]) -> Double {
        switch deciding?.scale {
        case .points, nil: Ranking.tie
        case .money: 1e-12 * (offers.map(\.price).filter(\.isFinite).max() ?? 0)
        case .index: 1e-12 * (results.compactMap { $0?.magnitude }.max() ?? 0)
        }
    }
}

extension [PriceFormula.Offer] {
    /// The prices that are compared: without those of vendors for which quality is the whole, as price does not apply.
    var comparedPrices: [Double] { filter { $0.qualityWeight != 1 }.map(\.price) }
}
