extension Outcome {
    /// What a terminal shows: the answer, the matrix and the flags.
    public func summary() -> Report { summary(sureness()) }

    func summary(_ sureness: Sureness?) -> Report {
        var blocks: [Report.Block] = (stageWords() + answer(sureness)).map { .paragraph($0) }
        if results.count > Self.vendorsAtAGlance { blocks.append(.table(ranks())) }
        blocks.append(.table(matrix()))
        if sureness?.verdict != nil { blocks.append(.note(LeadVerdict.rule)) }
        let notes = callNotes()
        if !notes.isEmpty { blocks.append(.list(notes)) }
        if let requirements = requirementLines() { blocks += [.heading("Requirements"), .list(requirements)] }
        if !flags.isEmpty {
            blocks.append(.heading("Flags"))
            blocks.append(.list(flagLines()))
            blocks.append(
                .note(
                    "finalist explain CODE says why a flag matters; finalist explain … VENDOR CRITERION shows how a number came about."
                ))
        }
        return Report(title: evaluation.title, subtitle: subtitle(), blocks: blocks)
    }

    /// The result as one document: the answer, the matrix by group, requirements, flags, and every number's origin.
    public func report() -> Report { report(trials: nil) }

    /// The same where how sure it is rests on so many trials.
    func report(trials: Int?) -> Report {
        let sensitivity = isLarge || isInterim ? nil : sensitivity(trials: trials)
        var blocks: [Report.Block] = (stageWords() + answer(sensitivity.map(Sureness.init) ?? sureness())).map {
            .paragraph($0)
        }
        blocks.append(.bars(bars()))
        blocks.append(.heading("Side by side", anchor: "matrix"))
        blocks.append(.table(matrix()))
        if let requirements = requirementTable() {
            blocks += [.heading("Requirements", anchor: "requirements"), .table(requirements)]
            if let claims = claimTable() {
                blocks.append(.details(summary: "What the vendors claim, and what was ruled", [.table(claims)]))
            }
        }
        if let sensitivity { blocks += sensitivity.sections(isWhole: true) + secondOpinions() }
        if let plenty {
            blocks.append(
                .note(
                    """
                    With more than \(Figures.grouped(plenty.most)) \(plenty.what) this page does not hold what would change \
                    the result, nor what other methods say: finalist sensitivity and finalist methods do.
                    """))
        }
        blocks += callSections()
        if let costs { blocks += costs.shortSections() }
        if let scatter = scatter() {
            blocks += [.heading("Price against quality", anchor: "price-and-quality"), .scatter(scatter)]
        }
        if let flags = flagTable() { blocks += [.heading("Flags", anchor: "flags"), .table(flags)] }
        blocks += panelSections() + record() + method() + traces()
        return Report(
            title: evaluation.title, subtitle: subtitle(), blocks: blocks,
            footer: evaluation.client.map { "\($0) · \(evaluation.id)" } ?? evaluation.id)
    }

    /// What other methods make of the vendors, in short.
    private func secondOpinions() -> [Report.Block] {
        let heading = Report.Block.heading("Second opinions by other methods", anchor: "methods")
        do throws(Refusal) {
            let comparison = try methods()
            return [heading] + comparison.answer().map { .paragraph($0) }
                + [.table(comparison.rankTable()), .note(MethodComparison.reading)]
        } catch {
            return [heading, .paragraph(error.diagnostics.map(\.message).joined(separator: "; ").sentence)]
        }
    }

    func subtitle() -> String {
        let weights =
            weighting.id == "plan" ? "weights of the plan" : "weights: \(weighting.title ?? weighting.id)"
        let status = weighting.status == .awardBasis ? "award basis" : "what-if, not the award basis"
        return [
            evaluation.client, evaluation.date?.day, "\(weights) (\(status))",
            stage?.stage.map { "stage: \($0)" }, isInterim ? "interim" : nil,
            evaluation.suppositions.isEmpty ? nil : "supposed: \(evaluation.suppositions.joined(separator: "; "))",
        ]
        .compactMap(\.self).joined(separator: " · ")
    }

    private func bars() -> BarChart {
        let tops = criteria.indices.filter { criteria[$0].parent == nil }
        let rows = ranking.map { result in
            let column = results.firstIndex { $0.vendor.id == result.vendor.id } ?? 0
            let segments = tops.map { criteria[$0].cells[column].points ?? 0 }
            return BarRow(
                label: result.vendor.name, sublabel: result.vendor.description,
                segments: result.total == nil ? [] : segments, total: .value(result.total, decimals: 2, or: "out"))
        }
        let words = rows.map { row in "\(row.label) \(row.total.text)" }.joined(separator: ", ")
        return BarChart(
            title: deciding == nil ? "Points by group" : "Points by group, without price",
            description: "Totals of 100: \(words).",
            series: tops.map { criteria[$0].criterion.title }, rows: rows)
    }

    private func record() -> [Report.Block] {
        let events = evaluation.record.timeline(evaluation)
        guard !events.isEmpty else { return [] }
        return [
            .heading("Record", anchor: "record"),
            .table(
                Table(
                    columns: [
                        Table.Column(title: "Date", isShrinkable: false), Table.Column(title: "What"),
                        Table.Column(title: "Where", isShrinkable: false),
                    ],
                    rows: events.map { event in
                        Table.Row([event.at.map(Shown.day) ?? "", .words(event.words), .words(event.place)])
                    })),
        ]
    }

    private func method() -> [Report.Block] {
        [
            .heading("How the result came about", anchor: "method"),
            .paragraph(
                """
                Each criterion gives a value from 0 (worst) to 100 (best): panel scores in a straight line along their \
                scale, measured figures and prices by the function that the plan names. A criterion's value is the \
                weighted mean of those below it, and the total the weighted mean of all. Nothing is rounded before it \
                is shown, so that shown parts may differ from a shown total in the last digit.
                """),
        ] + (deciding.map { [decided($0.formula)] } ?? []) + [
            .note("Read from: \(evaluation.files.joined(separator: ", ")).")
        ]
    }

    private func decided(_ formula: PriceFormula) -> Report.Block {
        .paragraph(
            """
            The rank is not by the total: \(formula.aboutDeciding). Its rule is \(formula.wording), where quality is the \
            weighted mean of all criteria but the price (\(formula.source)). \
            \(formula.edgeRules.joined(separator: " "))
            """)
    }

    private func traces() -> [Report.Block] {
        var blocks: [Report.Block] = [.heading("Every number, vendor by vendor", anchor: "traces")]
        if let plenty {
            return blocks + [
                .paragraph(
                    "With \(Figures.grouped(plenty.count)) \(plenty.what) the arithmetic is not written out here: finalist explain shows it for any vendor and criterion."
                )
            ]
        }
        for result in ranking {
            guard let step = try? explanation(of: result.vendor.id) else { continue }
            blocks.append(
                .details(
                    summary: result.vendor.nameAndID,
                    step.parts.flatMap { $0.blocks() } + [.list(step.lines.map(\.text))]))
        }
        return blocks
    }
}

extension Vendor {
    fileprivate var description: String? {
        let words = [place, team.map { "\($0) team" }].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }
}
