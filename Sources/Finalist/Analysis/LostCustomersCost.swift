/// What the customers cost that each vendor loses by leaving their needs unresolved: as the plan says, at the cheap and
/// the dear end of every input, and with one input after the other at its ends.
///
/// Amounts are a year's, in the currency of the evaluation, but where something else is said.
public struct LostCustomersCost: Hashable, Sendable {
    /// As the plan gives them, with their sources.
    public let inputs: [LostCustomers.Input]

    /// By how much likelier a customer leaves after an unresolved contact, because of it; from 0 to 1.
    public let difference: Double

    /// What one lost customer is worth.
    public let value: Ends

    /// Contacts of all customers.
    public let contacts: Double

    /// A rule of thumb: what one more unresolved contact costs.
    public let perUnresolvedContact: Double

    /// The vendors in the running that have a share of unresolved contacts, in the order of the file.
    public let vendors: [Loss]

    /// Each two vendors once, the one that loses less first.
    public let premiums: [Premium]

    /// Inputs that have a range, the one that moves a vendor's cost most first.
    public let swings: [Swing]

    /// As planned, with every input at the end that makes it cheap, and at the one that makes it dear.
    public struct Ends: Hashable, Sendable {
        public let base: Double
        public let low: Double
        public let high: Double
    }

    /// What one vendor's unresolved contacts cost.
    public struct Loss: Hashable, Sendable {
        public let vendor: Vendor.ID
        public let unresolved: UnresolvedShare

        /// Customers.
        public let lost: Ends
        public let cost: Ends

        /// Of all contract months, undiscounted and at present value.
        public let overTerm: Double
        public let presentValue: Double
    }

    /// How much more a contact a vendor may charge than another before what it saves in lost customers is used up.
    public struct Premium: Hashable, Sendable {
        public let vendor: Vendor.ID
        public let other: Vendor.ID
        public let perContact: Double
    }

    /// One input at its low and at its high end, the others as planned.
    public struct Swing: Hashable, Sendable {
        public enum Subject: Hashable, Sendable {
            case input(LostCustomers.Name)
            case unresolved(Vendor.ID)
        }

        public let subject: Subject
        public let low: Double
        public let high: Double

        /// In the order of `vendors`.
        public let costsAtLow: [Double]
        public let costsAtHigh: [Double]

        /// By how much the cost moves of the vendor that it moves most.
        public let effect: Double

        /// Whose total cost at present value, with lost customers, is lowest; `nil` with fewer than two to compare.
        public let cheapestAtLow: Vendor.ID?
        public let cheapestAtHigh: Vendor.ID?

        /// Whether another than as planned is cheapest at an end.
        public let changesCheapest: Bool
    }

    /// Whose total cost at present value is lowest as planned, with lost customers; of those that have both.
    public let cheapest: Vendor.ID?
}

extension CostOutcome {
    /// `nil` where the plan does not ask for it, or an input that is needed is missing: a check says which.
    public func lostCustomers() -> LostCustomersCost? {
        guard let plan = evaluation.lostCustomers, let base = LostCustomersEnds(plan) else { return nil }
        let shares = evaluation.contenders.compactMap { vendor in
            evaluation.unresolvedShare(of: vendor.id).map { (vendor: vendor.id, share: $0) }
        }
        guard !shares.isEmpty else { return nil }
        let comparing = LostCustomersComparing(outcome: self, formula: base.base, shares: shares)
        let costs = comparing.costs()
        let cheapest = comparing.cheapest(costs)
        let years = Double(scenario.term) / 12
        let losses = zip(shares, costs).map { one, cost in
            LostCustomersCost.Loss(
                vendor: one.vendor, unresolved: one.share,
                lost: LostCustomersCost.Ends(
                    base: base.base.lost(unresolved: one.share.value),
                    low: base.cheap[0].lost(unresolved: one.share.low),
                    high: base.dear[0].lost(unresolved: one.share.high)),
                cost: base.ends { formula, end in formula.cost(unresolved: one.share[keyPath: end]) },
                overTerm: cost * years, presentValue: comparing.presentValue(cost))
        }
        return LostCustomersCost(
            inputs: plan.inputs, difference: base.base.difference,
            value: base.ends { formula, _ in formula.valueOfOne },
            contacts: base.base.contactsOfAll, perUnresolvedContact: base.base.costOfUnresolvedContact,
            vendors: losses, premiums: premiums(losses, base.base.contactsOfAll),
            swings: comparing.swings(plan, from: cheapest), cheapest: cheapest)
    }

