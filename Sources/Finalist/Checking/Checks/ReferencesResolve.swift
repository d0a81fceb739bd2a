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
        return references.findings()
    }
}

private enum Kind: Hashable {
    case criterion, question, criterionOrQuestion, vendor, evaluator, scale, requirement

    var title: String {
        switch self {
        case .criterion: "criterion"
        case .question: "question"
        case .criterionOrQuestion: "criterion or question"
        case .vendor: "vendor"
        case .evaluator: "evaluator"
        case .scale: "scale"
        case .requirement: "requirement"
        }
    }
}

/// An id that leads nowhere, and where it is named first.
private struct Stray {
    var kind: Kind
    let source: String
    var location: Location?
    var count: Int

    /// The other ids named in the same list: none of them can have been meant.
    let neighbours: [String]
}

private struct References {
    let index: Index
    private var strays: [Key: Stray] = [:]
    private var inOrder: [Key] = []
    private let scales: Set<String>
    private let requirements: Set<String>
    private var suggestions = Suggestions()

    init(_ index: Index) {
        self.index = index
        scales = Set(index.evaluation.scales.map(\.id))
        requirements = Set(index.evaluation.requirements.map(\.id))
    }

    private func exists(_ id: String, _ kind: Kind) -> Bool {
        switch kind {
        case .criterion: index.nodeRow[id] != nil
        case .question: index.questionRow[id] != nil
        case .criterionOrQuestion: index.nodeRow[id] != nil || index.questionRow[id] != nil
        case .vendor: index.vendorIDs.contains(id)
        case .evaluator: index.evaluatorIDs.contains(id)
        case .scale: scales.contains(id)
        case .requirement: requirements.contains(id)
        }
    }

    /// Whether an id leads nowhere. One that is missing or malformed has been reported by reading.
    private func isStray(_ id: String, _ kind: Kind) -> Bool {
        !exists(id, kind) && AttributeKind.id.accepts(id)
    }

    /// What a stray is told by: criteria and questions can stand in one list, so that an id unknown among both is one.
    private struct Key: Hashable {
        let kind: Kind
        let id: String
    }

    private func key(_ id: String, _ kind: Kind) -> Key {
        let isUnknownItem = index.nodeRow[id] == nil && index.questionRow[id] == nil
        switch kind {
        case .criterion, .question: return Key(kind: isUnknownItem ? .criterionOrQuestion : kind, id: id)
        default: return Key(kind: kind, id: id)
        }
    }

    private mutating func refer(
        _ source: @autoclosure () -> String, to id: String?, _ kind: Kind, at location: Location?, count: Int = 1,
        beside neighbours: [String] = []
    ) {
        guard let id, isStray(id, kind) else { return }
        let key = key(id, kind)
        guard var stray = strays[key] else {
            inOrder.append(key)
            strays[key] = Stray(
                kind: kind, source: source(), location: location, count: count, neighbours: neighbours)
            return
        }
        stray.count += count
        if stray.kind == .criterionOrQuestion { stray.kind = kind }
        if let location, let first = stray.location, location.file == first.file,
            (location.line, location.column) < (first.line, first.column)
        {
            stray.location = location
        }
        strays[key] = stray
    }

    /// One finding for an id, however often it is named.
    mutating func findings() -> [Diagnostic] {
        inOrder.compactMap { key in
            guard let stray = strays[key] else { return nil }
            // A criterion hands its scale down: what is counted is who asks for it.
            let places =
                stray.kind == .scale ? "asked for by \(stray.count) questions" : "named in \(stray.count) places"
            let message =
                stray.count > 1
                ? "there is no \(stray.kind.title) '\(key.id)' (\(places), first here)"
                : "\(stray.source) names \(stray.kind.title) '\(key.id)', which is not there"
            return Diagnostic(
                Check.referencesResolve.rule, message,
                remedy: remedy(key.id, stray.kind, without: Set(stray.neighbours)), at: stray.location)
        }
    }

    private mutating func remedy(_ id: String, _ kind: Kind, without neighbours: Set<String>) -> String {
        func others(_ ids: [String]) -> [String] { ids.filter { !neighbours.contains($0) } }
        let evaluation = index.evaluation
        let nodes = index.nodes
        switch kind {
        case .criterion where index.questionRow[id] != nil:
            return "'\(id)' is a question; name it as one, or name a criterion"
        case .question where index.nodeRow[id] != nil:
            return "'\(id)' is a criterion; name one of its questions"
        case .criterion:
            return suggestions.remedy(
                id, among: others(nodes.map(\.criterion.id)), otherwise: "name a criterion of the plan")
        case .question:
            return suggestions.remedy(
                id, among: others(index.questions.map(\.id)), otherwise: "name a question of the plan")
        case .criterionOrQuestion:
            return suggestions.remedy(
                id, among: others(nodes.map(\.criterion.id) + index.questions.map(\.id)),
                otherwise: "name a criterion or a question of the plan")
        case .vendor:
            return suggestions.remedy(
                id, among: evaluation.vendors.map(\.id), otherwise: "add <vendor id=\"\(id)\" name=\"…\"/>")
        case .evaluator:
            return suggestions.remedy(
                id, among: others(evaluation.panel.evaluators.map(\.id)),
                otherwise: "add <evaluator id=\"\(id)\" name=\"…\"/> to the panel")
        case .scale:
            return suggestions.remedy(
                id, among: evaluation.scales.map(\.id),
                otherwise: "add <scale id=\"\(id)\" from=\"…\" to=\"…\"/>")
        case .requirement:
            return suggestions.remedy(
                id, among: evaluation.requirements.map(\.id), otherwise: "name a requirement of the plan")
        }
    }

    mutating func addPlan() {
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
        for set in evaluation.weightSets {
            refer("weight set \(set.id)", to: set.by, .evaluator, at: set.location)
            for entry in set.entries {
                refer("weight set \(set.id)", to: entry.criterion, .criterion, at: entry.location)
            }
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
        refer("the recusal", to: recusal.vendor, .vendor, at: recusal.location)
        for id in recusal.criteria {
            refer("the recusal", to: id, .criterionOrQuestion, at: recusal.location, beside: recusal.criteria)
        }
    }

    mutating func addResponses() {
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

    mutating func addScores() {
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

    mutating func addRecord() {
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
