internal import LocatedXML

/// What was seen and heard at a vendor's.
extension NativeReader {
    func visit(_ element: Element) -> SiteVisit {
        let vendor = element.required("vendor")
        let tours = Array(element.own("tour"))
        return SiteVisit(
            vendor: vendor, site: element.value("site"), from: element.moment("from"), to: element.moment("to"),
            isAnnounced: element.flag("announced"), visitors: element.ids("visitors"),
            people: element.own("person").map(person),
            observations: element.own("observation").map { observation($0, area: nil) }
                + tours.flatMap { tour in
                    tour.own("observation").map { observation($0, area: tour.value("area")) }
                },
            checks: element.own("integration").flatMap { $0.own("check").map(integrationCheck) },
            impressions: element.own("impression").map(impression),
            followUps: element.own("follow-up").map(followUp),
            calls: element.own("call").map { call($0, vendor: vendor, site: element.value("site")) },
            draws: element.own("draw").map(draw),
            ownQuality: Array(element.own("own-quality")).first.map { quality in
                VendorQuality(
                    vendor: vendor, claimedShare: quality.number("acceptable").map { $0 / 100 },
                    passMark: quality.number("pass-mark"), scores: quality.decimals("scores").map(\.number),
                    words: quality.words)
            },
            looseAssessments: element.own("assessment").map { assessment in
                SiteVisit.LooseAssessment(
                    call: assessment.required("call"), assessment: self.assessment(assessment))
            }, location: location(element))
    }

    private func person(_ element: Element) -> PersonMet {
        PersonMet(
            name: element.required("name"), role: element.required("role"), share: element.number("share"),
            tenure: element.number("tenure"), salesPresent: element.flag("sales-present"), words: element.words,
            location: location(element))
    }

    private func observation(_ element: Element, area: String?) -> Observation {
        Observation(
            question: element.required("question"), evaluator: element.required("evaluator"),
            score: element.number("score"),
            hasUnreadableScore: element.value("score") != nil && element.number("score") == nil,
            evidence: element.choice("evidence") ?? .observed,
            area: element.value("area") ?? area, at: element.moment("at"), photo: element.value("photo"),
            words: element.words, location: location(element))
    }

    private func integrationCheck(_ element: Element) -> IntegrationCheck {
        IntegrationCheck(
            system: element.required("system"), method: element.choice("method") ?? .paper,
            result: element.choice("result") ?? .works, gap: element.value("gap"), effort: element.value("effort"),
            question: element.value("question"), words: element.words, location: location(element))
    }

    private func impression(_ element: Element) -> Impression {
        let score = element.number("score")
        return Impression(
            question: element.required("question"), evaluator: element.required("evaluator"), score: score ?? 0,
            hasUnreadableScore: score == nil, hasSeenPrices: element.isYes("prices-seen"), words: element.words,
            location: location(element))
    }

    private func followUp(_ element: Element) -> FollowUp {
        // One that says nothing has been reported, and is no open question.
        let answered = element.own("answered").map(\.words)
        return FollowUp(
            question: element.value("question"), asked: element.own("asked").map(\.words).joined(separator: " "),
            answered: answered.isEmpty ? nil : answered.joined(separator: " "), at: element.moment("at"),
            answeredAt: Array(element.own("answered")).first?.moment("at"), location: location(element))
    }

    private func draw(_ element: Element) -> CallDraw {
        CallDraw(
            id: element.required("id"), log: element.value("log"), hash: element.required("sha256").lowercased(),
            seed: UInt64(element.whole("seed") ?? 0), rule: element.required("rule"),
            strata: element.ids("strata"), calls: element.ids("calls"),
            by: element.value("by"), at: element.moment("at"), location: location(element))
    }

    private func call(_ element: Element, vendor: Vendor.ID, site: String?) -> Call {
        Call(
            id: element.required("id"), vendor: vendor, site: element.value("site") ?? site,
            agent: element.value("agent"), queue: element.value("queue"), language: element.value("language"),
            type: element.value("type"), at: element.moment("at"), duration: element.number("duration"),
            mode: element.choice("mode"), selection: element.choice("selection") ?? .buyerRandom,
            draw: element.value("draw"), linkSet: element.value("link-set"), survey: element.number("survey"),
            promiseMade: element.flag("promise-made"), promiseKept: element.flag("promise-kept"),
            consent: element.value("consent"), assessments: element.own("assessment").map(assessment),
            location: location(element))
    }

    private func assessment(_ element: Element) -> CallAssessment {
        let stated = element.counting("supersedes")
        let isUnread = ["version", "supersedes"].contains { element.value($0) != nil && element.counting($0) == nil }
        let version =
            isUnread ? CallAssessment.unreadVersion : element.counting("version") ?? (stated.map { $0 + 1 } ?? 1)
        var marks: [CallAssessment.Mark] = []
        for child in element.children where child.namespace == Grammar.namespace {
            let verdict: CallAssessment.Mark.Verdict
            switch child.name {
            case "rating": verdict = .rated(child.required("value"))
            case "not-applicable": verdict = .notApplicable
            case "missing": verdict = .missing
            default: continue  // an error, read below, or an element that the grammar has refused
            }
            marks.append(
                CallAssessment.Mark(
                    item: child.required("item"), verdict: verdict, note: child.words, time: child.value("at"),
                    location: location(child)))
        }
        return CallAssessment(
            evaluator: element.required("evaluator"), scorecard: element.required("scorecard"),
            order: element.counting("order"), started: element.moment("started"),
            submitted: element.moment("submitted"), isIndependent: element.flag("independent") ?? true,
            version: version, supersedes: stated, marks: marks,
            errors: element.own("critical-error").map { error in
                CallAssessment.ErrorHeard(
                    error: error.required("error"), time: error.value("at"), note: error.words,
                    location: location(error))
            }, location: location(element))
    }
}
