import Testing

@testable import Finalist

private let sample = Sample.complete

@Suite struct `A score off its scale` {
    @Test func `is an error at the score`() throws {
        let sample = sample.replacing(
            #"<score question="W1" vendor="oak" value="5">"#, with: #"<score question="W1" vendor="oak" value="5.5">"#)
        let found = try sample.only("F0504")
        #expect(found.place == sample.place(of: #"<score question="W1" vendor="oak" value="5.5">"#))
        #expect(found.message == "the score of E2 on W1 for oak is 5.5, and scale panel goes from 0 to 5")
        #expect(found.remedy == "ask for the score that was meant, from 0 to 5")
    }

    @Test func `is an error where the panel agreed on it`() throws {
        let sample = sample.adding(
            """
            <record><moderation question="W1" vendor="oak" agreed="-1"><original evaluator="E1" value="4"/>
            <original evaluator="E2" value="5"/><reason>No.</reason></moderation></record>
            """)
        #expect(try sample.only("F0504").place == sample.place(of: "<moderation"))
    }

    @Test func `is none at the ends`() {
        let sample = sample.replacing(
            #"<score question="W1" vendor="elm" value="1">"#, with: #"<score question="W1" vendor="elm" value="0">"#)
        #expect(sample.findings("F0504").isEmpty)
    }
}

@Suite struct `A score nobody asked for` {
    @Test func `is an error once a question, at the first score`() throws {
        let sample = sample.replacing(
            #"share="30" stage="visit" scored-by="E1 E2""#,
            with: #"share="30" stage="visit" scored-by="E1""#)
        let found = try #require(sample.findings("F0505").first)
        #expect(sample.findings("F0505").count == 1)
        #expect(found.place == sample.place(of: #"<abstain question="W2" vendor="oak">"#))
        #expect(found.message == "Bo Quist (E2) scores W2 for oak, elm and yew, and W2 is scored by E1")
        #expect(found.remedy == "name E2 in scored-by of W2, or take the scores out")
    }

    @Test func `is none where scored-by names the evaluator`() {
        #expect(sample.findings("F0505").isEmpty)
    }
}

@Suite struct `A score that is given twice` {
    @Test func `is one error at the second, and names the place of the first`() throws {
        let sample = sample.adding(
            #"<scores evaluator="E1"><score question="W2" vendor="yew" value="3">Seen again.</score></scores>"#)
        let found = try sample.only("F0506")
        #expect(found.place == sample.place(of: #"<score question="W2" vendor="yew" value="3">"#))
        let first = sample.place(of: #"<score question="W2" vendor="yew" value="1">"#)
        #expect(found.message == "Ana Brook (E1) scores W2 for yew twice (first at \(first))")
        #expect(found.remedy == "ask which one stands, and take the other out")
    }

    @Test func `is one error for a whole sheet handed in twice`() throws {
        let start = try #require(sample.xml.firstRange(of: #"<scores evaluator="E2""#)?.lowerBound)
        let end = try #require(sample.xml.firstRange(of: "</evaluation>")?.lowerBound)
        let found = try sample.adding(String(sample.xml[start..<end])).only("F0506")
        #expect(found.message.hasSuffix(", and 5 other scores of the two sheets too"))
    }

    @Test func `is an error beside an abstention too`() throws {
        let sample = sample.replacing(
            #"<abstain question="W2" vendor="oak">"#,
            with: #"<score question="W2" vendor="oak" value="4">Tidy.</score><abstain question="W2" vendor="oak">"#)
        #expect(try sample.only("F0506").place == sample.place(of: #"<abstain question="W2" vendor="oak">"#))
    }

    @Test func `is none on two sheets that share no answer`() {
        let score = #"<score question="W2" vendor="yew" value="2">Small and clean.</score>"#
        let sample = sample.replacing(score, with: "").adding(#"<scores evaluator="E2">\#(score)</scores>"#)
        #expect(sample.findings.isEmpty)
    }
}

@Suite struct `A moderation in the record` {
    private static func moderation(_ originals: String, reason: String = "<reason>Seen together.</reason>") -> Sample {
        sample.adding(
            #"<record><moderation question="W1" vendor="yew" agreed="3">\#(originals)\#(reason)</moderation></record>"#)
    }

    private static let originals = #"<original evaluator="E1" value="3"/><original evaluator="E2" value="2"/>"#

    @Test func `whose original is not what the sheet has is an error at the original`() throws {
        let sample = Self.moderation(#"<original evaluator="E1" value="3"/><original evaluator="E2" value="1"/>"#)
        let found = try sample.only("F0508")
        #expect(found.place == sample.place(of: #"<original evaluator="E2""#))
        #expect(
            found.message.hasPrefix(
                "the moderation of W1 for yew gives 1 as the original score of E2, whose sheet has 2 (evaluation.xml:"))
        #expect(found.remedy == "copy the score from the sheet, or mend the sheet if it is wrong")
    }

    @Test func `with an original of someone who gave none is an error`() throws {
        let sample = sample.adding(
            """
            <record><moderation question="W2" vendor="oak" agreed="3"><original evaluator="E2" value="4"/>
            <reason>Seen together.</reason></moderation></record>
            """)
        #expect(try sample.only("F0508").message.hasSuffix("who has given none"))
    }

    @Test func `without a reason is an error`() throws {
        let sample = Self.moderation(Self.originals, reason: "")
        let found = try sample.only("F0508")
        #expect(found.place == sample.place(of: "<moderation"))
        #expect(found.message == "the moderation of W1 for yew gives no reason")
        #expect(found.remedy == "add <reason>…</reason> to it")
    }

    @Test func `of what has been moderated is an error, and names the first`() throws {
        let again = #"<moderation question="W1" vendor="yew" agreed="2">"#
        let sample = Self.moderation(Self.originals).adding(
            "<record>\(again)\(Self.originals)<reason>Again.</reason></moderation></record>")
        let found = try sample.only("F0508")
        #expect(found.place == sample.place(of: again))
        #expect(found.message.hasPrefix("W1 is moderated twice for yew (first at evaluation.xml:"))
    }

    @Test func `that keeps the originals as they were is fine`() {
        #expect(Self.moderation(Self.originals).findings.isEmpty)
    }
}
