#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// Numbers that prices are reckoned with can be what they say.
    static let pricingNumbersAreInRange: Check = Check(
        Rule(
            "F0802", .error, "a number that prices are reckoned with is out of its range",
            """
            An occupancy above 100 %, a handle time of 0 or a ramp longer than the contract is a slip, and the total would \
            carry it on. Percentages are whole numbers of a hundred: 80 is 80 %, and 0.8 is not.
            """)
    ) { index in
        let evaluation = index.evaluation
        var found: [Diagnostic] = []
        if let scenario = evaluation.scenario {
            found += findings(scenario.bounded, "the scenario") { "channel '\($0)'" }
        }
        for cost in evaluation.clientCosts {
            found += findings(cost.bounded, "the client cost\(cost.whose)") { $0 }
        }
        let term = evaluation.scenario?.term ?? Costing.longestTerm
        for offer in index.offers {
            found += findings(
                offer.pricing.bounded(term: term), offer.vendor.nameAndID, vendor: offer.vendor.id,
                item: offer.words(ofItem:))
        }
        if found.isEmpty, let costing = Costing(evaluation) {
            found = index.offers.compactMap { offer in
                guard index.standing.costs[offer.vendor.id] == nil,
                    let cost = costing.reckoned(offer.vendor, offer.pricing), !cost.isWithinReach
                else { return nil }
                return Diagnostic(
                    Check.pricingNumbersAreInRange.rule,
                    "the prices of \(offer.vendor.nameAndID) come to more than can be reckoned",
                    remedy: "look for a volume, a quantity, a price or a rate with too many digits",
                    at: offer.pricing.location, vendor: offer.vendor.id)
            }
        }
        return found
    }
}

extension VendorOffer {
    /// A price line or a training, by its id.
    fileprivate func words(ofItem id: String) -> String {
        pricing.lines.first { $0.id == id }.map(words) ?? pricing.training.first { $0.id == id }.map(words) ?? id
    }
}

/// Of twelve numbers in one attribute that are all too high, the first is told.
private func findings(
    _ numbers: [Bounded], _ owner: String, vendor: Vendor.ID? = nil, item: (String) -> String
) -> [Diagnostic] {
    struct Key: Hashable {
        let name: String
        let location: Location?
    }
    var told: Set<Key> = []
    return numbers.compactMap { number in
        guard !number.isKept, told.insert(Key(name: number.name, location: number.location)).inserted else {
            return nil
        }
        return Diagnostic(
            Check.pricingNumbersAreInRange.rule,
            "\(number.name) of \(number.item.isEmpty ? owner : item(number.item)) is "
                + "\(Figures.grouped(number.value.description)), which is out of its range",
            remedy: "give a number \(number.expectation)", at: number.location, vendor: vendor)
    }
}
