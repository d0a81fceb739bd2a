internal import LocatedXML

/// What a record is asked for its fields with: see ``Fact``.
struct Fields {
    static let namespace = "urn:finalist:1"

    private enum Work {
        case reading(Element)
        case writing
        case describing(FactForms)
    }

    /// Of the file that is read; "" otherwise.
    let file: String

    /// Whether nothing was found wrong in the file.
    let isFaultless: Bool

    /// What amounts without a currency of their own are in.
    var currency: String?

    /// How many of the attributes asked for were missing although they are required, or could not be read.
    private(set) var faults = 0

    /// What was asked for, where that is what it is about.
    var form = FactForm()

    /// What was written.
    private var node = XMLNode("")
    private let work: Work

    /// Reads an element that the ``GrammarReader`` has held against the format: what does not fit has been reported.
    init(reading element: Element, of file: String, isFaultless: Bool, currency: String?) {
        work = .reading(element)
        self.file = file
        self.isFaultless = isFaultless
        self.currency = currency
    }

    init(describing forms: FactForms) {
        work = .describing(forms)
        file = ""
        isFaultless = true
    }

    private init(writing name: String) {
        work = .writing
        node = XMLNode(name)
        file = ""
        isFaultless = true
    }

    /// The element that says what a record does.
    static func node<Whole>(
        _ name: String, _ record: Whole, _ facts: (inout Fields, Whole?) -> Whole?
    ) -> XMLNode {
        var fields = Fields(writing: name)
        _ = facts(&fields, record)
        return fields.node
    }

    /// What a record of this kind is.
    mutating func means(_ words: String) {
        if case .describing = work { form.meaning = words }
    }

    /// Where the element stands in its file; `nil` unless it was read.
    var location: Location? {
        guard case .reading(let element) = work else { return nil }
        return Location(file: file, line: element.place.line, column: element.place.column)
    }

    /// One attribute. What `kind` has for such a case stands in for one that is left out or could not be read.
    mutating func attribute<Value>(
        _ name: String, _ kind: FactKind<Value>, _ value: @autoclosure () -> Value?, _ meaning: String = ""
    ) -> Value {
        switch work {
        case .reading(let element):
            guard let text = element.value(name) else {
                if kind.isRequired { faults += 1 }
                return kind.absent
            }
            if let value = kind.read(text) { return value }
            faults += 1
            return kind.unread
        case .writing:
            guard let value = value() else { return kind.absent }
            if let text = kind.write(value) { node.attributes.append((name, text)) }
            return value
        case .describing:
            form.attributes.append(
                FactForm.Attribute(
                    name: name, kind: kind.form(), isRequired: kind.isRequired, meaning: meaning,
                    glossary: kind.glossary()))
            return kind.absent
        }
    }

    /// What stands between the tags, with every run of white space as one space.
    mutating func words(_ rule: TextRule = .optional, _ words: @autoclosure () -> String?) -> String {
        switch work {
        case .reading(let element): return element.words
        case .writing: node.text = words() ?? ""
        case .describing: form.text = rule
        }
        return ""
    }

    /// Elements of one kind, in their order; `key` tells them from others of that name elsewhere.
    mutating func many<Whole>(
        _ name: String, as key: String? = nil, _ records: [Whole]?, _ meaning: String = "", _ plenty: Plenty = .some,
        _ facts: (inout Fields, Whole?) -> Whole?
    ) -> [Whole] {
        switch work {
        case .reading(let element): return element.own(name).compactMap { read($0, facts) }
        case .writing:
            node.children += (records ?? []).map { write(name, $0, facts) }
        case .describing(let forms):
            describe(name, key, isSingle: false, meaning, plenty, forms, facts)
        }
        return []
    }

    mutating func many<Whole: Fact>(
        _ name: String, as key: String? = nil, _ records: [Whole]?, _ meaning: String = "", _ plenty: Plenty = .some
    ) -> [Whole] {
        many(name, as: key, records, meaning, plenty, Whole.facts)
    }

    /// The same, or `nil` where one of them could not be read: a gap there would be no gap in what was meant.
    mutating func all<Whole>(
        _ name: String, as key: String? = nil, _ records: [Whole]?,
        _ facts: (inout Fields, Whole?) -> Whole?
    ) -> [Whole]? {
        let found = many(name, as: key, records, "", .some, facts)
        guard case .reading(let element) = work else { return found }
        return element.own(name).reduce(0) { count, _ in count + 1 } == found.count ? found : nil
    }

