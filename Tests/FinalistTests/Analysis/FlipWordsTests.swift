import Testing

@testable import Finalist

/// The first lines of a result.
private func answer(_ body: String) throws -> String {
    let outcome = try given(body).scored()
    return outcome.answer(outcome.sureness()).joined(separator: " ")
}

/// One person scores on a scale from 0 to 5, and on questions of criteria with these weights.
private func marks(
    _ weights: [Double], _ ann: [Double], _ bea: [Double], scale: String = #"from="0" to="5""#
) -> String {
    let criteria = weights.enumerated().map { row, weight in
        "<criterion id=\"K\(row)\" title=\"Kind \(row)\" weight=\"\(Figures.plain(weight))\" scale=\"s\"><question id=\"q\(row)\" share=\"1\" scored-by=\"E\">?</question></criterion>"
    }
    let scores = weights.indices.map { row in
        "<score question=\"q\(row)\" vendor=\"a\" value=\"\(Figures.plain(ann[row]))\">one</score><score question=\"q\(row)\" vendor=\"b\" value=\"\(Figures.plain(bea[row]))\">two</score>"
    }
    return """
        <scale id="s" \(scale)/><panel><evaluator id="E" name="Eve"/></panel>
        \(criteria.joined())<vendor id="a" name="Ann"/><vendor id="b" name="Bea"/>
        <scores evaluator="E">\(scores.joined())</scores>
        """
}

private func bids(_ first: String, _ second: String) -> String {
    """
    <criterion id="P" title="Price" weight="100"><price formula="lowest-ratio"/></criterion>
    <vendor id="a" name="Ann"><price amount="\(first)"/></vendor>
    <vendor id="b" name="Bea"><price amount="\(second)"/></vendor>
    """
}

private let levels =
    #"<measure><level name="none" value="0"/><level name="silver" value="50"/><level name="gold" value="100"/></measure>"#

@Suite struct `What puts another first` {
    // 100 against 20: even the worst score of Ann's on one of two criteria leaves 50.
    @Test func `is denied of nothing that is not there`() throws {
        let two = try answer(marks([50, 50], [5, 5], [1, 1]))
        #expect(two.contains("No single weight puts another vendor first"), "\(two)")
        #expect(!two.contains("figure of") && !two.contains("price"), "\(two)")
        // One criterion has no weight that could move; from 0 up a score of 5 passes 4.
        let one = try answer(marks([100], [4], [0]))
        #expect(!one.contains("No single weight") && !one.contains("figure of"), "\(one)")
    }

