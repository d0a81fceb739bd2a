extension Check {
    /// A scale goes from one score to another, and its levels lie between them.
    static let scalesAreUsable: Check = Check(
        Rule(
            "F0405", .error, "a scale cannot be used",
            """
            A scale turns scores into values: its best score is worth 100, and its zero 0. With both ends the same, \
            nobody could be told apart, and with a zero above the worst score that score would be worth less than nothing. A level beyond the ends describes a score that nobody may give, and of two levels \
            for one score nobody knows which is meant. A step says how far apart two scores next to each other are: it is \
            above 0, leads from one end to the other, and meets every level.
            """)
    ) { index in
        index.evaluation.scales.flatMap { scale in
            if scale.from == scale.to {
                return [
                    Diagnostic(
                        scalesAreUsable.rule,
                        "scale \(scale.id) goes from \(Figures.plain(scale.from)) to the same score",
                        remedy: "give from the worst score and to the best, like from=\"0\" to=\"5\"",
                        at: scale.location)
                ]
            }
            return zeroAmongTheScores(scale)
                + scale.levels.filter { !scale.contains($0.score) }.map { level in
                    Diagnostic(
                        scalesAreUsable.rule,
                        "the level for \(Figures.plain(level.score)) is not on scale \(scale.id), which goes from "
                            + "\(Figures.plain(scale.from)) to \(Figures.plain(scale.to))",
                        remedy: "give the level a score on the scale, or move an end of the scale", at: level.location)
                } + secondLevels(scale) + wrongStep(scale)
        }
    }
}

private func zeroAmongTheScores(_ scale: Scale) -> [Diagnostic] {
    guard let zero = scale.statedZero, scale.from < scale.to ? zero > scale.from : zero < scale.from else { return [] }
    let (worst, best) = (Figures.plain(scale.from), Figures.plain(scale.to))
    return [
        Diagnostic(
            Check.scalesAreUsable.rule,
            "scale \(scale.id) goes from \(worst) to \(best), and its zero is \(Figures.plain(zero)): \(worst) would be worth less than nothing",
            remedy: "write zero=\"\(worst)\" where the worst score is worth nothing, or take it out",
            at: scale.location)
    ]
}

private func wrongStep(_ scale: Scale) -> [Diagnostic] {
    guard let step = scale.step else { return [] }
    let number = Figures.plain(step)
    guard step > 0, scale.isStep(scale.to) else {
        return [
            Diagnostic(
                Check.scalesAreUsable.rule,
                step > 0
                    ? "steps of \(number) do not lead from \(Figures.plain(scale.from)) to \(Figures.plain(scale.to)), the ends of scale \(scale.id)"
                    : "the step of scale \(scale.id) is \(number)",
                remedy: "give a step above 0 that divides the width of the scale, like step=\"0.5\", or leave it out",
                at: scale.location)
        ]
    }
    return scale.levels.filter { !scale.isStep($0.score) }.map { level in
        Diagnostic(
            Check.scalesAreUsable.rule,
            "the level for \(Figures.plain(level.score)) lies between two steps of scale \(scale.id), which are \(number) apart",
            remedy: "give the level a score on a step, or the scale a finer step", at: level.location)
    }
}

private func secondLevels(_ scale: Scale) -> [Diagnostic] {
    var places: [Double: Location?] = [:]
    return scale.levels.compactMap { level in
        guard let earlier = places[level.score] else {
            places[level.score] = .some(level.location)
            return nil
        }
        return Diagnostic(
            Check.scalesAreUsable.rule,
            "scale \(scale.id) has a second level for \(Figures.plain(level.score))\(whereFirst(earlier))",
            remedy: "give one of the two another score, or take it out", at: level.location)
    }
}
