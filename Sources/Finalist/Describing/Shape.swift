/// What can say what it consists of.
protocol Described: SendableMetatype {
    static var shape: Shape<Self> { get }
}

/// What a kind of record says, each member once: its name, what it is, what it means and where it stands.
///
/// From it follow JSON, XML and the schemas of both. A new member needs one line here and nothing elsewhere:
///
///     static let shape = Shape<Part>("drawnPart", "Calls taken from one stratum.") {
///         Member("name", .text) { $0.name }
///         Member("contacts", .count, "In the log.") { $0.contacts }
///     }
struct Shape<Whole>: Sendable {
    let form: RecordForm
    let members: [Member<Whole>]

    /// `name` is what schemas call it, and no other shape.
    init(_ name: String? = nil, _ meaning: String = "", @Members<Whole> _ members: () -> [Member<Whole>]) {
        let members = members()
        self.members = members
        form = RecordForm(name: name, meaning: meaning, members: members.map(\.form))
    }

    func value(of record: Whole) -> ResultValue {
        .record(members.compactMap { member in member.value(record).map { (member.form.name, $0) } })
    }
}

/// One member of a record: `Member("share", .optional(.share, where: "nothing was heard")) { $0.share }`.
struct Member<Whole>: Sendable {
    let form: MemberForm

    /// `nil` where a record does not speak of it.
    let value: @Sendable (Whole) -> ResultValue?

    init<Value: SendableMetatype>(
        _ name: String, _ kind: Kind<Value>, _ meaning: String = "", _ value: @escaping @Sendable (Whole) -> Value
    ) {
        form = MemberForm(name: name, form: kind.form, meaning: meaning, isAlways: true)
        self.value = { kind.tell(value($0)) }
    }

    private init(_ form: MemberForm, _ value: @escaping @Sendable (Whole) -> ResultValue?) {
        self.form = form
        self.value = value
    }

    /// A member that is there only where there is something to say: `nil` leaves it out of JSON as well.
    static func sometimes<Value: SendableMetatype>(
        _ name: String, _ kind: Kind<Value>, _ meaning: String = "", _ value: @escaping @Sendable (Whole) -> Value?
    ) -> Member {
        Member(MemberForm(name: name, form: kind.form, meaning: meaning, isAlways: false)) { value($0).map(kind.tell) }
    }

    /// Members that stand together as a record of their own.
    static func group(
        _ name: String, _ meaning: String = "", @Members<Whole> _ members: () -> [Member<Whole>]
    ) -> Member {
        let shape = Shape<Whole>(nil, "", members)
        return Member(MemberForm(name: name, form: .record(shape.form), meaning: meaning, isAlways: true)) {
            shape.value(of: $0)
        }
    }

    /// The same where the rule does not hold: `.placed(.content)`.
    func placed(_ place: Placement) -> Member {
        var form = form
        form.places.insert(place, at: 0)
        return Member(form) { value($0).map { .placed(place, $0) } }
    }

    /// The same of a larger record, where there is one to take it from.
    fileprivate func taken<Larger>(
        from part: @escaping @Sendable (Larger) -> Whole?, isAlways: Bool
    ) -> Member<Larger> {
        var form = form
        form.isAlways = form.isAlways && isAlways
        return Member<Larger>(form) { part($0).flatMap(value) }
    }

    /// The same of a larger record, without a value where there is none to take it from.
    fileprivate func orNothing<Larger>(from part: @escaping @Sendable (Larger) -> Whole?) -> Member<Larger> {
        var form = form
        if !form.form.isOptional { form.form = .optional(form.form, absent: nil) }
        return Member<Larger>(form) { larger in
            guard let record = part(larger) else { return ResultValue.none }
            return value(record)
        }
    }
}

/// The members of another record among those of this one.
func including<Larger, Part>(
    _ shape: Shape<Part>, _ part: @escaping @Sendable (Larger) -> Part
) -> [Member<Larger>] {
    shape.members.map { $0.taken(from: part, isAlways: true) }
}

/// The same where there may be none, of which the whole then does not speak.
func includingWhereThere<Larger, Part>(
    _ shape: Shape<Part>, _ part: @escaping @Sendable (Larger) -> Part?
) -> [Member<Larger>] {
    shape.members.map { $0.taken(from: part, isAlways: false) }
}

/// The same where there may be none, of which the whole then says that there is nothing: `null` in JSON.
func includingOrNothing<Larger, Part>(
    _ shape: Shape<Part>, _ part: @escaping @Sendable (Larger) -> Part?
) -> [Member<Larger>] {
    shape.members.map { $0.orNothing(from: part) }
}

/// Members one below the other.
@resultBuilder enum Members<Whole> {
    static func buildExpression(_ member: Member<Whole>) -> [Member<Whole>] { [member] }
    static func buildExpression(_ members: [Member<Whole>]) -> [Member<Whole>] { members }
    static func buildBlock(_ parts: [Member<Whole>]...) -> [Member<Whole>] { parts.flatMap(\.self) }
    static func buildArray(_ parts: [[Member<Whole>]]) -> [Member<Whole>] { parts.flatMap(\.self) }
}