    // 60 · 100 against 40 · 80: gold → silver makes it 30 to 32. Q at w: 100w = 80 − 80w, w = 80 ÷ 180.
    @Test func `is another named level as well`() throws {
        let outcome = try given(
            """
            <criterion id="Q" title="Badge" weight="60">\(levels)</criterion>
            <criterion id="P" title="Pace" weight="40"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="Ann"><measure criterion="Q" value="gold"/><measure criterion="P" value="0"/></vendor>
            <vendor id="b" name="Bea"><measure criterion="Q" value="none"/><measure criterion="P" value="80"/></vendor>
            """
        ).scored()
        let words = outcome.answer(outcome.sureness()).joined(separator: " ")
        #expect(
            words.contains(
                "Bea comes first with the level named, or beyond any one of these: weight of Badge (Q) 60.00% → 44.44% of the whole; Badge (Q) of Ann gold → silver."
            ), "\(words)")
        let change = try #require(outcome.smallestChanges().first { $0.kind == .oneMeasure })
        #expect(change.isVerified == true && change.firstBeyond == ["b"] && change.parts.from == nil)
        #expect(change.parts.levels == SmallestChange.Measure.Levels(from: "gold", to: "silver"))
        #expect(change.size == 0.5)
    }

    // 50 against 0: silver → none of Ann's brings a tie, and so does none → silver of Bea's; gold is worth 100.
    @Test func `is a level further on where the next brings a tie only`() throws {
        func alone(_ ann: String, _ bea: String) throws -> String {
            try answer(
                """
                <criterion id="Q" title="Badge" weight="1">\(levels)</criterion>
                <vendor id="a" name="Ann"><measure criterion="Q" value="\(ann)"/></vendor>
                <vendor id="b" name="Bea"><measure criterion="Q" value="\(bea)"/></vendor>
                """)
        }
        let words = try alone("silver", "none")
        #expect(words.contains("Bea comes first with this: Badge (Q) of Bea none → gold."), "\(words)")
        let denied = try alone("gold", "none")
        #expect(
            denied.contains("No figure of the first or of a rival, moved alone, puts another vendor first."),
            "\(denied)")
    }

    // (100 + 50 + 25) ÷ 3 against 50 is 8⅓ ahead, and one point of four is a third of 25: 4 → 3 brings a tie.
    @Test func `is not a score that brings a tie only`() throws {
        let outcome = try given(marks([1, 1, 1], [4, 2, 1], [2, 2, 2], scale: #"from="0" to="4""#)).scored()
        let change = try #require(outcome.smallestChanges().first { $0.kind == .oneScore })
        #expect(change.words(outcome) == "the score of Eve (E) on q0 for Ann 4 → 2 (at 3 they are level)")
    }

    // 20 ahead. A point of A, of five from 0, is .52 · 20: 1.923 of the 4 points of its scale, .481. B: 41⅔ of 100, .417.
    @Test func `is sorted by the part of its scale that is told`() throws {
        let outcome = try given(
            """
            <scale id="m" from="1" to="5"/><scale id="h" from="0" to="100"/><panel><evaluator id="E" name="Eve"/></panel>
            <criterion id="A" title="Alpha" weight="52" scale="m"><question id="a1" share="1" scored-by="E">?</question></criterion>
            <criterion id="B" title="Beta" weight="48" scale="h"><question id="b1" share="1" scored-by="E">?</question></criterion>
            <vendor id="x" name="Xylo"/><vendor id="y" name="Yarrow"/>
            <scores evaluator="E"><score question="a1" vendor="x" value="5">r</score><score question="a1" vendor="y" value="4">s</score><score question="b1" vendor="x" value="80">t</score><score question="b1" vendor="y" value="60">u</score></scores>
            """
        ).scored()
        let change = try #require(outcome.smallestChanges().first { $0.kind == .oneScore })
        let parts = change.parts
        let width = parts.question == "a1" ? 4.0 : 100
        #expect(isNear(change.size, (parts.distance ?? 0) / width, within: 1e-12))
        #expect(parts.question == "b1" && isNear(parts.to, 80 - 20 / 0.48, within: 1e-9))
    }

    // 33.333 · 60 + 66.667 · 50 against 33.333 · 50 + 66.667 · 55 of 100: level at a third.
    @Test func `tells a weight with the decimals that show where it goes`() throws {
        let outcome = try given(
            """
            <criterion id="A" title="A" weight="33.333"><measure worst="0" best="100"/></criterion>
            <criterion id="B" title="Beta" weight="66.667"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="Ann"><measure criterion="A" value="60"/><measure criterion="B" value="50"/></vendor>
            <vendor id="b" name="Bea"><measure criterion="A" value="50"/><measure criterion="B" value="55"/></vendor>
            """
        ).scored()
        let change = try #require(outcome.smallestChanges().first { $0.kind == .oneWeight })
        #expect(change.words(outcome) == "weight of A 33.3330% → 33.3333% of the whole")
        let step = outcome.leadSteps()?.oneStep.examples.first { $0.input.kind == .weight }
        #expect(step?.words(outcome) == "weight of A 33.333% → 34.333% of the whole")
        #expect(Figures.weightShares(0.35, 0.36).to == "36.0%")
        #expect(Figures.weightShares(0.999, 0.99999).from == "99.900%")
        #expect(Figures.weightShares(0.999, 0.99999).to == "99.999%")
        #expect(Figures.weightShare(1.0 / 3, beside: 0.33333) == "33.3333%")
    }

    // Qualities alike: the lower price is first, and Ann's 100 is level with 99 once it is 1 % lower.
    @Test func `says beside what was found what was not searched`() throws {
        let words = try answer(
            """
            <scale id="s" from="0" to="5"/><panel><evaluator id="E" name="Eve"/></panel>
            <criterion id="p" title="Price" weight="50"><price formula="qcbs" quality-weight="70"/></criterion>
            <criterion id="q" title="Quality" weight="50" scale="s"><question id="q1" share="1" scored-by="E">?</question></criterion>
            <vendor id="a" name="Ann"><price amount="100"/></vendor><vendor id="b" name="Bea"><price amount="99"/></vendor>
            <scores evaluator="E"><score question="q1" vendor="a" value="4">r</score><score question="q1" vendor="b" value="4">s</score></scores>
            """)
        #expect(words.contains("Ann comes first beyond this: all prices of Ann 1.00% lower."), "\(words)")
        #expect(words.contains("Not searched: scores, as the price formula qcbs ranks"), "\(words)")
    }
}

@Suite struct `Vendors that are level` {
    private func flat(_ ann: String, _ bea: String) -> String {
        """
        <criterion id="M" title="Speed" weight="1"><measure worst="10" best="0"/></criterion>
        <vendor id="a" name="Ann"><measure criterion="M" value="\(ann)"/></vendor>
        <vendor id="b" name="Bea"><measure criterion="M" value="\(bea)"/></vendor>
        <vendor id="c" name="Cay"><measure criterion="M" value="11"/></vendor>
        """
    }

    // At 14 and 13 both are worth 0, beyond the end of 10: 2 % leave them there.
    @Test func `are parted by nothing that leaves both at the end of a scale`() throws {
        let words = try answer(flat("14", "13"))
        #expect(words.contains("Neither one step nor two"), "\(words)")
        #expect(!words.contains("however little") && !words.contains("first alone"), "\(words)")
    }

    // 4 and 4 are worth 60 each; 1 % of a 4 is .4 points.
    @Test func `are told what parts them, and have no smallest change`() throws {
        let outcome = try given(flat("4", "4")).scored()
        let words = outcome.answer(outcome.sureness()).joined(separator: " ")
        #expect(words.contains("One step is enough to change it: Speed (M) of Ann 4 → 4.04 leaves Bea first alone."))
        #expect(outcome.smallestChanges().againstAll.isEmpty)
        #expect(outcome.lead(outcome.sureness()).smallestChanges.isEmpty)
        let text = "\(outcome.sensitivity(trials: 8))".split(whereSeparator: \.isWhitespace)
        #expect(text.joined(separator: " ").contains("Not searched: the two are level as"))
    }

    @Test func `in every trial are not told as one in two`() throws {
        let outcome = try given(marks([30, 70], [4, 3], [4, 3])).scored()
        let sureness = try #require(outcome.sureness())
        let words = sureness.chanceWords(VendorNames(outcome)) ?? ""
        #expect(words.contains("Ann and Bea are level in all. Varied: weights"), "\(words)")
        #expect(sureness.robustness?.vendors.map(\.standardError) == [0, 0])
        #expect(sureness.robustness?.vendors.map(\.shared) == [1, 1])
    }

    @Test func `stand beside an equal sign under other weights`() {
        #expect(["a", "b", "c"].signs(ranks: ["a": 1, "b": 2, "c": 2]) == "a > b = c")
        #expect(["a", "b"].signs(ranks: [:]) == "a > b")
    }
}

@Suite struct `Where nothing can be drawn` {
    // 100 against 99.0099: 1 % of one price turns it.
    @Test func `one step makes it too close to call, without chances`() throws {
        let outcome = try given(bids("100", "101")).scored()
        let lead = outcome.lead(outcome.sureness())
        #expect(lead.verdict == "too-close-to-call" && lead.chances == nil && lead.parts?.trials == nil)
        #expect(lead.reason.hasPrefix("Too close to call. Nothing was drawn"), "\(lead.reason)")
        let words = outcome.answer(outcome.sureness())
        #expect(words[0].hasPrefix("Too close to call: Ann comes first"))
        #expect(words.contains { $0.hasPrefix("One step is enough to change it") })
        let sensitivity = outcome.sensitivity(trials: 8)
        #expect(sensitivity.verdict == .tooCloseToCall)
        let json = try sensitivity.publication.written(as: .json)
        #expect(json.contains("\"firstPlace\": null") && json.contains("\"rankAcceptability\": null"))
        #expect(!"\(sensitivity)".contains("takes each place"))
    }

    // 100 against 101.5: 1 % lower is 100.485, 2 % lower 99.47.
    @Test func `two steps make it likely at most`() throws {
        let outcome = try given(bids("100", "101.5")).scored()
        #expect(outcome.lead(outcome.sureness()).verdict == "likely")
        #expect(outcome.answer(outcome.sureness())[0].hasPrefix("Likely at most: Ann comes first"))
    }

    @Test func `no step makes it clear`() throws {
        let outcome = try given(bids("100", "150")).scored()
        let lead = outcome.lead(outcome.sureness())
        #expect(lead.verdict == nil && lead.chances == nil)
        #expect(lead.reason.hasPrefix("Nothing could be drawn. Neither one step nor two"), "\(lead.reason)")
        #expect(outcome.answer(outcome.sureness())[0].hasPrefix("Ann comes first"))
    }

    @Test func `and no step can be tried, that is what is said`() throws {
        let outcome = try given(
            """
            <criterion id="Q" title="Badge" weight="1">\(levels)</criterion>
            <vendor id="a" name="Ann"><measure criterion="Q" value="gold"/></vendor>
            <vendor id="b" name="Bea"><measure criterion="Q" value="none"/></vendor>
            """
        ).scored()
        let reason = outcome.lead(outcome.sureness()).reason
        #expect(reason.contains("No single step") && reason.contains("named levels were not moved"), "\(reason)")
    }
}

@Suite struct `Bounds of one weight` {
    // A weighs 20, B 60, C 20. A within 30 to 50, B and C ±20 % of themselves share what it leaves: B stays from
    // 48 ÷ (48 + 24) = ⅔ to 72 ÷ (72 + 16) = .818 of it, and so ahead of C in every trial.
    @Test func `leave the others as near to the plan as they are without`() throws {
        let body = """
            <criterion id="A" title="A" weight="20"><measure worst="0" best="100"/></criterion>
            <criterion id="B" title="B" weight="60"><measure worst="0" best="100"/></criterion>
            <criterion id="C" title="C" weight="20"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="Ann"><measure criterion="A" value="50"/><measure criterion="B" value="60"/><measure criterion="C" value="0"/></vendor>
            <vendor id="b" name="Bea"><measure criterion="A" value="50"/><measure criterion="B" value="0"/><measure criterion="C" value="60"/></vendor>
            """
        let outcome = try given(body).scored()
        let bounds: [Criterion.ID: ClosedRange<Double>] = ["A": 0.3...0.5]
        func first(_ others: Variation.WeightVariation?) throws -> Robustness {
            try #require(
                outcome.robustness(trials: 4_000, varying: Variation(weights: .bounds(bounds, others: others))))
        }
        let near = try first(.spread(0.2))
        #expect(near.vendors[0].first == 1)
        let weights = try #require(near.vendors[0].centralWeights)
        #expect(isNear(weights["A"], 0.4, within: 0.01), "\(weights)")
        #expect(isNear(weights["B"], 0.75 * 0.6, within: 0.01), "\(weights)")
        // Any share of what is left: C is ahead in half of them.
        let any = try first(.uniformByLevel)
        #expect(isNear(any.vendors[0].first, 0.5, within: 0.05))
        // Held in their proportions.
        let held = try first(nil)
        let central = try #require(held.vendors[0].centralWeights)
        #expect(isNear(central["B"], (central["C"] ?? 0) * 3, within: 1e-9))
        #expect(
            Variation.WeightVariation.bounds(bounds, others: .spread(0.2)).words
                == "weights (any within A 30–50%; the others each up to 20% of itself)")
    }
}

@Suite struct `A price of 0 in the first lines` {
    // Of 100 and 0 the second is the best; doubled, 0 is still 0. At 100 and 100 both would have 100.
    @Test func `is not said to have been moved`() throws {
        let words = try answer(
            """
            <criterion id="P" title="Price" weight="100"><price formula="min-max"/></criterion>
            <vendor id="a" name="Ann"><price amount="0"/></vendor><vendor id="b" name="Bea"><price amount="100"/></vendor>
            """)
        #expect(!words.contains("nor any one price") && !words.contains("No price of the first"), "\(words)")
        #expect(
            words.contains(
                "No price above 0 of the first or of a rival, moved alone from nearly nothing to ten times what it is, puts "
                    + "another vendor first; that of Ann is 0 and was not moved: what a higher one would do is not known."
            ),
            "\(words)")
    }
}