    mutating func all<Whole: Fact>(_ name: String, as key: String? = nil, _ records: [Whole]?) -> [Whole]? {
        all(name, as: key, records, Whole.facts)
    }

    /// An element that may stand once only; of several, which are reported, the first.
    mutating func one<Whole>(
        _ name: String, as key: String? = nil, _ record: @autoclosure () -> Whole?, _ meaning: String = "",
        _ facts: (inout Fields, Whole?) -> Whole?
    ) -> Whole? {
        switch work {
        case .reading(let element):
            var own = element.own(name).makeIterator()
            return own.next().flatMap { read($0, facts) }
        case .writing:
            if let record = record() { node.children.append(write(name, record, facts)) }
        case .describing(let forms):
            describe(name, key, isSingle: true, meaning, .some, forms, facts)
        }
        return nil
    }

    mutating func one<Whole: Fact>(
        _ name: String, as key: String? = nil, _ record: @autoclosure () -> Whole?, _ meaning: String = ""
    ) -> Whole? {
        one(name, as: key, record(), meaning, Whole.facts)
    }

    /// An element that holds words only, and may stand once. "" where it is left out.
    mutating func words(in name: String, _ words: @autoclosure () -> String?, _ meaning: String = "") -> String {
        let said = one(name, words().flatMap { $0.isEmpty ? nil : $0 }, meaning) { fields, words in
            fields.words(.required, words)
        }
        return said ?? ""
    }

    /// Elements with several names that stand in one order. `others` stands in for those that were refused.
    mutating func either<Whole>(
        _ records: [Whole]?, _ kinds: [FactAlternative<Whole>],
        others: ((inout Fields, Whole?) -> Whole?)? = nil
    ) -> [Whole] {
        switch work {
        case .reading(let element):
            return element.children.compactMap { child in
                guard child.namespace == Self.namespace,
                    let facts = kinds.first(where: { $0.name == child.name })?.facts ?? others
                else { return nil }
                return read(child, facts)
            }
        case .writing:
            for record in records ?? [] {
                guard let kind = kinds.first(where: { $0.holds(record) }) else { continue }
                node.children.append(write(kind.name, record, kind.facts))
            }
        case .describing(let forms):
            for kind in kinds {
                describe(kind.name, kind.key, isSingle: false, kind.meaning, kind.plenty, forms, kind.facts)
            }
        }
        return []
    }

    /// Whether the element holds others of this format than those with these names.
    func holdsOthers(than names: [String]) -> Bool {
        guard case .reading(let element) = work else { return false }
        return element.children.contains { $0.namespace == Self.namespace && !names.contains($0.name) }
    }

    private func read<Whole>(_ element: Element, _ facts: (inout Fields, Whole?) -> Whole?) -> Whole? {
        var fields = Fields(reading: element, of: file, isFaultless: isFaultless, currency: currency)
        return facts(&fields, nil)
    }

    private func write<Whole>(
        _ name: String, _ record: Whole, _ facts: (inout Fields, Whole?) -> Whole?
    ) -> XMLNode {
        var fields = Fields(writing: name)
        fields.currency = currency
        _ = facts(&fields, record)
        return fields.node
    }

    private mutating func describe<Whole>(
        _ name: String, _ key: String?, isSingle: Bool, _ meaning: String, _ plenty: Plenty, _ forms: FactForms,
        _ facts: (inout Fields, Whole?) -> Whole?
    ) {
        let key = key ?? name
        form.children.append(FactForm.Child(name: name, key: key, isSingle: isSingle, meaning: meaning))
        forms.describe(key, plenty, facts)
    }
}

/// One of the names that an element in a list of several kinds can have.
struct FactAlternative<Whole> {
    let name: String
    let key: String
    let meaning: String
    let plenty: Plenty

    /// Whether a record is written so.
    let holds: (Whole) -> Bool
    let facts: (inout Fields, Whole?) -> Whole?

    init(
        _ name: String, as key: String? = nil, _ meaning: String = "", _ plenty: Plenty = .some,
        holds: @escaping (Whole) -> Bool, _ facts: @escaping (inout Fields, Whole?) -> Whole?
    ) {
        self.name = name
        self.key = key ?? name
        self.meaning = meaning
        self.plenty = plenty
        self.holds = holds
        self.facts = facts
    }
}
