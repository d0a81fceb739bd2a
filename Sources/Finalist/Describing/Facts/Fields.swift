internal import LocatedXML

/// What a record is asked for its fields with: see ``Fact``.
struct Fields {
    static let namespace = "urn:finalist:1"

    private enum Work {
        case reading(Element)
        case writing(Node)
        case describing(Form)
    }

    /// What is written; apart, so that nothing of it is carried along where something is read.
    private final class Node {
        var made: XMLNode

        init(_ name: String) { made = XMLNode(name) }
    }

    /// What was asked for.
    private final class Form {
        var made = FactForm()
        let forms: FactForms

        init(_ forms: FactForms) { self.forms = forms }
    }

    /// The file that is read.
    private final class File {
        let name: String
        let isFaultless: Bool

        init(_ name: String, isFaultless: Bool) {
            self.name = name
            self.isFaultless = isFaultless
        }
    }

    /// What amounts without a currency of their own are in.
    var currency: String?

    /// How many of the attributes asked for were missing although they are required, or could not be read.
    private(set) var faults = 0
    private let work: Work
    private let file: File?

    /// Reads an element that the ``GrammarReader`` has held against the format: what does not fit has been reported.
    init(reading element: Element, of file: String, isFaultless: Bool, currency: String?) {
        work = .reading(element)
        self.file = File(file, isFaultless: isFaultless)
        self.currency = currency
    }

    private init(_ work: Work, _ file: File?, currency: String?) {
        self.work = work
        self.file = file
        self.currency = currency
    }

    /// What a record of one kind asks for.
    static func form<Whole>(
        describing forms: FactForms, _ facts: (inout Fields, Whole?) -> Whole?
    ) -> FactForm {
        let form = Form(forms)
        var fields = Fields(.describing(form), nil, currency: nil)
        _ = facts(&fields, nil)
        return form.made
    }

    /// The element that says what a record does.
    static func node<Whole>(
        _ name: String, _ record: Whole, _ facts: (inout Fields, Whole?) -> Whole?
    ) -> XMLNode {
        let node = Node(name)
        var fields = Fields(.writing(node), nil, currency: nil)
        _ = facts(&fields, record)
        return node.made
    }

    /// What a record of this kind is.
    mutating func means(_ words: String) {
        if case .describing(let form) = work { form.made.meaning = words }
    }

    /// Whether nothing was found wrong in the file that is read.
    var isFaultless: Bool { file?.isFaultless ?? true }

    /// Where the element stands in its file; `nil` unless it was read.
    var location: Location? {
        guard case .reading(let element) = work, let file else { return nil }
        return Location(file: file.name, line: element.place.line, column: element.place.column)
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
        case .writing(let node):
            guard let value = value() else { return kind.absent }
            if let text = kind.write(value) { node.made.attributes.append((name, text)) }
            return value
        case .describing(let form):
            form.made.attributes.append(
                FactForm.Attribute(
                    name: name, kind: kind.form(), isRequired: kind.isRequired, meaning: meaning,
                    glossary: kind.glossary()))
            return kind.absent
        }
    }

    /// What stands between the tags, with every run of white space as one space.
    func words(_ rule: TextRule = .optional, _ words: @autoclosure () -> String?) -> String {
        switch work {
        case .reading(let element): return element.words
        case .writing(let node): node.made.text = words() ?? ""
        case .describing(let form): form.made.text = rule
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
        case .writing(let node): node.made.children += (records ?? []).map { write(name, $0, facts) }
        case .describing(let form): describe(name, key, isSingle: false, meaning, plenty, form, facts)
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
        case .writing(let node):
            if let record = record() { node.made.children.append(write(name, record, facts)) }
        case .describing(let form): describe(name, key, isSingle: true, meaning, .some, form, facts)
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
            // A sheet holds thousands of scores: the next is mostly of the same kind.
            var last: (name: String, facts: ((inout Fields, Whole?) -> Whole?)?)?
            var found: [Whole] = []
            for child in element.children where child.namespace == Self.namespace {
                let name = child.name
                if last?.name != name { last = (name, kinds.first { $0.name == name }?.facts ?? others) }
                guard let facts = last?.facts, let record = read(child, facts) else { continue }
                found.append(record)
            }
            return found
        case .writing(let node):
            for record in records ?? [] {
                guard let kind = kinds.first(where: { $0.holds(record) }) else { continue }
                node.made.children.append(write(kind.name, record, kind.facts))
            }
        case .describing(let form):
            for kind in kinds {
                describe(kind.name, kind.key, isSingle: false, kind.meaning, kind.plenty, form, kind.facts)
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
        var fields = Fields(.reading(element), file, currency: currency)
        return facts(&fields, nil)
    }

    private func write<Whole>(
        _ name: String, _ record: Whole, _ facts: (inout Fields, Whole?) -> Whole?
    ) -> XMLNode {
        let node = Node(name)
        var fields = Fields(.writing(node), nil, currency: currency)
        _ = facts(&fields, record)
        return node.made
    }

    private func describe<Whole>(
        _ name: String, _ key: String?, isSingle: Bool, _ meaning: String, _ plenty: Plenty, _ form: Form,
        _ facts: (inout Fields, Whole?) -> Whole?
    ) {
        let key = key ?? name
        form.made.children.append(FactForm.Child(name: name, key: key, isSingle: isSingle, meaning: meaning))
        form.forms.describe(key, plenty, facts)
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
