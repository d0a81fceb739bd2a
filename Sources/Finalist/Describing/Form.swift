/// What a value is: from it follow how it stands in JSON and XML, and what the schemas of both say of it.
indirect enum Form: Sendable {
    /// Of any length, also none.
    case words

    /// With at least one letter, sign or digit.
    case text
    case id

    /// As one of the patterns that JSON Schema and XSD both know.
    case pattern(String)

    /// A calendar day: 2026-04-09.
    case day
    case constant(String)
    case choice([String])
    case number(ClosedRange<Double>)
    case whole(ClosedRange<Int>)
    case flag

    /// Or nothing: `null` in JSON, left out in XML. The words say where: "where nobody gives up".
    case optional(Form, absent: String?)
    case record(RecordForm)

    /// Items in XML are elements with this name. In a set none is there twice; of records, none with the same id.
    case list(of: String, Form, count: ClosedRange<Int>, isSet: Bool = false)

    /// One value a name: an object in JSON; in XML elements with this name, in which an attribute holds the name.
    case map(of: String, by: String, name: Form, Form)

    var isOptional: Bool { if case .optional = self { true } else { false } }
}

/// What a record says, each member once.
struct RecordForm: Sendable {
    /// What schemas call it; nothing where it stands in one place only and needs no name.
    let name: String?
    let meaning: String
    let members: [MemberForm]
}

struct MemberForm: Sendable {
    let name: String
    var form: Form
    let meaning: String

    /// Whether every record has it, be it with a value or with `null`.
    var isAlways: Bool

    /// Where it stands otherwise than others do; the last is the innermost.
    var places: [Placement] = []
}

extension ClosedRange where Bound == Int {
    /// From a bound on, without an end.
    static func from(_ bound: Int) -> ClosedRange { bound...Int.max }
}

extension ClosedRange where Bound == Double {
    static func from(_ bound: Double) -> ClosedRange { bound...(.infinity) }

    static var any: ClosedRange { -.infinity...(.infinity) }
}