    /// (cost B − cost A) ÷ (N c); none without contacts.
    private func premiums(_ losses: [LostCustomersCost.Loss], _ contacts: Double) -> [LostCustomersCost.Premium] {
        guard contacts > 0 else { return [] }
        let order = losses.sorted { $0.cost.base < $1.cost.base }
        return order.indices.flatMap { row in
            order[(row + 1)...].map { other in
                LostCustomersCost.Premium(
                    vendor: order[row].vendor, other: other.vendor,
                    perContact: (other.cost.base - order[row].cost.base) / contacts)
            }
        }
    }
}

/// The formula as planned, and with all inputs at their cheap or their dear ends.
private struct LostCustomersEnds {
    let base: LostCustomersFormula

    /// Two each: the share that is replaced makes leaving cheaper or dearer depending on the others, at one of its ends.
    let cheap: [LostCustomersFormula]
    let dear: [LostCustomersFormula]

    init?(_ plan: LostCustomers) {
        func formulas(atHigh isDear: Bool) -> [LostCustomersFormula] {
            [false, true].compactMap { replacesMost in
                plan.formula { ($0.name.raisesCost.map { $0 == isDear } ?? replacesMost) ? $0.most : $0.least }
            }
        }
        guard let base = plan.formula() else { return nil }
        self.base = base
        cheap = formulas(atHigh: false)
        dear = formulas(atHigh: true)
    }

    func ends(
        _ number: (LostCustomersFormula, KeyPath<UnresolvedShare, Double>) -> Double
    ) -> LostCustomersCost.Ends {
        let planned = number(base, \.value)
        return LostCustomersCost.Ends(
            base: planned, low: cheap.map { number($0, \.low) }.min() ?? planned,
            high: dear.map { number($0, \.high) }.max() ?? planned)
    }
}

/// Costs of all vendors under one formula, and who is cheapest with them.
private struct LostCustomersComparing {
    let outcome: CostOutcome
    let formula: LostCustomersFormula
    let shares: [(vendor: Vendor.ID, share: UnresolvedShare)]

    func costs(_ formula: LostCustomersFormula? = nil) -> [Double] {
        shares.map { (formula ?? self.formula).cost(unresolved: $0.share.value) }
    }

    /// Of a yearly amount over the term: a twelfth a month, each month discounted to its end, as for other yearly costs.
    func presentValue(_ yearly: Double) -> Double {
        let factors = outcome.costs.first.map { Array($0.discountFactors.dropFirst()) } ?? []
        return yearly / 12 * factors.reduce(0, +)
    }

    /// The first of those whose sum is lowest.
    func cheapest(_ costs: [Double]) -> Vendor.ID? {
        let sums = zip(shares, costs).compactMap { one, cost -> (vendor: Vendor.ID, sum: Double)? in
            guard let total = outcome[one.vendor] else { return nil }
            return (one.vendor, total.netPresentValue - total.presentValue(of: .lostCustomers) + presentValue(cost))
        }
        return sums.count > 1 ? sums.min { $0.sum < $1.sum }?.vendor : nil
    }

    /// Every input that has a range, by effect; those that come to the same in the order of the plan.
    func swings(_ plan: LostCustomers, from planned: Vendor.ID?) -> [LostCustomersCost.Swing] {
        let inputs = LostCustomers.Name.allCases.compactMap { plan[$0] }.filter(\.hasRange).map { input in
            swing(.input(input.name), input.least, input.most, planned) { number in
                var formula = formula
                formula.inputs[input.name] = number
                return costs(formula)
            }
        }
        let unresolved = shares.indices.filter { shares[$0].share.low < shares[$0].share.high }.map { row in
            swing(.unresolved(shares[row].vendor), shares[row].share.low, shares[row].share.high, planned) { number in
                var costs = costs()
                costs[row] = formula.cost(unresolved: number)
                return costs
            }
        }
        let all = inputs + unresolved
        return all.indices.sorted { (all[$1].effect, $0) < (all[$0].effect, $1) }.map { all[$0] }
    }

    private func swing(
        _ subject: LostCustomersCost.Swing.Subject, _ low: Double, _ high: Double, _ planned: Vendor.ID?,
        _ costs: (Double) -> [Double]
    ) -> LostCustomersCost.Swing {
        let (atLow, atHigh) = (costs(low), costs(high))
        let cheapest = [self.cheapest(atLow), self.cheapest(atHigh)]
        return LostCustomersCost.Swing(
            subject: subject, low: low, high: high, costsAtLow: atLow, costsAtHigh: atHigh,
            effect: zip(atLow, atHigh).map { abs($1 - $0) }.max() ?? 0, cheapestAtLow: cheapest[0],
            cheapestAtHigh: cheapest[1], changesCheapest: cheapest.contains { $0 != planned })
    }
}
