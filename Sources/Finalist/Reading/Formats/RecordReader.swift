internal import LocatedXML

/// What happened on the way, one element an event.
extension NativeReader {
    func moderation(_ element: Element) -> Record.Moderation {
        // An original that could not be read has been reported; infinity, which no file can say, tells the checks so.
        let originals = element.own("original").map { original in
            Record.Moderation.Original(
                evaluator: original.required("evaluator"), value: original.number("value") ?? .infinity,
                location: location(original))
        }
        // For an agreed score that could not be read an original stands in.
        let standIn = originals.first { $0.value.isFinite }?.value ?? 0
        return Record.Moderation(
            question: element.required("question"), vendor: element.required("vendor"),
            agreed: element.number("agreed") ?? standIn,
            at: element.moment("at"), present: element.ids("present"),
            originals: originals, reason: words("reason", of: element), minority: opinions("minority", of: element),
            location: location(element))
    }

    func clarification(_ element: Element) -> Record.Clarification {
        Record.Clarification(
            vendor: element.required("vendor"), at: element.moment("at"), question: element.value("question"),
            requirement: element.value("requirement"), asked: words("asked", of: element),
            answered: words("answered", of: element),
            answeredAt: Array(element.own("answered")).first?.moment("at"), effect: words("effect", of: element),
            location: location(element))
    }

    func narrowing(_ element: Element) -> Record.Narrowing {
        func fates(_ name: String) -> [Record.Narrowing.Fate] {
            element.own(name).map { fate in
                Record.Narrowing.Fate(vendor: fate.required("vendor"), reason: fate.words, location: location(fate))
            }
        }
        return Record.Narrowing(
            at: element.moment("at"), stage: element.value("stage"), from: element.counting("from") ?? 0,
            to: element.counting("to") ?? 0,
            by: element.ids("by"), stays: fates("stays"), leaves: fates("leaves"), location: location(element))
    }

    func ruling(_ element: Element) -> Record.Ruling {
        Record.Ruling(
            requirement: element.required("requirement"), vendor: element.required("vendor"),
            isMet: element.value("status") == "met", at: element.moment("at"), by: element.value("by"),
            reason: element.words, location: location(element))
    }

    func decision(_ element: Element) -> Record.Decision {
        Record.Decision(
            at: element.moment("at"), by: element.ids("by"), chosen: element.required("chosen"),
            reserve: element.value("reserve"), reason: words("reason", of: element),
            dissent: opinions("dissent", of: element), location: location(element))
    }

    func event(_ element: Element) -> Record.Event {
        Record.Event(
            at: element.moment("at"), by: element.ids("by"), title: element.required("title"), words: element.words,
            location: location(element))
    }

    private func words(_ name: String, of element: Element) -> String {
        element.own(name).map(\.words).joined(separator: "\n")
    }

    private func opinions(_ name: String, of element: Element) -> [Record.Opinion] {
        element.own(name).map { opinion in
            Record.Opinion(by: opinion.required("by"), words: opinion.words, location: location(opinion))
        }
    }
}
