extension SiteVisit {
    /// What its observations and impressions say as scores, a sheet an evaluator: they count like any other score.
    var sheets: [ScoreSheet] {
        let given: [(Evaluator.ID, Score)] =
            observations.compactMap { seen in
                guard
                    let verdict: Score.Verdict = seen.score.map({ .given($0) })
                        ?? (seen.hasUnreadableScore ? .unreadable : nil)
                else { return nil }
                return (
                    seen.evaluator,
                    Score(
                        question: seen.question, vendor: vendor, verdict: verdict, reason: seen.words,
                        location: seen.location)
                )
            }
            + impressions.map { felt in
                (
                    felt.evaluator,
                    Score(
                        question: felt.question, vendor: vendor, verdict: .given(felt.score), reason: felt.words,
                        location: felt.location)
                )
            }
        var evaluators: [Evaluator.ID] = []
        for (evaluator, _) in given where !evaluators.contains(evaluator) { evaluators.append(evaluator) }
        return evaluators.map { evaluator in
            ScoreSheet(
                evaluator: evaluator, submitted: to ?? from,
                scores: given.filter { $0.0 == evaluator }.map(\.1), location: location)
        }
    }
}

extension [SiteVisit] {
    /// With each assessment that stands beside its call put into it, wherever the call was read.
    func assembled() -> [SiteVisit] {
        var loose: [Call.ID: [CallAssessment]] = [:]
        for visit in self {
            for item in visit.looseAssessments { loose[item.call, default: []].append(item.assessment) }
        }
        guard !loose.isEmpty else { return self }
        return map { visit in
            var visit = visit
            for row in visit.calls.indices {
                visit.calls[row].assessments += loose.removeValue(forKey: visit.calls[row].id) ?? []
            }
            return visit
        }
    }
}
