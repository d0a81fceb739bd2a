internal import LocatedXML

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What a figure or a price may be instead.
extension NativeReader {
    /// `nil` where nothing of a range is stated, and where a part of it, or the figure, could not be read and was reported.
    ///
    /// - Parameters:
    ///   - figure: What stands in for an end that is left out; `nil` for one that is no number.
    ///   - isMeasure: Whether a beta distribution without ends is one from 0 to 1.
    func range(_ element: Element, around figure: Decimal?, isMeasure: Bool = false) -> StatedRange? {
        let names = ["low", "high", "distribution", "alpha", "beta"]
        let stated: StatedRange.Distribution? = element.choice("distribution")
        guard names.contains(where: { element.value($0) != nil }),
            element.canReadNumbers(["low", "high", "alpha", "beta"]),
            stated != nil || element.value("distribution") == nil
        else { return nil }
        let ends = (low: element.decimal("low"), high: element.decimal("high"))
        let isUnit = isMeasure && stated == .beta && ends.low == nil && ends.high == nil
        guard let low = ends.low ?? (isUnit ? 0 : figure ?? ends.high),
            let high = ends.high ?? (isUnit ? 1 : figure ?? ends.low)
        else { return nil }
        return StatedRange(
            low: low, high: high, areEndsStated: !isUnit, distribution: stated ?? .uniform,
            alpha: element.decimal("alpha"), beta: element.decimal("beta"), location: location(element))
    }
}
