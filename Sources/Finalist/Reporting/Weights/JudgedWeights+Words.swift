extension JudgedWeights {
    /// Above it, Saaty asks for the comparisons to be looked at again.
    static let limit = 0.10

    /// Of pairwise comparisons alone.
    var comparisonRatio: Double? { comparison == nil ? nil : consistencyRatio }

    /// Which method, in words.
    var methodWords: String {
        switch working {
        case .points: "points"
        case .swing: "swing"
        case .order(_, let rule): "order of importance, \(rule.title)"
        case .pairwise(_, let rule, _): "pairwise comparison, \(rule.title)"
        case .bestWorst(_, let fit): "best–worst method, \(fit.model.title)"
        }
    }

    /// How well the answers fit together, to stand after the method; empty where nothing can be said of it.
    var workingWords: String {
        switch working {
        case .points, .swing, .order: return ""
        case .pairwise(let comparison, _, let table):
            let index = """
                 Largest eigenvalue \(Figures.fixed(comparison.lambdaMax, decimals: 3)) for \(criteria.count) criteria, \
                consistency index \(Figures.fixed(comparison.consistencyIndex, decimals: 3))
                """
            guard criteria.count > 2 else { return " Two criteria cannot contradict each other." }
            guard let ratio = comparison.consistencyRatio(table), let chance = table[criteria.count] else {
                return index + "; the table of \(table.title) has no random index for so many, so there is no ratio."
            }
            let verdict = ratio > JudgedWeights.limit ? "above 0.10, so ask again" : "within the 0.10 that Saaty allows"
            return index
                + ", consistency ratio \(Figures.fixed(ratio, decimals: 3)) (random index \(Figures.plain(chance)), \(table.title)): \(verdict)."
        case .bestWorst(let problem, let fit):
            let ratio = fit.consistencyRatio.map {
                ", consistency ratio \(Figures.fixed($0, decimals: 3)) (index \(Figures.fixed(fit.consistencyIndex ?? 0, decimals: 2)))"
            }
            let inputs = "input-based ratio \(Figures.fixed(problem.inputRatio, decimals: 3))"
            if problem.contradictions.isEmpty && fit.xi < 1e-9 { return " The answers fit each other: ξ is 0." }
            return """
                 ξ \(Figures.fixed(fit.xi, decimals: 3))\(ratio ?? ""), \(inputs); 0 is consistent, and a ratio of 1 the \
                most inconsistent there is.
                """
        }
    }
}
