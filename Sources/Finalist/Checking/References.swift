/// Ids that refer to something, each told once where it leads nowhere, however many places name it.
struct References {
    enum Kind: Hashable {
        case criterion, question, criterionOrQuestion, vendor, evaluator, scale, requirement, channel, templateLine,
            scorecard
        case call, draw

        var title: String {
            switch self {
            case .criterion: "criterion"
            case .question: "question"
            case .criterionOrQuestion: "criterion or question"
            case .vendor: "vendor"
            case .evaluator: "evaluator"
            case .scale: "scale"
            case .requirement: "requirement"
            case .channel: "channel"
            case .templateLine: "price template line"
            case .scorecard: "scorecard"
            case .call: "call"
            case .draw: "draw"
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

    let index: Index
    private var strays: [Key: Stray] = [:]
    private var inOrder: [Key] = []
    private var strayKinds: Set<Kind> = []
    private let scales: Set<String>
    private let requirements: Set<String>
    private let channels: Set<String>
    private let templateLines: Set<String>
    private let scorecards: Set<String>
    private var suggestions = Suggestions()

    init(_ index: Index) {
        self.index = index
        scales = Set(index.evaluation.scales.map(\.id))
        requirements = Set(index.evaluation.requirements.map(\.id))
        channels = Set((index.evaluation.scenario?.channels ?? []).map(\.id))
        templateLines = Set(index.evaluation.priceTemplate.map(\.id))
        scorecards = Set(index.evaluation.scorecards.map(\.id))
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
        case .channel: channels.contains(id)
        case .templateLine: templateLines.contains(id)
        case .scorecard: scorecards.contains(id)
        // Named only where the vendor has none of the name.
        case .call, .draw: false
        }
    }

    /// Whether an id leads nowhere. One that is missing or malformed has been reported by reading.
    func isStray(_ id: String, _ kind: Kind) -> Bool {
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

    mutating func refer(
        _ source: @autoclosure () -> String, to id: String?, _ kind: Kind, at location: Location?, count: Int = 1,
        beside neighbours: [String] = []
    ) {
        guard let id, isStray(id, kind) else { return }
        let key = key(id, kind)
        guard var stray = strays[key] else {
            inOrder.append(key)
            strayKinds.insert(key.kind)
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

    func hasStray(_ kind: Kind) -> Bool { strayKinds.contains(kind) }

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
                remedy: remedy(key.id, stray.kind, without: stray.neighbours), at: stray.location)
        }
    }

    private mutating func remedy(_ id: String, _ kind: Kind, without neighbours: [String]) -> String {
        func others(_ ids: [String]) -> [String] {
            let neighbours = Set(neighbours)
            return ids.filter { !neighbours.contains($0) }
        }
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
        case .channel:
            return suggestions.remedy(
                id, among: others(evaluation.scenario?.channels.map(\.id) ?? []),
                otherwise: "add <channel id=\"\(id)\" volume=\"…\" handle-time=\"…\"/> to the scenario")
        case .scorecard:
            return suggestions.remedy(
                id, among: evaluation.scorecards.map(\.id),
                otherwise: "include its file, or print one to start from: finalist calls scorecards")
        case .call:
            return suggestions.remedy(
                id, among: evaluation.calls.map(\.id), otherwise: "name a call of the same vendor")
        case .draw:
            return suggestions.remedy(
                id, among: evaluation.visits.flatMap(\.draws).map(\.id),
                otherwise: "add the <draw> to the visit, as finalist calls draw prints it")
        case .templateLine:
            return suggestions.remedy(
                id, among: others(evaluation.priceTemplate.map(\.id)),
                otherwise: evaluation.priceTemplate.isEmpty
                    ? "add a <price-template> with <line id=\"\(id)\" title=\"…\"/> to the plan"
                    : "name a line of the price template, or add <line id=\"\(id)\" title=\"…\"/> to it")
        }
    }
}
