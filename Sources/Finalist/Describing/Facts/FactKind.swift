#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// How a value stands in an attribute, and what stands in for it where it does not.
struct FactKind<Value> {
    let form: () -> AttributeKind

    /// What words of a choice mean, for those that need saying.
    var glossary: () -> [String: String] = { [:] }
    var isRequired = true

    /// For an attribute that is left out. Where it is required that has been reported, and evaluation stops before the
    /// stand-in could count: it only keeps checks from telling the same fault again in other words.
    let absent: Value

    /// For one that could not be read, which has been reported likewise.
    let unread: Value

    /// `nil` for what could not be read.
    let read: (String) -> Value?

    /// `nil` for what is said by leaving the attribute out.
    let write: (Value) -> String?

    /// Left out, it is this.
    func or(_ value: Value, isUsual: @escaping (Value) -> Bool) -> FactKind {
        let write = write
        return FactKind(
            form: form, isRequired: false, absent: value, unread: unread, read: read,
            write: { isUsual($0) ? nil : write($0) })
    }

    /// Left out or unreadable, it is this.
    func or(_ value: Value) -> FactKind where Value: Equatable {
        let write = write
        return FactKind(
            form: form, isRequired: false, absent: value, unread: value, read: read,
            write: { $0 == value ? nil : write($0) })
    }

    /// It may be left out. `unread` stands in for one that could not be read.
    static func optional<Wrapped>(_ kind: FactKind<Wrapped>, unread: Wrapped? = nil) -> FactKind
    where Value == Wrapped? {
        FactKind(
            form: kind.form, isRequired: false, absent: nil, unread: unread,
            read: { text in kind.read(text).map { .some($0) } },
            write: { $0.flatMap(kind.write) })
    }
}

extension FactKind where Value == String {
    static var text: FactKind { words { .text } }
    static var file: FactKind { words { .file } }
    static var id: FactKind { words { .id } }
    static var currency: FactKind { words { .currency } }

    /// One of words that no type of the program names.
    static func oneOf(_ allowed: [String]) -> FactKind { words { .oneOf(allowed) } }

    private static func words(_ form: @escaping () -> AttributeKind) -> FactKind {
        FactKind(form: form, absent: "", unread: "", read: { $0 }, write: { $0.isEmpty ? nil : $0 })
    }
}

extension FactKind where Value == [String] {
    /// None where it is left out.
    static var ids: FactKind {
        var kind = someIDs
        kind.isRequired = false
        return kind
    }

    /// One at least.
    static var someIDs: FactKind {
        FactKind(
            form: { .ids }, absent: [], unread: [], read: AttributeKind.words,
            write: { $0.isEmpty ? nil : $0.joined(separator: " ") })
    }
}

extension FactKind where Value == Double {
    static func number(else standIn: Double) -> FactKind { number(standIn) { .number } }
    static var number: FactKind { number(0) { .number } }

    /// From 0 (worst) to 100 (best).
    static var value: FactKind { number(0) { .value } }

    /// A number or a fraction: `3`, `0.5`, `1/3`.
    static var ratio: FactKind {
        FactKind(
            form: { .ratio }, absent: 0, unread: 0, read: { Ratio($0)?.value }, write: { Ratio.written($0) })
    }

    private static func number(_ standIn: Double, _ form: @escaping () -> AttributeKind) -> FactKind {
        FactKind(
            form: form, absent: standIn, unread: standIn, read: { PlainNumber($0)?.value },
            write: { Figures.exact($0) })
    }
}

extension FactKind where Value == Decimal {
    /// A number with every digit that was written.
    static func amount(else standIn: Decimal) -> FactKind {
        FactKind(
            form: { .number }, absent: standIn, unread: standIn,
            read: { PlainNumber($0) == nil ? nil : Decimal(string: $0) }, write: { $0.description })
    }

    static var amount: FactKind { amount(else: 1) }
}

