extension Check {
    /// Every contender meets every requirement.
    static let requirementsAreMet: Check = Check(
        Rule(
            "F0603", .warning, "a requirement is not met, which eliminates the vendor",
            """
            A vendor that does not meet a requirement is out, whatever its points. Look whether the claim or the ruling \
            is right before the vendor is told. Its scores are kept and shown.
            """)
    ) { index in
        index.distinctContenders.flatMap { _, vendor in
            index.gates(of: vendor).filter { $0.standing == .notMet }.map { gate in
                let requirement = gate.requirement
                let item = VendorItem(vendor: vendor.id, item: requirement.id)
                let ruling = index.standing.rulings[item]
                let source = ruling == nil ? "by its own claim" : "by the buyer's ruling"
                return Diagnostic(
                    requirementsAreMet.rule,
                    "\(vendor.nameAndID) does not meet \(requirement.id) '\(requirement.title)', \(source): it is out",
                    remedy: "look whether this is right; if it is, give the vendor left=\"…\" and reason=\"…\", else "
                        + (ruling == nil ? "record a <ruling> that it is met" : "correct the ruling"),
                    at: gate.location, vendor: vendor.id)
            }
        }
    }
}
