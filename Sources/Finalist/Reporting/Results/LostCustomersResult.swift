/// What lost customers cost, with what vendors cost beside that.
struct LostCustomersResult: Described {
    let cost: LostCustomersCost
    let outcome: CostOutcome

    static let shape = Shape<LostCustomersResult>(
        "lostCustomers",
        """
        What customers cost who leave because a contact left their need unresolved. Percentages are as the plan writes \
        them, 25 for 25 %; amounts are a year's. Low and high are with every input at its cheap and at its dear end.
        """
    ) {
        Member("inTotalCost", .flag, "Whether the plan adds it to the total cost.") { $0.outcome.countsLostCustomers }
        Member(
            "leavingBecause", .number,
            """
            By how much likelier a customer leaves after an unresolved contact, because of it; a share of 1.
            """
        ) { $0.cost.difference }
        ends("value", "What one lost customer is worth: replaced, or what it would still have brought.") {
            $0.cost.value
        }
        Member("contacts", .number, "Contacts of all customers.") { $0.cost.contacts }
        Member("perUnresolvedContact", .number, "A rule of thumb: what one more unresolved contact costs.") {
            $0.cost.perUnresolvedContact
        }
        Member(
            "cheapest", .optional(.id),
            """
            Whose total cost at present value, with lost customers, is lowest; null with fewer than two to compare.
            """
        ) { $0.cost.cheapest }
        Member("inputs", .list(of: "input", .record)) { $0.cost.inputs }
        Member(
            "vendors", .list(of: "vendor", .record, count: .from(1)),
            "The vendors in the running whose share of unresolved contacts is known, in the order of the file."
        ) { $0.losses }
        Member("breakEven", .list(of: "premium", .record), "Each two vendors once.") { $0.cost.premiums }
        Member(
            "oneAtATime", .list(of: "swing", .record),
            "Inputs that have a range, the one that moves a vendor's cost most first."
        ) { $0.swings }
    }

    private var losses: [VendorLoss] {
        cost.vendors.map { loss in
            VendorLoss(
                loss: loss, name: outcome.evaluation.vendor(loss.vendor)?.name ?? loss.vendor,
                perUnresolvedContact: cost.perUnresolvedContact)
        }
    }

    private var swings: [VendorsSwing] {
        cost.swings.map { VendorsSwing(swing: $0, vendors: cost.vendors.map(\.vendor)) }
    }
}

/// As planned, and with every input at its cheap and at its dear end.
private func ends<Record>(
    _ name: String, _ meaning: String = "", _ ends: @escaping @Sendable (Record) -> LostCustomersCost.Ends
) -> [Member<Record>] {
    [
        Member(name, .number, meaning) { ends($0).base },
        Member(name + "Low", .number) { ends($0).low },
        Member(name + "High", .number) { ends($0).high },
    ]
}

extension LostCustomers.Input: Described {
    static let shape = Shape<LostCustomers.Input>("lostCustomersInput") {
        Member("name", .choice) { $0.name }
        Member("value", .number) { $0.value }
        Member("low", .optional(.number)) { $0.low }
        Member("high", .optional(.number)) { $0.high }
        Member("source", .text) { $0.source.visible }
    }
}

private struct VendorLoss: Described {
    let loss: LostCustomersCost.Loss
    let name: String
    let perUnresolvedContact: Double

    static let shape = Shape<VendorLoss>("lostCustomersVendor") {
        Member("id", .id) { $0.loss.vendor }
        Member("name", .text) { $0.name.visible }
        including(UnresolvedShare.shape) { $0.loss.unresolved }
        ends("lost", "Customers.") { $0.loss.lost }
        ends("cost") { $0.loss.cost }
        Member("perUnresolvedContact", .number) { $0.perUnresolvedContact }
        Member("overTerm", .number, "Of all contract months, undiscounted.") { $0.loss.overTerm }
        Member("presentValue", .number, "Of all contract months, each discounted to its end.") {
            $0.loss.presentValue
        }
    }
}

extension UnresolvedShare {
    fileprivate static let shape = Shape<UnresolvedShare> {
        Member("unresolved", .number, "The percent of contacts that leave the need unresolved.") { $0.value }
        Member("unresolvedLow", .number) { $0.low }
        Member("unresolvedHigh", .number) { $0.high }
        Member(
            "unresolvedCalls", .optional(.count, where: "the share is stated"),
            """
            Of the calls drawn at random by the buyer, those in which the error was heard. Low and high are then Wilson's \
            interval of 95 %.
            """
        ) { $0.unresolvedCalls }
        Member("calls", .optional(.whole(.from(1)))) { $0.calls }
        Member("source", .text) { $0.source.visible }
    }
}

extension LostCustomersCost.Premium: Described {
    static let shape = Shape<LostCustomersCost.Premium>(
        "lostCustomersPremium",
        """
        Vendor a may charge so much more a contact than b before what it saves in lost customers is used up.
        """
    ) {
        Member("a", .id) { $0.vendor }
        Member("b", .id) { $0.other }
        Member("premiumPerContact", .number) { $0.perContact }
    }
}

/// A swing with the vendors whose costs it tells, in their order.
private struct VendorsSwing: Described {
    let swing: LostCustomersCost.Swing
    let vendors: [Vendor.ID]

    static let shape = Shape<VendorsSwing>(
        "lostCustomersSwing", "One input at its low and at its high end, the others as planned."
    ) {
        Member("input", .oneOf(LostCustomersCost.Swing.Subject.names)) { $0.swing.subject.name }
        Member("vendor", .optional(.id), "Whose share it is, for unresolved.") { $0.swing.subject.vendor }
        Member("low", .number) { $0.swing.low }
        Member("high", .number) { $0.swing.high }
        Member("effect", .number, "By how much the cost moves of the vendor that it moves most.") { $0.swing.effect }
        Member(
            "cheapestAtLow", .optional(.id),
            "Whose total cost at present value, with lost customers, is then lowest."
        ) { $0.swing.cheapestAtLow }
        Member("cheapestAtHigh", .optional(.id)) { $0.swing.cheapestAtHigh }
        Member("changesCheapest", .flag, "True where another than as planned is cheapest at an end.") {
            $0.swing.changesCheapest
        }
        Member("costsAtLow", .map(of: "cost", by: "vendor", .optional(.number))) {
            $0.byVendor($0.swing.costsAtLow)
        }
        Member("costsAtHigh", .map(of: "cost", by: "vendor", .optional(.number))) {
            $0.byVendor($0.swing.costsAtHigh)
        }
    }

    private func byVendor(_ costs: [Double]) -> [(String, Double?)] { zip(vendors, costs).map { ($0, $1) } }
}

extension LostCustomersCost.Swing.Subject {
    fileprivate static let names = LostCustomers.Name.allCases.map(\.rawValue) + [unresolved]

    private static let unresolved = "unresolved"

    fileprivate var name: String {
        switch self {
        case .input(let name): name.rawValue
        case .unresolved: Self.unresolved
        }
    }

    fileprivate var vendor: Vendor.ID? { if case .unresolved(let vendor) = self { vendor } else { nil } }
}