extension FactKind where Value == [Decimal] {
    /// None where they are left out.
    static var numbers: FactKind {
        FactKind(
            form: { .numbers }, isRequired: false, absent: [], unread: [],
            read: { text in
                AttributeKind.numbers.accepts(text) ? AttributeKind.words(text).compactMap { Decimal(string: $0) } : nil
            }, write: { $0.isEmpty ? nil : $0.map(\.description).joined(separator: " ") })
    }
}

extension FactKind where Value == [Double] {
    /// None where they are left out, or one of them could not be read.
    static var numbers: FactKind {
        FactKind(
            form: { .numbers }, isRequired: false, absent: [], unread: [],
            read: { text in
                let numbers = AttributeKind.words(text).map { PlainNumber($0)?.value }
                return numbers.contains(nil) ? nil : numbers.compactMap(\.self)
            }, write: { $0.isEmpty ? nil : $0.map(Figures.exact).joined(separator: " ") })
    }
}

extension FactKind where Value == Int {
    /// From 1.
    static func counting(else standIn: Int) -> FactKind { integer(.counting, standIn) }
    static var counting: FactKind { integer(.counting, 0) }

    /// From 0.
    static var whole: FactKind { integer(.whole, 0) }

    /// One of some whole numbers.
    static func oneOf(_ allowed: [Int], else standIn: Int) -> FactKind {
        integer(.oneOf(allowed.map(String.init)), standIn)
    }

    private static func integer(_ form: AttributeKind, _ standIn: Int) -> FactKind {
        FactKind(
            form: { form }, absent: standIn, unread: standIn, read: { form.accepts($0) ? Int($0) : nil },
            write: { String($0) })
    }
}

extension FactKind where Value == Moment? {
    /// A day, or a time with its zone; always optional.
    static var moment: FactKind { moment { .moment } }

    /// A day; always optional.
    static var day: FactKind { moment { .date } }

    private static func moment(_ form: @escaping () -> AttributeKind) -> FactKind {
        FactKind(
            form: form, isRequired: false, absent: nil, unread: nil, read: { text in Moment(text).map { .some($0) } },
            write: { $0?.description })
    }
}

extension FactKind where Value == TimeOfDay? {
    static var time: FactKind {
        FactKind(
            form: { .time }, absent: nil, unread: nil, read: { text in TimeOfDay(text).map { .some($0) } },
            write: { $0?.description })
    }
}

extension FactKind where Value == Bool {
    /// yes or no.
    static var yesNo: FactKind {
        FactKind(
            form: { .yesNo }, absent: false, unread: false,
            read: { $0 == "yes" ? true : $0 == "no" ? false : nil }, write: { $0 ? "yes" : "no" })
    }
}

extension FactKind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the cases of an enumeration.
    static func choice(else standIn: Value) -> FactKind {
        FactKind(
            form: { .oneOf(Value.allCases.map(\.rawValue)) }, absent: standIn, unread: standIn,
            read: { Value(rawValue: $0) }, write: { $0.rawValue })
    }
}

extension FactKind {
    /// One of the cases of an enumeration, or none of them.
    static func choice<Choice: RawRepresentable<String> & CaseIterable>() -> FactKind where Value == Choice? {
        FactKind(
            form: { .oneOf(Choice.allCases.map(\.rawValue)) }, isRequired: false, absent: nil, unread: nil,
            read: { text in Choice(rawValue: text).map { .some($0) } }, write: { $0?.rawValue })
    }

    /// Several of them, each once; none where they are left out.
    static func choices<Choice: RawRepresentable<String> & CaseIterable>() -> FactKind where Value == [Choice] {
        FactKind(
            form: { .listOf(Choice.allCases.map(\.rawValue)) }, isRequired: false, absent: [], unread: [],
            read: { AttributeKind.words($0).compactMap { Choice(rawValue: $0) } },
            write: { $0.isEmpty ? nil : $0.map(\.rawValue).joined(separator: " ") })
    }
}
