extension Check {
    /// A narrowing leaves no more vendors than there were, and each of them stays or leaves.
    static let narrowingsAddUp: Check = Check(
        Rule(
            "F0516", .error, "a narrowing contradicts itself",
            """
            The record of who was left out, when and why is what a vendor's complaint is held against. It cannot leave \
            more vendors than there were, name more that stay or leave than its numbers have room for, nor say of one vendor \
            that it stays and that it leaves.
            """)
    ) { index in
        index.evaluation.record.narrowings.flatMap { narrowing in
            var found: [Diagnostic] = []
            // A count that could not be read is 0, and has been reported.
            if narrowing.to > narrowing.from, narrowing.from > 0 {
                found.append(
                    Diagnostic(
                        narrowingsAddUp.rule,
                        "the narrowing goes from \(narrowing.from) to \(counted(narrowing.to, "vendor")), which is more",
                        remedy: "give in from how many there were before, and in to how many there were after",
                        at: narrowing.location))
            }
            found += narrowing.crowds.map { words in
                Diagnostic(
                    narrowingsAddUp.rule, words, remedy: "correct from or to, or the list of vendors below it",
                    at: narrowing.location)
            }
            let stays = Dictionary(
                narrowing.stays.map { ($0.vendor, $0.location) }, uniquingKeysWith: { first, _ in first })
            for fate in narrowing.leaves where !fate.vendor.isEmpty {
                guard let place = stays[fate.vendor] else { continue }
                found.append(
                    Diagnostic(
                        narrowingsAddUp.rule,
                        "\(fate.vendor) leaves in the narrowing, and stays in it too\(place.map { " (\($0))" } ?? "")",
                        remedy: "take out the one of the two that is wrong", at: fate.location, vendor: fate.vendor))
            }
            return found
        }
    }
}

extension Record.Narrowing {
    /// What it names more of than its numbers have room for, in words. It need not name everybody.
    fileprivate var crowds: [String] {
        // A count that could not be read is 0, and has been reported.
        guard from > 0, to > 0, to <= from else { return [] }
        let staying = Set(stays.map(\.vendor)).count
        let leaving = Set(leaves.map(\.vendor)).count
        var words: [String] = []
        if staying > to {
            words.append("the narrowing goes to \(counted(to, "vendor")), and names \(staying) that stay")
        }
        if leaving > from - to {
            words.append(
                "the narrowing goes from \(from) to \(counted(to, "vendor")), and names \(leaving) that leave")
        }
        return words
    }
}
