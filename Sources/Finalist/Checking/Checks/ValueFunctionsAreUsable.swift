extension Check {
    /// A measure says without doubt what a figure is worth.
    static let valueFunctionsAreUsable: Check = Check(
        Rule(
            "F0406", .error, "a measure does not say what a figure is worth",
            """
            A figure becomes a value from 0 (worst) to 100 (best) in one of five ways: worst and best, a target between \
            low and high, points, levels, or the vendors' own figures (scale="vendors" with better). Whatever the way, it \
            must give every figure exactly one value, so that two people come to the same result.
            """)
    ) { index in
        index.nodes.compactMap { node in
            guard case .measure(let measure) = node.criterion.basis,
                let (fault, remedy) = fault(measure.function)
            else { return nil }
            return Diagnostic(
                valueFunctionsAreUsable.rule, "the measure of \(node.criterion.titleAndID) \(fault)", remedy: remedy,
                at: measure.location, criterion: node.criterion.id)
        }
    }
}

private func fault(_ function: ValueFunction) -> (fault: String, remedy: String)? {
    switch function {
    case .unusable(let why):
        return (why, "give it worst and best, like worst=\"60\" best=\"10\", and nothing that says otherwise")
    case .linear(let worst, let best):
        guard worst == best else { return nil }
        return ("has \(Figures.plain(worst)) as its worst and as its best", "set worst and best apart")
    case .target(let target, let low, let high):
        if low < target && target < high { return nil }
        return (
            "has its target \(Figures.plain(target)) not between low \(Figures.plain(low)) and high \(Figures.plain(high))",
            "set low below the target and high above it"
        )
    case .piecewise(let points): return fault(points)
    case .levels(let levels): return fault(levels)
    case .vendors: return nil
    }
}

private func fault(_ points: [ValueFunction.Point]) -> (fault: String, remedy: String)? {
    if points.count < 2 { return ("has one point only", "add a second <point at=\"…\" value=\"…\"/>") }
    for (left, right) in zip(points, points.dropFirst()) where left.at >= right.at {
        return (
            "has a point at \(Figures.plain(right.at)) after the point at \(Figures.plain(left.at))",
            "put the points in rising order of at, each at once only"
        )
    }
    return points.first { !(0...100 ~= $0.value) }.map { outside($0.value) }
}

private func fault(_ levels: [ValueFunction.Level]) -> (fault: String, remedy: String)? {
    var names: Set<String> = []
    for level in levels where !level.name.isEmpty && !names.insert(level.name).inserted {
        return ("has level '\(level.name)' twice", "take one of the two out, or rename it")
    }
    return levels.first { !(0...100 ~= $0.value) }.map { outside($0.value) }
}

private func outside(_ value: Double) -> (fault: String, remedy: String) {
    ("gives a value of \(Figures.plain(value)), outside 0 to 100", "give values from 0 (worst) to 100 (best)")
}
