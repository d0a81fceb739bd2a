/// Weights from swings: how much it is worth to take a criterion from its worst to its best, the largest swing being 100.
public enum Swing {
    /// The swings in proportion; 0…1 each, summing to 1.
    ///
    /// Only proportions count, so that a largest swing other than 100 gives the same weights. `nil` where one is below 0 or
    /// no number, or where none is above 0.
    ///
    /// Source: von Winterfeldt & Edwards (1986), "Decision analysis and behavioral research", ch. 8; Goodwin & Wright,
    /// "Decision analysis for management judgment", ch. on SMART.
    public static func weights(_ swings: [Double]) -> [Double]? { swings.shares }
}
