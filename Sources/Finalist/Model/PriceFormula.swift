/// How prices become values from 0 to 100.
///
/// A formula lives in one file under `PriceFormulas/` and is listed in ``all``.
public struct PriceFormula: Hashable, Sendable, Identifiable {
    /// The name in the file format: `lowest-ratio`.
    public let id: String

    /// The formula in words that can stand in a report.
    public let wording: String

    /// Where the formula was published.
    public let source: String

    /// Whether a vendor's value depends on the prices of others.
    public let isRelative: Bool

    /// Whether the plan must give the price worth 0 and the price worth 100.
    public let needsBounds: Bool

    /// The value of `price`; `others` holds every price in the running, `price` included where it is in the running.
    let value: @Sendable (_ price: Double, _ others: [Double], _ bounds: Bounds?) -> Double

    /// The values a vendor may end with when a bid is still to come, given its value on the bids known.
    let range: @Sendable (_ known: Double) -> ClosedRange<Double>

    /// The arithmetic in figures, for `explain`.
    let steps: @Sendable (_ price: String, _ lowest: String, _ highest: String, _ bounds: (String, String)?) -> String

    public struct Bounds: Hashable, Sendable {
        public let worst: Double
        public let best: Double
    }

    public static let all: [PriceFormula] = [
        .lowestRatio,
        .minMax,
        .fixedBounds,
    ]

    public static func == (one: PriceFormula, other: PriceFormula) -> Bool { one.id == other.id }

    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
