import Foundation
import LocatedXML
import Testing

@testable import Finalist

/// Oak's calls are good, elm's are not; elm picked two good ones itself. Ana is stricter than Bo on the calls of both.
private let heard =
    (1...6).map { number in
        CallSample(
            "o\(number)", "oak", by: "buyer-random", attributes: number < 3 ? #"survey="\#(number + 3)""# : "",
            sheets: [
                SheetSample("ana", number.isMultiple(of: 2) ? "4 3 yes" : "3 3 yes"), SheetSample("bo", "4 4 yes"),
            ])
    }
    + (1...5).map { number in
        CallSample(
            "e\(number)", "elm",
            SheetSample("ana", number == 3 ? "1 1 no" : "0 1 yes", errors: number == 5 ? ["K1"] : []),
            SheetSample("bo", number == 4 ? "2 2 -" : "1 2 no"))
    } + ["p1", "p2"].map { CallSample($0, "elm", by: "vendor-picked", SheetSample("bo", "4 4 yes")) }

/// One call of one vendor, heard by one: next to nothing is known.
private let lone = [CallSample("o1", "oak", SheetSample("ana", "3 2 yes"))]

/// Ana heard oak alone and Cy elm alone, so nobody can say who is stricter.
private let apart = [
    CallSample("o1", "oak", SheetSample("ana", "3 2 yes"), SheetSample("bo", "3 3 yes")),
    CallSample("o2", "oak", SheetSample("ana", "3 4 no")), CallSample("e1", "elm", SheetSample("cy", "1 2 yes")),
    CallSample("e2", "elm", SheetSample("cy", "2 2 no"), SheetSample("di", "2 1 no")),
]

private func comparison(_ calls: [CallSample], term: String = "", gates: String = "") throws -> CallComparison {
    let vendors = ["oak", "elm"].filter { id in calls.contains { $0.vendor == id } }
    return try given(
        callsXML(calls, term: term, gates: gates, evaluators: ["ana", "bo", "cy", "di"], vendors: vendors)
    ).callComparison(seed: 3)
}

private func comparisons() throws -> [CallComparison] {
    let gate = #"<gate class="customer" most="0"/>"#
    return try [
        comparison(heard), comparison(heard, term: #"severity="adjusted" zero-on="customer""#, gates: gate),
        comparison(lone), comparison(apart),
    ]
}

/// With a name wherever a file can put words.
private func named(_ name: String) throws -> CallComparison {
    let xml = callsXML(heard).replacing("Oak Desk", with: escaped(name)).replacing("Ana Brook", with: escaped(name))
        .replacing("Help desk", with: escaped(name)).replacing("Solves", with: escaped(name))
    return try given(xml).callComparison(seed: 3)
}

private func answer(_ comparison: CallComparison) -> String {
    comparison.answer().joined(separator: " ")
}

@Suite struct `A report on calls` {
    @Test func `says first who is ahead on random calls, and what was left out`() throws {
        let text = answer(try comparison(heard))
        #expect(text.hasPrefix("On the 11 calls that the buyer drew at random, Oak Desk ("))
        #expect(text.contains(") is ahead of Elm Desk ("))
        #expect(text.contains("2 calls that a vendor picked itself are left out: 2 of Elm Desk."))
    }

    @Test func `calls nobody ahead where calls are too few to tell`() throws {
        let text = answer(try comparison(apart))
        #expect(
            text.hasPrefix(
                "On the 4 calls heard, all drawn at random by the buyer, nobody can be called ahead: Elm Desk ("))
        #expect(text.contains("cannot be separated from Oak Desk ("))
        #expect(text.contains("Scores are as given, since nobody can say who is stricter: "))
    }

    @Test func `of one vendor compares nobody`() throws {
        // a 3 of 4 and b 2 of 4 weigh 1 and 3 in 60, c 40: 60 × (.75 + 1.5) ÷ 4 + 40
        #expect(
            answer(try comparison(lone))
                == "On the 1 call heard, all drawn at random by the buyer, Oak Desk has 73.8 of 100; no other vendor has calls to compare."
        )
    }

    @Test func `says what a critical error does, and what seeing none shows`() throws {
        let zeroed = try comparison(
            heard, term: #"zero-on="customer""#, gates: #"<gate class="customer" most="0"/>"#)
        let text = Format.table.draw(zeroed.summary(), TextOptions(width: 200))
        #expect(text.contains("A call in which a customer-critical error was heard counts 0, as the plan says."))
        // 1 − .05^(1/6) = .3930
        #expect(
            text.contains(
                "Oak Desk, customer-critical and measurement-critical: none seen in 6 random calls, so below 39.3% with 95 % confidence, and not 0."
            ))
        #expect(
            text.contains("Elm Desk is out by its calls: 1 call with a customer-critical error, where the plan lets 0"))
        let counted = try Format.table.draw(comparison(heard).summary(), TextOptions(width: 200))
        #expect(counted.contains("No error makes a call count 0"))
    }

    @Test func `fits a terminal`() throws {
        for comparison in try comparisons() {
            for line in Format.table.draw(comparison.summary(), TextOptions()).split(separator: "\n") {
                #expect(String(line).displayWidth <= 80, "\(line)")
            }
        }
    }

    @Test func `draws each item of the scorecard below each other`() throws {
        let chart = try #require(try comparison(heard).itemChart())
        #expect(chart.rows.map(\.group) == ["a Greets", "a Greets", "b Solves", "b Solves", "c Checks", "c Checks"])
        #expect(chart.rows.map(\.label) == ["Oak Desk", "Elm Desk", "Oak Desk", "Elm Desk", "Oak Desk", "Elm Desk"])
        // Random calls alone: a of elm is (0 + 1), (0 + 1), (1 + 1), (0 + 2) and (0 + 1) of 8.
        #expect(isNear(chart.rows[1].estimate, 100 * (1 + 1 + 2 + 2 + 1) / 8 / 5))
        #expect(chart.rows[1].n == 5)
    }
}

