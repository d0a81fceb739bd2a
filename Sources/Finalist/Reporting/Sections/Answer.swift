extension Outcome {
    /// Who comes first, by how much and how surely, in sentences that promise no more than the figures hold.
    func answer(_ sureness: Sureness?) -> [String] {
        let ranked = ranking.filter { $0.rank != nil }
        guard let first = ranked.first, first.total != nil else {
            return outs().isEmpty
                ? ["Nothing is scored yet."] : ["No vendor is left in the running: \(outs().joined(separator: "; "))."]
        }
        if let deciding {
            return decidedAnswer(deciding.formula, ranked) + [sureness?.flipWords(self)].compactMap(\.self)
        }
        var sentences = leadWords(sureness)
        for result in results where result.status == .incomplete {
            sentences.append("Of \(result.vendor.name) nothing is scored yet.")
        }
        if isInterim { sentences += interim(first) }
        return sentences + asides(ranked, first)
    }

    /// What a formula that decides by itself says, in its own figures.
    private func decidedAnswer(_ formula: PriceFormula, _ ranked: [VendorResult]) -> [String] {
        let figures = ownFigures()
        func said(_ results: [VendorResult]) -> String {
            results.map { "\(nameWithGaps($0.vendor)) (\(figures[$0.vendor.id, default: .missing].text))" }.joined(
                separator: " and ")
        }
        let first = ranked.filter { $0.rank == 1 }
        let next = ranked.first { $0.rank != 1 }.map { second in ranked.filter { $0.rank == second.rank } } ?? []
        let verb = first.count > 1 ? "are level in first place" : "comes first"
        let then = next.isEmpty ? "" : ", then \(said(next))"
        let order = formula.isLowestBest ? "the lowest first" : "the highest first"
        return [
            "\(said(first)) \(verb)\(then), by \(formula.id): \(formula.unit), \(order).",
            "\(formula.aboutDeciding.sentenceStart).",
        ] + asides(ranked, ranked[0])
    }

    private func asides(_ ranked: [VendorResult], _ first: VendorResult) -> [String] {
        var sentences: [String] = []
        if weighting.status == .whatIf {
            sentences.append("The weights (\(weighting.words)) are a what-if: this is not the award result.")
        }
        if let supposed = evaluation.supposedWords { sentences.append(supposed) }
        sentences += decision() + intuition(first) + acts() + callDecisionWords()
        for result in ranked where result.status == .conditional {
            sentences.append(
                "\(result.vendor.name) is in on a condition: \(result.reasons.joined(separator: "; ").sentence)")
        }
        return sentences + outs().map { "Out of the running: \($0)." }
    }

    private func interim(_ first: VendorResult) -> [String] {
        let low = first.bounds?.lowerBound ?? 0
        let rivals = results.filter { result in
            result.vendor.id != first.vendor.id && result.status != .eliminated
                && (result.bounds?.upperBound ?? 0) >= low
        }
        let leaving = results.indices.filter { mayLeave[$0] }.map { results[$0].vendor.name }
        var sentences: [String] = []
        if !rivals.isEmpty {
            let names = rivals.map(\.vendor.name).joined(separator: " and ")
            sentences.append("Evidence is still missing: \(names) can still come first or draw level.")
        }
        if !leaving.isEmpty {
            sentences.append("What is still to come can put out \(leaving.joined(separator: " and ")).")
        }
        if sentences.isEmpty {
            sentences = ["Evidence is still missing, and none of what can come changes who is first."]
        }
        return sentences + [
            "Not searched while evidence is missing: how sure this is, and what else would change it; finalist sensitivity --interim varies what is there."
        ]
    }

    /// A decision that chooses another than who is first here, as one of those who put their names under it must know.
    private func decision() -> [String] {
        flags.filter { $0.rule == .decisionDiffers }.compactMap { flag in
            flag.vendor.flatMap { self[$0] }.map {
                "The recorded decision chooses \(nameWithGaps($0.vendor)), which is not first here."
            }
        }
    }

    private func intuition(_ first: VendorResult) -> [String] {
        guard let without = first.withoutIntuition else { return [] }
        let leaders = results.filter { $0.withoutIntuition?.rank == 1 }.map { nameWithGaps($0.vendor) }
        if without.rank == 1 && leaders.count == 1 {
            let total = deciding == nil ? " (\(points(without.total)))" : ""
            return ["Without declared intuition \(nameWithGaps(first.vendor)) is still first\(total)."]
        }
        return ["Without declared intuition the first would be \(leaders.joined(separator: " and "))."]
    }

    /// Of each kind the first that decides who is first, and how many more there are.
    private func acts() -> [String] {
        let told = DecidingAct.Kind.allCases.compactMap { kind -> String? in
            let acts = decidingActs.deciding.filter { $0.kind == kind }
            guard let first = acts.first else { return nil }
            return acts.count == 1
                ? first.words
                : "\(first.words) \(acts.count - 1) more \(acts.count == 2 ? "is" : "are") told under Flags."
        }
        return told
            + (decidingActs.untried > 0
                ? [
                    "Whether \(Figures.grouped(decidingActs.untried)) more moderations, recusals, abstentions and leave-outs decide was not looked for, as there are many \(plenty?.what ?? "scores")."
                ] : [])
    }

    private func outs() -> [String] {
        results.filter { $0.status == .eliminated }.map {
            "\($0.vendor.name) (\($0.reasons.joined(separator: "; ")))"
        }
    }
}
