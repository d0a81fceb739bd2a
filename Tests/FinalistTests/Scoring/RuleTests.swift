import Testing

@testable import Finalist

private func measures(_ vendor: String, _ values: KeyValuePairs<String, String>, _ more: String = "") -> String {
    "<vendor id=\"\(vendor)\" name=\"Desk of \(vendor)\">"
        + values.map { "<measure criterion=\"\($0.key)\" value=\"\($0.value)\"/>" }.joined() + more + "</vendor>"
}

private func criterion(_ id: String, _ weight: Double, _ more: String = "", _ attributes: String = "") -> String {
    "<criterion id=\"\(id)\" title=\"On \(id)\" weight=\"\(weight)\" \(attributes)><measure worst=\"0\" best=\"100\"/>\(more)</criterion>"
}

@Suite struct `The total` {
    @Test func `is the weighted sum over a tree of several levels`() throws {
        let outcome = try given(
            """
            <criterion id="A" title="A" weight="3">
              \(criterion("A1", 1))
              <criterion id="A2" title="A2" weight="4">\(criterion("A21", 2))\(criterion("A22", 6))</criterion>
            </criterion>
            \(criterion("B", 2))
            \(measures("acme", ["A1": "90", "A21": "10", "A22": "50", "B": "70"]))
            """
        ).scored()
        // A2: (2 · 10 + 6 · 50) ÷ 8 = 40; A: (90 + 4 · 40) ÷ 5 = 50; total: (3 · 50 + 2 · 70) ÷ 5 = 58
        #expect(isNear(outcome.value("A2", "acme"), 40))
        #expect(isNear(outcome.value("A", "acme"), 50))
        #expect(isNear(outcome.total("acme"), 58))
        // A22: 3/5 · 4/5 · 6/8 = .36
        #expect(isNear(outcome.cell("A22", "acme")?.weight, 0.36))
        #expect(isNear(outcome.cell("A22", "acme")?.points, 18))
        #expect(isNear(outcome.criteria.first { $0.criterion.id == "A22" }?.effectiveWeight, 0.36))
    }

    @Test(arguments: [
        ([70.0, 70, 40], [1, 1, 3]), ([40, 70, 70], [3, 1, 1]), ([70, 70.0000000005, 40], [1, 1, 3]),
        ([70, 70.000000002, 40], [2, 1, 3]), ([50, 50, 50], [1, 1, 1]), ([10, 90, 10], [2, 1, 2]),
    ])
    func `shares a rank where it is the same, and skips the next`(totals: [Double], ranks: [Int]) throws {
        #expect(Ranking.ranks(totals) == ranks)
        #expect(Ranking.ranks([nil] + totals) == [nil] + ranks)
    }

    @Test func `ties by the leader of the tie, not along a chain`() {
        // each is within 1e-9 of the next, the last is not within it of the first
        #expect(Ranking.ranks([50, 50 - 0.7e-9, 50 - 1.4e-9]) == [1, 1, 3])
    }
}

@Suite struct `What does not apply to a vendor` {
    private let plan = """
        <criterion id="A" title="A" weight="3">\(criterion("A1", 1))\(criterion("A2", 4))</criterion>
        \(criterion("B", 2))
        """

