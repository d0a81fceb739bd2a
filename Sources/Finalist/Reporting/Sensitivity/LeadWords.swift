extension Outcome {
    /// Who comes first, what single steps and chance do to it, and what puts another first.
    func leadWords(_ sureness: Sureness?) -> [String] {
        let standing = [standingWords(sureness)]
        guard let sureness else { return standing }
        let names = VendorNames(self)
        return standing
            + [sureness.stepWords(self), sureness.chanceWords(names), sureness.flipWords(self)].compactMap(\.self)
    }

    /// "Too close to call: Harrowgate comes first with 78.76 of 100, 0.11 ahead of Cordamar (78.65)."
    func standingWords(_ sureness: Sureness?) -> String {
        let ranked = ranking.filter { $0.rank != nil }
        guard let first = ranked.first, let total = first.total else { return "Nothing is scored yet." }
        let ties = ranked.filter { $0.rank == 1 }
        let verdict = (sureness?.verdictWords).map { "\($0): " } ?? ""
        let unknown = sureness.map(\.unknownWords) ?? ""
        if ties.count > 1 {
            return
                "\(verdict)\(ties.map { nameWithGaps($0.vendor) }.joined(separator: " and ")) are level at \(points(total)) of 100\(unknown)."
        }
        if let second = ranked.first(where: { $0.rank != 1 }), let runnerUp = second.total {
            return
                "\(verdict)\(nameWithGaps(first.vendor)) comes first with \(points(total)) of 100, \(points(total - runnerUp)) ahead of \(nameWithGaps(second.vendor)) (\(points(runnerUp)))\(unknown)."
        }
        return results.contains { $0.status == .incomplete }
            ? "\(nameWithGaps(first.vendor)) has \(points(total)) of 100 so far."
            : "\(verdict)\(nameWithGaps(first.vendor)) is the only vendor in the running, with \(points(total)) of 100\(unknown)."
    }

    func points(_ number: Double) -> String { Figures.value(number, decimals: 2) }
}
