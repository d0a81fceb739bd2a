extension VisitReport {
    /// One row an observation, check, impression or follow-up: what a pivot table wants.
    var csv: CSVTable {
        var rows: [[CSVTable.Field]] = [
            ["evaluation", "vendor", "kind", "question", "by", "evidence", "score", "result", "at", "words"]
        ]
        for vendor in vendors {
            for visit in visits(to: vendor) {
                let head: [CSVTable.Field] = [.text(evaluation.id), .text(vendor.id)]
                rows += visit.people.map { head + ["person", "", .text($0.name), "", "", "", "", .text($0.role)] }
                rows += visit.observations.map {
                    head + [
                        "observation", .text($0.question), .text($0.evaluator), .text($0.evidence.rawValue),
                        .number($0.score), "", .words($0.at?.description), .text($0.words),
                    ]
                }
                rows += visit.checks.map {
                    head + [
                        "integration", .words($0.question), "", .text($0.method.rawValue), "",
                        .text($0.result.rawValue), "",
                        .text([$0.system, $0.words].filter { !$0.isEmpty }.joined(separator: ": ")),
                    ]
                }
                rows += visit.impressions.map {
                    head + [
                        "impression", .text($0.question), .text($0.evaluator), "", .number($0.score),
                        .text($0.hasSeenPrices ? "prices known" : "prices not known"), "", .text($0.words),
                    ]
                }
                rows += visit.followUps.map {
                    head + [
                        "follow-up", .words($0.question), "", "", "", .text($0.answered == nil ? "open" : "answered"),
                        .words($0.at?.description),
                        .text([$0.asked, $0.answered].compactMap(\.self).joined(separator: " – ")),
                    ]
                }
            }
        }
        return CSVTable(rows)
    }
}

extension VisitReport {
    static let document = ResultDocument<VisitReport>(
        "visit", root: "visits", "What was seen and heard at the vendors' sites, as Finalist exports it."
    ) {
        Member("evaluation", .id) { $0.evaluation.id }
        Member("title", .text) { $0.evaluation.title.visible }
        Member("vendors", .list(of: "vendor", .record, count: .from(1))) { report in
            report.vendors.map { VisitedVendor(vendor: $0, visits: report.visits(to: $0)) }
        }
    }
}

private struct VisitedVendor: Described {
    let vendor: Vendor
    let visits: [SiteVisit]

    static let shape = Shape<VisitedVendor>("visitedVendor", "One vendor.") {
        Member("id", .id) { $0.vendor.id }
        Member("name", .text) { $0.vendor.name.visible }
        Member("visits", .list(of: "visit", .record, count: .from(1))) { $0.visits }
    }
}

extension SiteVisit: Described {
    static let shape = Shape<SiteVisit>("siteVisit", "A day at a site. What nobody wrote down is null.") {
        Member("site", .optional(.words)) { $0.site?.visible }
        Member("from", .optional(.words), "A day, or a time with its zone.") { $0.from?.description }
        Member("to", .optional(.words)) { $0.to?.description }
        Member("announced", .optional(.flag)) { $0.isAnnounced }
        Member("visitors", .list(of: "visitor", .id)) { $0.visitors }
        Member("people", .list(of: "person", .record)) { $0.people }
        Member("observations", .list(of: "observation", .record)) { $0.observations }
        Member("checks", .list(of: "check", .record)) { $0.checks }
        Member("impressions", .list(of: "impression", .record)) { $0.impressions }
        Member("followUps", .list(of: "followUp", .record)) { $0.followUps }
        Member("calls", .count, "Calls heard there.") { $0.calls.count }
        Member.sometimes("heard", .list(of: "call", .record)) { $0.calls }
        Member.sometimes("draws", .list(of: "draw", .record)) { $0.draws }
        Member("ownQuality", .optional(.record)) { $0.ownQuality }
    }
}

