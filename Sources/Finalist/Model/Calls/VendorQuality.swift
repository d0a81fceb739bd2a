#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

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
        self.vendor = vendor
        self.claimedShare = claimedShare
        self.passMark = passMark
        self.scores = scores
        self.words = words
    }
}

extension VendorQuality {
    /// `vendor` is that of the visit.
    static func facts(_ fields: inout Fields, _ record: VendorQuality?, vendor: Vendor.ID) -> VendorQuality? {
        fields.means(
            """
            What the vendor says of the quality scores that it gives itself; the text says where that comes from. It \
            stands once.
            """)
        return VendorQuality(
            vendor: vendor,
            claimedShare: fields.attribute(
                "acceptable", .optional(.number), record?.claimedShare.map(percent),
                "The percent of its calls that it calls acceptable."
            ).map { $0 / 100 },
            passMark: fields.attribute(
                "pass-mark", .optional(.number), record?.passMark,
                "From which score on, 0 to 100, a call is acceptable."),
            scores: fields.attribute(
                "scores", .numbers, record?.scores.compactMap { Decimal(string: Figures.exact($0)) },
                "Its own scores of its calls, 0 to 100, separated by spaces."
            ).map(\.number), words: fields.words(.optional, record?.words))
    }

    /// The percent that a share is read from: of the numbers whose hundredth it is, the one with the fewest digits.
    /// 100 × 0.58 is 57.99999999999999, whose hundredth is 0.58 as that of 58 is.
    private static func percent(_ share: Double) -> Double {
        let nearest = share * 100
        return [nearest, nearest.nextDown, nearest.nextUp].filter { $0 / 100 == share }
            .min { Figures.exact($0).utf8.count < Figures.exact($1).utf8.count } ?? nearest
    }
}
