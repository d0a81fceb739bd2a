/// F5, F6: whether calls that a vendor chose are like its others.
extension ComparingCalls {
    func choiceFlags() -> [DraftFlag] {
        vendors.enumerated().compactMap { place, one in
            let picked = one.calls.filter(isPicked)
            let random = one.calls.filter(isRandom)
            guard !picked.isEmpty else { return nil }
            let test = TwoSamplePermutationTest.run(
                picked.map(compared), random.map(compared), alternative: .greater, seed: seed(5, place))
            let least = min(picked.count, random.count)
            let difference = test?.statistic ?? 0
            let kind: DraftFlag.Kind =
                if let test, least >= 5, test.floor <= alpha {
                    .test(p: test.p, floor: test.floor)
                } else {
                    .notAssessable(
                        floor: test?.floor,
                        why: """
                            With \(counted(picked.count, "call")) picked by \(one.vendor.name) and \(random.count) drawn at \
                            random no result could be called unusual. Listen to at least 5 of each.
                            """)
                }
            return DraftFlag(
                id: "F5", title: "Calls picked by the vendor", subject: one.vendor.id, subjectName: one.vendor.name,
                statistic: "mean of the calls the vendor picked less that of calls drawn at random",
                size: test?.statistic,
                unit: "points", count: picked.count + random.count, kind: kind,
                fact: """
                    \(picked.count) of \(one.vendor.name)'s \(counted(one.calls.count, "call")) were offered by the vendor. \
                    They score \(Figures.fixed(abs(difference), decimals: 1)) points \
                    \(difference < 0 ? "below" : "above") the \(random.count) drawn at random.
                    """,
                advice: showcase, evidence: picked.compactMap(\.call.location))
        }
    }

    private var showcase: String {
        let counts = terms.contains { $0.term.calls == .all }
        return """
            This is what one would expect of a showcase. The comparison uses the random calls only\
            \(counts ? "; the plan counts all, so that its value does not" : "").
            """
    }

    func footprintFlags() -> [DraftFlag] {
        vendors.enumerated().flatMap { place, one -> [DraftFlag] in
            guard let log = index.evaluation.contactLogs.last(where: { $0.vendor == one.vendor.id }) else { return [] }
            let hasPicked = one.calls.contains(where: isPicked)
            let heard = Set(one.calls.filter(hasPicked ? isPicked : isRandom).map(\.call.id))
            let known = log.contacts.filter { heard.contains($0.call) }
            // A list whose ids are other than those of the calls may say itself what was chosen.
            let chosen =
                known.isEmpty
                ? log.contacts.filter { $0.selection == (hasPicked ? .vendorPicked : .buyerRandom) } : known
            guard !chosen.isEmpty else { return [] }
            let footprint = Footprint(
                vendor: one.vendor, log: log.contacts, chosen: chosen,
                how: hasPicked ? "offered by the vendor" : "drawn at random",
                advice: hasPicked
                    ? showcase
                    : """
                    A list that leaves out some contacts, or calls that could not be played, shows like this. Ask how the \
                    list was made, and draw again from a whole one.
                    """, seed: seed(6, 10 * place))
            return footprint.flags
        }
    }
}

/// Whether chosen calls look like a random draw from the list they are from.
private struct Footprint {
    let vendor: Vendor
    let log: [ContactLog.Contact]
    let chosen: [ContactLog.Contact]
    let how: String
    let advice: String
    let seed: UInt64

    var flags: [DraftFlag] {
        [
            mean(
                "Length of service of the agents", \.tenure, "months", decimals: 1, place: 0,
                isTwoSided: false),
            agents,
            mean(
                "Time of day", { $0.hour.map(Double.init) }, "o'clock", ofGaps: "hours", decimals: 1, place: 1,
                isTwoSided: true),
            mean(
                "Length of the calls", \.duration, "seconds", decimals: 0, place: 2, isTwoSided: true),
        ].compactMap(\.self)
    }

    private var isLongEnough: Bool { log.count >= 5 * chosen.count }

