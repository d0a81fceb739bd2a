/// What the lead becomes as one input after the other moves over its own real range, all others held.
public struct Tornado: Hashable, Sendable {
    public let leader: Vendor.ID

    /// The vendor in second place today; where nobody is, the best of those whom a threshold keeps out.
    public let rival: Vendor.ID

    /// The leader's total less the rival's, in points, today.
    public let lead: Double

    /// Whom a threshold puts out today, and might let in.
    public let outToday: [Vendor.ID]

    /// The widest effect first.
    public let bars: [Bar]

    /// Inputs for which nothing states how far they may be off: of the two, and of others those that set their scale.
    public let withoutRange: [Input]

    /// One input of one vendor.
    public struct Input: Hashable, Sendable {
        public let kind: Kind
        public let vendor: Vendor.ID

        /// The question, criterion or price line it is about.
        public let subject: String
        public let title: String

        /// Where its figure stands.
        public let location: Location?
        let basis: Basis
    }

    /// What an input's range comes from, or why there is none.
    enum Basis: Hashable, Sendable {
        /// The lowest and the highest score of so many.
        case evaluators(Int)

        /// The 95 % interval of so many calls.
        case calls(Int)

        /// Ends that the file states, or what it states of a distribution without ends; of a price line, in percent of it.
        case stated(StatedRange.Distribution, areEnds: Bool, percents: ClosedRange<Double>? = nil)

        case notStated, noWidth, word
        case moderated, noScore, oneScore, sameScores
        case fewCalls
        case sameCalls(Int)
    }

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case scores, calls, price, measure
    }

    public struct Bar: Hashable, Sendable {
        public let input: Input

        /// The input's ends, in its own unit: a score, a value of calls, money, a figure.
        public let low: Double
        public let high: Double

        /// The lead over ``rival`` at either end, in points; below 0 the rival is ahead.
        public let leadAtLow: Double
        public let leadAtHigh: Double

        /// Who is first at either end.
        public let firstAtLow: [Vendor.ID]
        public let firstAtHigh: [Vendor.ID]

        /// Whom a threshold puts out at either end; a lead of or over one of them is that of the totals it would have.
        public let outAtLow: [Vendor.ID]
        public let outAtHigh: [Vendor.ID]

        public var width: Double { abs(leadAtHigh - leadAtLow) }
        public var changesFirst: Bool { firstAtLow != firstAtHigh }
    }
}
