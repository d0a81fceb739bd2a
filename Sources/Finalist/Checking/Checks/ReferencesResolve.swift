extension Check {
    /// Every id that refers to something leads to it.
    static let referencesResolve: Check = Check(
        Rule(
            "F0402", .error, "an id leads nowhere",
            """
            Scores, answers, weights and records name what they are about by its id. An id that nothing has is mostly a \
            slip of the pen, and what hangs on it would be lost in silence. Correct the id, or add what it names. An id \
            that is named in many places is told once, at the first of them.
            """), needsEveryFile: true
    ) { index in
        var references = References(index)
        references.addPlan()
        references.addResponses()
        references.addScores()
        references.addRecord()
        references.addPricing()
        references.addVisits()
        return references.findings()
    }
}

extension References {
    fileprivate mutating func addPlan() {
        let evaluation = index.evaluation
        for question in index.questions {
            for evaluator in question.evaluators {
                refer(
                    "question \(question.id)", to: evaluator, .evaluator, at: question.location,
                    beside: question.evaluators)
            }
            refer("question \(question.id)", to: question.scale, .scale, at: question.location)
        }
        for recusal in evaluation.panel.recusals { add(recusal) }
        // Where there is no panel, whoever weighs is known by that alone.
        let hasPanel = !evaluation.panel.evaluators.isEmpty
        for set in evaluation.weightSets {
            if hasPanel { refer("weight set \(set.id)", to: set.by, .evaluator, at: set.location) }
            for entry in set.entries {
                refer("weight set \(set.id)", to: entry.criterion, .criterion, at: entry.location)
            }
        }
        for judgement in evaluation.judgements {
            if hasPanel { refer("the judgement on weights", to: judgement.by, .evaluator, at: judgement.location) }
            refer("the judgement on weights", to: judgement.level, .criterion, at: judgement.location)
        }
        for vendor in evaluation.vendors {
            for figure in vendor.figures {
                refer("a measure of \(vendor.id)", to: figure.criterion, .criterion, at: figure.location)
            }
            for exemption in vendor.notApplicable {
                refer("vendor \(vendor.id)", to: exemption.criterion, .criterion, at: exemption.location)
            }
        }
    }

    private mutating func add(_ recusal: Recusal) {
        refer("the recusal", to: recusal.evaluator, .evaluator, at: recusal.location)
        if !index.evaluation.vendors.isEmpty {
            refer("the recusal", to: recusal.vendor, .vendor, at: recusal.location)
        }
        for id in recusal.criteria {
            refer("the recusal", to: id, .criterionOrQuestion, at: recusal.location, beside: recusal.criteria)
        }
    }

    fileprivate mutating func addResponses() {
        for response in index.evaluation.responses {
            refer("the response", to: response.vendor, .vendor, at: response.location)
            for claim in response.claims {
                refer("a claim of \(response.vendor)", to: claim.requirement, .requirement, at: claim.location)
            }
            // An answer that names both a question and a criterion is refused by a check of its own.
            for answer in response.answers where answer.question == nil || answer.criterion == nil {
                refer("an answer of \(response.vendor)", to: answer.question, .question, at: answer.location)
                refer("an answer of \(response.vendor)", to: answer.criterion, .criterion, at: answer.location)
            }
        }
    }

    fileprivate mutating func addScores() {
        let sheets = index.evaluation.sheets
        for sheet in sheets { refer("the score sheet", to: sheet.evaluator, .evaluator, at: sheet.location) }
        // Where every score has found its cell, every id is known.
        if index.placedScores == sheets.reduce(0, { $0 + $1.scores.count }) { return }
        for sheet in sheets {
            add(sheet, .question) { $0.question }
            add(sheet, .vendor) { $0.vendor }
        }
    }

    /// One finding for an id, however often the sheet has it.
    private mutating func add(_ sheet: ScoreSheet, _ kind: Kind, id: (Score) -> String) {
        var last = ""
        var places: [String: (location: Location?, count: Int)] = [:]
        var inOrder: [String] = []
        for score in sheet.scores {
            let id = id(score)
            if id == last { continue }
            guard isStray(id, kind) else {
                last = id
                continue
            }
            if places[id] == nil { inOrder.append(id) }
            places[id, default: (score.location, 0)].count += 1
        }
        for id in inOrder {
            guard let (location, count) = places[id] else { continue }
            refer("a score of \(sheet.evaluator)", to: id, kind, at: location, count: count)
        }
    }

    fileprivate mutating func addRecord() {
        let record = index.evaluation.record
        for moderation in record.moderations {
            refer("the moderation", to: moderation.question, .question, at: moderation.location)
            refer("the moderation", to: moderation.vendor, .vendor, at: moderation.location)
            for id in moderation.present {
                refer("the moderation", to: id, .evaluator, at: moderation.location, beside: moderation.present)
            }
            for original in moderation.originals {
                refer("the original score", to: original.evaluator, .evaluator, at: original.location)
            }
            for view in moderation.minority { refer("the minority view", to: view.by, .evaluator, at: view.location) }
        }
        for clarification in record.clarifications {
            refer("the clarification", to: clarification.vendor, .vendor, at: clarification.location)
            refer("the clarification", to: clarification.question, .question, at: clarification.location)
            refer("the clarification", to: clarification.requirement, .requirement, at: clarification.location)
        }
        for narrowing in record.narrowings {
            for id in narrowing.by {
                refer("the narrowing", to: id, .evaluator, at: narrowing.location, beside: narrowing.by)
            }
            for fate in narrowing.stays + narrowing.leaves {
                refer("the narrowing", to: fate.vendor, .vendor, at: fate.location)
            }
        }
        for ruling in record.rulings {
            refer("the ruling", to: ruling.requirement, .requirement, at: ruling.location)
            refer("the ruling", to: ruling.vendor, .vendor, at: ruling.location)
            refer("the ruling", to: ruling.by, .evaluator, at: ruling.location)
        }
        for decision in record.decisions {
            refer("the decision", to: decision.chosen, .vendor, at: decision.location)
            refer("the decision", to: decision.reserve, .vendor, at: decision.location)
            for id in decision.by {
                refer("the decision", to: id, .evaluator, at: decision.location, beside: decision.by)
            }
            for view in decision.dissent { refer("the dissent", to: view.by, .evaluator, at: view.location) }
        }
        for event in record.events {
            for id in event.by {
                refer("event '\(event.title)'", to: id, .evaluator, at: event.location, beside: event.by)
            }
        }
    }
}

extension Index {
    /// How many scores lead to a question and a contender.
    fileprivate var placedScores: Int {
        var count = 0
        for question in questions.indices {
            for contender in contenders.indices { count += scores(question: question, contender: contender).count }
        }
        return count
    }
}
