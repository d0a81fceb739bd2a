#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// In-house work that goes on during unlike ramps is charged to somebody, or said to cost nothing.
    static let dualRunningIsCharged: Check = Check(
        Rule(
            "F0867", .warning, "ramps differ, and no in-house cost is charged for them", about: .omittedCost,
            """
            While a vendor takes over step by step, the work it has not taken over is still done in-house. A vendor with a \
            slow ramp bills less in these months and looks cheaper by work that somebody else pays for. Say \
            dual-running="…" in the client costs, in percent of the in-house cost; 0 where it really costs nothing.
            """)
    ) { index in
        let offers = index.offers
        let costs = offers.map { index.evaluation.clientCost(of: $0.vendor) }
        // That some have client costs and others none is told already.
        guard costs.allSatisfy({ $0 == nil }) || costs.allSatisfy({ $0 != nil }) else { return [] }
        guard let first = offers.first, offers.contains(where: { $0.ramp != first.ramp }),
            costs.allSatisfy({ $0?.dualRunning == nil })
        else { return [] }
        let ramps = offers.map { offer in
            "\(offer.vendor.nameAndID) \(offer.ramp.isEmpty ? "from month 1 on" : offer.ramp.map(\.description).joined(separator: " "))"
        }
        return [
            Diagnostic(
                dualRunningIsCharged.rule,
                "ramps differ (\(listed(ramps))), and no client cost charges the in-house work that goes on during them: it "
                    + "is in no total",
                remedy: (costs.contains { $0 != nil }
                    ? "add dual-running=\"…\" to each <client-cost>"
                    : "add a <client-cost dual-running=\"…\"/> to the plan")
                    + ", 0 where it costs nothing"
                    + (index.evaluation.scenario?.baseline == nil ? ", and a baseline to the scenario" : ""),
                at: offers.first { !$0.ramp.isEmpty }?.pricing.location, vendor: nil)
        ]
    }
}

extension VendorOffer {
    /// Without months in which all of the work is taken over.
    fileprivate var ramp: [Decimal] {
        var ramp = pricing.ramp ?? []
        while ramp.last == 100 { ramp.removeLast() }
        return ramp
    }
}
