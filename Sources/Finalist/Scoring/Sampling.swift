/// How far a value can be trusted that rests on a sample, as that of calls does.
public struct Sampling: Hashable, Sendable {
    /// Calls.
    public let count: Int

    /// Of the mean, in points.
    public let standardError: Double

    /// The ends of the 95 % interval, by Student's t; not clipped to 0…100.
    public let low: Double
    public let high: Double
}
