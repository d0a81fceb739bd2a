/// The plan's result beside what other decision methods make of the same vendors, weights and figures.
///
/// They are second opinions: none of them changes the result.
public struct MethodComparison: Sendable {
    public let evaluation: Evaluation.ID
    public let title: String

    /// In words: the id of the weight set, or what was asked for in passing.
    public let weights: String
    public let weightsStatus: Weights.Status
    public let isInterim: Bool

    /// The price formula that decides by itself, where the plan has one.
    public let deciding: DecidingFormula?
    public let suppositions: [String]

    /// The vendors in the running, in the order of the file.
    public let vendors: [Contender]

    /// What was compared, and what was left out.
    public let performance: Performance
    public let parameters: MethodParameters

    /// One a method and variant; the plan's own totals come first.
    public let entries: [Entry]

    public struct Contender: Hashable, Sendable, Identifiable {
        public let id: Vendor.ID
        public let name: String

        /// The name, followed by what the vendor's price leaves out: as it stands where the vendor is said to be first.
        public let nameWithGaps: String

        /// As in the outcome.
        public let total: Double?
        public let rank: Int?
    }

    /// Whether those that the plan puts first are first under another method.
    public enum Standing: String, Hashable, Sendable, CaseIterable {
        /// They alone.
        case holds
        /// They, or some of them, and others.
        case shares
        /// Only others.
        case loses
        /// The method could not be reckoned.
        case unknown
    }

    public struct Entry: Sendable {
        public let id: String
        public let title: String
        public let source: String
        public let opinion: MethodOpinion

        /// Whether it is the plan's own.
        public let isPlan: Bool

        /// Kendall's tau-b of its ranks and the plan's, from −1 to 1; `nil` where one of the two has all on one rank.
        public let kendall: Double?

        /// Spearman's rho of its ranks and the plan's; `nil` as ``kendall``.
        public let spearman: Double?

        /// Those on its rank 1.
        public let first: [Vendor.ID]
        public let standing: Standing
        public let isSameOrder: Bool

        /// Where the order differs: for which two vendors, and what the figures show of why.
        public let why: String?
    }

    /// Those that the plan puts first.
    public var winners: [Vendor.ID] { vendors.filter { $0.rank == 1 }.map(\.id) }

    /// The opinions that are not the plan's and could be reckoned.
    public var others: [Entry] { entries.filter { !$0.isPlan && $0.opinion.isReckoned } }

    public func count(_ standing: Standing) -> Int { entries.count { !$0.isPlan && $0.standing == standing } }
}

extension Outcome {
    /// What other decision methods make of the vendors in the running.
    ///
    /// - Throws: A ``Refusal`` for parameters that cannot be used.
    public func methods(_ request: MethodRequest = MethodRequest()) throws(Refusal) -> MethodComparison {
        let parameters = try evaluation.methodParameters(request)
        let performance = performance
        let vendors = performance.table.rows.map { row in
            MethodComparison.Contender(
                id: row.id, name: row.name,
                nameWithGaps: self[row.id].map { row.name + leftOut(by: $0.vendor).aside } ?? row.name,
                total: self[row.id]?.total, rank: self[row.id]?.rank)
        }
        let planRanks = vendors.map { $0.rank ?? vendors.count }
        let shown = DecisionMethod.all.filter { method in
            method.id != "topsis" || parameters.normalisations.map(\.rawValue).contains(method.variant ?? "")
        }
        return MethodComparison(
            evaluation: evaluation.id, title: evaluation.title, weights: weighting.words,
            weightsStatus: weighting.status, isInterim: isInterim, deciding: deciding,
            suppositions: evaluation.suppositions, vendors: vendors,
            performance: performance, parameters: parameters,
            entries: shown.map { method in
                MethodComparison.Entry(
                    method, method.opinion(on: performance.table, parameters), performance, planRanks: planRanks)
            })
    }
}

extension MethodOpinion {
    /// VIKOR's compromise set, by row; `nil` for other methods.
    fileprivate var compromise: [Int]? { if case .vendors(let rows)? = self["compromise"] { rows } else { nil } }
}

extension MethodComparison.Entry {
    fileprivate init(_ method: DecisionMethod, _ opinion: MethodOpinion, _ performance: Performance, planRanks: [Int]) {
        let rows = performance.table.rows
        id = method.id
        title = method.title
        source = method.source
        self.opinion = opinion
        isPlan = method.id == DecisionMethod.planValues.id && method.variant == DecisionMethod.planValues.variant
        first = zip(rows, opinion.ranks).filter { $0.1 == 1 }.map(\.0.id)
        let winners = zip(rows, planRanks).filter { $0.1 == 1 }.map(\.0.id)
        guard opinion.isReckoned else {
            (kendall, spearman, standing, isSameOrder, why) = (nil, nil, .unknown, false, nil)
            return
        }
        // Of two ranks the smaller is the better on both sides, so that the signs agree.
        let (own, plan) = (opinion.ranks.map(Double.init), planRanks.map(Double.init))
        kendall = KendallTau.b(own, plan).tau
        spearman = SpearmanRank.rho(own, plan)
        // VIKOR puts forward a set; alone in front is who is alone in it.
        let front = opinion.compromise.map { $0.map { rows[$0].id } } ?? first
        standing =
            front.allSatisfy(winners.contains) && first.allSatisfy(winners.contains)
            ? .holds : front.contains(where: winners.contains) ? .shares : .loses
        let difference = MethodDifference(method, opinion, performance, planRanks: planRanks)
        isSameOrder = difference == nil
        why = difference?.words
    }
}
