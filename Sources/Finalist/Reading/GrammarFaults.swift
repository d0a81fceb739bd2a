internal import LocatedXML

/// What is said of what does not fit the ``Grammar``.
extension FileProblems {
    func note(_ attribute: Attribute, _ text: String, _ kind: AttributeKind) {
        let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
        switch kind {
        case .number where PlainNumber.limit(brokenBy: text) != nil,
            .value where PlainNumber.limit(brokenBy: text) != nil:
            note(
                .numberMalformed, "\(attribute.name) '\(shown)' is \(PlainNumber.limit(brokenBy: text) ?? "")",
                remedy: "look for a slip; if the number is right, write it with fewer digits, or in a larger unit",
                at: attribute.valuePlace)
        case .number, .value, .ratio, .numbers, .counting, .whole:
            note(
                .numberMalformed, "\(attribute.name) '\(shown)' is not \(kind.expectation)", remedy: kind.remedy,
                at: attribute.valuePlace)
        case .oneOf(let allowed), .listOf(let allowed):
            let wrong = AttributeKind.words(text).first { !allowed.contains($0) } ?? text
            note(
                .valueNotAllowed, "\(attribute.name) '\(shown)' is not one of \(kind.expectation)",
                remedy: NearMiss.remedy(wrong, among: allowed, otherwise: kind.remedy), at: attribute.valuePlace)
        default:
            note(
                .valueMalformed, "\(attribute.name) '\(shown)' is not \(kind.expectation)", remedy: kind.remedy,
                at: attribute.valuePlace)
        }
    }

    func noteUnknown(_ attribute: Attribute, in element: Element, _ shape: Grammar.Shape) {
        let known = shape.attributes.map(\.name)
        let otherwise =
            known.isEmpty ? "take it out" : "take it out; <\(element.name)> takes \(known.joined(separator: ", "))"
        note(
            .attributeUnknown, "<\(element.name)> has no attribute '\(attribute.name)'",
            remedy: NearMiss.remedy(attribute.name, among: known, otherwise: otherwise), at: attribute.place)
    }

    /// An attribute of ours has no prefix; with one it would be passed by, and what it says lost.
    func noteQualified(_ attribute: Attribute, in element: Element) {
        note(
            .attributeUnknown, "<\(element.name)> has '\(attribute.name)' with a prefix, and attributes have none here",
            remedy: "write \(attribute.name)=\"…\" without the prefix", at: attribute.place)
    }

    func noteMissing(in element: Element, _ shape: Grammar.Shape) {
        let unknown = element.attributes.filter { attribute in
            attribute.namespace.isEmpty && !shape.attributes.contains { $0.name == attribute.name }
        }
        // More than a handful are no slips of the pen.
        let slips = unknown.prefix(8)
        for expected in shape.attributes where expected.isRequired && element[expected.name] == nil {
            // A misspelt attribute is reported as unknown, with the name that was probably meant.
            if slips.contains(where: { NearMiss.of($0.name, among: [expected.name]) != nil }) { continue }
            note(
                .attributeMissing, "<\(element.name)> has no \(expected.name)",
                remedy: "add \(expected.name)=\"…\" (\(expected.kind.expectation))", at: element.place)
        }
    }

    /// A vendor must not speak for the buyer.
    func noteBuyersWord(_ child: Element, in parent: Element) {
        note(
            .vendorSpeaksForBuyer, "a vendor's file cannot hold <\(child.name)>",
            remedy: "take it out, and ask who put it there; a response holds claims, answers and prices only",
            at: child.place, vendor: parent["vendor"]?.value)
    }

    func noteUnknown(_ child: Element, in parent: Element, _ shape: Grammar.Shape) {
        if child.name == "include" {
            isIncomplete = true
            note(
                .elementUnknown, "<include> cannot stand in <\(parent.name)>",
                remedy: "move it to the top of the evaluation's own file, directly below <evaluation>",
                at: child.place)
            return
        }
        let known = shape.children.keys.sorted()
        let otherwise =
            known.isEmpty
            ? "take it out; <\(parent.name)> holds no elements"
            : "take it out; <\(parent.name)> holds \(known.map { "<\($0)>" }.joined(separator: ", "))"
        note(
            .elementUnknown, "<\(child.name)> cannot stand in <\(parent.name)>",
            remedy: NearMiss.remedy(child.name, among: known, otherwise: otherwise), at: child.place)
    }

    /// A name given twice would count twice, in silence.
    func noteRepeated(_ attribute: Attribute, _ text: String) {
        let words = AttributeKind.words(text)
        // A check of its own tells of those who score, with their names.
        guard words.count > 1, attribute.name != "scored-by" else { return }
        var met: Set<String> = []
        let twice = words.filter { !met.insert($0).inserted }
        guard let first = twice.first else { return }
        let others = Set(twice).count - 1
        note(
            .namedTwice,
            "\(attribute.name) names '\(first.prefix(64))' twice"
                + (others > 0 ? ", and \(others == 1 ? "1 other" : "\(others) others") as well" : ""),
            remedy: "name each once, or correct the one that was meant to be another", at: attribute.valuePlace)
    }

    /// Of two, the reader would have to choose one, or run them together.
    func noteSecond(_ name: String, of whole: String, first: Location, at place: Place) {
        note(
            .standsTwice, "\(whole) has a second <\(name)> (first at \(first))",
            remedy: "keep one, and move into it what the other says", at: place)
    }
}
