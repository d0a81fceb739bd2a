extension Check {
    /// Whoever reads the result knows what a vendor's total leaves out.
    static let exclusionsAreNoted: Check = Check(
        Rule(
            "F0831", .warning, "a vendor leaves a line of the price template out", about: .omittedCost,
            """
            The vendor says that it does not offer the line, so its total holds nothing for it and looks lower than the \
            others. Ask what it would cost, or add what you would pay elsewhere as an <other> client cost of this vendor.
            """)
    ) { index in
        let required = index.requiredTemplateLines
        guard !required.isEmpty else { return [] }
        let others = Set(index.evaluation.clientCosts.filter { !$0.others.isEmpty }.compactMap(\.vendor))
        return index.offers.flatMap { offer -> [Diagnostic] in
            let covered = offer.pricing.exclusions.isEmpty ? [] : offer.pricing.covered
            return offer.pricing.exclusions.compactMap { exclusion in
                // A line that is priced as well has a check of its own.
                guard let line = required[exclusion.line], !covered.contains(line.id) else { return nil }
                return Diagnostic(
                    exclusionsAreNoted.rule,
                    "\(offer.vendor.nameAndID) leaves \(line.titleAndID) out"
                        + (exclusion.words.isEmpty ? "" : ": “\(opening(of: exclusion.words))”"),
                    remedy: others.contains(offer.vendor.id)
                        ? "ask for a price, unless an <other> in its <client-cost> holds what it costs elsewhere"
                        : "ask for a price, or add what it costs elsewhere as <other> to its <client-cost>",
                    at: exclusion.location, vendor: offer.vendor.id)
            }
        }
    }
}

extension Index {
    fileprivate var requiredTemplateLines: [TemplateLine.ID: TemplateLine] {
        Dictionary(
            evaluation.priceTemplate.filter(\.isRequired).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
