import Foundation
import Testing

@testable import Finalist

/// The examples that were published with their weights. Numbers from ../shared/golden/decision, recomputed there
/// independently at full precision; `published` ones within their printed rounding.
@Suite struct `Weights that were published` {
    /// Saaty (1990), buying a house: the judgements above the diagonal.
    /// A judgement below 1 is written as minus its reciprocal.
    private static let house = reciprocal(
        [
            [5, 3, 7, 6, 6, -3, -4], [-3, 5, 3, 3, -5, -7], [6, 3, 4, 6, -5], [-3, -4, -7, -8], [-2, -5, -6], [-5, -6],
            [-2],
        ]
        .map { $0.map { $0 < 0 ? -1 / $0 : $0 } })

    @Test func `by pairwise comparison are those of Saaty's house`() throws {
        let house = try #require(PairwiseComparison(matrix: Self.house))
        let expected = [
            0.17301747464834766, 0.0539757229990393, 0.18811029885744057, 0.01750791130819569, 0.031043736403902292,
            0.03632220215465609, 0.16683367362634788, 0.3331889800020704,
        ]
        #expect(areNear(house.weights, expected))
        #expect(isNear(house.lambdaMax, 9.668887317118152))
        #expect(isNear(house.consistencyIndex, 0.2384124738740217))
        #expect(isNear(house.consistencyRatio(), 0.1690868609035615))
        let geometric = [
            0.17480508967594263, 0.06264651344526853, 0.1487063356611066, 0.019344908653629443, 0.035570280083140206,
            0.04230043015750991, 0.16701626297151737, 0.34961017935188526,
        ]
        #expect(areNear(house.geometricMean, geometric))
        let published = [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333]
        #expect(areNear(house.weights, published, within: 0.0005))
        #expect(
            isNear(house.lambdaMax, 9.669, within: 0.0005) && isNear(house.consistencyRatio(), 0.169, within: 0.0005))
    }

    struct Houses: Sendable {
        let upper: [Double]
        let weights: [Double]
        let lambda: Double
        let ratio: Double
    }

    /// The three houses on single criteria: the same source.
    @Test(arguments: [
        Houses(
            upper: [6, 8, 4], weights: [0.7535538990234707, 0.1811354645116789, 0.06531063646485043],
            lambda: 3.1356108446580437, ratio: 0.11690590056727909),
        Houses(
            upper: [7, 0.2, 0.125], weights: [0.23305923418279773, 0.0544537292295501, 0.7124870365876522],
            lambda: 3.2469545725600555, ratio: 0.21289187289659958),
        Houses(
            upper: [5, 4, 1.0 / 3], weights: [0.6738105710836421, 0.10065392971782093, 0.22553549919853705],
            lambda: 3.0857666912572004, ratio: 0.07393680280793137),
        Houses(upper: [0.5, 0.5, 1], weights: [0.2, 0.4, 0.4], lambda: 3, ratio: 0),
        Houses(
            upper: [1.0 / 7, 0.2, 3], weights: [0.07192742988225649, 0.6491180046313252, 0.27895456548641834],
            lambda: 3.064887579872819, ratio: 0.05593756885587827),
    ])
    func `by pairwise comparison are those of its small tables`(houses: Houses) throws {
        let found = try #require(
            PairwiseComparison(matrix: reciprocal([[houses.upper[0], houses.upper[1]], [houses.upper[2]]])))
        #expect(areNear(found.weights, houses.weights))
        #expect(isNear(found.lambdaMax, houses.lambda) && isNear(found.consistencyRatio(), houses.ratio))
        // Of three, the row geometric means are the eigenvector.
        #expect(areNear(found.geometricMean, found.weights))
    }

    /// 0.2384124738740217 over each table's figure for eight.
    @Test func `have a consistency ratio that depends on whose table of chance is taken`() throws {
        let house = try #require(PairwiseComparison(matrix: Self.house))
        let ratios = RandomIndex.all.map { house.consistencyRatio($0) }
        let expected = [1.41, 1.40, 1.3952, 1.4056].map { 0.2384124738740217 / $0 }
        for (ratio, wanted) in zip(ratios, expected) { #expect(isNear(ratio, wanted)) }
        // pymcdm 1.0 with the table of Tummala and Ling.
        #expect(isNear(ratios[2], 0.170880500196403))
        #expect(RandomIndex.alonsoLamata2006[11] == nil && RandomIndex.saaty1980[16] == nil)
    }

    /// Rezaei (2015), the mode of transport: load flexibility, accessibility, cost.
    @Test func `by the best–worst method are those of Rezaei's transport, by each of his models`() throws {
        let transport = try #require(BestWorst(best: 2, worst: 0, bestToOthers: [8, 2, 1], othersToWorst: [1, 5, 8]))
        let linear = transport.fit(.linear)
        #expect(areNear(linear.weights, [0.07142857142857142, 0.32142857142857145, 0.6071428571428572]))
        // 1/28
        #expect(isNear(linear.xi, 0.03571428571428581) && linear.consistencyRatio == nil)
        let nonlinear = transport.fit(.nonlinear)
        // (2 − ξ)(5 − ξ) = 8 + ξ, so that ξ = 4 − √14; the worst has 1, the other 5 − ξ, the best 8 + ξ of 14.
        let xi = 4 - 14.0.squareRoot()
        #expect(isNear(nonlinear.xi, xi) && isNear(xi, 0.2583422873917831, within: 1e-6))
        let units = [1, 5 - xi, 8 + xi]
        #expect(areNear(nonlinear.weights, units.map { $0 / 14 }))
        #expect(areNear(nonlinear.weights, [0.0714, 0.3387, 0.5899], within: 0.00005))
        #expect(isNear(nonlinear.consistencyIndex, 4.468871125850725))
        // Recomputed there to seven digits.
        #expect(isNear(nonlinear.consistencyRatio, 0.057809294588373986, within: 1e-6))
        #expect(nonlinear.intervals.allSatisfy { $0.upperBound - $0.lowerBound < 1e-12 })
        // |2 × 5 − 8| ÷ (8² − 8)
        #expect(isNear(transport.inputRatio, 2.0 / 56))
    }

    @Test(arguments: [
        (2, 0.4384471871911697), (3, 1.0), (4, 1.6277186767309857), (5, 2.2984378812835757), (6, 3.0),
        (7, 3.725082782364625), (8, 4.468871125850725), (9, 5.227998127341235),
    ])
    func `have the consistency index that Rezaei printed`(times: Double, index: Double) throws {
        let judged = try #require(BestWorst(best: 0, worst: 1, bestToOthers: [1, times], othersToWorst: [times, 1]))
        #expect(isNear(judged.fit(.nonlinear).consistencyIndex, index))
    }

    @Test(arguments: RankOrder.Rule.allCases)
    func `from an order of four are the published fractions`(rule: RankOrder.Rule) {
        let weights: [Double] =
            switch rule {
            case .centroid: [25.0, 13.0, 7.0, 3.0].map { $0 / 48 }
            case .sum: [0.4, 0.3, 0.2, 0.1]
            case .reciprocal: [0.48, 0.24, 0.16, 0.12]
            }
        #expect(areNear(RankOrder.weights(places: [1, 2, 3, 4], rule: rule), weights))
        let turned = [weights[2], weights[0], weights[3], weights[1]]
        #expect(areNear(RankOrder.weights(places: [3, 1, 4, 2], rule: rule), turned))
    }

    /// Half of 25/48 + 13/48, then 7/48 and 3/48.
    @Test func `from an order with a tie share what the tied places get`() {
        for places in [[1, 1, 3, 4], [1, 1, 2, 3]] {
            let weights = RankOrder.weights(places: places, rule: .centroid)
            #expect(areNear(weights, [19.0, 19.0, 7.0, 3.0].map { $0 / 48 }))
        }
        let third = 1.0 / 3
        #expect(areNear(RankOrder.weights(places: [2, 2, 2], rule: .reciprocal), [third, third, third]))
    }

    /// Goodwin & Wright, the office.
    @Test func `from swings are in proportion to them`() throws {
        let weights = try #require(Swing.weights([100, 80, 70, 30, 20, 10]))
        #expect(areNear(weights, [100, 80, 70, 30, 20, 10].map { $0 / 310 }))
        #expect(weights.map { ($0 * 100).rounded() } == [32, 26, 23, 10, 6, 3])
    }

    @Test func `are not made from points that cannot be used`() {
        for points in [[], [0, 0], [3, -1], [1, .nan], [1, .infinity]] as [[Double]] {
            #expect(PointAllocation.weights(points) == nil && Swing.weights(points) == nil)
        }
        #expect(PointAllocation.weights([1e308, 1e308]) == [0.5, 0.5])
    }
}

