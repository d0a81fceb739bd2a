import Testing

@testable import Finalist

@Suite struct `Groups that differ a little` {
    /// Davies & Goldsmith (1972), yields of dyestuff from six batches.
    static let dyestuff: [[Double]] = [
        [1545, 1440, 1440, 1520, 1580],
        [1540, 1555, 1490, 1560, 1495],
        [1595, 1550, 1605, 1510, 1560],
        [1445, 1440, 1595, 1465, 1545],
        [1595, 1630, 1515, 1635, 1625],
        [1520, 1455, 1450, 1480, 1445],
    ]

    /// Box & Tiao (1973), made so that batches do not differ.
    static let alike: [[Double]] = [
        [7.298, 3.846, 2.434, 9.566, 7.99],
        [5.22, 6.556, 0.608, 11.788, -0.892],
        [0.11, 10.386, 13.434, 5.51, 8.166],
        [2.212, 4.852, 7.092, 9.288, 4.98],
        [0.282, 9.014, 4.458, 9.446, 7.198],
        [1.722, 4.782, 8.106, 0.758, 3.758],
    ]

    @Test func `are drawn to their mean as lme4 draws them`() throws {
        let found = try #require(OneWayEffects(groups: Self.dyestuff))
        #expect(isNear(found.betweenVariance, 1764.05))
        #expect(isNear(found.residualVariance, 2451.25))
        #expect(isNear(found.mean, 1527.5))
        #expect(isNear(found.meanStandardError, 19.38341218, within: 1e-7))
        let expected = [
            -17.606851350751892, 0.3912633633500421, 28.56222552455307,
            -23.084538437652483, 56.7331876857561, -44.99528678525484,
        ]
        for (effect, expected) in zip(found.effects, expected) { #expect(isNear(effect, expected)) }
        #expect(found.shrinkage.allSatisfy { isNear($0, 0.7825267267000842, within: 1e-12) })
        #expect(found.showsDifference)
    }

    @Test func `that show no difference are all at their mean`() throws {
        let found = try #require(OneWayEffects(groups: Self.alike))
        #expect(found.betweenVariance == 0 && !found.showsDifference)
        #expect(isNear(found.residualVariance, 13.80630963, within: 1e-7))
        #expect(isNear(found.mean, 5.6656))
        #expect(found.effects.allSatisfy { $0 == 0 })
    }

    @Test func `are too few, or leave no residual, to say anything`() throws {
        #expect(OneWayEffects(groups: []) == nil)
        #expect(OneWayEffects(groups: [[1, 2, 3]]) == nil)
        #expect(OneWayEffects(groups: [[1], [2], [3]]) == nil)
        #expect(OneWayEffects(groups: [[1, 2], []]) == nil)
        let constant = try #require(OneWayEffects(groups: [[4, 4], [4]]))
        #expect(constant.mean == 4 && constant.effects == [0, 0] && constant.meanStandardError == 0)
        let sharp = try #require(OneWayEffects(groups: [[1, 1], [5, 5, 5]]))
        #expect(sharp.shrinkage == [1, 1] && isNear(sharp.mean, 3))
    }
}

@Suite struct `Results with errors of their own` {
    /// Rubin (1981): coaching in eight schools. Means and intervals from R's metafor 3.8.
    @Test(arguments: Shrinkage.Method.allCases)
    func `of eight schools show no difference`(method: Shrinkage.Method) throws {
        let errors: [Double] = [15, 10, 16, 11, 9, 11, 10, 18]
        let found = try #require(
            Shrinkage([28, 8, -3, 7, -1, 1, 18, 12], variances: errors.map { $0 * $0 }, method: method))
        #expect(found.betweenVariance == 0 && !found.showsDifference)
        #expect(isNear(found.mean, 7.685616724956))
        #expect(isNear(found.standardError, 4.071919158402))
        #expect(isNear(found.q, 4.7070788644))
        #expect(isNear(found.knappHartung.low, -0.210035371858))
        #expect(isNear(found.knappHartung.high, 15.58126882177))
        #expect(found.shrunk.allSatisfy { $0 == found.mean })
    }

