import Foundation
import Testing

@testable import Finalist

/// The parts of an evaluation, by the names under which it includes them.
private func parts(of folder: String) throws -> [String] {
    try Evaluation(contentsOf: path(folder)).files.dropFirst().filter { $0.hasSuffix(".xml") }
}

@Suite struct `One part of an evaluation` {
    @Test(arguments: ["Examples/northmere", "Templates/starters/contact-centre", "Templates/starters/bpo"])
    func `alone has no fault that it does not have in its evaluation`(folder: String) throws {
        let place = try TemporaryFolder()
        for part in try parts(of: folder) {
            let text = try Data(contentsOf: repository.appending(path: "\(folder)/\(part)"))
            let name = part.replacing("/", with: "-")
            try place.write(text, to: name)
            let alone = Reading.part(.path("\(place.path)/\(name)"))
            #expect(alone.company == .none, "\(part)")
            let whole = Reading.part(.path(path("\(folder)/\(part)")))
            #expect(whole.company == .evaluation(path("\(folder)/evaluation.xml"), includesIt: true), "\(part)")
            let known = Set(whole.findings.map { "\($0.rule.code) \($0.location?.line ?? 0)" })
            for finding in alone.findings {
                #expect(known.contains("\(finding.rule.code) \(finding.location?.line ?? 0)"), "\(part): \(finding)")
            }
        }
    }

    @Test func `alone is told what can be told from it, and where its ids lead is not looked up`() throws {
        let folder = try TemporaryFolder([
            "E2.xml": """
            <scores xmlns="urn:finalist:1" evaluator="E2">
              <score question="nowhere" vendor="nobody" value="4">good</score>
              <score question="nowhere" vendor="nobody" value="3">worse</score>
            </scores>
            """
        ])
        let part = Reading.part(.path("\(folder.path)/E2.xml"))
        #expect(part.company == .none)
        #expect(part.findings.map(\.rule.code) == ["F0506"])
    }

    @Test func `is held against the evaluation that is named, though it does not include it`() throws {
        let folder = try TemporaryFolder([
            "desk/evaluation.xml": """
            <evaluation xmlns="urn:finalist:1" id="e" title="E" currency="EUR">
              <criterion id="P" title="P" weight="1"><price formula="lowest-ratio"/></criterion>
              <vendor id="a" name="Ash"/>
            </evaluation>
            """,
            "offer.xml": #"<response xmlns="urn:finalist:1" vendor="b"><price amount="5"/></response>"#,
        ])
        let part = Reading.part(.path("\(folder.path)/offer.xml"), with: "\(folder.path)/desk")
        #expect(part.company == .evaluation("\(folder.path)/desk/evaluation.xml", includesIt: false))
        #expect(part.findings.map(\.rule.code) == ["F0402"])
    }

    private static let desk = """
        <evaluation xmlns="urn:finalist:1" id="e" title="E" currency="EUR">
          <requirement id="R1" title="R"/>
          <criterion id="P" title="P" weight="1"><price formula="lowest-ratio"/></criterion>
          <vendor id="a" name="Ash"/>
        </evaluation>
        """
    private static let late = """
        <response xmlns="urn:finalist:1" vendor="b">
          <claim requirement="R9" status="met">we do</claim>
        </response>
        """

    @Test(arguments: ["responses/late.xml", "late.xml"])
    func `is held against the evaluation beside or above it, before that includes it`(file: String) throws {
        let folder = try TemporaryFolder(["evaluation.xml": Self.desk, file: Self.late])
        let part = Reading.part(.path("\(folder.path)/\(file)"))
        #expect(part.company == .evaluation("\(folder.path)/evaluation.xml", includesIt: false))
        #expect(part.findings.map(\.rule.code) == ["F0402", "F0402"])
        // Its own line is shown, wherever it lies.
        let shown = part.reading.withExcerpts(part.findings)
        #expect(shown.first?.excerpt == #"<response xmlns="urn:finalist:1" vendor="b">"#)
    }

