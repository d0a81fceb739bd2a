extension Evaluation {
    /// How far the panel agrees on the questions of the plan, and what the result is without each of its members.
    ///
    /// Scores that do not count – of a recused evaluator, an abstention – are left out. Scores are compared as they were
    /// given. What was agreed in moderation is not one evaluator's, and stays when an evaluator is left out.
    ///
    /// - Throws: A ``Refusal`` where the evaluation cannot be scored, evidence still to come aside.
    public func panelAgreement(seed: UInt64 = 1) throws(Refusal) -> PanelAgreement {
        let outcome = try scored(interim: true)
        let judging = JudgingThePanel(outcome.index, seed: seed)
        let base = PanelWithout(outcome, judging, without: nil, against: nil)
        let without = try outcome.withoutEvaluators(judging, against: base)
        return PanelAgreement(
            evaluation: id, title: title, seed: seed, questions: judging.questions(), overall: judging.overall(),
            evaluators: judging.leans(), base: base, leaveOneOut: without)
    }

    /// The same had this evaluator never been asked: neither sheets nor questions know of them.
    fileprivate func without(scoresOf evaluator: Evaluator.ID) -> Evaluation {
        replacing(
            criteria: criteria.map { $0.without(evaluator) }, sheets: sheets.filter { $0.evaluator != evaluator },
            record: record.without(evaluator))
    }
}

extension Outcome {
    /// The result with each evaluator left out in turn, scored anew under the weights of this one.
    ///
    /// - Throws: A ``Refusal`` where what is left cannot be scored, evidence still to come aside.
    func withoutEvaluators() throws(Refusal) -> [PanelWithout] {
        let judging = JudgingThePanel(index, seed: 1)
        return try withoutEvaluators(
            judging, against: PanelWithout(self, judging, without: nil, against: nil))
    }

    fileprivate func withoutEvaluators(
        _ judging: JudgingThePanel, against base: PanelWithout
    ) throws(Refusal) -> [PanelWithout] {
        var without: [PanelWithout] = []
        for evaluator in judging.evaluators {
            let rest = try evaluation.without(scoresOf: evaluator).resultAlone(interim: true) { () throws(Refusal) in
                weighting
            }
            without.append(PanelWithout(rest, judging, without: evaluator, against: base))
        }
        return without
    }
}

extension Record {
    /// What was agreed in moderation stays, but where nothing else is left that was moderated.
    fileprivate func without(_ evaluator: Evaluator.ID) -> Record {
        let moderations = self.moderations.compactMap { moderation -> Moderation? in
            let originals = moderation.originals.filter { $0.evaluator != evaluator }
            guard !originals.isEmpty || moderation.originals.isEmpty else { return nil }
            return Moderation(
                question: moderation.question, vendor: moderation.vendor, agreed: moderation.agreed, at: moderation.at,
                present: moderation.present, originals: originals, reason: moderation.reason,
                minority: moderation.minority, location: moderation.location)
        }
        return Record(
            moderations: moderations, clarifications: clarifications, narrowings: narrowings, rulings: rulings,
            decisions: decisions, events: events)
    }
}

extension Criterion {
    fileprivate func without(_ evaluator: Evaluator.ID) -> Criterion {
        let basis: Basis
        switch self.basis {
        case .criteria(let children): basis = .criteria(children.map { $0.without(evaluator) })
        case .questions(let questions):
            basis = .questions(
                questions.map { question in
                    // Whom nobody else can stand in for stays asked, and is missing.
                    let others = question.evaluators.filter { $0 != evaluator }
                    return others.isEmpty ? question : question.scored(by: others)
                })
        case .measure, .price, .calls, .unusable: basis = self.basis
        }
        return Criterion(
            id: id, title: title, weight: weight, basis: basis, threshold: threshold, missing: missing,
            isIntuition: isIntuition, location: location)
    }
}

extension Question {
    fileprivate func scored(by evaluators: [Evaluator.ID]) -> Question {
        Question(
            id: id, share: share, wording: wording, stage: stage, evaluators: evaluators, scale: scale,
            answerTypes: answerTypes, choices: choices, guidance: guidance, location: location)
    }
}

/// The scores of a panel, brought together once.
private struct JudgingThePanel {
    let index: Index
    let seed: UInt64

