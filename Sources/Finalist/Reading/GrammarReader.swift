internal import LocatedXML

/// Holds a file against the ``Grammar``.
struct GrammarReader {
    let problems: FileProblems
    let limits: ReadingLimits

    /// Something is there more often, or is longer, than the limits allow. Nothing behind it is read.
    private(set) var isBeyondLimits = false

    /// How many elements of each shape were met.
    private var counts: [String: Int] = [:]

    /// Numbers that can be read in two ways, as they were written.
    private(set) var written = WrittenNumbers()

    /// The elements in no namespace that stand where one of ours could: mostly they all lack the same.
    private var homeless: (first: Element, count: Int)?

    init(problems: FileProblems, limits: ReadingLimits) {
        self.problems = problems
        self.limits = limits
    }

    /// Notes everything in `element` that does not fit the shape with this key.
    ///
    /// Elements and attributes of other namespaces belong to others and are passed by.
    mutating func check(_ root: Element, as key: String) {
        homeless = nil
        check(root, Grammar.shape(key), isFromVendor: key == "response")
        noteHomeless(below: root)
    }

    private mutating func check(_ element: Element, _ shape: Grammar.Shape, isFromVendor: Bool) {
        checkAttributes(of: element, shape)
        checkText(of: element, shape)
        if !shape.single.isEmpty { checkSingle(in: element, shape) }
        // A sheet holds thousands of scores: the shape of a child is mostly that of the one before.
        var last: (name: String, key: String, shape: Grammar.Shape)?
        for child in element.children {
            if isBeyondLimits { return }
            if child.namespace != Fields.namespace {
                checkNamespace(of: child)
                continue
            }
            if child.name != last?.name {
                last = shape.children[child.name].map { (child.name, $0, Grammar.shape($0)) }
            }
            if let last {
                guard canCount(child, last.key, last.shape) else { return }
                check(child, last.shape, isFromVendor: isFromVendor || last.key == "response")
            } else if isFromVendor, Grammar.buyersWords.contains(child.name) {
                problems.noteBuyersWord(child, in: element)
            } else {
                problems.noteUnknown(child, in: element, shape)
            }
        }
    }

    /// Counts an element; where there are too many of its kind, says so.
    private mutating func canCount(_ element: Element, _ key: String, _ shape: Grammar.Shape) -> Bool {
        let most: Int
        let flag: String
        switch shape.plenty {
        case .plentiful: return true
        case .scarce: (most, flag) = (limits.peers, "--max-peers")
        case .reckoned: (most, flag) = (limits.lines, "--max-lines")
        case .heard: (most, flag) = (limits.sheets, "--max-sheets")
        case .some: (most, flag) = (limits.items, "--max-items")
        }
        counts[key, default: 0] += 1
        guard counts[key, default: 0] > most else { return true }
        noteLimit("the file has more than \(most) <\(element.name)>", flag, at: element.place)
        return false
    }

    private mutating func noteLimit(_ message: String, _ flag: String, at place: Place) {
        isBeyondLimits = true
        problems.noteLimit(message, flag, at: place)
    }

    /// A list may have many items, anything else may have many bytes; neither without end.
    private mutating func checkLength(of attribute: Attribute, _ kind: AttributeKind, _ text: String) {
        switch kind {
        case .ids, .listOf, .numbers:
            guard text.utf8.count > limits.list, AttributeKind.words(text).count > limits.list else { return }
            noteLimit("\(attribute.name) has more than \(limits.list) items", "--max-list", at: attribute.valuePlace)
        default:
            guard text.utf8.count > limits.value else { return }
            noteLimit("\(attribute.name) has more than \(limits.value) bytes", "--max-value", at: attribute.valuePlace)
        }
    }

