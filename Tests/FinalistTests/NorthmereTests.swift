import Foundation
import Testing

@testable import Finalist

/// The example case; its expected numbers come from an independent program that knows nothing of this library.
@Suite struct `Northmere` {
    let outcome: Outcome

    init() throws { outcome = try northmere().scored() }

    @Test func `has the totals that were worked out independently`() {
        expect(outcome, ["HAR": 78.75896453222899, "COR": 78.64500849527137, "PAL": 73.38625])
        #expect(outcome.ranking.map(\.vendor.id) == ["HAR", "COR", "PAL"])
        #expect(outcome.ranking.map(\.rank) == [1, 2, 3])
    }

    @Test(arguments: [
        ("cost-first", ["HAR": 77.43244841699664, "COR": 79.439587205504, "PAL": 77.98765]),
        ("quality-first", ["HAR": 79.19643484882963, "COR": 78.46429105417057, "PAL": 71.2839]),
        ("brand-caution", ["HAR": 80.31090323730642, "COR": 77.92214892519385, "PAL": 70.416]),
    ])
    func `has the totals of each weight set`(set: String, totals: [String: Double]) throws {
        expect(try northmere().scored(weights: set), totals)
    }

    @Test func `has the criterion scores that were worked out independently`() throws {
        let values = [
            "C2": [80, 74, 60], "M1": [62, 80, 76], "U3": [75, 85, 65], "Q2": [86.75, 87, 65.375], "Q6": [80, 72, 60],
            "C1": [73.43232266114477, 91.27504247635694, 100],
        ]
        for (id, expected) in values {
            let row = try #require(outcome.criteria.first { $0.criterion.id == id })
            for (cell, value) in zip(row.cells, expected) { #expect(abs((cell.value ?? -1) - value) < 1e-9, "\(id)") }
        }
    }

    @Test func `flags the two scores that the panel should talk about`() {
        let alerts = outcome.flags.filter { $0.rule.code == "F0601" }
        #expect(alerts.map(\.criterion) == ["U2.1", "U3.2"])
        #expect(alerts.map(\.vendor) == ["PAL", "PAL"])
    }

    @Test func `changes as the record says`() throws {
        let final = try Evaluation(contentsOf: path("Examples/northmere/final.xml")).scored()
        // U1: 60, was 66; U2: 80, was 60; U3: 70, was 65; U6: 66.67, was 65:
        // (−6 + 20 + 5) · 4/100 + 1.6667 · 2/100 = 0.7933
        // The offer of 27 May: 0.69 for the first 200,000 minutes gives a present value of 7,797,565.109230486.
        let finalHarrowgate = 64.0725 + 20 * 5_824_665.022752779 / 7_797_565.109230486
        expect(final, ["HAR": finalHarrowgate, "COR": 78.64500849527137, "PAL": 74.179583333333333])
        #expect(!final.flags.contains { $0.rule.code == "F0601" })
    }

    @Test func `reads and scores the same from another folder`() throws {
        let elsewhere = try Evaluation(contentsOf: path("Examples/../Examples/northmere/")).scored()
        #expect(elsewhere.comparison() == outcome.comparison())
    }

    @Test func `is written as it always was`() throws {
        try expectGolden(outcome.matrix().description, "northmere-matrix.txt")
        try expectGolden(outcome.written(as: .json), "northmere.json")
        try expectGolden(outcome.written(as: .csv), "northmere.csv")
        try expectGolden(outcome.written(as: .xml), "northmere.xml")
        try expectGolden(outcome.written(as: .markdown), "northmere.md")
    }

    @Test func `comes back equal from its own XML`() throws {
        let comparison = outcome.comparison()
        #expect(try Comparison(xml: Array(try comparison.xml().utf8)) == comparison)
    }

    private func expect(_ outcome: Outcome, _ totals: [String: Double]) {
        for (vendor, total) in totals {
            #expect(abs((outcome[vendor]?.total ?? -1) - total) < 1e-9, "\(vendor)")
        }
        #expect(outcome.results.count == totals.count)
    }
}

func northmere() throws -> Evaluation { try Evaluation(contentsOf: path("Examples/northmere")) }

func path(_ name: String) -> String { repository.appending(path: name).path }
