internal import LocatedXML

/// Turns elements of Finalist's own format into the model.
///
/// A number that could not be read has been reported, and evaluation stops before it could count; the stand-in used
/// here only keeps the checks from reporting the same fault again in other words.
struct NativeReader {
    let problems: FileProblems

    /// What amounts without a currency of their own are in.
    let currency: String?

    func location(_ element: Element) -> Location { problems.location(element.place) }

    // MARK: the plan

    func scale(_ element: Element) -> Scale {
        let from = element.number("from") ?? 0
        return Scale(
            id: element.required("id"), from: from, to: element.number("to") ?? from + 1,
            statedZero: element.canReadNumbers(["from", "to", "zero"]) ? element.number("zero") : from,
            levels: element.own("level").compactMap { level in
                level.number("score").map {
                    Scale.Level(score: $0, meaning: level.words, location: location(level))
                }
            }, step: element.number("step"), location: location(element))
    }

    func evaluator(_ element: Element) -> Evaluator {
        Evaluator(
            id: element.required("id"), name: element.required("name"), role: element.value("role"),
            isChair: element.isYes("chair"), employer: element.choice("employer"), location: location(element))
    }

    func recusal(_ element: Element) -> Recusal {
        Recusal(
            evaluator: element.required("evaluator"), vendor: element.value("vendor"),
            criteria: element.ids("criteria"),
            from: element.moment("from"), reason: element.words, location: location(element))
    }

    func requirement(_ element: Element) -> Requirement {
        Requirement(
            id: element.required("id"), title: element.required("title"), words: element.words,
            location: location(element))
    }

    /// `missing` and `scale` are those of the criterion above.
    func criterion(_ element: Element, missing: MissingPolicy, scale: Scale.ID?) -> Criterion {
        let missing = element.choice("missing") ?? missing
        let scale = element.value("scale") ?? scale
        return Criterion(
            id: element.required("id"), title: element.required("title"), weight: element.number("weight") ?? 1,
            basis: basis(element, missing: missing, scale: scale),
            threshold: Array(element.own("threshold")).first.map { threshold in
                Threshold(
                    minimum: threshold.number("minimum") ?? 0, effect: threshold.choice("effect") ?? .flag,
                    location: location(threshold))
            }, missing: missing, isIntuition: element.isYes("intuition"), location: location(element),
            preference: Array(element.own("preference")).first.flatMap(preference))
    }

    private func basis(_ element: Element, missing: MissingPolicy, scale: Scale.ID?) -> Criterion.Basis {
        let criteria = element.own("criterion").map { criterion($0, missing: missing, scale: scale) }
        let questions = element.own("question").map { question($0, scale: scale) }
        let measures = element.own("measure").map(measure)
        let prices = element.own("price").map(priceTerm)
        let calls = element.own("calls").map(callTerm)
        switch (criteria.isEmpty, questions.isEmpty, measures.count, prices.count, calls.count) {
        case (false, true, 0, 0, 0): return .criteria(criteria)
        case (true, false, 0, 0, 0): return .questions(questions)
        case (true, true, 1, 0, 0): return .measure(measures[0])
        case (true, true, 0, 1, 0): return .price(prices[0])
        case (true, true, 0, 0, 1): return .calls(calls[0])
        // What stands there instead has been refused, and said so.
        case (true, true, 0, 0, 0)
        where element.children.contains { !["threshold", "preference"].contains($0.name) }:
            return .unusable("")
        case (true, true, 0, 0, 0): return .unusable("holds nothing to judge by")
        case (true, true, _, 0, 0): return .unusable("has more than one <measure>")
        case (true, true, 0, _, 0): return .unusable("has more than one <price>")
        case (true, true, 0, 0, _): return .unusable("has more than one <calls>")
        default: return .unusable("mixes kinds of evidence")
        }
    }

    private func question(_ element: Element, scale: Scale.ID?) -> Question {
        Question(
            id: element.required("id"), share: element.number("share") ?? 1, wording: element.words,
            stage: element.value("stage"), evaluators: element.ids("scored-by"), scale: element.value("scale") ?? scale,
            answerTypes: element.ids("type").compactMap(Question.AnswerType.init(rawValue:)),
            choices: element.ids("choices"), guidance: element.value("guidance"), location: location(element))
    }