    @Test func `hands its weight to its siblings, for that vendor only`() throws {
        let outcome = try given(
            plan
                + measures(
                    "acme", ["A1": "90", "B": "70"], #"<not-applicable criterion="A2">no office</not-applicable>"#)
                + measures("brio", ["A1": "90", "A2": "40", "B": "70"])
        ).scored()
        // acme: A is A1, 90; (3 · 90 + 2 · 70) ÷ 5 = 82; brio: A (90 + 160) ÷ 5 = 50; (150 + 140) ÷ 5 = 58
        #expect(isNear(outcome.total("acme"), 82))
        #expect(isNear(outcome.total("brio"), 58))
        #expect(outcome.cell("A2", "acme")?.state == .notApplicable)
        #expect(isNear(outcome.cell("A1", "acme")?.weight, 0.6))
        #expect(isNear(outcome.cell("A1", "brio")?.weight, 0.12))
        #expect(outcome.codes(for: "acme").contains("F0706") && !outcome.codes(for: "brio").contains("F0706"))
    }

    @Test func `can be a group, whatever figures lie below it`() throws {
        let outcome = try given(
            plan
                + measures(
                    "acme", ["A1": "90", "A2": "40", "B": "70"],
                    #"<not-applicable criterion="A">no office</not-applicable>"#)
        ).scored()
        #expect(isNear(outcome.total("acme"), 70))
        #expect(outcome.cell("A1", "acme")?.points == nil)
        let leaves = outcome.criteria.filter { $0.criterion.isLeaf }.compactMap { $0.cells[0].points }
        #expect(isNear(leaves.reduce(0, +), 70))
    }

    @Test func `is not scored at all when it is everything`() throws {
        let evaluation = try given(
            criterion("A", 1) + measures("acme", [:], #"<not-applicable criterion="A">no</not-applicable>"#)
                + measures("brio", ["A": "40"]))
        #expect(refusal { try evaluation.scored() }.map(\.rule.code).contains("F0708"))
    }
}

@Suite struct `A figure still to come` {
    private func evaluation(_ missing: String) throws -> Evaluation {
        try given(
            """
            <criterion id="A" title="A" weight="3" missing="\(missing)">\(criterion("A1", 1))</criterion>
            \(criterion("B", 2))
            \(measures("acme", ["B": "70"]))\(measures("brio", ["A1": "20", "B": "30"]))
            """)
    }

    @Test func `is left out, and its weight carried by the others, where a criterion above says so`() throws {
        let outcome = try evaluation("exclude").scored()
        #expect(isNear(outcome.total("acme"), 70))
        #expect(isNear(outcome.total("brio"), 24))  // (3 · 20 + 2 · 30) ÷ 5
        #expect(outcome.cell("A", "acme")?.state == .excluded)
        #expect(outcome.codes(for: "acme").contains("F0706"))
    }

    @Test func `is the worst where the plan says so`() throws {
        #expect(isNear(try evaluation("worst").scored().total("acme"), 28))  // 2 · 70 ÷ 5
    }

    @Test func `bounds an interim result`() throws {
        let result = try #require(try evaluation("refuse").scored(interim: true)["acme"])
        #expect(isNear(result.total, 70))
        #expect(isNear(result.bounds?.lowerBound, 28))
        #expect(isNear(result.bounds?.upperBound, 88))  // (3 · 100 + 2 · 70) ÷ 5
    }
}

@Suite struct `A threshold` {
    @Test(arguments: [(50.0, true), (49.9999999, false), (50.0000001, true)])
    func `of 50 lets a value of 50 pass`(value: Double, passes: Bool) throws {
        let outcome = try given(
            criterion("A", 1, #"<threshold minimum="50" effect="exclude"/>"#)
                + measures("acme", ["A": Figures.plain(value, decimals: 9)]) + measures("brio", ["A": "60"])
        ).scored()
        let result = try #require(outcome["acme"])
        #expect((result.status == .ranked) == passes)
        #expect((result.total == nil) == !passes)
        #expect(result.reasons.isEmpty == passes)
        #expect(outcome.codes(for: "acme").contains("F0701") == !passes)
        #expect(outcome.value("A", "acme") != nil, "the value stays for the record")
        #expect(outcome["brio"]?.rank == (passes ? 1 : 1))
    }

    @Test func `that only flags leaves the vendor in`() throws {
        let outcome = try given(
            criterion("A", 1, #"<threshold minimum="50" effect="flag"/>"#) + measures("acme", ["A": "10"])
        ).scored()
        #expect(outcome["acme"]?.rank == 1)
        #expect(outcome.codes(for: "acme").contains("F0702"))
    }

    @Test func `can stand on a group`() throws {
        let plan = """
            <criterion id="G" title="G" weight="1">\(criterion("A", 1))\(criterion("B", 3))<threshold minimum="60" effect="exclude"/></criterion>
            \(criterion("C", 9))
            """
        let outcome = try given(
            plan + measures("acme", ["A": "90", "B": "40", "C": "100"])
                + measures("brio", ["A": "30", "B": "75", "C": "0"])
        ).scored()
        // acme: (90 + 120) ÷ 4 = 52.5; brio: (30 + 225) ÷ 4 = 63.75
        #expect(outcome["acme"]?.status == .eliminated)
        #expect(outcome["brio"]?.rank == 1)
    }

    @Test func `takes a vendor's price out of relative formulas`() throws {
        let plan = """
            \(criterion("A", 1, #"<threshold minimum="50" effect="exclude"/>"#))
            <criterion id="P" title="P" weight="1"><price formula="lowest-ratio"/></criterion>
            <criterion id="M" title="M" weight="1"><price formula="min-max"/></criterion>
            <criterion id="V" title="V" weight="1"><measure scale="vendors" better="lower"/></criterion>
            """
        func vendor(_ id: String, _ quality: Int, _ price: Int, _ churn: Int) -> String {
            measures(id, ["A": "\(quality)", "V": "\(churn)"], "<price amount=\"\(price)\"/>")
        }
        let outcome = try given(
            plan + vendor("acme", 20, 50, 5) + vendor("brio", 60, 100, 20) + vendor("cora", 80, 160, 40)
                + vendor("dux", 90, 125, 30)
        ).scored()
        #expect(outcome["acme"]?.status == .eliminated)
        // without acme the lowest price is 100, the highest 160; the lowest churn 20
        #expect(
            outcome.value("P", "brio") == 100 && outcome.value("P", "cora") == 62.5 && outcome.value("P", "dux") == 80)
        #expect(isNear(outcome.value("M", "dux"), 100.0 * 35 / 60))
        #expect(outcome.value("V", "brio") == 100 && outcome.value("V", "dux") == 50)
        // the vendor that is out is no better than the best
        #expect(outcome.value("P", "acme") == 100 && outcome.value("V", "acme") == 100)
        #expect(outcome.criteria.first { $0.criterion.id == "P" }?.best == [1])
    }

    @Test func `on a relative price is applied after it, and moves nobody else`() throws {
        let plan = """
            \(criterion("A", 1))
            <criterion id="P" title="P" weight="1"><price formula="lowest-ratio"/><threshold minimum="60" effect="exclude"/></criterion>
            """
        let outcome = try given(
            plan + measures("acme", ["A": "50"], #"<price amount="100"/>"#)
                + measures("brio", ["A": "90"], #"<price amount="200"/>"#)
                + measures("cora", ["A": "70"], #"<price amount="125"/>"#)
        ).scored()
        #expect(outcome["brio"]?.status == .eliminated)  // 100 · 100 ÷ 200 = 50
        #expect(outcome.value("P", "cora") == 80)
        #expect(outcome.ranks == ["acme": .some(1), "brio": nil, "cora": .some(1)])  // (50 + 100) ÷ 2 = (70 + 80) ÷ 2
    }

    @Test func `that a vendor without evidence slips past is flagged`() throws {
        let outcome = try given(
            criterion("A", 1, #"<threshold minimum="50" effect="exclude"/>"#, #"missing="exclude""#)
                + criterion("B", 1) + measures("acme", ["B": "70"]) + measures("brio", ["A": "60", "B": "60"])
        ).scored()
        #expect(outcome["acme"]?.rank == 1)
        #expect(outcome.codes(for: "acme").contains("F0711"))
        #expect(!outcome.codes(for: "brio").contains("F0711"))
    }

    @Test func `throws nobody out of an interim result who can still reach it`() throws {
        let plan = """
            <scale id="s" from="0" to="5"/><panel><evaluator id="E1" name="Ada"/><evaluator id="E2" name="Bo"/></panel>
            <criterion id="A" title="A" weight="1"><question id="Q" share="1" scored-by="E1 E2">?</question><threshold minimum="50" effect="exclude"/></criterion>
            <vendor id="acme" name="Acme"/><vendor id="brio" name="Brio"/>
            <scores evaluator="E1"><score question="Q" vendor="acme" value="1">a</score><score question="Q" vendor="brio" value="0">b</score></scores>
            """
        // acme can reach (1 + 5) ÷ 2 = 3, 60; brio (0 + 5) ÷ 2 = 2.5, which is 50
        let open = try given(plan).scored(interim: true)
        #expect(open["acme"]?.status != .eliminated && open["brio"]?.status != .eliminated)
        let strict = try given(plan.replacing("minimum=\"50\"", with: "minimum=\"50.1\"")).scored(interim: true)
        #expect(strict["acme"]?.status != .eliminated && strict["brio"]?.status == .eliminated)
    }
}

@Suite struct `A requirement` {
    private func evaluation(_ claims: [String: String], _ record: String = "") throws -> Evaluation {
        try given(
            "<requirement id=\"R1\" title=\"PCI\"/>" + criterion("A", 1) + measures("acme", ["A": "90"])
                + measures("brio", ["A": "60"])
                + claims.sorted { $0.key < $1.key }.map {
                    "<response vendor=\"\($0.key)\"><claim requirement=\"R1\" status=\"\($0.value)\">from May on</claim></response>"
                }.joined() + "<record>\(record)</record>")
    }

    @Test func `that is not met puts the best vendor out`() throws {
        let outcome = try evaluation(["acme": "not-met", "brio": "met"]).scored()
        #expect(outcome["acme"]?.status == .eliminated)
        #expect(outcome["acme"]?.total == nil && outcome["acme"]?.rank == nil && outcome["acme"]?.bounds == nil)
        #expect(outcome["brio"]?.rank == 1)
        #expect(outcome.winners.map(\.id) == ["brio"])
    }

    @Test func `that is met on a condition leaves a vendor in, and shows the condition`() throws {
        let result = try #require(try evaluation(["acme": "conditional", "brio": "met"]).scored()["acme"])
        #expect(result.status == .conditional && result.rank == 1)
        #expect(result.reasons.first?.contains("from May on") == true)
    }

    @Test(arguments: [("met", VendorResult.Status.ranked), ("not-met", .eliminated)])
    func `is settled by a ruling, whatever was claimed`(ruling: String, status: VendorResult.Status) throws {
        let record = "<ruling requirement=\"R1\" vendor=\"acme\" status=\"\(ruling)\">seen on site</ruling>"
        for claim in ["met", "conditional", "not-met"] {
            let outcome = try evaluation(["acme": claim, "brio": "met"], record).scored()
            #expect(outcome["acme"]?.status == status, "\(claim)")
            #expect(outcome["brio"]?.status == .ranked)
        }
    }

    @Test func `that nobody has spoken to keeps a result interim`() throws {
        let outcome = try evaluation(["brio": "met"]).scored(interim: true)
        #expect(outcome.isInterim)
        #expect(outcome["acme"]?.status == .conditional)
        #expect(outcome["acme"]?.reasons.first?.contains("nothing claimed yet") == true)
    }

    @Test func `that everyone misses leaves nobody, and no winner`() throws {
        let outcome = try evaluation(["acme": "not-met", "brio": "not-met"]).scored()
        #expect(outcome.winners.isEmpty)
        #expect(outcome.summary().blocks.isEmpty == false)
    }
}

@Suite struct `Intuition in the total` {
    private let plan =
        criterion("A", 5) + criterion("B", 3) + criterion("H", 2, "", #"intuition="yes""#)
        + measures("acme", ["A": "80", "B": "40", "H": "10"]) + measures("brio", ["A": "60", "B": "60", "H": "90"])

    @Test func `stands beside the result without it`() throws {
        let outcome = try given(plan).scored()
        // acme: 40 + 12 + 2 = 54, without (400 + 120) ÷ 8 = 65; brio: 30 + 18 + 18 = 66, without (300 + 180) ÷ 8 = 60
        #expect(isNear(outcome.total("acme"), 54) && isNear(outcome.total("brio"), 66))
        #expect(isNear(outcome["acme"]?.withoutIntuition?.total, 65))
        #expect(isNear(outcome["brio"]?.withoutIntuition?.total, 60))
        #expect(outcome["acme"]?.withoutIntuition?.rank == 1 && outcome["brio"]?.withoutIntuition?.rank == 2)
        #expect(outcome.codes().contains("F0705"))
    }

    @Test func `can lie deep in the tree`() throws {
        let outcome = try given(
            """
            <criterion id="G" title="G" weight="1">\(criterion("A", 1))\(criterion("H", 1, "", #"intuition="yes""#))</criterion>
            <criterion id="K" title="K" weight="1"><criterion id="K1" title="K1" weight="1" intuition="yes">\(criterion("X", 1))</criterion></criterion>
            \(measures("acme", ["A": "30", "H": "90", "X": "80"]))
            """
        ).scored()
        #expect(isNear(outcome.total("acme"), 70))  // (60 + 80) ÷ 2
        #expect(isNear(outcome["acme"]?.withoutIntuition?.total, 30))  // K is nothing but intuition
    }

    @Test func `that is everything leaves nothing beside it`() throws {
        let outcome = try given(criterion("H", 2, "", #"intuition="yes""#) + measures("acme", ["H": "10"])).scored()
        #expect(outcome.total("acme") == 10)
        #expect(outcome["acme"]?.withoutIntuition == nil)
    }
}

@Suite struct `A response in several versions` {
    private func evaluation(_ responses: String, own: String = "") throws -> Evaluation {
        try given(
            """
            <requirement id="R1" title="PCI"/><requirement id="R2" title="ISO"/>
            \(criterion("A", 1, "", #"missing="worst""#))
            <criterion id="P" title="P" weight="1"><price formula="fixed-bounds" worst="200" best="100"/></criterion>
            <vendor id="acme" name="Acme">\(own)</vendor>
            \(responses)
            """)
    }

    private let first = """
        <response vendor="acme"><claim requirement="R1" status="conditional">soon</claim><claim requirement="R2" status="met"/>
        <answer criterion="A" value="40"/><price amount="180"/></response>
        """

    @Test(arguments: [true, false])
    func `is replaced item by item, whatever the order of the files`(isNewestFirst: Bool) throws {
        let second = """
            <response vendor="acme" version="2" supersedes="1"><claim requirement="R1" status="met"/><price amount="150"/></response>
            """
        let outcome = try evaluation(isNewestFirst ? second + first : first + second).scored()
        #expect(outcome["acme"]?.status == .ranked)
        #expect(outcome.value("P", "acme") == 50)
        #expect(outcome.value("A", "acme") == 40, "what the second does not mention still stands")
    }

    @Test(arguments: ["declined", "not-applicable"])
    func `no longer counts a figure that the newest takes back`(status: String) throws {
        let second =
            "<response vendor=\"acme\" version=\"2\" supersedes=\"1\"><answer criterion=\"A\" status=\"\(status)\"/></response>"
        #expect(try evaluation(first + second).scored().value("A", "acme") == 0)
    }

    @Test func `yields to the buyer's own figure and price`() throws {
        let own = #"<measure criterion="A" value="25">audit</measure><price amount="190">with travel</price>"#
        let outcome = try evaluation(first, own: own).scored()
        #expect(outcome.value("A", "acme") == 25)
        #expect(outcome.value("P", "acme") == 10)
    }
}

@Suite struct `A departed vendor` {
    @Test func `is not compared, and stays in the record`() throws {
        let outcome = try given(
            "<criterion id=\"P\" title=\"P\" weight=\"1\"><price formula=\"min-max\"/></criterion>"
                + #"<vendor id="acme" name="Acme" left="shortlist" reason="too dear"><price amount="900"/></vendor>"#
                + #"<vendor id="brio" name="Brio"><price amount="100"/></vendor><vendor id="cora" name="Cora"><price amount="150"/></vendor><vendor id="dux" name="Dux"><price amount="120"/></vendor>"#
        ).scored()
        #expect(outcome["acme"] == nil)
        #expect(outcome.value("P", "dux") == 60)  // (150 − 120) ÷ (150 − 100)
        #expect(outcome.comparison().left.map(\.id) == ["acme"])
    }
}
