/// Looks for what was probably meant, as long as there are few wrong words.
///
/// Each search goes through all candidates. Where hundreds of ids lead nowhere a file is missing, and no spelling helps.
struct Suggestions {
    private var left = 50

    /// More than any list that a slip of the pen is looked for in.
    private static let mostCandidates = 5_000

    /// - Parameter isShort: Whether one letter more or less may be meant in a word of two as well.
    mutating func remedy(
        _ word: String, among candidates: @autoclosure () -> [String], isShort: Bool = false, otherwise: String
    ) -> String {
        guard left > 0 else { return otherwise }
        left -= 1
        let candidates = candidates()
        guard candidates.count <= Self.mostCandidates else { return otherwise }
        guard isShort || word.utf8.count >= 3 else {
            // E2 is one letter from E1, and still someone else.
            let folded = word.lowercased()
            return NearMiss.remedy(
                word, among: candidates.filter { $0.lowercased() == folded }, otherwise: otherwise)
        }
        return NearMiss.remedy(word, among: candidates, otherwise: otherwise)
    }
}

/// Ids that lead nowhere, by what is known around them.
///
/// Each is reported where it stands. It also leaves a gap where it should have led, and explains it: one slip is
/// reported once.
struct Strays {
    /// What is known around an id that leads nowhere: what kind it should be, whose it is, and on what.
    struct Context: Hashable {
        enum Kind: Hashable {
            case question, criterion, requirement, vendor, evaluator
        }

        let kind: Kind
        let of: String
        var on = ""
    }

    private var words: [Context: [String]] = [:]

    private var slips = Slips()

    /// The ids of the plan that no evidence names: if others lead nowhere, they may be the same things renamed.
    private lazy var unnamed = UnnamedIDs(index)
    private let index: Index

    init(_ index: Index) { self.index = index }

    mutating func add(_ word: String, in context: Context) {
        // A handful a place can be slips; the cap keeps a hostile file from making every gap search a long list.
        if words[context, default: []].count < 20 { words[context, default: []].append(word) }
    }

    /// Whether a stray in this place could have meant `id`; it then has explained its gap, and explains no other.
    ///
    /// An id that is missing or blank, which reading reports, could have meant any.
    mutating func explain(_ id: String, in context: Context) -> Bool {
        guard let strays = words[context],
            let match = strays.firstIndex(where: { $0.isEmpty || slips.areNear($0, id) })
                ?? (unnamed.contains(id, context.kind) ? strays.indices.first : nil)
        else { return false }
        words[context]?.remove(at: match)
        return true
    }
}

/// Holds ids that lead nowhere against those that nothing leads to, as long as there are few.
struct Slips {
    /// Where there are so many of both, a file is missing, and no spelling helps.
    private var left = 50_000

    /// Whether nothing is near any more.
    var isSpent: Bool { left == 0 }

    mutating func areNear(_ stray: String, _ id: String) -> Bool {
        guard left > 0 else { return false }
        left -= 1
        return NearMiss.of(stray, among: [id]) != nil
    }
}

/// The ids of the plan that no response, score or ruling names.
private struct UnnamedIDs {
    private let ids: [Strays.Context.Kind: Set<String>]

    init(_ index: Index) {
        let evaluation = index.evaluation
        var requirements = Set(evaluation.requirements.map(\.id))
        var vendors = index.vendorIDs
        var questions = Set(index.questions.map(\.id))
        var criteria = Set(index.nodes.map(\.criterion.id))
        for vendor in evaluation.vendors { criteria.subtract(vendor.figures.map(\.criterion)) }
        for response in evaluation.responses {
            vendors.remove(response.vendor)
            requirements.subtract(response.claims.map(\.requirement))
            for answer in response.answers {
                if let question = answer.question { questions.remove(question) }
                if let criterion = answer.criterion { criteria.remove(criterion) }
            }
        }
        for ruling in evaluation.record.rulings { requirements.remove(ruling.requirement) }
        for (row, question) in index.questions.enumerated()
        where index.contenders.indices.contains(where: { !index.scores(question: row, contender: $0).isEmpty }) {
            questions.remove(question.id)
        }
        for (column, vendor) in index.contenders.enumerated()
        where index.questions.indices.contains(where: { !index.scores(question: $0, contender: column).isEmpty }) {
            vendors.remove(vendor.id)
        }
        let evaluators = index.evaluatorIDs.subtracting(evaluation.sheets.map(\.evaluator))
        ids = [
            .requirement: requirements, .vendor: vendors, .question: questions, .criterion: criteria,
            .evaluator: evaluators,
        ]
    }

    func contains(_ id: String, _ kind: Strays.Context.Kind) -> Bool { ids[kind]?.contains(id) ?? false }
}
