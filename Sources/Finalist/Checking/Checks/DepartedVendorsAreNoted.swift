extension Check {
    /// Whoever reads the files knows which scores and responses no longer count.
    static let departedVendorsAreNoted: Check = Check(
        Rule(
            "F0622", .note, "a vendor that left has scores or a response",
            """
            They are kept and do not count: a vendor that left has no total, and its price moves nobody's value. If it \
            should be in the running, take out what says that it left: the attributes left and reason, and <leaves> in \
            the record. finalist explain shows what it had when it left.
            """)
    ) { index in
        let departed = index.evaluation.vendors.filter { $0.departure != nil }
        guard !departed.isEmpty else { return [] }
        let ids = Set(departed.map(\.id))
        var scores: [Vendor.ID: Int] = [:]
        for sheet in index.evaluation.sheets {
            for score in sheet.scores where ids.contains(score.vendor) { scores[score.vendor, default: 0] += 1 }
        }
        let responses = index.standing.responses
        return departed.compactMap { vendor in
            var what: [String] = []
            if let count = scores[vendor.id] { what.append(counted(count, "score")) }
            if let count = responses[vendor.id]?.count { what.append(counted(count, "response")) }
            guard !what.isEmpty, let departure = vendor.departure else { return nil }
            return Diagnostic(
                departedVendorsAreNoted.rule,
                "\(vendor.nameAndID) left at \(departure.stage); \(what.joined(separator: " and ")) kept and not counted",
                remedy:
                    "leave them for the record, or take out \(departure.narrowing == nil ? "left and reason" : "<leaves> in narrowing \(departure.narrowing ?? 0)") if the vendor is in the running",
                at: vendor.location, vendor: vendor.id)
        }
    }
}
