import Testing

@testable import Finalist

@Suite struct `A mean of a few` {
    /// Random calls of the example, adjusted for severity: scipy's t.
    @Test(
        arguments: [
            ("a", 30, 65.54389819353666, 58.58762070203755, 72.50017568503579),
            ("b", 12, 51.89918868010167, 40.53962895272105, 63.258748407482294),
            ("c", 30, 49.59040690813362, 43.99940317253576, 55.18141064373149),
        ] as [(Character, Int, Double, Double, Double)])
    func `has the interval of Student's t`(
        vendor: Character, count: Int, mean: Double, low: Double, high: Double
    ) throws {
        let found = try #require(MeanEstimate(ExampleCalls.adjusted(vendor, picked: false)))
        #expect(found.count == count)
        #expect(isNear(found.mean, mean))
        #expect(isNear(found.interval?.low, low) && isNear(found.interval?.high, high))
    }

    /// scipy's Welch; the interval of a and c with mpmath's quantile of t, as scipy's is off by 1.4e-9 there.
    @Test(
        arguments: [
            (
                "a", "b", 13.64470951343499, 0.7948715390199617, 26.494547487850017, 0.03847464944642317,
                21.118271459472005
            ),
            (
                "a", "c", 15.95349128540304, 7.21011610939746447, 24.6968664614086146, 0.0005707218205268247,
                55.43571413373215
            ),
            ("b", "c", 2.30878177196805, -9.985837430649294, 14.603400974585394, 0.6973854293963476, 17.51492797047227),
        ] as [(Character, Character, Double, Double, Double, Double, Double)])
    func `differs from another after Welch`(
        a: Character, b: Character, difference: Double, low: Double, high: Double, p: Double, degrees: Double
    ) throws {
        let (first, second) = (ExampleCalls.adjusted(a, picked: false), ExampleCalls.adjusted(b, picked: false))
        let found = try #require(DifferenceEstimate.welch(first, second))
        #expect(isNear(found.difference, difference))
        #expect(isNear(found.interval?.low, low) && isNear(found.interval?.high, high))
        #expect(isNear(found.p, p) && isNear(found.degreesOfFreedom, degrees))
        let turned = try #require(DifferenceEstimate.welch(second, first))
        #expect(isNear(turned.difference, -difference) && isNear(turned.p, p))
    }

    @Test func `has no interval where it is a single value or none`() throws {
        #expect(MeanEstimate([]) == nil)
        let one = try #require(MeanEstimate([3]))
        #expect(one.mean == 3 && one.standardDeviation == nil && one.interval == nil)
        let alike = try #require(MeanEstimate([0.1, 0.1, 0.1]))
        #expect(alike.standardDeviation == 0 && alike.interval == Interval(0.1, 0.1))
        #expect(DifferenceEstimate.welch([], [1]) == nil)
        let single = try #require(DifferenceEstimate.welch([4], [1, 2]))
        #expect(single.difference == 2.5 && single.interval == nil && single.p == nil)
        #expect(try #require(DifferenceEstimate.welch([4, 4], [1, 1])).p == nil)
    }
}
