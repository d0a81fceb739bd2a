import Testing

@testable import Finalist

/// One question on a scale, and a price that the marks are held against: acme is dear and good, brio cheap and poor.
private func marked(_ scale: String, price: String = "60", marks: (String, String) = ("4.2", "2")) -> String {
    """
    <scale id="m" \(scale)/>
    <panel><evaluator id="E1" name="Ada"/></panel>
    <criterion id="C" title="Calls" weight="60"><question id="Q" share="1" scored-by="E1">?</question></criterion>
    <criterion id="P" title="Points" weight="40"><measure worst="0" best="100"/></criterion>
    <vendor id="acme" name="Acme Care"><measure criterion="P" value="0"/></vendor>
    <vendor id="brio" name="Brio Desk"><measure criterion="P" value="\(price)"/></vendor>
    <scores evaluator="E1"><score question="Q" vendor="acme" value="\(marks.0)">r</score><score question="Q" vendor="brio" value="\(marks.1)">s</score></scores>
    """
}

@Suite struct `Marks of 1 to 5` {
    @Test func `count as their share of 5, as published forms count them`() throws {
        let outcome = try given(marked(#"from="1" to="5""#)).scored()
        #expect(isNear(outcome.value("C", "acme"), 84) && isNear(outcome.value("C", "brio"), 40))  // 4.2 ÷ 5, 2 ÷ 5
        let step = try outcome.explanation(of: "acme", on: "Q")
        #expect(step.lines.map(\.text).contains("value = 4.2 ÷ 5 × 100 = 84   (its share of the best mark, 5)"))
    }

    @Test func `count from the lowest where the plan says that it is worth nothing`() throws {
        let outcome = try given(marked(#"from="1" to="5" zero="1""#)).scored()
        #expect(isNear(outcome.value("C", "acme"), 80) && isNear(outcome.value("C", "brio"), 25))  // 3.2 ÷ 4, 1 ÷ 4
        let step = try outcome.explanation(of: "acme", on: "Q")
        #expect(step.lines.map(\.text).contains("value = (4.2 − 1) ÷ (5 − 1) × 100 = 80"))
    }

    @Test func `are noted at the scale with what the lowest is worth, unless the plan says it`() throws {
        let found = findings(marked(#"from="1" to="5""#)).filter { $0.rule.code == "F0634" }
        #expect(found.map(\.message) == ["scale m begins at 1, and a mark counts as its share of 5: 1 is worth 20"])
        #expect(found.first?.remedy.contains(#"zero="1""#) == true && found.first?.location != nil)
        for scale in [
            #"from="1" to="5" zero="1""#, #"from="1" to="5" zero="0""#, #"from="0" to="5""#, #"from="5" to="1""#,
        ] {
            #expect(!findings(marked(scale)).contains { $0.rule.code == "F0634" }, "\(scale)")
        }
    }

    // As shares acme has .6 · 84 = 50.4 and brio .6 · 40 + .4 · p = 24 + .4 p; with 1 worth nothing 48 and 15 + .4 p. Points of
    // 66 to 82 put brio first by shares alone.
    @Test(arguments: [("65", false), ("70", true), ("80", true), ("84", false)])
    func `are flagged where the other reading puts another vendor first`(price: String, isFlagged: Bool) throws {
        let outcome = try given(marked(#"from="1" to="5""#, price: price)).scored()
        #expect(outcome.codes().contains("F0763") == isFlagged)
        #expect(try !given(marked(#"from="1" to="5" zero="0""#, price: price)).scored().codes().contains("F0763"))
    }

    @Test func `name both vendors in that flag`() throws {
        let flag = try given(marked(#"from="1" to="5""#, price: "70")).scored().flags.first { $0.rule.code == "F0763" }
        #expect(
            flag?.message
                == "with marks of 1 to 5 counted as shares of the best Brio Desk (brio) is first, with the lowest mark worth nothing Acme Care (acme)"
        )
    }

    @Test func `that nobody could give count as the lowest mark where the plan counts gaps as the worst`() throws {
        let plan = marked(#"from="1" to="5""#)
            .replacing("title=\"Calls\"", with: "title=\"Calls\" missing=\"worst\"")
            .replacing(#"<score question="Q" vendor="brio" value="2">s</score>"#, with: "")
        let outcome = try given(plan).scored()
        #expect(isNear(outcome.value("C", "brio"), 20))  // 1 ÷ 5
        let interim = try given(
            marked(#"from="1" to="5""#).replacing(#"<score question="Q" vendor="brio" value="2">s</score>"#, with: "")
        )
        .scored(interim: true)
        // At worst .6 · 20 + .4 · 60 = 36, at best .6 · 100 + 24.
        #expect(interim["brio"]?.bounds.map { isNear($0.lowerBound, 36) && isNear($0.upperBound, 84) } == true)
    }

    /// The published form: 30, 25, 20, 15 and 10 %, the price 5 × lowest ÷ price; totals of 5 as they were published.
    @Test func `make the published totals of a vendor scorecard`() throws {
        let marks = [
            ("TECH", 30, [4.2, 3.8, 4.5]), ("TRACK", 20, [3.5, 4.5, 4.0]), ("SERV", 15, [4.0, 3.5, 4.2]),
            ("STRAT", 10, [3.8, 4.0, 3.5]),
        ]
        let plan = marks.map { id, weight, _ in
            "<criterion id=\"\(id)\" title=\"\(id)\" weight=\"\(weight)\"><question id=\"Q\(id)\" share=\"1\" scored-by=\"E1\">?</question></criterion>"
        }
        let scores = marks.flatMap { id, _, values in
            zip(["a", "b", "c"], values).map { "<score question=\"Q\(id)\" vendor=\"\($0)\" value=\"\($1)\">r</score>" }
        }
        let vendors = [("a", 100), ("b", 120), ("c", 150)].map {
            "<vendor id=\"\($0)\" name=\"Number \($0)\"><price amount=\"\($1)\"/></vendor>"
        }
        let outcome = try given(
            "<scale id=\"m\" from=\"1\" to=\"5\"/><panel><evaluator id=\"E1\" name=\"Ada\"/></panel>" + plan.joined()
                + "<criterion id=\"P\" title=\"Price\" weight=\"25\"><price formula=\"lowest-ratio\"/></criterion>"
                + vendors.joined()
                + "<scores evaluator=\"E1\">" + scores.joined() + "</scores>"
        ).scored()
        for (vendor, published) in [("a", 4.19), ("b", 4.02), ("c", 3.96)] {
            // The published price marks are rounded to a tenth.
            #expect(isNear(outcome.total(vendor).map { $0 / 20 }, published, within: 0.015), "\(vendor)")
        }
    }
}

@Suite struct `The zero of a scale` {
    @Test(arguments: [
        (
            #"from="1" to="5" zero="2""#,
            "scale m goes from 1 to 5, and its zero is 2: 1 would be worth less than nothing"
        ),
        (
            #"from="1" to="5" zero="5""#,
            "scale m goes from 1 to 5, and its zero is 5: 1 would be worth less than nothing"
        ),
        (
            #"from="6" to="1" zero="4""#,
            "scale m goes from 6 to 1, and its zero is 4: 6 would be worth less than nothing"
        ),
    ])
    func `is not among the scores`(scale: String, message: String) {
        let marks = scale.hasPrefix("from=\"6") ? ("2", "4") : ("4", "2")
        let found = findings(marked(scale, marks: marks))
        #expect(found.map(\.rule.code) == ["F0405"] && found.first?.message == message)
    }

    @Test func `may lie beyond the worst score, on scales that fall as well`() throws {
        let outcome = try given(marked(#"from="6" to="1" zero="7""#, marks: ("1", "5.5"))).scored()
        #expect(isNear(outcome.value("C", "acme"), 100) && isNear(outcome.value("C", "brio"), 25))  // 1.5 ÷ 6
    }

    @Test func `is the worst score on scales from 0, from below 0 and downwards`() throws {
        for (scale, marks, value) in [
            (#"from="0" to="5""#, ("4", "2"), 40.0), (#"from="-2" to="2""#, ("1", "-1"), 25),
            (#"from="6" to="1""#, ("2", "4"), 40),
        ] {
            #expect(isNear(try given(marked(scale, marks: marks)).scored().value("C", "brio"), value), "\(scale)")
        }
    }
}
