/// A rule that inputs must keep, under a code that never changes its meaning.
///
/// The words of a rule stand beside the code that applies it; `finalist explain F0501` prints them.
public struct Rule: Hashable, Sendable, Identifiable {
    /// `F` and four digits.
    public let code: String
    public let severity: Diagnostic.Severity

    /// One line: what is wrong when the rule is broken.
    public let title: String

    /// Why the rule is there and what to do, for someone who does not program.
    public let explanation: String

    /// What follows from a finding beyond its words; `nil` where nothing does.
    let concern: Concern?

    public var id: String { code }

    /// What an interim result may go on without: scores, figures, prices and claims still to come.
    var isAboutMissingEvidence: Bool { concern == .missingAnswer || concern == .missingFigure }

    enum Concern: Hashable, Sendable {
        /// A score or a claim is still to come: a vendor that left without it has no result.
        case missingAnswer

        /// A figure, a price or calls are still to come: what some lack at the end of a stage was found later.
        case missingFigure

        /// A total holds nothing for it, which is said beside the total.
        case omittedCost

        /// What was asked for is wrong, as against the files.
        case request

        /// A file could not be found or opened, as against being wrong.
        case input
    }

    init(
        _ code: String, _ severity: Diagnostic.Severity, _ title: String, about concern: Concern? = nil,
        _ explanation: String
    ) {
        self.code = code
        self.severity = severity
        self.title = title
        self.concern = concern
        self.explanation = explanation
    }
}
