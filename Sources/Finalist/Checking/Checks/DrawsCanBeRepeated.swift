extension Check {
    /// A draw whose log is at hand comes out the same again.
    static let drawsCanBeRepeated: Check = Check(
        Rule(
            "F0930", .warning, "a draw does not come out as recorded",
            """
            A draw is fair because anyone can repeat it: the same log, seed and strata give the same calls. Where \
            they do not, the log was exchanged, or calls were. Ask who drew, and draw again.
            """)
    ) { index in
        index.evaluation.visits.flatMap { visit in
            visit.draws.compactMap { draw in
                guard let fault = fault(of: draw, visit.vendor, index.evaluation) else { return nil }
                return Diagnostic(
                    drawsCanBeRepeated.rule, "draw \(draw.id): \(fault)",
                    remedy: "ask who drew, with which log; then draw again: finalist calls draw", at: draw.location,
                    vendor: visit.vendor)
            }
        }
    }
}

private func fault(of draw: CallDraw, _ vendor: Vendor.ID, _ evaluation: Evaluation) -> String? {
    guard let log = evaluation.contactLogs.first(where: { $0.vendor == vendor }) else { return nil }
    guard log.hash == draw.hash else { return "the log is not the one it was drawn from (its SHA-256 is another)" }
    let strata = draw.strata.compactMap(DrawRule.Stratum.init)
    guard strata.count == draw.strata.count, draw.calls.count <= log.contacts.count,
        Set(log.contacts.map(\.call)).count == log.contacts.count
    else { return "it cannot be repeated with this log and these strata" }
    let again = DrawRule.parts(log, count: draw.calls.count, seed: draw.seed, by: strata).flatMap(\.calls)
    let others = Set(draw.calls).subtracting(again)
    return others.isEmpty
        ? nil
        : "seed \(draw.seed) gives other calls than recorded: \(listed(others.sorted())) would not be among them"
}
