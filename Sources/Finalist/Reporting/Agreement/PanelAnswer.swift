extension PanelAgreement {
    /// Whether any one person decides who is first, and how far that can be said.
    func answer() -> [String] {
        var sentences =
            leaveOneOut.isEmpty
            ? ["No score of a panel, nor a sheet on a call, counts here."] : [decidingPeople()] + limits()
        let reordering = leaveOneOut.filter { $0.changesOrder && !$0.changesWinner }
        if !reordering.isEmpty {
            sentences.append("Without \(listed(reordering.map(\.name))) the order behind the first changes.")
        }
        if let overall {
            sentences.append(
                "All questions together, as values from 0 to 100, Krippendorff's alpha is \(overall.alphaInterval.words)."
            )
        }
        return sentences
    }

    private func decidingPeople() -> String {
        let ranked = leaveOneOut.filter { $0.first != .nobody }
        guard !ranked.isEmpty else {
            return "Nobody can be left out: without \(leaveOneOut.map(\.name).choice) nobody can be ranked."
        }
        let effects: [(PanelWithout.FirstPlace, String)] = [
            (.another, "another vendor is first"), (.joined, "another is level with the first"),
            (.alone, "fewer of those that are level stay first"), (.mixed, "others share the first place"),
        ]
        let parts = effects.compactMap { first, words -> String? in
            let people = ranked.filter { $0.first == first }
            return people.isEmpty ? nil : "without \(people.map(\.name).choice) \(words)"
        }
        guard parts.isEmpty else { return "Who is first hangs on single people: \(parts.joined(separator: "; "))." }
        let isShared = base.totals.count { $0.rank == 1 } > 1
        let stays = isShared ? "the same vendors stay level at the top" : "the first stays the same"
        if ranked.count < leaveOneOut.count {
            return "Leave out any of \(listed(ranked.map(\.name), limit: 20)), and \(stays)."
        }
        let isWhole = leaveOneOut.allSatisfy { !$0.isInterim && $0.lost.isEmpty && $0.lostCells.isEmpty }
        return isWhole
            ? "No one person decides who is first: leave out any of them, and \(stays)."
            : """
            No one person decides who is first, as far as that can be said: leave out any of them, and in what is left \
            \(stays).
            """
    }

    /// What is missing without some, and what stays whoever is left out.
    private func limits() -> [String] {
        func names(_ isMeant: (PanelWithout) -> Bool) -> String? {
            let found = leaveOneOut.filter(isMeant)
            return found.isEmpty ? nil : listed(found.map(\.name))
        }
        let unranked = leaveOneOut.allSatisfy { $0.first == .nobody } ? nil : names { $0.first == .nobody }
        let interim = names { $0.isInterim && $0.first != .nobody }
        let agreed = leaveOneOut.flatMap(\.agreed).uniqued
        return [
            unranked.map { "Without \($0) nobody can be ranked." },
            names { !$0.lost.isEmpty }.map { "With \($0) questions go as well of which no other score counts." },
            base.isInterim
                ? "Something is missing with the whole panel too, and all totals are interim."
                : interim.map { "Without \($0) something is missing, and the totals are interim." },
            agreed.isEmpty
                ? nil
                : """
                \(agreed.count == 1 ? "The score agreed in moderation stays" : "Scores agreed in moderation stay"), \
                whoever is left out: \(listed(agreed.words)).
                """,
        ].compactMap(\.self)
    }
}
