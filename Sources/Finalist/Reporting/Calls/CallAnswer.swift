extension CallComparison {
    /// Who is ahead on the calls that can be compared, and who cannot be told apart; what was left out, and why.
    func answer() -> [String] {
        [[ahead()], leftOut(), severityNote(), brokenGates()].flatMap(\.self)
    }

    private func ahead() -> String {
        let compared = order.compactMap { self[$0] }.filter { $0.compared != nil }
        let count = compared.reduce(0) { $0 + ($1.compared?.count ?? 0) }
        guard let first = compared.first, let mean = first.compared else {
            return basis == .random ? noneToCompare : "No call was heard and scored."
        }
        let calls =
            basis == .random
            ? "the \(counted(count, "call")) that the buyer drew at random"
            : "the \(counted(count, "call")) heard" + (areAllRandom ? ", all drawn at random by the buyer" : "")
        guard compared.count > 1 else {
            return "On \(calls), \(first.name) has \(withInterval(mean)) of 100; no other vendor has calls to compare."
        }
        let rivals = compared.dropFirst()
        let behind = rivals.filter { isSeparable(first.vendor, $0.vendor) }
        let level = rivals.filter { !isSeparable(first.vendor, $0.vendor) }
        if behind.isEmpty {
            return """
                On \(calls), nobody can be called ahead: \(listed(level.map(said), limit: 20)) cannot be separated from \
                \(said(first)).
                """
        }
        let lead = "On \(calls), \(said(first)) is ahead of \(listed(behind.map(said), limit: 20))"
        return level.isEmpty
            ? lead + "."
            : "\(lead). \(listed(level.map(said), limit: 20)) cannot be separated from \(first.name) on these calls."
    }

    /// Drawn at random they may be; nobody has a sheet on them that counts.
    private var noneToCompare: String {
        let waiting = unheard.filter { $0.random > 0 }
        let count = waiting.reduce(0) { $0 + $1.random }
        guard count > 0 else {
            return "None of the calls heard was drawn at random by the buyer, so nothing can be said of who is ahead."
        }
        let areUnassessed = waiting.allSatisfy { $0.uncounted == 0 }
        return """
            \(counted(count, "random call")) \(count == 1 ? "is" : "are") recorded, none \
            \(areUnassessed ? "assessed" : "with a sheet that counts"), so nothing can be said of who is ahead.
            """
    }

    private var areAllRandom: Bool { vendors.allSatisfy { $0.random == $0.calls.count } }

    private func said(_ vendor: VendorCalls) -> String {
        vendor.compared.map { "\(vendor.name) (\(points($0.mean)))" } ?? vendor.name
    }

    /// "86.8 (79.1–94.4)".
    func withInterval(_ mean: CallMean) -> String {
        guard let interval = mean.interval else { return points(mean.mean) }
        return "\(points(mean.mean)) (\(points(interval.lowerBound))–\(points(interval.upperBound)))"
    }

    private func isSeparable(_ a: Vendor.ID, _ b: Vendor.ID) -> Bool {
        pairs.first { ($0.a, $0.b) == (a, b) || ($0.a, $0.b) == (b, a) }?.isSeparable ?? false
    }

    private func leftOut() -> [String] {
        guard basis == .random else { return [] }
        let picked = vendors.filter { $0.picked > 0 }.map { "\($0.picked) of \($0.name)" }
        let others = vendors.reduce(0) { $0 + $1.calls.count - $1.random - $1.picked }
        let count = vendors.reduce(0) { $0 + $1.picked }
        return [
            picked.isEmpty
                ? nil
                : "\(counted(count, "call")) that a vendor picked itself \(count == 1 ? "is" : "are") left out: \(listed(picked)).",
            others == 0
                ? nil
                : "\(counted(others, "other call")) that nobody drew at random \(others == 1 ? "is" : "are") left out as well.",
        ].compactMap(\.self)
    }

    private func severityNote() -> [String] {
        switch severity {
        case .estimated: []
        case .noSharedCalls:
            evaluators.count > 1
                ? [
                    "No call was heard by two, so scores are as given: a strict listener may have heard one vendor more."
                ] : []
        case .notConnected(_, let reason):
            ["Scores are as given, since nobody can say who is stricter: \(reason)".sentence]
        }
    }

    private func brokenGates() -> [String] {
        vendors.flatMap { vendor in
            vendor.gates.filter(\.isBroken).map { gate in
                """
                \(vendor.name) is out by its calls: \(counted(gate.seen, "call")) with a \(gate.group.rawValue)-critical \
                error, where the plan lets \(gate.most) pass.
                """
            }
        }
    }
}
