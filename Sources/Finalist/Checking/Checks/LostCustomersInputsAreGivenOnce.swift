extension Check {
    /// Every input of what lost customers cost has one value.
    static let lostCustomersInputsAreGivenOnce: Check = Check(
        Rule(
            "F0912", .error, "an input of lost customers is given twice",
            """
            Of two values one would have to be chosen, and the result would be chance. Where sources disagree, write one \
            value with low and high around it, and name both in the source.
            """)
    ) { index in
        var first: [LostCustomers.Name: Location?] = [:]
        return (index.evaluation.lostCustomers?.inputs ?? []).compactMap { input in
            guard let earlier = first[input.name] else {
                first[input.name] = .some(input.location)
                return nil
            }
            return Diagnostic(
                lostCustomersInputsAreGivenOnce.rule,
                "input \(input.name.rawValue) is there twice\(whereFirst(earlier))",
                remedy: "keep one of them; low and high can hold the other", at: input.location)
        }
    }
}
