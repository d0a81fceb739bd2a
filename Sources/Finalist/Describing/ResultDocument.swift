/// What one command gives to programs: a record, with its name and version in front and its sentences behind.
struct ResultDocument<Whole>: Sendable {
    let form: DocumentForm
    private let shape: Shape<Whole>

    /// - Parameters:
    ///   - name: As in `finalist schema cost` and `finalist/cost/1`.
    ///   - root: The element that holds it in XML.
    init(_ name: String, root: String, _ meaning: String, @Members<Whole> _ members: @escaping () -> [Member<Whole>]) {
        let schema = "finalist/\(name)/1"
        shape = Shape(nil, meaning) {
            Member("schema", .constant(schema)) { _ in schema }
            members()
        }
        form = DocumentForm(name: name, root: root, schema: schema, record: shape.form)
    }

    /// With every sentence that the text of the command shows; `nil` where they are not told.
    func value(of record: Whole, saying sentences: [String]?) -> ResultValue {
        guard case .record(let members) = shape.value(of: record) else { preconditionFailure("a shape gives a record") }
        let told = sentences.map {
            [(DocumentForm.sentences.name, ResultValue.list(of: "sentence", $0.map { .text($0) }))]
        }
        return .record(members + (told ?? []))
    }
}

/// What the schemas say of a document.
struct DocumentForm: Sendable {
    let name: String
    let root: String
    let schema: String
    let record: RecordForm

    /// The members with those that every document may have.
    var members: [MemberForm] { record.members + [Self.sentences] }

    static let sentences = MemberForm(
        name: "sentences", form: .list(of: "sentence", .words, count: .from(0)),
        meaning: "Every sentence that the text of the command shows, in its order.", isAlways: false)
}

extension RecordForm {
    /// All named records that are met on the way through, each once and in the order in which they are met first.
    static func named(in members: [MemberForm]) -> [RecordForm] {
        var found: [RecordForm] = []
        var seen: Set<String> = []
        func look(_ members: [MemberForm]) {
            for member in members { look(member.form) }
        }
        func look(_ form: Form) {
            switch form {
            case .optional(let inner, _), .list(_, let inner, _, _), .map(_, _, _, let inner): look(inner)
            case .record(let record):
                if let name = record.name {
                    guard seen.insert(name).inserted else { return }
                    found.append(record)
                }
                look(record.members)
            case .words, .text, .id, .pattern, .day, .constant, .choice, .number, .whole, .flag: break
            }
        }
        look(members)
        return found
    }
}

extension MemberForm {
    /// What it means, with where it is absent: "…; null where nobody gives up."
    func words(absent word: String) -> String? {
        guard case .optional(_, let reason?) = form else { return meaning.isEmpty ? nil : meaning }
        let absence = "\(word) where \(reason)."
        guard !meaning.isEmpty else { return absence.sentenceStart }
        return (meaning.hasSuffix(".") ? String(meaning.dropLast()) : meaning) + "; " + absence
    }
}
