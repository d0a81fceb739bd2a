/// What scoring itself has to tell.
extension Scoring {
    mutating func noteGone(_ id: String, _ location: Location?, _ contender: Int, _ what: String) {
        let vendor = index.contenders[contender]
        flags.append(
            Diagnostic(
                .evidenceGone, "\(what) \(id) for \(vendor.nameAndID)",
                remedy: "have another evaluator score it, record a moderation, or set missing=\"exclude\" in the plan",
                at: location, vendor: vendor.id, criterion: id))
    }

    /// Who has no total although no evidence is awaited.
    mutating func noteNothingLeft() {
        // Calls that cannot be counted yet have been reported, and are why the whole is missing.
        guard !isInterim, !flags.contains(where: { $0.rule == .listenersUnlinked }) else { return }
        for contender in index.contenders.indices
        where totals[contender].state != .valued && !isUnopened[contender] {
            noteNothingLeft(contender)
        }
    }

    /// All evidence that weighs is missing, and the plan leaves out what is missing: more of that would change nothing.
    private mutating func noteNothingLeft(_ contender: Int) {
        let vendor = index.contenders[contender]
        let whole = Self.wholes(index, shares)
        let gaps = index.nodes.indices.filter { row in
            index.nodes[row].children.isEmpty && whole[row] > 0 && cells[row][contender].value == nil
                && !isExempt(contender, from: row)
        }.map { index.nodes[$0].criterion.titleAndID }
        flags.append(
            Diagnostic(
                .evidenceGone, "no evidence is left that weighs anything for \(vendor.nameAndID)",
                remedy: gaps.isEmpty
                    ? "give a weight to a criterion that applies to the vendor"
                    : "get its evidence on \(listed(gaps)), or give weight to what there is",
                at: vendor.location, vendor: vendor.id))
    }

    /// A policy that counts a gap as the worst is the plan's choice; where it strikes must be seen.
    private func worstFlags() -> [Diagnostic] {
        var worst = Findings()
        for (row, node) in index.nodes.enumerated() where node.children.isEmpty && node.criterion.missing == .worst {
            let criterion = node.criterion
            for (contender, vendor) in index.contenders.enumerated()
            where !isExempt(contender, from: row) && lacksEvidence(criterion, contender) {
                worst.add(
                    Diagnostic(
                        .countedAsWorst,
                        "evidence of \(vendor.nameAndID) on \(criterion.id) (\(criterion.title)) is missing, and counts as the worst",
                        remedy: "get the evidence, or make sure that this is what the plan means",
                        at: criterion.location, vendor: vendor.id, criterion: criterion.id))
            }
        }
        return worst.all
    }

    private func lacksEvidence(_ criterion: Criterion, _ contender: Int) -> Bool {
        let vendor = index.contenders[contender]
        switch criterion.basis {
        case .questions(let questions):
            return questions.contains { question in
                guard let row = index.questionRow[question.id], let scale = index.evaluation.scale(of: question) else {
                    return false
                }
                let panel = PanelScore(index, question: row, contender: contender, scale: scale)
                return panel.result == .missing || (panel.moderation == nil && !panel.missingVoices.isEmpty)
            }
        case .measure: return index.figure(of: vendor, on: criterion.id) == nil
        case .price(let term): return index.price(of: vendor, term.total) == nil
        case .calls(let term):
            return index.nodeRow[criterion.id].map { !CallCounting(index, row: $0, term).hasCalls(vendor) } ?? true
        case .criteria, .unusable: return false
        }
    }

    private func movedWeightFlags() -> [Diagnostic] {
        var moved = Findings()
        for (row, node) in index.nodes.enumerated() {
            for (contender, vendor) in index.contenders.enumerated() {
                let state = cells[row][contender].state
                let parent = node.parent.map { cells[$0][contender].state } ?? .valued
                guard state == .notApplicable || state == .excluded, parent == .valued || parent == .missing else {
                    continue
                }
                let why = state == .notApplicable ? "does not apply to" : "is left out, for lack of evidence, for"
                moved.add(
                    Diagnostic(
                        .weightMoved,
                        "\(node.criterion.id) (\(node.criterion.title)) \(why) \(vendor.nameAndID), and its siblings carry its weight",
                        remedy: "make sure that this is what the plan means", at: node.criterion.location,
                        vendor: vendor.id, criterion: node.criterion.id))
            }
        }
        return moved.all
    }

    func allFlags(_ found: [Diagnostic], _ results: [VendorResult], isOpen: Bool) -> [Diagnostic] {
        var flags = found + flags + worstFlags() + movedWeightFlags()
        if weighting.status == .whatIf {
            flags.append(
                Diagnostic(
                    .weightsAreWhatIf,
                    "the weights (\(weighting.words)) are a what-if, not the award basis",
                    remedy: "compare without --weights and --weight for the result that decides",
                    at: index.evaluation.weightSets.first { $0.id == weighting.id }?.location))
        }
        flags += smallAdHocWeights()
        if isOpen {
            flags.append(
                Diagnostic(
                    .interim, "evidence is still missing: the totals are interim",
                    remedy: "read them with their worst and best case, and score again when all is in",
                    at: index.evaluation.location))
        }
        flags += intuitionFlag(results) + decisionFlags(results) + index.suppositionFlags()
        return flags.inFileOrder()
    }

    /// Weights asked for in passing that may be meant as shares.
    private func smallAdHocWeights() -> [Diagnostic] {
        let relative = weighting.adHoc.compactMap { change -> Criterion.ID? in
            if case .relative = change.amount { change.criterion } else { nil }
        }
        guard !relative.isEmpty else { return [] }
        return index.siblings.flatMap { _, rows in
            let level = rows.map { index.nodes[$0].criterion }
            return index.smallWeights(level, weighting.weights(of: level), among: Set(relative)) { _ in nil }
        }
    }

    func intuitionFlag(_ results: [VendorResult]) -> [Diagnostic] {
        let with = results.filter { $0.rank == 1 }.map(\.vendor.id)
        let without = results.filter { $0.withoutIntuition?.rank == 1 }.map(\.vendor.id)
        guard results.contains(where: { $0.withoutIntuition != nil }), with != without else { return [] }
        return [
            Diagnostic(
                .intuitionDecides,
                "with declared intuition \(with.joined(separator: " and ")) is first, without it \(without.joined(separator: " and "))",
                remedy: index.evaluation.record.decisions.isEmpty
                    ? "say in the decision why the panel's impression should decide"
                    : "see whether the decision's reason says why the panel's impression should decide",
                at: index.evaluation.location)
        ]
    }

    func decisionFlags(_ results: [VendorResult]) -> [Diagnostic] {
        guard weighting.status == .awardBasis, index.evaluation.suppositions.isEmpty,
            let decision = index.evaluation.record.decisions.newest.last
        else {
            return []
        }
        let first = results.filter { $0.rank == 1 }.map(\.vendor.id)
        guard !first.contains(decision.chosen) else { return [] }
        return [
            Diagnostic(
                .decisionDiffers,
                "the decision chooses \(decision.chosen), and \(first.joined(separator: " and ")) is first on the award weights",
                remedy: "see whether the decision's reason says why", at: decision.location, vendor: decision.chosen)
        ]
    }
}
