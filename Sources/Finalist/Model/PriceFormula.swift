/// How prices become values from 0 to 100, or how price and quality together decide.
///
/// A formula lives in one file under `PriceFormulas/` and is listed in ``all``. It is of one of two kinds: most give a
/// price a value that is weighed like that of any other criterion; the others decide by themselves, on a scale of their
/// own (``decidesByItself``).
public struct PriceFormula: Hashable, Sendable, Identifiable {
    /// The name in the file format: `lowest-ratio`.
    public let id: String

    /// Its number in Finalist's table of formulas, from 1 to 18; 17 is a judgement in words, and no formula.
    public let number: Int

    /// The formula in words that can stand in a report.
    public let wording: String

    /// Where the formula was published.
    public let source: String

    /// Whether a vendor's result depends on what others offer.
    public let isRelative: Bool

    /// What it divides by, so that no offer may have it as 0.
    public let divisor: Divisor

    /// The numbers that a plan may set beside it.
    public let parameters: [Parameter]

    /// What it does with one bid, with bids all alike, with a price of 0 or less, and with a price above the ceiling: a
    /// sentence each.
    public let edgeRules: [String]
    let kind: Kind

    enum Kind: Sendable {
        case valuing(Valuing)
        case deciding(Deciding)
    }

    /// In the order of their numbers.
    public static let all: [PriceFormula] = [
        .lowestRatio,
        .minMax,
        .doubleLowest,
        .ceiling,
        .fixedBounds,
        .mean,
        .log,
        .qcbs,
        .ratedCriteria,
        .bilinear,
        .pricePerPoint,
        .qualityPerPrice,
        .weightedValue,
        .fictionalDiscount,
        .utilityIndex,
        .lowestAcceptable,
        .prozorro,
    ]

    public static func == (one: PriceFormula, other: PriceFormula) -> Bool { one.id == other.id }

    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension PriceFormula {
    /// Whether it ranks the vendors itself, so that a price has no value from 0 to 100.
    public var decidesByItself: Bool { deciding != nil }

    /// What its result is counted in: `points of 100`, `money per quality point`.
    public var unit: String { deciding?.unit ?? "points of 100" }

    /// Whether the lowest result comes first.
    public var isLowestBest: Bool { deciding?.isLowestBest ?? false }

    var valuing: Valuing? { if case .valuing(let valuing) = kind { valuing } else { nil } }

    var deciding: Deciding? { if case .deciding(let deciding) = kind { deciding } else { nil } }

    /// What a formula divides by, of the bids themselves.
    public enum Divisor: Hashable, Sendable {
        case nothing, bid, lowestBid

        /// What becomes of a bid of 0 or less, as a sentence.
        var edgeRule: String {
            switch self {
            case .nothing: "A bid of 0 counts as it is; one below 0 is refused."
            case .bid: "A bid of 0 or less is refused: the formula divides by each bid."
            case .lowestBid: "A bid of 0 or less is refused: the formula divides by the lowest bid."
            }
        }
    }

    /// The names of those that can compare a bid of 0, for a remedy.
    static let takingFreeBids = all.filter(\.takesFreeBids).map(\.id).joined(separator: ", ")

    /// Whether a bid of 0 can be compared; one below 0 never can.
    public var takesFreeBids: Bool { divisor == .nothing }

    /// Whether a price, of a stated or a reckoned total, can be compared.
    func takes(_ price: Double) -> Bool { price.isFinite && (takesFreeBids ? price >= 0 : price > 0) }
}

extension PriceFormula {
    /// Which bids, beside the vendor's own, a value rests on.
    enum Compared: Hashable, Sendable {
        case nobody, lowest, lowestAndHighest, everybody
    }

    /// The formula of a value from 0 to 100.
    struct Valuing: Sendable {
        let compares: Compared

        /// The value of `price`; `running` holds every price in the running, `price` included where it is in the running.
        let value: @Sendable (_ price: Double, _ running: [Double], _ parameters: Parameters) -> Double

