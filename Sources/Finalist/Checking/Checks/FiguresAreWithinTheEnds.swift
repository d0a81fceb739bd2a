extension Check {
    /// The ends of a scale were set wide enough for what came in.
    static let figuresAreWithinTheEnds: Check = Check(
        Rule(
            "F0620", .warning, "a figure lies beyond the ends of its scale",
            """
            A figure beyond the worst or the best counts as that end, so vendors beyond it can no longer be told apart. \
            The ends are part of the plan and stay; but look whether the figure is in the right unit, and say in the \
            report that the end was passed.
            """)
    ) { index in
        let figures = index.standing.figures
        return index.nodes.flatMap { node -> [Diagnostic] in
            guard case .measure(let measure) = node.criterion.basis, let range = measure.function.range else {
                return []
            }
            return index.distinctContenders.compactMap { _, vendor in
                guard let figure = figures[VendorItem(vendor: vendor.id, item: node.criterion.id)],
                    figure.isInUnit(of: measure), let number = PlainNumber(figure.text)?.value, !range.contains(number)
                else { return nil }
                let end = number < range.lowerBound ? range.lowerBound : range.upperBound
                let unit = measure.unit.map { " \($0)" } ?? ""
                return Diagnostic(
                    figuresAreWithinTheEnds.rule,
                    "\(vendor.nameAndID) has \(Figures.plain(number))\(unit) on \(node.criterion.titleAndID), counted as "
                        + "\(Figures.plain(end)), the end of the scale",
                    remedy: "check the figure and its unit", at: figure.location, vendor: vendor.id,
                    criterion: node.criterion.id)
            }
        }
    }
}
