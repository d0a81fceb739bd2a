import Foundation
import LocatedXML
import Testing

@testable import Finalist

/// The complete sample, and a visit to the joiner's workshop with a name wherever a file can put words.
private func visited(_ name: String = "Ivo Lenz") throws -> Evaluation {
    let name = escaped(name)
    let sample = Sample.complete.adding(
        """
        <visit vendor="elm" site="\(name)" from="2026-04-12T09:00:00Z" to="2026-04-12T15:00:00Z" announced="no" visitors="E2 E1">
          <person name="\(name)" role="Foreman" share="40" tenure="18" sales-present="yes">\(name)</person>
          <person name="Mo" role="Apprentice"/>
          <observation question="W2" evaluator="E2" evidence="told">They say that two more are hired.</observation>
          <observation question="W1" evaluator="E1" evidence="observed" area="\(name)" at="2026-04-12T10:10:00Z">\(name)</observation>
          <integration><check system="\(name)" method="paper" result="partly" gap="\(name)" effort="2 days" question="W1"/>
            <check system="Lift" method="test" result="works">\(name)</check></integration>
          <follow-up question="W1" at="2026-04-20"><asked>\(name)</asked><answered>\(name)</answered></follow-up>
          <follow-up><asked>Who oils it?</asked></follow-up>
        </visit>
        <visit vendor="yew"/>
        """)
    return try Evaluation(xml: Array(sample.xml.utf8))
}

@Suite struct `A report on visits` {
    @Test func `says first how much was seen by ourselves, what works and what is open`() throws {
        let report = try VisitReport(visited(), of: "elm")
        #expect(
            report.vendors.map(report.answer) == [
                "Elmhurst and Daughters: 2 people met; 2 observations, 1 of them seen or heard by ourselves; 1 of 2 integrations works; 1 of 2 follow-ups open."
            ])
        let text = try report.publication.written(as: .table, TextOptions(width: 200))
        #expect(text.contains("Ivo Lenz, visited on 2026-04-12 by Bo Quist (E2) and Ana Brook (E1), unannounced."))
        #expect(text.contains("Yew Park") == false)
    }

    @Test func `follows the questions of the plan, and puts what is open first`() throws {
        let report = try VisitReport(visited(), of: "elm")
        let visits = report.visits(to: report.vendors[0])
        let seen = try #require(report.observationTable(visits))
        #expect(
            seen.rows.map(\.cells[0].text) == [
                "W1 How is the counter fixed?", "Ana Brook (E1)", "W2 What did the workshop look like?",
                "Bo Quist (E2)",
            ])
        #expect(seen.rows[3].cells[1].text == "told")
        #expect(report.followUpTable(visits)?.rows.map(\.cells[0].text) == ["open", "answered"])
        #expect(report.peopleTable(visits)?.rows[1].cells.map(\.text) == ["Mo", "Apprentice", "–", "–", "–", ""])
    }

    @Test func `refuses a vendor that is not known or was not visited`() throws {
        let evaluation = try visited()
        #expect(refusal { try VisitReport(evaluation, of: "elf") }.map(\.remedy) == ["did you mean 'elm'?"])
        #expect(refusal { try VisitReport(evaluation, of: "oak") }.map(\.message) == ["no visit to 'oak' is recorded"])
    }

    @Test func `is JSON after its schema, and XML that says the same`() throws {
        let schema = try JSONSchema("visit")
        for evaluation in try [visited(), northmere()] {
            let publication = try VisitReport(evaluation).publication
            let json = try JSON(reading: publication.written(as: .json))
            #expect(schema.faults(in: json) == [])
            let xml = try Document.parse(Array(publication.written(as: .xml).utf8))
            #expect(differences(json, xml.root) == [])
        }
    }

    @Test(arguments: hostile)
    func `keeps names what they are`(name: String) throws {
        let publication = try VisitReport(visited(name)).publication
        let json = try JSON(reading: publication.written(as: .json))
        #expect(try JSONSchema("visit").faults(in: json) == [])
        for format in ResultFormat.all { expectHarmless(try publication.written(as: format), format) }
    }

    @Test(.enabled(if: XMLLint.isHere, "xmllint is not on the path"))
    func `is XML after its schema`() throws {
        let folder = try TemporaryFolder()
        let evaluations = try [visited(), northmere()] + hostile.map { try visited($0) }
        for (number, evaluation) in evaluations.enumerated() {
            try folder.write(Data(VisitReport(evaluation).publication.written(as: .xml).utf8), to: "\(number).xml")
        }
        let files = evaluations.indices.map { folder.url.appending(path: "\($0).xml").path }
        #expect(try XMLLint.refused(files, by: "results.xsd") == [:])
    }
}
