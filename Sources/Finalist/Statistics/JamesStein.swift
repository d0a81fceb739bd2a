/// Several means of one known variance, each drawn towards the mean of all by the same factor.
///
/// With four or more the whole is then nearer the truth than the means as they are, whatever the truth.
///
/// Source: Efron & Morris (1977), "Stein's paradox in statistics", Scientific American 236(5):119–127.
struct JamesStein: Hashable, Sendable {
    /// The share of each deviation that remains; from 0 – the data show no difference – to below 1.
    let factor: Double
    let mean: Double
    let shrunk: [Double]

    /// `nil` for fewer than four values, for which the method has nothing to offer.
    init?(_ values: [Double], variance: Double) {
        precondition(variance >= 0, "a variance is 0 or more")
        guard values.count > 3 else { return nil }
        let moments = Moments(values)
        let factor =
            moments.squares > 0 ? max(0, 1 - Double(values.count - 3) * variance / moments.squares) : 0
        self.factor = factor
        mean = moments.mean
        shrunk = values.map { moments.mean + factor * ($0 - moments.mean) }
    }
}