    @Test func `among what vendors sent cannot speak for the buyer, included or not`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": Self.desk, "responses/late.xml": #"<scores xmlns="urn:finalist:1" evaluator="E1"/>"#,
        ])
        #expect(Reading.part(.path("\(folder.path)/responses/late.xml")).findings.map(\.rule.code) == ["F0104"])
    }

    @Test func `is held against the nearest evaluation only where it can be a part`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": Self.desk, "notes.xml": "<notes>", "ratings.csv": "unit,rater,score\nQ1,Anna,3\n",
            "log.csv": "vendor,call_id\nb,K1\n",
        ])
        for (file, code) in [("notes.xml", "F0203"), ("ratings.csv", "F0104")] {
            let part = Reading.part(.path("\(folder.path)/\(file)"))
            #expect(part.company == .whole && part.findings.map(\.rule.code) == [code], "\(file)")
        }
        let log = Reading.part(.path("\(folder.path)/log.csv"))
        #expect(log.company == .evaluation("\(folder.path)/evaluation.xml", includesIt: false))
        #expect(log.findings.map(\.rule.code) == ["F0402"])
    }

    @Test func `from standard input is held against the evaluation that is named`() throws {
        let folder = try TemporaryFolder(["evaluation.xml": Self.desk])
        let bytes = Array(Self.late.utf8)
        let part = Reading.part(.bytes(bytes, name: "standard-input.xml"), with: folder.path)
        #expect(part.company == .evaluation("\(folder.path)/evaluation.xml", includesIt: false))
        #expect(part.findings.map(\.place) == ["standard-input.xml:1:1", "standard-input.xml:2:3"])
        #expect(Reading.part(.bytes(bytes, name: "standard-input.xml")).company == .none)
        let whole = Reading.part(.bytes(Array(Self.desk.utf8), name: "standard-input.xml"), with: folder.path)
        #expect(whole.company == .whole)
    }

    @Test func `can be a plan, of which weights can be made`() throws {
        let folder = try TemporaryFolder([
            "plan.xml": """
            <plan xmlns="urn:finalist:1">
              <criterion id="c" title="C" weight="60"><measure worst="0" best="3"/></criterion>
              <criterion id="d" title="D" weight="40"><measure worst="0" best="0"/></criterion>
              <client-cost vendor="elsewhere" travel="100"/>
            </plan>
            """
        ])
        #expect(Reading.part(.path("\(folder.path)/plan.xml")).findings.map(\.rule.code) == ["F0406"])
        let plan = try String(contentsOf: folder.url.appending(path: "plan.xml"), encoding: .utf8)
        try folder.write(Data(plan.replacing(#"best="0""#, with: #"best="5""#).utf8), to: "plan.xml")
        let judged = try Reading.judgements(.path("\(folder.path)/plan.xml")).judged()
        #expect(judged.criteria.map(\.id) == ["c", "d"])
    }
}

@Suite struct `A remedy` {
    private let late = Sample.complete.replacing(
        #"<response vendor="elm""#, with: #"<response vendor="elm" late="yes""#)

    @Test func `names the event that may say already why a late response is accepted`() throws {
        let told = late.adding(
            #"<record><event title="Late">Elmhurst and Daughters was stuck in snow.</event></record>"#)
        #expect(try #require(late.findings("F0616").first).remedy.hasPrefix("record why it is accepted in an <event>"))
        #expect(try #require(told.findings("F0616").first).remedy.hasPrefix("see whether the <event> (evaluation.xml:"))
    }

    @Test func `of a requirement that was ruled not to be met is to correct the ruling`() throws {
        let ruled = Sample.complete.adding(
            #"<record><ruling requirement="R1" vendor="oak" status="not-met">no policy</ruling></record>"#)
        let found = try #require(ruled.findings("F0603").first)
        #expect(found.remedy.hasSuffix("else correct the ruling"))
    }

    @Test func `for a whole without evidence is not what the plan says already`() throws {
        let evaluation = try given(
            """
            <criterion id="c" title="C" weight="0"><measure worst="0" best="10"/></criterion>
            <criterion id="d" title="D" weight="100" missing="exclude"><measure worst="0" best="10"/></criterion>
            <vendor id="a" name="Ash"><measure criterion="c" value="5"/></vendor>
            <vendor id="b" name="Birch"><measure criterion="c" value="5"/><measure criterion="d" value="5"/></vendor>
            """)
        let found = refusal { try evaluation.scored() }
        #expect(found.map(\.message) == ["no evidence is left that weighs anything for Ash (a)"])
        #expect(found.map(\.remedy) == ["get its evidence on 'D' (d), or give weight to what there is"])
    }

    @Test func `in an interim result is not to ask for one`() throws {
        let evaluation = try given(
            """
            <scale id="s" from="0" to="5"/><panel><evaluator id="E1" name="Ada"/></panel>
            <criterion id="A" title="A" weight="2"><question id="Q" share="1" scored-by="E1">?</question></criterion>
            <vendor id="a" name="Ash"/><vendor id="b" name="Birch"/>
            <scores evaluator="E1"><score question="Q" vendor="a" value="2">fair</score></scores>
            """)
        #expect(refusal { try evaluation.scored() }.first?.remedy.contains("--interim") == true)
        let flags = try evaluation.scored(interim: true).flags.filter { $0.rule.code == "F0501" }
        #expect(flags.count == 1)
        #expect(flags.allSatisfy { !$0.remedy.contains("--interim") })
    }
}