    /// By question: the value, 0…100, that each evaluator's score has for each contender; those that count.
    let values: [[(vendor: Int, evaluator: Evaluator.ID, value: Double)]]

    /// Those with a score that counts, in the order of the panel.
    let evaluators: [Evaluator.ID]

    init(_ index: Index, seed: UInt64) {
        self.index = index
        self.seed = seed
        let values = index.questions.indices.map { row -> [(vendor: Int, evaluator: Evaluator.ID, value: Double)] in
            guard let scale = index.evaluation.scale(of: index.questions[row]) else { return [] }
            return index.contenders.indices.flatMap { contender in
                PanelScore(index, question: row, contender: contender, scale: scale).voices.compactMap { voice in
                    guard case .counted(let score) = voice.state else { return nil }
                    return (contender, voice.evaluator, scale.value(of: score))
                }
            }
        }
        self.values = values
        let known = Set(values.joined().map(\.evaluator))
        evaluators = index.evaluation.panel.evaluators.map(\.id).filter(known.contains)
    }

    /// The values of one question by contender.
    private func byVendor(_ row: Int) -> [[(evaluator: Evaluator.ID, value: Double)]] {
        index.contenders.indices.map { contender in
            values[row].filter { $0.vendor == contender }.map { ($0.evaluator, $0.value) }
        }
    }

    func questions() -> [QuestionAgreement] {
        index.questions.indices.filter { !values[$0].isEmpty }.map { row in
            let question = index.questions[row]
            let vendors = byVendor(row)
            let spreads = vendors.enumerated().compactMap { place, given -> (Int, Double)? in
                guard given.count > 1, let low = given.map(\.value).min(), let high = given.map(\.value).max() else {
                    return nil
                }
                return (place, high - low)
            }
            let widest = spreads.max { ($0.1, $1.0) < ($1.1, $0.0) }
            let table = RatingTable(
                units: vendors.map { given in
                    evaluators.map { evaluator in given.first { $0.evaluator == evaluator }?.value }
                })
            return QuestionAgreement(
                question: question.id, wording: question.wording, vendors: spreads.count,
                spread: Moments(nonEmpty: spreads.map(\.1))?.mean,
                widestVendor: widest.map { index.contenders[$0.0].id }, widestSpread: widest?.1,
                alpha: table.krippendorffAlpha(.interval, trials: 1_999, seed: seed &+ UInt64(row)))
        }
    }

    func overall() -> RatingsAgreement? {
        let ratings = values.enumerated().flatMap { row, given in
            given.map {
                RatingsAgreement.Rating(
                    unit: "\(index.questions[row].id) \(index.contenders[$0.vendor].id)", rater: $0.evaluator,
                    score: $0.value)
            }
        }
        return ratings.isEmpty ? nil : RatingsAgreement(table: ratings, seed: seed)
    }

    func leans() -> [EvaluatorLean] {
        let tests = evaluators.enumerated().map {
            place, evaluator -> (gaps: [(row: Int, gap: Double)], test: PermutationTest?) in
            let gaps = values.indices.flatMap { row in
                byVendor(row).compactMap { given -> (row: Int, gap: Double)? in
                    guard let own = given.first(where: { $0.evaluator == evaluator }) else { return nil }
                    let others = given.filter { $0.evaluator != evaluator }.map(\.value)
                    return Moments(nonEmpty: others).map { (row, own.value - $0.mean) }
                }
            }
            // Scores of one question hang together, so that signs are flipped question by question.
            let byQuestion = Dictionary(grouping: gaps, by: \.row).sorted { $0.key < $1.key }
                .map { $0.value.reduce(0) { $0 + $1.gap } }
            return (gaps, SignFlipTest.run(byQuestion, alternative: .twoSided, seed: seed &+ UInt64(1_000 + place)))
        }
        let tested = tests.indices.filter { tests[$0].test != nil }
        let found = tests.compactMap(\.test)
        let holm = Dictionary(uniqueKeysWithValues: zip(tested, Holm.adjusted(found.map(\.p))))
        // How much scores on so few questions could have stood out, the others being what they are.
        let least = Dictionary(
            uniqueKeysWithValues: zip(tested, Holm.least(found.map(\.p), floors: found.map(\.floor))))
        return evaluators.enumerated().map { place, evaluator in
            let (gaps, test) = tests[place]
            let mean = Moments(nonEmpty: gaps.map(\.gap))?.mean
            let byQuestion = Dictionary(grouping: gaps, by: \.row).mapValues { Moments($0.map(\.gap)).mean }
            let widest = byQuestion.sorted { (abs($1.value), $0.key) < (abs($0.value), $1.key) }.prefix(3)
                .filter { $0.value != 0 }.map { index.questions[$0.key].id }
            let name = index.evaluation.panel.evaluator(evaluator)?.name ?? evaluator
            return EvaluatorLean(
                evaluator: evaluator, name: name, scores: values.joined().count { $0.evaluator == evaluator },
                difference: mean, compared: gaps.count, p: test?.p, holm: holm[place], questions: widest,
                text: words(name, mean, gaps.count, test, holm[place], least[place]))
        }
    }

