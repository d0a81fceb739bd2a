extension Evaluation {
    /// Runs every check and returns what they found, in the order of the files.
    public func check() -> [Diagnostic] { Index(self).check() }
}

extension Index {
    /// What ``Evaluation/check()`` finds, for those who need the index again.
    func check() -> [Diagnostic] {
        knowingWhoIsOut(Check.run(on: self, afterFaults: false, isIncomplete: false)).inFileOrder()
    }

    /// The errors of ``check()``, for those who only ask whether it can be scored.
    func errors() -> [Diagnostic] {
        knowingWhoIsOut(
            Check.run(on: self, afterFaults: false, isIncomplete: false, isOfErrors: true), comparingBids: false
        ).inFileOrder()
    }

    /// What the checks found, told of those who are in on the weights that decide: without the prices that nobody needs,
    /// of vendors that are out before prices count, and with bids held against those of the others in the running.
    ///
    /// Who is out is known by scoring alone, and only where nothing but evidence is missing. It is done once, and only
    /// where that changes anything.
    func knowingWhoIsOut(_ found: [Diagnostic], comparingBids: Bool = true) -> [Diagnostic] {
        let errors = found.filter { $0.severity == .error }
        let lacksPrices = errors.contains(where: \.isAboutOnePrice)
        let comparesBids = comparingBids && hasCuts && hasSeveralBids
        guard lacksPrices || comparesBids,
            errors.allSatisfy({ $0.rule.isAboutMissingEvidence || $0.isAboutOnePrice }), !contenders.isEmpty,
            let weighting = try? evaluation.weighting(nil, [])
        else { return found }
        let scoring = Scoring(self, weighting, isInterim: true)
        return withoutUnopened(found, scoring).filter { !(comparesBids && $0.rule == Check.bidsAreExplained.rule) }
            + (comparesBids ? oddBids(after: scoring).limited : [])
    }

    /// What scoring tells of a recorded decision, where nothing is wrong: whether it chooses who is first.
    fileprivate func decisionFlags() -> [Diagnostic] {
        guard !evaluation.record.decisions.isEmpty, !contenders.isEmpty,
            let weighting = try? evaluation.weighting(nil, [])
        else { return [] }
        let scoring = Scoring(self, weighting, isInterim: false)
        return scoring.flags.hasErrors ? [] : scoring.decisionFlags(scoring.outcome().results)
    }

    private func withoutUnopened(_ found: [Diagnostic], _ scoring: Scoring) -> [Diagnostic] {
        let unopened = Set(contenders.indices.filter { scoring.isUnopened[$0] }.map { contenders[$0].id })
        return found.filter { finding in
            !finding.isAboutOnePrice || !(finding.vendor.map(unopened.contains) ?? false)
        }
    }

    private func oddBids(after scoring: Scoring) -> [Diagnostic] {
        let running = contenders.indices.filter { scoring.exclusions[$0].isEmpty }
        let isSettled =
            !running.contains { scoring.isUnsettled($0) { _ in true } }
            && !scoring.flags.contains { $0.severity == .error }
        return oddBids(among: running.map { contenders[$0] }, isSettled: isSettled)
    }
}

extension Diagnostic {
    /// Whether a vendor's price is missing, or cannot be compared: neither matters where the vendor is out whatever it costs.
    fileprivate var isAboutOnePrice: Bool {
        rule == Check.pricesAreComplete.rule || rule == Check.pricesCanBeCompared.rule && vendor != nil
    }
}

extension PartReading {
    /// What is wrong or worth knowing of the evaluation, or of the part alone: other parts may have faults of their own.
    public var findings: [Diagnostic] {
        guard let file else { return reading.findings }
        let found = reading.findings
        // Where not even the evaluation can be read, that is what must be known.
        return reading.understood == nil ? found : found.filter { $0.location?.file == file }
    }
}

extension Reading {
    /// Everything that is wrong or worth knowing: what reading found and what the checks find in what could be read.
    public var findings: [Diagnostic] {
        guard let understood else { return diagnostics.inFileOrder() }
        // Judgements alone have no plan and no vendors that could be wrong.
        if understood.isOfJudgementsAlone {
            return (diagnostics + (isIncomplete ? [] : Index(understood).judgementFaults())).inFileOrder()
        }
        let index = Index(understood)
        if isPart { return (diagnostics + Check.run(onPart: index)).inFileOrder() }
        let found = Check.run(on: index, afterFaults: hasErrors, isIncomplete: isIncomplete)
        guard !hasErrors else { return (diagnostics + found).inFileOrder() }
        let known = index.knowingWhoIsOut(found)
        return (diagnostics + known + (known.hasErrors ? [] : index.decisionFlags())).inFileOrder()
    }

    /// The evaluation, if all of it could be read.
    ///
    /// - Throws: A ``Refusal`` with all errors, those of the checks included, when reading found one.
    public func evaluation() throws(Refusal) -> Evaluation {
        guard let understood, !hasErrors else {
            throw Refusal(diagnostics: findings.filter { $0.severity == .error })
        }
        return understood
    }
}
