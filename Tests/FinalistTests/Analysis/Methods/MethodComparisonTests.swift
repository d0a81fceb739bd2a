import Foundation
import LocatedXML
import Testing

@testable import Finalist

/// Three vendors; C1 is a price, C2 a panel's, C3 a measure between fixed ends, C4 one on the vendors' own scale, C5 has
/// levels, C6 rises and falls, C7 only falls.
private let mixed = """
    <scale id="panel" from="0" to="5"/>
    <panel><evaluator id="E1" name="Ana"/></panel>
    <requirement id="R1" title="Insured"/>
    <criterion id="C1" title="Price" weight="30"><price formula="lowest-ratio"/></criterion>
    <criterion id="G" title="Group" weight="70">
      <criterion id="C2" title="Plan" weight="20"><question id="Q1" share="1" scored-by="E1">How?</question></criterion>
      <criterion id="C3" title="Attrition" weight="20"><measure unit="%" worst="60" best="10"/></criterion>
      <criterion id="C4" title="Sites" weight="10"><measure better="higher" scale="vendors"/></criterion>
      <criterion id="C5" title="Standard" weight="10"><measure><level name="none" value="20"/><level name="held" value="90"/></measure></criterion>
      <criterion id="C6" title="Age" weight="10"><measure><point at="0" value="0"/><point at="5" value="100"/><point at="9" value="0"/></measure></criterion>
      <criterion id="C7" title="Wait" weight="20"><measure unit="s"><point at="10" value="100"/><point at="20" value="50"/><point at="60" value="0"/></measure></criterion>
      <criterion id="C8" title="Voice" weight="10" missing="exclude"><measure worst="0" best="10"/></criterion>
    </criterion>
    <vendor id="oak" name="Oak"><price amount="900"/><measure criterion="C3" value="31"/><measure criterion="C4" value="3"/><measure criterion="C5" value="held"/><measure criterion="C6" value="6"/><measure criterion="C7" value="80"/><measure criterion="C8" value="4"/></vendor>
    <vendor id="elm" name="Elm"><price amount="800"/><measure criterion="C3" value="5"/><measure criterion="C4" value="1"/><measure criterion="C5" value="none"/><measure criterion="C6" value="2"/><measure criterion="C7" value="15"/><measure criterion="C8" value="4"/></vendor>
    <vendor id="yew" name="Yew"><price amount="1200"/><measure criterion="C3" value="44"/><measure criterion="C4" value="2"/><measure criterion="C5" value="none"/><measure criterion="C6" value="5"/><measure criterion="C7" value="20"/></vendor>
    <vendor id="ash" name="Ash"><price amount="100"/><measure criterion="C3" value="10"/><measure criterion="C4" value="99"/><measure criterion="C5" value="held"/><measure criterion="C6" value="5"/><measure criterion="C7" value="1"/><measure criterion="C8" value="4"/></vendor>
    <scores evaluator="E1"><score question="Q1" vendor="oak" value="4">a</score><score question="Q1" vendor="elm" value="2">b</score><score question="Q1" vendor="yew" value="5">c</score><score question="Q1" vendor="ash" value="5">d</score></scores>
    <response vendor="oak"><claim requirement="R1" status="met"/></response>
    <response vendor="elm"><claim requirement="R1" status="met"/></response>
    <response vendor="yew"><claim requirement="R1" status="met"/></response>
    <response vendor="ash"><claim requirement="R1" status="not-met"/></response>
    """

