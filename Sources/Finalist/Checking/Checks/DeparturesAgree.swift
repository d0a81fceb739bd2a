extension Check {
    /// The record and the vendor itself say the same of whether, and when, it left.
    static let departuresAgree: Check = Check(
        Rule(
            "F0518", .error, "it is contradicted that a vendor left",
            """
            A vendor has left where its own entry says so (left), or where it leaves in a narrowing of the record; either \
            alone is enough, and it is out from then on. Nobody who left comes back in a later narrowing, nobody whom the \
            last narrowing keeps has left, and where both name a stage it is the same one. A vendor that withdraws after \
            it was kept leaves in a narrowing of its own.
            """)
    ) { index in
        let record = index.evaluation.record
        guard !record.narrowings.isEmpty else { return [] }
        let fates = record.fates
        return strangeStages(index)
            + index.evaluation.vendors.flatMap { vendor in contradictions(of: vendor, fates[vendor.id] ?? [], record) }
    }
}

/// Narrowings that close a stage which no question is of.
private func strangeStages(_ index: Index) -> [Diagnostic] {
    let stages = index.questions.compactMap(\.stage).uniqued
    guard !stages.isEmpty else { return [] }
    var suggestions = Suggestions()
    return index.evaluation.record.narrowings.compactMap { narrowing in
        guard let stage = narrowing.stage, !stages.contains(stage) else { return nil }
        return Diagnostic(
            Check.departuresAgree.rule, "the narrowing closes stage '\(stage)', and no question of the plan is of it",
            remedy: suggestions.remedy(
                stage, among: stages, isShort: true, otherwise: "name one of: \(listed(stages))"),
            at: narrowing.location)
    }
}

private func contradictions(
    of vendor: Vendor, _ fates: [Record.FateOf], _ record: Record
) -> [Diagnostic] {
    func finding(_ message: String, _ remedy: String, at location: Location?) -> Diagnostic {
        Diagnostic(Check.departuresAgree.rule, message, remedy: remedy, at: location, vendor: vendor.id)
    }
    guard let departure = vendor.departure, let last = fates.last else { return [] }
    if departure.narrowing == nil {
        // That it has a reason and no stage is told by another check.
        if departure.stage.isEmpty { return [] }
        return [
            finding(
                "\(vendor.nameAndID) left at \(departure.stage), and stays in narrowing \(last.narrowing)"
                    + (last.location.map { " (\($0))" } ?? ""),
                "take left and reason off the vendor, or record the narrowing in which it leaves", at: vendor.location)
        ]
    }
    guard let left = fates.first(where: \.leaves) else { return [] }
    // That one narrowing says both is told by another check.
    let later = fates.first { $0.narrowing > left.narrowing }.map { fate in
        finding(
            "\(vendor.nameAndID) leaves in narrowing \(left.narrowing), and \(fate.leaves ? "leaves again" : "stays") in "
                + "narrowing \(fate.narrowing)",
            "name it in the later narrowing only if it was still in, and take it out of the other", at: fate.location)
    }
    let closed = record.narrowings[left.narrowing - 1].stage.flatMap { stage in
        stage == departure.stage
            ? nil
            : finding(
                "\(vendor.nameAndID) left at \(departure.stage), and leaves in the narrowing that closes \(stage)",
                "name one stage in both, or take left off the vendor", at: left.location)
    }
    return [later, closed].compactMap(\.self)
}
