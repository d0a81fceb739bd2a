#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// How far a figure or a price may be off, as the file states it.
///
/// The figure itself is what the plan scores; the range says what else it may be. Nothing is ever put in its place where
/// the file states none.
public struct StatedRange: Hashable, Sendable {
    /// How likely the figures between the ends are.
    public enum Distribution: String, Hashable, Sendable, CaseIterable {
        /// Each figure from low to high as likely as any other; what holds where the file names none.
        case uniform
        /// From low to high, and the stated figure is the likeliest.
        case triangular
        /// A bell around the stated figure; 95 of 100 lie between low and high, so that the figure is in their middle.
        case normal
        /// Beta with the parameters alpha and beta, stretched from 0…1 to low…high.
        case beta
    }

    /// The ends, in the unit of what they are about: percent of the price for a price line, money for a total. An end that
    /// is left out is the stated figure itself; both left out with a beta distribution of a measure are 0 and 1.
    public let low: Decimal
    public let high: Decimal

    /// Whether the file gives an end; without one they are those of a beta distribution on 0…1.
    public let areEndsStated: Bool
    public let distribution: Distribution

    /// The parameters of a beta distribution; a check sees to it that both are there with one, and only then.
    public let alpha: Decimal?
    public let beta: Decimal?
    public let location: Location?

    /// The same in another currency, of which one unit is so many of this.
    func divided(by rate: Decimal) -> StatedRange {
        StatedRange(
            low: low / rate, high: high / rate, areEndsStated: areEndsStated, distribution: distribution, alpha: alpha,
            beta: beta, location: location)
    }

    /// The same with both ends in so many percent.
    func scaled(_ percent: Decimal) -> StatedRange {
        StatedRange(
            low: low * percent / 100, high: high * percent / 100, areEndsStated: areEndsStated,
            distribution: distribution, alpha: alpha, beta: beta, location: location)
    }
}

extension StatedRange {
    /// What says on an element how far its figure or price may be off.
    ///
    /// - Parameters:
    ///   - figure: What stands in for an end that is left out; `nil` for one that is no number.
    ///   - isMeasure: Whether a beta distribution without ends is one from 0 to 1.
    /// - Returns: `nil` where nothing of a range is stated, and where a part of it, or the figure, could not be read
    ///   and was reported.
    static func facts(
        _ fields: inout Fields, _ record: StatedRange?, around figure: Decimal?, isMeasure: Bool = false
    ) -> StatedRange? {
        let faults = fields.faults
        let ends = record.flatMap { $0.areEndsStated ? (low: $0.low, high: $0.high) : nil }
        let statedLow = fields.attribute(
            "low", .optional(.amount), ends?.low,
            """
            What the figure or the price may be instead, for the question how sure the result is; Finalist never \
            supposes a range that is not stated. low is the lowest to reckon with: in percent of the price for a price \
            line, else in the unit of the figure. Left out, it is the figure itself; with a beta distribution of a \
            measure, both ends left out are 0 and 1.
            """)
        let statedHigh = fields.attribute(
            "high", .optional(.amount), ends?.high, "The highest to reckon with, like low.")
        let distribution: Distribution? = fields.attribute(
            "distribution", .choice(), record.flatMap { $0.distribution == .uniform ? nil : $0.distribution },
            """
            How likely what lies between is: uniform, each as likely (the default); triangular, the stated figure is \
            the likeliest; normal, around the stated figure, with 95 of 100 between low and high; beta, with alpha and \
            beta, stretched to low and high.
            """)
        let alpha = fields.attribute(
            "alpha", .optional(.amount), record?.alpha, "The first parameter of a beta distribution.")
        let beta = fields.attribute(
            "beta", .optional(.amount), record?.beta, "The second parameter of a beta distribution.")
        let isStated = distribution != nil || [statedLow, statedHigh, alpha, beta].contains { $0 != nil }
        let isUnit = isMeasure && distribution == .beta && statedLow == nil && statedHigh == nil
        guard isStated, fields.faults == faults, let low = statedLow ?? (isUnit ? 0 : figure ?? statedHigh),
            let high = statedHigh ?? (isUnit ? 1 : figure ?? statedLow)
        else { return nil }
        return StatedRange(
            low: low, high: high, areEndsStated: !isUnit, distribution: distribution ?? .uniform, alpha: alpha,
            beta: beta, location: fields.location)
    }
}
