import Testing

@testable import Finalist

private func scale(_ from: Double, _ to: Double, step: Double? = nil, levels: [Double] = []) -> Scale {
    Scale(
        id: "s", from: from, to: to, statedZero: from,
        levels: levels.map { Scale.Level(score: $0, meaning: "", location: nil) }, step: step, location: nil)
}

@Suite struct `The scores that a scale allows` {
    @Test func `are whole ones where its ends, its levels and all that is given are whole`() {
        let steps = ScoreSteps(scale(0, 5, levels: [0, 3, 5]), given: [1, 4])
        #expect(steps.grain == .even(1))
        #expect(steps.next(4, isUp: true) == 5 && steps.next(4, isUp: false) == 3)
        #expect(steps.next(5, isUp: true) == nil && steps.score(2, from: 4, isUp: true) == nil)
        // An agreed score may lie between: the next allowed one is beside it.
        #expect(steps.next(3.5, isUp: true) == 4 && steps.next(3.5, isUp: false) == 3)
    }

    @Test func `are those that the plan says`() {
        let steps = ScoreSteps(scale(1, 4, step: 0.5), given: [1, 4])
        #expect(steps.next(1, isUp: true) == 1.5 && steps.score(2, from: 4, isUp: false) == 3)
    }

    @Test func `are the levels where every score stands on one, and one of all is not whole`() {
        let steps = ScoreSteps(scale(0, 10, levels: [10, 2.5, 5, 7.5]), given: [2.5, 7.5])
        #expect(steps.grain == .levels([2.5, 5, 7.5, 10]))
        #expect(steps.next(7.5, isUp: false) == 5 && steps.next(2.5, isUp: false) == nil)
    }

    @Test func `are half points or tenths where nothing finer is given, and else any`() {
        #expect(ScoreSteps(scale(0, 5), given: [3.5, 4]).grain == .even(0.5))
        #expect(ScoreSteps(scale(0, 10), given: [5.8, 7]).grain == .even(0.1))
        #expect(ScoreSteps(scale(0, 10), given: [5.8, 7]).next(5.8, isUp: true) == 5.9)
        #expect(ScoreSteps(scale(0, 10), given: [5.83]).grain == .free(0.1))
        #expect(!ScoreSteps(scale(0, 10), given: [5.83]).isKnown)
    }

    @Test func `go the other way where the first end is the higher`() {
        let steps = ScoreSteps(scale(6, 1), given: [2, 3])
        #expect(steps.next(2, isUp: false) == 1 && steps.next(1, isUp: false) == nil && steps.next(2, isUp: true) == 3)
    }
}

@Suite struct `A step of a scale` {
    private func evaluation(_ scale: String, _ score: Double = 4) throws -> [String] {
        findings(
            """
            <scale id="s" \(scale)/><panel><evaluator id="E1" name="Ada"/><evaluator id="E2" name="Bo"/></panel>
            <criterion id="A" title="A" weight="1"><question id="Q" share="1" scored-by="E1 E2">?</question></criterion>
            <vendor id="v" name="Vee"/><vendor id="w" name="Wolf"/>
            <scores evaluator="E1"><score question="Q" vendor="v" value="\(score)">it was good</score><score question="Q" vendor="w" value="2">it was fair</score></scores>
            <scores evaluator="E2"><score question="Q" vendor="v" value="3">as I had hoped</score><score question="Q" vendor="w" value="2">not what I hoped</score></scores>
            """
        ).map(\.rule.code)
    }

    @Test func `divides the scale`() throws {
        #expect(try evaluation(#"from="0" to="5" step="0.5""#) == [])
        #expect(try evaluation(#"from="0" to="5" step="2""#).contains("F0405"))
        #expect(try evaluation(#"from="0" to="5" step="0""#).contains("F0405"))
        #expect(try evaluation(#"from="0" to="5" step="-1""#).contains("F0405"))
    }

    @Test func `is kept to, or a warning says who did not`() throws {
        #expect(try evaluation(#"from="0" to="5" step="0.5""#, 4.5) == [])
        #expect(try evaluation(#"from="0" to="5" step="1""#, 4.5) == ["F0636"])
    }
}
