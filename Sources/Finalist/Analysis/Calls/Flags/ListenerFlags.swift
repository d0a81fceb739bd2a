/// F1–F4, F14, F15: how one listener differs from the others on the calls they share.
extension ComparingCalls {
    /// One number a shared call that a listener heard with others: own, less the mean of the others'.
    private func differences(
        _ listener: Evaluator.ID, _ value: (HeardCall, HeardCall.Hearing) -> Double?
    ) -> [Double] {
        shared.compactMap { call in
            guard let own = call.hearing(by: listener).flatMap({ value(call, $0) }) else { return nil }
            let others = call.hearings.filter { $0.assessment.evaluator != listener }.compactMap { value(call, $0) }
            return Moments(nonEmpty: others).map { own - $0.mean }
        }
    }

    /// The ratings, as shares of their scales, of the items on a scale that everyone who heard the call rated.
    private func grades(_ call: HeardCall, _ hearing: HeardCall.Hearing) -> [Double]? {
        let grades = scaleItems.compactMap { item -> Double? in
            guard call.hearings.allSatisfy({ rating(item, $0) != nil }) else { return nil }
            return rating(item, hearing).map(item.kind.share)
        }
        return grades.isEmpty ? nil : grades
    }

    private func signFlip(
        _ id: String, _ title: String, _ statistic: String, unit: String, minimum: Int, scale: Double = 1,
        _ alternative: PermutationTest.Alternative, _ values: (Evaluator.ID) -> [Double],
        fact: (_ name: String, _ mean: Double, _ calls: String) -> String, advice: (String) -> String
    ) -> [DraftFlag] {
        guard listeners.count > 1 else { return [] }
        return listeners.enumerated().map { place, listener in
            let differences = values(listener)
            let test = SignFlipTest.run(
                differences, alternative: alternative, seed: seed(UInt64(id.dropFirst()) ?? 0, place))
            let mean = test?.statistic ?? 0
            let name = name(listener)
            return DraftFlag(
                id: id, title: title, subject: listener, subjectName: name, statistic: statistic,
                size: test.map { $0.statistic * scale }, unit: unit, count: differences.count,
                kind: lacking(listener, differences.count, minimum, "ratings on a scale that all who heard them gave")
                    ?? kind(test, minimum: minimum, of: "shared call", have: differences.count),
                fact: fact(name, mean * scale, calls(differences.count)), advice: advice(name))
        }
    }

    /// Why nothing can be said although enough calls are shared; `nil` where calls are what is lacking.
    private func lacking(
        _ listener: Evaluator.ID, _ count: Int, _ minimum: Int, _ what: String
    ) -> DraftFlag.Kind? {
        let heard = shared.count { $0.hearing(by: listener) != nil }
        guard count < minimum, heard >= minimum else { return nil }
        return .notAssessable(
            floor: nil,
            why: """
                Of the \(heard) shared calls that \(name(listener)) heard, \(count == 0 ? "none has" : "only \(count) have") \
                \(what): too few for any result to be called unusual.
                """)
    }

    /// "On the 30 calls that all three heard"
    private func calls(_ count: Int) -> String {
        count == 1
            ? "On the one call that \(listenersInWords) heard" : "On the \(count) calls that \(listenersInWords) heard"
    }

    private var listenersInWords: String {
        guard complete.count == shared.count else { return "several" }
        let numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine"]
        guard listeners.count > 2 else { return "both" }
        return listeners.count - 2 < numbers.count ? "all \(numbers[listeners.count - 2])" : "all \(listeners.count)"
    }

    func lenienceFlags() -> [DraftFlag] {
        signFlip(
            "F1", "Strictness", "own score of a call less the mean of the others'", unit: "points", minimum: 6,
            .twoSided,
            { self.differences($0) { _, hearing in hearing.score.score } },
            fact: { name, mean, calls in
                """
                \(calls), \(name)'s scores are \(Figures.fixed(abs(mean), decimals: 1)) points \
                \(mean < 0 ? "below" : "above") the average of the others.
                """
            },
            advice: { name in
                """
                Strictness differs between people\(self.severity.estimate == nil ? "" : "; the comparison removes it"). \
                Talk through two of these calls with \(name) before the result is used.
                """
            })
    }

    func ceilingFlags() -> [DraftFlag] {
        signFlip(
            "F2", "Many top ratings", "own share of the best rating less the mean of the others'", unit: "percent",
            minimum: 5, scale: 100, .greater,
            {
                self.differences($0) { call, hearing in
                    self.grades(call, hearing).map { grades in Double(grades.count { $0 == 1 }) / Double(grades.count) }
                }
            },
            fact: { name, mean, calls in
                """
                \(calls), \(name) gives the best rating \
                \(mean < 0 ? "less" : "more") often than the others do, by \(Figures.fixed(abs(mean), decimals: 0)) in 100 \
                ratings.
                """
            },
            advice: { _ in
                """
                The words that describe the best rating may be read in different ways. Read them together with one of \
                these calls.
                """
            })
    }

