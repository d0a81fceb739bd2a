/// F13: what the times on the sheets allow.
extension ComparingCalls {
    func timingFlags() -> [DraftFlag] {
        listeners.flatMap { listener -> [DraftFlag] in
            let timed = calls.compactMap { call -> Timed? in
                guard let assessment = call.hearing(by: listener)?.assessment, let started = assessment.started,
                    let submitted = assessment.submitted, let seconds = started.seconds(to: submitted)
                else { return nil }
                return Timed(
                    call: call.call, assessment: assessment, started: started, submitted: submitted, seconds: seconds)
            }
            guard !timed.isEmpty else { return [] }
            return [early(listener, timed), overlapping(listener, timed)]
        }
    }

    private struct Timed {
        let call: Call
        let assessment: CallAssessment
        let started: Moment
        let submitted: Moment
        let seconds: Int
    }

    private func early(_ listener: Evaluator.ID, _ timed: [Timed]) -> DraftFlag {
        let early = timed.filter { one in one.call.duration.map { Double(one.seconds) < $0 } ?? false }
        let name = name(listener)
        let lasting = timed.count { $0.call.duration != nil }
        let which = early.map { one in
            "\(one.call.id) (\(one.seconds) of \(Figures.plain(one.call.duration ?? 0)) seconds)"
        }
        return DraftFlag(
            id: "F13", title: "Handed in before the call could end", subject: listener, subjectName: name,
            statistic: "sheets with less time between start and end than the call lasts", size: Double(early.count),
            unit: "sheets", count: timed.count,
            kind: timed.contains { $0.call.duration != nil }
                ? .fact(isRaised: !early.isEmpty)
                : .notAssessable(
                    floor: nil,
                    why: """
                        Of none of the calls on \(name)'s \(counted(timed.count, "sheet")) with times it is known how long it \
                        lasts, so nobody can say whether a sheet came too early.
                        """),
            fact: early.isEmpty
                ? "All of \(name)'s \(counted(lasting, "sheet")) with times, on calls known to last so long, took at least as long as their calls."
                : """
                \(early.count) of \(name)'s \(counted(timed.count, "sheet")) \(early.count == 1 ? "was" : "were") handed in \
                before the call could have ended: \(listed(which)).
                """,
            advice: """
                A clock set late, a recording played faster, or a sheet started after the call explains this. Ask, and hear \
                \(early.count == 1 ? "the call" : "the calls") again.
                """,
            evidence: early.compactMap(\.assessment.location))
    }

    private func overlapping(_ listener: Evaluator.ID, _ timed: [Timed]) -> DraftFlag {
        let sorted = timed.sorted { ($1.started.seconds(to: $0.started) ?? 0) < 0 }
        var overlapping: [Timed] = []
        var latest: Moment?
        for one in sorted {
            if let latest, one.started.isBefore(latest) { overlapping.append(one) }
            if latest.map({ $0.isBefore(one.submitted) }) ?? true { latest = one.submitted }
        }
        let name = name(listener)
        return DraftFlag(
            id: "F13", title: "Sheets that overlap in time", subject: listener, subjectName: name,
            statistic: "sheets started before an earlier one was handed in", size: Double(overlapping.count),
            unit: "sheets", count: timed.count,
            kind: timed.count > 1
                ? .fact(isRaised: !overlapping.isEmpty)
                : .notAssessable(floor: nil, why: "\(name) has one sheet with times, which can overlap no other."),
            fact: overlapping.isEmpty
                ? "None of \(name)'s \(counted(timed.count, "sheet")) with times overlaps another."
                : """
                \(overlapping.count) of \(name)'s \(counted(timed.count, "sheet")) \
                \(overlapping.count == 1 ? "was" : "were") started before an earlier one was handed in: \
                \(listed(overlapping.map(\.call.id))).
                """,
            advice: "Leaving a sheet open and finishing it later explains this. Ask which was filled in when.",
            evidence: overlapping.compactMap(\.assessment.location))
    }
}
