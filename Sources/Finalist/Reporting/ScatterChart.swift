/// Price against quality, a point a vendor, with the vendors that no other beats on both.
public struct ScatterChart: Hashable, Sendable {
    public var title: String
    /// States the values in words, for those who cannot see the points.
    public var description: String
    /// What the price is of: "Total cost over 36 months".
    public var price: String
    /// ISO 4217. Said once, at the axis.
    public var currency: String?
    /// What the quality is of: "Points without cost".
    public var quality: String
    public var points: [ScatterPoint]

    /// Without a description, one is made of the values and of who beats whom.
    public init(
        title: String, description: String? = nil, price: String, currency: String? = nil, quality: String,
        points: [ScatterPoint]
    ) {
        self.title = title
        self.description = ""
        self.price = price
        self.currency = currency
        self.quality = quality
        self.points = points
        self.description = description ?? ([values()] + words).joined(separator: " ")
    }
}

public struct ScatterPoint: Hashable, Sendable {
    public var label: String
    /// Lower is better.
    public var price: Double
    /// 0…100, higher is better.
    public var quality: Double

    public init(label: String, price: Double, quality: Double) {
        self.label = label
        self.price = price
        self.quality = quality
    }
}

extension ScatterPoint {
    /// At least as good on both and better on one. Qualities closer than 1e-9 are the same, as totals are, and so
    /// are prices that differ only by the noise of arithmetic.
    func beats(_ other: ScatterPoint) -> Bool {
        let (cost, gain) = (comparedPrice(other), comparedQuality(other))
        return cost <= 0 && gain >= 0 && (cost < 0 || gain > 0)
    }

    /// Below 0 where this one is cheaper, above where it is dearer.
    fileprivate func comparedPrice(_ other: ScatterPoint) -> Double {
        let difference = price - other.price
        return abs(difference) < 1e-12 * max(abs(price), abs(other.price)) ? 0 : difference
    }

    fileprivate func comparedQuality(_ other: ScatterPoint) -> Double {
        let difference = quality - other.quality
        return abs(difference) < 1e-9 ? 0 : difference
    }

    var isDrawable: Bool { price.isDrawable && quality.isDrawable }
}

/// The efficient frontier: the places of the points that no other beats, the cheapest first. Of points alike in both
/// all are on it; those that cannot be drawn are not.
///
/// Source: Pareto dominance, as in Keeney & Raiffa (1976), "Decisions with Multiple Objectives", ch. 3.
func efficientFrontier(_ points: [ScatterPoint]) -> [Int] {
    let known = points.indices.filter { points[$0].isDrawable }
    return known.filter { index in !known.contains { points[$0].beats(points[index]) } }
        .sorted { (points[$0].price, points[$0].quality, $0) < (points[$1].price, points[$1].quality, $1) }
}

extension ScatterChart {
    /// The same values as a table.
    var table: Table {
        let frontier = efficientFrontier(points)
        return Table(
            caption: title,
            columns: [
                .init(title: "Vendor"), .init(title: price, subtitle: currency, kind: .number),
                .init(title: quality, kind: .number), .init(title: "On the frontier", isShrinkable: false),
            ],
            rows: points.indices.map { index in
                let point = points[index]
                guard point.isDrawable else { return Table.Row([.words(point.label), "", "", ""]) }
                return Table.Row([
                    .words(point.label), full(point.price), .value(point.quality),
                    frontier.contains(index) ? "yes" : "no",
                ])
            }, notes: words)
    }

    /// Who is on the frontier, then of each other vendor who beats it, a sentence each.
    var words: [String] {
        let frontier = efficientFrontier(points)
        guard !frontier.isEmpty else { return [] }
        let names = frontier.map { points[$0].label }
        let first = "On the efficient frontier, beaten by no other vendor on both price and quality: "
        return [first + listed(names, limit: names.count) + "."]
            + points.indices.compactMap { index in
                let point = points[index]
                guard point.isDrawable, let better = frontier.first(where: { points[$0].beats(point) }) else {
                    return nil
                }
                let costs = point.comparedPrice(points[better]) > 0 ? "costs more than" : "costs the same as"
                let offers = point.comparedQuality(points[better]) < 0 ? "offers less" : "offers no more"
                return "\(point.label) \(costs) \(points[better].label) and \(offers)."
            }
    }

    private func values() -> String {
        let values = points.filter(\.isDrawable).map { point in
            "\(point.label) \(currency.map { $0 + " " } ?? "")\(full(point.price).text) and \(Figures.value(point.quality))"
        }
        return values.isEmpty ? "There are no figures." : "\(price) and \(quality): \(values.joined(separator: "; "))."
    }

    private func full(_ amount: Double) -> Shown {
        fullAmount(amount, largest: points.filter(\.isDrawable).map { abs($0.price) }.max() ?? 0)
    }
}
