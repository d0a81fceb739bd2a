extension Evaluation {
    /// Without what refers to criteria and questions that are not among `items`.
    func cutDown(to items: Set<String>, hasCalls: Bool) -> Evaluation {
        let recusals = panel.recusals.compactMap { recusal -> Recusal? in
            let criteria = recusal.criteria.filter(items.contains)
            guard recusal.criteria.isEmpty || !criteria.isEmpty else { return nil }
            return Recusal(
                evaluator: recusal.evaluator, vendor: recusal.vendor, criteria: criteria, from: recusal.from,
                reason: recusal.reason, location: recusal.location)
        }
        return Evaluation(
            id: id, title: title, currency: currency, date: date, client: client, scales: scales,
            panel: Panel(
                evaluators: panel.evaluators, spreadAlert: panel.spreadAlert, recusals: recusals,
                location: panel.location), requirements: requirements, criteria: criteria,
            weightSets: weightSets.map { $0.kept(items) }, scenario: scenario, priceTemplate: priceTemplate,
            clientCosts: clientCosts, lostCustomers: hasCalls ? lostCustomers : nil, vendors: vendors,
            responses: responses, sheets: sheets, record: record, scorecards: scorecards,
            visits: hasCalls ? visits.map { $0.kept(items) } : [], contactLogs: contactLogs, files: files,
            location: location, suppositions: suppositions, methods: methods)
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
