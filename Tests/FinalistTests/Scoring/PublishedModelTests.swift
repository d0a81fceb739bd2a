import Testing

@testable import Finalist

/// Goodwin & Wright, "Decision Analysis for Management Judgment" (Wiley), the chapter on SMART: where to put an office.
///
/// The table was typed from memory of the book and reproduces every published total exactly; hold it against a copy of the
/// book before quoting it.
@Suite struct `The office of Goodwin and Wright` {
    private let weights = ["closeness": 32, "visibility": 26, "image": 23, "size": 10, "comfort": 6, "parking": 3]
    private let criteria = ["closeness", "visibility", "image", "size", "comfort", "parking"]
    private let offices: [(id: String, values: [Int], benefit: Double)] = [
        ("Addison", [100, 60, 100, 75, 0, 90], 80.8), ("Bilton", [20, 80, 10, 30, 100, 30], 39.4),
        ("Carlisle", [80, 70, 0, 0, 10, 100], 47.4), ("Denver", [70, 50, 30, 55, 30, 90], 52.3),
        ("Elton", [40, 60, 90, 100, 60, 70], 64.8), ("Filton", [0, 0, 70, 0, 80, 0], 20.9),
        ("Gorton", [60, 100, 20, 50, 50, 80], 60.2),
    ]

    @Test func `has the published benefits`() throws {
        let outcome = try given(
            criteria.map {
                "<criterion id=\"\($0)\" title=\"\($0)\" weight=\"\(weights[$0] ?? 0)\"><measure worst=\"0\" best=\"100\"/></criterion>"
            }.joined()
                + offices.map { office in
                    "<vendor id=\"\(office.id)\" name=\"\(office.id)\">"
                        + zip(criteria, office.values).map { "<measure criterion=\"\($0)\" value=\"\($1)\"/>" }.joined()
                        + "</vendor>"
                }.joined()
        ).scored()
        // Addison: 32 + 15.6 + 23 + 7.5 + 0 + 2.7 = 80.8
        for office in offices { #expect(isNear(outcome.total(office.id), office.benefit), "\(office.id)") }
        #expect(
            outcome.ranking.map(\.vendor.id) == [
                "Addison", "Elton", "Gorton", "Denver", "Carlisle", "Bilton", "Filton",
            ])
    }
}
