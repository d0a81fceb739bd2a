extension Check {
    /// Of two rulings that contradict each other, the dates say which is the newer.
    static let rulingsAgree: Check = Check(
        Rule(
            "F0514", .error, "two rulings contradict each other",
            """
            A ruling decides whether a vendor stays. Of two on one requirement and vendor the newer one stands, so their \
            dates must say which that is: on the same day, give both the time.
            """)
    ) { index in
        var rulings: [VendorItem: [Record.Ruling]] = [:]
        var inOrder: [VendorItem] = []
        for ruling in index.evaluation.record.rulings where !ruling.requirement.isEmpty && !ruling.vendor.isEmpty {
            let item = VendorItem(vendor: ruling.vendor, item: ruling.requirement)
            if rulings[item] == nil { inOrder.append(item) }
            rulings[item, default: []].append(ruling)
        }
        return inOrder.compactMap { item in
            let rulings = rulings[item] ?? []
            let newest = rulings.newest
            guard let one = newest.first, let other = newest.first(where: { $0.isMet != one.isMet }) else { return nil }
            return Diagnostic(
                rulingsAgree.rule,
                "\(item.vendor) is ruled both to meet \(item.item) and not to meet it, and the dates do not say which "
                    + "ruling is newer\(whereFirst(one.location))",
                remedy:
                    "give each its at=\"…\", with the time if they are of one day, or take out the one that does not stand",
                at: other.location, vendor: item.vendor)
        }
    }
}
