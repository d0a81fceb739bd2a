/// How one number came about: the evidence it rests on, the arithmetic, and the parts below it.
public struct Step: Hashable, Sendable {
    /// Something that somebody said or measured, with its place.
    public struct Evidence: Hashable, Sendable {
        /// The evaluator, or the vendor whose figure it is.
        public let who: String

        /// What was said: a score, a figure, or why there is none.
        public let what: String

        /// Whether it enters the arithmetic; what does not is shown all the same.
        public let isCounted: Bool
        public let reason: String
        public let location: Location?
    }

    /// One line of arithmetic: `label = expression = result`.
    public struct Line: Hashable, Sendable {
        public let label: String

        /// What of the step it is; `nil` for what leads there and what follows.
        let quantity: Quantity?

        /// In figures of up to eight decimals, so that it can be worked out again by hand; `nil` for a bare remark.
        public let expression: String?
        public let result: Double?
        public let remark: String?
    }

    /// What a line may say of the step itself.
    enum Quantity: String, Hashable, Sendable {
        case value, weight, points
    }

    /// What a step is about.
    public enum Kind: Hashable, Sendable {
        case total, criterion, question, priceLine
    }

    public let kind: Kind

    /// The criterion's, the question's or the price line's id; `TOTAL` for the whole.
    public let id: String
    public let title: String
    public let evidence: [Evidence]
    public let lines: [Line]

    /// What its arithmetic takes in, in the order of the plan.
    public let parts: [Step]

    var isQuestion: Bool { kind == .question }

    /// What it comes to, from 0 to 100; `nil` where it has no value.
    var value: Double? { lines.first { $0.quantity == .value }?.result }

    /// The result of the line with this label.
    public func result(_ label: String) -> Double? { lines.first { $0.label == label }?.result }
}

extension Step.Line {
    static func sum(_ label: String, _ expression: String, _ result: Double?, remark: String? = nil) -> Step.Line {
        Step.Line(label: label, quantity: nil, expression: expression, result: result, remark: remark)
    }

    static func sum(
        _ quantity: Step.Quantity, _ expression: String, _ result: Double?, remark: String? = nil
    ) -> Step.Line {
        Step.Line(
            label: quantity.rawValue, quantity: quantity, expression: expression, result: result, remark: remark)
    }

    static func remark(_ label: String, _ text: String) -> Step.Line {
        Step.Line(label: label, quantity: nil, expression: nil, result: nil, remark: text)
    }

    static func remark(_ quantity: Step.Quantity, _ text: String) -> Step.Line {
        Step.Line(label: quantity.rawValue, quantity: quantity, expression: nil, result: nil, remark: text)
    }

    /// The same, said of another step.
    func of(_ id: String) -> Step.Line {
        Step.Line(
            label: quantity.map { "\($0.rawValue) of \(id)" } ?? label, quantity: nil, expression: expression,
            result: result, remark: remark)
    }
}
