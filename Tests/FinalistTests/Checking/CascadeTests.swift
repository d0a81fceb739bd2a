import Testing

@testable import Finalist

private let sample = Sample.complete

@Suite struct `An id that many places name` {
    @Test func `is one finding when its evaluator is deleted`() throws {
        let sample = sample.replacing(#"<evaluator id="E2" name="Bo Quist"/>"#, with: "")
        let found = try sample.only("F0402")
        // Two questions and a sheet.
        #expect(found.message == "there is no evaluator 'E2' (named in 3 places, first here)")
        #expect(found.place == sample.place(of: #"<question id="W1""#))
        #expect(found.remedy == #"add <evaluator id="E2" name="…"/> to the panel"#, "E1 is nobody's misspelling")
    }

    @Test func `is one finding for each evaluator when the panel is deleted`() throws {
        let start = try #require(sample.xml.firstRange(of: "<panel")?.lowerBound)
        let end = try #require(sample.xml.firstRange(of: "</panel>")?.upperBound)
        let found = sample.replacing(String(sample.xml[start..<end]), with: "").findings
        #expect(found.map(\.rule.code) == ["F0402", "F0402"])
    }

    @Test(arguments: [
        (#"<vendor id="elm""#, #"<vendor id="acorn""#, "there is no vendor 'elm' (named in 5 places, first here)"),
        (#"<question id="W1""#, #"<question id="KIND""#, "there is no question 'W1' (named in 9 places, first here)"),
        (
            #"<requirement id="R1""#, #"<requirement id="SAFE""#,
            "there is no requirement 'R1' (named in 3 places, first here)"
        ),
        (
            #"<criterion id="SPEED""#, #"<criterion id="DAYS""#,
            "there is no criterion 'SPEED' (named in 3 places, first here)"
        ),
    ])
    func `is one finding when what it names is renamed`(piece: String, other: String, message: String) throws {
        let found = try sample.replacing(piece, with: other).only("F0402")
        #expect(found.message == message)
    }

    @Test func `still leaves other gaps to be told`() throws {
        let sample = sample.replacing(#"<vendor id="elm""#, with: #"<vendor id="acorn""#)
            .replacing(#"<score question="W1" vendor="oak" value="4">The rails can be moved.</score>"#, with: "")
        #expect(Set(sample.findings.map(\.rule.code)) == ["F0402", "F0501"])
    }
}

@Suite struct `A suggestion` {
    @Test func `for a short id is made only where the case of letters differs`() throws {
        let other = sample.replacing(#"<scores evaluator="E2""#, with: #"<scores evaluator="e2""#)
        #expect(try other.only("F0402").remedy.hasPrefix("did you mean 'E2'?"))
        let found = try sample.adding(#"<record><event title="Visit" by="E3"/></record>"#).only("F0402")
        #expect(found.remedy == #"add <evaluator id="E3" name="…"/> to the panel"#)
    }

    @Test func `is never an id that stands in the same list`() throws {
        let found = try sample.adding(
            #"<record><recusal evaluator="E1" vendor="oak" criteria="WORK WORD">A cousin.</recusal></record>"#
        ).only("F0402")
        #expect(found.remedy == "name a criterion or a question of the plan")
    }
}