@Suite struct `Weights from figures` {
    /// Not published: Uysal's assistants with its 0 replaced by 0.5; pymcdm and scikit-criteria give the same.
    @Test func `by entropy are those of two other programs`() {
        let rows: [[Double]] = [
            [3.57, 4.0, 4.0, 83.75, 3.0, 9.0, 1.0], [3.07, 3.95, 4.0, 83.0, 3.0, 1.0, 3.0],
            [3.23, 3.54, 3.46, 66.0, 4.0, 0.5, 2.0], [3.42, 3.96, 4.0, 70.0, 5.0, 5.0, 7.0],
            [2.56, 3.37, 3.79, 82.0, 4.0, 4.0, 5.0],
        ]
        let found = FigureWeights.entropy(columns: transposed(rows))
        let expected = [
            0.011352366186792612, 0.004348589742734876, 0.0027965903829892526, 0.008649916261394726,
            0.03488463086399983, 0.604935964334853, 0.33303194222723576,
        ]
        #expect(areNear(found.weights, expected) && found.reason == nil)
    }

    /// Diakoulaki and others (1995), the companies.
    @Test func `by CRITIC are those of Diakoulaki`() {
        let rows: [[Double]] = [
            [61.0, 1.08, 4.33], [20.7, 0.26, 4.34], [16.3, 1.98, 2.53], [9.0, 3.29, 1.65], [5.4, 2.77, 2.33],
            [4.0, 4.12, 1.21], [-6.1, 3.52, 2.1], [-34.6, 3.31, 0.98],
        ]
        let columns = transposed(rows)
        let found = FigureWeights.critic(oriented: columns)
        #expect(areNear(found.weights, [0.20222553978778, 0.48090172901971934, 0.3168727311925006]))
        // A criterion of which less is better, forgotten to be turned round, gives other weights.
        let turned = FigureWeights.critic(oriented: [columns[0], columns[1].map { 0 - $0 }, columns[2]])
        #expect(!areNear(turned.weights, found.weights, within: 0.01))
    }

