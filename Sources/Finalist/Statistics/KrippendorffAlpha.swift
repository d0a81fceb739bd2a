/// How far raters agree beyond chance, for any number of raters, with ratings missing, on any level of measurement.
enum KrippendorffAlpha {
    /// What the distance between two ratings is.
    enum Metric: String, Hashable, Sendable, CaseIterable {
        case nominal, ordinal, interval, ratio
    }
}

extension RatingTable {
    /// Krippendorff's alpha: 1 for perfect agreement, 0 for that of chance, below 0 for disagreement by system.
    ///
    /// Units with a single rating do not count. `nil` where no unit has two ratings, where all that count are alike, and
    /// for ratios of numbers below 0. The ordinal distance depends on how often each value was given; an "alpha with
    /// ordinal weights", as in irrCAC, is another number.
    ///
    /// Source: Krippendorff (2011), "Computing Krippendorff's alpha-reliability"; (2019) "Content Analysis", 4th ed., 12.
    func krippendorffAlpha(_ metric: KrippendorffAlpha.Metric) -> Coefficient {
        switch Coincidences.of(self, metric) {
        case .failure(let refused): Coefficient(undefined: refused.reason)
        case .success(let coincidences): Self.coefficient(coincidences.alpha)
        }
    }

    /// Alpha with a percentile interval from a bootstrap of the units that have two ratings or more.
    ///
    /// Each of the `trials` draws as many units with replacement, and has its own expected disagreement. (The bootstrap
    /// of Hayes & Krippendorff 2007, "Answering the call for a standard reliability measure", Communication Methods and
    /// Measures 1:77–89, draws pairs of ratings instead and holds the expected disagreement fixed; pairs of one unit are
    /// not independent, so its interval is too narrow.) Trials without variation have no alpha and are left out. There
    /// is no interval with fewer than two units, nor where more than half of the trials are left out.
    func krippendorffAlpha(
        _ metric: KrippendorffAlpha.Metric, trials: Int, seed: UInt64, confidence: Double = 0.95
    ) -> Coefficient {
        guard case .success(let coincidences) = Coincidences.of(self, metric), let alpha = coincidences.alpha,
            coincidences.unitCount > 1
        else { return krippendorffAlpha(metric) }
        var chance = RandomSource(seed: seed)
        var drawn = [Int](repeating: 0, count: coincidences.unitCount)
        var values: [Double] = []
        values.reserveCapacity(trials)
        for _ in 0..<trials {
            for index in drawn.indices { drawn[index] = 0 }
            for _ in drawn.indices { drawn[chance.below(drawn.count)] += 1 }
            if let value = coincidences.alpha(drawn: drawn) { values.append(value) }
        }
        guard trials > 0, values.count * 2 >= trials else { return Coefficient(alpha) }
        values.sort()
        let tail = (1 - confidence) / 2
        return Coefficient(
            alpha, interval: Interval(percentile(tail, ofSorted: values), percentile(1 - tail, ofSorted: values)))
    }

    private static func coefficient(_ alpha: Double?) -> Coefficient {
        alpha.map { Coefficient($0) } ?? Coefficient(undefined: .noVariation)
    }
}
