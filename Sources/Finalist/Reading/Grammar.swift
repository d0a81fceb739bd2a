/// What may stand where in Finalist's own files, as its records say for themselves: see ``Fact``.
///
/// One table serves the check of what stands there, the suggestion for what was probably meant, and the message.
struct Grammar: Sendable {
    /// What is looked at for each attribute of each score; what a schema says beside it stays in the form.
    struct Attribute: Sendable {
        let name: String
        let kind: AttributeKind
        let isRequired: Bool
    }

    /// What an element may hold.
    struct Shape: Sendable {
        let attributes: [Attribute]

        /// How many of the attributes are required.
        let requiredCount: Int

        /// The elements that may stand in it: name → key in ``Grammar/shapes``.
        let children: [String: String]

        /// Those of the children that may stand once only.
        let single: [String]
        let text: TextRule
        let plenty: Plenty

        init(_ form: FactForm) {
            attributes = form.attributes.map {
                Attribute(name: $0.name, kind: $0.kind, isRequired: $0.isRequired)
            }
            requiredCount = form.attributes.count(where: \.isRequired)
            children = Dictionary(
                form.children.map { ($0.name, $0.key) }, uniquingKeysWith: { first, _ in first })
            single = form.children.filter(\.isSingle).map(\.name)
            text = form.text
            plenty = form.plenty
        }
    }

    /// What each element may hold, by its name; where elements of one name differ, "criterion/measure" is the measure of
    /// a criterion. The kinds of documents are among them.
    static let forms: [(key: String, form: FactForm)] = {
        let forms = FactForms()
        forms.describe("evaluation", .some, EvaluationDocument.facts)
        forms.describe("plan", .some, PlanDocument.facts)
        return forms.inOrder
    }()

    /// Built on use and kept: every file is held against the same table.
    static let shapes = Dictionary(uniqueKeysWithValues: forms.map { ($0.key, Shape($0.form)) })

    /// The shape with a key that stands in the table.
    static func shape(_ key: String) -> Shape {
        guard let shape = shapes[key] else { preconditionFailure("no shape for \(key)") }
        return shape
    }
}
