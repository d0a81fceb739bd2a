/// Weights from points that a person shares out among the criteria.
public enum PointAllocation {
    /// The points in proportion; 0…1 each, summing to 1. The points need not sum to 100.
    ///
    /// `nil` where one is below 0 or no number, or where none is above 0.
    ///
    /// Source: Metfessel (1947), "A proposal for quantitative reporting of comparative judgments", J. Psychology 24:229–235;
    /// Doyle, Green & Bottomley (1997), "Judging relative importance: direct rating and point allocation are not
    /// equivalent", OBHDP 70:65–72.
    public static func weights(_ points: [Double]) -> [Double]? { points.shares }
}