    @Test func `give nothing to a criterion on which all are alike`() {
        let columns: [[Double]] = [[3, 1, 2], [7, 7, 7], [1, 5, 9]]
        #expect(FigureWeights.entropy(columns: columns).weights[1] == 0)
        #expect(FigureWeights.critic(oriented: columns).weights[1] == 0)
    }

    /// Of shares 0 and 1 the entropy is 0.
    @Test func `count a zero as nothing, and say why there are none`() {
        #expect(areNear(FigureWeights.entropy(columns: [[0, 4], [2, 2]]).weights, [1, 0]))
        #expect(FigureWeights.entropy(columns: [[-1, 4]]).reason?.contains("below 0") == true)
        #expect(FigureWeights.entropy(columns: [[0, 0], [2, 2]]).reason?.contains("alike") == true)
        #expect(FigureWeights.entropy(columns: [[5]]).reason?.contains("two vendors") == true)
        #expect(FigureWeights.critic(oriented: [[5]]).reason?.contains("two vendors") == true)
        #expect(FigureWeights.critic(oriented: [[5, 7, 6], [10, 14, 12]]).reason?.contains("no two") == true)
        #expect(FigureWeights.critic(oriented: [[5, 7, 6]]).reason != nil)
    }
}

/// From the judgements above the diagonal, row by row.
func reciprocal(_ upper: [[Double]]) -> [[Double]] {
    let count = upper.count + 1
    var matrix = [[Double]](repeating: [Double](repeating: 1, count: count), count: count)
    for (row, values) in upper.enumerated() {
        for (offset, value) in values.enumerated() {
            matrix[row][row + 1 + offset] = value
            matrix[row + 1 + offset][row] = 1 / value
        }
    }
    return matrix
}

func transposed(_ rows: [[Double]]) -> [[Double]] { rows[0].indices.map { column in rows.map { $0[column] } } }
