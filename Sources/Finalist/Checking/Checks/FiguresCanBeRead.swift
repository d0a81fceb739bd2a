extension Check {
    /// A figure is a number in the plan's unit, or one of the plan's levels.
    static let figuresCanBeRead: Check = Check(
        Rule(
            "F0509", .error, "a figure cannot be read",
            """
            A figure is a number in the unit of the plan, or the name of one of the plan's levels. 8,5 could be eight and \
            a half or eighty-five, and a month is not a year: a guess could decide a contract.
            """)
    ) { index in
        let figures = index.standing.figures
        var suggestions = Suggestions()
        return index.nodes.flatMap { node -> [Diagnostic] in
            guard case .measure(let measure) = node.criterion.basis else { return [] }
            return index.distinctContenders.compactMap { _, vendor in
                guard let figure = figures[VendorItem(vendor: vendor.id, item: node.criterion.id)],
                    let (fault, remedy) = fault(figure, measure, &suggestions)
                else { return nil }
                return Diagnostic(
                    figuresCanBeRead.rule,
                    "the figure of \(vendor.nameAndID) for \(node.criterion.titleAndID) \(fault)",
                    remedy: remedy, at: figure.location, vendor: vendor.id, criterion: node.criterion.id)
            }
        }
    }
}

private func fault(
    _ figure: Figure, _ measure: Measure, _ suggestions: inout Suggestions
) -> (fault: String, remedy: String)? {
    // A figure that is missing or blank has been reported by reading.
    if figure.text.isEmpty { return nil }
    let text = opening(of: figure.text, limit: 40)
    if case .levels(let levels) = measure.function {
        let names = levels.map(\.name)
        if names.contains(figure.text) { return nil }
        return (
            "is '\(text)', which is none of its levels",
            suggestions.remedy(figure.text, among: names, otherwise: "write one of \(listed(names))")
        )
    }
    if PlainNumber(figure.text) == nil {
        return ("is '\(text)', which is not a number", AttributeKind.number.remedy)
    }
    if let unit = figure.unit, let planned = measure.unit, !figure.isInUnit(of: measure) {
        return (
            "is in \(opening(of: unit, limit: 20)), and the plan measures in \(planned)",
            "convert it to \(planned) and note where it comes from in a <measure> of the vendor"
        )
    }
    return nil
}

extension Figure {
    /// Whether it is counted in what the plan measures in, as far as both say.
    func isInUnit(of measure: Measure) -> Bool {
        guard let unit, let planned = measure.unit else { return true }
        return unit.lowercased() == planned.lowercased()
    }
}
