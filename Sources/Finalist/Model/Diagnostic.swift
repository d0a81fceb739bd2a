/// Something the reader of an evaluation should know: what is wrong, where, and what to do.
public struct Diagnostic: Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// Scoring would be wrong; it is refused.
        case error
        /// Scoring goes on; a person should look.
        case warning
        /// Scoring goes on; the record should show it.
        case note
    }

    public let rule: Rule

    /// What is wrong, in lower case, without a full stop and without advice.
    public let message: String

    /// What to do about it.
    public var remedy: String { advice + (isOpenInInterim ? ", or ask for an interim result with --interim" : "") }
    private let advice: String

    /// Whether an interim result can go on without what is missing here, and is not asked for yet.
    private let isOpenInInterim: Bool

    public let location: Location?

    /// The vendor this is about, where it is about one.
    public let vendor: Vendor.ID?

    /// The criterion or question this is about, where it is about one.
    public let criterion: Criterion.ID?

    /// The line at `location`, or what stands around it in a long one, where it was at hand.
    public let excerpt: String?

    /// The column of the excerpt's first character.
    public let excerptColumn: Int

    /// How many findings this one stands for: 1, but where those beyond a limit are counted, not told.
    public let count: Int

    public var severity: Severity { rule.severity }

    init(
        _ rule: Rule, _ message: String, remedy: String, orInterim isOpenInInterim: Bool = false,
        at location: Location?, vendor: Vendor.ID? = nil, criterion: Criterion.ID? = nil,
        excerpt: (text: String, column: Int)? = nil, count: Int = 1
    ) {
        self.rule = rule
        self.message = message
        advice = remedy
        self.isOpenInInterim = isOpenInInterim
        self.location = location
        self.vendor = vendor
        self.criterion = criterion
        self.excerpt = excerpt?.text
        excerptColumn = excerpt?.column ?? 1
        self.count = count
    }

    /// The same finding in other words.
    func saying(_ message: String) -> Diagnostic { with(message: message) }

    /// The same for a result that is interim already.
    var toldInInterim: Diagnostic { with(orInterim: false) }

    func excerpted(_ excerpt: (text: String, column: Int)?) -> Diagnostic { with(excerpt: excerpt) }

    private func with(
        message: String? = nil, orInterim: Bool? = nil, excerpt: (text: String, column: Int)?? = .none
    ) -> Diagnostic {
        Diagnostic(
            rule, message ?? self.message, remedy: advice, orInterim: orInterim ?? isOpenInInterim, at: location,
            vendor: vendor, criterion: criterion, excerpt: excerpt ?? self.excerpt.map { ($0, excerptColumn) },
            count: count)
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `scores/E1.xml:5:3: warning[F0601]: …`
    public var description: String {
        "\(location.map { "\($0): " } ?? "")\(severity.rawValue)[\(rule.code)]: \(message)"
    }
}

extension Sequence<Diagnostic> {
    /// By file and place, so that a person walks through each file once, from its top to its end.
    func inFileOrder() -> [Diagnostic] {
        func key(_ diagnostic: Diagnostic) -> (String, Int, Int, String, String) {
            let place = diagnostic.location
            return (
                place?.file ?? "", place?.line ?? 0, place?.column ?? 0, diagnostic.rule.code, diagnostic.message
            )
        }
        return sorted { key($0) < key($1) }
    }
}

/// Thrown when an evaluation cannot be read or scored; carries every reason, not just the first.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    public let diagnostics: [Diagnostic]

    /// What was asked for is wrong – a weight set, a vendor, a criterion, a supposition –, as against the files.
    public var isAboutTheRequest: Bool {
        !diagnostics.isEmpty && diagnostics.allSatisfy { $0.rule.concern == .request }
    }

    public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    /// The input itself could not be found or opened, as against being wrong.
    public var isAboutMissingInput: Bool {
        !diagnostics.isEmpty && diagnostics.allSatisfy { $0.rule.concern == .input && $0.location == nil }
    }

    public var description: String {
        diagnostics.map(\.description).joined(separator: "\n")
    }
}