    private var tooShort: DraftFlag.Kind {
        .notAssessable(
            floor: nil,
            why: """
                \(vendor.name)'s list has \(counted(log.count, "contact")) for \(counted(chosen.count, "call")) \(how): too \
                few to tell a choice from a draw. Ask for a list at least five times as long.
                """)
    }

    private func mean(
        _ title: String, _ figure: (ContactLog.Contact) -> Double?, _ unit: String, ofGaps: String? = nil,
        decimals: Int, place: UInt64, isTwoSided: Bool
    ) -> DraftFlag? {
        let all = log.compactMap(figure)
        let own = chosen.compactMap(figure)
        guard let seen = Moments(nonEmpty: own)?.mean, let usual = Moments(nonEmpty: all)?.mean else { return nil }
        var test = DrawMean.atLeast(seen, of: all, draws: own.count, seed: seed &+ place)
        if isTwoSided, let upper = test,
            let lower = DrawMean.atLeast(-seen, of: all.map { -$0 }, draws: own.count, seed: seed &+ place)
        {
            test = PermutationTest(
                statistic: seen, count: own.count, p: min(1, 2 * min(upper.p, lower.p)), floor: 2 * upper.floor,
                method: upper.method)
        }
        let apart = Figures.fixed(abs(seen - usual), decimals: decimals)
        return DraftFlag(
            id: "F6", title: "Footprint of the choice: \(title.lowercased())", subject: vendor.id,
            subjectName: vendor.name, statistic: "mean of the chosen calls less that of the whole list",
            size: seen - usual, unit: unit, count: own.count,
            kind: isLongEnough ? test.map { .test(p: $0.p, floor: $0.floor) } ?? tooShort : tooShort,
            fact: """
                \(title): the \(counted(own.count, "call")) \(how) have a mean of \
                \(Figures.fixed(seen, decimals: decimals)) \(unit), \(apart) \(ofGaps.map { "\($0) " } ?? "")\
                \(seen < usual ? "less" : "more") than the \(Figures.fixed(usual, decimals: decimals)) of all \
                \(Figures.grouped(all.count)) contacts on \(vendor.name)'s list.
                """,
            advice: advice, evidence: chosen.compactMap(\.location))
    }

    private var agents: DraftFlag? {
        let all = log.compactMap(\.agent)
        let own = chosen.compactMap(\.agent)
        guard !own.isEmpty else { return nil }
        var sizes: [String: Int] = [:]
        for agent in all { sizes[agent, default: 0] += 1 }
        let distinct = Set(own).count
        let groups = sizes.keys.sorted().compactMap { sizes[$0] }
        return DraftFlag(
            id: "F6", title: "Footprint of the choice: number of agents", subject: vendor.id,
            subjectName: vendor.name, statistic: "different agents among the chosen calls", size: Double(distinct),
            unit: "agents", count: own.count, kind: isLongEnough ? meeting(distinct, groups, own.count) : tooShort,
            fact: """
                The \(counted(own.count, "call")) \(how) come from \(distinct) of the \(sizes.count) agents on \
                \(vendor.name)'s list.
                """,
            advice: advice, evidence: chosen.compactMap(\.location))
    }

    /// How unusual so few groups are, exactly as long as that can be added up.
    private func meeting(_ distinct: Int, _ groups: [Int], _ draws: Int) -> DraftFlag.Kind {
        guard DistinctGroups.isAffordable(distinct, groupSizes: groups, draws: draws) else {
            // So many that few draws are never why a choice cannot be told from luck.
            let trials = max(1_999, min(99_999, 20_000_000 / draws))
            let p = DistinctGroups.sampled(
                atMost: distinct, groupSizes: groups, draws: draws, trials: trials, seed: seed &+ 3)
            return .test(p: p, floor: 1 / Double(trials + 1))
        }
        return .test(
            p: DistinctGroups.atMost(distinct, groupSizes: groups, draws: draws),
            floor: DistinctGroups.atMost(1, groupSizes: groups, draws: draws))
    }
}
