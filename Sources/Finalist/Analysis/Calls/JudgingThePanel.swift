/// The scores of a panel, brought together once.
struct JudgingThePanel {
    let index: Index
    let seed: UInt64

    /// By question: the value, 0…100, that each evaluator's score has for each contender; those that count.
    let values: [[Given]]

    /// By question: the contenders for whom a score stands, given or agreed.
    let standing: [[Int]]

    /// By question: for whom an evaluator's score was given and does not count, since they are recused.
    let recused: [[(vendor: Int, evaluator: Evaluator.ID)]]

    /// Those with a score that counts, in the order of the panel.
    let evaluators: [Evaluator.ID]

    /// Those with a sheet on a call that the plan may count, in no order.
    let listeners: Set<Evaluator.ID>

    /// Whoever has a score or a sheet on a call that counts, in the order of the panel.
    var people: [Evaluator.ID] {
        index.evaluation.panel.evaluators.map(\.id).filter { evaluators.contains($0) || listeners.contains($0) }
    }

    typealias Given = (vendor: Int, evaluator: Evaluator.ID, value: Double)

    init(_ index: Index, seed: UInt64) {
        self.index = index
        self.seed = seed
        let panels = index.questions.indices.map { row in index.panelScores(row) }
        let values = panels.enumerated().map { row, panels -> [Given] in
            guard let scale = index.evaluation.scale(of: index.questions[row]) else { return [] }
            return panels.enumerated().flatMap { contender, panel in
                panel.voices.compactMap { voice in
                    guard case .counted(let score) = voice.state else { return nil }
                    return (contender, voice.evaluator, scale.value(of: score))
                }
            }
        }
        self.values = values
        standing = panels.map { panels in panels.indices.filter { panels[$0].result.hasValue } }
        recused = panels.map { panels in
            panels.enumerated().flatMap { contender, panel in
                panel.voices.compactMap { voice in
                    if case .recused(_?) = voice.state { (contender, voice.evaluator) } else { nil }
                }
            }
        }
        let known = Set(values.joined().map(\.evaluator))
        evaluators = index.evaluation.panel.evaluators.map(\.id).filter(known.contains)
        listeners = index.listeners
    }

    /// As people are told apart.
    func name(_ evaluator: Evaluator.ID) -> String { index.evaluation.panel.shortName(evaluator) }

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
            let name = name(evaluator)
            return EvaluatorLean(
                evaluator: evaluator, name: name, scores: values.joined().count { $0.evaluator == evaluator },
                difference: mean, compared: gaps.count, p: test?.p, holm: holm[place], questions: widest,
                text: words(evaluator, mean, gaps.count, test, holm[place], least[place]))
        }
    }

    private func words(
        _ evaluator: Evaluator.ID, _ mean: Double?, _ count: Int, _ test: PermutationTest?, _ holm: Double?,
        _ least: Double?
    ) -> String {
        let name = name(evaluator)
        guard let mean, let test, let holm, let least else {
            let own = values.map { $0.filter { $0.evaluator == evaluator }.map(\.vendor) }
            let who = evaluators(recused: own)
            return who.isEmpty
                ? "Nobody else scored what \(name) scored."
                : "No other score of what \(name) scored counts: \(who.isOrAre) recused."
        }
        let size = Figures.fixed(abs(mean), decimals: 1)
        let lean =
            size == "0.0" ? "level with theirs" : "\(size) percent of the scale \(mean < 0 ? "below" : "above") theirs"
        let fact = """
            On \(counted(count, "score")) that others gave too, \(name)'s are on average \(lean) (\(ifOnlyLuck(test.p)))
            """
        if holm >= 0.05, least >= 0.05 { return "\(fact). With so few questions no result could be called unusual." }
        return holm < 0.05
            ? "\(fact). Strictness differs between people, and moves all vendors alike where all are scored by the same."
            : "\(fact)."
    }
}

extension JudgingThePanel {
    /// Who scored one of these contenders, by question, and is recused there; each once.
    func evaluators(recused places: [[Int]]) -> [String] {
        zip(recused, places).flatMap { recused, vendors in
            recused.filter { vendors.contains($0.vendor) }.map(\.evaluator)
        }.uniqued.map(name)
    }
}

extension [String] {
    /// "Ann is", "Ann and Bo are"
    var isOrAre: String { "\(listed(self)) \(count == 1 ? "is" : "are")" }
}

extension Index {
    /// How each contender stands on a question; empty where its scale is not known.
    func panelScores(_ row: Int) -> [PanelScore] {
        guard let scale = evaluation.scale(of: questions[row]) else { return [] }
        return contenders.indices.map { PanelScore(self, question: row, contender: $0, scale: scale) }
    }

    /// Everyone whose sheet on a contender's call a criterion of the plan may count.
    fileprivate var listeners: Set<Evaluator.ID> {
        var found: Set<Evaluator.ID> = []
        for row in nodes.indices {
            guard let term = nodes[row].criterion.callTerm, let scorecard = evaluation.scorecard(term.scorecard) else {
                continue
            }
            for vendor in contenders {
                let calls = heard.calls(of: vendor.id, on: scorecard) { isRecused($0, row: row, vendor: vendor.id) }
                found.formUnion(calls.listeners)
            }
        }
        return found
    }
}