@Suite struct `What the methods compare` {
    @Test func `are raw figures with the plan's directions, and values where figures have none`() throws {
        let performance = try given(mixed).scored().performance
        let table = performance.table
        #expect(table.columns.map(\.id) == ["C1", "C2", "C3", "C4", "C5", "C6", "C7"])
        #expect(table.columns.map(\.direction) == [.min, .max, .min, .max, .max, .max, .min])
        #expect(performance.kinds[0] == .price(currency: "EUR") && performance.kinds[2] == .figure(unit: "%"))
        #expect(performance.kinds[1] == .value && performance.kinds[4] == .value && performance.kinds[5] == .value)
        // C3 and C7 are beyond the ends of their scales, and stay as measured. C6: 6 is 100 − 1 ÷ 4 × 100, 2 is 2 ÷ 5.
        #expect(table.column(0) == [900, 800, 1200] && table.column(1) == [80, 40, 100])
        #expect(table.column(2) == [31, 5, 44] && table.column(3) == [3, 1, 2])
        #expect(table.column(4) == [90, 20, 20] && table.column(5) == [75, 40, 100])
        #expect(table.column(6) == [80, 15, 20])
    }

    @Test func `leave out for all where one has no figure, and say whose and why`() throws {
        let comparison = try given(mixed).scored().methods()
        let left = try #require(comparison.performance.leftOut.first)
        #expect(comparison.performance.leftOut.count == 1 && left.criterion == "C8" && left.vendors == ["yew"])
        #expect(left.reason == "Yew (yew) has no evidence")
        #expect(isNear(left.weight, 0.07))
        // The other .93 of the weight are made 1.
        #expect(isNear(comparison.performance.table.columns[0].weight, 0.3 / 0.93))
        let text = Format.table.draw(comparison.report(), TextOptions(width: 200))
        #expect(
            text.contains(
                "Left out by the other methods: Voice (C8, 7.0% of the weight), since Yew (yew) has no evidence."))
    }

    @Test func `are the vendors in the running, and the others are named`() throws {
        let performance = try given(mixed).scored().performance
        #expect(performance.table.rows.map(\.id) == ["oak", "elm", "yew"])
        #expect(performance.out.map(\.vendor) == ["ash"])
        #expect(performance.out[0].reason == "requirement R1 (Insured) is not met")
    }

    @Test func `take the worst end where the plan counts a missing figure as the worst`() throws {
        let body = """
            <criterion id="A" title="A" weight="1" missing="worst"><measure worst="60" best="10"/></criterion>
            <criterion id="B" title="B" weight="1" missing="worst"><measure better="higher" scale="vendors"/></criterion>
            <vendor id="oak" name="Oak"><measure criterion="A" value="31"/><measure criterion="B" value="7"/></vendor>
            <vendor id="elm" name="Elm"/>
            """
        let performance = try given(body).scored().performance
        #expect(performance.table.column(0) == [31, 60])
        // The vendors' own scale has no figure that is the worst.
        #expect(performance.leftOut.map(\.criterion) == ["B"])
        #expect(performance.leftOut[0].reason == "Elm (elm) has no figure and counts as the worst")
    }

    @Test func `are the weights of the set that was asked for`() throws {
        let one = try given(mixed)
        let outcome = try one.scored(adHoc: [#require(Weighting.AdHoc(criterion: "C1", "50%"))])
        #expect(isNear(outcome.performance.table.columns[0].weight, 0.5 / 0.95))  // C8 is .05 of the whole now
        #expect(try outcome.methods().weightsStatus == .whatIf)
    }

    @Test func `are the price as a plain figure where its formula decides by itself`() throws {
        let body = """
            <criterion id="P" title="Price" weight="40"><price formula="price-per-point"/></criterion>
            <criterion id="Q" title="Quality" weight="60"><measure worst="0" best="100"/></criterion>
            <vendor id="oak" name="Oak"><price amount="900"/><measure criterion="Q" value="90"/></vendor>
            <vendor id="elm" name="Elm"><price amount="500"/><measure criterion="Q" value="40"/></vendor>
            """
        let outcome = try given(body).scored()
        let comparison = try outcome.methods()
        #expect(comparison.performance.table.columns.map(\.weight) == [0.4, 0.6])
        #expect(comparison.performance.table.columns[0].direction == .min)
        #expect(comparison.entries[0].opinion.totals == [90, 40])
        // 900 ÷ 90 is 10 a point, 500 ÷ 40 is 12.5.
        #expect(comparison.winners == ["oak"])
        #expect(comparison.answer()[0].contains("by the plan's price formula, price-per-point"))
    }
}

@Suite struct `The comparison of methods` {
    @Test func `has the plan's own totals first, and counts the others only`() throws {
        let outcome = try given(mixed).scored()
        let comparison = try outcome.methods()
        #expect(comparison.entries[0].isPlan && comparison.entries[0].kendall == 1 && comparison.entries[0].isSameOrder)
        #expect(comparison.entries[0].opinion.totals == comparison.vendors.compactMap { outcome.total($0.id) })
        let counts = MethodComparison.Standing.allCases.map(comparison.count)
        #expect(counts.reduce(0, +) == DecisionMethod.all.count - 1)
    }

    @Test func `correlates ranks with the plan's, with ties`() throws {
        let comparison = try projects.comparison()
        let plan = comparison.vendors.map { Double($0.rank ?? 0) }
        for entry in comparison.entries where entry.opinion.isReckoned {
            #expect(entry.kendall == KendallTau.b(entry.opinion.ranks.map(Double.init), plan).tau)
        }
        // ELECTRE III ties the first and the fifth project on rank 2, which the plan tells apart: tau-b is below 1.
        let electre = try #require(comparison.entries.first { $0.id == "electre-3" })
        #expect((electre.kendall ?? 1) < 1 && electre.standing == .holds && electre.first == ["A6"])
    }

    @Test func `says holds, shares or loses by who is first`() throws {
        // Values are clamped at the ends, so that the plan cannot see that A2 has 300 on C1; raw figures can.
        let clamped = DecisionCase([[100, 60], [300, 50], [50, 20]], "++", [1, 1], ends: 0...100)
        let comparison = try clamped.comparison()
        #expect(comparison.winners == ["A1"])
        let product = try #require(comparison.entries.first { $0.id == "weighted-product" })
        #expect(product.standing == .loses && product.first == ["A2"])
        // Plan: 100 against 100 on C1 separates nothing, 60 against 50 on C2 all. Here: ½ ln 3 = .549 for A2 on C1 and
        // ½ ln 1.2 = .091 for A1 on C2; .549 ÷ .640 = 85.8 %.
        #expect(
            product.why
                == "puts A2 before A1. Most of the change is on Criterion 1 (C1), 100 for A1 against 300 for A2: of all that separates the two, the plan's values have nothing there, this method 85.8% for A2."
        )
    }

    @Test func `says what a method that adds up no criteria rests on`() throws {
        let clamped = DecisionCase([[100, 60], [300, 50], [50, 20]], "++", [1, 1], ends: 0...100)
        let why = Dictionary(
            try clamped.comparison().entries.map { ("\($0.id) \($0.opinion.variant ?? "")", $0.why ?? "") },
            uniquingKeysWith: { first, _ in first })
        // S: A1 ½ × 200 ÷ 250 = .4, A2 ½ × 10 ÷ 40 = .125.
        #expect(
            why["vikor "]
                == "puts A2 before A1. As a share of all that could be lost, A1 falls short by 0.400 in all and by 0.400 on its worst criterion, Criterion 1 (C1); A2 by 0.125 and by 0.125, Criterion 2 (C2)."
        )
        #expect(why["topsis minmax"]?.hasSuffix("Most of the way of A1 to the best is on Criterion 1 (C1).") == true)
    }

    // Of C1 A1 has 1 ÷ 5 and A2 4 ÷ 5, of C2 9 ÷ 14 and 5 ÷ 14; weighted: .08 + .386 and .32 + .214.
    @Test(arguments: [
        (
            "--",
            "puts A1 before A2. The weighted shares, of which less is better throughout, come to 0.534 for A2 and 0.466 for A1."
        ),
        (
            "++",
            "puts A2 before A1. The weighted shares, of which more is better throughout, come to 0.466 for A1 and 0.534 for A2."
        ),
    ])
    func `says of COPRAS one sum alone where all criteria go one way`(directions: String, words: String) throws {
        let comparison = try DecisionCase([[1, 9], [4, 5]], directions, [0.4, 0.6]).comparison()
        #expect(comparison.entries.first { $0.id == "copras" }?.why == words)
    }

    @Test func `says where it does not say which is better`() throws {
        let comparison = try travels.comparison()
        let one = try #require(comparison.entries.first { $0.id == "promethee-1" })
        #expect(one.isSameOrder == (one.why == nil))
        for entry in comparison.entries where entry.opinion.isReckoned {
            #expect(entry.isSameOrder == (entry.why == nil))
        }
    }

    @Test func `of one vendor has nobody to compare it with`() throws {
        let comparison = try DecisionCase([[3, 4]], "+-", [1, 1]).comparison()
        #expect(comparison.entries.allSatisfy { $0.opinion.ranks == [1] })
        #expect(comparison.entries.allSatisfy { $0.kendall == nil })
        #expect(
            comparison.answer().last == "With one vendor in the running the methods have nobody to compare it with.")
    }

    @Test func `of nobody says so`() throws {
        let body = """
            <requirement id="R1" title="Insured"/>
            <criterion id="A" title="A" weight="1"><measure worst="60" best="10"/></criterion>
            <vendor id="oak" name="Oak"><measure criterion="A" value="31"/></vendor>
            <vendor id="elm" name="Elm"><measure criterion="A" value="30"/></vendor>
            <response vendor="oak"><claim requirement="R1" status="not-met"/></response>
            <response vendor="elm"><claim requirement="R1" status="not-met"/></response>
            """
        let comparison = try given(body).scored().methods()
        #expect(comparison.answer() == ["No vendor is in the running, so there is nothing to rank."])
        #expect(comparison.entries.allSatisfy { $0.opinion.reason == "no vendor is in the running" })
    }
}