    private func measure(_ element: Element) -> Measure {
        Measure(unit: element.value("unit"), function: function(element), location: location(element))
    }

    private func function(_ element: Element) -> ValueFunction {
        let isUnderstood =
            element.canReadNumbers(["worst", "best", "target", "low", "high"])
            && element.own("point").allSatisfy { $0.canReadNumbers(["at", "value"], required: true) }
            && element.own("level").allSatisfy { $0.canReadNumbers(["value"], required: true) }
            && (element.value("better").map { ValueFunction.Direction(rawValue: $0) != nil } ?? true)
        // What is wrong has been reported; any usable function keeps the checks from saying it again.
        guard isUnderstood else { return .linear(worst: 0, best: 1) }
        let points = element.own("point").map {
            ValueFunction.Point(at: $0.number("at") ?? 0, value: $0.number("value") ?? 0)
        }
        let levels = element.own("level").map {
            ValueFunction.Level(name: $0.required("name"), value: $0.number("value") ?? 0)
        }
        var found: [ValueFunction] = []
        var loose: [String] = []
        func all(_ names: [String], _ make: ([Double]) -> ValueFunction) {
            let present = names.filter { element.value($0) != nil }
            if present.count == names.count {
                found.append(make(names.map { element.number($0) ?? 0 }))
            } else if !present.isEmpty {
                loose += names.filter { element.value($0) == nil }
            }
        }
        all(["worst", "best"]) { .linear(worst: $0[0], best: $0[1]) }
        all(["target", "low", "high"]) { .target($0[0], low: $0[1], high: $0[2]) }
        if !points.isEmpty { found.append(.piecewise(points)) }
        if !levels.isEmpty { found.append(.levels(levels)) }
        if element.value("scale") != nil {
            if let better: ValueFunction.Direction = element.choice("better") {
                found.append(.vendors(better: better))
            } else {
                loose.append("better")
            }
        }
        if !loose.isEmpty { return .unusable("lacks \(loose.joined(separator: " and "))") }
        if found.isEmpty { return .unusable("does not say what is worst and what is best") }
        return found.count == 1
            ? contradiction(element, found[0]) ?? found[0] : .unusable("says it in two ways at once")
    }

    /// `better` beside fixed ends must agree with them.
    private func contradiction(_ element: Element, _ function: ValueFunction) -> ValueFunction? {
        guard let better: ValueFunction.Direction = element.choice("better") else { return nil }
        switch function {
        case .linear(let worst, let best) where (best > worst) != (better == .higher):
            return .unusable("says better=\"\(better.rawValue)\", and its worst and best say the opposite")
        case .target: return .unusable("has a target, so that neither more nor less is better")
        default: return nil
        }
    }

    private func priceTerm(_ element: Element) -> PriceTerm {
        let formula = PriceFormula.all.first { $0.id == element.value("formula") } ?? .lowestRatio
        return PriceTerm(
            total: total(element), formula: formula, parameters: parameters(element, of: formula),
            location: location(element))
    }

    private func parameters(_ element: Element, of formula: PriceFormula) -> PriceFormula.Parameters {
        let names = PriceFormula.Parameter.all.map(\.name)
        // Numbers that could not be read, or whose formula could not, have been reported; any that can be used keep the
        // checks from saying it again.
        guard element.canReadNumbers(names), element.value("formula") == formula.id else {
            return PriceFormula.Parameters(
                Dictionary(
                    uniqueKeysWithValues: formula.parameters.filter(\.isRequired).map { ($0.name, $0 == .best ? 0 : 1) }
                ))
        }
        return PriceFormula.Parameters(
            Dictionary(uniqueKeysWithValues: names.compactMap { name in element.number(name).map { (name, $0) } }))
    }

    /// Where a kind of total is misspelt, which has been reported, the one that was meant is not reported as missing.
    private func total(_ element: Element) -> PriceTerm.Total {
        guard let name = element.value("of") else { return .bid }
        return PriceTerm.Total(rawValue: name)
            ?? NearMiss.of(name, among: PriceTerm.Total.allCases.map(\.rawValue)).flatMap(PriceTerm.Total.init) ?? .bid
    }

