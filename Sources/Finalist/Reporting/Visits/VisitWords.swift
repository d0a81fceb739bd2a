extension VisitReport {
    /// Who was met, how much was seen by ourselves, what works and what is open, in a sentence or two.
    func answer(for vendor: Vendor) -> String {
        let visits = visits(to: vendor)
        let observations = visits.flatMap(\.observations)
        let own = observations.count { $0.evidence == .observed }
        let checks = visits.flatMap(\.checks)
        let works = checks.count { $0.result == .works }
        let asked = visits.flatMap(\.followUps)
        let open = asked.count { $0.answered == nil }
        let parts = [
            "\(counted(visits.flatMap(\.people).count, "person", "people")) met",
            "\(counted(observations.count, "observation")), \(own) of them seen or heard by ourselves",
            checks.isEmpty
                ? nil : "\(works) of \(counted(checks.count, "integration")) \(works == 1 ? "works" : "work")",
            asked.isEmpty
                ? nil : open == 0 ? "all follow-ups answered" : "\(open) of \(counted(asked.count, "follow-up")) open",
        ]
        return "\(vendor.name): \(parts.compactMap(\.self).joined(separator: "; "))."
    }

    /// When and by whom.
    func said(_ visit: SiteVisit) -> String {
        let days = [visit.from?.day, visit.to?.day].compactMap(\.self)
        let when = days.first.map { first in
            days.last.map { $0 == first ? " on \(first)" : " from \(first) to \($0)" } ?? ""
        }
        let who = visit.visitors.isEmpty ? "" : " by \(listed(visit.visitors.map(evaluation.panel.name)))"
        let notice = visit.isAnnounced.map { $0 ? ", announced" : ", unannounced" } ?? ""
        let calls = visit.calls.isEmpty ? "" : " \(counted(visit.calls.count, "call")) heard."
        if visit.site == nil, visit.from == nil, visit.visitors.isEmpty, visit.people.isEmpty,
            visit.observations.isEmpty
        {
            return "Nobody's visit is recorded.\(calls)"
        }
        let site = visit.site.map { "\($0), visited" } ?? "Visited"
        return "\(site)\(when ?? "")\(who)\(notice).\(calls)"
    }
}

extension EvidenceClass {
    var words: String {
        switch self {
        case .observed: "seen or heard"
        case .document: "document"
        case .told: "told"
        }
    }
}
