/// The result under other weights, without one vendor, and under any weights at all.
public struct Scenarios: Hashable, Sendable {
    /// The plan's weights, then each set in the order of the file.
    public let weightSets: [WeightSetResult]
    public let dominances: [Dominance]
    public let potential: [Potential]
    public let withoutVendor: [WithoutVendor]

    public struct WeightSetResult: Hashable, Sendable {
        public let id: String
        public let title: String?
        public let status: Weights.Status
        public let totals: [Vendor.ID: Double]
        public let ranks: [Vendor.ID: Int]

        /// Best first.
        public let order: [Vendor.ID]

        /// Against the outcome at hand.
        public let changesOrder: Bool
        public let changesFirst: Bool
    }

    /// One vendor is at least as good as another on every lowest criterion, and better on one.
    public struct Dominance: Hashable, Sendable {
        public let better: Vendor.ID
        public let worse: Vendor.ID
    }

    /// Whether any weights at all put a vendor first.
    public struct Potential: Hashable, Sendable {
        public let vendor: Vendor.ID
        public let answer: Answer

        public enum Answer: Hashable, Sendable {
            /// Ahead of all others by `margin` points at most, with these effective weights by lowest criterion.
            case first(margin: Double, weights: [Criterion.ID: Double])
            /// No better than level with another, whatever the weights.
            case level(weights: [Criterion.ID: Double])
            /// Behind by `margin` points at least: this mixture of rivals (shares sum to 1) beats it on every criterion.
            case never(margin: Double, mixture: [Vendor.ID: Double])
            /// Why it cannot be told.
            case unknown(String)
            /// There are more vendors in the running than ``mostSearched``.
            case unsearched
        }

        /// With more vendors in the running it is not searched which of them some weights put first.
        static let mostSearched = 60
    }

    /// The order of the others, scored anew as if one vendor had never taken part.
    public struct WithoutVendor: Hashable, Sendable {
        public let vendor: Vendor.ID
        public let order: [Vendor.ID]

        /// Those of one rank are level.
        public let ranks: [Vendor.ID: Int]

        /// Whether the others stand in another order than with it.
        public let changesOrder: Bool
        public let obstacle: String?
    }
}
