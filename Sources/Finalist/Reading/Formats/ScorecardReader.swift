internal import LocatedXML

/// Scorecards, and how the plan makes a value of the calls.
extension NativeReader {
    func scorecard(_ element: Element) -> Scorecard {
        Scorecard(
            id: element.required("id"), version: element.required("version"), title: element.required("title"),
            unit: element.value("unit"), frozen: element.moment("frozen"), changed: element.moment("changed"),
            statedFingerprint: element.value("fingerprint"),
            sections: element.own("section").map(section),
            criticalErrors: element.own("critical-error").map { error in
                Scorecard.CriticalError(
                    id: error.required("id"), group: error.choice("class") ?? .customer,
                    title: error.required("title"), unless: error.value("unless"), location: location(error))
            }, location: location(element))
    }

    private func section(_ element: Element) -> Scorecard.Section {
        Scorecard.Section(
            id: element.required("id"), title: element.required("title"), weight: element.number("weight") ?? 1,
            items: element.own("item").map(item), location: location(element))
    }

    private func item(_ element: Element) -> Scorecard.Item {
        let kind: Scorecard.Kind = element.choice("kind") ?? .zeroToFour
        return Scorecard.Item(
            id: element.required("id"), title: element.required("title"), kind: kind,
            weight: element.number("weight") ?? 1, exemption: element.value("not-applicable"),
            asks: element.own("asks").map(\.words).joined(separator: " "),
            anchors: element.own("anchor").compactMap { anchor in
                let text = anchor.required("rating")
                guard let rating = kind.rating(text) else {
                    noteRating(text, of: element, kind, at: anchor)
                    return nil
                }
                return Scorecard.Anchor(rating: rating, meaning: anchor.words, location: location(anchor))
            }, location: location(element))
    }

    private func noteRating(_ text: String, of item: Element, _ kind: Scorecard.Kind, at anchor: Element) {
        // A blank one, or a kind that is none, has been reported.
        guard !text.isEmpty, item.value("kind") == kind.rawValue else { return }
        problems.note(
            .valueNotAllowed, "rating '\(text)' is not one of item \(item.required("id"))",
            remedy: "write \(kind.expectation)", at: anchor["rating"]?.valuePlace ?? anchor.place)
    }

    func callTerm(_ element: Element) -> CallTerm {
        CallTerm(
            scorecard: element.required("scorecard"), figure: element.choice("of") ?? .quality,
            calls: element.choice("selection") ?? .random, severity: element.choice("severity") ?? .raw,
            zeroOn: element.ids("zero-on").compactMap(CriticalClass.init),
            gates: element.own("gate").map { gate in
                CallTerm.Gate(
                    group: gate.choice("class") ?? .customer, most: wholeNumber("most", of: gate) ?? 0,
                    location: location(gate))
            }, location: location(element))
    }

    /// A whole number from 0; anything else that is a number is reported here.
    private func wholeNumber(_ name: String, of element: Element) -> Int? {
        guard let number = element.number(name) else { return nil }
        guard number >= 0, number == number.rounded(), number < 1e9 else {
            problems.note(
                .numberMalformed, "\(name) '\(element.required(name))' is not a whole number from 0",
                remedy: "write a whole number, like 2", at: element[name]?.valuePlace ?? element.place)
            return nil
        }
        return Int(number)
    }
}
