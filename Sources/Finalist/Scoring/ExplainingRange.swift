#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What the file states of how far a figure or a price may be off.
extension StatedRange {
    /// `28 to 35 %, triangular`; the ends are written as the figure itself is.
    func line(_ written: (Decimal) -> String) -> Step.Line {
        let parameters = [("alpha", alpha), ("beta", beta)].compactMap { name, number in
            number.map { "\(name) \($0)" }
        }
        let shape = distribution.rawValue + (parameters.isEmpty ? "" : " with \(parameters.joined(separator: " and "))")
        return .remark(
            "stated range",
            "\(written(low)) to \(written(high)), \(shape); trials draw from it, and the value rests on the figure alone"
        )
    }
}
