#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Prices of one vendor that are multiplied by one factor.
public struct PriceMove: Hashable, Sendable {
    public let vendor: Vendor.ID
    public let part: Part

    public enum Part: Hashable, Sendable {
        /// All that it asks: every price line, every course of training, and every total that is stated.
        case all
        /// One stated total alone, where the plan compares several.
        case total(PriceTerm.Total)
        /// One line or course of training of its price matrix, with its title.
        case line(String, title: String)
    }

    var line: String? { if case .line(let id, _) = part { id } else { nil } }

    var title: String? { if case .line(_, let title) = part { title } else { nil } }

    var total: PriceTerm.Total? { if case .total(let total) = part { total } else { nil } }
}

extension Evaluation {
    /// The same evaluation with prices multiplied, as somebody would suppose it; one total alone is restated.
    func moving(_ move: PriceMove, by factor: Double) throws(Refusal) -> Evaluation {
        guard let percent = Decimal(string: Figures.exact(factor * 100)) else {
            preconditionFailure("digits with a point are a decimal number")
        }
        guard let kind = move.total else {
            return try supposing(.prices(percent: percent, of: move.vendor, line: move.line))
        }
        func moved(_ prices: [PriceTotal]) -> [PriceTotal] {
            prices.map { $0.total == kind ? $0.scaled(percent) : $0 }
        }
        var moving = self
        for row in vendors.indices where vendors[row].id == move.vendor {
            moving.vendors[row].prices = moved(vendors[row].prices)
        }
        for row in responses.indices where responses[row].vendor == move.vendor {
            moving.responses[row].prices = moved(responses[row].prices)
        }
        return moving
    }
}

/// How the totals of one vendor that a plan compares follow a factor on some of its prices.
struct MovedPrices: Sendable {
    let move: PriceMove

    /// Of the vendor, in the index.
    let contender: Int
    fileprivate let amounts: [Amount]

    fileprivate enum Amount: Sendable {
        case none
        case held(Double)
        case following(PriceResponse)
    }

    /// By kind of total, in the order of ``Repricing/kinds``.
    func totals(at factor: Double) -> [Double?] { amounts.indices.map { total($0, at: factor) } }

    func total(_ kind: Int, at factor: Double) -> Double? {
        switch amounts[kind] {
        case .none: nil
        case .held(let amount): amount
        case .following(let response): response.total(at: factor)
        }
    }

    /// Whether the factor moves a total.
    func isFollowing(_ kind: Int) -> Bool { if case .following = amounts[kind] { true } else { false } }

    /// The kind of total that is told of it: the one that moves alone, else the first that moves.
    var told: Int {
        guard let kind = amounts.indices.first(where: isFollowing) else {
            preconditionFailure("a price that was moved is one of those that count")
        }
        return kind
    }
}

extension Outcome {
    /// Every way to move the prices of one vendor on the totals given: all of them, each stated total alone where there
    /// are several, and each main line of its matrix; empty where it has no price, or none but 0.
    func movedPrices(of contender: Int, _ kinds: [PriceTerm.Total]) -> [MovedPrices] {
        let vendor = index.contenders[contender]
        let prices = kinds.map { index.price(of: vendor, $0) }
        guard prices.contains(where: { $0.map { $0.money.number != 0 } ?? false }) else { return [] }
        let matrix = PriceMatrix(index, vendor)
        func amounts(_ moves: (Int, PriceTotal) -> Bool, line: String?) -> [MovedPrices.Amount] {
            prices.indices.map { kind in
                guard let price = prices[kind] else { return .none }
                guard moves(kind, price) else { return .held(price.money.number) }
                guard price.isComputed, let matrix else { return .following(PriceResponse(price: price.money.number)) }
                return .following(matrix.response(kinds[kind], moving: [line.map { .line($0) } ?? .everything]))
            }
        }
        func moved(_ part: PriceMove.Part, _ amounts: [MovedPrices.Amount]) -> MovedPrices {
            MovedPrices(move: PriceMove(vendor: vendor.id, part: part), contender: contender, amounts: amounts)
        }
        let stated = kinds.indices.filter { prices[$0].map { !$0.isComputed } ?? false }
        let alone = prices.count { $0 != nil } > 1 ? stated : []
        let lines = prices.contains { $0?.isComputed == true } ? matrix?.mainLines ?? [] : []
        return [moved(.all, amounts({ _, _ in true }, line: nil))]
            + alone.map { kind in moved(.total(kinds[kind]), amounts({ other, _ in other == kind }, line: nil)) }
            + lines.map { line in
                moved(.line(line.id, title: line.title), amounts({ _, price in price.isComputed }, line: line.id))
            }
    }
}

/// A price matrix that can be reckoned.
struct PriceMatrix {
    let offer: Pricing
    private let cost: TotalCost
    private let client: ClientCost?

    init?(_ index: Index, _ vendor: Vendor) {
        guard let cost = index.standing.costs[vendor.id], let offer = index.standing.offers[vendor.id] else {
            return nil
        }
        self.offer = offer
        self.cost = cost
        client = index.evaluation.clientCost(of: vendor)
    }

    /// How a total moves with prices, each group by a factor of its own.
    func response(_ total: PriceTerm.Total, moving movers: [PriceResponse.Movers]) -> PriceResponse {
        PriceResponse(cost, total, client: client, moving: movers)
    }

    /// What is billed by the month, and then what is paid once.
    var lines: [TotalCost.LineCost] { cost.lines + cost.oneOffs }

    /// Those of at least this part of the vendor's bid.
    private static var mainShare: Double { 0.05 }

    var mainLines: [TotalCost.LineCost] {
        let least = Self.mainShare * cost.bid.number.magnitude
        return lines.filter { $0.total.number != 0 && $0.total.number.magnitude >= least }
    }
}
