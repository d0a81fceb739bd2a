/// Everything that is known before scoring: what is wanted, who offers it, and what was found.
public struct Evaluation: Hashable, Sendable, Identifiable {
    public let id: String
    public let title: String

    /// ISO 4217; what amounts without a currency of their own are in.
    public let currency: String?
    public let date: Moment?
    public let client: String?

    public internal(set) var scales: [Scale]
    public internal(set) var panel: Panel
    public let requirements: [Requirement]

    /// The top level of the tree, in the order of the plan.
    public internal(set) var criteria: [Criterion]
    public internal(set) var weightSets: [Weights]

    /// The work that price matrices are reckoned on; `nil` where prices are stated as totals.
    public internal(set) var scenario: Scenario?

    /// The lines that every vendor is asked to price.
    public let priceTemplate: PriceTemplate
    public let clientCosts: [ClientCost]

    /// What lost customers cost, where the plan asks.
    public internal(set) var lostCustomers: LostCustomers?

    /// Everyone who took part, those that left included; ``contenders`` are the others.
    public internal(set) var vendors: [Vendor]

    /// Every version of every vendor's response, in the order they were read.
    public internal(set) var responses: [Response]

    /// Every sheet of every evaluator, in the order they were read.
    public internal(set) var sheets: [ScoreSheet]
    public internal(set) var record: Record

    /// What calls and sites are judged by.
    public let scorecards: [Scorecard]

    /// Every visit to every vendor, in the order they were read.
    public internal(set) var visits: [SiteVisit]
    public let contactLogs: [ContactLog]

    /// The files this was read from, the first being the evaluation itself.
    public let files: [String]
    public let location: Location?

    /// What is supposed in place of what the plan and the offers say, in words like "volume 80 %"; empty for the
    /// evaluation as it was read. What rests on a supposition is a what-if, and no award result.
    public internal(set) var suppositions: [String] = []

    /// Whether one of them is of other volumes or handle times.
    var supposesOtherWork = false

    /// Whether the term is supposed to be another than the plan says.
    var supposesOtherTerm = false

    /// What the plan says of the methods that give second opinions; `nil` where it leaves them at their defaults.
    public internal(set) var methods: MethodSettings?

    /// What people say about how much the criteria matter, in the order they were read. Only the weights of the plan and
    /// of its sets count; judgements are what such a set can be made of.
    public internal(set) var judgements: [WeightJudgement] = []

    /// Numbers that can be read in two ways, as they were written.
    var written = WrittenNumbers()

    /// The tables of ratings and contact logs that were read.
    var tables: [IncludedTable] = []

    /// The vendors still in the running, in the order of the file.
    public var contenders: [Vendor] { vendors.filter { $0.departure == nil } }

    /// Every criterion of the tree, each before its children.
    public var allCriteria: [Criterion] { criteria.flatMap(\.subtree) }

    /// Every question, in the order of the plan.
    public var questions: [Question] { allCriteria.flatMap(\.questions) }

    /// Every call that was listened to, each with all its assessments, in the order they were read.
    public var calls: [Call] { visits.flatMap(\.calls) }

    public func scorecard(_ id: Scorecard.ID) -> Scorecard? { scorecards.first { $0.id == id } }

    public func vendor(_ id: Vendor.ID) -> Vendor? { vendors.first { $0.id == id } }

    public func criterion(_ id: Criterion.ID) -> Criterion? { allCriteria.first { $0.id == id } }

    /// The scale a question is scored on: its own, its criterion's, or the only one there is.
    public func scale(of question: Question) -> Scale? {
        guard let id = question.scale else { return scales.count == 1 ? scales[0] : nil }
        return scales.first { $0.id == id }
    }
}

/// A table as it came: a draw of calls rests on every byte of its log.
struct IncludedTable: Hashable, Sendable {
    let file: String
    let bytes: [UInt8]

    /// The scorecard that ratings are on, where the evaluation says so.
    let scorecard: Scorecard.ID?
}

extension Evaluation {
    /// The same evaluation with some of its parts exchanged.
    func replacing(
        criteria: [Criterion]? = nil, scenario: Scenario? = nil, vendors: [Vendor]? = nil, responses: [Response]? = nil,
        sheets: [ScoreSheet]? = nil, record: Record? = nil, scales: [Scale]? = nil
    ) -> Evaluation {
        var other = self
        other.criteria = criteria ?? self.criteria
        other.scenario = scenario ?? self.scenario
        other.vendors = vendors ?? self.vendors
        other.responses = responses ?? self.responses
        other.sheets = sheets ?? self.sheets
        other.record = record ?? self.record
        other.scales = scales ?? self.scales
        return other
    }
}
