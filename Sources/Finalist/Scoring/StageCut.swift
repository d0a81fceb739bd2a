/// An evaluation as it stood at the end of a stage: what had been scored then, for all who were in.
///
/// Questions of the stage, of those before it and of none count. A figure or a price has no stage: it counts where
/// every vendor that was in has it, since one that only those have who stayed was found later. Calls are heard on
/// visits: they count from the stage `visit` on, or at the last stage where none is called so.
struct StageCut {
    private let whole: Evaluation
    private let stages: Stages
    private let place: Int?

    /// By vendor that was in then and has left: how it left.
    private var leavers: [Vendor.ID: Vendor.Departure]
    private var leftOut: [StageView.Absence] = []
    private var withoutResult: [StageView.Absence] = []

    private(set) var evaluation: Evaluation

    /// - Parameter place: Of the stage, among those of the plan; `nil` where the plan names none.
    /// - Parameter vendor: Whose leaving the cut is made at, where there are no stages.
    init(_ evaluation: Evaluation, _ stages: Stages, at place: Int?, vendor: Vendor? = nil) {
        whole = evaluation
        self.stages = stages
        self.place = place
        leavers = [:]
        self.evaluation = evaluation
        for other in evaluation.vendors {
            guard let departure = other.departure else { continue }
            if let place {
                guard let last = stages.lastPlace[other.id] else {
                    withoutResult.append(
                        other.absence(
                            "left (\(departure.words)); neither the record nor a score says after which stage"))
                    continue
                }
                if last >= place { leavers[other.id] = departure }
            } else if other.id == vendor?.id
                || (departure.narrowing ?? 0) >= (vendor?.departure?.narrowing ?? .max)
            {
                leavers[other.id] = departure
            }
        }
        cut()
        setAsideWhoLacksEvidence()
        leaveOutWhatCameLater()
    }

    var view: StageView {
        let counted = place.map { Array(stages.names[...$0]) } ?? []
        return StageView(
            stage: counted.last, counted: counted, later: Array(stages.names.dropFirst(counted.count)),
            leftOut: leftOut,
            leftSince: whole.vendors.compactMap { vendor in
                leavers[vendor.id].map { vendor.absence($0.words) }
            }, withoutResult: withoutResult)
    }

    // MARK: what is taken out

    private mutating func cut() {
        let later = Set(place.map { stages.names[($0 + 1)...] } ?? [])
        let calls = stages.names.firstIndex(of: "visit") ?? stages.names.indices.last
        let hasCalls = place.map { $0 >= calls ?? 0 } ?? true
        let criteria = whole.criteria.compactMap { kept($0, later, hasCalls) }
        keep(criteria, hasCalls)
    }

    /// The criterion without what came later; `nil` where nothing is left of it.
    private mutating func kept(_ criterion: Criterion, _ later: Set<String>, _ hasCalls: Bool) -> Criterion? {
        switch criterion.basis {
        case .criteria(let children):
            let kept = children.compactMap { self.kept($0, later, hasCalls) }
            return kept.isEmpty ? nil : criterion.holding(.criteria(kept), isWhole: kept == children)
        case .questions(let questions):
            let kept = questions.filter { !($0.stage.map(later.contains) ?? false) }
            let gone = questions.filter { question in !kept.contains { $0.id == question.id } }
            if gone.isEmpty { return criterion }
            let when = listed(gone.compactMap(\.stage).uniqued)
            leftOut.append(
                criterion.absence(
                    kept.isEmpty ? "scored at \(when)" : "in part: \(listed(gone.map(\.id))), scored at \(when)"))
            return kept.isEmpty ? nil : criterion.holding(.questions(kept), isWhole: false)
        case .calls where !hasCalls:
            leftOut.append(criterion.absence("calls are heard later"))
            return nil
        case .measure, .price, .calls, .unusable: return criterion
        }
    }

    /// Everything else without what refers to criteria and questions that are gone.
    private mutating func keep(_ criteria: [Criterion], _ hasCalls: Bool) {
        let all = criteria.flatMap(\.subtree)
        let questions = Set(all.flatMap(\.questions).map(\.id))
        let items = questions.union(all.map(\.id))
        let closed = place.flatMap { stages.closing[$0]?.at }
        let leavers = leavers
        evaluation = whole.replacing(
            criteria: criteria, vendors: whole.vendors.map { $0.kept(items, isIn: leavers[$0.id] != nil) },
            responses: whole.responses.filter { response in
                !(closed.flatMap { end in response.received.map { end.isBefore($0) } } ?? false)
            }.map { $0.kept(items) },
            sheets: whole.sheets.map { $0.kept(questions) }, record: whole.record.kept(questions)
        ).cutDown(to: items, hasCalls: hasCalls)
    }