    private mutating func checkAttributes(of element: Element, _ shape: Grammar.Shape) {
        var found = 0
        for attribute in element.attributes {
            guard attribute.namespace.isEmpty else {
                if attribute.namespace == Fields.namespace { problems.noteQualified(attribute, in: element) }
                continue
            }
            guard let expected = shape.attributes.first(where: { $0.name == attribute.name }) else {
                problems.noteUnknown(attribute, in: element, shape)
                continue
            }
            let text = trimmed(attribute.value)
            checkLength(of: attribute, expected.kind, text)
            if isBeyondLimits { return }
            if text.isEmpty || expected.kind == .text && text.saysNothing {
                if expected.isRequired {
                    problems.note(
                        .attributeMissing, "\(attribute.name) of <\(element.name)> is blank",
                        remedy: expected.kind.remedy, at: attribute.valuePlace)
                    found += 1
                }
            } else {
                if expected.isRequired { found += 1 }
                if !expected.kind.accepts(text) {
                    problems.note(attribute, text, expected.kind)
                } else if expected.kind.isNumber {
                    written.add(text, attribute.name, at: problems.location(element.place))
                }
                if expected.kind.isListOfNames { problems.noteRepeated(attribute, text) }
            }
        }
        if found < shape.requiredCount { problems.noteMissing(in: element, shape) }
    }

    private func checkSingle(in element: Element, _ shape: Grammar.Shape) {
        for name in shape.single {
            var first: Element?
            for child in element.own(name) {
                guard let earlier = first else {
                    first = child
                    continue
                }
                problems.noteSecond(
                    name, of: "<\(element.name)>", first: problems.location(earlier.place), at: child.place)
            }
        }
    }

    private func checkText(of element: Element, _ shape: Grammar.Shape) {
        switch shape.text {
        case .optional: break
        case .required:
            if trimmed(element.text).saysNothing {
                problems.note(
                    .textMissing, "<\(element.name)> says nothing", remedy: "write the words between its tags",
                    at: element.place)
            }
        case .none:
            if let place = element.strayTextPlace {
                problems.note(
                    .textUnexpected, "<\(element.name)> takes no text of its own",
                    remedy: "take the text out, or put it in a comment: <!-- … -->", at: place)
            }
        }
    }

    private mutating func checkNamespace(of element: Element) {
        if element.namespace.isEmpty {
            homeless = homeless.map { ($0.first, $0.count + 1) } ?? (element, 1)
        }
    }

    /// One finding for all of a file: they may hold anything, and would be reported again as missing.
    private func noteHomeless(below root: Element) {
        guard let (first, count) = homeless else { return }
        problems.isIncomplete = true
        let others = count > 1 ? ", and so \(count == 2 ? "is 1 other" : "are \(count - 1) others")" : ""
        var remedy = "take out xmlns=\"\", or give the element a namespace of your own"
        if let prefix = problems.document?.prefix(of: root) {
            remedy = """
                write <\(prefix):\(first.name)> and so with every element, or take the prefix off the first tag: \
                <\(root.name) xmlns="\(Fields.namespace)">
                """
        }
        problems.note(
            .namespaceMissing, "<\(first.name)> is in no namespace\(others)", remedy: remedy, at: first.place)
    }

}

extension Document {
    /// What stands in front of the name in a tag, as in `<f:plan>`.
    fileprivate func prefix(of element: Element) -> String? {
        let place = element.place
        guard let tag = sourceLine(place.line)?.dropFirst(place.column - 1).dropFirst() else { return nil }
        let prefix = tag.prefix { $0 != ":" && $0 != ">" && $0 != "/" && !$0.isWhitespace }
        return tag.dropFirst(prefix.count).hasPrefix(":\(element.name)") ? String(prefix) : nil
    }
}

extension Grammar {
    /// What only the buyer may say: everything that stands in the buyer's own documents.
    fileprivate static let buyersWords: Set<String> = {
        let buyers = [
            "evaluation", "plan", "panel", "criterion", "weights", "scores", "record", "moderation", "vendor",
        ]
        let words = buyers.flatMap { [$0] + (shapes[$0].map { Array($0.children.keys) } ?? []) }
        return Set(words).subtracting(shapes["response"].map { Array($0.children.keys) } ?? [])
    }()
}

extension String {
    /// Holds nothing that can be seen: no-break and other spaces at the most.
    fileprivate var saysNothing: Bool {
        unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
                || $0.properties.generalCategory == .control || $0.value == 0x2800
        }
    }
}
