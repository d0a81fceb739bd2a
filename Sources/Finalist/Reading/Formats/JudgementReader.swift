internal import LocatedXML

/// What people say about how much criteria matter.
extension NativeReader {
    /// One for each of the answers in it; who judges, when, why and what stands on the whole unless an answer says it
    /// for itself.
    func judgements(_ whole: Element) -> [WeightJudgement] {
        let answers = whole.children.filter { $0.namespace == Grammar.namespace }
        if answers.isEmpty {
            return [judgement(whole, in: whole, .unusable("holds nothing to weigh by"))]
        }
        return answers.map { judgement($0, in: whole, content(of: $0)) }
    }

    private func judgement(
        _ element: Element, in whole: Element, _ content: WeightJudgement.Content
    ) -> WeightJudgement {
        WeightJudgement(
            by: element.value("by") ?? whole.value("by"), at: element.moment("at") ?? whole.moment("at"),
            reason: element.value("reason") ?? whole.value("reason"), level: element.value("of") ?? whole.value("of"),
            content: content, location: location(element))
    }

    /// Without words where a part could not be read, which has been reported: a gap there is no gap in the judgement.
    private func content(of element: Element) -> WeightJudgement.Content {
        switch element.name {
        case "points": amounts(element, "give").map { .points($0) } ?? .unusable("")
        case "swing": amounts(element, "give").map { .swing($0) } ?? .unusable("")
        case "order": order(element) ?? .unusable("")
        case "pairwise": pairwise(element) ?? .unusable("")
        case "best-worst": bestWorst(element) ?? .unusable("")
        default: .unusable("")  // an element that the grammar has refused
        }
    }

    private func amounts(_ element: Element, _ name: String, among names: [String] = []) -> [WeightJudgement.Amount]? {
        guard element.holdsOnly(names.isEmpty ? [name] : names) else { return nil }
        return all(element.own(name)) { part in
            guard let criterion = part.value("criterion"), let value = part.ratio("value") else { return nil }
            return WeightJudgement.Amount(criterion: criterion, value: value, location: location(part))
        }
    }

    private func order(_ element: Element) -> WeightJudgement.Content? {
        let rule: WeightJudgement.OrderRule? = element.choice("rule")
        guard element.holdsOnly(["rank"]), rule != nil || element.value("rule") == nil else { return nil }
        let places = all(element.own("rank")) { part -> WeightJudgement.Place? in
            guard let criterion = part.value("criterion"), let place = part.counting("place") else { return nil }
            return WeightJudgement.Place(criterion: criterion, place: place, location: location(part))
        }
        return places.map { .order($0, rule: rule ?? .centroid) }
    }

    private func pairwise(_ element: Element) -> WeightJudgement.Content? {
        guard element.holdsOnly(["compare"]) else { return nil }
        let comparisons = all(element.own("compare")) { part -> WeightJudgement.Comparison? in
            guard let criterion = part.value("criterion"), let other = part.value("to"),
                let value = part.ratio("value")
            else { return nil }
            return WeightJudgement.Comparison(
                criterion: criterion, other: other, value: value, location: location(part))
        }
        return comparisons.map { .pairwise($0) }
    }

    private func bestWorst(_ element: Element) -> WeightJudgement.Content? {
        let names = ["best-to", "to-worst"]
        let model: WeightJudgement.BestWorstModel? = element.choice("model")
        guard let best = element.value("best"), let worst = element.value("worst"),
            model != nil || element.value("model") == nil,
            let bestTo = amounts(element, names[0], among: names),
            let toWorst = amounts(element, names[1], among: names)
        else { return nil }
        return .bestWorst(
            WeightJudgement.BestWorstAnswers(
                best: best, worst: worst, bestTo: bestTo, toWorst: toWorst, model: model))
    }

    /// All of them, or `nil` where one could not be read.
    private func all<Part>(_ elements: some Sequence<Element>, _ read: (Element) -> Part?) -> [Part]? {
        var parts: [Part] = []
        for element in elements {
            guard let part = read(element) else { return nil }
            parts.append(part)
        }
        return parts
    }
}

extension Element {
    /// How many times one is the other: `7`, `0.5` or `1/3`.
    fileprivate func ratio(_ name: String) -> Double? { value(name).flatMap(Ratio.init)?.value }

    fileprivate func holdsOnly(_ names: [String]) -> Bool {
        children.allSatisfy { $0.namespace != Grammar.namespace || names.contains($0.name) }
    }
}
