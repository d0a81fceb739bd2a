/// A flag before all tests of the run are known.
///
/// What a test finds is a flag only when its chance is small after Holm's correction, which needs the others.
struct DraftFlag {
    let id: String
    let title: String
    let subject: String
    let subjectName: String
    let statistic: String
    var size: Double?
    var unit = ""
    let count: Int

    /// What decides.
    let kind: Kind

    /// The fact with its size and number, a whole sentence: "On the 30 calls … above her colleagues' average."
    let fact: String

    /// An innocent explanation and what to do, said with a flag.
    let advice: String
    var evidence: [Location] = []

    /// Described, and never raised.
    var isDescription = false

    enum Kind {
        case test(p: Double, floor: Double)
        /// Arithmetic: raised or not. `p` may be shown, and decides nothing.
        case fact(isRaised: Bool, p: Double? = nil)
        case notAssessable(floor: Double?, why: String)
    }

    /// What no result could have raised is not assessable, and never "nothing to say".
    func assessable(_ alpha: Double) -> DraftFlag {
        guard case .test(_, let floor) = kind, floor >= alpha else { return self }
        return notAssessable(floor, "So few do not let any result be called unusual.")
    }

    /// The same of a test that its own chance could have raised, and not among so many.
    func unreachable(among tests: Int) -> DraftFlag {
        guard case .test(_, let floor) = kind else { return self }
        return notAssessable(
            floor, "Among \(counted(tests, "test")) no result of so few could be called unusual.")
    }

    private func notAssessable(_ floor: Double, _ why: String) -> DraftFlag {
        DraftFlag(
            id: id, title: title, subject: subject, subjectName: subjectName, statistic: statistic, size: size,
            unit: unit, count: count, kind: .notAssessable(floor: floor, why: "\(fact) \(why)"), fact: fact,
            advice: advice, evidence: evidence, isDescription: isDescription)
    }

    var p: Double? {
        switch kind {
        case .test(let p, _): p
        case .fact(_, let p): p
        case .notAssessable: nil
        }
    }
}

extension ComparingCalls {
    /// Every flag there is data for, ordered by number and then by subject.
    func flags() -> [CallFlag] {
        let drafts =
            (lenienceFlags() + ceilingFlags() + flatnessFlags() + haloFlags() + choiceFlags() + footprintFlags()
            + claimFlags() + coverageFlags() + surveyFlags() + beggingFlags() + bunchingFlags() + roundingFlags()
            + timingFlags() + exemptionFlags() + driftFlags()).map { $0.assessable(alpha) }
        let tests = drafts.indices.compactMap { row -> (row: Int, p: Double, floor: Double)? in
            if case .test(let p, let floor) = drafts[row].kind { (row, p, floor) } else { nil }
        }
        let adjusted = Holm.adjusted(tests.map(\.p))
        let least = Holm.least(tests.map(\.p), floors: tests.map(\.floor))
        let holm = Dictionary(uniqueKeysWithValues: zip(tests.map(\.row), adjusted))
        // No data of this size would have made the test a flag, the others being what they are.
        let unreachable = Set(
            tests.indices.filter { adjusted[$0] >= alpha && least[$0] >= alpha }.map { tests[$0].row })
        return drafts.indices.map { row in
            finished(
                unreachable.contains(row) ? drafts[row].unreachable(among: tests.count) : drafts[row],
                holm: unreachable.contains(row) ? nil : holm[row])
        }
    }

    private func finished(_ draft: DraftFlag, holm: Double?) -> CallFlag {
        let status: CallFlag.Status
        var floor: Double?
        var chance = ""
        switch draft.kind {
        case .test(let p, let least):
            floor = least
            status = (holm ?? p) < alpha ? .flag : .noFlag
            chance = " (\(ifOnlyLuck(p)))"
        case .fact(let isRaised, let p):
            status = isRaised ? .flag : .noFlag
            chance = p.map { " (\(ifOnlyLuck($0)))" } ?? ""
        case .notAssessable(let least, _):
            floor = least
            status = .notAssessable
        }
        return CallFlag(
            id: draft.id, title: draft.title, subject: draft.subject, subjectName: draft.subjectName, status: status,
            statistic: draft.statistic, size: draft.size, unit: draft.unit, count: draft.count, p: draft.p,
            floor: floor, holm: holm, text: text(draft, status, chance, holm), evidence: draft.evidence,
            isDescription: draft.isDescription)
    }

    private func text(_ draft: DraftFlag, _ status: CallFlag.Status, _ chance: String, _ holm: Double?) -> String {
        if case .notAssessable(_, let why) = draft.kind { return why }
        let fact = chance.isEmpty ? draft.fact : "\(draft.fact.dropLast())\(chance)."
        if status == .flag { return "\(fact) \(draft.advice)" }
        guard let holm, let p = draft.p, p < alpha, holm >= alpha else { return fact }
        return "\(fact) Among so many tests a chance like this is nothing unusual."
    }

    /// A result of a test, or why there is none.
    func kind(_ test: PermutationTest?, minimum: Int, of what: String, have: Int) -> DraftFlag.Kind {
        guard let test, have >= minimum, test.floor <= alpha else {
            let lacking = minimum - have
            let more =
                lacking > 0
                ? " Listen to at least \(lacking) more together."
                : " They are too alike for a test."
            return .notAssessable(
                floor: test?.floor,
                why: "With \(counted(have, what)) no result could be called unusual.\(more)")
        }
        return .test(p: test.p, floor: test.floor)
    }
}

extension CallFlagSummary {
    init(_ flags: [CallFlag], alpha: Double) {
        let tests = flags.filter { $0.holm != nil }
        let below = tests.count { ($0.p ?? 1) < alpha }
        let raised = flags.count { $0.status == .flag }
        let expected = Double(tests.count) * alpha
        let open = flags.count { $0.status == .notAssessable }
        self.init(
            tests: tests.count, belowAlpha: below, expectedByChance: expected, raised: raised, notAssessable: open,
            text: tests.isEmpty
                ? """
                No test could be run on so few data. \(counted(raised, "flag")) \(raised == 1 ? "is" : "are") raised by \
                counting alone, and \(open) \(open == 1 ? "question" : "questions") could not be tested.
                """
                : """
                \(counted(tests.count, "test")) \(tests.count == 1 ? "was" : "were") run. By luck alone \
                \(Figures.fixed(expected, decimals: 1)) of them would have a chance below \(Figures.plain(alpha)); \
                \(below) \(below == 1 ? "has" : "have"). A test raises a flag only where its chance stays below that after \
                Holm's correction for all of them. \(counted(raised, "flag")) \(raised == 1 ? "is" : "are") raised, and \
                \(open) \(open == 1 ? "question" : "questions") could not be tested.
                """)
    }
}
