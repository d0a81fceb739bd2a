import ArgumentParser
import Finalist

struct Sensitivity: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show how sure the result is, and what would change it.",
        discussion: """
            Examples:
              finalist sensitivity my-rfp
              finalist sensitivity my-rfp --vary weights=uniform
              finalist sensitivity my-rfp --vary weights=10% --vary scores --trials 100000 --seed 7
              finalist sensitivity my-rfp --bound COST=25%..45%
              finalist sensitivity my-rfp --format html > sensitivity.html

            What --vary takes, and may be repeated or set apart by commas:
              weights=20%               each weight up to 20% of itself either way
              weights=10                each weight up to 10 points of 100 either way
              weights=uniform           any weighting of the lowest criteria (SMAA)
              weights=uniform-by-level  any weighting within each level
              order                     any weighting that keeps the order of importance
              scores                    evaluators drawn anew
              calls                     results of calls within their intervals
              prices, measures          within the ranges that the file states
              all                       weights=20%,scores,calls,prices,measures

            Which of several changes is the smallest is told by what part of its own range
            it is: a score by its scale, a figure by the range of its value function (on a
            scale taken from the vendors, of their figures today), a price by itself.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var weighing: WeighingOptions
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "What is drawn anew in each trial; all of it unless given, and nothing else where it is.",
            valueName: "what"))
    var vary: [String] = []
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "Between which shares of its level a weight is drawn: COST=25%..45%; COST=35%..35% holds it. All else is varied as without it. May be repeated.",
            valueName: "criterion=range"))
    var bound: [String] = []
    @Option(
        help: ArgumentHelp(
            "How often to draw (default: 10000; fewer with more than 40 vendors).", valueName: "number"))
    var trials: Int?
    @OptionGroup var seed: SeedOptions
    @OptionGroup var form: FormOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if !(1...100_000_000 ~= trials ?? 1) { throw ValidationError("--trials is from 1 to 100000000") }
        _ = try variation()
    }

    func run() throws {
        let outcome = weighing.outcome(of: input.path, input.limits, messages)
        let varying = try variation()
        if case .bounds(let bounds, _) = varying.weights {
            let known = outcome.criteria.map(\.criterion.id)
            if let id = bounds.keys.sorted().first(where: { !known.contains($0) }) {
                Console.refuseUsage("there is no criterion '\(id)' to bound", Console.suggestion(id, among: known))
            }
            if let obstacle = outcome.obstacle(toVarying: varying) {
                Console.refuseUsage("weights cannot be drawn within these bounds", obstacle)
            }
        }
        let sensitivity = outcome.sensitivity(trials: trials, seed: seed.seed, varying: varying)
        Console.out(try sensitivity.publication.written(as: form.chosen, drawing.text(messages)))
    }

    /// What is asked for; everything where --vary is not given. Bounds say how the weights named are drawn, and hold nothing
    /// else.
    private func variation() throws -> Variation {
        var variation = vary.isEmpty ? Variation.all : Variation()
        let words = vary.flatMap { $0.split(separator: ",").map(String.init) }
        let ways = words.filter { $0 == "order" || $0.hasPrefix("weights=") }
        if ways.count > 1 {
            throw ValidationError("--vary \(ways[0]) and \(ways[1]) each say how to draw weights; give one of them")
        }
        for word in words {
            switch word {
            case "all": variation = .all
            case "order": variation.weights = .order
            case "scores": variation.scores = true
            case "calls": variation.calls = true
            case "prices": variation.prices = true
            case "measures": variation.measures = true
            case _ where word.hasPrefix("weights="):
                guard let weights = Self.weights(String(word.dropFirst(8))) else {
                    throw ValidationError(
                        "--vary '\(word)' is not a way to vary weights; write weights=uniform, weights=uniform-by-level, weights=20% or weights=10"
                    )
                }
                variation.weights = weights
            default:
                throw ValidationError(
                    "--vary '\(word)' is nothing that can be varied; it takes weights=…, order, scores, calls, prices, measures or all"
                )
            }
        }
        if !bound.isEmpty { variation.weights = .bounds(try bounds(), others: variation.weights) }
        return variation
    }

    private static func weights(_ text: String) -> Variation.WeightVariation? {
        switch text {
        case "uniform": return .uniform
        case "uniform-by-level": return .uniformByLevel
        default:
            guard let share = share(text) else { return nil }
            return text.hasSuffix("%") ? .spread(share) : .points(share)
        }
    }

    private func bounds() throws -> [String: ClosedRange<Double>] {
        var bounds: [String: ClosedRange<Double>] = [:]
        for text in bound {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let dots = parts[1].firstRange(of: ".."),
                let low = Self.share(String(parts[1][..<dots.lowerBound])),
                let high = Self.share(String(parts[1][dots.upperBound...])), low <= high
            else {
                throw ValidationError(
                    "--bound '\(text)' is not a criterion and two shares; write it like COST=25%..45%, the lower first")
            }
            guard bounds.updateValue(low...high, forKey: parts[0]) == nil else {
                throw ValidationError("--bound is given twice for \(parts[0])")
            }
        }
        return bounds
    }

    /// `20%` and `20` as 0.2; `nil` for anything but a number from 0 to 100.
    private static func share(_ text: String) -> Double? {
        let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
        guard digits.wholeMatch(of: /[0-9]{1,3}(\.[0-9]{1,9})?/) != nil, let number = Double(digits), number <= 100
        else { return nil }
        return number / 100
    }
}
