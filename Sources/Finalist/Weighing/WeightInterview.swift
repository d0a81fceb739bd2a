/// Asks somebody how much the criteria of one level matter, question by question.
///
/// It holds no terminal: whoever runs it shows ``question``, hands each answer to ``answer(_:)``, and shows what that
/// says where it is not accepted.
public struct WeightInterview: Hashable, Sendable {
    public enum Method: String, Hashable, Sendable, CaseIterable {
        case points, swing, order, pairwise
        case bestWorst = "best-worst"
    }

    public let method: Method
    public let by: Evaluator.ID
    public let at: Moment?
    public let reason: String?
    public let level: Criterion.ID?

    /// What this person has said of these criteria already; `nil` where nothing.
    public let earlier: WeightJudgement?
    private let items: [Item]
    private var amounts: [Double] = []
    private var best: Int?
    private var worst: Int?

    private struct Item: Hashable {
        let id: Criterion.ID
        let title: String

        var name: String { title == id ? id : "\(title) (\(id))" }
    }

    /// What an answer is about.
    private enum Turn: Hashable {
        case amount(Int)
        case pair(Int, Int)
        case best, worst
        case bestTo(Int)
        case toWorst(Int)
    }

    /// What is asked next; `nil` when all is said.
    public var question: String? { step.map(words) }

    /// What to say before the first question to somebody who has judged these criteria already; `nil` to anyone else.
    public var warning: (message: String, remedy: String)? {
        guard let earlier else { return nil }
        let place = level.map { "below \($0)" } ?? "at the top of the plan"
        return (
            "\(by) has judged the criteria \(place) already\(earlier.location.map { " (\($0))" } ?? "")",
            "of two judgements an evaluation takes one: include what is said now in place of the other"
        )
    }

    /// How to answer, line by line; to be shown before the first question.
    public var introduction: [String] {
        let count = "\(counted(items.count, "criterion", "criteria")). "
        return switch method {
        case .points:
            [count + "Give each points for how much it matters, 0 or more.", "They need not sum to 100."]
        case .swing:
            [
                count + "Think of each going from its worst to its best.",
                "Give 100 to the change that is worth most, and to the others what they are",
                "worth beside it.",
            ]
        case .order: [count + "Give each a place, 1 for the most important.", "Two may share one."]
        case .pairwise:
            [
                count + "Say of each pair how many times as important the first is:",
                "1 alike, 3 somewhat, 5 much, 7 very much, 9 extremely more important;",
                "1/3, 1/5, 1/7 and 1/9 where it is the other way round.",
            ]
        case .bestWorst:
            [
                count + "Name the most and the least important, and say how many",
                "times as important: 1 alike, 3 somewhat, 5 much, 7 very much, 9 extremely more.",
            ]
        }
    }

    /// Takes an answer, and says why where it does not: the question then stays.
    public mutating func answer(_ text: String) -> String? {
        guard let step else { return "everything has been asked" }
        let text = trimmed(text)
        switch step {
        case .amount(let row): return take(amount: text, row)
        case .pair: return takeNumber(text, Self.comparable, "write a number from 1/9 to 9, like 3 or 1/3")
        case .best, .worst: return take(criterion: text, step)
        case .bestTo(let row):
            let most = row == worst ? 9 : span
            return takeNumber(text, 1...most, "write a number from 1 to \(Figures.plain(most))")
        case .toWorst: return takeNumber(text, 1...span, "write a number from 1 to \(Figures.plain(span))")
        }
    }

    /// What was said; `nil` until everything is.
    public var judgement: WeightJudgement? {
        guard step == nil else { return nil }
        return WeightJudgement(by: by, at: at, reason: reason, level: level, content: content, location: nil)
    }
}

extension WeightInterview {
    /// Saaty's scale; 0.11 is what 1/9 becomes in two decimals.
    private static let comparable = 0.11...9.0

    /// The best beside the worst, which is asked first: nothing goes beyond it.
    private var span: Double { amounts.first ?? 9 }

    /// In the order in which they are asked.
    private var steps: [Turn] {
        switch method {
        case .points, .swing, .order: return items.indices.map { .amount($0) }
        case .pairwise:
            return items.indices.flatMap { row in items.indices.filter { $0 > row }.map { .pair(row, $0) } }
        case .bestWorst:
            guard let best, let worst else { return [] }
            let others = items.indices.filter { $0 != best && $0 != worst }
            return [.bestTo(worst)] + others.map { .bestTo($0) } + others.map { .toWorst($0) }
        }
    }

    private var step: Turn? {
        if method == .bestWorst {
            if best == nil { return .best }
            if worst == nil { return .worst }
        }
        return amounts.count < steps.count ? steps[amounts.count] : nil
    }

    private func words(_ step: Turn) -> String {
        switch step {
        case .amount(let row):
            switch method {
            case .swing: "\(items[row].name), from worst to best (0 to 100): "
            case .order: "Place of \(items[row].name): "
            default: "Points for \(items[row].name): "
            }
        case .pair(let row, let column):
            "How many times as important is \(items[row].name) as \(items[column].name)? "
        case .best: "Which is the most important: \(ids(without: nil))? "
        case .worst: "Which is the least important: \(ids(without: best))? "
        case .bestTo(let row):
            "How many times as important is \(best.map { items[$0].name } ?? "") as \(items[row].name)? "
        case .toWorst(let row):
            "How many times as important is \(items[row].name) as \(worst.map { items[$0].name } ?? "")? "
        }
    }

