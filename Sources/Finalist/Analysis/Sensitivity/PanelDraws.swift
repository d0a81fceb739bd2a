/// Values of questions when evaluators are drawn with replacement, as many as there are: the cluster bootstrap.
///
/// A question's score is the mean of its scorers, each as often as drawn. Where none of them was, they are drawn among
/// themselves. A moderated score keeps the spread of its originals: they are drawn around the score agreed on. All that a trial needs is worked out beforehand by leaf, vendor and set of scorers, so that the number of
/// scores does not count.
struct PanelDraws: Sendable {
    /// A lowest criterion of a vendor whose value moves.
    struct Cell: Sendable {
        let leaf: Int
        let vendor: Int

        /// What moderated scores without originals give; the terms are on top.
        let held: Double
        let terms: Range<Int>
    }

    /// What one evaluator of a set gives to a cell, times the evaluator's part of the set.
    private struct Term: Sendable {
        let part: Int
        let value: Double
    }

    let evaluators: [Evaluator.ID]

    /// Moderated scores of the vendors in the running.
    let moderated: Int

    /// Those of them that are held, as no sheet has their originals.
    let held: Int
    private(set) var cells: [Cell] = []
    private var terms: [Term] = []

    /// Sets of evaluators who score together, by row in ``evaluators``; each has its parts one after the other.
    private var sets: [[Int]] = []
    private var firstPart: [Int] = []

    /// Parts of all sets.
    private(set) var parts = 0

    init(_ contest: Contest) {
        let asked = contest.leaves.indices.flatMap { Self.asked(contest, leaf: $0) }
        moderated = asked.reduce(0) { $0 + $1.questions.count(where: \.isModerated) }
        held = asked.reduce(0) { $0 + $1.questions.count { $0.held != nil } }
        let known = Set(asked.flatMap { $0.questions.flatMap { $0.voices.map(\.evaluator) } })
        let evaluators = contest.index.evaluation.panel.evaluators.map(\.id).filter(known.contains)
        self.evaluators = evaluators
        let row = Dictionary(evaluators.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var setRow: [[Int]: Int] = [:]
        for cell in asked {
            let known = cell.questions.reduce(0) { $0 + $1.share }
            guard known > 0 else { continue }
            var held = 0.0
            // By set, in the order in which sets are met: what each of its evaluators gives.
            var given: [(set: Int, values: [Double])] = []
            for question in cell.questions {
                let share = question.share / known
                if let value = question.held {
                    held += share * value
                    continue
                }
                let voices = question.voices.compactMap { voice in row[voice.evaluator].map { ($0, voice.value) } }
                    .sorted { $0.0 < $1.0 }
                let members = voices.map(\.0)
                let set = setRow[members] ?? sets.count
                if set == sets.count {
                    setRow[members] = set
                    sets.append(members)
                    firstPart.append(parts)
                    parts += members.count
                }
                let place = given.firstIndex { $0.set == set } ?? given.count
                if place == given.count { given.append((set, members.map { _ in 0 })) }
                for (member, voice) in voices.enumerated() { given[place].values[member] += share * voice.1 }
            }
            let start = terms.count
            for (set, values) in given {
                for (member, value) in values.enumerated() {
                    terms.append(Term(part: firstPart[set] + member, value: value))
                }
            }
            // One scorer everywhere: nothing moves.
            guard given.contains(where: { $0.values.count > 1 }) else {
                terms.removeSubrange(start...)
                continue
            }
            cells.append(Cell(leaf: cell.leaf, vendor: cell.vendor, held: held, terms: start..<terms.count))
        }
    }

    /// By vendor: the questions of a leaf that have a score of it, if any do.
    private static func asked(_ contest: Contest, leaf: Int) -> [(leaf: Int, vendor: Int, questions: [Asked])] {
        contest.vendors.indices.filter { contest.has(leaf, $0) }.compactMap { vendor in
            let questions = contest.criterion(leaf).questions.compactMap {
                Asked(contest.index, $0, contest.contenders[vendor])
            }
            return questions.isEmpty ? nil : (leaf, vendor, questions)
        }
    }

    /// A question that has a score of a vendor.
    private struct Asked {
        let share: Double
        let isModerated: Bool

        /// The value that does not move: a moderated score without originals.
        let held: Double?
        let voices: [(evaluator: Evaluator.ID, value: Double)]

        init?(_ index: Index, _ question: Question, _ contender: Int) {
            guard let row = index.questionRow[question.id], let scale = index.evaluation.scale(of: question) else {
                return nil
            }
            let panel = PanelScore(index, question: row, contender: contender, scale: scale)
            share = question.share
            isModerated = panel.moderation != nil
            switch panel.result {
            case .moderated(let score):
                voices = Self.around(score, panel, scale)
                held = voices.isEmpty ? scale.value(of: score) : nil
            case .mean:
                held = nil
                let isWorst = index.criterion(ofQuestion: row).missing == .worst
                voices = panel.voices.compactMap { voice in
                    switch voice.state {
                    case .counted(let score): (voice.evaluator, scale.value(of: score))
                    case .missing: isWorst ? (voice.evaluator, scale.value(of: scale.from)) : nil
                    case .recused, .abstained, .notApplicable: nil
                    }
                }
            case .notApplicable, .missing: return nil
            }
        }

        /// The originals of a moderated score, each as far from the agreed score as it is from their mean, but on the scale:
        /// to agree does not make anybody surer of what was seen.
        private static func around(
            _ agreed: Double, _ panel: PanelScore, _ scale: Scale
        ) -> [(evaluator: Evaluator.ID, value: Double)] {
            let scores = panel.scores
            guard !scores.isEmpty else { return [] }
            let shift = agreed - scores.reduce(0, +) / Double(scores.count)
            return panel.voices.compactMap { voice in
                guard case .counted(let score) = voice.state else { return nil }
                return (voice.evaluator, min(max(scale.value(of: score + shift), 0), 100))
            }
        }
    }

    /// Draws the evaluators of one trial: each part is an evaluator's share of its set.
    func draw(_ shares: inout [Lanes], lane: Int, times: inout [Int], _ source: inout RandomSource) {
        for evaluator in times.indices { times[evaluator] = 0 }
        for _ in evaluators { times[source.below(evaluators.count)] += 1 }
        for (set, members) in sets.enumerated() {
            let start = firstPart[set]
            let drawn = members.reduce(0) { $0 + times[$1] }
            if drawn > 0 {
                for (member, evaluator) in members.enumerated() {
                    shares[start + member][lane] = Double(times[evaluator]) / Double(drawn)
                }
            } else {
                for member in members.indices { shares[start + member][lane] = 0 }
                for _ in members { shares[start + source.below(members.count)][lane] += 1 / Double(members.count) }
            }
        }
    }

    /// The value of a cell from the parts drawn.
    func value(_ cell: Cell, _ shares: [Lanes]) -> Lanes {
        var value = Lanes(repeating: cell.held)
        for term in cell.terms { value += shares[terms[term].part] * terms[term].value }
        return value
    }
}
