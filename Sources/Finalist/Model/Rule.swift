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

    public var id: String { code }

    init(_ code: String, _ severity: Diagnostic.Severity, _ title: String, _ explanation: String) {
        self.code = code
        self.severity = severity
        self.title = title
        self.explanation = explanation
    }
}
