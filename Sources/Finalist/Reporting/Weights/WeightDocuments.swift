internal import LocatedXML

extension Weights {
    /// The set as a document of its own, which an evaluation can include.
    ///
    /// - Throws: A ``Refusal`` for text with characters that XML cannot hold.
    public func xml() throws(Refusal) -> String {
        try Fields.node("weights", settled, Weights.facts).file()
    }

    /// With up to nine decimals; a smaller number is left whole, so that something never becomes nothing.
    private var settled: Weights {
        Weights(
            id: id, title: title, status: status, by: by, at: at, reason: reason,
            entries: entries.map { entry in
                let short = entry.value.magnitude < 1e-6 ? nil : Double(Figures.plain(entry.value, decimals: 9))
                return Entry(criterion: entry.criterion, value: short ?? entry.value, location: entry.location)
            }, location: location)
    }
}

extension WeightJudgement {
    /// The judgement as a document of its own, which an evaluation can include.
    ///
    /// - Throws: A ``Refusal`` for text with characters that XML cannot hold.
    public func xml() throws(Refusal) -> String {
        try Fields.node("judgements", [self], WeightJudgement.judgements).file()
    }
}

extension XMLNode {
    /// As a file of Finalist's own format.
    ///
    /// - Throws: A ``Refusal`` for text with characters that XML cannot hold.
    func file() throws(Refusal) -> String {
        var root = self
        root.attributes.insert(("xmlns", Fields.namespace), at: 0)
        do throws(XMLWriter.UnwritableCharacter) { return try root.document() } catch {
            throw Refusal(diagnostics: [Diagnostic(.encoding, error.message, remedy: error.remedy, at: nil)])
        }
    }
}
