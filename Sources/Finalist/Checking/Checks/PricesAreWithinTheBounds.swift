#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// The prices that the plan sets beside a formula were set wide enough for the bids that came in.
    static let pricesAreWithinTheBounds: Check = Check(
        Rule(
            "F0848", .warning, "a price lies beyond a price that the plan sets",
            """
            A price beyond the worst, the best, the ceiling or the base of its formula is worth what that one is worth, so \
            vendors beyond it can no longer be told apart by price. The bounds are part of the plan and stay; but look \
            whether the price is of the same term, volume and currency as they are, and say in the report that one was \
            passed.
            """)
    ) { index in
        index.nodes.flatMap { node -> [Diagnostic] in
            guard case .price(let term) = node.criterion.basis, term.formula.faults(in: term.parameters).isEmpty else {
                return []
            }
            return index.distinctContenders.compactMap { _, vendor in
                guard let price = index.price(of: vendor, term.total),
                    let (parameter, bound) = term.bound(passedBy: price.money.number)
                else { return nil }
                let side = parameter == .best ? "below" : "above"
                let currency = price.money.currency.map { "\($0) " } ?? ""
                let amount = Figures.grouped(Figures.plain(price.money.number, decimals: 2))
                return Diagnostic(
                    pricesAreWithinTheBounds.rule,
                    "the \(term.total.title) of \(vendor.nameAndID) is \(currency)\(amount), \(side) the \(parameter.name) of "
                        + "\(node.criterion.titleAndID), \(Figures.grouped(Figures.plain(bound))), and is worth no "
                        + (parameter == .best ? "more than that" : "less than that"),
                    remedy: "check the price, its term and its volume against those that \(parameter.name) was set for",
                    at: price.location, vendor: vendor.id, criterion: node.criterion.id)
            }
        }
    }
}
