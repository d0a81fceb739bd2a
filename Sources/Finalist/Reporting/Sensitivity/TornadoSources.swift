extension Tornado.Input {
    /// Why there is no range, or what it comes from, in words: `lowest and highest of 3 evaluators`.
    public var source: String {
        switch basis {
        case .evaluators(let count): "lowest and highest of \(counted(count, "evaluator"))"
        case .calls(let count): "95% interval of \(counted(count, "call")), within 0 and 100"
        case .stated(let distribution, let areEnds, let percents):
            (areEnds
                ? "\(distribution.rawValue) range stated in the file"
                : "95% of the beta distribution stated in the file")
                + (percents.map {
                    ": \(Figures.plain($0.lowerBound))% to \(Figures.plain($0.upperBound))% of the price"
                } ?? "")
        case .notStated: "no range stated"
        case .noWidth: "the range stated has no width"
        case .word: "a word, which has no range"
        case .moderated: "the panel agreed on a moderated score"
        case .noScore: "no evaluator's score counts"
        case .oneScore: "one evaluator only"
        case .sameScores: "all who scored it gave the same"
        case .fewCalls: "one call only, or none"
        case .sameCalls(let count): "all \(count) calls score alike"
        }
    }
}
