extension Evaluation {
    /// Runs every check and returns what they found, in the order of the files.
    public func check() -> [Diagnostic] { Index(self).check() }
}

extension Index {
    /// What ``Evaluation/check()`` finds, for those who need the index again.
    func check() -> [Diagnostic] {
        withoutUnopened(Check.run(on: self, afterFaults: false, isIncomplete: false)).inFileOrder()
    }

    /// Without the prices that nobody needs: of vendors that are out before prices count, on the weights that decide.
    ///
    /// Who is out is known by scoring alone, and only where nothing but evidence is missing.
    func withoutUnopened(_ found: [Diagnostic]) -> [Diagnostic] {
        let errors = found.filter { $0.severity == .error }
        guard errors.contains(where: { $0.rule == Check.pricesAreComplete.rule }),
            errors.allSatisfy(\.rule.isAboutMissingEvidence), let weighting = try? evaluation.weighting(nil, [])
        else { return found }
        let scoring = Scoring(self, weighting, isInterim: true)
        let unopened = Set(contenders.indices.filter { scoring.isUnopened[$0] }.map { contenders[$0].id })
        return found.filter { finding in
            finding.rule != Check.pricesAreComplete.rule || !(finding.vendor.map(unopened.contains) ?? false)
        }
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
        return (diagnostics + (hasErrors ? found : index.withoutUnopened(found))).inFileOrder()
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
