#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// Training after attrition that has a price is paid by somebody.
    static let attritionTrainingIsCharged: Check = Check(
        Rule(
            "F0865", .warning, "training after attrition has a price and counts 0", about: .omittedCost,
            """
            The vendor prices the training of those who follow leavers, and no client cost says which part of it the buyer \
            pays: it is in no total. Say attrition-training="…" in the <client-cost> of the vendor, in percent; 0 where the \
            vendor bears it all.
            """)
    ) { index in
        index.offers.flatMap { offer in
            offer.pricing.training.compactMap { course in
                guard index.isUncharged(course, of: offer.vendor) else { return nil }
                return Diagnostic(
                    attritionTrainingIsCharged.rule,
                    "\(offer.words(course)) is priced and counts 0, since no client cost says which part of it is paid",
                    remedy: "add \(place(index.evaluation.clientCost(of: offer.vendor))), in percent; "
                        + "0 where the vendor bears it all",
                    at: course.location, vendor: offer.vendor.id)
            }
        }
    }
}

extension Index {
    /// Whether training after attrition has a price, and no client cost says which part of it is paid.
    func isUncharged(_ course: Training, of vendor: Vendor) -> Bool {
        course.kind == .attrition && course.price > 0 && course.agents > 0 && course.hours > 0
            && course.attrition ?? 0 > 0 && evaluation.clientCost(of: vendor)?.attritionTraining == nil
    }
}

/// Where the part that the buyer pays is to be said: in the client costs that stand for the vendor.
private func place(_ cost: ClientCost?) -> String {
    let share = "attrition-training=\"…\""
    guard let cost else { return "a <client-cost \(share)/> to the plan" }
    return "\(share) to the <client-cost>\(cost.location.map { " (\($0))" } ?? "") of the plan"
}
