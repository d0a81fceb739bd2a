/// What customers cost who leave because a contact left their need unresolved, from numbers alone.
///
/// Contacts come to a customer by chance, so many a year on average, and each is left unresolved by chance; lost are those
/// who meet at least one that makes them leave, and who would not have left anyway. A lost customer is either replaced,
/// at the cost of winning and waiting for another, or takes along what it would still have brought; never both. What
/// people tell others is not in it.
struct LostCustomersFormula: Hashable, Sendable {
    /// As written, percentages as percentages. What the formula does not need here is left out.
    var inputs: [LostCustomers.Name: Double]

    /// k a max(0, d1 − d0): by how much likelier a customer leaves after a contact that left the need unresolved, because
    /// of that contact. From 0 to 1.
    var difference: Double {
        share(.intention) * share(.causal) * max(0, share(.leaveUnresolved) - share(.leaveResolved))
    }

    /// w (CAC + M τ) + (1 − w) M (1 + i) ÷ (1 + i − r), in money.
    var valueOfOne: Double {
        let replaced = share(.replaced)
        let replacing = self[.acquisition] + self[.margin] * self[.replacementTime]
        guard replaced < 1 else { return replacing }
        let growth = 1 + share(.discount)
        return replaced * replacing + (1 - replaced) * self[.margin] * growth / (growth - share(.retention))
    }

    /// N (1 − b) (1 − exp(−c u Δ)): customers a year, at most N (1 − b) and at most N (1 − b) c u Δ.
    ///
    /// - Parameter unresolved: The percent of contacts that leaves the need unresolved, 0…100.
    func lost(unresolved: Double) -> Double {
        let hits = self[.contacts] * unresolved / 100 * difference
        return self[.customers] * (1 - share(.leaveAnyway)) * min(hits, Elementary.oneMinusExp(hits))
    }

    /// In money a year.
    func cost(unresolved: Double) -> Double { lost(unresolved: unresolved) * valueOfOne }

    /// (1 − b) Δ × value: a rule of thumb, a little too high where contacts are many.
    var costOfUnresolvedContact: Double { (1 - share(.leaveAnyway)) * difference * valueOfOne }

    /// Contacts of all customers in a year.
    var contactsOfAll: Double { self[.customers] * self[.contacts] }

    subscript(name: LostCustomers.Name) -> Double { inputs[name] ?? 0 }

    func share(_ name: LostCustomers.Name) -> Double { self[name] / 100 }
}
