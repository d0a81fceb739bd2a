extension Tornado: Described {
    static let shape = Shape<Tornado>(
        "tornado",
        """
        The leader's lead over the vendor in second place as one input after the other moves over its own range.
        """
    ) {
        Member("leader", .id) { $0.leader }
        Member("rival", .id) { $0.rival }
        Member("lead", .number, "Today, in points.") { $0.lead }
        Member(
            "outToday", .list(of: "vendor", .id), "Whom a threshold puts out today, and might let in."
        ) { $0.outToday }
        Member("bars", .list(of: "bar", .record), "The widest effect first.") { $0.bars }
        Member(
            "withoutRange", .list(of: "input", .record), "Inputs for which nothing states how far they may be off."
        ) { $0.withoutRange }
    }
}

extension Tornado.Bar: Described {
    static let shape = Shape<Tornado.Bar>("tornadoBar", "One input of one vendor at either end of its range.") {
        including(Tornado.Input.shape) { $0.input }
        Member("low", .number, "In the input's own unit.") { $0.low }
        Member("high", .number) { $0.high }
        Member(
            "leadAtLow", .number,
            "Below 0 the rival is ahead; with one of the two out, of the totals as if both were in."
        ) { $0.leadAtLow }
        Member("leadAtHigh", .number) { $0.leadAtHigh }
        Member("firstAtLow", .list(of: "vendor", .id)) { $0.firstAtLow }
        Member("firstAtHigh", .list(of: "vendor", .id)) { $0.firstAtHigh }
        Member("outAtLow", .list(of: "vendor", .id), "Whom a threshold puts out there.") { $0.outAtLow }
        Member("outAtHigh", .list(of: "vendor", .id)) { $0.outAtHigh }
    }
}

extension Tornado.Input: Described {
    static let shape = Shape<Tornado.Input>("tornadoInput", "One input of one vendor without a range.") {
        Member("kind", .choice) { $0.kind }
        Member("vendor", .id) { $0.vendor }
        Member("subject", .id, "The question, criterion or price line.") { $0.subject }
        Member("title", .text) { $0.title.visible }
        Member("source", .text, "Where the range comes from, or why there is none.") { $0.source.visible }
        Member("file", .optional(.text)) { $0.location?.file }
        Member("fileLine", .optional(.count)) { $0.location?.line }
    }
}
