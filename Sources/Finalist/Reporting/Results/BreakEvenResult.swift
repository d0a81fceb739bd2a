extension BreakEven: Described {
    static let shape = Shape<BreakEven>(
        "breakEven",
        "The change of a vendor's prices, or of one line, at which the vendor gains or loses first place."
    ) {
        Member("vendor", .id) { $0.vendor }
        Member(
            "line", .optional(.id, where: "all prices of the vendor move together"), "The price line that moves."
        ) { $0.line }
        Member("title", .optional(.words), "Of the line.") { $0.title?.visible }
        Member(
            "alone", .optional(.choice), "The stated total that moves alone, where the plan compares several."
        ) { $0.alone }
        Member("total", .choice, "What price and priceToday are.") { $0.total }
        Member(
            "searched", .choice,
            """
            Prices are looked for from nearly nothing to ten times what they are; not-searched where the vendor's were \
            not moved, for the reason in obstacle.
            """
        ) { $0.searched }
        Member("isFirst", .flag, "True where the vendor is first today, and would lose its place.") { $0.isFirst }
        Member(
            "factor", .optional(.number, where: "no change of them moves first place"),
            "What the prices are multiplied with there."
        ) { $0.factor }
        Member("change", .optional(.number), "The same as a change: 0.05 for 5 % more.") { $0.change }
        Member("price", .optional(.number), "The vendor's compared total there.") { $0.price }
        Member(
            "priceToday", .optional(.number),
            "Null only where the vendor was not searched and has no such price."
        ) { $0.priceToday }
        Member("isJump", .flag, "True where the totals jump past each other there; else they are equal.") {
            $0.isJump
        }
        Member("rival", .optional(.id), "The vendor that is overtaken there, or that overtakes.") { $0.rival }
        Member.sometimes(
            "obstacle", .text, "Why the vendor's prices were not moved; not there where they were."
        ) { $0.obstacle?.visible }
    }

    /// Whether prices were moved, and whether that moves first place.
    private var searched: SmallestChange.Searched {
        obstacle != nil ? .notSearched : factor == nil ? .none : .found
    }
}