    /// A vendor that left and lacks scores or claims has no result; it keeps nobody else from having one.
    private mutating func setAsideWhoLacksEvidence() {
        let found = Index(evaluation).check()
        for vendor in evaluation.vendors where leavers[vendor.id] != nil {
            let gaps = found.filter { $0.vendor == vendor.id && $0.rule.concern == .missingAnswer }
            let hasNothing =
                vendor.figures.isEmpty && vendor.prices.isEmpty
                && !evaluation.responses.contains { $0.vendor == vendor.id }
                && !evaluation.sheets.contains { sheet in sheet.scores.contains { $0.vendor == vendor.id } }
            guard !gaps.isEmpty || hasNothing else { continue }
            withoutResult.append(
                vendor.absence(
                    hasNothing ? "nothing of it is on file" : gaps.map(\.message).joined(separator: "; ")))
        }
        let aside = Set(withoutResult.map(\.id))
        evaluation.vendors = evaluation.vendors.map { vendor in
            guard aside.contains(vendor.id), let departure = leavers[vendor.id] else { return vendor }
            var vendor = vendor
            vendor.departure = departure
            return vendor
        }
        leavers = leavers.filter { !aside.contains($0.key) }
    }

    /// Figures, prices and calls that some of those who were in then do not have.
    private mutating func leaveOutWhatCameLater() {
        let found = Index(evaluation).check().filter { $0.rule.concern == .missingFigure }
        let gone = Set(found.compactMap(\.criterion))
        guard !gone.isEmpty else { return }
        for criterion in evaluation.allCriteria where gone.contains(criterion.id) {
            let vendors = evaluation.vendors.filter { vendor in
                found.contains { $0.vendor == vendor.id && $0.criterion == criterion.id }
            }
            leftOut.append(criterion.absence("not there of \(listed(vendors.map(\.nameAndID)))"))
        }
        let criteria = evaluation.criteria.compactMap { $0.without(gone) }
        let all = criteria.flatMap(\.subtree)
        let items = Set(all.map(\.id) + all.flatMap(\.questions).map(\.id))
        evaluation = evaluation.replacing(
            criteria: criteria, vendors: evaluation.vendors.map { $0.kept(items, isIn: $0.departure == nil) },
            responses: evaluation.responses.map { $0.kept(items) }
        ).cutDown(to: items, hasCalls: !evaluation.visits.isEmpty)
    }
}

extension Vendor.Departure {
    /// `rfp: not shortlisted`
    var words: String { reason.isEmpty ? stage : "\(stage): \(reason)" }
}

extension Vendor {
    fileprivate func absence(_ reason: String) -> StageView.Absence {
        StageView.Absence(id: id, title: name, reason: reason)
    }

    /// With what is about items that are left; in the running where it was in then.
    fileprivate func kept(_ items: Set<String>, isIn: Bool) -> Vendor {
        Vendor(
            id: id, name: name, place: place, team: team, departure: isIn ? nil : departure,
            figures: figures.filter { items.contains($0.criterion) }, prices: prices,
            notApplicable: notApplicable.filter { items.contains($0.criterion) }, location: location,
            isNamesake: isNamesake)
    }
}

extension Criterion {
    fileprivate func absence(_ reason: String) -> StageView.Absence {
        StageView.Absence(id: id, title: title, reason: reason)
    }

    /// A threshold is of the whole criterion: what is left of one is not held against it.
    fileprivate func holding(_ basis: Basis, isWhole: Bool) -> Criterion {
        var criterion = Criterion(
            id: id, title: title, weight: weight, basis: basis, threshold: isWhole ? threshold : nil, missing: missing,
            isIntuition: isIntuition, location: location)
        criterion.preference = preference
        return criterion
    }

    fileprivate func without(_ gone: Set<Criterion.ID>) -> Criterion? {
        if gone.contains(id) { return nil }
        guard case .criteria(let children) = basis else { return self }
        let kept = children.compactMap { $0.without(gone) }
        return kept.isEmpty ? nil : holding(.criteria(kept), isWhole: kept == children)
    }
}

extension Response {
    fileprivate func kept(_ items: Set<String>) -> Response {
        Response(
            vendor: vendor, version: version, supersedes: supersedes, received: received, isLate: isLate,
            claims: claims,
            answers: answers.filter { ($0.question ?? $0.criterion).map(items.contains) ?? false }, prices: prices,
            pricing: pricing, location: location)
    }
}

extension ScoreSheet {
    fileprivate func kept(_ questions: Set<Question.ID>) -> ScoreSheet {
        ScoreSheet(
            evaluator: evaluator, submitted: submitted, scores: scores.filter { questions.contains($0.question) },
            location: location)
    }
}

extension Record {
    /// Nothing is decided yet, and who leaves has not left.
    fileprivate func kept(_ questions: Set<Question.ID>) -> Record {
        Record(
            moderations: moderations.filter { questions.contains($0.question) }, clarifications: [], narrowings: [],
            rulings: rulings, decisions: [], events: [])
    }
}
