import Testing

@testable import Finalist

@Suite struct `A figure` {
    @Test(arguments: [
        (78.76, 2, "78.76"), (78.76, 0, "79"), (6.25, 1, "6.3"), (-6.25, 1, "-6.3"), (0.15, 1, "0.2"),
        (2.675, 2, "2.68"), (65.59499999999999, 2, "65.60"), (-65.59499999999999, 2, "-65.60"),
        (65.59499999, 2, "65.59"), (-1e-12, 2, "0.00"), (0.0000000005, 9, "0.000000001"),
        (0.00000000049, 9, "0.000000000"),
        (0.0, 1, "0.0"), (-0.0, 1, "0.0"), (-0.04, 1, "0.0"), (-0.05, 1, "-0.1"), (0.5, 0, "1"), (1e-300, 3, "0.000"),
        (3e-308, 9, "0.000000000"),
        (9_007_199_254_740_992.0, 1, "9007199254740992.0"), (123_456_789.125, 2, "123456789.13"), (1e300, 1, "1e+300"),
        (0.000000001, 9, "0.000000001"), (9.2427e-7, 10, "0.0000009243"), (1.5e-18, 18, "0.000000000000000002"),
        (9.2e18, 18, "9200000000000000000.000000000000000000"), (3e-308, 18, "0.000000000000000000"),
    ])
    func `is rounded as the exact number would be, halves away from zero`(number: Double, decimals: Int, text: String) {
        #expect(Figures.fixed(number, decimals: decimals) == text)
    }

    @Test(arguments: [
        (99.96, "99.96"), (99.951, "99.95"), (100.0, "100.0"), (99.9, "99.9"), (0.04, "0.04"), (0.0, "0.0"),
        (0.05, "0.1"),
        (99.99999999999999, "100.0"), (1e-12, "0.0"), (99.9999999, "99.9999999"), (-0.02, "-0.02"), (100.04, "100.0"),
    ])
    func `is never rounded to 0 or to 100`(number: Double, text: String) {
        #expect(Figures.value(number) == text)
    }

    @Test func `of a share is a percentage`() {
        #expect(Figures.percentShare(0.131) == "13.1%")
        #expect(Figures.percentShare(0.9999, decimals: 0) == "99.99%")
        #expect(Figures.percentShare(-0.05, decimals: 0) == "-5%")
    }

    static let weights: [(Double, Int, String)] = [
        (0.3075, 1, "30.75"), (0.405, 1, "40.5"), (0.0075, 1, "0.75"), (0.2, 1, "20.0"), (0.2, 0, "20"),
        (1.0 / 3, 1, "33.3"), (1.0 / 3, 0, "33.3"), (0.123456, 1, "12.3456"), (0.1234567, 2, "12.35"),
        (0.3333, 0, "33.33"),
        (0.99999, 0, "99.999"), (1.0, 0, "100"), (0.00000002, 0, "0.000002"),
        (12.1 / (12.1 + 27.6 + 33.33 + 9.47 + 17.5), 1, "12.1"),
    ]

    @Test(arguments: weights)
    func `of a weight has the decimals that the weight was published with`(share: Double, least: Int, text: String) {
        #expect(Figures.weight(share, atLeast: least) == text)
    }

    static let noisy: [(Double, Double)] = [
        (0.19999999999999998, 0.2), (65.59499999999999, 65.595), (1.0 / 3, 1.0 / 3), (1e300, 1e300), (0.0, 0.0),
        (-0.30000000000000004, -0.3), (123_456_789.00000001, 123_456_789.0), (0.000012000000000000001, 0.000012),
        (33.333333333333336, 33.333333333333336),
    ]

    @Test(arguments: noisy)
    func `for programs is without the noise of floating point`(number: Double, decimal: Double) {
        #expect(Figures.settled(number) == decimal)
    }

    @Test func `of money has commas between thousands`() {
        #expect(Figures.grouped(7_932_018) == "7,932,018")
        #expect(Figures.grouped(-932) == "-932")
        #expect(Figures.grouped(-1000) == "-1,000")
        // In binary a little less than .995.
        #expect(Figures.grouped(71_499.995, decimals: 2) == "71,500.00")
        #expect(Figures.grouped("123456.5") == "123,456.5")
    }

    @Test(arguments: [
        (0.30000000000000004, "0.3"), (20.0, "20"), (0.3333333333, "0.333333"), (-2.50, "-2.5"), (0.0, "0"),
        (1e-9, "1e-09"),
        (1e22, "1e+22"),
    ])
    func `in an explanation is as short as it can be`(number: Double, text: String) {
        #expect(Figures.plain(number) == text)
    }

    @Test(arguments: [
        (1.2e-8, "0.000000012"), (-2.5e-300, "-0." + String(repeating: "0", count: 299) + "25"), (0.00012, "0.00012"),
        (0, "0"), (12.5, "12.5"), (-3, "-3"), (1e22, "10000000000000000000000"), (1.25e17, "125000000000000000"),
        (0.1, "0.1"),
    ])
    func `written whole has all its digits and no exponent`(number: Double, text: String) {
        #expect(Figures.exact(number) == text)
        #expect(Double(text) == number)
    }
}
