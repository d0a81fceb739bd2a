extension Outcome {
    /// That another vendor would be first if the lowest mark of a scale were worth nothing, where the plan leaves that open.
    func readingFlags() -> [Diagnostic] {
        let open = evaluation.questions.compactMap(evaluation.scale).filter(\.isReadAsShare)
        guard let scale = open.first else { return [] }
        let other = evaluation.replacing(scales: evaluation.scales.map(\.withLowestWorthNothing))
        let ranks = Scoring(Index(other, after: index), weighting, isInterim: isInterim).ranks
        let (first, then) = (leaders(by: results.map(\.rank)), leaders(by: ranks))
        guard !first.isEmpty, !then.isEmpty, first != then else { return [] }
        let (low, high) = (Figures.plain(scale.from), Figures.plain(scale.to))
        let others = open.uniqued.count > 1 ? ", and the like of other scales," : ""
        return [
            Diagnostic(
                .readingDecides,
                "with marks of \(low) to \(high)\(others) counted as shares of the best \(first.joined(separator: " and ")) is first, "
                    + "with the lowest mark worth nothing \(then.joined(separator: " and "))",
                remedy: "say in the plan which is meant: zero=\"0\" or zero=\"\(low)\" at the scale", at: scale.location
            )
        ]
    }

    /// - Parameter ranks: One a contender; another scale leaves the contenders as they are.
    private func leaders(by ranks: [Int?]) -> [String] {
        zip(results, ranks).filter { $0.1 == 1 }.map { $0.0.vendor.nameAndID }
    }
}

extension Scale {
    /// The same read the other way, where the plan leaves open which.
    fileprivate var withLowestWorthNothing: Scale {
        isReadAsShare
            ? Scale(
                id: id, from: from, to: to, statedZero: from, levels: levels, step: step, location: location)
            : self
    }
}
