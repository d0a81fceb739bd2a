import Foundation
import Testing

@testable import Finalist

/// Two vendors that price a contact at 2 and 2.5 euros for a year of 150,000, without discount.
private func evaluation(
    _ changes: [(String, String)] = [], calls: String = "", inTotal: String = "no", scenario: String = ""
) throws -> Evaluation {
    var text = """
        <criterion id="C" title="Cost" weight="1"><price of="npv" formula="lowest-ratio"/></criterion>
        <criterion id="Q" title="Quality" weight="1"><measure worst="0" best="100"/></criterion>
        <panel><evaluator id="E1" name="Ana Brook"/><evaluator id="E2" name="Bo Quist"/></panel>
        <scenario term="18" \(scenario)><channel id="voice" volume="150000" handle-time="5"/></scenario>
        <lost-customers in-total-cost="\(inTotal)">
          <input name="customers" value="100000" source="billing"/><input name="contacts" value="1.5" source="tickets"/>
          <input name="leave-unresolved" value="25" low="15" source="survey"/><input name="leave-resolved" value="5" source="survey"/>
          <input name="intention" value="40" low="20" high="50" source="panel"/><input name="causal" value="50" source="judged"/>
          <input name="leave-anyway" value="20" source="billing"/><input name="margin" value="120" source="books"/>
          <input name="retention" value="80" source="billing"/><input name="discount" value="10" source="treasury"/>
          <input name="replaced" value="0" source="sales"/>
          <unresolved vendor="oak" value="12" low="11" high="14" source="audit"/>
          <unresolved vendor="elm" value="8" source="audit"/>
        </lost-customers>
        <scorecard id="SC" version="1" title="Calls"><section id="S" title="S" weight="1"><item id="I1" title="Helped" weight="1" kind="yes-no"><asks>Did it help?</asks></item></section><critical-error id="XK4" class="customer" title="The need was left"/><critical-error id="XK5" class="customer" title="Rude"/></scorecard>
        <vendor id="oak" name="Oak Room Calls"><measure criterion="Q" value="50"/></vendor><vendor id="elm" name="Elmhurst Contact"><measure criterion="Q" value="50"/></vendor>\(calls)
        <response vendor="oak"><pricing><line id="V" title="V" unit="contact" driver="voice" price="2"/></pricing></response>
        <response vendor="elm"><pricing><line id="V" title="V" unit="contact" driver="voice" price="2.5"/></pricing></response>
        """
    for (piece, other) in changes {
        #expect(text.contains(piece), "\(piece) is not there")
        text = text.replacing(piece, with: other)
    }
    return try given(text)
}

