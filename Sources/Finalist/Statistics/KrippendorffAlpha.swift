/// How far raters agree beyond chance, for any number of raters, with ratings missing, on any level of measurement.
public enum KrippendorffAlpha {
    /// What the distance between two ratings is.
    public enum Metric: String, Hashable, Sendable, CaseIterable {
        case nominal, ordinal, interval, ratio
    }
}

extension RatingTable {
    /// Krippendorff's alpha: 1 for perfect agreement, 0 for that of chance, below 0 for disagreement by system.
    ///
    /// Units with a single rating do not count. `nil` where no unit has two ratings, where all that count are alike, and
    /// for ratios of numbers below 0, or of more than 5,000 different ones. The ordinal distance depends on how often each value was given; an "alpha with
    /// ordinal weights", as in irrCAC, is another number.
    ///
    /// Source: Krippendorff (2011), "Computing Krippendorff's alpha-reliability"; (2019) "Content Analysis", 4th ed., 12.
    public func krippendorffAlpha(_ metric: KrippendorffAlpha.Metric) -> Coefficient {
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
    /// is no interval with fewer than two units, nor where more than half of the trials are left out. `confidence` is from
    /// 0 to 1.
    public func krippendorffAlpha(
        _ metric: KrippendorffAlpha.Metric, trials: Int, seed: UInt64, confidence: Double = 0.95
    ) -> Coefficient {
        precondition((0...1).contains(confidence), "a confidence is a share from 0 to 1")
        guard case .success(let coincidences) = Coincidences.of(self, metric), let alpha = coincidences.alpha,
            coincidences.unitCount > 1
        else { return krippendorffAlpha(metric) }
        var chance = RandomSource(seed: seed)
        var values: [Double] = []
        values.reserveCapacity(trials)
        for _ in 0..<trials {
            if let value = coincidences.alpha(drawnBy: &chance) { values.append(value) }
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
