extension Sensitivity {
    /// Everything in every form; each is made only when it is written.
    public var publication: Publication {
        Publication(
            summary: { report(isWhole: false) }, report: { report(isWhole: true) }, csv: { csv }, Self.document
        ) { self }
    }

    func report(isWhole: Bool) -> Report {
        Report(
            title: "How sure, and what would change it: \(outcome.evaluation.title)", subtitle: outcome.subtitle(),
            blocks: answer().map { .paragraph($0) } + sections(isWhole: isWhole),
            footer: isWhole ? outcome.evaluation.id : nil)
    }

    /// What stands below the answer, here and in the report of the whole result.
    func sections(isWhole: Bool) -> [Report.Block] {
        guard obstacle == nil else { return smallestChanges.isEmpty ? [] : changeSection() }
        return changeSection() + robustnessSection(isWhole: isWhole) + stabilitySection(isWhole: isWhole)
            + tornadoSection(isWhole: isWhole) + scenarioSection()
    }

    private func changeSection() -> [Report.Block] {
        [.heading("What would change the answer", anchor: "changes"), .table(changeTable())]
    }

    private func robustnessSection(isWhole: Bool) -> [Report.Block] {
        guard let robustness else { return [] }
        let names = names
        // Trials in which nothing was drawn are one trial, and no chances.
        if robustness.drawn == Variation() {
            return [
                .heading("How sure", anchor: "how-sure"), .list(robustness.notes),
            ] + (verdict == nil ? [] : [.note(LeadVerdict.rule)])
        }
        return [
            .heading("How sure", anchor: "how-sure"), .table(robustness.rankTable(names)),
            .list(robustness.notes),
        ] + (alone.isEmpty ? [] : [.table(aloneTable())])
            + (isWhole
                ? folded("Who is ahead of whom", robustness.pairwiseTable(names))
                    + (robustness.centralTable(outcome, names).map { folded("Which weights speak for whom", $0) } ?? [])
                : []) + [.note(LeadVerdict.rule)]
    }

    private func folded(_ summary: String, _ table: Table) -> [Report.Block] {
        [.details(summary: summary, [.table(table)])]
    }

    private func stabilitySection(isWhole: Bool) -> [Report.Block] {
        let tops = stability.filter { $0.parent == nil }
        let panels = tops.count > 1 && tops.count <= 8 ? tops : []
        return [
            .heading("If a weight were different", anchor: "weights"),
            .note(
                "Each weight as a share of its level; its siblings share the rest in their proportions, and all else stays."
                    + (outcome.isHoldingThresholds
                        ? " Evidence is missing, so that thresholds that put a vendor out are held as they are today."
                        : "")
            ),
        ] + (panels.isEmpty ? [] : [.weightLines(weightLines(panels))])
            + (isWhole
                ? folded("Between which weights the first stays, criterion by criterion", stabilityTable())
                : [.table(stabilityTable())])
    }

    private func tornadoSection(isWhole: Bool) -> [Report.Block] {
        guard let tornado else { return [] }
        return [
            .heading("If a single figure were wrong", anchor: "tornado"), .paragraph(tornado.answer(names)),
        ] + (tornado.bars.isEmpty ? [] : drawn(tornado, limit: isWhole ? 15 : 10))
            + withoutRange(tornado, isWhole: isWhole)
    }

    private func drawn(_ tornado: Tornado, limit: Int) -> [Report.Block] {
        let more = tornado.bars.count - limit
        return [.tornado(tornadoChart(tornado, limit: limit))]
            + (more > 0
                ? [.note("The \(limit) widest are drawn; \(counted(more, "narrower one")) more in JSON and XML.")] : [])
            + (tornado.outWords(names).map { [.note($0)] } ?? [])
            + (outcome.isHoldingThresholds
                ? [.note("Evidence is missing, so that thresholds that put a vendor out are not applied anew.")] : [])
    }

    /// Inputs that nothing gives a range, by reason.
    private func withoutRange(_ tornado: Tornado, isWhole: Bool) -> [Report.Block] {
        guard !tornado.withoutRange.isEmpty else { return [] }
        let lines = tornado.withoutRange.map(\.basis).uniqued.map { basis in
            let inputs = tornado.withoutRange.filter { $0.basis == basis }
            return "\(inputs[0].source.sentenceStart): "
                + listed(inputs.map { "\($0.subject) of \($0.vendor)" }, limit: isWhole ? .max : 6)
        }
        return isWhole
            ? [.details(summary: "Inputs without a range", [.list(lines)])]
            : [.heading("Inputs without a range", level: 3), .list(lines)]
    }

    private func scenarioSection() -> [Report.Block] {
        var blocks: [Report.Block] = [.heading("Scenarios", anchor: "scenarios")]
        if scenarios.weightSets.count > 1 { blocks.append(.table(weightSetTable())) }
        blocks.append(.list(scenarioWords()))
        if !withoutEvaluators.isEmpty {
            blocks += [.heading("Without one evaluator", level: 3), .list(withoutEvaluators.map(\.text))]
        }
        return blocks
    }

    var names: VendorNames { VendorNames(outcome) }
}

extension Sensitivity: CustomStringConvertible {
    /// As a terminal of 80 cells shows it.
    public var description: String { report(isWhole: false).description }
}
