import Testing

@testable import Finalist

/// An evaluation in which every scale is taken from the vendors, with a plain computation of its totals.
private struct Field {
    var figures: [[Double?]]
    let weights: [Double]
    let isHigherBetter: [Bool]

    init(seed: UInt64) {
        var chance = Chance(seed: seed)
        let count = 2 + chance.below(2)
        let criteria = 2 + chance.below(2)
        weights = (0..<criteria).map { _ in Double(1 + chance.below(9)) }
        isHigherBetter = weights.map { _ in chance.happens(50) }
        figures = (0..<count).map { _ in
            (0..<criteria).map { criterion in
                criterion > 0 && chance.happens(10) ? nil : Double(chance.below(41) - 5) / 2
            }
        }
    }

    init(_ figures: [[Double?]], weights: [Double], isHigherBetter: [Bool]) {
        self.figures = figures
        self.weights = weights
        self.isHigherBetter = isHigherBetter
    }

    static let two = Field([[9, 3], [4, 8]], weights: [6, 4], isHigherBetter: [true, false])

    func outcome() throws -> Outcome {
        let criteria = weights.indices.map {
            "<criterion id=\"C\($0)\" title=\"C\($0)\" weight=\"\(weights[$0])\"><measure scale=\"vendors\" better=\"\(isHigherBetter[$0] ? "higher" : "lower")\"/></criterion>"
        }
        let vendors = figures.indices.map { vendor in
            let own = weights.indices.map { criterion in
                figures[vendor][criterion].map { "<measure criterion=\"C\(criterion)\" value=\"\($0)\"/>" }
                    ?? "<not-applicable criterion=\"C\(criterion)\">none</not-applicable>"
            }
            return "<vendor id=\"v\(vendor)\" name=\"Number \(vendor)\">\(own.joined())</vendor>"
        }
        return try given((criteria + vendors).joined(separator: "\n")).scored()
    }

    func totals() -> [Double] {
        figures.map { own in
            var (sum, whole) = (0.0, 0.0)
            for criterion in weights.indices {
                guard let figure = own[criterion] else { continue }
                let all = figures.compactMap { $0[criterion] }
                let (low, high) = (all.min() ?? 0, all.max() ?? 0)
                let share =
                    low == high ? 1 : (isHigherBetter[criterion] ? figure - low : high - figure) / (high - low)
                sum += weights[criterion] * share * 100
                whole += weights[criterion]
            }
            return sum / whole
        }
    }

    /// By how much one is ahead of another with one figure moved.
    func lead(_ one: Int, _ other: Int, _ vendor: Int, _ criterion: Int, _ figure: Double) -> Double {
        var moved = self
        moved.figures[vendor][criterion] = figure
        let totals = moved.totals()
        return totals[one] - totals[other]
    }
}

private struct Missing: Error {}

