extension Check {
    /// Each vendor's share of unresolved contacts is stated, or counted by an error that a scorecard has.
    static let unresolvedSharesAreUsable: Check = Check(
        Rule(
            "F0914", .error, "an unresolved share cannot be used",
            """
            The share of contacts that leave the need unresolved is stated with its source, or counted in the calls that \
            the buyer drew at random: then error names the critical error that stands for it. Both would be two answers, \
            and neither is none.
            """), needsEveryFile: true
    ) { index in
        var first: [Vendor.ID: Location?] = [:]
        return (index.evaluation.lostCustomers?.unresolved ?? []).compactMap { share in
            func found(_ message: String, _ remedy: String) -> Diagnostic {
                Diagnostic(
                    unresolvedSharesAreUsable.rule, message, remedy: remedy, at: share.location, vendor: share.vendor)
            }
            let name = "the unresolved share of \(share.vendor)"
            if let earlier = first[share.vendor] {
                return found("\(name) is there twice\(whereFirst(earlier))", "keep one of them")
            }
            first[share.vendor] = .some(share.location)
            guard let error = share.error else {
                if share.value == nil {
                    return found(
                        "\(name) is neither stated nor counted", "add value=\"…\" with its source, or error=\"…\"")
                }
                return share.source == nil
                    ? found("\(name) has no source", "say in source where the number comes from") : nil
            }
            if share.value != nil {
                return found("\(name) is both stated and counted", "take out value or error")
            }
            if share.low != nil || share.high != nil {
                return found(
                    "\(name) is counted, and its range is stated",
                    "take out low and high; the interval comes from the number of calls")
            }
            let known = index.evaluation.scorecards.flatMap(\.criticalErrors).map(\.id)
            guard !known.contains(error) else { return nil }
            return found(
                "\(name) counts error '\(error)', which no scorecard has",
                known.isEmpty ? "add a scorecard with this critical error" : "name one of: \(listed(known))")
        }
    }
}
