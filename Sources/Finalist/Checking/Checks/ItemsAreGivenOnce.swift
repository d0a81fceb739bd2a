extension Check {
    /// A vendor says one thing about each item in one response, and has one figure and one price of each kind.
    static let itemsAreGivenOnce: Check = Check(
        Rule(
            "F0513", .error, "a claim, an answer, a figure or a price is given twice",
            """
            With two figures for the same thing it would be chance which one counts. Keep the one that stands. A vendor \
            that changes its answer sends a new version of its response.
            """)
    ) { index in
        let repeated = RepeatedIDs(index).criteria
        var found: [Diagnostic] = []
        for vendor in index.evaluation.vendors {
            found += twice(vendor.figures, of: vendor.id, "figure for") {
                repeated.contains($0.criterion) ? "" : $0.criterion
            } place: {
                $0.location
            }
            found += twice(vendor.notApplicable, of: vendor.id, "<not-applicable> for") {
                repeated.contains($0.criterion) ? "" : $0.criterion
            } place: {
                $0.location
            }
            found += twice(vendor.prices, of: vendor.id, "price of") {
                $0.total.rawValue
            } place: {
                $0.location
            }
        }
        for response in index.evaluation.responses {
            let vendor = response.vendor
            found += twice(response.claims, of: vendor, "claim on") {
                $0.requirement
            } place: {
                $0.location
            }
            found += twice(response.answers.filter { $0.criterion == nil }, of: vendor, "answer to") {
                $0.question ?? ""
            } place: {
                $0.location
            }
            found += twice(response.answers.filter { $0.question == nil }, of: vendor, "figure for") {
                $0.criterion ?? ""
            } place: {
                $0.location
            }
            found += twice(response.prices, of: vendor, "price of") {
                $0.total.rawValue
            } place: {
                $0.location
            }
        }
        return found
    }
}

private func twice<Item>(
    _ items: [Item], of vendor: Vendor.ID, _ kind: String, name: (Item) -> String, place: (Item) -> Location?
) -> [Diagnostic] {
    var places: [String: Location?] = [:]
    return items.compactMap { item in
        let name = name(item)
        guard !name.isEmpty else { return nil }
        guard let earlier = places[name] else {
            places[name] = .some(place(item))
            return nil
        }
        return Diagnostic(
            Check.itemsAreGivenOnce.rule, "\(vendor) has a second \(kind) \(name)\(whereFirst(earlier))",
            remedy: "keep the one that stands, and take the other out", at: place(item), vendor: vendor)
    }
}
