/// The vendors' names, for sentences.
struct VendorNames {
    private let names: [Vendor.ID: String]
    private let incomplete: Set<Vendor.ID>

    /// - Parameter withGaps: Whether a name is followed by what the vendor's price leaves out, where prices are praised.
    init(_ outcome: Outcome, withGaps: Bool = false) {
        let vendors = outcome.results.map(\.vendor)
        let gaps = vendors.map { withGaps ? outcome.leftOut(by: $0) : [] }
        names = Dictionary(
            zip(vendors, gaps).map { ($0.id, $0.name + $1.aside) }, uniquingKeysWith: { first, _ in first })
        incomplete = Set(zip(vendors, gaps).filter { !$1.isEmpty }.map(\.0.id))
    }

    /// Whether the vendor's price leaves something out, so that no star may stand at it; asked of names with gaps.
    func hasGaps(_ vendor: Vendor.ID) -> Bool { incomplete.contains(vendor) }

    func one(_ vendor: Vendor.ID) -> String { names[vendor] ?? vendor }

    func all(_ vendors: [Vendor.ID]) -> String { vendors.map(one).joined(separator: " and ") }
}