    private func ids(without row: Int?) -> String {
        items.indices.filter { $0 != row }.map { items[$0].id }.joined(separator: ", ")
    }

    private mutating func take(amount text: String, _ row: Int) -> String? {
        if method == .order {
            guard AttributeKind.counting.accepts(text), !text.isEmpty, let place = Int(text), place <= items.count
            else {
                return "write a place from 1 to \(items.count)"
            }
            amounts.append(Double(place))
            return nil
        }
        guard let number = PlainNumber(text)?.value, number >= 0, method == .points || number <= 100 else {
            return "write a number \(method == .points ? "from 0" : "from 0 to 100"), with a point for decimals"
        }
        if number == 0, row == items.count - 1, amounts.allSatisfy({ $0 == 0 }) {
            return "everything else has 0: give this one more"
        }
        amounts.append(number)
        return nil
    }

    private mutating func takeNumber(_ text: String, _ range: ClosedRange<Double>, _ remedy: String) -> String? {
        guard let ratio = Ratio(text)?.value, range.contains(ratio) else { return remedy }
        amounts.append(ratio)
        return nil
    }

    private mutating func take(criterion text: String, _ step: Turn) -> String? {
        let choice = items.indices.filter { step == .best || $0 != best }
        guard let row = choice.first(where: { items[$0].id.lowercased() == text.lowercased() }) else {
            return "write one of \(choice.map { items[$0].id }.joined(separator: ", "))"
        }
        if step == .best { best = row } else { worst = row }
        return nil
    }

    private var content: WeightJudgement.Content {
        func amount(_ row: Int, _ value: Double) -> WeightJudgement.Amount {
            WeightJudgement.Amount(criterion: items[row].id, value: value, location: nil)
        }
        let given = zip(steps, amounts).map { ($0, $1) }
        switch method {
        case .points: return .points(amounts.indices.map { amount($0, amounts[$0]) })
        case .swing: return .swing(amounts.indices.map { amount($0, amounts[$0]) })
        case .order:
            return .order(
                amounts.indices.map {
                    WeightJudgement.Place(criterion: items[$0].id, place: Int(amounts[$0]), location: nil)
                }, rule: .centroid)
        case .pairwise:
            return .pairwise(
                given.compactMap { step, value in
                    guard case .pair(let row, let column) = step else { return nil }
                    return WeightJudgement.Pair(
                        criterion: items[row].id, other: items[column].id, value: value, location: nil)
                })
        case .bestWorst:
            return .bestWorst(
                WeightJudgement.BestWorstAnswers(
                    best: best.map { items[$0].id } ?? "", worst: worst.map { items[$0].id } ?? "",
                    bestTo: given.compactMap { if case .bestTo(let row) = $0 { amount(row, $1) } else { nil } },
                    toWorst: given.compactMap { if case .toWorst(let row) = $0 { amount(row, $1) } else { nil } },
                    model: nil))
        }
    }
}

extension Evaluation {
    /// An interview about the criteria directly below one, or at the top of the plan.
    ///
    /// - Throws: A ``Refusal`` for a criterion that is not there or has none below it, for fewer than two criteria, or
    ///   for somebody who is not of the panel.
    public func weightInterview(
        _ method: WeightInterview.Method, by: Evaluator.ID, of level: Criterion.ID? = nil, at: Moment? = nil,
        reason: String? = nil
    ) throws(Refusal) -> WeightInterview {
        let index = Index(self)
        var problems = index.judgementFaults() + faults(ofJudge: by)
        let parent = level.flatMap { index.nodeRow[$0] }.map { index.nodes[$0].criterion }
        if let level, parent == nil {
            problems.append(
                Diagnostic(
                    .weightSetUnwritable, "there is no criterion '\(level)'",
                    remedy: NearMiss.remedy(
                        level, among: index.nodes.map(\.criterion.id), otherwise: "name a criterion of the plan"),
                    at: nil))
        }
        let criteria = level == nil ? self.criteria : parent?.children ?? []
        if criteria.count < 2, level == nil || parent != nil {
            problems.append(
                Diagnostic(
                    .weightSetUnwritable,
                    "there \(criteria.count == 1 ? "is only one criterion" : "are no criteria") \(parent.map { "below \($0.shortName)" } ?? "at the top of the plan")",
                    remedy: "name with --level a criterion that has two or more below it", at: nil))
        }
        if method == .bestWorst, criteria.count > Check.mostInBestWorst {
            problems.append(
                Diagnostic(
                    Check.bestWorstIsOfFew.rule,
                    "there are \(criteria.count) criteria; the most are \(Check.mostInBestWorst)",
                    remedy: "group them under criteria of their own, or ask for points", at: nil))
        }
        guard problems.isEmpty else { throw Refusal(diagnostics: problems) }
        return WeightInterview(
            method, by: by, at: at, reason: reason, of: level, criteria: criteria,
            earlier: judgements.first { $0.by == by && $0.level == level })
    }
}

extension WeightInterview {
    fileprivate init(
        _ method: Method, by: Evaluator.ID, at: Moment?, reason: String?, of level: Criterion.ID?,
        criteria: [Criterion], earlier: WeightJudgement?
    ) {
        self.method = method
        self.by = by
        self.at = at
        self.reason = reason
        self.level = level
        self.earlier = earlier
        items = criteria.map { Item(id: $0.id, title: $0.title) }
    }
}