        /// What one unit of money more changes, the vendor's own bid in mean, lowest and highest included.
        let slope: @Sendable (_ price: Double, _ rivals: Rivals, _ parameters: Parameters) -> Double

        /// The values a vendor may end with when a bid is still to come, given its value on the bids known.
        let range: @Sendable (_ known: Double) -> ClosedRange<Double>

        /// The prices between which the arithmetic gives the value; beyond them the value is that of the end.
        let ends: @Sendable (_ running: [Double], _ parameters: Parameters) -> [Double]

        /// The arithmetic in figures, for `explain`.
        let steps: @Sendable (Worked) -> String
    }

    /// The other bids in the running.
    struct Rivals: Sendable {
        let prices: [Double]

        /// Whether the price that is valued counts among the bids in the running.
        let isRunning: Bool

        var lowest: Double? { prices.min() }
    }

    /// What the arithmetic of one value is written from.
    struct Worked: Sendable {
        /// As digits; those of the lowest and the highest are of the bids in the running.
        let price: String
        let lowest: String
        let highest: String
        let amount: Double
        let running: [Double]
        let parameters: Parameters
    }

    init(
        id: String, number: Int, wording: String, source: String, compares: Compared, divisor: Divisor,
        parameters: [Parameter] = [], edgeRules: [String],
        value: @escaping @Sendable (_ price: Double, _ running: [Double], _ parameters: Parameters) -> Double,
        slope: @escaping @Sendable (_ price: Double, _ rivals: Rivals, _ parameters: Parameters) -> Double,
        range: @escaping @Sendable (_ known: Double) -> ClosedRange<Double>,
        ends: @escaping @Sendable (_ running: [Double], _ parameters: Parameters) -> [Double] = { running, _ in
            [running.min(), running.max()].compactMap(\.self)
        },
        steps: @escaping @Sendable (Worked) -> String
    ) {
        self.init(
            id: id, number: number, wording: wording, source: source, isRelative: compares != .nobody,
            divisor: divisor, parameters: parameters, edgeRules: edgeRules + [divisor.edgeRule],
            kind: .valuing(
                Valuing(compares: compares, value: value, slope: slope, range: range, ends: ends, steps: steps)))
    }
}

extension PriceFormula {
    /// The value, from 0 to 100, of a price.
    ///
    /// - Parameters:
    ///   - price: In any unit of money, above 0, or 0 where the formula ``takesFreeBids``.
    ///   - running: Every price in the running, in the same unit; `price` among them where it is in the running.
    ///   - parameters: The numbers that the plan sets beside the formula.
    /// - Returns: `nil` for a formula that decides by itself, for a price that it does not take, and for parameters that do
    ///   not fit.
    public func value(of price: Double, among running: [Double], _ parameters: Parameters = Parameters()) -> Double? {
        guard let valuing, isUsable(price, running, parameters) else { return nil }
        return valuing.value(price, running, parameters)
    }

    /// How much the value changes for one unit of money more on this price: 0 or below.
    ///
    /// Where the price is one of those in the running, it is taken along in their mean, lowest and highest: the lowest
    /// bid of `lowest-ratio` keeps its 100 when it rises, as long as it stays the lowest. At a corner it is the slope
    /// towards the higher price; where the value is cut off at 0 or 100 it is 0. The jump from bids all alike to bids
    /// that differ (`min-max`, `bilinear`) has no slope, and 0 is given there.
    ///
    /// - Returns: `nil` where ``value(of:among:_:)`` has none.
    public func slope(at price: Double, among running: [Double], _ parameters: Parameters = Parameters()) -> Double? {
        guard let valuing, isUsable(price, running, parameters) else { return nil }
        var others = running
        let own = others.firstIndex(of: price)
        if let own { others.remove(at: own) }
        return valuing.slope(price, Rivals(prices: others, isRunning: own != nil), parameters)
    }

    private func isUsable(_ price: Double, _ running: [Double], _ parameters: Parameters) -> Bool {
        (running + [price]).allSatisfy(takes) && faults(in: parameters).isEmpty
    }
}

/// Held to the scale of values.
func held(_ value: Double) -> Double { min(max(value, 0), 100) }
