#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

// An evaluation made of values, where no files are read. Nothing has a place then: messages name things by their ids.

extension Evaluation {
    /// - Parameters:
    ///   - id: A short name, of letters, digits, `.`, `-` and `_`.
    ///   - currency: ISO 4217; what bids without a currency of their own are in.
    ///   - criteria: The top level of the tree.
    ///   - sheets: What evaluators gave; what visits say as scores comes with the visits.
    ///
    /// What does not fit together is found by ``check()``, and keeps ``scored(_:)`` from giving a result.
    public init(
        id: String, title: String, currency: String? = nil, date: Moment? = nil, client: String? = nil,
        scales: [Scale] = [], evaluators: [Evaluator] = [], requirements: [Requirement] = [], criteria: [Criterion],
        vendors: [Vendor], responses: [Response] = [], sheets: [ScoreSheet] = []
    ) {
        self.init(
            id: id, title: title, currency: currency, date: date, client: client, scales: scales,
            panel: Panel(evaluators: evaluators, spreadAlert: nil, recusals: [], location: nil),
            requirements: requirements, criteria: criteria, weightSets: [], scenario: nil, priceTemplate: [],
            clientCosts: [], lostCustomers: nil,
            vendors: vendors.map { $0.priced(in: currency) }.toldApart(), responses: responses, sheets: sheets,
            record: .empty, scorecards: [], visits: [], contactLogs: [], files: [], location: nil)
    }
}

extension Vendor {
    /// - Parameters:
    ///   - bid: The total that is offered, above 0 with most price formulas.
    ///   - currency: That of the bid; `nil` for the evaluation's.
    ///   - figures: By the ids of criteria that are measured: a number, or the word of a level.
    public init(
        id: String, name: String, bid: Decimal? = nil, currency: String? = nil,
        figures: [(criterion: Criterion.ID, value: String)] = []
    ) {
        self.init(
            id: id, name: name, place: nil, team: nil, departure: nil,
            figures: figures.map {
                Figure(criterion: $0.criterion, text: $0.value, unit: nil, range: nil, note: "", location: nil)
            },
            prices: bid.map {
                [
                    PriceTotal(
                        total: .bid, money: Money($0, currency: currency), range: nil, note: "", isComputed: false,
                        location: nil)
                ]
            } ?? [], notApplicable: [], location: nil)
    }

    fileprivate func priced(in currency: String?) -> Vendor {
        var vendor = self
        vendor.prices = prices.map { price in
            PriceTotal(
                total: price.total, money: Money(price.money.amount, currency: price.money.currency ?? currency),
                range: price.range, note: price.note, isComputed: price.isComputed, location: price.location)
        }
        return vendor
    }
}

extension Scale {
    /// From the worst score to the best.
    ///
    /// - Parameter step: How far two scores next to each other are apart; `nil` for what the scores given show.
    public init(id: String, from: Double, to: Double, step: Double? = nil) {
        self.init(id: id, from: from, to: to, statedZero: nil, levels: [], step: step, location: nil)
    }
}

extension Evaluator {
    public init(id: String, name: String) {
        self.init(id: id, name: name, role: nil, isChair: false, employer: nil, location: nil)
    }
}

extension Requirement {
    /// - Parameter words: What counts as proof.
    public init(id: String, title: String, words: String = "") {
        self.init(id: id, title: title, words: words, location: nil)
    }
}

extension Criterion {
    /// - Parameters:
    ///   - weight: Its importance among its neighbours, 0 or more; only the proportions count.
    ///   - missing: What to do where a vendor has no evidence.
    public init(id: String, title: String, weight: Double, basis: Basis, missing: MissingPolicy = .refuse) {
        self.init(
            id: id, title: title, weight: weight, basis: basis, threshold: nil, missing: missing, isIntuition: false,
            location: nil)
    }
}

extension Question {
    /// - Parameters:
    ///   - share: Its importance among the questions of its criterion, 0 or more; only the proportions count.
    ///   - evaluators: Who is to score it.
    ///   - scale: `nil` where there is only one.
    public init(id: String, share: Double, wording: String, evaluators: [Evaluator.ID], scale: Scale.ID? = nil) {
        self.init(
            id: id, share: share, wording: wording, stage: nil, evaluators: evaluators, scale: scale, answerTypes: [],
            choices: [], guidance: nil, location: nil)
    }
}

extension Measure {
    public init(_ function: ValueFunction, unit: String? = nil) {
        self.init(unit: unit, function: function, location: nil)
    }
}

extension PriceTerm {
    /// Bids made values by a formula, with the numbers that it needs.
    public init(_ formula: PriceFormula, parameters: PriceFormula.Parameters = PriceFormula.Parameters()) {
        self.init(total: .bid, formula: formula, parameters: parameters, location: nil)
    }
}

extension ScoreSheet {
    public init(evaluator: Evaluator.ID, submitted: Moment? = nil, scores: [Score]) {
        self.init(evaluator: evaluator, submitted: submitted, scores: scores, location: nil)
    }
}

extension Score {
    /// - Parameters:
    ///   - value: On the scale of the question.
    ///   - reason: Asked for by auditors, and not by the program.
    public init(question: Question.ID, vendor: Vendor.ID, value: Double, reason: String = "") {
        self.init(question: question, vendor: vendor, verdict: .given(value), reason: reason, location: nil)
    }
}
