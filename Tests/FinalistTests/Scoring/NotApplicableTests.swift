import Testing

@testable import Finalist

/// A does not apply to Vee; on B Vee has 50, Wolf 70 and Xen 20.
private func plan(_ basis: String, vee: String = "", wolf: String, xen: String) -> String {
    """
    <criterion id="A" title="Alpha" weight="1">\(basis)</criterion>
    <criterion id="B" title="Beta" weight="1"><measure worst="0" best="10"/></criterion>
    <vendor id="V" name="Vee"><not-applicable criterion="A">is new</not-applicable>\(vee)<measure criterion="B" value="5"/></vendor>
    <vendor id="W" name="Wolf">\(wolf)<measure criterion="B" value="7"/></vendor>
    <vendor id="X" name="Xen">\(xen)<measure criterion="B" value="2"/></vendor>
    """
}

private func figure(_ value: Double) -> String { #"<measure criterion="A" value="\#(value)"/>"# }
private func price(_ amount: Double) -> String { #"<price amount="\#(amount)"/>"# }

private let higher = #"<measure scale="vendors" better="higher"/>"#
private let ratio = #"<price formula="lowest-ratio"/>"#

@Suite struct `A vendor to which a criterion does not apply` {
    // Wolf 100, Xen 0 on a scale of the two; ½ · 100 + ½ · 70 and ½ · 20.
    @Test func `leaves no figure open on a scale taken from the vendors`() throws {
        let outcome = try given(plan(higher, wolf: figure(4), xen: figure(1))).scored()
        #expect(!outcome.isInterim)
        #expect(!outcome.codes().contains("F0704"))
        #expect(outcome["V"]?.bounds == 50...50)
        #expect(outcome["W"]?.bounds == 85...85)
        #expect(outcome["X"]?.bounds == 10...10)
        #expect(outcome.cell("A", "V")?.state == .notApplicable)
    }

    // 1000 ÷ 1000 and 1000 ÷ 4000
    @Test func `leaves no price open under a formula that compares bids`() throws {
        let outcome = try given(plan(ratio, wolf: price(1000), xen: price(4000))).scored()
        #expect(!outcome.isInterim)
        #expect(outcome["W"]?.bounds == 85...85)
        #expect(outcome["X"]?.bounds == 22.5...22.5)
    }

    @Test func `does not hide a figure or a price that is still to come`() throws {
        for (basis, wolf) in [(higher, figure(4)), (ratio, price(1000))] {
            let outcome = try given(plan(basis, wolf: wolf, xen: "")).scored(interim: true)
            #expect(outcome.isInterim)
            #expect(outcome.cell("A", "W")?.bounds == 0...100)
            #expect(outcome["V"]?.bounds == 50...50)
        }
    }

    // With Vee's 9 Wolf would have 37.5.
    @Test func `is no end of the others' scale with a figure that it gave all the same`() throws {
        let outcome = try given(plan(higher, vee: figure(9), wolf: figure(4), xen: figure(1))).scored()
        #expect(outcome.value("A", "W") == 100)
        let steps = "\(try outcome.explanation(of: "W", on: "A"))"
        #expect(steps.contains("(4 − 1) ÷ (4 − 1) × 100"), "\(steps)")
    }

    // With Vee's 200 Wolf would have 20.
    @Test func `is no bid that others are compared with`() throws {
        let outcome = try given(plan(ratio, vee: price(200), wolf: price(1000), xen: price(4000))).scored()
        #expect(outcome.value("A", "W") == 100 && outcome.value("A", "X") == 25)
        let field = try #require(outcome.priceField)
        // The same totals by way of the formula's own ranking, which break-even prices are worked out on.
        let results = field.ranking(by: field.term.formula, field.term.parameters)
        for result in results { #expect(isNear(result.result, outcome.total(result.id) ?? -1)) }
        for change in outcome.smallestChanges() where change.change != nil {
            #expect(change.isVerified == true, "\(change)")
        }
    }

    @Test func `is not compared in trials that draw figures and prices either`() throws {
        for (basis, vee, wolf, xen) in [
            (higher, figure(9), figure(4), figure(1)), (ratio, price(200), price(1000), price(4000)),
        ] {
            let outcome = try given(plan(basis, vee: vee, wolf: wolf, xen: xen)).scored()
            let contest = try #require(Contest(outcome))
            for leaf in contest.leaves.indices {
                guard let inputs = MeasureInputs(contest, leaf: leaf) else { continue }
                #expect(inputs.values(inputs.figures, contest, contest.wasRunning) == today(outcome, contest, leaf))
            }
            let prices = PriceInputs(contest)
            for leaf in prices.leaves {
                let drawn = prices.values(
                    leaf, prices.parties.map { $0.price(leaf.kind) }, contest, contest.wasRunning)
                #expect(drawn == today(outcome, contest, leaf.leaf))
            }
        }
    }

    private func today(_ outcome: Outcome, _ contest: Contest, _ leaf: Int) -> [Double?] {
        contest.contenders.map { outcome.criteria[contest.leaves[leaf]].cells[$0].value }
    }
}
