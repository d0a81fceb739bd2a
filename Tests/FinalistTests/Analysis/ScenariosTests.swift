import Testing

@testable import Finalist

@Suite struct `What else could have been` {
    private func potential(_ outcome: Outcome, _ vendor: String) throws -> Scenarios.Potential.Answer {
        try #require(outcome.scenarios().potential.first { $0.vendor == vendor }).answer
    }

    // a 80, 20 and b 30, 60 on A 3 and B 1: a 65, b 37.5. On 1 and 4: a 32, b 54; c is 25, 15 and beaten by both.
    @Test func `set all weight sets side by side`() throws {
        let outcome = try given(
            """
            <criterion id="A" title="A" weight="3"><measure worst="0" best="100"/></criterion>
            <criterion id="B" title="B" weight="1"><measure worst="0" best="100"/></criterion>
            <weights id="calm" title="B first" status="what-if" reason="asked"><weight criterion="A" value="1"/><weight criterion="B" value="4"/></weights>
            <weights id="even" status="what-if" reason="asked"><weight criterion="A" value="1"/></weights>
            <vendor id="a" name="Ash"><measure criterion="A" value="80"/><measure criterion="B" value="20"/></vendor>
            <vendor id="b" name="Box"><measure criterion="A" value="30"/><measure criterion="B" value="60"/></vendor>
            <vendor id="c" name="Cob"><measure criterion="A" value="25"/><measure criterion="B" value="15"/></vendor>
            """
        ).scored()
        let scenarios = outcome.scenarios()
        #expect(scenarios.weightSets.map(\.id) == ["plan", "calm", "even"])
        #expect(scenarios.weightSets.map(\.status) == [.awardBasis, .whatIf, .whatIf])
        #expect(scenarios.weightSets.map(\.order) == [["a", "b", "c"], ["b", "a", "c"], ["a", "b", "c"]])
        #expect(scenarios.weightSets.map(\.changesFirst) == [false, true, false])
        #expect(scenarios.weightSets.map(\.changesOrder) == [false, true, false])
        #expect(isNear(scenarios.weightSets[1].totals["b"], 54) && scenarios.weightSets[1].ranks["b"] == 1)
        #expect(
            scenarios.dominances == [
                Scenarios.Dominance(better: "a", worse: "c"), Scenarios.Dominance(better: "b", worse: "c"),
            ])
        #expect(scenarios.withoutVendor.map(\.order) == [["b", "c"], ["a", "c"], ["a", "b"]])
        #expect(scenarios.withoutVendor.allSatisfy { !$0.changesOrder && $0.obstacle == nil })
    }

    // a 100, 0; b 0, 100; m 40, 40; n 60, 60. Half of a and half of b make 50, 50: 10 more than m on both. n leads either
    // by 60 − 50 = 10 at most, at ½.
    @Test func `say which vendor no weights put first, and who beats it`() throws {
        let outcome = try flat([1, 2], ["a": [100, 0], "b": [0, 100], "m": [40, 40]])
        guard case .never(let margin, let mixture) = try potential(outcome, "m") else {
            Issue.record("m is never first")
            return
        }
        #expect(isNear(margin, 10) && isNear(mixture["a"], 0.5) && isNear(mixture["b"], 0.5))
        #expect(outcome.scenarios().dominances.isEmpty)
        let other = try flat([1, 2], ["a": [100, 0], "b": [0, 100], "n": [60, 60]])
        guard case .first(let lead, let weights) = try potential(other, "n") else {
            Issue.record("n can be first")
            return
        }
        #expect(isNear(lead, 10) && isNear(weights["C0"], 0.5) && isNear(weights["C1"], 0.5))
    }

    @Test func `say that twins are no better than level`() throws {
        let outcome = try flat([1, 2], ["a": [70, 20], "b": [70, 20], "c": [10, 15]])
        for vendor in ["a", "b"] {
            guard case .level = try potential(outcome, vendor) else {
                Issue.record("\(vendor) is level with its twin")
                continue
            }
        }
    }

    /// A vendor more than is laid against all others: nothing is said to put any of them first, or not to.
    @Test func `are not searched among very many vendors, and say so`() throws {
        func field(_ count: Int, out: Int = 0) throws -> Outcome {
            let criteria = ["A", "B"].map {
                #"<criterion id="\#($0)" title="\#($0)" weight="1"><measure worst="0" best="100"/></criterion>"#
            }
            let vendors = (1...count).map {
                #"<vendor id="v\#($0)" name="V\#($0)"><measure criterion="A" value="\#($0)"/>"#
                    + #"<measure criterion="B" value="\#(7 * $0 % count)"/></vendor>"#
            }
            let requirement = out == 0 ? [] : [#"<requirement id="R" title="R"/>"#]
            let claims = (1...count).map { number in
                let status = number <= out ? "not-met" : "met"
                return
                    #"<response vendor="v\#(number)"><claim requirement="R" status="\#(status)" evidence="e"/></response>"#
            }
            return try given((requirement + criteria + vendors + (out == 0 ? [] : claims)).joined()).scored()
        }
        func sensitivity(_ count: Int) throws -> Sensitivity { try field(count).sensitivity(trials: 8) }
        // 10,000 × 40² ÷ 41² = 9,518.1
        #expect(try field(41).robustness(confidence: false)?.trials == 9_518)
        // Of 61, 56 do not meet the requirement: five are left to be laid against each other.
        let few = try field(61, out: 56)
        #expect(few.robustness(confidence: false)?.trials == 10_000 && few.plenty == nil)
        #expect(try field(61).report().sentences.contains { $0.contains("this page does not hold what would change") })
        let (some, many) = (try sensitivity(60), try sensitivity(61))
        #expect(some.scenarios.potential.count == 60 && !some.scenarios.potential.contains { $0.answer == .unsearched })
        #expect(
            many.scenarios.potential.count == 61 && many.scenarios.potential.allSatisfy { $0.answer == .unsearched })
        let said = "Which vendors any weights put first was not searched, with more than 60 in the running."
        #expect(many.scenarioWords().filter { $0.contains("any weights put") } == [said])
        #expect(!some.scenarioWords().contains(said))
        #expect(try many.publication.written(as: .json).contains("\"answer\": \"notSearched\""))
    }

    @Test func `do not tell where something applies to some only`() throws {
        let outcome = try flat([1, 2, 1], ["a": [70, 20, nil], "b": [60, 10, 90], "c": [50, 9, 80]])
        guard case .unknown(let why) = try potential(outcome, "a") else {
            Issue.record("a has a gap")
            return
        }
        #expect(why.hasPrefix("Vendor a has no value on C2"))
        // c has all values and b beats it on each: that holds whatever a does.
        guard case .never = try potential(outcome, "c"), case .unknown = try potential(outcome, "b") else {
            Issue.record("c is never first, and of b nothing can be said")
            return
        }
        #expect(outcome.scenarios().dominances == [Scenarios.Dominance(better: "b", worse: "c")])
    }

    @Test func `have little to say of a single vendor`() throws {
        let scenarios = try flat([1, 2], ["a": [70, 20]]).scenarios()
        let own: Scenarios.Potential.Answer = .first(margin: 0, weights: ["C0": 1.0 / 3, "C1": 2.0 / 3])
        #expect(scenarios.potential.map(\.answer) == [own])
        #expect(scenarios.dominances.isEmpty)
        #expect(scenarios.withoutVendor.map(\.obstacle) == ["no other vendor takes part"])
    }

    // Better is lower, on the vendors' own scale: a 10 (100), b 40 (40), c 60 (0); beside B at 10, 30 and 95, both ½: a 55,
    // b 35, c 47.5. Without a: b has 100 there and 65 in all, c 0 and 47.5, so that they change places. Without c: b 0 and 15, after a.
    @Test func `find the vendor whose bid decides between others`() throws {
        let outcome = try given(
            """
            <criterion id="A" title="A" weight="1"><measure scale="vendors" better="lower"/></criterion>
            <criterion id="B" title="B" weight="1"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="Ash"><measure criterion="A" value="10"/><measure criterion="B" value="10"/></vendor>
            <vendor id="b" name="Box"><measure criterion="A" value="40"/><measure criterion="B" value="30"/></vendor>
            <vendor id="c" name="Cob"><measure criterion="A" value="60"/><measure criterion="B" value="95"/></vendor>
            """
        ).scored()
        let without = outcome.scenarios().withoutVendor
        #expect(without.map(\.vendor) == ["a", "b", "c"])
        #expect(without.map(\.order) == [["b", "c"], ["a", "c"], ["a", "b"]])
        #expect(without.map(\.changesOrder) == [true, false, false])
    }

    @Test(arguments: UInt64(1)...100)
    func `have weights that put a vendor first, or a mixture that beats it`(seed: UInt64) throws {
        let tree = RandomTree(seed: seed)
        let outcome = try given(tree.xml).scored()
        let scenarios = outcome.scenarios()
        let leaves = outcome.criteria.filter { $0.criterion.isLeaf }.map(\.criterion.id)
        let vendors = outcome.results.map(\.vendor.id)
        func lead(_ vendor: String, _ rival: String, _ weights: [String: Double]) -> Double {
            leaves.reduce(0) {
                $0 + (weights[$1] ?? 0) * ((outcome.value($1, vendor) ?? 0) - (outcome.value($1, rival) ?? 0))
            }
        }
        for one in scenarios.potential {
            let rivals = vendors.filter { $0 != one.vendor }
            switch one.answer {
            case .first(let margin, let weights):
                #expect(isNear(weights.values.reduce(0, +), 1) && weights.count == leaves.count && margin >= 1e-9)
                #expect(isNear(rivals.map { lead(one.vendor, $0, weights) }.min(), margin, within: 1e-7))
            case .level(let weights):
                #expect(isNear(rivals.map { lead(one.vendor, $0, weights) }.min(), 0, within: 1e-7))
            case .never(let margin, let mixture):
                #expect(isNear(mixture.values.reduce(0, +), 1) && margin > 0)
                for leaf in leaves {
                    let mixed = mixture.reduce(0) { $0 + $1.value * (outcome.value(leaf, $1.key) ?? 0) }
                    #expect(mixed >= (outcome.value(leaf, one.vendor) ?? 0) + margin - 1e-7)
                }
                #expect(outcome[one.vendor]?.rank != 1)
            case .unknown(let why): Issue.record("\(why)")
            case .unsearched: Issue.record("five vendors are few")
            }
        }
        for dominance in scenarios.dominances {
            #expect((outcome.total(dominance.better) ?? 0) > (outcome.total(dominance.worse) ?? 0) - 1e-9)
        }
    }
}
