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
        let when = Moment.range(visit.from, visit.to).map { " \($0)" } ?? ""
        let who = visit.visitors.isEmpty ? "" : " by \(listed(visit.visitors.map(evaluation.panel.name)))"
        let notice = visit.isAnnounced.map { $0 ? ", announced" : ", unannounced" } ?? ""
        let calls = callWords(visit)
        if !visit.isOfPlace { return calls.isEmpty ? otherWords(visit) : calls }
        let end = calls.isEmpty ? "" : " \(calls)"
        let site = visit.site.map { "\($0), visited" } ?? "Visited"
        return "\(site)\(when)\(who)\(notice).\(end)"
    }

    /// What there is of a visit without a place and without a call; what the vendor says of its own scoring stands beside.
    private func otherWords(_ visit: SiteVisit) -> String {
        let (draws, sheets) = (visit.draws.count, visit.looseAssessments.count)
        let parts = [
            draws > 0 ? "\(counted(draws, "draw")) of calls \(draws == 1 ? "is" : "are") recorded." : nil,
            sheets > 0 ? "\(counted(sheets, "assessment")) of calls recorded elsewhere." : nil,
        ].compactMap(\.self)
        return parts.isEmpty && visit.ownQuality == nil
            ? "Nothing is recorded of this visit." : parts.joined(separator: " ")
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
        let known = made.filter { $0.promiseKept != nil }
        let promised = "On \(counted(made.count, "call")) the customer was promised something"
        guard !known.isEmpty else { return "\(promised); whether it was kept is not known of any." }
        let kept = known.count { $0.promiseKept == true }
        let of = known.count == made.count ? "" : " of the \(known.count) of which it is known"
        // Calls that somebody picked tell of no others.
        let random = known.filter { $0.selection == .buyerRandom }
        let share = CallShare(random.count { $0.promiseKept == true }, of: random.count)
        guard let ends = share.ends else {
            let which = known.count == made.count ? "None of these calls" : "None of those"
            return "\(promised): kept in \(kept)\(of). \(which) was drawn at random, and they tell nothing of others."
        }
        let range = """
            which among all such calls is \(Figures.percentShare(ends.low)) to \(Figures.percentShare(ends.high)) with 95 % \
            confidence
            """
        return random.count == known.count
            ? "\(promised): kept in \(kept)\(of), \(range)."
            : "\(promised): kept in \(kept)\(of). Of those drawn at random it was kept in \(share.hits) of \(random.count), \(range)."
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
