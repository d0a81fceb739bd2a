/// What a vendor says of the quality scores that it gives itself.
public struct VendorQuality: Hashable, Sendable {
    public let vendor: Vendor.ID

    /// The share of its calls that it says are acceptable, from 0 to 1.
    public let claimedShare: Double?

    /// From which score on a call is acceptable, from 0 to 100.
    public let passMark: Double?

    /// Its own scores of its calls, from 0 to 100.
    public let scores: [Double]

    /// Where that comes from, or what else is said of it.
    public let words: String

    public init(
        vendor: Vendor.ID, claimedShare: Double? = nil, passMark: Double? = nil, scores: [Double] = [],
        words: String = ""
    ) {
        precondition(claimedShare.map { 0...1 ~= $0 } ?? true, "a share lies between 0 and 1")
        self.vendor = vendor
        self.claimedShare = claimedShare
        self.passMark = passMark
        self.scores = scores
        self.words = words
    }
}
