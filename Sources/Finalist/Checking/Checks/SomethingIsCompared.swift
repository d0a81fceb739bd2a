extension Check {
    /// There is something to judge by, and someone to judge.
    static let somethingIsCompared: Check = Check(
        Rule(
            "F0411", .error, "there is nothing to compare",
            """
            A result needs at least one criterion and one vendor in the running. A vendor with the attribute left is out \
            of the running. If vendors or criteria stand in a file of their own, include it.
            """), needsEveryFile: true
    ) { index in
        let evaluation = index.evaluation
        var found: [Diagnostic] = []
        if evaluation.criteria.isEmpty {
            found.append(
                Diagnostic(
                    somethingIsCompared.rule, "the evaluation has no criterion",
                    remedy: "add a <criterion>, or include the file with the plan", at: evaluation.location))
        }
        if evaluation.contenders.isEmpty {
            let count = evaluation.vendors.count
            found.append(
                Diagnostic(
                    somethingIsCompared.rule,
                    count == 0
                        ? "the evaluation has no vendor"
                        : "no vendor is in the running: \(counted(count, "vendor")) left",
                    remedy: "add a <vendor id=\"…\" name=\"…\"/> that has not left", at: evaluation.location))
        }
        return found
    }
}