    /// Colditz et al. (1994), thirteen trials of a vaccine: metafor's dat.bcg.
    @Test func `of thirteen trials are drawn together as metafor draws them`() throws {
        let values = [
            -0.889311333920205, -1.58538865720143, -1.34807314829969, -1.44155119002131,
            -0.217547322211296, -0.786115585818864, -1.62089822359839, 0.0119523335238405,
            -0.469417648738149, -1.37134480347278, -0.339358828338391, 0.445913400571379,
            -0.0173139482168798,
        ]
        let variances = [
            0.325584765003961, 0.194581121398144, 0.415367965367965, 0.0200100319022476,
            0.0512101721696309, 0.00690561845590876, 0.223017247572315, 0.00396157929781773,
            0.056434210463249, 0.0730247936130289, 0.0124122139715597, 0.532505845200153,
            0.0714046596839863,
        ]
        let found = try #require(Shrinkage(values, variances: variances))
        #expect(isNear(found.betweenVariance, 0.313243325981, within: 1e-6))
        #expect(isNear(found.mean, -0.7145323483651108, within: 1e-6))
        #expect(isNear(found.standardError, 0.17978153178, within: 1e-6))
        let expected = [
            -0.8002335745939864, -1.2517060272600131, -0.9869031305262714, -1.3978977057549271,
            -0.2873797943489251, -0.7845715341070466, -1.2439635154421844, 0.002879249759819791,
            -0.506836353373101, -1.247173038981539, -0.353658397778276, -0.2847336581580361,
            -0.14674304818195372,
        ]
        for (value, expected) in zip(found.shrunk, expected) { #expect(isNear(value, expected, within: 1e-6)) }
        let moments = try #require(Shrinkage(values, variances: variances, method: .derSimonianLaird))
        #expect(isNear(moments.betweenVariance, 0.308760262862))
    }

    @Test func `are none where an error is 0, or there is one result`() {
        #expect(Shrinkage([1, 2], variances: [1, 0]) == nil)
        #expect(Shrinkage([1], variances: [1]) == nil)
        #expect(Shrinkage([], variances: []) == nil)
    }

    /// Efron & Morris (1977): 18 batters after 45 times at bat, c = .212 around .265.
    @Test func `of eighteen batters are drawn together after James and Stein`() throws {
        let averages = [
            18.0, 17.0, 16.0, 15.0, 14.0, 14.0, 13.0, 12.0, 11.0, 11.0, 10.0, 10.0, 10.0, 10.0, 10.0, 9.0, 8.0, 7.0,
        ].map { $0 / 45 }
        let mean = averages.reduce(0, +) / 18
        let found = try #require(JamesStein(averages, variance: mean * (1 - mean) / 45))
        #expect(isNear(found.factor, 0.2116534171442659))
        #expect(isNear(found.mean, 0.26543209876543217))
        #expect(isNear(found.shrunk[0], 0.29391385489966054))
        #expect(isNear(found.shrunk[17], 0.2421763529310622))
        #expect(JamesStein([1, 2, 3], variance: 1) == nil)
        #expect(JamesStein([1, 2, 3, 4], variance: 100)?.factor == 0)
        #expect(JamesStein([2, 2, 2, 2], variance: 0)?.shrunk == [2, 2, 2, 2])
    }
}

@Suite struct `Calls and evaluators that all meet` {
    /// lme4's Penicillin, Davies & Goldsmith (1972): 24 plates as calls, 6 samples as evaluators.
    static let plates: [[Double]] = [
        [27, 23, 26, 23, 23, 21], [27, 23, 26, 23, 23, 21], [25, 21, 25, 24, 24, 20],
        [26, 23, 25, 23, 23, 20], [25, 22, 26, 22, 23, 20], [24, 22, 25, 23, 22, 19],
        [24, 20, 23, 21, 22, 19], [26, 22, 26, 24, 24, 21], [24, 21, 24, 22, 22, 20],
        [24, 21, 24, 23, 22, 19], [26, 23, 26, 24, 24, 21], [25, 22, 26, 24, 24, 20],
        [26, 24, 26, 24, 25, 22], [26, 23, 26, 23, 23, 20], [26, 23, 25, 24, 24, 22],
        [25, 22, 25, 23, 23, 20], [25, 21, 24, 23, 23, 20], [25, 22, 24, 23, 23, 19],
        [24, 21, 23, 21, 21, 19], [26, 23, 26, 24, 24, 21], [25, 21, 24, 22, 22, 18],
        [25, 22, 25, 22, 22, 20], [24, 21, 24, 22, 24, 19], [24, 21, 24, 22, 21, 18],
    ]

    @Test func `vary as lme4 says`() throws {
        let found = try #require(CrossedEffects(Self.plates))
        func agree(_ number: Double, _ expected: Double) -> Bool { abs(number / expected - 1) < 1e-4 }
        #expect(agree(found.rowVariance, 0.7169051409))
        #expect(agree(found.columnVariance, 3.7311318427))
        #expect(agree(found.residualVariance, 0.3024149563))
        #expect(agree(found.mean, 22.97222222))
        #expect(agree(found.meanStandardError, 0.8085953614))
        let expected = [
            2.18705840184, -1.0104763502, 1.93789984973, -0.09689499248, -0.01384214178, -3.00374476706,
        ]
        for (effect, expected) in zip(found.columnEffects, expected) { #expect(agree(effect, expected)) }
        #expect(isNear(found.rowEffects.reduce(0, +), 0))
    }

    @Test func `need two of each, and may not differ at all`() throws {
        #expect(CrossedEffects([]) == nil)
        #expect(CrossedEffects([[1, 2]]) == nil)
        #expect(CrossedEffects([[1], [2]]) == nil)
        #expect(CrossedEffects([[1, 2], [3]]) == nil)
        let alike = try #require(CrossedEffects([[7, 7], [7, 7], [7, 7]]))
        #expect(alike.rowVariance == 0 && alike.columnVariance == 0 && alike.residualVariance == 0)
        #expect(alike.rowEffects == [0, 0, 0] && alike.columnEffects == [0, 0])
    }
}