    func flatnessFlags() -> [DraftFlag] {
        signFlip(
            "F3", "Flat sheets", "spread of the others' ratings within a call less the own",
            unit: "percent of the scale",
            minimum: 5, scale: 100, .greater,
            { listener in
                self.differences(listener) { call, hearing in
                    self.grades(call, hearing).flatMap { grades in
                        grades.count > 1 ? (Moments(grades).squares / Double(grades.count)).squareRoot() : nil
                    }
                }.map { -$0 }
            },
            fact: { name, mean, calls in
                """
                \(calls), \(name)'s ratings within a call lie \(mean < 0 ? "further apart" : "closer together") than the \
                others', by \(Figures.fixed(abs(mean), decimals: 1)) percent of the scale.
                """
            },
            advice: { _ in
                """
                A good overall impression, or a sheet filled in from memory, looks the same. Rate one call again item by \
                item, stopping the recording at each.
                """
            })
    }

    func haloFlags() -> [DraftFlag] {
        guard listeners.count > 1 else { return [] }
        let (found, calls) = (halo, complete.count)
        return listeners.enumerated().map { place, listener in
            let name = name(listener)
            let variance = found?.variances[place]
            let interval = found?.intervals[place]
            let isLargest = variance == found?.variances.max()
            let lacking = max(0, 10 - calls)
            let why =
                listeners.count < 3
                ? "With two listeners one cannot tell whose impression colours the ratings. Have a third listen."
                : lacking > 0
                    ? "With \(counted(calls, "call")) that all heard nothing can be said. Listen to at least \(lacking) more together."
                    : "Too few items were rated by all on every shared call."
            let size = Figures.fixed(variance ?? 0, decimals: 3)
            let ends = interval.map {
                ", with 95 % confidence between \(minus($0.low, 3)) and \(minus($0.high, 3))"
            }
            return DraftFlag(
                id: "F4", title: "One impression for the whole call", subject: listener, subjectName: name,
                statistic: "variance that the ratings of a call have in common, the call itself taken out",
                size: variance, unit: "rating points²", count: found?.count ?? calls,
                kind: interval.map { .fact(isRaised: $0.low > 0 && isLargest) }
                    ?? .notAssessable(floor: nil, why: why),
                fact: """
                    On \(counted(calls, "call")) that all heard, the ratings that \(name) gives one call move together by \
                    \(size.replacing("-", with: "−")) rating points² beyond what the call itself explains\(ends ?? "").
                    """,
                advice: """
                    An impression early in a call colours what is heard later, in everyone. Rate each item when it is heard, \
                    and not at the end.
                    """)
        }
    }

    func exemptionFlags() -> [DraftFlag] {
        signFlip(
            "F14", "Items said not to apply", "own share of items that do not apply less the mean of the others'",
            unit: "percent", minimum: 5, scale: 100, .twoSided,
            { self.differences($0) { _, hearing in self.exemptShare(hearing) } },
            fact: { name, mean, calls in
                """
                \(calls), \(name) says \(mean < 0 ? "less" : "more") often than the others that an item does not apply, by \
                \(Figures.fixed(abs(mean), decimals: 1)) in 100 items.
                """
            },
            advice: { _ in
                """
                When an item applies can be understood in two ways. Agree on it; the scores with these items at their \
                worst and at their best show how much hangs on it.
                """
            })
    }

    /// Own score less the others', severity taken out, against the place of the call in the listener's own order.
    func driftFlags() -> [DraftFlag] {
        guard listeners.count > 1, shared.contains(where: { $0.hearings.contains { $0.assessment.order != nil } })
        else {
            return []
        }
        let hasOneOrder =
            Set(
                listeners.map { listener in
                    shared.filter { $0.hearing(by: listener)?.assessment.order != nil }
                        .sorted { order(listener, $0) < order(listener, $1) }.map(\.call.id)
                }
            ).count == 1
        return listeners.enumerated().map { place, listener in
            let heard = shared.compactMap { call -> (order: Double, rest: Double)? in
                guard let own = call.hearing(by: listener), let order = own.assessment.order else { return nil }
                let others = call.hearings.filter { $0.assessment.evaluator != listener }.map {
                    adjusted($0) ?? $0.score.score
                }
                return Moments(nonEmpty: others).map { (Double(order), (adjusted(own) ?? own.score.score) - $0.mean) }
            }
            let test =
                hasOneOrder
                ? nil : SpearmanRank.test(heard.map(\.order), heard.map(\.rest), seed: seed(15, place))
            let name = name(listener)
            return DraftFlag(
                id: "F15", title: "Drift over time", subject: listener, subjectName: name,
                statistic: "rank correlation of the order of listening with the own score less the others'",
                size: test?.statistic, unit: "correlation", count: heard.count,
                kind: hasOneOrder
                    ? .notAssessable(
                        floor: nil,
                        why: """
                            All heard the shared calls in the same order, so that a drift of all cannot be seen. Give each \
                            listener an order of their own.
                            """)
                    : lacking(listener, heard.count, 12, "a place in the order of listening")
                        ?? kind(test, minimum: 12, of: "shared call", have: heard.count),
                fact: """
                    Over the \(counted(heard.count, "shared call")) in the order heard, \(name)'s scores \
                    \((test?.statistic ?? 0) < 0 ? "fall" : "rise") against the others' with a rank correlation of \
                    \(minus(test?.statistic ?? 0, 2)).
                    """,
                advice: """
                    Getting tired, or used to the scorecard, shows like this. Hear some of the first calls again.
                    """)
        }
    }

    private func order(_ listener: Evaluator.ID, _ call: HeardCall) -> Int {
        call.hearing(by: listener)?.assessment.order ?? 0
    }
}

/// A number in words to read, with a real minus.
func minus(_ number: Double, _ decimals: Int) -> String {
    Figures.fixed(number, decimals: decimals).replacing("-", with: "−")
}