extension PersonMet: Described {
    static let shape = Shape<PersonMet>("personMet", "Someone of the vendor's.") {
        Member("name", .text) { $0.name.visible }
        Member("role", .text) { $0.role.visible }
        Member("share", .optional(.number), "Of the person's time, in percent.") { $0.share }
        Member("tenure", .optional(.number), "In months.") { $0.tenure }
        Member("salesPresent", .optional(.flag), "Whether the vendor's sales staff sat in.") { $0.salesPresent }
        Member("words", .optional(.words)) { $0.words.visibleIfAny }
    }
}

extension Observation: Described {
    static let shape = Shape<Observation>("observation", "Something seen, against a question of the plan.") {
        Member("question", .id) { $0.question }
        Member("evaluator", .id) { $0.evaluator }
        Member("score", .optional(.number), "On the question's scale.") { $0.score }
        Member("evidence", .choice) { $0.evidence }
        Member("area", .optional(.words)) { $0.area?.visible }
        Member("at", .optional(.words)) { $0.at?.description }
        Member("photo", .optional(.words)) { $0.photo?.visible }
        Member("words", .optional(.words)) { $0.words.visibleIfAny }
    }
}

extension IntegrationCheck: Described {
    static let shape = Shape<IntegrationCheck>("integrationCheck", "A system that theirs must work with.") {
        Member("system", .text) { $0.system.visible }
        Member("method", .choice) { $0.method }
        Member("result", .choice) { $0.result }
        Member("gap", .optional(.words)) { $0.gap?.visible }
        Member("effort", .optional(.words)) { $0.effort?.visible }
        Member("question", .optional(.id)) { $0.question }
        Member("words", .optional(.words)) { $0.words.visibleIfAny }
    }
}

extension Impression: Described {
    static let shape = Shape<Impression>("impression", "A declared judgement of the heart.") {
        Member("question", .id) { $0.question }
        Member("evaluator", .id) { $0.evaluator }
        Member("score", .number) { $0.score }
        Member("pricesSeen", .flag, "Whether the evaluator knew the prices by then.") { $0.hasSeenPrices }
        Member("words", .optional(.words)) { $0.words.visibleIfAny }
    }
}

extension FollowUp: Described {
    static let shape = Shape<FollowUp>("followUp", "A question left open on the visit.") {
        Member("question", .optional(.id)) { $0.question }
        Member("asked", .text) { $0.asked.visible }
        Member("answered", .optional(.words), "Null while it is open.") { $0.answered?.visible }
        Member("open", .flag) { $0.answered == nil }
        Member("at", .optional(.words), "When it was asked.") { $0.at?.description }
        Member("answeredAt", .optional(.words), "When it was answered.") { $0.answeredAt?.description }
    }
}

extension Call: Described {
    static let shape = Shape<Call>(
        "visitCall", "A call that was there to be heard; what nobody wrote down is null."
    ) {
        Member("id", .text) { $0.id.visible }
        Member("selection", .choice) { $0.selection }
        Member("listeners", .list(of: "listener", .id), "Those whose sheets stand.") {
            $0.assessments.standing.map(\.evaluator)
        }
        including(Call.facts) { $0 }
    }
}

extension CallDraw: Described {
    static let shape = Shape<CallDraw>("visitDraw", "Calls drawn at random from a contact log.") {
        Member("id", .id) { $0.id }
        Member("log", .optional(.words)) { $0.log?.visible }
        Member("sha256", .text) { $0.hash.visible }
        Member("seed", .count) { Int(clamping: $0.seed) }
        Member("rule", .text) { $0.rule.visible }
        Member("strata", .list(of: "stratum", .id)) { $0.strata }
        Member("calls", .list(of: "call", .text)) { $0.calls }
        Member("by", .optional(.id)) { $0.by }
        Member("at", .optional(.words)) { $0.at?.description }
    }
}

extension VendorQuality: Described {
    static let shape = Shape<VendorQuality>(
        "ownQuality", "What the vendor says of the quality scores that it gives itself."
    ) {
        Member("acceptable", .optional(.number), "The percent of its calls that it says are acceptable.") {
            $0.claimedShare.map { 100 * $0 }
        }
        Member("passMark", .optional(.number)) { $0.passMark }
        Member("scores", .list(of: "score", .number)) { $0.scores }
        Member("words", .optional(.words)) { $0.words.visibleIfAny }
    }
}
