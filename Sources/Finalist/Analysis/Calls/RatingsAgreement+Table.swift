extension RatingsAgreement {
    /// Of ratings of which each rater gave each unit at most one; the last counts where there are more.
    ///
    /// - Parameters:
    ///   - categories: The scale as declared, from which chance is reckoned; `nil` for the whole numbers from the lowest
    ///     to the highest rating where all are whole and these are no more than 101, else for the values given. More than
    ///     200 of these are measurements and no categories: there is then no AC1, AC2 or kappa, and no interval of the
    ///     ratio alpha.
    ///   - seed: Of the bootstrap that gives alpha its interval.
    ///   - trials: Of that bootstrap; `nil` for 1,999 on up to 1,000 units, so many times fewer on more, 499 at least;
    ///     units that two have rated count.
    public init(
        table: [Rating], categories: [Double]? = nil, seed: UInt64 = 1, trials: Int? = nil, confidence: Double = 0.95
    ) {
        var units: [String: Int] = [:]
        var raters: [String: Int] = [:]
        var (unitNames, raterNames): ([String], [String]) = ([], [])
        for rating in table {
            if units[rating.unit] == nil {
                units[rating.unit] = unitNames.count
                unitNames.append(rating.unit)
            }
            if raters[rating.rater] == nil {
                raters[rating.rater] = raterNames.count
                raterNames.append(rating.rater)
            }
        }
        var rows = unitNames.map { _ in [Double?](repeating: nil, count: raterNames.count) }
        for rating in table {
            guard let row = units[rating.unit], let column = raters[rating.rater] else { continue }
            rows[row][column] = rating.score
        }
        let ratings = RatingTable(units: rows)
        let trials = trials ?? PermutationTest.trials(1_999, of: ratings.ratings(atLeast: 2).count, atLeast: 499)
        let complete = ratings.units.compactMap { row -> [Double]? in
            let scores = row.compactMap(\.self)
            return scores.count == raterNames.count ? scores : nil
        }
        func alpha(_ metric: KrippendorffAlpha.Metric, _ place: UInt64) -> Coefficient {
            ratings.krippendorffAlpha(metric, trials: trials, seed: seed &+ place, confidence: confidence)
        }
        let given = Set(ratings.ratings(atLeast: 1).joined()).sorted()
        let scale = categories?.sorted() ?? Self.scale(given)
        // Chance agreement is a matter of categories; measurements have none.
        let isMeasured = categories == nil && scale.count > Self.mostCategories
        // Without a scale that was declared, a single value is all that was given, and not all that could be.
        let isAlike = categories == nil && scale.count <= 1
        let percent = ratings.percentAgreement
        let none = Coefficient(undefined: percent == nil ? .noPairableUnits : isMeasured ? .measured : .noVariation)
        let plain =
            isMeasured || isAlike
            ? nil : ratings.chanceCorrected(categories: scale, weights: .identity, confidence: confidence)
        let graded =
            isMeasured || isAlike
            ? nil : ratings.chanceCorrected(categories: scale, weights: .quadratic, confidence: confidence)
        let icc = IntraclassCorrelation(complete, confidence: confidence)
        self.init(
            units: unitNames, raters: raterNames, ratings: rows.joined().count { $0 != nil },
            pairableUnits: ratings.ratings(atLeast: 2).count, completeUnits: complete.count,
            categories: categories?.sorted(), percentAgreement: percent, alphaNominal: alpha(.nominal, 0),
            alphaOrdinal: alpha(.ordinal, 1), alphaInterval: alpha(.interval, 2),
            alphaRatio: given.count > Self.mostCategories ? ratings.krippendorffAlpha(.ratio) : alpha(.ratio, 3),
            ac1: plain?.ac ?? none, ac2Quadratic: graded?.ac ?? none, fleiss: plain?.fleiss ?? none, icc1: icc.one,
            icc2: icc.two, icc3: icc.three,
            icc1k: icc.oneMean, icc2k: icc.twoMean, icc3k: icc.threeMean, seed: seed, trials: trials)
    }

    /// With whole numbers from one end of a scale to the other.
    public init(
        table: [Rating], scale: ClosedRange<Int>, seed: UInt64 = 1, trials: Int? = nil, confidence: Double = 0.95
    ) {
        self.init(table: table, categories: scale.map(Double.init), seed: seed, trials: trials, confidence: confidence)
    }

    private static func scale(_ given: [Double]) -> [Double] {
        guard let low = given.first, let high = given.last, high - low <= 100,
            given.allSatisfy({ $0 == $0.rounded() })
        else { return given }
        return Array(stride(from: low, through: high, by: 1))
    }

    private static let mostCategories = 200
}
