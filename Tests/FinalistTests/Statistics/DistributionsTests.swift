import Testing

@testable import Finalist

/// Values of scipy 1.12, and for Student's quantiles of mpmath with 30 digits, as scipy's are off by up to 2e-10.
@Suite struct `A distribution` {
    private func agree(_ found: Double, _ expected: Double) -> Bool {
        abs(found - expected) <= 2e-12 * max(abs(expected), 1e-30)
    }

    @Test(
        arguments: [
            (-12.5, 3.732564298877714e-36), (-5.2, 9.96442631693347e-08), (-3.001, 0.0013454728250849653),
            (-2.9, 0.0018658133003840375), (-0.3, 0.3820885778110474), (0.7, 0.758036347776927),
            (1.959963984540054, 0.975), (4.5, 0.9999966023268753), (0, 0.5), (-60, 0), (60, 1),
        ] as [(Double, Double)])
    func `that is normal has the published shares`(z: Double, share: Double) {
        #expect(agree(NormalDistribution.cumulative(z), share))
    }

    @Test(
        arguments: [
            (1e-12, -7.034483825301131), (0.0003, -3.431614403623269), (0.025, -1.9599639845400545),
            (0.31, -0.4958503473474533), (0.9, 1.2815515655446004), (0.9995, 3.2905267314919255),
        ] as [(Double, Double)])
    func `that is normal has the published quantiles`(p: Double, z: Double) {
        #expect(agree(NormalDistribution.quantile(p), z))
    }

    @Test(
        arguments: [
            (-2.3, 1, 0.1305475870886227), (0.4, 2.5, 0.6395903655346385), (3.1, 7, 0.9913388552872513),
            (-8.2, 29, 2.4215213118880066e-09), (1.7, 1234.5, 0.9553085900095967), (0, 4, 0.5), (-1e200, 3, 0),
        ] as [(Double, Double, Double)])
    func `of Student's has the published shares`(t: Double, degrees: Double, share: Double) {
        #expect(agree(StudentDistribution.cumulative(t, degreesOfFreedom: degrees), share))
    }

    @Test(
        arguments: [
            (0.975, 1, 12.706204736174696), (0.975, 11, 2.20098516009163988), (0.01, 29, -2.46202136015041235),
            (0.6, 3.7, 0.27216446429206963), (0.9999, 68, 3.93206561682600855),
        ] as [(Double, Double, Double)])
    func `of Student's has the published quantiles`(p: Double, degrees: Double, t: Double) {
        #expect(agree(StudentDistribution.quantile(p, degreesOfFreedom: degrees), t))
    }

    @Test func `of Fisher's has the published shares and quantiles`() {
        #expect(agree(FDistribution.cumulative(0.3, 5, 18), 0.09353308867190632))
        #expect(agree(FDistribution.cumulative(11.03, 5, 15), 0.9998656221479508))
        #expect(agree(FDistribution.cumulative(2.2, 29, 58.4), 0.9947084294689551))
        #expect(agree(FDistribution.quantile(0.975, 5, 18), 3.381967805875243))
        #expect(agree(FDistribution.quantile(0.975, 18, 5), 6.361883204654353))
        #expect(agree(FDistribution.quantile(0.025, 3.3, 29), 0.08543375995634671))
        #expect(FDistribution.cumulative(-1, 2, 3) == 0)
    }

    @Test func `that is a beta one has the published shares and quantiles`() {
        #expect(agree(BetaDistribution.cumulative(0.1, 0.5, 0.5), 0.20483276469913345))
        #expect(agree(BetaDistribution.cumulative(0.9, 12, 3.5), 0.9043875453082949))
        #expect(agree(BetaDistribution.cumulative(0.02, 3, 260), 0.8965262278025428))
        #expect(agree(BetaDistribution.cumulative(0.501, 5000, 4900), 0.21009316376432507))
        #expect(agree(BetaDistribution.quantile(0.025, 2, 29), 0.008178134460656307))
        #expect(agree(BetaDistribution.quantile(0.95, 6, 25), 0.31897118194731505))
        #expect(agree(BetaDistribution.quantile(0.5, 0.4, 7), 0.021402541799589773))
    }

    @Test func `that is binomial has the published shares`() {
        #expect(agree(BinomialDistribution.atMost(15, of: 20, probability: 0.92), 0.01834439906341492))
        #expect(agree(BinomialDistribution.atMost(480, of: 1000, probability: 0.5), 0.10872414660207055))
        // (1 + 10 + 45 + 120) ÷ 1024
        #expect(agree(BinomialDistribution.atMost(3, of: 10, probability: 0.5), 176.0 / 1024))
        #expect(agree(BinomialDistribution.atLeast(4, of: 10, probability: 0.5), 848.0 / 1024))
        #expect(BinomialDistribution.atMost(-1, of: 3, probability: 0.2) == 0)
        #expect(BinomialDistribution.atMost(3, of: 3, probability: 0.2) == 1)
        #expect(BinomialDistribution.atLeast(0, of: 0, probability: 0.2) == 1)
        #expect(BinomialDistribution.atMost(2, of: 5, probability: 0) == 1)
        #expect(BinomialDistribution.atMost(2, of: 5, probability: 1) == 0)
    }

    @Test func `leads from its quantile back to the share`() {
        for p in [1e-9, 0.004, 0.2, 0.5, 0.77, 0.99999] {
            #expect(isNear(NormalDistribution.cumulative(NormalDistribution.quantile(p)), p, within: 1e-14))
            for degrees in [0.7, 3, 41] {
                let t = StudentDistribution.quantile(p, degreesOfFreedom: degrees)
                #expect(isNear(StudentDistribution.cumulative(t, degreesOfFreedom: degrees), p, within: 1e-13))
                let f = FDistribution.quantile(p, degrees, 9)
                #expect(isNear(FDistribution.cumulative(f, degrees, 9), p, within: 1e-13))
                let x = BetaDistribution.quantile(p, degrees, 2.2)
                #expect(isNear(BetaDistribution.cumulative(x, degrees, 2.2), p, within: 1e-13))
            }
        }
    }
}

@Suite struct `A function made of plain arithmetic` {
    @Test func `is the one of the tables`() {
        #expect(isNear(Elementary.exp(1), 2.718281828459045, within: 5e-16))
        #expect(abs(Elementary.exp(-700) / 9.859676543759770e-305 - 1) < 1e-13)
        #expect(Elementary.exp(-800) == 0)
        #expect(Elementary.log(10) == 2.302585092994046)
        #expect(Elementary.log(1) == 0)
        #expect(abs(Elementary.log(.leastNonzeroMagnitude) + 744.4400719213812) < 1e-12)
        #expect(abs(Elementary.logOnePlus(1e-10) - 9.9999999995e-11) < 1e-25)
        #expect(isNear(Elementary.power(0.05, 0.2), 1 - 0.4507197283469412, within: 1e-15))
    }

    @Test func `leads from the logarithm back`() {
        var chance = RandomSource(seed: 5)
        for _ in 0..<2000 {
            let x = chance.uniform() * 1400 - 700
            #expect(abs(Elementary.log(Elementary.exp(x)) - x) <= 3e-13)
        }
    }

    @Test(
        arguments: [
            (0.1, 2.252712651734206), (0.5, 0.5723649429247), (3, 0.6931471805599453), (11.5, 16.292000476567242),
            (170.2, 702.4639526315309), (5000, 37582.62631568535),
        ] as [(Double, Double)])
    func `has the logarithms of Γ`(x: Double, log: Double) {
        #expect(isNear(GammaFunction.log(x), log, within: 1e-14 * max(1, log) * 3))
    }
}
