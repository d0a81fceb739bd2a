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

        /// In figures of up to eight decimals, so that it can be worked out again by hand; `nil` for a bare remark.
        public let expression: String?
        public let result: Double?
        public let remark: String?
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

    /// The result of the line with this label.
    public func result(_ label: String) -> Double? { lines.first { $0.label == label }?.result }
}

extension Step.Line {
    static func sum(_ label: String, _ expression: String, _ result: Double?, remark: String? = nil) -> Step.Line {
        Step.Line(label: label, expression: expression, result: result, remark: remark)
    }

    static func remark(_ label: String, _ text: String) -> Step.Line {
        Step.Line(label: label, expression: nil, result: nil, remark: text)
    }
}
