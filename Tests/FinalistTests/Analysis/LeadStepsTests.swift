import Testing

@testable import Finalist

@Suite struct `The verdict by single steps` {
    /// Every neighbour is written down as a file of its own, read, and scored.
    @Test func `is the one that scoring every neighbour anew gives`() throws {
        var words: [LeadVerdict: Int] = [:]
        for seed in 0..<40 as Range<UInt64> {
            let one = StepCase(seed: seed)
            let outcome = try given(one.xml).scored()
            guard outcome.winners.count == 1, let steps = outcome.leadSteps() else { continue }
            let today = outcome.winners.map(\.id)
            for (tally, count) in [(steps.oneStep, 1), (steps.twoSteps, 2)] {
                let neighbours = try one.neighbours(count)
                #expect(tally.tried == neighbours.count, "seed \(seed), \(count)")
                let changing = neighbours.count { $0.winners.map(\.id) != today }
                #expect(tally.changing == changing, "seed \(seed), \(count)")
                #expect(tally.examples.isEmpty == (changing == 0))
                #expect(tally.examples.allSatisfy { $0.first != today })
            }
            words[steps.word, default: 0] += 1
        }
        // The cases are worth trying: each word is given often enough.
        for word in LeadVerdict.allCases { #expect((words[word] ?? 0) > 2, "\(words)") }
    }
}

/// Alpha weighs 60: one point of one of two people's scores is 6 of 100.
private func scored(_ scores: [(Double, Double)], b: (Double, Double), scale: String = #"from="0" to="5""#) throws
    -> Outcome
{
    let sheets = scores.enumerated().map { row, pair in
        "<scores evaluator=\"E\(row)\"><score question=\"Q\" vendor=\"V\" value=\"\(pair.0)\">a reason</score><score question=\"Q\" vendor=\"W\" value=\"\(pair.1)\">another</score></scores>"
    }.joined()
    let people = scores.indices.map { "<evaluator id=\"E\($0)\" name=\"Who \($0)\"/>" }.joined()
    return try given(
        """
        <scale id="s" \(scale)/><panel>\(people)</panel>
        <criterion id="A" title="Alpha" weight="60"><question id="Q" share="1" scored-by="\(scores.indices.map { "E\($0)" }.joined(separator: " "))">?</question></criterion>
        <criterion id="B" title="Beta" weight="40"><measure worst="0" best="100"/></criterion>
        <vendor id="V" name="Vee"><measure criterion="B" value="\(b.0)"/></vendor>
        <vendor id="W" name="Wolf"><measure criterion="B" value="\(b.1)"/></vendor>
        \(sheets)
        """
    ).scored()
}

@Suite struct `The word on first place` {
    // 4 and 4 against 3 and 3 with one B for both: 12 ahead, two points of one score; in every trial.
    @Test func `is weaker than the trials where two steps are enough`() throws {
        let sensitivity = try scored([(4, 3), (4, 3)], b: (50, 50)).sensitivity()
        #expect(sensitivity.robustness?.verdict == .clear && sensitivity.verdict == .likely)
        let words = sensitivity.answer()
        #expect(words[0].hasPrefix("Likely: Vee comes first"))
        #expect(words[0].hasSuffix(", on these scores; how sure they are is not known."))
        #expect(
            words[1].hasPrefix("Two steps of one input are enough to change it: the score of Who 0 (E0) on Q for Vee"))
    }

    // One person's point is 12 of 100; 4 against 3 with 44 and 50 on B is 12 − 2.4 ahead.
    @Test func `is too close to call where one step is enough, whatever the trials say`() throws {
        let outcome = try scored([(4, 3)], b: (44, 50))
        let lead = outcome.lead(outcome.sureness())
        #expect(lead.verdict == "too-close-to-call" && lead.parts?.trials == "clear" && lead.parts?.spread == "none")
        #expect(lead.parts?.oneStep.changing == 2)  // 4 → 3 and 3 → 4
        #expect(outcome.answer(outcome.sureness())[0].hasPrefix("Too close to call: Vee"))
        #expect(lead.reason.contains("how sure they are is not known"))
    }

    @Test func `is clear where neither one step nor two change it`() throws {
        let outcome = try scored([(5, 1), (4, 1)], b: (50, 50))
        #expect(outcome.lead(outcome.sureness()).verdict == "clear" && outcome.leadSteps()?.spread == .some)
        #expect(outcome.lead(outcome.sureness()).reason.contains("Neither one step nor two"))
    }

    @Test func `is followed by its rule under the table, and the rule stands in explain`() throws {
        let outcome = try scored([(5, 1), (4, 1)], b: (50, 50))
        #expect("\(outcome.summary())".contains("two standard errors"))
        #expect("\(Topic.verdict.report)".contains("the weakest of what the trials allow"))
    }
}

@Suite struct `The smallest change of a score` {
    // 9.6 ahead: one of two people's points is 6 of 100, so that 1.6 of them are enough; 4 → 2.4, and 2 can be given.
    @Test func `is told as the next score that can be given`() throws {
        let outcome = try scored([(4, 3), (4, 3)], b: (44, 50))
        let change = try #require(outcome.smallestChanges().first { $0.kind == .oneScore })
        #expect(change.words(outcome) == "the score of Who 0 (E0) on Q for Vee 4 → 2 (2.4 would do)")
        let halves = try scored([(4, 3), (4, 3)], b: (44, 50), scale: #"from="0" to="5" step="0.5""#)
        let half = try #require(halves.smallestChanges().first { $0.kind == .oneScore })
        #expect(half.words(halves).hasSuffix("4 → 2 (2.4 would do)"))
    }
}

@Suite struct `The steps that are tried` {
    // Four figures, Alder's price and three weights, each either way: 16. No price of Birch is compared.
    @Test func `leave out a price that applies to nothing`() throws {
        func vendor(_ id: String, _ a: Int, _ b: Int, _ more: String) -> String {
            "<vendor id=\"\(id)\" name=\"\(id)\"><measure criterion=\"a\" value=\"\(a)\"/><measure criterion=\"b\" value=\"\(b)\"/>\(more)</vendor>"
        }
        let outcome = try given(
            """
            <criterion id="p" title="P" weight="30"><price formula="fixed-bounds" worst="200" best="100"/></criterion>
            <criterion id="a" title="A" weight="50"><measure worst="0" best="100"/></criterion>
            <criterion id="b" title="B" weight="50"><measure worst="0" best="100"/></criterion>
            \(vendor("Alder", 60, 50, #"<price amount="150"/>"#))
            \(vendor("Birch", 50, 61, #"<price amount="140"/><not-applicable criterion="p">no</not-applicable>"#))
            """
        ).scored()
        #expect(outcome.leadSteps()?.oneStep.tried == 16)
    }
}