@Suite struct `A figure on a scale taken from the vendors` {
    private func change(_ field: Field, rival: String) throws -> SmallestChange {
        try #require(
            try field.outcome().smallestChanges().first { $0.kind == .oneMeasure && $0.rival == rival })
    }

    private func measure(_ change: SmallestChange) throws -> SmallestChange.Measure {
        guard case .measure(let measure)? = change.change else {
            throw Missing()
        }
        return measure
    }

    // v0 has 100 on both: its 9 is above 4, and 3 is below 8. At the other's figure both have 100 and v0 still leads by the rest.
    @Test func `of two vendors is moved past the other`() throws {
        let found = try change(Field.two, rival: "v1")
        let moved = try measure(found)
        #expect(found.isVerified == true && found.obstacle?.contains("in a jump") == true)
        // Both are 5 apart, so that each of the four takes one width; the first is told.
        #expect(moved.criterion == "C0" && moved.vendor == "v0" && moved.to == 4.0.nextDown && isNear(moved.part, 1))
        let words = found.words(try Field.two.outcome())
        #expect(words == "C0 of Number 0 9 → just below 4", "\(words)")
    }

    // On C0 v0 has 50, v1 10, v2 100 and v3 0, on B, which is no figure, v1 has 95 and nobody else anything: v1 leads v0 by 105 − 50 over 2. v0
    // at x beyond 10 has 100, and v1 100 ÷ x: level where 100 = 100 ÷ x + 95, x = 20. That is 15, of a width of 10. v1 below
    // 0 at −z has 0, and v0 100 (5 + z) ÷ (10 + z): level where that is 95, z = 90.
    @Test func `is moved beyond all others, where theirs change with it`() throws {
        let outcome = try given(
            """
            <criterion id="C0" title="C0" weight="1"><measure scale="vendors" better="higher"/></criterion>
            <criterion id="B" title="B" weight="1"><price formula="ceiling" ceiling="100"/></criterion>
            <vendor id="v0" name="Ash"><measure criterion="C0" value="5"/><price amount="100"/></vendor>
            <vendor id="v1" name="Box"><measure criterion="C0" value="1"/><price amount="5"/></vendor>
            <vendor id="v2" name="Cob"><measure criterion="C0" value="10"/><price amount="100"/></vendor>
            <vendor id="v3" name="Den"><measure criterion="C0" value="0"/><price amount="100"/></vendor>
            """
        ).scored()
        let found = try #require(outcome.smallestChanges().first { $0.kind == .oneMeasure && $0.rival == "v0" })
        let moved = try measure(found)
        #expect(found.leader == "v1" && found.isVerified == true && found.obstacle == nil)
        #expect(moved.vendor == "v0" && isNear(moved.to, 20, within: 1e-12), "\(found)")
        #expect(isNear(moved.part, 1.5, within: 1e-12))
    }

    @Test func `that is alike for all turns the order with the least difference`() throws {
        let outcome = try given(
            """
            <criterion id="A" title="A" weight="1"><measure scale="vendors" better="higher" unit="%"/></criterion>
            <criterion id="B" title="B" weight="1"><measure><level name="fair" value="40"/><level name="good" value="70"/></measure></criterion>
            <vendor id="a" name="Ash"><measure criterion="A" value="7"/><measure criterion="B" value="fair"/></vendor>
            <vendor id="b" name="Box"><measure criterion="A" value="7"/><measure criterion="B" value="good"/></vendor>
            """
        ).scored()
        let found = try #require(outcome.smallestChanges().first { $0.kind == .oneMeasure })
        let moved = try measure(found)
        #expect(found.isVerified == true && moved.part == 0 && isNear(moved.to, 7, within: 1e-12) && moved.to != 7)
        let words = found.words(outcome)
        #expect(words == "A of Ash 7 → just above 7 %" || words == "A of Box 7 → just below 7 %", "\(words)")
    }

    // Nothing that v0 has on A makes up for 60 on B: at most 100 against 0 on a quarter of the weight.
    @Test func `that never turns it says how far it was moved`() throws {
        let outcome = try given(
            """
            <criterion id="A" title="A" weight="1"><measure scale="vendors" better="higher"/></criterion>
            <criterion id="B" title="B" weight="3"><measure><level name="fair" value="10"/><level name="good" value="70"/></measure></criterion>
            <vendor id="a" name="Ash"><measure criterion="A" value="7"/><measure criterion="B" value="fair"/></vendor>
            <vendor id="b" name="Box"><measure criterion="A" value="8"/><measure criterion="B" value="good"/></vendor>
            """
        ).scored()
        let found = try #require(outcome.smallestChanges().first { $0.kind == .oneMeasure })
        #expect(
            found.obstacle
                == "no single figure, moved as far as its value function tells figures apart, makes up for the lead; nor does any other named level of either; on a scale taken from the vendors it was moved up to 10 times the width of their figures beyond them"
        )
    }

    @Test(arguments: UInt64(1)...60)
    func `is moved to the nearest turn, and no nearer one is overlooked`(seed: UInt64) throws {
        let field = Field(seed: seed)
        let outcome = try field.outcome()
        let totals = field.totals()
        for vendor in totals.indices { #expect(isNear(outcome.results[vendor].total, totals[vendor], within: 1e-9)) }
        for found in outcome.smallestChanges()
        where found.kind == .oneMeasure && found.obstacle != "the two are level as it is" {
            let pair = try [found.leader, found.rival].map { try #require(Int($0.dropFirst())) }
            var part = 11.0
            if case .measure(let moved)? = found.change {
                part = moved.part
                #expect(found.isVerified == true, "\(found)")
            }
            for criterion in field.weights.indices {
                let all = field.figures.compactMap { $0[criterion] }
                guard let low = all.min(), let high = all.max(), all.count > 1 else { continue }
                let width = high - low
                for vendor in pair {
                    guard let from = field.figures[vendor][criterion] else { continue }
                    if width == 0 {
                        let isTurned = [-1.0, 1].contains {
                            field.lead(pair[0], pair[1], vendor, criterion, from + $0) < -1e-9
                        }
                        #expect(!isTurned || part == 0, "\(found)")
                        continue
                    }
                    for step in -55...55 {
                        let to = from + Double(step) / 5 * width
                        guard low - 10 * width...high + 10 * width ~= to, abs(to - from) < part * width * (1 - 1e-9)
                        else { continue }
                        let lead = field.lead(pair[0], pair[1], vendor, criterion, to)
                        #expect(lead > -1e-9, "C\(criterion) of v\(vendor) to \(to): \(found)")
                    }
                }
            }
        }
    }
}
