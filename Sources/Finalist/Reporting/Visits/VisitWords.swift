extension VisitReport {
    /// Who was met, how much was seen by ourselves, what works and what is open, in a sentence or two.
    func answer(for vendor: Vendor) -> String {
        let visits = visits(to: vendor)
        let people = visits.flatMap(\.people)
        let observations = visits.flatMap(\.observations)
        let own = observations.count { $0.evidence == .observed }
        let checks = visits.flatMap(\.checks)
        let works = checks.count { $0.result == .works }
        let asked = visits.flatMap(\.followUps)
        let open = asked.count { $0.answered == nil }
        let parts = [
            people.isEmpty ? "nobody met is recorded" : "\(counted(people.count, "person", "people")) met",
            observations.isEmpty
                ? "no observation is recorded"
                : "\(counted(observations.count, "observation")), \(own) of them seen or heard by ourselves",
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
        let calls = callWords(visit)
        if !visit.isOfPlace { return calls.isEmpty ? "Nothing is recorded of this visit." : calls }
        let end = calls.isEmpty ? "" : " \(calls)"
        let site = visit.site.map { "\($0), visited" } ?? "Visited"
        return "\(site)\(when ?? "")\(who)\(notice).\(end)"
    }

    /// Calls with a sheet were heard; of the others it is known only that they are there.
    private func callWords(_ visit: SiteVisit) -> String {
        let heard = visit.calls.count { !$0.assessments.isEmpty }
        let rest = visit.calls.count - heard
        let parts = [
            heard > 0 ? "\(counted(heard, "call")) heard and assessed." : nil,
            rest > 0 ? "\(counted(rest, heard > 0 ? "other call" : "call")) without an assessment." : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    /// How many promises to customers were kept, of those heard on the calls; `nil` where none was made.
    func promiseWords(_ visits: [SiteVisit]) -> String? {
        let made = visits.flatMap(\.calls).filter { $0.promiseMade == true }
        guard !made.isEmpty else { return nil }
        let known = made.compactMap(\.promiseKept)
        let share = CallShare(known.count(where: \.self), of: known.count)
        let promised = "On \(counted(made.count, "call")) the customer was promised something"
        guard let low = share.low, let high = share.high else {
            return "\(promised); whether it was kept is not known of any."
        }
        let of = known.count == made.count ? "" : " of the \(known.count) of which it is known"
        return """
            \(promised): kept in \(share.hits)\(of), which among all such calls is \(Figures.percentShare(low)) to \
            \(Figures.percentShare(high)) with 95 % confidence.
            """
    }

    /// What the vendor says of its own quality scores; `nil` where it says nothing.
    func ownQualityWords(_ visits: [SiteVisit]) -> String? {
        let said = visits.compactMap(\.ownQuality).map { quality -> String in
            let parts = [
                quality.claimedShare.map { "\(Figures.percentShare($0)) of its calls acceptable" },
                quality.passMark.map { "a pass mark of \(Figures.plain($0))" },
                quality.scores.isEmpty ? nil : "\(counted(quality.scores.count, "score")) of its own",
            ].compactMap(\.self)
            let source = quality.words.isEmpty ? "" : " (\(quality.words))"
            return "The vendor says of its own scoring: \(parts.isEmpty ? "no figures" : listed(parts))\(source)."
        }
        return said.isEmpty ? nil : said.joined(separator: " ")
    }
}

extension SiteVisit {
    /// Anything at all is recorded of it that is no call.
    fileprivate var isOfPlace: Bool {
        site != nil || from != nil || to != nil || isAnnounced != nil || !visitors.isEmpty || !people.isEmpty
            || !observations.isEmpty || !checks.isEmpty || !impressions.isEmpty || !followUps.isEmpty
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
