extension References {
    /// What visits, calls and criteria that rest on calls name.
    mutating func addVisits() {
        for node in index.nodes {
            refer(
                "criterion \(node.criterion.id)", to: node.criterion.callTerm?.scorecard, .scorecard,
                at: node.criterion.callTerm?.location)
        }
        var drawsOf: [Vendor.ID: Set<CallDraw.ID>] = [:]
        var callsOf: [Vendor.ID: Set<Call.ID>] = [:]
        for visit in index.evaluation.visits {
            drawsOf[visit.vendor, default: []].formUnion(visit.draws.map(\.id))
            callsOf[visit.vendor, default: []].formUnion(visit.calls.map(\.id))
        }
        for visit in index.evaluation.visits {
            refer("the visit", to: visit.vendor, .vendor, at: visit.location)
            for id in visit.visitors {
                refer("the visit", to: id, .evaluator, at: visit.location, beside: visit.visitors)
            }
            for check in visit.checks {
                refer("a check of \(check.system)", to: check.question, .question, at: check.location)
            }
            for followUp in visit.followUps {
                refer("a follow-up", to: followUp.question, .question, at: followUp.location)
            }
            // Scores of observations and impressions are looked after with all others; those without a score are not.
            for seen in visit.observations where seen.score == nil {
                refer("an observation", to: seen.question, .question, at: seen.location)
                refer("an observation", to: seen.evaluator, .evaluator, at: seen.location)
            }
            for draw in visit.draws { refer("draw \(draw.id)", to: draw.by, .evaluator, at: draw.location) }
            let draws = drawsOf[visit.vendor] ?? []
            for call in visit.calls { add(call, draws) }
            let calls = callsOf[visit.vendor] ?? []
            for loose in visit.looseAssessments where !calls.contains(loose.call) {
                refer("an assessment", to: loose.call, .call, at: loose.assessment.location)
            }
        }
        for share in index.evaluation.lostCustomers?.unresolved ?? [] {
            refer("an unresolved share", to: share.vendor, .vendor, at: share.location)
        }
        for log in index.evaluation.contactLogs {
            refer("the contact log", to: log.vendor, .vendor, at: log.contacts.first?.location)
        }
    }

    private mutating func add(_ call: Call, _ draws: Set<CallDraw.ID>) {
        if let draw = call.draw, !draws.contains(draw) {
            refer("call \(call.id)", to: draw, .draw, at: call.location)
        }
        for assessment in call.assessments {
            refer("an assessment of call \(call.id)", to: assessment.evaluator, .evaluator, at: assessment.location)
            refer("an assessment of call \(call.id)", to: assessment.scorecard, .scorecard, at: assessment.location)
        }
    }
}
