extension CallComparison {
    /// What the calls say of the vendors and of those who listened; for people.
    public func report() -> Report { report(isWhole: true) }

    /// What a terminal shows: the answer, and the figures that it rests on.
    func summary() -> Report { report(isWhole: false) }

    private func report(isWhole: Bool) -> Report {
        var blocks: [Report.Block] = answer().map { .paragraph($0) }
        blocks += vendorBlocks()
        if isWhole, let items = itemChart() {
            blocks.append(
                .details(
                    summary: "Item by item",
                    [.forest(items), .note("Ends of an interval beyond 0 or 100 are cut there.")]))
        }
        blocks += [pairBlocks(), errorBlocks(), listenerBlocks(isWhole), agreementBlocks(isWhole), surveyBlocks()]
            .flatMap(\.self)
        blocks += promiseBlocks() + kindBlocks() + flagBlocks(isWhole) + (isWhole ? sheetBlocks() : [])
        blocks.append(.note(method))
        return Report(
            title: "Calls: \(title)", subtitle: "\(scorecard.title) (\(scorecard.id), version \(scorecard.version))",
            blocks: blocks, footer: isWhole ? evaluation : nil)
    }

    private func vendorBlocks() -> [Report.Block] {
        guard !vendors.isEmpty else { return [] }
        return [
            .heading("The vendors", anchor: "vendors"), .forest(vendorChart()), .table(vendorTable()),
            .list(counting + needs + unheard.map(\.words)),
        ].filter { $0 != .list([]) }
    }

    /// What the plan makes of the calls, a line a criterion.
    private var counting: [String] {
        let terms = vendors.first?.counted ?? []
        return terms.map { term in
            let figures = ranked.compactMap { vendor -> String? in
                guard let counted = vendor.counted.first(where: { $0.criterion == term.criterion }),
                    let value = counted.value
                else { return nil }
                return "\(vendor.name) \(points(value))"
            }
            if figures.isEmpty {
                return "\(term.criterion) of the plan counts \(term.term.words), and cannot be scored yet."
            }
            return "\(term.criterion) of the plan counts \(term.term.words): \(listed(figures, limit: 20))."
        }
    }

    /// How many more calls each vendor's mean asks for.
    private var needs: [String] {
        ranked.compactMap { vendor in
            guard let more = vendor.moreCallsNeeded, more > 0 else { return nil }
            return "\(vendor.name): \(counted(more, "more random call")) until its mean is known to ±5 points."
        }
    }

    private func pairBlocks() -> [Report.Block] {
        pairs.isEmpty
            ? [] : [.heading("Each against each", anchor: "pairs"), .list(pairs.flatMap { words(of: $0) })]
    }

    private func words(of pair: CallPair) -> [String] {
        [pair.text] + pair.errors.filter(\.isSeparable).map(\.text)
    }

    private func errorBlocks() -> [Report.Block] {
        guard !scorecard.criticalErrors.isEmpty else { return [] }
        let gates = gateTable().map { [Report.Block.table($0)] } ?? []
        return [
            .heading("Critical errors", anchor: "errors"), .paragraph(zeroing), .table(errorTable()),
        ] + (zeroWords.isEmpty ? [] : [.list(zeroWords)]) + gates
    }

    private func listenerBlocks(_ isWhole: Bool) -> [Report.Block] {
        guard !evaluators.isEmpty else { return [] }
        return [.heading("Those who listened", anchor: "listeners"), .paragraph(severityWords)]
            + (severityChart().map { [.forest($0)] } ?? []) + [.table(evaluatorTable())]
            + (isWhole && !evaluatorPairs.isEmpty
                ? [.details(summary: "Each two of those who listened", [.table(evaluatorPairTable())])] : [])
    }

    private func agreementBlocks(_ isWhole: Bool) -> [Report.Block] {
        guard evaluators.count > 1 else { return [] }
        return [.heading("How far they agree", anchor: "agreement"), .paragraph(scoreAgreement.words)]
            + CallAgreementTables(items: items, critical: criticalAgreement) { name(of: $0) }.blocks(isWhole)
    }

    private func promiseBlocks() -> [Report.Block] {
        promiseTable().map { [.heading("What customers were promised", anchor: "promises"), .table($0)] } ?? []
    }

    private func kindBlocks() -> [Report.Block] {
        kindTable().map { [.heading("What kind of calls", anchor: "kinds"), .table($0)] } ?? []
    }

    private func sheetBlocks() -> [Report.Block] {
        [
            .heading("To look up", anchor: "sheets"),
            .details(summary: "The scorecard, word for word", [.table(scorecardTable())]),
            .details(summary: "Every call", [.table(callTable())]),
        ] + (remarkTable().map { [.details(summary: "What listeners wrote", [.table($0)])] } ?? [])
    }

    private func surveyBlocks() -> [Report.Block] {
        surveyTable().map { [.heading("What customers answered", anchor: "survey"), .table($0)] } ?? []
    }
}

extension CallTerm {
    /// What is counted, of which calls.
    var words: String {
        let which = calls == .random ? "random calls" : "all calls"
        guard figure == .quality else {
            return "\(which) without a \(listed(counted.map { "\($0.rawValue)-" }))critical error, in percent"
        }
        let zero = zeroOn.isEmpty ? "" : ", 0 for one with a \(listed(zeroOn.map { "\($0.rawValue)-critical" })) error"
        return "\(which) \(severity == .raw ? "as scored" : "without strictness")\(zero)"
    }
}

extension CallComparison {
    func name(of evaluator: Evaluator.ID) -> String {
        evaluators.first { $0.evaluator == evaluator }?.name ?? evaluator
    }

    /// Points with a decimal.
    func points(_ number: Double) -> String { Figures.value(number) }

    private var method: String {
        """
        Sheets are averaged within a call, then calls within a vendor. Intervals are of 95 %: Student's t for means, \
        Wilson's for shares, and where none was seen the exact bound of one side. A chance below \(Figures.plain(alpha)) is called unusual, after Holm's correction. \
        Random numbers from seed \(seed).
        """
    }
}
