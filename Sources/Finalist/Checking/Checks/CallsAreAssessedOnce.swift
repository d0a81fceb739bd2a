extension Check {
    /// An evaluator says one thing about a call, and about each item once.
    static let callsAreAssessedOnce: Check = Check(
        Rule(
            "F0906", .error, "a call is assessed twice by one person",
            """
            When one person's sheets on a call stand in two places, nobody can say which counts, and both counting \
            would give that person two votes. Take one out, or number them: version="2" supersedes="1" replaces the \
            first and keeps it in the record.
            """)
    ) { index in
        foldedInTables(index.evaluation.calls.flatMap(repeatedSheets))
            + index.evaluation.calls.flatMap { call in
                call.assessments.standing.flatMap { repeatedItems($0, call) }
            } + foldedInTables(repeatedCalls(index.evaluation))
    }
}

private func repeatedSheets(_ call: Call) -> [Diagnostic] {
    var first: [String: Location?] = [:]
    return call.assessments.compactMap { assessment in
        // One that does not say who has been reported.
        guard AttributeKind.id.accepts(assessment.evaluator) else { return nil }
        let key = "\(assessment.version) \(assessment.evaluator) \(assessment.scorecard)"
        guard let earlier = first[key] else {
            first[key] = .some(assessment.location)
            return nil
        }
        return Diagnostic(
            Check.callsAreAssessedOnce.rule,
            "\(assessment.evaluator) assesses call \(call.id) twice\(whereFirst(earlier))",
            remedy: "take one out, or say which replaces the other: version=\"2\" supersedes=\"1\"",
            at: assessment.location, vendor: call.vendor)
    }
}

private func repeatedItems(_ assessment: CallAssessment, _ call: Call) -> [Diagnostic] {
    var first: [String: Location?] = [:]
    return assessment.marks.filter { AttributeKind.id.accepts($0.item) }.compactMap { mark in
        guard let earlier = first[mark.item] else {
            first[mark.item] = .some(mark.location)
            return nil
        }
        return Diagnostic(
            Check.callsAreAssessedOnce.rule,
            "\(assessment.evaluator) marks \(mark.item) twice in call \(call.id)\(whereFirst(earlier))",
            remedy: "ask which one stands, and take the other out", at: mark.location, vendor: call.vendor)
    }
}

/// Calls whose sheets cannot be told apart.
private func repeatedCalls(_ evaluation: Evaluation) -> [Diagnostic] {
    // Vendors number their calls each on their own.
    var first: [VendorItem: Location?] = [:]
    return evaluation.calls.filter { AttributeKind.id.accepts($0.id) }.compactMap { call in
        let key = VendorItem(vendor: call.vendor, item: call.id)
        guard let earlier = first[key] else {
            first[key] = .some(call.location)
            return nil
        }
        return Diagnostic(
            Check.callsAreAssessedOnce.rule, "call \(call.id) is there twice\(whereFirst(earlier))",
            remedy: "put the sheets of one call into one <call>, or give one of the two another id", at: call.location,
            vendor: call.vendor)
    }
}
