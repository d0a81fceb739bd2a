/// How often each vendor takes each place when what is uncertain is drawn again and again.
public struct Robustness: Hashable, Sendable {
    public let trials: Int
    public let seed: UInt64

    /// What was asked for.
    public let varied: Variation

    /// What of it there was to draw: prices without a stated range, for one, are held.
    public let drawn: Variation

    /// What was varied and how, one sentence each; for the reader of a report.
    public let notes: [String]

    /// One a vendor that is in the running today or in any trial, in the order of the file.
    public let vendors: [VendorChances]

    /// What these trials alone allow to be said of first place; `nil` where ``withheld`` says why nothing is.
    public let verdict: LeadVerdict?

    /// Why no word is put on first place; `nil` where one is.
    let silence: Silence?

    enum Silence: Hashable, Sendable {
        case evidenceMissing

        /// Single steps alone can tell anything of first place.
        case nothingDrawn
    }

    var isHeld: Bool { silence == .nothingDrawn }

    /// Row by column: the share of trials in which the row's vendor has a higher total than the column's; a tie counts one
    /// half for either, one that is out is behind those that are in, and of two that are out neither is ahead.
    public let pairwise: [[Double]]

    public struct VendorChances: Hashable, Sendable {
        public let vendor: Vendor.ID

        /// By place, first to last: the share of trials; with ``out`` they sum to 1. A tie for a place counts in equal
        /// parts for all places it covers.
        public let acceptability: [Double]

        /// The share of trials in which the vendor is first; ties in equal parts.
        public var first: Double { acceptability.first ?? 0 }

        /// The share of trials in which the vendor shares first place with others.
        public let shared: Double

        /// The standard error of ``first`` from the number of trials.
        public let standardError: Double

        /// The share of trials in which the vendor falls below a threshold that puts it out.
        public let out: Double

        /// The mean rank in the trials in which the vendor is in; `nil` where it is out of all.
        public let expectedRank: Double?

        /// The mean weights of the trials in which the vendor is first, by lowest criterion in the order of the plan;
        /// `nil` where it never is, or weights are not varied.
        public let centralWeights: [Criterion.ID: Double]?

        /// SMAA's confidence factor: the share of first places with the central weights held and all else drawn; `nil` without central weights.
        public let confidenceFactor: Double?
    }
}
