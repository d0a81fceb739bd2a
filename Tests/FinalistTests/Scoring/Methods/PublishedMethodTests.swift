import Testing

@testable import Finalist

// Published examples, with what their source printed, to its digits.

/// Hwang & Yoon (1981), "Multiple Attribute Decision Making": four fighter aircraft by speed, range, payload, cost,
/// reliability and manoeuvrability.
let fighters = DecisionCase(
    [
        [2.0, 1500, 20000, 5.5, 5, 9], [2.5, 2700, 18000, 6.5, 3, 5], [1.8, 2000, 21000, 4.5, 7, 7],
        [2.2, 1800, 20000, 5.0, 5, 5],
    ], "+++-++", [0.2, 0.1, 0.1, 0.1, 0.2, 0.3])

/// Opricovic & Tzeng (2007), EJOR 178:514–529: six ways to dam the Drina.
let dams: [[Double]] = [
    [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41], [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
    [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42], [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
    [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04], [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
]

/// The example of the R package MCDA for PROMETHEE: five ways to travel.
let travels = DecisionCase(
    [[1, 10, 1], [4, 20, 2], [2, 20, 0], [6, 40, 0], [30, 30, 3]], "--+", [0.2, 0.3, 0.5],
    [#"function="gaussian" s="4""#, #"function="level" q="11" p="15""#, #"function="linear" q="1" p="3""#])

/// The example of the R package MCDA for ELECTRE III: six projects. Two implementations after Roy agree on its results.
let projects = DecisionCase(
    [
        [10, 20, 5, 10, 16], [0, 5, 5, 16, 10], [0, 10, 0, 16, 7], [20, 5, 10, 10, 13], [20, 10, 15, 10, 13],
        [20, 10, 20, 13, 13],
    ], "+++++", [3, 2, 3, 1, 1], Array(repeating: #"function="linear" q="3" p="5" v="11""#, count: 5))

/// Uysal & Inan (2022), IJSSER: five research assistants.
let assistants = DecisionCase(
    [
        [3.57, 4, 4, 83.75, 3, 9, 1], [3.07, 3.95, 4, 83, 3, 1, 3], [3.23, 3.54, 3.46, 66, 4, 0, 2],
        [3.42, 3.96, 4, 70, 5, 5, 7], [2.56, 3.37, 3.79, 82, 4, 4, 5],
    ], "++++-++", Array(repeating: 1, count: 7))

@Suite struct `TOPSIS` {
    @Test func `gives the closeness that Hwang and Yoon print`() throws {
        let totals = try fighters.comparison().opinion("topsis", "vector").totals
        #expect(areNear(totals, [0.643, 0.268, 0.613, 0.312], within: 0.0006))
        #expect(
            areNear(totals, [0.6432770005532701, 0.26838356771941185, 0.6135422900072309, 0.31229106558175435]))
    }

    @Test func `gives the closeness that Tzeng and Huang print`() throws {
        let totals = try DecisionCase([[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]], "+++", [0.3, 0.4, 0.3])
            .comparison().opinion("topsis", "vector").totals
        #expect(areNear(totals, [0.5037, 0.6581, 0.7482, 0.3340], within: 0.00005))
    }

    @Test func `can rank otherwise by its two normalisations`() throws {
        // Vector: the second differs by 1 % of its size only, so the first decides. Min–max stretches both alike.
        let opinions = try DecisionCase([[2, 100], [1, 101], [1.5, 100.9]], "++", [0.45, 0.55]).comparison()
        #expect(try opinions.opinion("topsis", "vector").ranks == [1, 3, 2])
        #expect(try opinions.opinion("topsis", "minmax").ranks == [3, 2, 1])
    }

    @Test func `gives a half where there is nothing to choose between`() {
        for matrix in [[[3.0, 7]], [[3, 7], [3, 7]], [[0, 0], [0, 0], [0, 0]]] {
            for normalisation in Normalisation.allCases {
                let opinion = DecisionMethod.topsis(normalisation).opinion(
                    on: DecisionCase(matrix, "+-", [1, 2]).table)
                #expect(opinion.totals == matrix.map { _ in 0.5 })
                #expect(opinion.ranks == matrix.map { _ in 1 })
            }
        }
    }
}

@Suite struct `VIKOR` {
    private func dam(_ weights: [Double]) throws -> MethodOpinion {
        try DecisionCase(dams, "+-++---+", weights).comparison().opinion("vikor")
    }

    @Test func `gives the numbers and the compromises that Opricovic and Tzeng print`() throws {
        let equal = try dam(Array(repeating: 1, count: 8))
        #expect(areNear(equal.numbers("S"), [0.692, 0.700, 0.290, 0.423, 0.280, 0.346], within: 0.0006))
        #expect(areNear(equal.numbers("R"), [0.125, 0.125, 0.121, 0.125, 0.067, 0.125], within: 0.0006))
        #expect(areNear(equal.totals, [0.991, 1, 0.473, 0.670, 0, 0.578], within: 0.0006))
        #expect(equal.ranks == [5, 6, 2, 4, 1, 3] && equal.compromise == [4])
        #expect(equal.flag("C1") == true && equal.flag("C2") == true && isNear(equal.number("DQ"), 0.2))

        let economic = try dam([2, 2, 2, 2, 1, 1, 1, 1])
        #expect(areNear(economic.totals, [1, 0.533, 0.552, 0.563, 0, 0.686], within: 0.0006))
        #expect(economic.ranks == [6, 2, 3, 4, 1, 5] && economic.compromise == [4])

        let social = try dam([1, 1, 1, 1, 2, 2, 2, 2])
        #expect(areNear(social.totals, [0.684, 1, 0.147, 0.554, 0.041, 0.191], within: 0.0006))
        #expect(social.flag("C1") == false && social.flag("C2") == true && social.compromise == [2, 4, 5])

        let green = try dam([1, 1, 1, 1, 3.2, 3.2, 3.2, 3.2])
        #expect(areNear(green.totals, [0.668, 1, 0.051, 0.588, 0.058, 0.078], within: 0.0006))
        #expect(green.ranks == [5, 6, 1, 4, 2, 3] && green.compromise == [2, 4, 5])
    }

    @Test func `names the second as well where the first is first neither on the whole nor against the worst`() {
        // Four criteria of ¼. Shortfalls: A1 .1 .1 .1 0, A2 .25 .03 0 0, A3 .095 each; the others nearly all there is.
        // S: .30 .28 .38, R: .10 .25 .095, so A1 is second by both, and yet far ahead of all but A3 on the two together.
        let rest = [[10.0, 0, 0, 0], [0, 10, 0, 0]]
        let matrix =
            [[6.0, 6, 6, 10], [0, 8.8, 10, 10], [6.2, 6.2, 6.2, 6.2], rest[1]] + Array(repeating: rest[0], count: 13)
        let opinion = DecisionMethod.vikor.opinion(on: DecisionCase(matrix, "++++", [1, 1, 1, 1]).table)
        #expect(areNear(Array(opinion.numbers("S").prefix(3)), [0.30, 0.28, 0.38]))
        #expect(areNear(Array(opinion.numbers("R").prefix(3)), [0.10, 0.25, 0.095]))
        // Q: ½ × .02 ÷ .47 + ½ × .005 ÷ .155 = .037 and ½ × .10 ÷ .47 = .106; DQ = 1 ÷ 16 = .0625 is less apart.
        #expect(areNear(Array(opinion.totals.prefix(1)), [0.5 * 0.02 / 0.47 + 0.5 * 0.005 / 0.155]))
        #expect(opinion.flag("C1") == true && opinion.flag("C2") == false)
        #expect(opinion.compromise == [0, 2])
    }

    @Test func `has Q of 0 for all where sums or worst shortfalls are alike, and divides by neither`() {
        // Mirror images: S is ½ for both, R is ½ for both.
        let mirrored = DecisionMethod.vikor.opinion(on: DecisionCase([[1, 0], [0, 1]], "++", [1, 1]).table)
        #expect(mirrored.totals == [0, 0] && mirrored.ranks == [1, 1] && mirrored.compromise == [0, 1])
        #expect(mirrored.flag("C1") == false)
        let alone = DecisionMethod.vikor.opinion(on: DecisionCase([[1, 0]], "++", [1, 1]).table)
        #expect(alone.totals == [0] && alone.compromise == [0] && alone.number("DQ") == nil)
        #expect(alone.flag("C1") == true && alone.flag("C2") == true)
    }

    @Test func `weighs the whole against the worst by v`() {
        let table = DecisionCase([[10, 0, 10], [6, 6, 4], [0, 10, 0]], "+++", [1, 1, 1]).table
        let whole = DecisionMethod.vikor.opinion(on: table, MethodParameters(vikorWeight: 1))
        let worst = DecisionMethod.vikor.opinion(on: table, MethodParameters(vikorWeight: 0))
        // S: ⅓, 1.4 ÷ 3, ⅔; R: ⅓, .6 ÷ 3, ⅓.
        #expect(whole.ranks == [1, 2, 3] && worst.ranks == [2, 1, 2])
    }
}

@Suite struct `PROMETHEE` {
    @Test func `gives the flows of the five ways to travel`() throws {
        let comparison = try travels.comparison()
        let two = try comparison.opinion("promethee-2")
        #expect(two.variant == "mixed")
        #expect(
            areNear(
                two.totals,
                [
                    0.1784046900879589, 0.23774198006599245, -0.03848971639218912, -0.41515695455805685,
                    0.03750000079629462,
                ]
            ))
        let one = try comparison.opinion("promethee-1")
        #expect(
            areNear(
                one.totals,
                [0.2409046900879589, 0.2558751548373123, 0.15054862188399368, 0.049999999238501014, 0.3125]))
        #expect(areNear(zip(one.numbers("plus"), one.numbers("minus")).map { $0 - $1 }, two.totals))
        // The taxi has the most φ⁺ and more φ⁻ than the first metro: nobody is preferred to it, and it to few.
        #expect(one.relation[4] == ["R", "R", "R", "P+", "-"])
        #expect(one.relation[3] == ["P-", "P-", "P-", "-", "P-"])
        #expect(one.ranks == [2, 1, 3, 5, 1])
    }

    @Test func `takes half a preference from just above q to p, and divides by n less 1`() {
        // Against 8.2: differences .1 (not above q, though 8.3 − 8.2 is a little more in binary), .3 (p, so half), .31.
        let table = DecisionCase([[8.2], [8.3], [8.5], [8.51]], "+", [1]).table
        let level = MethodParameters(preferences: ["C1": Preference(.level, q: 0.1, p: 0.3)])
        let opinion = DecisionMethod.promethee2.opinion(on: table, level)
        #expect(isNear(opinion.numbers("minus")[0], (0 + 0.5 + 1) / 3))
        // 8.5 over 8.2 and over 8.3 by half each; 8.51 over 8.2 fully, over 8.3 by half.
        #expect(areNear(opinion.numbers("plus"), [0, 0, 1 / 3.0, 1.5 / 3]))
    }

    @Test func `is named after the function that all criteria share`() {
        let table = DecisionCase([[1, 2], [2, 1]], "+-", [1, 1]).table
        #expect(DecisionMethod.promethee2.opinion(on: table).variant == "usual")
        let half = MethodParameters(preferences: ["C2": Preference(.uShape, q: 1)])
        #expect(DecisionMethod.promethee2.opinion(on: table, half).variant == "mixed")
        for function in Preference.Function.allCases {
            let preference = Preference(function, q: 1, p: 2, s: 1)
            let all = MethodParameters(preferences: ["C1": preference, "C2": preference])
            #expect(DecisionMethod.promethee1.opinion(on: table, all).variant == function.rawValue)
        }
    }

    @Test(arguments: Preference.Function.allCases)
    func `finds by sorting what comparing every pair gives`(function: Preference.Function) {
        var chance = Chance(seed: 11)
        for count in [2, 3, 7, 60] {
            // Coarse figures, so that many differences fall on a threshold or on 0.
            let matrix = (0..<count).map { _ in (0..<3).map { _ in Double(chance.below(40)) / 10 + 1_000_000 } }
            let one = DecisionCase(matrix, "+-+", [5, 3, 2])
            for (q, p) in [(0.0, 0.0), (0.3, 0.3), (0.3, 1.1), (0, 2.5), (9, 12)] {
                let preference = Preference(function, q: q, p: p, s: p)
                let flows = Flows(one.table, [preference, preference, preference])
                let table = one.table
                for row in 0..<count {
                    var (plus, minus) = (0.0, 0.0)
                    for other in 0..<count where other != row {
                        for column in 0..<3 {
                            let sign = table.columns[column].direction == .max ? 1.0 : -1.0
                            let ahead = sign * (table[row, column] - table[other, column])
                            let noise = table.noise(column)
                            plus += table.columns[column].weight * preference.share(ahead, noise: noise)
                            minus += table.columns[column].weight * preference.share(-ahead, noise: noise)
                        }
                    }
                    #expect(isNear(flows.positive[row], plus / Double(count - 1)))
                    #expect(isNear(flows.negative[row], minus / Double(count - 1)))
                }
            }
        }
    }
}

@Suite struct `ELECTRE III` {
    @Test func `gives the credibilities, distillations and relation of the six projects`() throws {
        let opinion = try projects.comparison().opinion("electre-3")
        #expect(areNear(opinion.matrix("concordance")[1], [0.4, 1, 0.8, 0.4, 0.2, 0.2]))
        #expect(areNear(opinion.matrix("credibility")[3], [0, 0.9, 0.7, 1, 0.5, 0.16666666666666663]))
        // P1 against P4: agreement .4, and an objection of (10 − 5) ÷ (11 − 5): .4 × (1 − 5/6) ÷ .6 = 1/9.
        #expect(isNear(opinion.matrix("credibility")[0][3], 1.0 / 9))
        #expect(opinion.places("descending") == [[5], [4], [0], [3], [1, 2]])
        #expect(opinion.places("ascending") == [[5], [0], [4], [3], [2], [1]])
        #expect(
            opinion.relation == [
                ["-", "P+", "P+", "P+", "R", "P-"], ["P-", "-", "P-", "P-", "P-", "P-"],
                ["P-", "P+", "-", "P-", "P-", "P-"], ["P-", "P+", "P+", "-", "P-", "P-"],
                ["R", "P+", "P+", "P+", "-", "P-"], ["P+", "P+", "P+", "P+", "P+", "-"],
            ])
        #expect(opinion.totals == [2, -5, -3, -1, 2, 5] && opinion.ranks == [2, 6, 5, 4, 2, 1])
    }

    @Test func `lets one criterion veto what all others agree on`() {
        let parameters = MethodParameters(preferences: ["C2": Preference(.linear, q: 1, p: 2, v: 5)])
        let table = DecisionCase([[9, 0], [1, 5], [0, 1]], "++", [4, 1]).table
        let opinion = DecisionMethod.electre3.opinion(on: table, parameters)
        #expect(areNear(opinion.matrix("concordance")[0], [1, 0.8, 1]))
        #expect(opinion.matrix("credibility")[0] == [1, 0, 1])
        #expect(DecisionMethod.electre3.opinion(on: table).matrix("credibility")[0][1] == 0.8)
    }

    // C2 is 3 behind: at p, and at v. Of the two rules that clash there the veto goes first; with a v above it, p does.
    @Test func `lets a veto count from just v on, also where that is p`() {
        func credibility(_ behind: Double, _ preference: Preference) -> Double {
            let table = DecisionCase([[9, 8.2], [1, 8.2 + behind]], "++", [4, 1]).table
            let parameters = MethodParameters(preferences: ["C2": preference])
            return DecisionMethod.electre3.opinion(on: table, parameters).matrix("credibility")[0][1]
        }
        let sharp = Preference(.linear, q: 1, p: 3, v: 3)
        #expect(credibility(2.9, sharp) > 0.8 && credibility(3, sharp) == 0 && credibility(3.1, sharp) == 0)
        #expect(credibility(3, Preference(.linear, q: 1, p: 3, v: 5)) == 0.8)
        #expect(credibility(5, Preference(.linear, q: 1, p: 3, v: 5)) == 0)
        // 8.3 − 8.2 is a little more than .1 in binary, 8.5 − 8.2 a little less than .3.
        #expect(credibility(0.3, Preference(.linear, q: 0.1, p: 0.3, v: 0.3)) == 0)
        // Up to q there is no difference, and nothing to object to; nor between vendors that are alike.
        #expect(credibility(3, Preference(.linear, q: 3, p: 3, v: 3)) == 1)
        #expect(credibility(3.1, Preference(.linear, q: 3, p: 3, v: 3)) == 0)
        #expect(credibility(0, Preference(.usual, v: 0)) == 1 && credibility(0.1, Preference(.usual, v: 0)) == 0)
    }

    @Test func `tells credibilities apart by the threshold that it is given`() {
        // Agreement: A1 over A2 .6, A2 over A1 .4. With .3 − .15 × .6 = .21 that is no difference; with .1 it is.
        let table = DecisionCase([[2, 1], [1, 2]], "++", [0.6, 0.4]).table
        #expect(DecisionMethod.electre3.opinion(on: table).ranks == [1, 1])
        let sharp = MethodParameters(distillation: Distillation(constant: 0.1, slope: 0))
        #expect(DecisionMethod.electre3.opinion(on: table, sharp).ranks == [1, 2])
    }
}

@Suite struct `COPRAS` {
    @Test func `gives the utilities that Uysal and Inan print`() throws {
        let opinion = try assistants.comparison().opinion("copras")
        #expect(areNear(opinion.totals, [100, 78.8501, 63.3837, 98.6506, 86.8878], within: 0.00006))
        #expect(
            areNear(opinion.totals, [100, 78.85012407337925, 63.38371634653607, 98.65064912669462, 86.88778934207573]))
        #expect(isNear(opinion.numbers("S_minus")[3], 0.03759398496240601))  // 5 ÷ 19 ÷ 7
        #expect(isNear(opinion.numbers("Q")[2], 0.1481716312034088))
    }

    @Test func `is the sum of shares where less is better nowhere`() {
        let opinion = DecisionMethod.copras.opinion(on: DecisionCase([[3, 1], [1, 1]], "++", [3, 1]).table)
        // Q: ¾ × ¾ + ¼ × ½ = .6875, ¾ × ¼ + ¼ × ½ = .3125
        #expect(areNear(opinion.numbers("Q"), [0.6875, 0.3125]))
        #expect(areNear(opinion.totals, [100, 0.3125 / 0.6875 * 100]))
    }
}

@Suite struct `AHP ratings` {
    @Test func `gives the houses that Saaty prints`() throws {
        // Local priorities of size, transport, neighbourhood, age, yard, modern, condition and financing, and the weights
        // of the criteria, recomputed by eigenvector from the matrices of Saaty (1990), EJOR 48:9–26.
        let houses = DecisionCase(
            [
                [
                    0.7535538990234707, 0.23305923418279773, 0.7535538990234707, 0.3333333333333333, 0.6738105710836421,
                    0.7466065848528339, 0.2, 0.07192742988225649,
                ],
                [
                    0.1811354645116789, 0.0544537292295501, 0.06531063646485043, 0.3333333333333333,
                    0.10065392971782093,
                    0.06007006101267276, 0.4, 0.6491180046313252,
                ],
                [
                    0.06531063646485043, 0.7124870365876522, 0.1811354645116789, 0.3333333333333333,
                    0.22553549919853705,
                    0.1933233541344933, 0.4, 0.27895456548641834,
                ],
            ], "++++++++",
            [
                0.17301747464834766, 0.0539757229990393, 0.18811029885744057, 0.01750791130819569, 0.031043736403902292,
                0.03632220215465609, 0.16683367362634788, 0.3331889800020704,
            ])
        let comparison = try houses.comparison()
        let distributive = try comparison.opinion("ahp", "distributive")
        #expect(areNear(distributive.totals, [0.396, 0.341, 0.263], within: 0.0006))
        #expect(areNear(distributive.totals, [0.39591290765545023, 0.3407193401006142, 0.2633677522439355]))
        // Ideal: the order of the first two turns.
        let ideal = try comparison.opinion("ahp", "ideal")
        #expect(areNear(ideal.totals, [0.3577050240057346, 0.3596123115948162, 0.28268266439944917]))
        #expect(distributive.ranks == [1, 2, 3] && ideal.ranks == [2, 1, 3])
    }

    @Test func `takes the reciprocal where less is better`() {
        // 1 ÷ 2 and 1 ÷ 6 are in proportion 3 to 1.
        let opinion = DecisionMethod.ahp(.distributive).opinion(on: DecisionCase([[2], [6]], "-", [1]).table)
        #expect(areNear(opinion.totals, [0.75, 0.25]))
    }
}

@Suite struct `The weighted product` {
    @Test func `multiplies powers, and divides by what should be small`() {
        // 4^½ ÷ 9^½ = ⅔, 9^½ ÷ 16^½ = ¾
        let opinion = DecisionMethod.weightedProduct.opinion(
            on: DecisionCase([[4, 9], [9, 16]], "+-", [1, 1]).table)
        #expect(areNear(opinion.totals, [2.0 / 3, 0.75]) && opinion.ranks == [2, 1])
    }

    @Test func `tells vendors apart whose products are small numbers`() {
        // 1 ÷ 10,000,000,000 and 1 ÷ 20,000,000,000 differ by less than a tie of totals, and by half of themselves.
        let opinion = DecisionMethod.weightedProduct.opinion(on: DecisionCase([[2e10], [1e10]], "-", [1]).table)
        #expect(opinion.ranks == [2, 1])
    }
}

@Suite struct `The weighted sum` {
    @Test func `of values is the plan's own total`() throws {
        // Goodwin & Wright, the office location problem: seven offices, swing weights 32/26/23/10/6/3.
        let offices = DecisionCase(
            [
                [100, 60, 100, 75, 0, 90], [20, 80, 10, 30, 100, 30], [80, 70, 0, 0, 10, 100],
                [70, 50, 30, 55, 30, 90], [40, 60, 90, 100, 60, 70], [0, 0, 70, 0, 80, 0], [60, 100, 20, 50, 50, 80],
            ], "++++++", [32, 26, 23, 10, 6, 3], ends: 0...100)
        let comparison = try offices.comparison()
        let values = comparison.entries[0]
        #expect(values.id == "weighted-sum" && values.opinion.variant == "values" && values.isPlan)
        #expect(areNear(values.opinion.totals, [80.8, 39.4, 47.4, 52.3, 64.8, 20.9, 60.2]))
        #expect(values.opinion.totals == comparison.vendors.map(\.total))
        // Each criterion has an office with 0 and one with 100, so that stretching changes nothing.
        #expect(try areNear(comparison.opinion("weighted-sum", "minmax").totals, values.opinion.totals))
    }
}
