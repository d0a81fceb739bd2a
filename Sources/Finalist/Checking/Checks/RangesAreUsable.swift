#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// What a figure or a price may be instead is said so that it can be drawn.
    static let rangesAreUsable: Check = Check(
        Rule(
            "F0517", .error, "a range cannot be used",
            """
            A range says what else a figure or a price may be, for the question how sure the result is. The figure lies \
            between low and high; with distribution="normal" it is their middle, since 95 of 100 lie between them; \
            distribution="beta" needs alpha and beta, and no other distribution has them. A price is above 0. The levels \
            of a measure are words, and words have no range.
            """)
    ) { index in
        let ofVendors = index.distinctContenders.flatMap { _, vendor in
            vendor.figures.compactMap { finding($0, of: vendor, index) }
                + vendor.prices.compactMap { finding($0, of: vendor) }
        }
        let ofResponses = index.evaluation.responses.flatMap { response -> [Diagnostic] in
            guard let row = index.contenderRow[response.vendor] else { return [] }
            return response.prices.compactMap { finding($0, of: index.contenders[row]) }
        }
        let ofLines = index.offers.flatMap { offer in
            offer.pricing.lines.compactMap { line in
                line.range.flatMap { range in
                    range.fault(around: 100).map {
                        finding($0, "the range of \(offer.words(line))", range, offer.vendor.id)
                    }
                }
            }
        }
        return ofVendors + ofResponses + ofLines
    }
}

private func finding(_ figure: Figure, of vendor: Vendor, _ index: Index) -> Diagnostic? {
    guard let range = figure.range, let row = index.nodeRow[figure.criterion] else { return nil }
    let criterion = index.nodes[row].criterion
    guard case .measure(let measure) = criterion.basis else { return nil }
    let about = "the range of \(vendor.nameAndID) for \(criterion.titleAndID)"
    if case .levels = measure.function {
        return finding(
            ("is about a word, not a number", "take the range out"), about, range, vendor.id, criterion.id)
    }
    // A figure that is no number is reported as that.
    guard PlainNumber(figure.text) != nil, let number = Decimal(string: figure.text),
        let fault = range.fault(around: number)
    else { return nil }
    return finding(fault, about, range, vendor.id, criterion.id)
}

private func finding(_ price: PriceTotal, of vendor: Vendor) -> Diagnostic? {
    guard let range = price.range else { return nil }
    let isPositive = range.low > 0 || price.money.amount <= 0
    let fault =
        isPositive
        ? range.fault(around: price.money.amount)
        : ("begins at \(Figures.grouped(range.low.description)), and a price is above 0", "give a low above 0")
    return fault.map { finding($0, "the range of the \(price.total.title) of \(vendor.nameAndID)", range, vendor.id) }
}

private func finding(
    _ fault: (words: String, remedy: String), _ about: String, _ range: StatedRange, _ vendor: Vendor.ID,
    _ criterion: Criterion.ID? = nil
) -> Diagnostic {
    Diagnostic(
        Check.rangesAreUsable.rule, "\(about) \(fault.words)", remedy: fault.remedy, at: range.location,
        vendor: vendor, criterion: criterion)
}

extension StatedRange {
    /// What keeps it from being drawn, and what to do.
    fileprivate func fault(around figure: Decimal) -> (words: String, remedy: String)? {
        if let fault = parameterFault { return fault }
        let ends = "\(Figures.grouped(low.description)) to \(Figures.grouped(high.description))"
        guard low <= figure, figure <= high else {
            return (
                "is from \(ends), and \(Figures.grouped(figure.description)) lies outside",
                "give a low that is not above the figure, and a high that is not below it"
            )
        }
        guard distribution == .uniform || low < high else {
            return ("has no width", "give low and high, or take the distribution out")
        }
        // A hundredth of the range is the rounding of whoever wrote it.
        guard distribution != .normal || (low + high - 2 * figure).magnitude <= (high - low) / 100 else {
            return (
                "is normal from \(ends), and \(Figures.grouped(figure.description)) is not the middle",
                "put low and high as far below the figure as above it, or write distribution=\"triangular\""
            )
        }
        return nil
    }

    private var parameterFault: (words: String, remedy: String)? {
        guard distribution == .beta else {
            return alpha == nil && beta == nil
                ? nil
                : (
                    "has alpha or beta, and its distribution is \(distribution.rawValue)",
                    "write distribution=\"beta\", or take alpha and beta out"
                )
        }
        guard let alpha, let beta else {
            return ("is a beta distribution without alpha and beta", "give both, like alpha=\"20\" beta=\"116\"")
        }
        let outside = [("alpha", alpha), ("beta", beta)].first { !(Self.leastParameter...Self.mostParameter ~= $1) }
        return outside.map { name, value in
            (
                "has \(name) \(Figures.grouped(value.description)), which is out of its range",
                "give a number from \(Self.leastParameter) to \(Figures.grouped(Self.mostParameter.description))"
            )
        }
    }

    /// Below, nearly all draws are the ends themselves; above, all are the mean.
    private static var leastParameter: Decimal { Decimal(1) / 1000 }
    private static var mostParameter: Decimal { 1_000_000 }
}
