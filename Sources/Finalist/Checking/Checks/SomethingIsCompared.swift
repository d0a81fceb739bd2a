extension Check {
    /// There is something to judge by, and someone to judge.
    static let somethingIsCompared: Check = Check(
        Rule(
            "F0411", .error, "there is nothing to compare",
            """
            A result needs at least one criterion and one vendor in the running. A vendor that left is out of the \
            running. If vendors or criteria stand in a file of their own, include it.
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
        // A plan is checked before there are vendors: that none is there yet is a note.
        let count = evaluation.vendors.count
        if evaluation.contenders.isEmpty, count > 0 {
            found.append(
                Diagnostic(
                    somethingIsCompared.rule, "no vendor is in the running: \(counted(count, "vendor")) left",
                    remedy: "add a <vendor id=\"…\" name=\"…\"/> that has not left",
                    at: evaluation.location))
        }
        return found
    }
}
