extension PanelWithout {
    /// With everybody.
    init(whole outcome: Outcome) {
        let totals = outcome.panelTotals
        let open = outcome.isInterim ? " \(Self.open)" : ""
        self.init(
            evaluator: nil, name: "the whole panel", totals: totals, lost: [], lostCells: [], agreed: [],
            isInterim: outcome.isInterim, changesOrder: false, changesWinner: false, first: .same,
            text: totals.isEmpty
                ? "With the whole panel nobody can be ranked.\(open)"
                : "With the whole panel the order is \(totals.places).\(open)")
    }

    /// Without one, where what is left can be scored.
    init(
        _ outcome: Outcome, _ judging: JudgingThePanel, without evaluator: Evaluator.ID, against base: PanelWithout
    ) {
        let totals = outcome.panelTotals
        let (own, whole) = (totals.byPlace, base.totals.byPlace)
        let first = FirstPlace(own.first ?? [], before: whole.first ?? [])
        let gone = judging.gone(in: outcome.index)
        let lost = gone.indices.filter { !gone[$0].isEmpty && gone[$0].count == judging.standing[$0].count }
        let cells = gone.indices.filter { !lost.contains($0) }.flatMap { row in
            gone[row].map { judging.cell(row, $0) }
        }
        let agreed = judging.agreed(without: evaluator)
        let changesOrder = !own.isEmpty && own != whole
        let name = judging.name(evaluator)
        var words = [
            Self.effect("Without \(name)'s \(judging.parts(of: evaluator))", first, changesOrder, totals, base.totals)
        ]
        words += judging.words(lost: lost, cells: gone, of: evaluator)
        if !agreed.isEmpty {
            let stays = agreed.count == 1 ? "The agreed score stays" : "Agreed scores stay"
            words.append("\(stays): \(listed(agreed.words)).")
        }
        if outcome.isInterim { words.append(Self.open) }
        self.init(
            evaluator: evaluator, name: name, totals: totals, lost: lost.map { judging.index.questions[$0].id },
            lostCells: cells, agreed: agreed, isInterim: outcome.isInterim, changesOrder: changesOrder,
            changesWinner: first.isChange, first: first, text: words.joined(separator: " "))
    }

    /// Without one, where what is left is refused.
    init(refused: Refusal, _ judging: JudgingThePanel, without evaluator: Evaluator.ID) {
        let name = judging.name(evaluator)
        let why = refused.diagnostics.first.map { ": \($0.message)" } ?? ""
        self.init(
            evaluator: evaluator, name: name, totals: [], lost: [], lostCells: [], agreed: [], isInterim: true,
            changesOrder: false, changesWinner: false, first: .nobody,
            text: "Without \(name)'s \(judging.parts(of: evaluator)) what is left cannot be scored\(why).")
    }

    private static let open = "The totals are interim, since something is missing."

    private static func effect(
        _ lead: String, _ first: FirstPlace, _ changesOrder: Bool, _ totals: [Total], _ whole: [Total]
    ) -> String {
        let places = totals.places
        let (now, before) = (totals.byPlace.first ?? [], whole.byPlace.first ?? [])
        switch first {
        case .nobody: return "\(lead) nobody can be ranked."
        case .another: return "\(lead) \(now.count == 1 ? "another vendor is" : "other vendors are") first: \(places)."
        case .joined:
            let new = now.filter { !before.contains($0) }
            return "\(lead) \(new.isOrAre) level with \(listed(before)) at the top: \(places)."
        case .alone:
            return now.count == 1
                ? "\(lead) \(now[0]) is first alone of those that were level: \(places)."
                : "\(lead) fewer of those that were level are first: \(places)."
        case .mixed: return "\(lead) others share the first place: \(places)."
        case .same:
            let winner = before.count == 1 ? "the winner stays" : "those at the top stay level"
            return changesOrder
                ? "\(lead) \(winner), and the order becomes \(places)." : "\(lead) the order stays the same."
        }
    }
}

extension PanelWithout.FirstPlace {
    /// Who is first now, beside who was.
    fileprivate init(_ now: [Vendor.ID], before: [Vendor.ID]) {
        let (own, whole) = (Set(now), Set(before))
        self =
            own.isEmpty
            ? .nobody
            : own == whole
                ? .same
                : own.isSuperset(of: whole) && !whole.isEmpty
                    ? .joined : own.isSubset(of: whole) ? .alone : own.isDisjoint(with: whole) ? .another : .mixed
    }