    private func words(
        _ name: String, _ mean: Double?, _ count: Int, _ test: PermutationTest?, _ holm: Double?, _ least: Double?
    ) -> String {
        guard let mean, let test, let holm, let least else { return "Nobody else scored what \(name) scored." }
        let size = Figures.fixed(abs(mean), decimals: 1)
        let lean =
            size == "0.0" ? "level with theirs" : "\(size) percent of the scale \(mean < 0 ? "below" : "above") theirs"
        let fact = """
            On \(counted(count, "score")) that others gave too, \(name)'s are on average \(lean) (chance of this or more \
            if only luck: \(inFewWords(chance: test.p)))
            """
        if holm >= 0.05, least >= 0.05 { return "\(fact). With so few questions no result could be called unusual." }
        return holm < 0.05
            ? "\(fact). Strictness differs between people, and moves all vendors alike where all are scored by the same."
            : "\(fact)."
    }
}

extension PanelWithout {
    fileprivate init(
        _ outcome: Outcome, _ judging: JudgingThePanel, without evaluator: Evaluator.ID?, against base: PanelWithout?
    ) {
        let totals = outcome.ranking.compactMap { result -> Total? in
            guard let rank = result.rank, let total = result.total else { return nil }
            return Total(vendor: result.vendor.id, rank: rank, total: total)
        }
        let lost = judging.index.questions.indices.filter { row in
            let given = judging.values[row]
            return !given.isEmpty && given.allSatisfy { $0.evaluator == evaluator }
        }.map { judging.index.questions[$0].id }
        let name = evaluator.map { judging.index.evaluation.panel.evaluator($0)?.name ?? $0 } ?? "the whole panel"
        func order(_ totals: [Total]) -> [[Vendor.ID]] {
            Dictionary(grouping: totals, by: \.rank).sorted { $0.key < $1.key }.map { $0.value.map(\.vendor).sorted() }
        }
        let (own, whole) = (order(totals), order(base?.totals ?? totals))
        let changesOrder = own != whole
        let changesWinner = own.first != whole.first
        self.init(
            evaluator: evaluator, name: name, totals: totals, lost: lost, isInterim: outcome.isInterim,
            changesOrder: changesOrder, changesWinner: changesWinner,
            text: Self.words(
                evaluator == nil ? nil : name, own, lost, isInterim: outcome.isInterim, changesOrder, changesWinner))
    }

    private static func words(
        _ name: String?, _ order: [[Vendor.ID]], _ lost: [Question.ID], isInterim: Bool, _ changesOrder: Bool,
        _ changesWinner: Bool
    ) -> String {
        let places = order.map { $0.joined(separator: " and ") }.joined(separator: ", then ")
        let open = isInterim ? " The totals are interim, since something is missing." : ""
        guard let name else { return "With the whole panel the order is \(places).\(open)" }
        let gone =
            lost.isEmpty
            ? "" : " Nobody else scored \(listed(lost)), so that nothing is left of \(lost.count == 1 ? "it" : "them")."
        let effect =
            changesWinner
            ? "Without \(name)'s scores another vendor is first: \(places)."
            : changesOrder
                ? "Without \(name)'s scores the winner stays, and the order becomes \(places)."
                : "Without \(name)'s scores the order stays the same."
        return effect + gone + open
    }
}