    func weights(_ element: Element) -> Weights {
        Weights(
            id: element.required("id"), title: element.value("title"), status: element.choice("status") ?? .whatIf,
            by: element.value("by"), at: element.moment("at"), reason: element.value("reason"),
            entries: element.own("weight").map { weight in
                Weights.Entry(
                    criterion: weight.required("criterion"), value: weight.number("value") ?? 1,
                    location: location(weight))
            }, location: location(element))
    }

    // MARK: vendors and their responses

    func vendor(_ element: Element) -> Vendor {
        Vendor(
            id: element.required("id"), name: element.required("name"), place: element.value("location"),
            team: element.value("team"),
            departure: departure(element),
            figures: element.own("measure").map { figure in
                Figure(
                    criterion: figure.required("criterion"), text: figure.required("value"), unit: nil,
                    range: range(figure, around: figure.decimal("value"), isMeasure: true), note: figure.words,
                    location: location(figure))
            }, prices: element.own("price").compactMap(priceTotal),
            notApplicable: element.own("not-applicable").map { exemption in
                Vendor.NotApplicable(
                    criterion: exemption.required("criterion"), reason: exemption.words, location: location(exemption))
            }, location: location(element))
    }

    /// A reason alone is kept as well: whoever wrote it meant that the vendor left.
    private func departure(_ element: Element) -> Vendor.Departure? {
        let (stage, reason) = (element.value("left"), element.value("reason"))
        return stage == nil && reason == nil ? nil : Vendor.Departure(stage: stage ?? "", reason: reason ?? "")
    }

    private func priceTotal(_ element: Element) -> PriceTotal? {
        // An amount that is no number has been reported; 1 stands in for it, so that it is not reported as missing too.
        let digits = element.value("amount").flatMap { PlainNumber($0) == nil ? nil : $0 } ?? "1"
        return Money(digits: digits, currency: element.value("currency") ?? currency).map { money in
            PriceTotal(
                total: total(element), money: money, range: range(element, around: element.decimal("amount")),
                note: element.words, isComputed: false,
                location: location(element))
        }
    }

    func response(_ element: Element) -> Response {
        // Where only one of the two can be read, the other is taken to follow it.
        let stated = element.counting("supersedes")
        let hasVersion = element.value("version") != nil
        let version = element.counting("version") ?? (hasVersion ? (stated ?? 0) + 1 : 1)
        return Response(
            vendor: element.required("vendor"), version: version,
            supersedes: element.value("supersedes") == nil ? nil : stated ?? version - 1,
            received: element.moment("received"),
            isLate: element.isYes("late"), claims: element.own("claim").map(claim),
            answers: element.own("answer").map(answer), prices: element.own("price").compactMap(priceTotal),
            pricing: Array(element.own("pricing")).first.map(pricing), location: location(element))
    }

    private func claim(_ element: Element) -> Claim {
        Claim(
            requirement: element.required("requirement"), status: element.choice("status") ?? .met,
            until: element.moment("until"), evidence: element.evidence, words: element.words,
            location: location(element))
    }

    private func answer(_ element: Element) -> Answer {
        Answer(
            question: element.value("question"), criterion: element.value("criterion"),
            status: element.choice("status") ?? .answered, value: element.value("value"), unit: element.value("unit"),
            evidence: element.evidence, words: element.words, location: location(element))
    }

    // MARK: scores

    func sheet(_ element: Element) -> ScoreSheet {
        var scores: [Score] = []
        for child in element.children where child.namespace == Grammar.namespace {
            let verdict: Score.Verdict
            switch child.name {
            case "score": verdict = child.number("value").map { .given($0) } ?? .unreadable
            case "abstain": verdict = .abstained
            case "not-applicable": verdict = .notApplicable
            default: verdict = .unreadable  // an element that the grammar has refused
            }
            scores.append(
                Score(
                    question: child.required("question"), vendor: child.required("vendor"), verdict: verdict,
                    reason: child.words,
                    location: location(child)))
        }
        return ScoreSheet(
            evaluator: element.required("evaluator"), submitted: element.moment("submitted"), scores: scores,
            location: location(element))
    }

}
