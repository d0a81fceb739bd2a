/// From `low` to `high`, both included.
public struct Interval: Hashable, Sendable {
    public let low: Double
    public let high: Double

    init(_ low: Double, _ high: Double) {
        self.low = low
        self.high = high
    }

    init(low: Double, high: Double) {
        self.init(low, high)
    }

    public func contains(_ number: Double) -> Bool { low <= number && number <= high }
}

/// Why a number cannot be given. The raw values are for machines to read.
public enum UndefinedReason: String, Hashable, Sendable, CaseIterable {
    /// All ratings that can be compared are alike, so nothing shows whether raters tell units apart.
    case noVariation = "no_variation"
    /// Ratings differ, and units do not, or less than the ratings of one unit do.
    case unitsAlike = "units_alike"
    /// The ratings are measurements, and a matter of categories cannot be told of them.
    case measured
    /// No unit has two ratings.
    case noPairableUnits = "no_pairable_units"
    case tooFewUnits = "too_few_units"
    case tooFewRaters = "too_few_raters"
    /// The scale has a single category.
    case oneCategory = "one_category"
    /// A rating is not on the declared scale.
    case offScale = "off_scale"
    /// Ratios need numbers of 0 or more.
    case negativeValues = "negative_values"
    /// A value is not a number.
    case notFinite = "not_finite"
    /// There are so many different values that their pairs are not laid side by side.
    case tooManyValues = "too_many_values"
    /// Rows differ in length.
    case unevenRows = "uneven_rows"
}

/// A coefficient, or why there is none.
public struct Coefficient: Hashable, Sendable {
    /// `nil` exactly where there is a ``reason``.
    public let value: Double?

    /// `nil` where no such error is defined, or it was not asked for.
    public let standardError: Double?
    public let interval: Interval?

    /// Whether an end of the interval is cut where the scale of the coefficient ends.
    public let isCut: Bool
    public let reason: UndefinedReason?

    init(_ value: Double, standardError: Double? = nil, interval: Interval? = nil) {
        self.value = value
        self.standardError = standardError
        self.interval = interval
        isCut = false
        reason = nil
    }

    /// With an interval that may reach beyond what the coefficient can be, and is then cut there; it holds the value.
    init(_ value: Double, standardError: Double? = nil, interval: Interval?, cutTo scale: ClosedRange<Double>) {
        let cut = interval.map {
            Interval(min(value, max(scale.lowerBound, $0.low)), max(value, min(scale.upperBound, $0.high)))
        }
        self.value = value
        self.standardError = standardError
        self.interval = cut
        // What rounding puts beyond an end is at it.
        isCut = interval.map { $0.low < scale.lowerBound - 1e-9 || $0.high > scale.upperBound + 1e-9 } ?? false
        reason = nil
    }

    init(undefined reason: UndefinedReason) {
        value = nil
        standardError = nil
        interval = nil
        isCut = false
        self.reason = reason
    }
}