@Suite struct `What methods are told` {
    private func sample(_ settings: String = "", _ preference: String? = nil) -> DecisionCase {
        DecisionCase([[1, 2], [2, 1], [3, 1]], "+-", [2, 1], [preference, nil], settings: settings)
    }

    @Test func `in the file and in passing is the same`() throws {
        let inFile = try sample(
            #"vikor-v="0.25" distillation="0.2 -0.1" topsis="minmax""#, #"function="linear" q="0.5" p="1.5" v="4""#
        ).comparison()
        let inPassing = try sample().comparison(
            MethodRequest(
                preferences: [#require(MethodRequest.PreferenceFor("C1=linear,q=0.5,p=1.5,v=4"))],
                vikorWeight: 0.25, distillation: Distillation("0.2,-0.1"), normalisations: [.minmax]))
        #expect(inFile.publicationText == inPassing.publicationText)
        #expect(inFile.parameters.vikorWeight == 0.25 && inFile.parameters.distillation.slope == -0.1)
        #expect(inFile.entries.filter { $0.id == "topsis" }.map(\.opinion.variant) == ["minmax"])
        #expect(inFile.parameters.preferences["C1"]?.veto == 4)
    }

    @Test func `in passing stands above the file, and for one criterion above all`() throws {
        let one = sample(#"vikor-v="0.25""#, #"function="u-shape" q="1""#)
        let request = MethodRequest(
            preferences: [
                MethodRequest.PreferenceFor(criterion: nil, Preference(.vShape, p: 2)),
                MethodRequest.PreferenceFor(criterion: "C2", .usual),
            ], vikorWeight: 0.75)
        let parameters = try one.comparison(request).parameters
        #expect(parameters.vikorWeight == 0.75)
        #expect(parameters.preferences["C1"]?.function == .vShape && parameters.preferences["C2"]?.function == .usual)
        #expect(try one.comparison().parameters.preferences["C1"]?.function == .uShape)
    }

    @Test(arguments: [
        "linear,q=1", "linear,q=3,p=1", "gaussian", "quasi,q=1", "linear,q=-1,p=2", "linear,q=1,q=1,p=2", "C1=linear",
        "linear,q=1,p=2,v=1", "level,q=1,p=2,", "", "C1=", "linear,q=1,p=a",
    ])
    func `cannot be read from this`(text: String) {
        #expect(MethodRequest.PreferenceFor(text) == nil)
    }

    @Test(arguments: [
        (
            "linaer,q=1,p=3", "'linaer' is no preference function",
            "did you mean 'linear'? If not, begin with one of usual, u-shape, v-shape, level, linear, gaussian"
        ),
        (
            "", "no preference function is named",
            "begin with one of usual, u-shape, v-shape, level, linear, gaussian"
        ),
        (
            "C1=", "no preference function is named",
            "begin with one of usual, u-shape, v-shape, level, linear, gaussian"
        ),
        (
            "C1=linear,q=2", "the preference is linear and lacks p",
            "add p=… in the unit of what is compared, or take another function"
        ),
        (
            "gaussian", "the preference is gaussian and lacks s",
            "add s=… in the unit of what is compared, or take another function"
        ),
        (
            "linear,w=1", "'w' is no threshold of a preference",
            "after linear write thresholds like q=1, set apart by commas: q, p, s or v"
        ),
        (
            "level,q=1,p=2,", "a threshold is missing beside a comma",
            "after level write thresholds like q=1, set apart by commas: q, p, s or v"
        ),
        ("linear,q=1,q=1,p=2", "q is given twice", "give each threshold once"),
        ("linear,q", "q has no number", "write digits with a point for decimals, like q=1.5"),
        (
            "C1=linear,q=1,5,p=3", "'5' is no threshold of a preference",
            "after linear write thresholds like q=1, set apart by commas: q, p, s or v"
        ),
        (
            "linear,q=1,p=a", "p is 'a', which is not a number",
            "write digits with a point for decimals, like p=1.5"
        ),
        (
            "linear,q=-1,p=2", "the preference has q of -1", "write thresholds as differences, from 0: q=1"
        ),
        (
            "linear,q=3,p=1", "the preference has q of 3 above p of 1",
            "set q, p and v in rising order: q at most p, p at most v"
        ),
    ])
    func `says what was given, and what was expected`(text: String, message: String, remedy: String) {
        let objection = MethodRequest.PreferenceFor.objection(to: text)
        #expect(objection?.message == message)
        #expect(objection?.remedy == remedy)
        #expect(MethodRequest.PreferenceFor(text) == nil)
    }

    @Test(arguments: ["usual", "C1=linear,q=0.5,p=1.5,v=4", "gaussian,s=2"])
    func `has nothing to say of one that can be used`(text: String) {
        #expect(MethodRequest.PreferenceFor.objection(to: text) == nil)
        #expect(MethodRequest.PreferenceFor(text) != nil)
    }

    @Test func `is refused where it names what is not there, or is there twice`() throws {
        let outcome = try given(mixed).scored()
        let found = refusal {
            try outcome.methods(
                MethodRequest(
                    preferences: [
                        MethodRequest.PreferenceFor(criterion: "G", .usual),
                        MethodRequest.PreferenceFor(criterion: "C3", .usual),
                        MethodRequest.PreferenceFor(criterion: "C3", .usual),
                    ], vikorWeight: 1.5))
        }
        #expect(found.map(\.rule.code) == ["F0750", "F0750", "F0750"])
        #expect(
            found.map(\.message) == [
                "there is no lowest criterion 'G' to give a preference to", "two preferences are given for C3",
                "VIKOR's v is 1.5, outside 0 to 1",
            ])
    }

    private func faults(_ settings: String, _ preference: String? = nil) -> [String] {
        Reading.read(Array(sample(settings, preference).xml.utf8), file: "case.xml").findings
            .filter { $0.severity == .error }.map { "\($0.rule.code) \($0.message)" }
    }

    @Test func `is checked in the file`() {
        #expect(
            faults("", #"function="linear" q="3" p="1""#) == [
                "F0450 the preference of 'Criterion 1' (C1) has q of 3 above p of 1"
            ])
        #expect(
            faults("", #"function="linear" q="1" p="3" v="2""#) == [
                "F0450 the preference of 'Criterion 1' (C1) has p of 3 above v of 2"
            ])
        #expect(
            faults("", #"function="u-shape" q="1" v="0.5""#) == [
                "F0450 the preference of 'Criterion 1' (C1) has q of 1 above v of 0.5"
            ])
        #expect(
            faults("", #"function="level" p="1""#) == [
                "F0450 the preference of 'Criterion 1' (C1) is level and lacks q"
            ])
        #expect(
            faults("", #"function="gaussian" q="1""#) == [
                "F0450 the preference of 'Criterion 1' (C1) is gaussian and lacks s"
            ])
        #expect(faults("", #"function="usual" v="-2""#) == ["F0450 the preference of 'Criterion 1' (C1) has v of -2"])
        #expect(faults(#"vikor-v="1.5""#) == ["F0451 vikor-v is 1.5, outside 0 to 1"])
        #expect(faults(#"distillation="0.3""#) == ["F0451 distillation is not two numbers"])
        #expect(
            faults(#"distillation="0.3 -0.4""#) == [
                "F0451 distillation of 0.3 and -0.4 leaves 0 to 1 for credibilities from 0 to 1"
            ])
        #expect(faults(#"topsis="vector vector""#) == ["F0313 topsis names 'vector' twice"])
        #expect(
            faults(#"vikor-v="0" distillation="0 0" topsis="vector""#, #"function="gaussian" s="2" q="1" p="1" v="1""#)
                == [])
    }

    @Test func `stands on the lowest criteria only, and once in the plan`() {
        let above = """
            <criterion id="G" title="G" weight="1"><preference function="usual"/>
              <criterion id="A" title="A" weight="1"><measure worst="60" best="10"/></criterion>
            </criterion>
            <vendor id="oak" name="Oak"><measure criterion="A" value="31"/></vendor>
            """
        #expect(
            findings(above).filter { $0.severity == .error }.map(\.message)
                == ["the preference of 'G' (G) stands above other criteria, where no figures are compared"])
        let twice = findings("<methods/><methods vikor-v=\"0.5\"/>").map(\.message)
        #expect(twice.contains { $0.contains("methods") })
        let alone = findings(
            "<criterion id=\"A\" title=\"A\" weight=\"1\"><preference function=\"usual\"/></criterion>")
        #expect(alone.contains { $0.message.contains("holds nothing to judge by") })
    }

    @Test func `changes no total of the plan`() throws {
        let told = sample(#"vikor-v="0.25""#, #"function="linear" q="0.5" p="1.5" v="4""#)
        let totals = try [sample(), told].map { try Evaluation(xml: Array($0.xml.utf8)).scored().results.map(\.total) }
        #expect(totals[0] == totals[1])
    }
}

extension MethodComparison {
    fileprivate var publicationText: String? { try? publication.written(as: .json) }
}

@Suite struct `Why a method differs` {
    // A new method once had the sentence of TOPSIS by default, on distances it has not.
    @Test(arguments: DecisionMethod.all.indices)
    func `is told in the method's own words, or not at all`(row: Int) throws {
        let method = DecisionMethod.all[row]
        let performance = try given(mixed).scored().performance
        let opinion = MethodOpinion(method.variant, totals: [1, 3, 2], ranks: [3, 1, 2])
        let difference = try #require(MethodDifference(method, opinion, performance, planRanks: [1, 2, 3]))
        #expect(difference.words.hasPrefix("puts elm before oak."))
        #expect(difference.words.contains("to the best is on") == (method.id == "topsis"))
    }
}
