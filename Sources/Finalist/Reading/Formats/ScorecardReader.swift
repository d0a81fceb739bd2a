internal import LocatedXML

/// Scorecards, and how the plan makes a value of the calls.
extension NativeReader {
    func scorecard(_ element: Element) -> Scorecard {
        Scorecard(
            id: element.required("id"), version: element.required("version"), title: element.required("title"),
            unit: element.value("unit"), frozen: element.moment("frozen"), changed: element.moment("changed"),
            // A weight that could not be read would pass for one that was changed.
            statedFingerprint: problems.isFaultless ? element.value("fingerprint") : nil,
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
        let kind: Scorecard.Kind? = element.choice("kind")
        return Scorecard.Item(
            id: element.required("id"), title: element.required("title"), kind: kind ?? .zeroToFour,
            hasUnreadableKind: kind == nil,
            weight: element.number("weight") ?? 1, exemption: element.value("not-applicable"),
            asks: element.own("asks").map(\.words).joined(separator: " "),
            anchors: element.own("anchor").map { anchor in
                Scorecard.Anchor(
                    rating: anchor.required("rating"), meaning: anchor.words, location: location(anchor))
            }, location: location(element))
    }

    func callTerm(_ element: Element) -> CallTerm {
        CallTerm(
            scorecard: element.required("scorecard"), figure: element.choice("of") ?? .quality,
            calls: element.choice("selection") ?? .random, severity: element.choice("severity") ?? .raw,
            zeroOn: element.ids("zero-on").compactMap(CriticalClass.init),
            gates: element.own("gate").map { gate in
                CallTerm.Gate(
                    group: gate.choice("class") ?? .customer, most: gate.whole("most") ?? 0,
                    location: location(gate))
            }, location: location(element))
    }

}
