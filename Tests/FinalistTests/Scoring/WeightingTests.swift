import Testing

@testable import Finalist

private let plan = """
    <criterion id="COST" title="Cost" weight="50"><criterion id="C1" title="Bid" weight="3"><measure worst="0" best="100"/></criterion>
      <criterion id="C2" title="Exit" weight="1"><measure worst="0" best="100"/></criterion></criterion>
    <criterion id="TEAM" title="Team" weight="30"><measure worst="0" best="100"/></criterion>
    <criterion id="CALLS" title="Calls" weight="20"><measure worst="0" best="100"/></criterion>
    <vendor id="acme" name="Acme"><measure criterion="C1" value="90"/><measure criterion="C2" value="10"/>
      <measure criterion="TEAM" value="40"/><measure criterion="CALLS" value="20"/></vendor>
    """

private func set(_ id: String, _ status: String, _ weights: KeyValuePairs<String, Double>) -> String {
    "<weights id=\"\(id)\" status=\"\(status)\" reason=\"asked\">"
        + weights.map { "<weight criterion=\"\($0.key)\" value=\"\($0.value)\"/>" }.joined() + "</weights>"
}

@Suite struct `Weights` {
    // C: (3 · 90 + 10) ÷ 4 = 70; total: .5 · 70 + .3 · 40 + .2 · 20 = 51
    @Test func `of the plan decide where no set says otherwise`() throws {
        let outcome = try given(plan + set("if", "what-if", ["COST": 1])).scored()
        #expect(isNear(outcome.total("acme"), 51))
        #expect(outcome.weighting.id == "plan" && outcome.weighting.status == .awardBasis)
        #expect(!outcome.codes().contains("F0703"))
    }

    @Test func `of the award basis decide where a set is one, and the plan's only ask`() throws {
        let evaluation = try given(plan + set("if", "what-if", ["COST": 1]) + set("award", "award-basis", ["COST": 10]))
        // 10, 30, 20: (10 · 70 + 30 · 40 + 20 · 20) ÷ 60 = 38⅓
        let outcome = try evaluation.scored()
        #expect(isNear(outcome.total("acme"), 115.0 / 3))
        #expect(outcome.weighting.id == "award" && outcome.weighting.status == .awardBasis)
        let asPlanned = try evaluation.scored(weights: "plan")
        #expect(isNear(asPlanned.total("acme"), 51))
        #expect(asPlanned.weighting.status == .whatIf)
        #expect(asPlanned.codes().contains("F0703"))
    }

    @Test func `of a set that names some criteria keep the plan's for the others, on every level`() throws {
        let outcome = try given(plan + set("if", "what-if", ["C2": 9, "TEAM": 80])).scored(weights: "if")
        // C: (3 · 90 + 9 · 10) ÷ 12 = 30; (50 · 30 + 80 · 40 + 20 · 20) ÷ 150 = 34
        #expect(isNear(outcome.value("COST", "acme"), 30))
        #expect(isNear(outcome.total("acme"), 34))
        #expect(outcome.weighting.status == .whatIf && outcome.codes().contains("F0703"))
    }

    @Test func `given in passing stand beside their siblings as they are`() throws {
        let outcome = try given(plan).scored(adHoc: [try #require(Weighting.AdHoc(criterion: "TEAM", "50"))])
        // 50, 50, 20: (3500 + 2000 + 400) ÷ 120
        #expect(isNear(outcome.total("acme"), 5900.0 / 120))
        #expect(outcome.weighting.id == "ad-hoc" && outcome.weighting.status == .whatIf)
    }

    @Test func `given as a share leave the rest to the siblings in their proportions`() throws {
        let outcome = try given(plan).scored(adHoc: [try #require(Weighting.AdHoc(criterion: "TEAM", "50%"))])
        // the other half goes 50 : 20 to COST and CALLS: .5 · 40 + .5 · (50 · 70 + 20 · 20) ÷ 70
        #expect(isNear(outcome.total("acme"), 20 + 0.5 * 3900 / 70))
    }

    @Test func `given in passing come on top of a set`() throws {
        let outcome = try given(plan + set("if", "what-if", ["C2": 9, "TEAM": 80]))
            .scored(weights: "if", adHoc: [try #require(Weighting.AdHoc(criterion: "C1", "25%"))])
        // C: .25 · 90 + .75 · 10 = 30
        #expect(isNear(outcome.value("COST", "acme"), 30))
        #expect(isNear(outcome.total("acme"), 34))
    }

    @Test(arguments: [
        ["COST": "60%", "TEAM": "50%"], ["COST": "0", "TEAM": "0", "CALLS": "0"], ["NONE": "5"],
        ["COST": "30%", "TEAM": "30%", "CALLS": "30%"], ["C1": "20%", "C2": "30%"],
    ])
    func `that do not share out their level are refused`(changes: [String: String]) throws {
        let evaluation = try given(plan)
        let adHoc = changes.sorted { $0.key < $1.key }.compactMap { Weighting.AdHoc(criterion: $0.key, $0.value) }
        #expect(adHoc.count == changes.count)
        #expect(refusal { try evaluation.scored(adHoc: adHoc) }.map(\.rule.code) == ["F0709"])
    }

    @Test func `that share out their level to the last per cent are taken`() throws {
        let adHoc = [("COST", "60%"), ("TEAM", "30%"), ("CALLS", "10%")].compactMap {
            Weighting.AdHoc(criterion: $0.0, $0.1)
        }
        #expect(isNear(try given(plan).scored(adHoc: adHoc).total("acme"), 56))  // 42 + 12 + 2
    }

    @Test(arguments: ["-1", "101%", "", "%", "5 %", "1e2", "50,5", "nan", "5%%", "-0%"])
    func `in passing are written like numbers`(text: String) {
        #expect((Weighting.AdHoc(criterion: "C", text) == nil) == (text != "-0%"))
    }

    @Test func `by an unknown name are refused with what was meant`() throws {
        let evaluation = try given(plan + set("cost-first", "what-if", ["COST": 80]))
        let found = refusal { try evaluation.scored(weights: "cost-frist") }
        #expect(found.map(\.rule.code) == ["F0709"])
        #expect(found.first?.remedy.contains("did you mean 'cost-first'") == true)
        let other = refusal {
            try evaluation.scored(adHoc: [Weighting.AdHoc(criterion: "TAEM", "5")].compactMap(\.self))
        }
        #expect(other.first?.remedy.contains("did you mean 'TEAM'") == true)
    }

    @Test func `of nought leave a criterion in the table and out of the total`() throws {
        let outcome = try given(plan + set("if", "what-if", ["COST": 0])).scored(weights: "if")
        #expect(isNear(outcome.total("acme"), 32))  // (30 · 40 + 20 · 20) ÷ 50
        #expect(outcome.value("COST", "acme") == 70)
        #expect(outcome.cell("C1", "acme")?.points == 0)
    }
}