private func call(_ id: String, selection: String = "buyer-random", hearings: [(String, String?)]) -> String {
    let assessments = hearings.map { evaluator, error in
        let error = error.map { #"<critical-error error="\#($0)">heard</critical-error>"# } ?? ""
        return """
            <assessment evaluator="\(evaluator)" scorecard="SC"><rating item="I1" value="no"/>\(error)</assessment>
            """
    }
    return #"<call id="\#(id)" selection="\#(selection)">\#(assessments.joined())</call>"#
}

@Suite struct `The cost of lost customers` {
    @Test func `is told for each vendor, with the ends of all inputs together`() throws {
        let cost = try #require(try evaluation().costed().lostCustomers())
        #expect(cost.vendors.map(\.vendor) == ["oak", "elm"])
        let oak = cost.vendors[0]
        #expect(isNear(oak.cost.base, 252_529.8017857686, within: 1e-6))
        // Δ = .2 × .5 × (.15 − .05) = .01, u = .11; Δ = .5 × .5 × .2 = .05, u = .14.
        let plan = try #require(try evaluation().lostCustomers?.formula())
        var cheap = plan
        cheap.inputs[.leaveUnresolved] = 15
        cheap.inputs[.intention] = 20
        var dear = plan
        dear.inputs[.intention] = 50
        #expect(isNear(oak.cost.low, cheap.cost(unresolved: 11), within: 1e-6))
        #expect(isNear(oak.cost.high, dear.cost(unresolved: 14), within: 1e-6))
        #expect(isNear(oak.lost.low, cheap.lost(unresolved: 11)) && isNear(oak.lost.high, dear.lost(unresolved: 14)))
        #expect(cost.value.low == cost.value.high && isNear(cost.value.base, 440))
        // 18 months are a year and a half.
        #expect(isNear(oak.overTerm, 1.5 * oak.cost.base, within: 1e-6))
        #expect(isNear(oak.presentValue, oak.overTerm, within: 1e-6))
    }

    @Test func `takes the end of the replaced share that is cheaper, whichever it is`() throws {
        for (acquisition, cheapEnd) in [(50.0, 90.0), (900, 10)] {
            let cost = try #require(
                try evaluation([
                    (
                        #"<input name="replaced" value="0" source="sales"/>"#,
                        #"""
                        <input name="replaced" value="30" low="10" high="90" source="sales"/><input name="acquisition" value="\#(acquisition)" source="s"/><input name="replacement-time" value="0" source="s"/>
                        """#
                    )
                ]).costed().lostCustomers())
            let other = 100 - cheapEnd
            #expect(isNear(cost.value.low, cheapEnd / 100 * acquisition + (100 - cheapEnd) / 100 * 440))
            #expect(isNear(cost.value.high, other / 100 * acquisition + (100 - other) / 100 * 440))
            #expect(cost.value.low < cost.value.base && cost.value.base < cost.value.high)
        }
    }

    @Test func `says what the better vendor may charge more`() throws {
        let cost = try #require(try evaluation().costed().lostCustomers())
        let premium = try #require(cost.premiums.first)
        #expect(cost.premiums.count == 1 && premium.vendor == "elm" && premium.other == "oak")
        #expect(isNear(premium.perContact, 0.5598310517145985))
        let idle = try evaluation([(#"name="contacts" value="1.5""#, #"name="contacts" value="0""#)])
        #expect(try #require(try idle.costed().lostCustomers()).premiums.isEmpty)
    }

    @Test func `is moved by one input at a time, the strongest first`() throws {
        let cost = try #require(try evaluation().costed().lostCustomers())
        let subjects = cost.swings.map(\.subject)
        // Intention from 20 to 50 moves more than leaving from 15 to 25, and that more than oak's share from 11 to 14.
        #expect(subjects == [.input(.intention), .input(.leaveUnresolved), .unresolved("oak")])
        for swing in cost.swings {
            let moves = zip(swing.costsAtLow, swing.costsAtHigh).map { abs($1 - $0) }
            #expect(swing.effect == moves.max())
        }
        let share = cost.swings[2]
        #expect(share.costsAtLow[1] == cost.vendors[1].cost.base && share.costsAtHigh[1] == cost.vendors[1].cost.base)
        #expect(share.costsAtLow[0] < cost.vendors[0].cost.base)
    }

    /// Elm asks 0.50 more a contact, and may ask 0.5598 more: it is cheaper in sum, until oak's share or leaving falls.
    @Test func `tells which input alone makes another vendor cheapest`() throws {
        let cost = try #require(try evaluation().costed().lostCustomers())
        #expect(cost.cheapest == "elm")
        let intention = try #require(cost.swings.first { $0.subject == .input(.intention) })
        #expect(intention.cheapestAtLow == "oak" && intention.cheapestAtHigh == "elm" && intention.changesCheapest)
        let steady = try #require(
            try evaluation([(#"value="40" low="20" high="50""#, #"value="40" low="39" high="50""#)])
                .costed().lostCustomers())
        #expect(steady.swings.first { $0.subject == .input(.intention) }?.changesCheapest == false)
    }

    @Test func `is the same in the total cost, and counted there once`() throws {
        let apart = try evaluation().costed()
        let within = try evaluation(inTotal: "yes", scenario: #"discount-rate="7" baseline="400000""#).costed()
        let beside = try evaluation(scenario: #"discount-rate="7" baseline="400000""#).costed()
        #expect(apart.costs.allSatisfy { $0.total(.lostCustomers) == 0 })
        let (one, other) = (try #require(within.lostCustomers()), try #require(beside.lostCustomers()))
        #expect(one == other)
        for (loss, cost) in zip(one.vendors, within.costs) {
            #expect(isNear(cost.total(.lostCustomers).number, loss.overTerm, within: 1e-6))
            #expect(isNear(cost.presentValue(of: .lostCustomers), loss.presentValue, within: 1e-6))
            #expect(isNear(cost.total(.lostCustomers, year: 1).number, loss.cost.base, within: 1e-6))
            #expect(cost.amounts(.lostCustomers)[0] == 0)
            // Nobody is paid for them, and the in-house cost holds none.
            let plain = try #require(beside[cost.vendor])
            let saving = try #require(within.fullSaving(of: cost))
            #expect(isNear(beside.fullSaving(of: plain), saving))
        }
        let whole = try evaluation(inTotal: "yes").scored()
        #expect(whole.ranks == ["oak": 2, "elm": 1])
        #expect(try evaluation().scored().ranks == ["oak": 1, "elm": 2])
    }

    @Test func `bends break-evens with the total that it is part of`() throws {
        let outcome = try evaluation(inTotal: "yes").scored()
        let item = try #require(outcome.breakEvens().first { $0.vendor == "elm" && $0.line == nil })
        // Elm costs 562,500 and loses 252,832.72; oak 450,000 and 378,794.70: (828,794.70 − 252,832.72) ÷ 562,500.
        let factor = (450_000 + 1.5 * 252_529.8017857686 - 1.5 * 168_555.14402857883) / 562_500
        #expect(isNear(item.change, factor - 1, within: 1e-6))
    }

    @Test func `is nothing where the plan does not ask, or does not say enough`() throws {
        #expect(try northmere().costed().lostCustomers() == nil)
        let silent = try evaluation([(#"<input name="margin" value="120" source="books"/>"#, "")])
        #expect(try silent.costed().lostCustomers() == nil)
    }
}

@Suite struct `A share of unresolved contacts` {
    private static let counted = [
        (
            #"<unresolved vendor="oak" value="12" low="11" high="14" source="audit"/>"#,
            #"<unresolved vendor="oak" error="XK4"/>"#
        )
    ]

    @Test func `is counted in the calls that the buyer drew at random, whoever heard the error`() throws {
        let calls = [
            call("A", hearings: [("E1", nil), ("E2", "XK4")]), call("B", hearings: [("E1", "XK5")]),
            call("C", selection: "vendor-picked", hearings: [("E1", "XK4")]), call("D", hearings: [("E2", nil)]),
            call("F", selection: "unknown", hearings: [("E1", nil)]), call("G", hearings: []),
        ]
        let visit =
            #"<visit vendor="oak">\#(calls.joined())</visit><visit vendor="elm">\#(call("H", hearings: [("E1", "XK4")]))</visit>"#
        let share = try #require(try evaluation(Self.counted, calls: visit).unresolvedShare(of: "oak"))
        #expect(share.unresolvedCalls == 1 && share.calls == 3)
        #expect(isNear(share.value, 100.0 / 3))
        #expect(share.source == "XK4 heard in 1 of 3 calls drawn at random by the buyer")
    }

    /// Wilson's interval of 5 of 30: 7 to 34 %.
    @Test func `of thirty calls is wide, and the cost with it`() throws {
        let calls = (1...30).map { call("K\($0)", hearings: [("E1", $0 <= 5 ? "XK4" : nil)]) }
        let outcome = try evaluation(Self.counted, calls: #"<visit vendor="oak">\#(calls.joined())</visit>"#).costed()
        let oak = try #require(outcome.lostCustomers()?.vendors.first)
        #expect(isNear(oak.unresolved.low, 7.34, within: 0.01) && isNear(oak.unresolved.high, 33.56, within: 0.01))
        #expect(oak.cost.high > 4 * oak.cost.low)
    }

    @Test func `leaves out who must not judge`() throws {
        let calls = [call("A", hearings: [("E2", "XK4")]), call("B", hearings: [("E1", nil), ("E2", "XK4")])]
        let recused =
            Self.counted + [
                ("</panel>", #"<recusal evaluator="E2" vendor="oak">His brother works there.</recusal></panel>"#)
            ]
        let share = try evaluation(recused, calls: #"<visit vendor="oak">\#(calls.joined())</visit>"#)
            .unresolvedShare(of: "oak")
        #expect(share?.unresolvedCalls == 0 && share?.calls == 1)
    }

    @Test func `is not there without calls`() throws {
        let picked = #"<visit vendor="oak">\#(call("A", selection: "vendor-picked", hearings: [("E1", nil)]))</visit>"#
        #expect(try evaluation(Self.counted, calls: picked).unresolvedShare(of: "oak") == nil)
        #expect(try evaluation(Self.counted).unresolvedShare(of: "oak") == nil)
    }
}
