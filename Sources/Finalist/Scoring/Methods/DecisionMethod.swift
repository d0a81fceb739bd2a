/// A way to rank vendors from their figures and the weights.
///
/// A method lives in one file and is listed in ``all``. The plan's own total is the weighted sum of values; every other
/// method is a second opinion, and never mixed into it.
public struct DecisionMethod: Sendable {
    /// `topsis`; one name may have several variants.
    public let id: String

    /// `vector`; `nil` where there is one way only, or the parameters say which.
    public let variant: String?
    public let title: String

    /// Where it was published.
    public let source: String

    /// What its figures show of why it orders two vendors otherwise than the plan: a sentence or more, or none.
    let reasons: @Sendable (MethodDifference) -> [String]
    let opinion: @Sendable (PerformanceTable, MethodParameters) -> MethodOpinion

    /// In the order of reports; the plan's own comes first.
    public static let all: [DecisionMethod] = [
        .planValues, .weightedSum, .weightedProduct, .topsis(.vector), .topsis(.minmax), .vikor, .promethee1,
        .promethee2, .electre3, .copras, .ahp(.distributive), .ahp(.ideal),
    ]

    /// The vendors' totals and ranks, or why there are none.
    ///
    /// Whatever the figures – alike, all 0, a single vendor – no total is infinite or NaN.
    public func opinion(on table: PerformanceTable, _ parameters: MethodParameters = MethodParameters())
        -> MethodOpinion
    {
        if table.rows.isEmpty { return .notReckoned(variant, "no vendor is in the running") }
        if table.columns.isEmpty, id != Self.planValues.id || variant != Self.planValues.variant {
            return .notReckoned(variant, "there is no criterion with a figure of every vendor in the running")
        }
        let opinion = opinion(table, parameters)
        guard opinion.totals.allSatisfy(\.isFinite) else {
            return .notReckoned(opinion.variant, "the figures are too large or too small to reckon with")
        }
        return opinion
    }
}

/// What the methods can be told beside figures and weights.
public struct MethodParameters: Hashable, Sendable {
    /// When differences count, by criterion; any difference counts fully on the others.
    public var preferences: [Criterion.ID: Preference]

    /// VIKOR's v: the whole against the worst, from 0 to 1.
    public var vikorWeight: Double
    public var distillation: Distillation

    /// Which of TOPSIS's to show.
    public var normalisations: [Normalisation]

    public init(
        preferences: [Criterion.ID: Preference] = [:], vikorWeight: Double = 0.5,
        distillation: Distillation = .published, normalisations: [Normalisation] = Normalisation.allCases
    ) {
        self.preferences = preferences
        self.vikorWeight = vikorWeight
        self.distillation = distillation
        self.normalisations = normalisations
    }

    func preference(on column: PerformanceTable.Column) -> Preference { preferences[column.id] ?? .usual }
}

/// What a method makes of the vendors, by row of its table.
public struct MethodOpinion: Hashable, Sendable {
    public let variant: String?

    /// On the method's own scale; empty where it could not be reckoned.
    public let totals: [Double]

    /// 1 is best; empty where it could not be reckoned.
    public let ranks: [Int]

    /// What it was told, in the order of its definition.
    public let parameters: [Named]

    /// The figures on the way.
    public let extra: [Named]

    /// Where totals or their logarithms are sums over the criteria: what each adds, row after row; else empty.
    public let parts: [Double]

    /// Why there are no totals; with the vendor and the criterion by name.
    public let reason: String?

    public enum Detail: Hashable, Sendable {
        case number(Double)
        case flag(Bool)
        case text(String)
        /// One number a vendor.
        case byVendor([Double])
        /// Some vendors, by row.
        case vendors([Int])
        /// Vendors on one place together, the best first.
        case places([[Int]])
        /// A number for each vendor against each.
        case matrix([[Double]])
        /// A word for each vendor against each.
        case relation([[Relation]])
        /// When differences count, one a column.
        case preferences([Criterion.ID], [Preference])
    }

    public struct Named: Hashable, Sendable {
        public let name: String
        public let detail: Detail
    }

    /// How one vendor stands to another.
    public enum Relation: String, Hashable, Sendable {
        case preferred = "P+"
        case beaten = "P-"
        case indifferent = "I"
        /// One is better in one respect, the other in another: the method does not say which is better.
        case incomparable = "R"
        /// The vendor itself.
        case itself = "-"
    }

    init(
        _ variant: String?, totals: [Double], ranks: [Int], parameters: [(String, Detail)] = [],
        extra: [(String, Detail)] = [], parts: [Double] = [], reason: String? = nil
    ) {
        self.variant = variant
        self.totals = totals
        self.ranks = ranks
        self.parameters = parameters.map(Named.init)
        self.extra = extra.map(Named.init)
        self.parts = parts
        self.reason = reason
    }

    static func notReckoned(
        _ variant: String?, _ reason: String, parameters: [(String, Detail)] = []
    ) -> MethodOpinion {
        MethodOpinion(
            variant, totals: [], ranks: [], parameters: parameters, extra: [("reason", .text(reason))], reason: reason)
    }

    public var isReckoned: Bool { reason == nil }

    subscript(name: String) -> Detail? { extra.first { $0.name == name }?.detail }
}

extension Ranking {
    /// The ranks of totals that all are there, as ``ranks(_:tie:)`` gives them, in the time that many vendors need.
    static func places(_ totals: [Double]) -> [Int] {
        var ranks = [Int](repeating: 1, count: totals.count)
        var leader: (total: Double, rank: Int)?
        for (place, row) in RadixOrder.order(of: totals).reversed().enumerated() {
            let total = totals[Int(row)]
            if let leader, leader.total - total < tie {
                ranks[Int(row)] = leader.rank
            } else {
                ranks[Int(row)] = place + 1
                leader = (total, place + 1)
            }
        }
        return ranks
    }
}
