/// A form with the values that it holds.
struct Kind<Value: SendableMetatype>: Sendable {
    let form: Form
    let tell: @Sendable (Value) -> ResultValue
}

extension Kind where Value == String {
    /// Of any length, also none.
    static var words: Kind { Kind(form: .words) { .text($0) } }
    static var text: Kind { Kind(form: .text) { .text($0) } }
    static var id: Kind { Kind(form: .id) { .text($0) } }

    /// `expression` is one that JSON Schema and XSD both read, without anchors.
    static func pattern(_ expression: String) -> Kind { Kind(form: .pattern(expression)) { .text($0) } }
    static var currency: Kind { pattern("[A-Z]{3}") }

    /// 09:30, from 00:00 to 23:59.
    static var timeOfDay: Kind { pattern("([01][0-9]|2[0-3]):[0-5][0-9]") }
    static var day: Kind { Kind(form: .day) { .text($0) } }
    static func constant(_ text: String) -> Kind { Kind(form: .constant(text)) { .text($0) } }

    /// One of words that no type of the program names.
    static func oneOf(_ words: [String]) -> Kind { Kind(form: .choice(words)) { .text($0) } }
}

extension Kind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the cases of an enumeration.
    static var choice: Kind { Kind(form: .choice(Value.allCases.map(\.rawValue))) { .text($0.rawValue) } }
}

extension Kind where Value == Double {
    static var number: Kind { number(.any) }
    static func number(_ range: ClosedRange<Double>) -> Kind { Kind(form: .number(range)) { .number($0) } }

    /// From 0 to 1.
    static var share: Kind { number(0...1) }
}

extension Kind where Value == Int {
    /// 0 or more.
    static var count: Kind { whole(.from(0)) }
    static func whole(_ range: ClosedRange<Int>) -> Kind { Kind(form: .whole(range)) { .integer($0) } }
}

extension Kind where Value == Bool {
    static var flag: Kind { Kind(form: .flag) { .flag($0) } }
}

extension Kind where Value: Described {
    /// What the record says, member by member.
    static var record: Kind {
        let shape = Value.shape
        return Kind(form: .record(shape.form)) { shape.value(of: $0) }
    }
}

extension Kind {
    /// Or nothing, which is `null` in JSON and left out in XML. `absent` goes on behind "null where".
    static func optional<Wrapped: SendableMetatype>(_ kind: Kind<Wrapped>, where absent: String? = nil) -> Kind
    where Value == Wrapped? {
        Kind(form: .optional(kind.form, absent: absent)) { $0.map(kind.tell) ?? .none }
    }

    /// Items that are elements with the name `item` in XML.
    static func list<Item: SendableMetatype>(
        of item: String, _ kind: Kind<Item>, count: ClosedRange<Int> = .from(0), isSet: Bool = false
    ) -> Kind where Value == [Item] {
        Kind(form: .list(of: item, kind.form, count: count, isSet: isSet)) { .list(of: item, $0.map(kind.tell)) }
    }

    /// One value an id, in the order given; `item` and `attribute` are names in XML. `name` says what the ids are.
    static func map<Item: SendableMetatype>(
        of item: String, by attribute: String, name: Form = .id, _ kind: Kind<Item>
    ) -> Kind where Value == [(String, Item)] {
        Kind(form: .map(of: item, by: attribute, name: name, kind.form)) { items in
            .map(of: item, by: attribute, items.map { ($0, kind.tell($1)) })
        }
    }
}
