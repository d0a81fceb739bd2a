extension SmallestChange {
    /// The change itself, without who gains by it.
    func words(_ outcome: Outcome) -> String {
        let names = VendorNames(outcome)
        switch change {
        case nil:
            let words = obstacle ?? "none"
            return searched == .notSearched ? "Not searched: \(words)" : words.sentenceStart
        case .weights(let weights, let distance):
            let moved = weights.filter { abs($0.to - $0.from) > 1e-12 }
            let parts = moved.sorted { abs($0.to - $0.from) > abs($1.to - $1.from) }.map { weight in
                let (from, to) = Figures.weightShares(weight.from, weight.to, atLeast: 2)
                return "\(outcome.titleAndID(weight.criterion)) \(from) → \(to)"
            }
            if kind == .oneWeight, let one = moved.first ?? weights.first {
                return "weight of \(listed(parts)) of \(outcome.levelWords(one.criterion))"
            }
            return "\(listed(parts, limit: 4)) of the whole (\(distanceWords(distance)))"
        case .score(let score):
            return
                "\(outcome.scoreWords(score.evaluator)) on \(score.question) for \(names.one(score.vendor)) \(given(score.from)) → \(words(score))"
        case .measure(let measure):
            if let levels = measure.levels {
                return
                    "\(outcome.titleAndID(measure.criterion)) of \(names.one(measure.vendor)) \(levels.from) → \(levels.to)"
            }
            let unit = measure.unit.map { " \($0)" } ?? ""
            return
                "\(outcome.titleAndID(measure.criterion)) of \(names.one(measure.vendor)) \(given(measure.from)) → \(isJump ? beside(measure.to) : end(measure.from, measure.to, of: measure.vendor))\(unit)"
        case .price(let price):
            let what =
                price.line.map { "price line \($0) of \(names.one(price.vendor))" }
                ?? price.alone.map { "the \($0.title) of \(names.one(price.vendor)) alone" }
                ?? "all prices of \(names.one(price.vendor))"
            let change = Figures.percentShare(abs(price.factor - 1), decimals: 2)
            return "\(what) \(change) \(price.factor > 1 ? "higher" : "lower")"
        }
    }

    /// What a threshold does there, who is first instead where it is not the rival, and why scoring anew does not bear it out.
    func asideWords(_ outcome: Outcome) -> String {
        guard change != nil else { return "" }
        let names = VendorNames(outcome)
        let other =
            firstBeyond.isEmpty || firstBeyond.contains(rival) ? "" : " – \(names.all(firstBeyond)) is then first"
        return (causeWords(outcome).map { " – \($0)" } ?? "") + other
            + (isVerified == true ? "" : obstacle.map { " – \($0)" } ?? "") + (caveat.map { " – \($0)" } ?? "")
    }

    /// "Harrowgate is then below the threshold of Q"; `nil` where no threshold is passed.
    func causeWords(_ outcome: Outcome) -> String? {
        let names = VendorNames(outcome)
        switch cause {
        case .ahead: return nil
        case .leaderOut(let criterion):
            return "\(names.one(leader)) is then below the threshold of \(outcome.titleAndID(criterion)), and out"
        case .rivalIn(let criterion):
            return "\(names.one(rival)) then reaches the threshold of \(outcome.titleAndID(criterion)), and is in"
        }
    }

    /// "4 (4.72 would do)": the score that can be given, and how little would be enough; "2 (at 3 they are level)" where that
    /// can be given as well and is not enough yet.
    private func words(_ score: Score) -> String {
        let enough = end(score.from, score.to, of: score.vendor)
        if score.isGiveable {
            // At a threshold that is just met nobody is level, and nobody out.
            let to = plain(score.to)
            let short = cause == .ahead ? "at \(to) they are level" : "\(to) is not enough yet"
            switch score.step {
            case .next(let next): return "\(given(next)) (\(short))"
            case .any, .none: return "\(enough), and no score that its scale allows goes further (\(short))"
            }
        }
        switch score.step {
        case .any: return enough
        case .next(let next):
            let words = given(next)
            return words == enough ? words : "\(words) (\(enough) would do)"
        case .none: return "\(enough), and no score that its scale allows goes so far"
        }
    }

    private func distanceWords(_ distance: Double) -> String {
        let amount = Figures.value(distance * 100, decimals: 2)
        switch kind {
        case .topWeightsLeastMovement, .leafWeightsLeastMovement: return "\(amount) points moved in all"
        default: return "distance \(amount) points"
        }
    }

    /// As it was given.
    private func given(_ number: Double) -> String { Figures.plain(number) }

    /// Whether the two pass each other without being level.
    private var isJump: Bool { isVerified == true && obstacle != nil }

    /// As it was worked out; where it is the very next number to the one written, on which side of it.
    private func beside(_ number: Double) -> String {
        if number.magnitude == SmallestChange.Measure.least { return number > 0 ? "just above 0" : "just below 0" }
        let words = plain(number)
        switch PlainNumber(words)?.value {
        case number.nextDown: return "just above \(words)"
        case number.nextUp: return "just below \(words)"
        default: return words
        }
    }

    /// As it was worked out; where that is what it is today, as at a threshold that is just met, what there is to say.
    private func end(_ from: Double, _ to: Double, of vendor: Vendor.ID) -> String {
        plain(to) == given(from) ? "anything \(vendor == leader ? "worse" : "better")" : plain(to)
    }

    /// As it was worked out, fine enough to act on.
    private func plain(_ number: Double) -> String { Figures.plain(number, decimals: abs(number) < 1 ? 6 : 4) }
}

extension SmallestChange.Kind {
    var title: String {
        switch self {
        case .topWeightsLeastMovement: "Weights at the top, least movement in all"
        case .topWeightsLeastSquares: "Weights at the top, least squares"
        case .leafWeightsLeastMovement: "Weights of all criteria, least movement in all"
        case .leafWeightsLeastSquares: "Weights of all criteria, least squares"
        case .oneWeight: "One weight"
        case .oneScore: "One score"
        case .oneMeasure: "One measured figure"
        case .onePrice: "One price"
        }
    }
}
