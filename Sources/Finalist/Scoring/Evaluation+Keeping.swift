extension Evaluation {
    /// Without what refers to criteria and questions that are not among `items`.
    func cutDown(to items: Set<String>, hasCalls: Bool) -> Evaluation {
        var kept = self
        kept.panel = Panel(
            evaluators: panel.evaluators, spreadAlert: panel.spreadAlert,
            recusals: panel.recusals.compactMap { $0.kept(items) }, location: panel.location)
        kept.weightSets = weightSets.map { $0.kept(items) }
        kept.visits = hasCalls ? visits.map { $0.kept(items) } : []
        if !hasCalls { kept.lostCustomers = nil }
        return kept
    }
}

extension Recusal {
    /// Of what is left of it; `nil` where nothing is.
    fileprivate func kept(_ items: Set<String>) -> Recusal? {
        let left = criteria.filter(items.contains)
        guard criteria.isEmpty || !left.isEmpty else { return nil }
        return Recusal(
            evaluator: evaluator, vendor: vendor, criteria: left, from: from, reason: reason, location: location)
    }
}

extension Weights {
    fileprivate func kept(_ items: Set<String>) -> Weights {
        Weights(
            id: id, title: title, status: status, by: by, at: at, reason: reason,
            entries: entries.filter { items.contains($0.criterion) }, location: location)
    }
}

extension SiteVisit {
    fileprivate func kept(_ items: Set<String>) -> SiteVisit {
        SiteVisit(
            vendor: vendor, site: site, from: from, to: to, isAnnounced: isAnnounced, visitors: visitors,
            people: people, observations: observations.filter { items.contains($0.question) },
            checks: checks.filter { $0.question.map(items.contains) ?? true },
            impressions: impressions.filter { items.contains($0.question) },
            followUps: followUps.filter { $0.question.map(items.contains) ?? true }, calls: calls, draws: draws,
            ownQuality: ownQuality, looseAssessments: looseAssessments, location: location)
    }
}