    var isChange: Bool { self != .same && self != .nobody }
}

extension JudgingThePanel {
    /// By question, the contenders whose score is gone in a result without somebody.
    fileprivate func gone(in rest: Index) -> [[Int]] {
        standing.indices.map { row in
            let left = rest.panelScores(row)
            return standing[row].filter { !(left.indices.contains($0) && left[$0].result.hasValue) }
        }
    }

    fileprivate func cell(_ row: Int, _ contender: Int) -> PanelWithout.Cell {
        PanelWithout.Cell(question: index.questions[row].id, vendor: index.contenders[contender].id)
    }

    /// Where an agreed score stands that the evaluator had a part in.
    fileprivate func agreed(without evaluator: Evaluator.ID) -> [PanelWithout.Cell] {
        standing.indices.flatMap { row in
            standing[row].compactMap { contender in
                let cell = cell(row, contender)
                guard let found = index.moderation(question: cell.question, vendor: cell.vendor),
                    found.stands(without: evaluator),
                    found.present.contains(evaluator) || found.originals.contains(where: { $0.evaluator == evaluator })
                        || values[row].contains(where: { $0.vendor == contender && $0.evaluator == evaluator })
                else { return nil }
                return cell
            }
        }
    }

    /// What goes with an evaluator.
    fileprivate func parts(of evaluator: Evaluator.ID) -> String {
        guard listeners.contains(evaluator) else { return "scores" }
        return evaluators.contains(evaluator) ? "scores and call sheets" : "call sheets"
    }

    /// Why nothing is left of questions, and of single vendors on others.
    fileprivate func words(lost: [Int], cells: [[Int]], of evaluator: Evaluator.ID) -> [String] {
        let alone = lost.filter { !isScoredBeside(evaluator, $0) }
        let uncounted = lost.filter { isScoredBeside(evaluator, $0) }
        func left(_ rows: [Int]) -> String { "so that nothing is left of \(rows.count == 1 ? "it" : "them")" }
        func ids(_ rows: [Int]) -> String { listed(rows.map { index.questions[$0].id }) }
        func why(_ rows: [Int]) -> String {
            let who = evaluators(recused: cells.indices.map { rows.contains($0) ? cells[$0] : [] })
            return who.isEmpty ? "" : " (\(who.isOrAre) recused)"
        }
        let partly = cells.indices.filter { !lost.contains($0) && !cells[$0].isEmpty }
        let places = partly.flatMap { row in cells[row].map { cell(row, $0) } }
        return [
            alone.isEmpty ? nil : "Nobody else scored \(ids(alone)), \(left(alone)).",
            uncounted.isEmpty
                ? nil : "No other score of \(ids(uncounted)) counts\(why(uncounted)), \(left(uncounted)).",
            places.isEmpty ? nil : "No other score of \(listed(places.words)) counts\(why(partly)).",
        ].compactMap(\.self)
    }

    /// Whether anybody else gave a question a score, counted or not.
    private func isScoredBeside(_ evaluator: Evaluator.ID, _ row: Int) -> Bool {
        index.evaluation.sheets.contains { sheet in
            sheet.evaluator != evaluator
                && sheet.scores.contains { score in
                    guard score.question == index.questions[row].id, case .given = score.verdict else { return false }
                    return true
                }
        }
    }
}

extension [PanelWithout.Cell] {
    /// "Q1 for ACM"
    var words: [String] { map { "\($0.question) for \($0.vendor)" } }
}

extension [PanelWithout.Total] {
    /// The vendors place by place; those of one rank in the order of their ids.
    var byPlace: [[Vendor.ID]] {
        Dictionary(grouping: self, by: \.rank).sorted { $0.key < $1.key }.map { $0.value.map(\.vendor).sorted() }
    }

    /// "ACM and BOX, then CUT"
    fileprivate var places: String {
        byPlace.map { $0.joined(separator: " and ") }.joined(separator: ", then ")
    }
}

extension Outcome {
    /// Those with a rank, the best first.
    fileprivate var panelTotals: [PanelWithout.Total] {
        ranking.compactMap { result in
            guard let rank = result.rank, let total = result.total else { return nil }
            return PanelWithout.Total(vendor: result.vendor.id, rank: rank, total: total)
        }
    }
}
