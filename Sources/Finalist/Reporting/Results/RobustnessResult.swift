extension Robustness: Described {
    static let shape = Shape<Robustness>("chances", "Chances with one source varied.") {
        including(drawing) { $0 }
        including(chances) { $0 }
        Member("verdict", .optional(.choice)) { $0.verdict }
        Member("withheld", .optional(.text)) { $0.withheld }
    }

    /// What was drawn, and how.
    static let drawing = Shape<Robustness> {
        Member("trials", .count) { $0.trials }
        Member("seed", .count) { Int(clamping: $0.seed) }
        Member("varied", .words, "What was to be drawn in each trial, as after --vary.") { $0.varied.id }
        Member(
            "drawn", .words, "What of it there was to draw: prices without a stated range, for one, are held."
        ) { $0.drawn.id }
        Member("notes", .list(of: "note", .text), "What was varied and what was held, in words.") {
            $0.notes.map(\.visible)
        }
    }

    /// How often something came out.
    static let chances = Shape<Robustness> {
        Member(
            "rankAcceptability", .map(of: "vendor", by: "id", .list(of: "share", .number)),
            """
            By vendor, the share of trials in each place, first to last; ties in equal parts. They sum to less than 1 \
            for a vendor that a threshold puts out of some trials.
            """
        ) { $0.vendors.map { ($0.vendor, $0.acceptability) } }
        Member("firstPlace", .map(of: "vendor", by: "id", .record), "By vendor.") {
            $0.vendors.map { ($0.vendor, $0) }
        }
        Member(
            "pairwise", .map(of: "vendor", by: "id", .map(of: "ahead", by: "vendor", .number)),
            "By vendor, the share of trials in which it is ahead of each other one; a tie counts one half."
        ) { all in all.vendors.indices.map { (all.vendors[$0].vendor, all.ahead($0)) } }
        Member(
            "centralWeights", .map(of: "vendor", by: "id", .optional(.map(of: "weight", by: "name", .number))),
            """
            By vendor, the mean effective weights of the trials in which it is first, by lowest criterion; null where \
            it never is, or weights are not varied.
            """
        ) { $0.vendors.map { ($0.vendor, $0.centralWeights?.inOrder) } }
        Member(
            "confidenceFactors", .map(of: "factor", by: "vendor", .optional(.number)),
            """
            By vendor, the share of trials in which its central weights put it first, all else drawn; null without them.
            """
        ) { $0.vendors.map { ($0.vendor, $0.confidenceFactor) } }
    }

    /// `nil` where nothing was drawn: such trials are no chances.
    var withSomethingDrawn: Robustness? { drawn == Variation() ? nil : self }

    /// In what share of trials the vendor of a row is ahead of each other one.
    private func ahead(_ row: Int) -> [(String, Double)] {
        vendors.indices.filter { $0 != row }.map { (vendors[$0].vendor, pairwise[row][$0]) }
    }
}

extension Robustness.VendorChances: Described {
    static let shape = Shape<Robustness.VendorChances>("firstPlace", "How often a vendor is first.") {
        Member("share", .number) { $0.first }
        Member("standardError", .number, "Of the share, from the number of trials.") { $0.standardError }
        Member(
            "expectedRank", .optional(.number, where: "it is out of all"),
            "The mean rank in the trials in which it is in."
        ) { $0.expectedRank }
        Member("out", .number, "The share of trials in which a threshold puts it out.") { $0.out }
    }
}

extension [String: Double] {
    /// By name, so that the same shares give the same bytes.
    var inOrder: [(String, Double)] { sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
}
