/// How many different groups a random draw meets: agents among the calls drawn from a log, say.
enum DistinctGroups {
    /// The chance that `draws` items, drawn without replacement from groups of these sizes, come from at most `k` groups.
    ///
    /// Exact but for rounding. Group after group, the number drawn from it is hypergeometric, given how many are still
    /// to be drawn; all terms are probabilities, so that nothing overflows.
    ///
    /// For such counts see Johnson & Kotz (1977), "Urn Models and Their Application".
    static func atMost(_ k: Int, groupSizes: [Int], draws: Int) -> Double {
        precondition(groupSizes.allSatisfy { $0 >= 0 }, "a group has 0 items or more")
        let sizes = groupSizes.filter { $0 > 0 }
        var left = sizes.reduce(0, +)
        precondition(draws >= 0 && draws <= left, "a draw without replacement is no larger than its source")
        guard k >= 0 else { return 0 }
        if k >= min(sizes.count, draws) { return 1 }
        let logs = (0...left).map { GammaFunction.logFactorial($0) }
        func logChoices(_ all: Int, _ chosen: Int) -> Double { logs[all] - logs[chosen] - logs[all - chosen] }
        // For each number still to be drawn, and of groups met, the chance of being there.
        var chances = [[Double]](repeating: [Double](repeating: 0, count: k + 1), count: draws + 1)
        chances[draws][0] = 1
        for size in sizes {
            var next = [[Double]](repeating: [Double](repeating: 0, count: k + 1), count: draws + 1)
            for open in 0...draws where chances[open].contains(where: { $0 > 0 }) {
                let whole = logChoices(left, min(open, left))
                for taken in max(0, open - (left - size))...max(0, min(size, open)) {
                    let share = Elementary.exp(
                        logChoices(size, taken) + logChoices(left - size, open - taken) - whole)
                    let step = taken > 0 ? 1 : 0
                    for met in 0...k where met + step <= k {
                        next[open - taken][met + step] += share * chances[open][met]
                    }
                }
            }
            chances = next
            left -= size
        }
        return min(1, chances[0].reduce(0, +))
    }

    /// Whether ``atMost(_:groupSizes:draws:)`` has no more terms to add than a moment allows.
    static func isAffordable(_ k: Int, groupSizes: [Int], draws: Int) -> Bool {
        let terms = groupSizes.reduce(0.0) { $0 + Double(min($1, draws)) } * Double(draws) * Double(k + 1)
        return terms <= 1e8
    }

    /// The same from random draws, for where there are too many terms to add: (those with at most `k` groups + 1) ÷
    /// (trials + 1), so that it is never 0.
    ///
    /// Source: North, Curtis & Sham (2002), "A note on the calculation of empirical P values from Monte Carlo procedures",
    /// American Journal of Human Genetics 71:439–441.
    static func sampled(atMost k: Int, groupSizes: [Int], draws: Int, trials: Int, seed: UInt64) -> Double {
        var groups = groupSizes.enumerated().flatMap { group, size in repeatElement(group, count: size) }
        precondition(draws >= 0 && draws <= groups.count, "a draw without replacement is no larger than its source")
        var chance = RandomSource(seed: seed)
        var lastMet = [Int](repeating: -1, count: groupSizes.count)
        var reached = 0
        for trial in 0..<trials {
            chance.shuffle(&groups, first: draws)
            var met = 0
            for group in groups[..<draws] where lastMet[group] != trial {
                lastMet[group] = trial
                met += 1
            }
            if met <= k { reached += 1 }
        }
        return Double(reached + 1) / Double(trials + 1)
    }
}
