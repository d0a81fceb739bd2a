import Testing

@testable import Finalist

@Suite struct `Weights at the edge of arithmetic` {
    /// Half as far from the even share is a quarter of the entropy that is lacking, 4 : 1; 1 less the entropy would be
    /// nothing but noise here.
    @Test(arguments: [100.0, 1e6, 1e8, 1e11])
    func `by entropy tell prices apart that hardly differ`(price: Double) {
        let found = FigureWeights.entropy(columns: [[price + 1, price], [price + 0.5, price]])
        // The share itself moves by a part of 1/price.
        #expect(areNear(found.weights, [0.8, 0.2], within: 1 / price))
    }

    /// Of four vendors one has all: log 4. Two have half each: log 2. The shares 1/5, 1/5, 1/5, 2/5: log 4 + (3 log 1/5 +
    /// 2 log 2/5) ÷ 5 = log 4 − log 5 + 0.4 log 2.
    @Test func `by entropy are those of shares worked out by hand`() {
        let found = FigureWeights.entropy(columns: [[0, 7, 0, 0], [3, 0, 0, 3], [1, 2, 1, 1]])
        let (two, five) = (Elementary.log(2), Elementary.log(5))
        let lacking = [2 * two, two, 2.4 * two - five]
        let sum = lacking.reduce(0, +)
        #expect(areNear(found.weights, lacking.map { $0 / sum }, within: 1e-14))
    }

    @Test func `by entropy do not depend on units, and say which figures cannot be used`() {
        let one = FigureWeights.entropy(columns: [[3, 5, 11], [0.2, 0.9, 0.4]])
        let other = FigureWeights.entropy(columns: [[3e300, 5e300, 11e300], [0.2e-300, 0.9e-300, 0.4e-300]])
        #expect(areNear(one.weights, other.weights, within: 1e-14))
        #expect(FigureWeights.entropy(columns: [[0, 0, 0], [1, 2, 4]]).weights == [0, 1])
        #expect(FigureWeights.entropy(columns: [[1, .nan]]).reason == "a figure is no number")
        #expect(FigureWeights.entropy(columns: [[1, .infinity]]).reason == "a figure is no number")
    }

    /// Judgements up to the limit, without any sense: A w = λ w all the same.
    @Test(arguments: 1...12) func `by pairwise comparison are an eigenvector however the judgements contradict`(
        seed: UInt64
    ) throws {
        var random = RandomSource(seed: seed)
        let count = 3 + random.below(4)
        let limit = PairwiseComparison.limit
        let scale = [1 / limit, 1.0 / 9, 1, 9, limit]
        let matrix = reciprocal((1..<count).map { row in (row..<count).map { _ in scale[random.below(scale.count)] } })
        let found = try #require(PairwiseComparison(matrix: matrix))
        for (row, weight) in zip(matrix, found.weights) {
            let image = zip(row, found.weights).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(isNear(image / weight / found.lambdaMax, 1, within: 1e-11))
        }
        for judgement in found.judgements() {
            #expect(judgement.fitting.isFinite && judgement.fitting > 0)
            // With what fits in its place, the weights say exactly that.
            var mended = matrix
            mended[judgement.row][judgement.column] = judgement.fitting
            mended[judgement.column][judgement.row] = 1 / judgement.fitting
            if let whole = PairwiseComparison(matrix: mended) {
                let ratio = whole.weights[judgement.row] / whole.weights[judgement.column]
                #expect(isNear(ratio / judgement.fitting, 1, within: 1e-9))
                #expect(isNear(whole.consistencyIndex, judgement.indexIfMended))
            }
        }
    }

    /// 1/10 of 1/10 = 252/25200, of 1/9 + 1/10 = 532/25200, and so on: the published fractions of ten.
    @Test func `from an order of ten are exact, wherever the criteria stand`() {
        let fractions = [7381.0, 4861, 3601, 2761, 2131, 1627, 1207, 847, 532, 252].map { $0 / 25200 }
        let places = [4, 9, 1, 10, 2, 7, 3, 8, 6, 5]
        let weights = RankOrder.weights(places: places, rule: .centroid)
        #expect(areNear(weights, places.map { fractions[$0 - 1] }, within: 1e-15))
        #expect(isNear(weights.reduce(0, +), 1, within: 1e-14))
    }

    @Test func `by pairwise comparison are refused beyond what can be reckoned`() {
        #expect(PairwiseComparison(matrix: [[1, 100], [1.0 / 100, 1]]) != nil)
        #expect(PairwiseComparison(matrix: [[1, 101], [1.0 / 101, 1]]) == nil)
        #expect(PairwiseComparison(matrix: [[1, 1e300], [1e-300, 1]]) == nil)
        #expect(PairwiseComparison(matrix: [[1, .nan], [.nan, 1]]) == nil)
        #expect(PairwiseComparison(matrix: [[1, .infinity], [0, 1]]) == nil)
    }
}
