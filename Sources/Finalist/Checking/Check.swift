/// One rule that an evaluation must keep, or that a person should know to be broken.
///
/// A check lives in one file under `Checks/`, with its words, and is listed in ``all``.
struct Check: Sendable {
    let rule: Rule

    /// Whether the rule speaks of what is missing, so that it can only be judged when every file could be read.
    let needsEveryFile: Bool

    let find: @Sendable (Index) -> [Diagnostic]

    init(_ rule: Rule, needsEveryFile: Bool = false, find: @escaping @Sendable (Index) -> [Diagnostic]) {
        self.rule = rule
        self.needsEveryFile = needsEveryFile
        self.find = find
    }

    /// In the order of their codes.
    static let all: [Check] = [
        .idsAreUnique,
        .scoresAreComplete,
    ]
}

extension Evaluation {
    /// Runs every check and returns what they found, in the order of the files.
    public func check() -> [Diagnostic] { found(skippingWhatNeedsEveryFile: false) }

    fileprivate func found(skippingWhatNeedsEveryFile isIncomplete: Bool) -> [Diagnostic] {
        let index = Index(self)
        return Check.all.filter { !(isIncomplete && $0.needsEveryFile) }.flatMap { $0.find(index) }.inFileOrder()
    }
}

extension Reading {
    /// Everything that is wrong or worth knowing: what reading found and what the checks find in what could be read.
    public var findings: [Diagnostic] {
        let found = understood?.found(skippingWhatNeedsEveryFile: isIncomplete) ?? []
        return (diagnostics + found).inFileOrder()
    }

    /// The evaluation, if all of it could be read.
    ///
    /// - Throws: A ``Refusal`` with all errors, those of the checks included, when reading found one.
    public func evaluation() throws(Refusal) -> Evaluation {
        guard let understood, diagnostics.isEmpty else {
            throw Refusal(diagnostics: findings.filter { $0.severity == .error })
        }
        return understood
    }
}
