/// What can stand in a file of Finalist's own format, said once: from it follow reading, writing, the check of what may
/// stand where, and the schema.
protocol Fact {
    /// Asks `fields` for each thing that a record of this kind says, and makes one of the answers.
    ///
    /// Reading answers with what stands in the file, writing takes what `record` has, and describing notes what was asked
    /// for. So every field has to be asked for each time, whatever the others say.
    ///
    /// - Parameter record: What is written; `nil` otherwise.
    /// - Returns: `nil` where nothing can be made of what could be read, which the ``GrammarReader`` has reported.
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self?
}

/// What may stand between the tags of an element.
enum TextRule: Sendable {
    case none, optional, required
}

/// How many of a kind an evaluation may hold.
enum Plenty: Sendable {
    /// One `ReadingLimits.items` at the most.
    case some

    /// Many thousands.
    case plentiful

    /// What is compared each with each, or with every other thing: one `ReadingLimits.peers` at the most.
    case scarce

    /// What a cost is reckoned of, again for each question asked of it: one `ReadingLimits.lines` at the most.
    case reckoned

    /// What was heard: one `ReadingLimits.sheets` at the most.
    case heard
}

/// What an element may hold.
struct FactForm: Sendable {
    struct Attribute: Sendable {
        let name: String
        let kind: AttributeKind
        let isRequired: Bool
        let meaning: String

        /// What words of a choice mean, for those that need saying.
        let glossary: [String: String]
    }

    struct Child: Sendable {
        /// What it is called in the file.
        let name: String

        /// What its form is known by: "criterion/measure" is the measure of a criterion.
        let key: String

        /// Whether it may stand once only. A schema cannot say so where order is free.
        let isSingle: Bool
        let meaning: String
    }

    var meaning = ""
    var attributes: [Attribute] = []
    var children: [Child] = []
    var text = TextRule.none
    var plenty = Plenty.some
}

/// What may stand where, gathered by asking each kind of record what it says.
final class FactForms {
    private var forms: [String: FactForm] = [:]
    private var keys: [String] = []

    /// Each before those of its children.
    var inOrder: [(key: String, form: FactForm)] { keys.map { ($0, forms[$0] ?? FactForm()) } }

    /// Describes what stands under a key, once.
    func describe<Whole>(
        _ key: String, _ plenty: Plenty, _ facts: (inout Fields, Whole?) -> Whole?
    ) {
        guard forms[key] == nil else { return }
        // A criterion holds criteria: while it is being described it is taken as known.
        forms[key] = FactForm()
        keys.append(key)
        var form = Fields.form(describing: self, facts)
        form.plenty = plenty
        forms[key] = form
    }
}