@Suite struct `Calls for programs` {
    @Test func `are JSON after its schema`() throws {
        let schema = try JSONSchema("calls")
        for comparison in try comparisons() {
            let text = try comparison.publication.written(as: .json)
            #expect(schema.faults(in: try JSON(reading: text)) == [])
            let damaged = text.replacing("\"basis\": \"", with: "\"basis\": \"un")
            #expect(!schema.faults(in: try JSON(reading: damaged)).isEmpty)
        }
    }

    @Test func `are XML that says what the JSON says`() throws {
        for comparison in try comparisons() {
            let json = try JSON(reading: comparison.publication.written(as: .json))
            let xml = try Document.parse(Array(comparison.publication.written(as: .xml).utf8))
            #expect(differences(json, xml.root) == [])
        }
    }

    @Test func `leave out what is not known, and say why`() throws {
        let json = try JSON(reading: comparison(lone).publication.written(as: .json))
        let vendor = try #require(json["vendors"]?.items.first)
        #expect(isNear(vendor["rawMean"]?.number, 73.75))
        #expect(vendor["low"] == .null && vendor["rawHigh"] == .null && vendor["moreCallsNeeded"] == .null)
        let item = try #require(json["items"]?.items.first)
        #expect(item["ac1"]?["value"] == .null)
        #expect(item["ac1"]?["reason"]?.text == "no_pairable_units")
        #expect(
            try JSON(reading: comparison(apart).publication.written(as: .json))["severity"]?["residualVariance"]
                == .null)
    }

    @Test func `are a row a sheet for a spreadsheet`() throws {
        let rows = try comparison(apart).publication.written(as: .csv).split(separator: "\r\n")
        #expect(rows.count == 1 + 6)
        // a 3, b 3 of 4 are 45 of 60 points, and yes the other 40; flat: (60 × .75 + 180 × .75 + 40) ÷ 280.
        #expect(rows[2] == "desk,desk,oak,Oak Desk,o1,buyer-random,bo,85.0,,78.5714285714286,100.0,85.0,85.0,")
    }

    @Test(arguments: hostile)
    func `keep names what they are`(name: String) throws {
        let comparison = try named(name)
        let text = try comparison.publication.written(as: .json)
        #expect(!text.contains("<"))
        let json = try JSON(reading: text)
        #expect(json["vendors"]?.items.first?["name"]?.text == comparison.vendors[0].name.visible)
        #expect(try JSONSchema("calls").faults(in: json) == [])
        let xml = try Document.parse(Array(comparison.publication.written(as: .xml).utf8))
        #expect(differences(json, xml.root) == [])
        for format in ResultFormat.all { expectHarmless(try comparison.publication.written(as: format), format) }
    }

    @Test(.enabled(if: XMLLint.isHere, "xmllint is not on the path"))
    func `are XML after its schema, whatever the names are made of`() throws {
        let folder = try TemporaryFolder()
        let comparisons = try comparisons() + hostile.map(named)
        for (number, comparison) in comparisons.enumerated() {
            try folder.write(Data(comparison.publication.written(as: .xml).utf8), to: "\(number).xml")
        }
        let files = comparisons.indices.map { folder.url.appending(path: "\($0).xml").path }
        #expect(try XMLLint.refused(files, by: "results.xsd") == [:])
    }
}
