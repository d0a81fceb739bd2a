#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What the vendors cost on the scenario, side by side with the in-house cost of the same work.
public struct CostOutcome: Sendable {
    public let evaluation: Evaluation
    public let scenario: Scenario

    /// One a vendor in the running that has a price matrix, in the order of the file.
    public let costs: [TotalCost]

    /// The in-house cost by month, 0 being before the start; `nil` where the plan names none.
    public let baseline: [Decimal]?

    /// The same with each month discounted to its end.
    public let baselinePresentValue: Double?

    /// What the checks found, and that something is supposed where it is.
    public let flags: [Diagnostic]

    let offers: [Vendor.ID: Pricing]

    /// What vendors state, the others as well.
    let stated: [StatedPrices]

    /// By vendor: what its total holds nothing for.
    let gaps: [Vendor.ID: [PriceGap]]

    /// Whether the plan adds what lost customers cost to the total.
    var countsLostCustomers: Bool { evaluation.lostCustomers?.isInTotalCost ?? false }

    public subscript(vendor: Vendor.ID) -> TotalCost? { costs.first { $0.vendor == vendor } }

    public func vendor(of cost: TotalCost) -> Vendor {
        guard let vendor = evaluation.vendor(cost.vendor) else { preconditionFailure("costs are those of vendors") }
        return vendor
    }

    /// What the vendor's fees save against the in-house cost, undiscounted and without anything else that is paid; a
    /// share of 1, negative where they cost more. `nil` without an in-house cost, and where it is 0 in these months.
    public func headlineSaving(of cost: TotalCost) -> Double? {
        // A season may leave no work in the months of the contract, and so nothing to save on.
        baseline.map { $0.reduce(0, +).number }.flatMap { $0 > 0 ? 1 - cost.total(.fees).number / $0 : nil }
    }

    /// What everything that is paid saves, both sides at their present value; a share of 1.
    ///
    /// Lost customers are left out where the plan adds them: nobody is paid for them, and the in-house cost holds none.
    public func fullSaving(of cost: TotalCost) -> Double? {
        baselinePresentValue.flatMap {
            $0 > 0 ? 1 - (cost.netPresentValue - cost.presentValue(of: .lostCustomers)) / $0 : nil
        }
    }
}

extension TotalCost {
    /// An amount for each contact served.
    public func perContact(_ amount: Decimal) -> Double? { contacts > 0 ? amount.number / contacts.number : nil }

    /// An amount for each productive hour of the vendor's agents.
    public func perProductiveHour(_ amount: Decimal) -> Double? {
        productiveHours.flatMap { $0 > 0 ? amount.number / $0.number : nil }
    }
}

extension Evaluation {
    /// Works out what every vendor in the running costs.
    ///
    /// - Throws: A ``Refusal`` with every error that ``check()`` finds but those on evidence that prices do not need,
    ///   or where no vendor in the running has a price matrix.
    public func costed() throws(Refusal) -> CostOutcome {
        let index = Index(self)
        guard let outcome = try index.costed() else { throw .nothingToReckon(index) }
        return outcome
    }

    /// The same; `nil` where no vendor in the running has a price matrix, and totals are stated instead.
    ///
    /// - Parameter scored: What this evaluation was scored to, where it was: what that reckoned is not reckoned again.
    /// - Throws: As ``costed()``, where no total is stated either.
    public func costedUnlessStated(after scored: Outcome? = nil) throws(Refusal) -> CostOutcome? {
        let index = Index(self, after: scored?.index)
        let outcome = try index.costed()
        guard outcome != nil || !index.statedPrices.isEmpty else { throw .nothingToReckon(index) }
        return outcome
    }
}

extension Index {
    /// `nil` where no vendor in the running has a price matrix.
    fileprivate func costed() throws(Refusal) -> CostOutcome? {
        let found = check()
        let errors = found.filter { $0.severity == .error && !$0.rule.isAboutMissingEvidence }
        guard errors.isEmpty else { throw Refusal(diagnostics: errors) }
        return CostOutcome(self, found + suppositionFlags())
    }
}

extension CostOutcome {
    /// `nil` where no vendor in the running has a price matrix that can be reckoned.
    init?(_ index: Index, _ flags: [Diagnostic]) {
        let costs = index.contenders.compactMap { index.standing.costs[$0.id] }
        guard !costs.isEmpty, let costing = Costing(index.evaluation) else { return nil }
        self.init(
            evaluation: index.evaluation, scenario: costing.scenario, costs: costs, baseline: costing.baseline,
            baselinePresentValue: costing.baselinePresentValue, flags: flags, offers: index.standing.offers,
            stated: index.statedPrices,
            gaps: Dictionary(
                index.contenders.map { ($0.id, index.gaps(of: $0)) }, uniquingKeysWith: { first, _ in first }))
    }
}

extension Outcome {
    /// What the vendors cost, where they have price matrices.
    public var costs: CostOutcome? { CostOutcome(index, flags) }
}

extension Refusal {
    fileprivate static func nothingToReckon(_ index: Index) -> Refusal {
        let evaluation = index.evaluation
        let ground = evaluation.scenario == nil ? "a <scenario> to the plan and " : ""
        let (message, remedy) =
            if evaluation.vendors.isEmpty {
                (
                    "no vendor is there yet, so that nothing can be reckoned",
                    "add the vendors once they are known, and \(ground)<pricing> to their responses"
                )
            } else if index.areAllOut {
                (
                    "every vendor is out, and none has a price matrix to reckon with",
                    "finalist compare says why each is out; their prices were not needed"
                )
            } else {
                (
                    "no vendor in the running has a price matrix to reckon with",
                    "add \(ground)<pricing> to the responses, as in Examples/northmere"
                )
            }
        return Refusal(diagnostics: [
            Diagnostic(.nothingToReckon, message, remedy: remedy, at: evaluation.location)
        ])
    }
}

extension Index {
    /// Whether requirements, thresholds or a floor put everybody out on the weights that decide.
    fileprivate var areAllOut: Bool {
        guard !contenders.isEmpty, let weighting = try? evaluation.weighting(nil, []) else { return false }
        return Scoring(self, weighting, isInterim: true).outcome().results.allSatisfy {
            $0.status == .eliminated
        }
    }
}
