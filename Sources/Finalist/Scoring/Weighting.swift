/// The weights a result was computed with.
public struct Weighting: Hashable, Sendable {
    /// A weight asked for in passing, beside those of the plan or of a set.
    public struct AdHoc: Hashable, Sendable {
        public enum Amount: Hashable, Sendable {
            /// In place of the plan's weight, relative to its siblings as they are: 50 beside 20, 20 and 25 is 50 of 115.
            case relative(Double)
            /// So much of its level, from 0 to 1; its siblings share the rest in their proportions.
            case share(Double)
        }

        public let criterion: Criterion.ID
        public let amount: Amount

        /// `50` for a relative weight, `50%` for a share of the level; at least 0, a share at most 100%.
        public init?(criterion: Criterion.ID, _ text: String) {
            let isShare = text.hasSuffix("%")
            guard let number = PlainNumber(isShare ? String(text.dropLast()) : text)?.value, number >= 0 else {
                return nil
            }
            if isShare && number > 100 { return nil }
            self.criterion = criterion
            amount = isShare ? .share(number / 100) : .relative(number)
        }
    }

    /// `plan` for the plan's own weights, else the id of the set; `ad-hoc` where weights were given in passing.
    public let id: String
    public let title: String?
    public let status: Weights.Status
    let entries: [Criterion.ID: Double]
    let adHoc: [AdHoc]

    /// The id, or what was asked for in passing: `COST 50 beside its siblings, QUALITY 30% of its level`.
    var words: String {
        if adHoc.isEmpty { return id }
        return adHoc.map { change in
            switch change.amount {
            case .relative(let weight): "\(change.criterion) \(Figures.plain(weight)) beside its siblings"
            case .share(let share): "\(change.criterion) \(Figures.plain(share * 100))% of its level"
            }
        }.joined(separator: ", ")
    }

    /// The weight of a criterion before it is made a share of its level.
    func weight(of criterion: Criterion) -> Double { entries[criterion.id] ?? criterion.weight }

    /// The weights of siblings, as they stand beside each other: those of the plan or the set, or percentages of the
    /// level where a share was asked for.
    func weights(of siblings: [Criterion]) -> [Double] {
        var weights = siblings.map(weight)
        var fixed: [Int: Double] = [:]
        for change in adHoc {
            guard let row = siblings.firstIndex(where: { $0.id == change.criterion }) else { continue }
            switch change.amount {
            case .relative(let weight): weights[row] = weight
            case .share(let share): fixed[row] = share * 100
            }
        }
        if fixed.isEmpty { return weights }
        let open = 100 - fixed.values.reduce(0, +)
        let sum = weights.indices.reduce(0) { fixed[$1] == nil ? $0 + weights[$1] : $0 }
        return weights.indices.map { row in fixed[row] ?? (sum > 0 ? weights[row] / sum * open : 0) }
    }

    /// Whether the shares asked for in passing, and what the siblings keep of the level, come to 100%.
    fileprivate func isWhole(_ siblings: [Criterion]) -> Bool {
        let hasShares = adHoc.contains { change in
            if case .share = change.amount { siblings.contains { $0.id == change.criterion } } else { false }
        }
        return !hasShares || abs(weights(of: siblings).reduce(0, +) - 100) < 1e-9
    }

    /// The shares of siblings in their level; they sum to 1, or are all 0 where every weight is.
    func shares(of siblings: [Criterion]) -> [Double] {
        let weights = weights(of: siblings)
        let sum = weights.reduce(0, +)
        return weights.map { sum > 0 ? $0 / sum : 0 }
    }
}

extension Evaluation {
    /// The weights that decide, those of a named set, or either with changes in passing.
    ///
    /// Without a name: the set with the status award basis where there is one, else the weights of the plan.
    ///
    /// - Throws: A ``Refusal`` for an unknown set or criterion, or weights that leave a level without any.
    func weighting(_ name: String?, _ adHoc: [Weighting.AdHoc]) throws(Refusal) -> Weighting {
        let set = try weightSet(name)
        let ids = allCriteria.map(\.id)
        let unknown = adHoc.filter { !ids.contains($0.criterion) }.map { change in
            Diagnostic(
                .weightsUnknown, "there is no criterion '\(change.criterion)' to weigh",
                remedy: NearMiss.remedy(
                    change.criterion, among: ids, otherwise: "name one of the criteria of the plan"),
                at: nil)
        }
        if !unknown.isEmpty { throw Refusal(diagnostics: unknown) }
        let weighting = Weighting(
            id: adHoc.isEmpty ? set?.id ?? "plan" : "ad-hoc", title: adHoc.isEmpty ? set?.title : nil,
            status: adHoc.isEmpty ? set?.status ?? statusOfPlan : .whatIf,
            entries: Dictionary(
                (set?.entries ?? []).map { ($0.criterion, $0.value) }, uniquingKeysWith: { _, last in last }),
            adHoc: adHoc)
        let broken = ([criteria] + allCriteria.map(\.children)).filter { level in
            !level.isEmpty
                && (weighting.shares(of: level).reduce(0, +) == 0 || weighting.weights(of: level).contains { $0 < 0 }
                    || !weighting.isWhole(level))
        }
        if !broken.isEmpty {
            throw Refusal(
                diagnostics: broken.map { level in
                    Diagnostic(
                        .weightsUnknown,
                        "these weights do not share out \(level.map(\.id).joined(separator: ", ")): they come to nothing, or to more or less than the whole",
                        remedy: "give at least one of them a weight above 0, and shares of 100% in all",
                        at: nil)
                })
        }
        return weighting
    }

    /// Where a set is the award basis, the plan's own weights decide nothing.
    private var statusOfPlan: Weights.Status {
        weightSets.contains { $0.status == .awardBasis } ? .whatIf : .awardBasis
    }

    private func weightSet(_ name: String?) throws(Refusal) -> Weights? {
        guard let name else { return weightSets.first { $0.status == .awardBasis } }
        if name == "plan" { return nil }
        if let set = weightSets.first(where: { $0.id == name }) { return set }
        let known = ["plan"] + weightSets.map(\.id)
        throw Refusal(diagnostics: [
            Diagnostic(
                .weightsUnknown, "there is no weight set '\(name)'",
                remedy: NearMiss.remedy(name, among: known, otherwise: "name one of: \(known.joined(separator: ", "))"),
                at: nil)
        ])
    }
}
