import Testing

@testable import Finalist

/// Laws that hold for every evaluation, tried on small ones made by chance; a seed always makes the same one.
@Suite struct `Any evaluation` {
    private func score(_ xml: String, interim: Bool = false) throws -> Outcome {
        try given(xml).scored(interim: interim)
    }

    @Test(arguments: UInt64(1)...40)
    func `has the totals of a plain computation, and points that add up to them`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let random = RandomCase(&chance)
        let outcome = try score(random.xml)
        for (vendor, result) in outcome.results.enumerated() {
            let total = try #require(result.total)
            #expect(isNear(total, random.total(of: vendor)))
            #expect(0...100 ~= total)
            #expect(result.bounds == total...total)
            let leaves = outcome.criteria.filter { $0.criterion.isLeaf }.map { $0.cells[vendor] }
            #expect(isNear(leaves.compactMap(\.points).reduce(0, +), total))
            #expect(isNear(leaves.map(\.weight).reduce(0, +), 1))
            #expect(leaves.allSatisfy { $0.value.map { 0...100 ~= $0 } ?? false })
        }
        let weights = outcome.criteria.filter { $0.criterion.isLeaf }.map(\.effectiveWeight)
        #expect(isNear(weights.reduce(0, +), 1))
        #expect(!outcome.isInterim)
    }

    @Test(arguments: UInt64(1)...20)
    func `puts a vendor that is best at everything first`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let random = RandomCase(&chance, hasPrices: true)
        let best = chance.below(random.vendors.count)
        let outcome = try score(random.perfected(best).xml)
        #expect(outcome.results[best].rank == 1)
        #expect(isNear(outcome.results[best].total, 100))
    }

    @Test(arguments: UInt64(1)...20)
    func `does not care in which order anything stands`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let random = RandomCase(&chance, gaps: seed % 2 == 0 ? 20 : 0, hasPrices: true)
        let outcome = try score(random.xml, interim: true)
        let turned = try score(random.xml([2, 0, 3, 1], isReversed: true), interim: true)
        for result in outcome.results {
            let other = try #require(turned[result.vendor.id])
            #expect(result.rank == other.rank && result.status == other.status)
            if let total = result.total { #expect(isNear(other.total, total)) }
            #expect(isNear(other.bounds?.lowerBound, result.bounds?.lowerBound ?? -1) == (result.bounds != nil))
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `does not care for the unit of weights`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let random = RandomCase(&chance)
        let outcome = try score(random.xml)
        let scaled = try score(random.scaled(&chance).xml)
        for (one, other) in zip(outcome.results, scaled.results) {
            #expect(isNear(one.total, other.total ?? -1))
            #expect(one.rank == other.rank)
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `with fixed scales moves nobody when a vendor drops out`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let random = RandomCase(&chance)
        let all = try score(random.xml)
        for gone in random.vendors.indices {
            let rest = try score(random.xml(random.vendors.indices.filter { $0 != gone }))
            for result in rest.results { #expect(result.total == all[result.vendor.id]?.total) }
        }
    }

    @Test(arguments: UInt64(1)...60)
    func `keeps an interim total's bounds, however the missing scores turn out`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let random = RandomCase(&chance, gaps: 25, hasPrices: true)
        for formula in ["lowest-ratio", "min-max"] {
            let interim = try score(random.xml(formula: formula), interim: true)
            for _ in 0..<6 {
                let final = try score(random.completed(&chance).xml(formula: formula))
                for (before, after) in zip(interim.results, final.results) {
                    guard let total = after.total else { continue }
                    #expect(before.status != .eliminated, "who is out of an interim result stays out")
                    let bounds = try #require(before.bounds)
                    #expect(
                        bounds.lowerBound - 1e-9 <= total && total <= bounds.upperBound + 1e-9,
                        "\(before.vendor.id): \(total) is not in \(bounds)")
                    if let so = before.total { #expect(bounds.contains(so)) }
                }
            }
        }
    }

    @Test(arguments: UInt64(1)...30)
    func `explains every total by arithmetic that can be done again`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let outcome = try score(RandomCase(&chance, gaps: seed % 3 == 0 ? 15 : 0, hasPrices: true).xml, interim: true)
        for vendor in outcome.results.map(\.vendor.id) { try expectTrueExplanations(outcome, vendor) }
    }
}
