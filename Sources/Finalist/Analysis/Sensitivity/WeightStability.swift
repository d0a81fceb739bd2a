/// How far the weight of one criterion can move before the result does.
///
/// The weight is the criterion's share of its level, from 0 to 1; its siblings share the rest in their proportions, and
/// everything else stays. This is "proportional rescaling": 0.5 means half of the level after, and not before, the shares
/// are brought back to 1.
public struct WeightStability: Hashable, Sendable {
    public let criterion: Criterion.ID
    public let parent: Criterion.ID?

    /// Today's share of the level, from 0 to 1.
    public let weight: Double

    /// The shares around today's at which the same vendors stay first.
    public let first: ClosedRange<Double>

    /// The shares around today's at which the whole order stays.
    public let order: ClosedRange<Double>

    /// Who comes first just below and just above ``first``; empty where it reaches 0 or 1, and where all are out there.
    public let takesOverBelow: [Vendor.ID]
    public let takesOverAbove: [Vendor.ID]

    /// Every share from 0 to 1 at which two vendors change places, in rising order.
    public let crossovers: [Crossover]

    /// Who leads from where to where, from 0 to 1 in rising order; a threshold that puts a vendor out, or lets one in,
    /// makes a stretch end as well.
    public let leaders: [Stretch]

    /// Totals along the share, for drawing: one a vendor in the running, as if all that are in today stayed in.
    public let lines: [Line]

    /// A share at which two vendors are level and change places.
    public struct Crossover: Hashable, Sendable {
        public let weight: Double

        /// The vendor ahead below the share, and the one ahead above it.
        public let below: Vendor.ID
        public let above: Vendor.ID

        /// Whether first place changes there.
        public let isForFirst: Bool
    }

    public struct Stretch: Hashable, Sendable {
        public let from: Double
        public let to: Double

        /// More than one where they tie all along, nobody where all are out.
        public let first: [Vendor.ID]
    }

    public struct Line: Hashable, Sendable {
        public let vendor: Vendor.ID

        /// Shares and totals in rising order of share; two points where the line is straight.
        public let points: [Point]
    }

    public struct Point: Hashable, Sendable {
        public let weight: Double
        public let total: Double
    }
}
