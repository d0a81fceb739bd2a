extension Reading {
    /// What was read, if weights can be made of what people say in it, whatever evidence is missing.
    ///
    /// - Throws: A ``Refusal`` with all that is wrong in the files, in the plan and in the judgements.
    public func judged() throws(Refusal) -> Evaluation {
        guard let understood else { throw Refusal(diagnostics: diagnostics) }
        // A plan alone may name vendors and people that stand elsewhere.
        let faults = isIncomplete ? [] : Index(understood).judgementFaults(lookingUp: !isPart)
        let found = (diagnostics + faults).inFileOrder()
        guard found.isEmpty else { throw Refusal(diagnostics: found) }
        return understood
    }
}
