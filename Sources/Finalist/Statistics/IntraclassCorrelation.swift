/// How much of the spread of scores is between units: six forms, by whom they are to speak for.
///
/// A row is a unit, a column a rater, and every rater scored every unit. All forms are at most 1, and can be below 0:
/// that of one of k raters down to −1 ÷ (k − 1), below which no correlation of k can be. The mean of all knows no such end,
/// and says nothing more below −1. Estimates beyond are withheld, and intervals are cut there.
/// Use the second form where the score itself is reported: the third forgives a rater who is lenient throughout.
///
/// Sources: Shrout & Fleiss (1979), "Intraclass correlations: uses in assessing rater reliability", Psychological
/// Bulletin 86:420–428; intervals also McGraw & Wong (1996), Psychological Methods 1:30–46.
struct IntraclassCorrelation: Hashable, Sendable {
    /// ICC(1,1): one rater, units having different ones.
    let one: Coefficient
    /// ICC(2,1): one rater, of raters drawn from many; absolute agreement.
    let two: Coefficient
    /// ICC(3,1): one of exactly these raters; consistency.
    let three: Coefficient
    /// ICC(1,k), ICC(2,k), ICC(3,k): the mean of all raters.
    let oneMean: Coefficient
    let twoMean: Coefficient
    let threeMean: Coefficient

    /// `nil` where there are fewer than two units or raters.
    let meanSquares: MeanSquares?

    struct MeanSquares: Hashable, Sendable {
        let betweenUnits: Double
        let withinUnits: Double
        let betweenRaters: Double
        let residual: Double
    }

    init(_ matrix: [[Double]], confidence: Double = 0.95) {
        let n = matrix.count
        let k = matrix.first?.count ?? 0
        if n < 2 {
            self.init(undefined: .tooFewUnits)
        } else if !matrix.allSatisfy({ $0.count == k }) {
            self.init(undefined: .unevenRows)
        } else if k < 2 {
            self.init(undefined: .tooFewRaters)
        } else if !matrix.joined().allSatisfy(\.isFinite) {
            self.init(undefined: .notFinite)
        } else {
            let squares = TwoWaySquares(matrix)
            let means = MeanSquares(
                betweenUnits: squares.rows, withinUnits: squares.withinRows, betweenRaters: squares.columns,
                residual: squares.residual)
            self.init(means, FormsOfICC(squares, confidence))
        }
    }

    private init(_ means: MeanSquares, _ forms: FormsOfICC) {
        (one, oneMean) = forms.one
        (two, twoMean) = forms.two
        (three, threeMean) = forms.three
        meanSquares = means
    }

    private init(undefined reason: UndefinedReason) {
        let none = Coefficient(undefined: reason)
        (one, two, three, oneMean, twoMean, threeMean) = (none, none, none, none, none, none)
        meanSquares = nil
    }
}

/// The coefficients from the mean squares, multiplied out so that a residual of 0 divides nothing.
private struct FormsOfICC {
    let squares: TwoWaySquares
    let tail: Double

    init(_ squares: TwoWaySquares, _ confidence: Double) {
        self.squares = squares
        tail = 0.5 + confidence / 2
    }

    private var n: Double { squares.rowCount }
    private var k: Double { squares.columnCount }

    /// Of one rater, and of the mean of all.
    var one: (Coefficient, Coefficient) { consistency(squares.withinRows, n * (k - 1)) }
    var three: (Coefficient, Coefficient) { consistency(squares.residual, (n - 1) * (k - 1)) }

    /// (F − 1) ÷ (F + k − 1) and 1 − 1 ÷ F with F = between ÷ error, and with the ends of its interval.
    private func consistency(_ error: Double, _ degrees: Double) -> (Coefficient, Coefficient) {
        let between = squares.rows
        guard between > 0 || error > 0 else { return undefined }
        let low = 1 / FDistribution.quantile(tail, n - 1, degrees)
        let high = FDistribution.quantile(tail, degrees, n - 1)
        func single(_ factor: Double) -> Double {
            (between * factor - error) / (between * factor + (k - 1) * error)
        }
        func mean(_ factor: Double) -> Double { 1 - error / (between * factor) }
        return (
            ofOne(single(1), Interval(single(low), single(high))),
            between > 0 ? ofMean(mean(1), Interval(mean(low), mean(high))) : Coefficient(undefined: .unitsAlike)
        )
    }

    var two: (Coefficient, Coefficient) {
        let (between, raters, error) = (squares.rows, squares.columns, squares.residual)
        let whole = between + (k - 1) * error + k * (raters - error) / n
        guard between > 0 || error > 0, whole > 0 else { return undefined }
        let value = (between - error) / whole
        let interval = interval(value)
        let meanWhole = between + (raters - error) / n
        let mean =
            meanWhole > 0
            ? ofMean((between - error) / meanWhole, interval.flatMap(steppedUp)) : Coefficient(undefined: .unitsAlike)
        return (ofOne(value, interval), mean)
    }

    private func ofOne(_ value: Double, _ interval: Interval?) -> Coefficient {
        let least = -1 / (k - 1)
        // Rounding may put a value that is the least there is just below it.
        guard value >= least - 1e-9 else { return Coefficient(undefined: .unitsAlike) }
        return Coefficient(value, interval: interval, cutTo: min(value, least)...1)
    }

    private func ofMean(_ value: Double, _ interval: Interval?) -> Coefficient {
        value >= -1
            ? Coefficient(value, interval: interval, cutTo: -1...1) : Coefficient(undefined: .unitsAlike)
    }

    /// With Satterthwaite's degrees of freedom; `nil` where there are none.
    private func interval(_ value: Double) -> Interval? {
        let (between, raters, error) = (squares.rows, squares.columns, squares.residual)
        let rest = n * (1 + (k - 1) * value) - k * value
        let sum = k * value * raters + rest * error
        let spread = (n - 1) * (k * value * raters) * (k * value * raters) + rest * error * (rest * error)
        guard spread > 0 else { return raters == 0 && error == 0 ? Interval(1, 1) : nil }
        let degrees = (k - 1) * (n - 1) * sum * sum / spread
        guard degrees > 1e-3 else { return nil }
        let noise = k * raters + (k * n - k - n) * error
        func end(_ factor: Double) -> Double? {
            let whole = noise + n * between * factor
            return whole > 0 ? n * (between * factor - error) / whole : nil
        }
        guard let low = end(1 / FDistribution.quantile(tail, n - 1, degrees)),
            let high = end(FDistribution.quantile(tail, degrees, n - 1))
        else { return nil }
        return Interval(low, high)
    }

    /// The Spearman–Brown formula: from one rater to the mean of all. Where it has no number for the lower end, since that
    /// is below what one rater can have, the end is below any that is shown.
    private func steppedUp(_ interval: Interval) -> Interval? {
        let (low, high) = (1 + interval.low * (k - 1), 1 + interval.high * (k - 1))
        guard high > 0 else { return nil }
        return Interval(low > 0 ? interval.low * k / low : -.greatestFiniteMagnitude, interval.high * k / high)
    }

    private var undefined: (Coefficient, Coefficient) {
        let reason: UndefinedReason = squares.columns > 0 ? .unitsAlike : .noVariation
        return (Coefficient(undefined: reason), Coefficient(undefined: reason))
    }
}
