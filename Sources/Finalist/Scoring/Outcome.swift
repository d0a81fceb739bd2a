/// A scored evaluation: the question, the way it was answered, and the answer.
public struct Outcome: Sendable {
    public let evaluation: Evaluation
    public let weighting: Weighting

    /// Something is still missing, and the totals are of what is there: read them with their bounds.
    public let isInterim: Bool

    /// One a contender, in the order of the file.
    public let results: [VendorResult]

    /// One a criterion, each before those below it.
    public let criteria: [CriterionResult]

    /// What a reader of the result should know: what the checks found, and what scoring found.
    public internal(set) var flags: [Diagnostic]

    /// What people did to the evidence, and that decides who is first.
    public internal(set) var decidingActs: DecidingActs = .none

    /// The price formula that decides by itself, where the plan has one; the totals are then of quality alone.
    public let deciding: DecidingFormula?

    /// What an earlier stage's result rests on; `nil` for the result of all that is there.
    public internal(set) var stage: StageView?

    let index: Index

    /// By row of the index: what is left of each weight when the price of ``deciding`` is taken out.
    let kept: [Double]

    /// The share of the whole that all prices have in the weights.
    let priceWeight: Double

    /// By contender: whether it meets the requirements and the gates on calls, so that only a threshold puts it out.
    let isEligible: [Bool]

    /// By contender: whether it was still in the running when relative formulas were applied.
    let wasRunning: [Bool]

    /// By contender: in the running, and evidence to come may still put it out.
    let mayLeave: [Bool]

    /// The contenders that a relative formula compares on the criterion with this row.
    func compared(on row: Int) -> [Int] {
        index.contenders.indices.filter { wasRunning[$0] && index.applies(row, to: $0) }
    }

    /// The vendors placed first; more than one when they tie, none when all are out.
    public var winners: [Vendor] { results.filter { $0.rank == 1 }.map(\.vendor) }

    public subscript(vendor: Vendor.ID) -> VendorResult? { results.first { $0.vendor.id == vendor } }

    var scoreCount: Int { evaluation.sheets.reduce(0) { $0 + $1.scores.count } }

    /// With so many scores or vendors the arithmetic of all would make a page nobody can open, and asking of every figure
    /// what it would change takes long: a command of its own does each.
    var isLarge: Bool { plenty != nil }

    /// What there is so much of, and from how many on.
    var plenty: (most: Int, count: Int, what: String)? {
        if scoreCount > 5_000 { return (5_000, scoreCount, "scores") }
        // Those whom a threshold alone keeps out are asked about as well.
        let asked = isEligible.count { $0 }
        return asked > 60 ? (60, asked, "vendors") : nil
    }

    /// Best first; those that are out come last, in the order of the file.
    public var ranking: [VendorResult] {
        results.enumerated().sorted { one, other in
            (one.element.rank ?? .max, one.offset) < (other.element.rank ?? .max, other.offset)
        }.map(\.element)
    }
}

/// A price formula that ranks the vendors by a figure of its own.
public struct DecidingFormula: Hashable, Sendable {
    /// The criterion with the price.
    public let criterion: Criterion.ID
    public let formula: PriceFormula
}

/// How one vendor came out.
public struct VendorResult: Hashable, Sendable {
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case ranked
        /// In the ranking, with a requirement met on a condition only.
        case conditional
        /// Out: a requirement is not met, or a threshold is missed.
        case eliminated
        /// In the running, and nothing of it could be scored yet; only in an interim result.
        case incomplete
    }

    public let vendor: Vendor
    public let status: Status

    /// Why a vendor is out, or on what condition it is in.
    public let reasons: [String]
    public let gates: [Gate]

    /// From 0 to 100; `nil` for a vendor that is out. Where a formula decides by itself, the total of all but price.
    public let total: Double?

    /// What the formula that decides by itself makes of the vendor; `nil` without such a formula, or for one that is out.
    public let ownResult: OwnResult?

    /// 1 is best; totals closer than 1e-9 share a rank and the next is skipped (1, 1, 3). `nil` for one that is out.
    /// Where a formula decides by itself, the rank is by ``ownResult``.
    public let rank: Int?

    /// The worst and the best that the total can still become; `nil` for a vendor that is out.
    public let bounds: ClosedRange<Double>?

    /// The result without the criteria of declared intuition; `nil` where there are none, or the vendor is out.
    public let withoutIntuition: Standing?

    public struct Standing: Hashable, Sendable {
        public let total: Double
        public let rank: Int
    }

    /// A figure on the scale of a formula that decides by itself.
    public struct OwnResult: Hashable, Sendable {
        public let number: Double

        /// What it is counted in, in words: `money per quality point`.
        public let unit: String

        /// The arithmetic in figures.
        public let steps: String
    }
}

/// How the vendors did on one criterion.
public struct CriterionResult: Hashable, Sendable {
    public let criterion: Criterion
    public let parent: Criterion.ID?

    /// 0 at the top of the tree.
    public let depth: Int

    /// Its share of the whole, from 0 to 1.
    public let effectiveWeight: Double

    /// One a contender, in the order of the file.
    public let cells: [Cell]

    /// The contenders, by row, with the highest value; empty where all are alike. Of a price, those whose offer leaves no
    /// line out.
    public let best: [Int]
}
