import Foundation
import LocatedXML
import Testing

@testable import Finalist

private typealias Rating = RatingsAgreement.Rating

/// Cy rates little, and no unit is rated by all but one.
private let lopsided = [
    Rating(unit: "c1", rater: "ana", score: 4), Rating(unit: "c1", rater: "bo", score: 3),
    Rating(unit: "c2", rater: "ana", score: 2), Rating(unit: "c2", rater: "bo", score: 2),
    Rating(unit: "c2", rater: "cy", score: 1), Rating(unit: "c3", rater: "cy", score: 0),
    Rating(unit: "c3", rater: "ana", score: 1), Rating(unit: "c4", rater: "bo", score: 4),
]

private func agreements() -> [RatingsAgreement] {
    [
        RatingsAgreement(table: lopsided, scale: 0...4, seed: 5), RatingsAgreement(table: lopsided, seed: 5),
        RatingsAgreement(table: Array(lopsided.prefix(1))), RatingsAgreement(table: []),
        RatingsAgreement(
            table: ["a", "b"].flatMap { unit in
                ["x", "y"].map { Rating(unit: unit, rater: $0, score: 1) }
            }),
    ]
}

@Suite struct `The agreement of raters for programs` {
    @Test func `is JSON after its schema, and XML that says the same`() throws {
        let schema = try JSONSchema("agreement")
        for agreement in agreements() {
            let json = try JSON(reading: agreement.publication.written(as: .json))
            #expect(schema.faults(in: json) == [])
            let xml = try Document.parse(Array(agreement.publication.written(as: .xml).utf8))
            #expect(differences(json, xml.root) == [])
        }
    }

    @Test func `has a value or a reason everywhere, never both`() throws {
        func coefficients(_ json: JSON) -> [JSON] {
            json.members["reason"] != nil ? [json] : json.members.values.flatMap(coefficients)
        }
        for agreement in agreements() {
            let found = coefficients(try JSON(reading: agreement.publication.written(as: .json)))
            #expect(found.count == 14)
            for one in found { #expect((one["value"] == .null) == (one["reason"] != .null), "\(one)") }
        }
    }

    @Test func `says how many ratings it rests on, and when the interval leaves doubt`() throws {
        let text = Format.table.draw(agreements()[0].report(), TextOptions(width: 300))
        #expect(text.contains("8 ratings; 3 units with two or more, 1 unit rated by all."))
        #expect(text.contains("though the interval reaches below that"))
        let none = Format.table.draw(agreements()[3].report(), TextOptions(width: 300))
        #expect(none.contains("Krippendorff's ordinal alpha is not defined: nothing was rated by two."))
    }

    @Test func `lists as cut what is cut alone, and says why an interval is missing`() throws {
        // u1…u6: one pair of six differs, so that alpha's bootstrap reaches 1 by itself, and AC1's t beyond it.
        let near = [(1, 1), (2, 2), (3, 3), (1, 1), (3, 3), (2, 3)].enumerated().flatMap { unit, pair in
            [
                Rating(unit: "u\(unit)", rater: "a", score: Double(pair.0)),
                Rating(unit: "u\(unit)", rater: "b", score: Double(pair.1)),
            ]
        }
        let found = RatingsAgreement(table: near)
        #expect(found.alphaOrdinal.interval?.high == 1 && !found.alphaOrdinal.isCut && found.ac1.isCut)
        let notes = found.table().notes
        #expect(notes.count == 1 && notes[0].contains("Gwet's AC1") && !notes[0].contains("alpha"))
        for agreement in agreements() + [found] {
            for row in agreement.table().rows where row.cells[2].text == "–" { #expect(row.cells[4].text != "") }
        }
    }

    @Test(.enabled(if: XMLLint.isHere, "xmllint is not on the path"))
    func `is XML after its schema`() throws {
        let folder = try TemporaryFolder()
        let texts =
            try agreements().map { try $0.publication.written(as: .xml) }
            + [
                AgreementReport(northmere().panelAgreement(), calls: northmere().callComparison()).publication.written(
                    as: .xml)
            ]
            + [
                #require(CallPlan(CallPlan.Question(betweenCalls: 15, betweenHearings: 8))).publication.written(
                    as: .xml)
            ]
        for (number, text) in texts.enumerated() { try folder.write(Data(text.utf8), to: "\(number).xml") }
        let files = texts.indices.map { folder.url.appending(path: "\($0).xml").path }
        #expect(try XMLLint.refused(files, by: "results.xsd") == [:])
    }
}

@Suite struct `The agreement of a panel for programs` {
    @Test func `is JSON after its schema, and XML that says the same`() throws {
        let schema = try JSONSchema("panel-agreement")
        let (northmere, sample) = (try northmere(), try Evaluation(xml: Array(Sample.complete.xml.utf8)))
        for report in try [
            AgreementReport(northmere.panelAgreement(), calls: northmere.callComparison()),
            AgreementReport(sample.panelAgreement()),
        ] {
            let json = try JSON(reading: report.publication.written(as: .json))
            #expect(schema.faults(in: json) == [])
            let xml = try Document.parse(Array(report.publication.written(as: .xml).utf8))
            #expect(differences(json, xml.root) == [])
        }
    }

    @Test func `shows the widest questions in a terminal, and all of them in a document`() throws {
        let report = AgreementReport(try northmere().panelAgreement())
        #expect(report.panel.questionTable(false).rows.count == 10)
        #expect(report.panel.questionTable(true).rows.count == report.panel.questions.count)
    }
}

@Suite struct `A plan of calls for programs` {
    @Test func `is JSON after its schema, and XML that says the same`() throws {
        let schema = try JSONSchema("call-plan")
        for tastes in [0.0, 6] {
            let plan = try #require(
                CallPlan(CallPlan.Question(betweenCalls: 15, betweenHearings: 8, betweenTastes: tastes)))
            let json = try JSON(reading: plan.publication.written(as: .json))
            #expect(schema.faults(in: json) == [])
            let xml = try Document.parse(Array(plan.publication.written(as: .xml).utf8))
            #expect(differences(json, xml.root) == [])
        }
    }
}

@Suite struct `A plain table of ratings` {
    private func read(_ text: String, scale: [Double]? = nil) throws -> [(unit: String, rater: String, score: Double)] {
        let folder = try TemporaryFolder()
        try folder.write(Data(text.utf8), to: "ratings.csv")
        return try Reading.scores(folder.url.appending(path: "ratings.csv").path, scale: scale)
    }

    @Test func `has a row a rating, and a blank score is none`() throws {
        let scores = try read("unit;rater;score\nc1;ana;4\nc1;bo;\nc2;\"Bo, the elder\";2.5\n")
        #expect(scores.map(\.rater) == ["ana", "Bo, the elder"])
        #expect(scores.map(\.score) == [4, 2.5])
    }

    @Test func `is refused with every place where it is wrong`() {
        let faults = refusal {
            try read("unit,rater,score\nc1,ana,4\nc1,ana,3\n,bo,2\nc2,bo,many\nc2,cy,7\n", scale: [0, 1, 2, 3, 4])
        }
        #expect(faults.compactMap { $0.location?.line } == [3, 4, 5, 6])
        #expect(faults.first?.message == "ana rates c1 twice")
    }

    @Test func `without its columns says which to name`() {
        let faults = refusal { try read("unit,rater,skore\nc1,ana,4\n") }
        #expect(faults.map(\.message) == ["the column 'skore' is not known here"])
        #expect(faults.first?.remedy.hasPrefix("did you mean 'score'?") == true)
    }
}
