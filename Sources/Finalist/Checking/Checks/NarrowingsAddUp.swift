extension Check {
    /// A narrowing leaves no more vendors than there were, and names each once.
    static let narrowingsAddUp: Check = Check(
        Rule(
            "F0516", .error, "a narrowing contradicts itself",
            """
            The record of who was left out, when and why is what a vendor's complaint is held against. It cannot leave \
            more vendors than there were, name a vendor twice, nor say of one that it stays and that it leaves. Where it \
            names who stays it names all of them, as many as its numbers say; who leaves cannot be more than the numbers \
            have room for.
            """)
    ) { index in index.evaluation.record.narrowings.flatMap(\.faults) }
}

extension Record.Narrowing {
    /// What is wrong in it alone, whatever else is recorded.
    var faults: [Diagnostic] {
        let twice = repeated(stays, "stays") + repeated(leaves, "leaves") + both
        return rise + (twice.isEmpty ? crowds : twice)
    }

    /// Whether its numbers could be read; one that could not is 0, and has been reported.
    var isCounted: Bool { from > 0 && to > 0 }

    private var rise: [Diagnostic] {
        guard to > from, from > 0 else { return [] }
        return [
            Diagnostic(
                Check.narrowingsAddUp.rule,
                "the narrowing goes from \(from) to \(counted(to, "vendor")), which is more",
                remedy: "give in from how many there were before, and in to how many there were after", at: location)
        ]
    }

    private func repeated(_ fates: [Fate], _ verb: String) -> [Diagnostic] {
        var places: [Vendor.ID: Location?] = [:]
        return fates.filter { !$0.vendor.isEmpty }.compactMap { fate in
            guard let earlier = places[fate.vendor] else {
                places[fate.vendor] = .some(fate.location)
                return nil
            }
            return Diagnostic(
                Check.narrowingsAddUp.rule, "\(fate.vendor) \(verb) twice in one narrowing\(whereFirst(earlier))",
                remedy: "take one out, or name the vendor that was meant", at: fate.location, vendor: fate.vendor)
        }
    }

    private var both: [Diagnostic] {
        let kept = Dictionary(stays.map { ($0.vendor, $0.location) }, uniquingKeysWith: { first, _ in first })
        return leaves.filter { !$0.vendor.isEmpty }.compactMap { fate in
            kept[fate.vendor].map { place in
                Diagnostic(
                    Check.narrowingsAddUp.rule,
                    "\(fate.vendor) leaves in the narrowing, and stays in it too\(place.map { " (\($0))" } ?? "")",
                    remedy: "take out the one of the two that is wrong", at: fate.location, vendor: fate.vendor)
            }
        }
    }

    /// What it names more of than its numbers have room for, and fewer who stay than they say.
    private var crowds: [Diagnostic] {
        guard isCounted, to <= from else { return [] }
        var words: [String] = []
        if !stays.isEmpty, stays.count != to {
            words.append("the narrowing goes to \(counted(to, "vendor")), and names \(stays.count.naming("stay"))")
        }
        if leaves.count > from - to {
            words.append(
                "the narrowing goes from \(from) to \(counted(to, "vendor")), and names \(leaves.count.naming("leave"))"
            )
        }
        return words.map { words in
            Diagnostic(
                Check.narrowingsAddUp.rule, words, remedy: "correct from or to, or the list of vendors below it",
                at: location)
        }
    }
}

extension Int {
    /// `1 that stays`, `2 that stay`
    func naming(_ verb: String) -> String { "\(self) that \(verb)\(self == 1 ? "s" : "")" }
}
