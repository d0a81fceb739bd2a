extension Check {
    /// What a later price matrix withdraws was there, and is not offered in the same breath.
    static let withdrawnLinesStood: Check = Check(
        Rule(
            "F0815", .error, "a withdrawal leads nowhere",
            """
            <withdrawn> takes back a price line of an earlier version of the response. If no earlier version has it, the \
            line that was meant still stands and is still counted. To change a line, give it anew under its id.
            """), needsEveryFile: true
    ) { index in
        guard !index.standing.offers.isEmpty else { return [] }
        return index.distinctContenders.flatMap { _, vendor in
            findings(vendor, index.standing.responses[vendor.id] ?? [])
        }
    }
}

private func findings(_ vendor: Vendor, _ responses: [Response]) -> [Diagnostic] {
    var standing: Pricing?
    var suggestions = Suggestions()
    return responses.reversed().flatMap { response -> [Diagnostic] in
        guard let pricing = response.pricing else { return [] }
        let earlier = standing.map { $0.lines.map(\.id) + $0.training.map(\.id) } ?? []
        let here = Set(pricing.lines.map(\.id) + pricing.training.map(\.id))
        standing = standing.map { pricing.replacing($0) } ?? pricing
        return pricing.withdrawn.compactMap { withdrawal in
            let id = withdrawal.line
            // A malformed id has been reported by reading.
            guard AttributeKind.id.accepts(id) else { return nil }
            func finding(_ message: String, _ remedy: String) -> Diagnostic {
                Diagnostic(
                    Check.withdrawnLinesStood.rule, "\(vendor.nameAndID) withdraws price line '\(id)'\(message)",
                    remedy: remedy, at: withdrawal.location, vendor: vendor.id)
            }
            if here.contains(id) {
                return finding(
                    " and gives it in the same version",
                    "take <withdrawn> out: a line given anew replaces the earlier one")
            }
            if earlier.contains(id) { return nil }
            return finding(
                ", which no earlier version has",
                suggestions.remedy(id, among: earlier, otherwise: "name a line that stands, or take <withdrawn> out"))
        }
    }
}
