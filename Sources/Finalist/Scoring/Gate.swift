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

extension Record {
    /// The newest ruling; where dates do not tell, the last one written down.
    func ruling(on requirement: Requirement.ID, _ vendor: Vendor.ID) -> Ruling? {
        rulings.filter { $0.requirement == requirement && $0.vendor == vendor }.reduce(nil) { newest, ruling in
            guard let newest, let last = newest.at, let at = ruling.at, at.isBefore(last) else { return ruling }
            return newest
        }
    }
}

extension Evaluation {
    /// The buyer's ruling where there is one, else what the vendor claims.
    func gates(of vendor: Vendor) -> [Gate] {
        requirements.map { requirement in
            let ruling = record.ruling(on: requirement.id, vendor.id)
            if let ruling {
                return Gate(
                    requirement: requirement, standing: ruling.isMet ? .met : .notMet, words: ruling.reason,
                    location: ruling.location)
            }
            guard let claim = claim(of: vendor.id, on: requirement.id) else {
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
