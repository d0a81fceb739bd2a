import Testing

@testable import Finalist

private func scored(_ body: String, interim: Bool = false) throws -> Outcome {
    let xml = "<evaluation xmlns=\"urn:finalist:1\" id=\"e\" title=\"T\">\(body)</evaluation>"
    return try Evaluation(xml: Array(xml.utf8)).scored(interim: interim)
}

private func vendor(_ id: String, p: String, q: String?) -> String {
    let second = q.map { "<measure criterion=\"q\" \($0)/>" } ?? ""
    return "<vendor id=\"\(id)\" name=\"Of \(id)\"><measure criterion=\"p\" \(p)/>\(second)</vendor>"
}

private func criteria() -> String {
    """
    <criterion id="p" title="Pace" weight="60"><measure worst="0" best="100"/></criterion>
    <criterion id="q" title="Quiet" weight="40"><measure worst="0" best="100"/></criterion>
    """
}

@Suite struct `No word is put on first place` {
    @Test func `where nothing is drawn`() throws {
        let outcome = try scored(
            criteria() + vendor("ann", p: #"value="70""#, q: #"value="60""#)
                + vendor("bea", p: #"value="50""#, q: #"value="60""#))
        let still = outcome.sensitivity(trials: 100, varying: Variation(measures: true))
        #expect(still.robustness?.verdict == nil && still.robustness?.withheld == "nothing could be drawn")
        let words = still.answer().joined(separator: " ")
        #expect(words.contains("How sure this is cannot be told"))
        for verdict in LeadVerdict.allCases { #expect(!words.lowercased().contains(verdict.words)) }
    }

    @Test func `where evidence is still missing`() throws {
        let outcome = try scored(
            criteria() + vendor("ann", p: #"value="90""#, q: nil)
                + vendor("bea", p: #"value="40""#, q: #"value="85""#), interim: true)
        let open = outcome.sensitivity(trials: 100)
        #expect(open.robustness?.verdict == nil)
        #expect(open.answer()[0].hasPrefix("Of ann comes first"))
    }
}

@Suite struct `A rival that passes the first` {
    /// p at w of 1: ann 100w, bea 60w + 45(1 − w), cay 50w + 35(1 − w). Ann and bea meet at 45 ÷ 85, ann and cay at
    /// 35 ÷ 85, where bea has 51.2 and they 41.2.
    @Test func `is not said to come first where a third one does`() throws {
        let outcome = try scored(
            criteria() + vendor("ann", p: #"value="100""#, q: #"value="0""#)
                + vendor("bea", p: #"value="60""#, q: #"value="45""#)
                + vendor("cay", p: #"value="50""#, q: #"value="35""#))
        let changes = outcome.smallestChanges().filter { $0.kind == .oneWeight }
        #expect(changes.map(\.rival) == ["bea", "cay"])
        #expect(changes.map(\.firstBeyond) == [["bea"], ["bea"]])
        #expect(changes.allSatisfy { $0.isVerified == true })
        let text = "\(outcome.sensitivity(trials: 100))"
        #expect(text.contains("For Of cay to pass Of ann") && text.contains("Of bea is then"))
    }

    private func relative(_ pace: Int) -> String {
        """
        <criterion id="p" title="Pace" weight="\(pace)"><measure worst="40" best="60"/></criterion>
        <criterion id="q" title="Quiet" weight="\(100 - pace)"><measure better="higher" scale="vendors"/></criterion>
        """
    }

    /// Below 100 ann has 0 on q, and bea 100: bea is ahead by 50 − .5 · 5. All of p is worth 50, and ann leads by 52.5.
    @Test func `is told where a figure goes beyond the others that its scale is taken from`() throws {
        let outcome = try scored(
            relative(50) + vendor("ann", p: #"value="60""#, q: #"value="110""#)
                + vendor("bea", p: #"value="59""#, q: #"value="100""#))
        let words = outcome.answer(outcome.sureness()).joined(separator: " ")
        #expect(words.contains("Quiet (q) of Of ann 110 → just below 100"), "\(words)")
    }

    /// Nothing on q makes up for .8 · 95; but a scale taken from the vendors has no end that it was looked for up to.
    @Test func `is not denied where the scale of a figure has no end`() throws {
        let outcome = try scored(
            relative(80) + vendor("ann", p: #"value="60""#, q: #"value="110""#)
                + vendor("bea", p: #"value="41""#, q: #"value="100""#))
        let words = outcome.answer(outcome.sureness()).joined(separator: " ")
        #expect(words.contains("No single weight puts another vendor first."), "\(words)")
        #expect(!words.contains("figure") && !words.contains("comes first beyond"), "\(words)")
        #expect(
            outcome.smallestChanges().contains { $0.obstacle?.contains("times the width of their figures") == true })
    }
}
