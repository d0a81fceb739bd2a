extension WhatIf: Described {
    static let shape = Shape<WhatIf>(
        "whatIf",
        """
        What becomes of totals and order when one input after the other is lower and higher; only where it was asked for.
        """
    ) {
        Member("total", .choice, "What the amounts are.") { $0.total }
        Member("base", .record, "As the plan and the offers say.") { $0.base }
        Member("inputs", .list(of: "input", .record)) { $0.inputs }
        Member("notSearched", .optional(.words), "Which inputs were not moved each alone, and why.") {
            $0.notSearched
        }
    }
}

extension WhatIf.Input: Described {
    static let shape = Shape<WhatIf.Input>("whatIfInput") {
        Member("title", .text) { $0.title }
        Member("cases", .list(of: "case", .record, count: .from(1))) { $0.cases }
    }
}

extension WhatIf.Case: Described {
    static let shape = Shape<WhatIf.Case>(
        "whatIfCase", "The result under what is supposed; without numbers where an obstacle is named."
    ) {
        Member("suppositions", .list(of: "supposition", .text)) { $0.words }
        Member("amounts", .map(of: "amount", by: "vendor", .optional(.number))) {
            $0.vendors.map { ($0.vendor, $0.amount?.number) }
        }
        Member(
            "totals", .map(of: "total", by: "vendor", .optional(.number)), "Of 100; null for a vendor that is out."
        ) { $0.vendors.map { ($0.vendor, $0.total) } }
        Member("order", .list(of: "vendor", .id), "Best first.") { $0.order }
        Member("changesFirst", .flag, "True where others come first than in the base.") { $0.changesFirst }
        Member("obstacle", .optional(.words), "Why the case cannot be reckoned.") { $0.obstacle?.visible }
    }
}
