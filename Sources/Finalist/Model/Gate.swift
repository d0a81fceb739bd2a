/// Where a vendor stands on a requirement.
public struct Gate: Hashable, Sendable {
    public enum Standing: Hashable, Sendable {
        case met
        /// Met on a condition that nobody has ruled on yet.
        case conditional
        case notMet
        /// Nothing was said; only an interim result goes on without it.
        case unclaimed
    }

    public let requirement: Requirement
    public let standing: Standing

    /// The claim's or the ruling's own words.
    public let words: String
    public let location: Location?
}

extension Index {
    /// The buyer's ruling where there is one, else what the vendor claims.
    func gates(of vendor: Vendor) -> [Gate] {
        evaluation.requirements.map { requirement in
            let item = VendorItem(vendor: vendor.id, item: requirement.id)
            if let ruling = standing.rulings[item] {
                return Gate(
                    requirement: requirement, standing: ruling.isMet ? .met : .notMet, words: ruling.reason,
                    location: ruling.location)
            }
            guard let claim = standing.claims[item] else {
                return Gate(requirement: requirement, standing: .unclaimed, words: "", location: vendor.location)
            }
            let standing: Gate.Standing =
                switch claim.status {
                case .met: .met
                case .conditional: .conditional
                case .notMet: .notMet
                }
            return Gate(requirement: requirement, standing: standing, words: claim.words, location: claim.location)
        }
    }
}
