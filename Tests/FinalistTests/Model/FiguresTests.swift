import Testing

@testable import Finalist

@Suite struct `A figure` {
    @Test(arguments: [
        (78.76, 2, "78.76"), (78.76, 0, "79"), (6.25, 1, "6.3"), (-6.25, 1, "-6.3"), (0.15, 1, "0.1"),
        (2.675, 2, "2.67"),
        (0.0, 1, "0.0"), (-0.0, 1, "0.0"), (-0.04, 1, "0.0"), (-0.05, 1, "-0.1"), (0.5, 0, "1"), (1e-300, 3, "0.000"),
        (3e-308, 9, "0.000000000"),
        (9_007_199_254_740_992.0, 1, "9007199254740992.0"), (123_456_789.125, 2, "123456789.13"), (1e300, 1, "1e+300"),
        (0.000000001, 9, "0.000000001"), (9.2427e-7, 10, "0.0000009243"), (1.5e-18, 18, "0.000000000000000002"),
        (9.2e18, 18, "9200000000000000000.000000000000000000"), (3e-308, 18, "0.000000000000000000"),
    ])
    func `is rounded by its exact value`(number: Double, decimals: Int, text: String) {
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

    @Test func `of money has commas between thousands`() {
        #expect(Figures.grouped(7_932_018) == "7,932,018")
        #expect(Figures.grouped(-932) == "-932")
        #expect(Figures.grouped(-1000) == "-1,000")
        #expect(Figures.grouped(71_499.995, decimals: 2) == "71,499.99")  // in binary a little less than .995
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
