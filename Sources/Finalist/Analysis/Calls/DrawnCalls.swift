/// Calls drawn from one vendor's contact log, and what the log does not tell.
public struct DrawnCalls: Hashable, Sendable {
    public let vendor: Vendor.ID
    public let file: String

    /// SHA-256 of the log's file.
    public let hash: String
    public let seed: UInt64
    public let strata: [DrawRule.Stratum]
    public let rule: String
    public let parts: [DrawRule.Part]
    public let contacts: Int

    /// What the log lacks, in sentences: what it does not say cannot be drawn evenly over, nor checked later.
    public let gaps: [String]

    /// In the order of the log's strata.
    public var calls: [Call.ID] { parts.flatMap(\.calls) }
}

extension ContactLog {
    /// Draws so many calls at random.
    ///
    /// - Parameters:
    ///   - strata: The columns to divide the log by; `nil` takes queue and hour, where the log has them
    ///     and each of their strata gets a call.
    /// - Throws: A ``Refusal`` where a call stands twice, no call or more than there are contacts are asked for, or the
    ///   log lacks a column to be divided by.
    public func drawing(
        _ count: Int, seed: UInt64, by strata: [DrawRule.Stratum]? = nil
    ) throws(Refusal) -> DrawnCalls {
        // How the draw is divided can be asked of a number only that the log can give.
        let beyond = tooFew(count)
        let strata = strata ?? (beyond.isEmpty ? usualStrata(for: count) : [])
        let faults = repeatedCalls() + strata.filter { !hasColumn($0) }.map(missingColumn) + beyond
        guard faults.isEmpty else { throw Refusal(diagnostics: faults) }
        let parts = DrawRule.parts(self, count: count, seed: seed, by: strata)
        return DrawnCalls(
            vendor: vendor, file: file, hash: hash, seed: seed, strata: strata, rule: DrawRule.words(strata),
            parts: parts, contacts: contacts.count, gaps: withoutChance(parts) + gaps())
    }

    /// Queue and hour, where the log has them and each of their strata gets a call: one that gets none could never be
    /// heard. Else queue alone, else none.
    private func usualStrata(for count: Int) -> [DrawRule.Stratum] {
        let choices: [[DrawRule.Stratum]] = [[.queue, .hour], [.queue], [.hour]].map { $0.filter(hasColumn) }
        let sizes = { (strata: [DrawRule.Stratum]) in
            Dictionary(grouping: self.contacts) { contact in strata.map { contact.value($0) } }.map(\.value.count)
                .sorted()
        }
        return choices.first { !$0.isEmpty && DrawRule.shares(of: count, among: sizes($0)).allSatisfy { $0 > 0 } } ?? []
    }

    func hasColumn(_ stratum: DrawRule.Stratum) -> Bool {
        columns.contains(stratum == .agent ? "agent_id" : stratum.rawValue)
    }

    func repeatedCalls(_ rule: Rule = .logUnusable) -> [Diagnostic] {
        var first: [Call.ID: Location?] = [:]
        return contacts.compactMap { contact in
            guard let known = first[contact.call] else {
                first[contact.call] = .some(contact.location)
                return nil
            }
            return Diagnostic(
                rule, "call \(contact.call) of \(vendor) stands twice\(whereFirst(known))",
                remedy: "ask the vendor which of the two is meant; of a contact listed twice the chance doubles",
                at: contact.location, vendor: vendor)
        }
    }

    private func missingColumn(_ stratum: DrawRule.Stratum) -> Diagnostic {
        Diagnostic(
            .logUnusable, "the log has no \(stratum == .agent ? "agent_id" : stratum.rawValue) to divide it by",
            remedy: "ask the vendor for it, or divide by what there is", at: contacts.first?.location, vendor: vendor)
    }

    private func tooFew(_ count: Int) -> [Diagnostic] {
        if count < 1 {
            return [
                Diagnostic(
                    .logUnusable, "\(count) calls of \(vendor) are to be drawn", remedy: "draw at least one",
                    at: contacts.first?.location, vendor: vendor)
            ]
        }
        guard count > contacts.count else { return [] }
        return [
            Diagnostic(
                .logUnusable,
                "\(counted(count, "call")) cannot be drawn from the \(counted(contacts.count, "contact")) of \(vendor)",
                remedy: "draw fewer, or ask for a log of a longer time", at: contacts.first?.location, vendor: vendor)
        ]
    }

    /// Strata so small beside the draw that none of their contacts could be taken.
    private func withoutChance(_ parts: [DrawRule.Part]) -> [String] {
        let empty = parts.filter(\.calls.isEmpty)
        guard !empty.isEmpty else { return [] }
        let contacts = empty.reduce(0) { $0 + $1.contacts }
        return [
            """
            \(counted(contacts, "contact")) had no chance to be drawn, since a share of so few calls comes to none there: \
            \(listed(empty.map(\.name))). Draw more, or divide the log by less.
            """
        ]
    }

    private func gaps() -> [String] {
        func missing(_ what: String, _ isThere: (Contact) -> Bool) -> String? {
            let count = contacts.count { !isThere($0) }
            if count == 0 { return nil }
            return count == contacts.count
                ? "The log does not say \(what)." : "\(count) of \(contacts.count) contacts do not say \(what)."
        }
        return [
            missing("which agent answered") { $0.agent != nil },
            missing("how long the agents have served") { $0.tenure != nil },
            missing("at what hour they came") { $0.hour != nil },
            missing("how long they took") { $0.duration != nil },
            missing("in which queue they stood") { $0.queue != nil },
        ].compactMap(\.self)
    }
}
