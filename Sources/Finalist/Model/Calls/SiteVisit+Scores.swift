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
                        question: felt.question, vendor: vendor,
                        verdict: felt.hasUnreadableScore ? .unreadable : .given(felt.score),
                        reason: felt.words, location: felt.location)
                )
            }
        return given.map(\.0).uniqued.map { evaluator in
            ScoreSheet(
                evaluator: evaluator, submitted: to ?? from,
                scores: given.filter { $0.0 == evaluator }.map(\.1), location: location)
        }
    }
}

extension [SiteVisit] {
    /// With each assessment that stands beside its call put into it, wherever the call of that vendor was read.
    func assembled() -> [SiteVisit] {
        var loose: [VendorItem: [CallAssessment]] = [:]
        for visit in self {
            for item in visit.looseAssessments {
                loose[VendorItem(vendor: visit.vendor, item: item.call), default: []].append(item.assessment)
            }
        }
        guard !loose.isEmpty else { return self }
        return map { visit in
            var visit = visit
            for row in visit.calls.indices {
                let call = VendorItem(vendor: visit.vendor, item: visit.calls[row].id)
                visit.calls[row].assessments += loose.removeValue(forKey: call) ?? []
            }
            return visit
        }
    }

    /// With each assessment that stands beside its call there alone: what ``assembled()`` puts together.
    func disassembled() -> [SiteVisit] {
        var loose: [VendorItem: Int] = [:]
        for visit in self {
            for item in visit.looseAssessments {
                loose[VendorItem(vendor: visit.vendor, item: item.call), default: 0] += 1
            }
        }
        guard !loose.isEmpty else { return self }
        return map { visit in
            var visit = visit
            for row in visit.calls.indices {
                let call = VendorItem(vendor: visit.vendor, item: visit.calls[row].id)
                visit.calls[row].assessments.removeLast(loose.removeValue(forKey: call) ?? 0)
            }
            return visit
        }
    }
}
