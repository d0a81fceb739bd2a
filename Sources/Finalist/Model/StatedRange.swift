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
