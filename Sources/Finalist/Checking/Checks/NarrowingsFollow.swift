extension Check {
    /// The narrowings follow one another, and say of everybody in the running that it stays.
    static let narrowingsFollow: Check = Check(
        Rule(
            "F0520", .error, "a narrowing does not fit the one before it, or who is in the running",
            """
            Each narrowing begins with the vendors that the one before it kept, on no earlier day and at no earlier stage. \
            Whoever it keeps is named, or everybody who leaves is; nobody else is in the running after it. A vendor whose \
            own entry says that it left need not be named. Where a narrowing names only those who stay, vendors of a \
            longlist that are not in the file may be counted in from.
            """), needsEveryFile: true
    ) { index in
        let ordered = outOfOrder(index.evaluation)
        // Where somebody leaves twice or comes back, or the order is wrong, no number can be held against another.
        guard ordered.isEmpty, departuresAgree.find(index).isEmpty else { return ordered }
        return brokenChain(index) + index.evaluation.record.narrowings.indices.flatMap { unaccounted(index, $0) }
            + lastCount(index)
    }
}

private func finding(
    _ message: String, _ remedy: String, at location: Location?, vendor: Vendor.ID? = nil
) -> Diagnostic {
    Diagnostic(Check.narrowingsFollow.rule, message, remedy: remedy, at: location, vendor: vendor)
}

/// Narrowings of an earlier day, or of an earlier stage, than the one before.
private func outOfOrder(_ evaluation: Evaluation) -> [Diagnostic] {
    let stages = evaluation.stageNames
    let narrowings = evaluation.record.narrowings
    return narrowings.indices.dropFirst().flatMap { row -> [Diagnostic] in
        let (one, before) = (narrowings[row], narrowings[row - 1])
        var found: [Diagnostic] = []
        if let at = one.at, let earlier = before.at, at.isBefore(earlier) {
            found.append(
                finding(
                    "narrowing \(row + 1) is of \(at.shown(beside: earlier)), before narrowing \(row) of "
                        + earlier.shown(beside: at),
                    "correct the date that is wrong, or put the narrowings in the order in which they were made",
                    at: one.location))
        }
        if let stage = one.stage, let closed = before.stage, let place = stages.firstIndex(of: stage),
            let earlier = stages.firstIndex(of: closed), place < earlier
        {
            let why = evaluation.hasUsualStages ? "" : ", as the questions of the plan name them first"
            found.append(
                finding(
                    "narrowing \(row + 1) closes stage \(stage), and narrowing \(row) before it closes the later \(closed)",
                    "correct the stage that is wrong; the order of stages is \(stages.joined(separator: ", "))\(why)",
                    at: one.location))
        }
        return found
    }
}

extension Index {
    /// Vendors of which only their own entry says that they left: it may have been before a narrowing or after it.
    fileprivate var leftByThemselves: Int {
        evaluation.vendors.count { $0.departure.map { $0.narrowing == nil } ?? false }
    }
}

extension Record.Narrowing {
    fileprivate var isSound: Bool { isCounted && faults.isEmpty }
}

/// Narrowings that begin with another number of vendors than the one before left.
private func brokenChain(_ index: Index) -> [Diagnostic] {
    let narrowings = index.evaluation.record.narrowings
    return narrowings.indices.dropFirst().compactMap { row in
        let (one, before) = (narrowings[row], narrowings[row - 1])
        guard one.isSound, before.isSound,
            !(before.to - index.leftByThemselves...before.to ~= one.from)
        else { return nil }
        return finding(
            "narrowing \(row + 1) goes from \(counted(one.from, "vendor")), and narrowing \(row) went to \(before.to)",
            "correct from or to of one of them; a vendor that left between the two has left and reason of its own",
            at: one.location)
    }
}

/// Vendors still in the running of which a narrowing says nothing, and those who leave without being named.
private func unaccounted(_ index: Index, _ row: Int) -> [Diagnostic] {
    let narrowing = index.evaluation.record.narrowings[row]
    let named = Set((narrowing.stays + narrowing.leaves).map(\.vendor))
    // An id that leads nowhere may be that of a vendor that seems to lack.
    guard narrowing.isSound, named.isSubset(of: index.vendorIDs) else { return [] }
    let passedOver = narrowing.stays.isEmpty ? [] : index.passedOver(named, row + 1)
    guard passedOver.isEmpty else { return passedOver.map { index.passedOver($0, row + 1, narrowing) } }
    let leaving = narrowing.from - narrowing.to
    guard !narrowing.leaves.isEmpty, narrowing.leaves.count + index.leftByThemselves < leaving else { return [] }
    return [
        finding(
            "the narrowing goes from \(narrowing.from) to \(counted(narrowing.to, "vendor")), and names "
                + narrowing.leaves.count.naming("leave"),
            "name everybody who leaves, with the reason – a vendor that never bid needs only its id and name –, or "
                + "correct from",
            at: narrowing.location)
    ]
}

extension Index {
    /// Vendors that a narrowing which names those who stay does not name, and that leave later or not at all.
    fileprivate func passedOver(_ named: Set<Vendor.ID>, _ number: Int) -> [Vendor] {
        var met: Set<Vendor.ID> = []
        return evaluation.vendors.filter { vendor in
            guard !vendor.id.isEmpty, !named.contains(vendor.id), met.insert(vendor.id).inserted else { return false }
            guard let departure = vendor.departure else { return true }
            return (departure.narrowing ?? 0) > number
        }
    }

    fileprivate func passedOver(_ vendor: Vendor, _ number: Int, _ narrowing: Record.Narrowing) -> Diagnostic {
        let later = vendor.departure?.narrowing
        return finding(
            "\(vendor.nameAndID) is not among those that stay in narrowing \(number), and "
                + (later.map { "leaves in narrowing \($0)" } ?? "nothing says that it left"),
            "name it in <stays> or <leaves> of narrowing \(number)"
                + (later == nil ? ", or give the vendor left=\"…\" and reason=\"…\"" : ""),
            at: narrowing.location, vendor: vendor.id)
    }
}

/// Where the last narrowing does not name those who stay, they are as many as are in the running.
private func lastCount(_ index: Index) -> [Diagnostic] {
    let running = index.distinctContenders.map(\.vendor)
    guard let last = index.evaluation.record.narrowings.last, last.isSound, last.stays.isEmpty,
        Set(last.leaves.map(\.vendor)).isSubset(of: index.vendorIDs), !running.isEmpty,
        !(running.count...running.count + index.leftByThemselves ~= last.to)
    else { return [] }
    let names = listed(running.map(\.nameAndID), limit: 8)
    return [
        finding(
            "the last narrowing goes to \(counted(last.to, "vendor")), and \(running.count) "
                + "\(running.count == 1 ? "is" : "are") in the running: \(names)",
            running.count > last.to
                ? "name in <leaves> who left, or correct from and to"
                : "add the vendors that stayed, or correct from and to",
            at: last.location)
    ]
}
