extension Record {
    /// What a narrowing says of one vendor.
    struct FateOf: Hashable {
        /// Counted from 1, in the order of the record.
        let narrowing: Int
        let leaves: Bool
        let reason: String
        let location: Location?
    }

    /// What the narrowings say of each vendor, in their order.
    var fates: [Vendor.ID: [FateOf]] {
        var fates: [Vendor.ID: [FateOf]] = [:]
        for (row, narrowing) in narrowings.enumerated() {
            for (group, leaves) in [(narrowing.stays, false), (narrowing.leaves, true)] {
                for fate in group {
                    fates[fate.vendor, default: []].append(
                        FateOf(narrowing: row + 1, leaves: leaves, reason: fate.reason, location: fate.location))
                }
            }
        }
        return fates
    }

    /// The stage that a narrowing closes: its own, else its number, in the form of an id.
    func stage(ofNarrowing number: Int) -> String { narrowings[number - 1].stage ?? "narrowing-\(number)" }
}

extension [Vendor] {
    /// The same vendors, each out from where it says that it left, or where the record does: the two are one fact.
    func departed(_ record: Record) -> [Vendor] {
        guard !record.narrowings.isEmpty else { return self }
        let fates = record.fates
        return map { vendor in
            let own = fates[vendor.id] ?? []
            // One narrowing that says both contradicts itself, and a check refuses it.
            let kept = Set(own.filter { !$0.leaves }.map(\.narrowing))
            guard let fate = own.first(where: { $0.leaves && !kept.contains($0.narrowing) }) else { return vendor }
            var vendor = vendor
            let stated = vendor.departure
            vendor.departure = Vendor.Departure(
                stage: stated.flatMap { $0.stage.isEmpty ? nil : $0.stage }
                    ?? record.stage(ofNarrowing: fate.narrowing),
                reason: stated.flatMap { $0.reason.isEmpty ? nil : $0.reason } ?? fate.reason, narrowing: fate.narrowing
            )
            return vendor
        }
    }
}
