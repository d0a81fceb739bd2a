extension Comparison {
    /// What may be said of first place, and what it rests on: what the first lines of a result say, as values.
    public struct Lead: Hashable, Sendable {
        /// `clear`, `likely` or `too-close-to-call`; `nil` where no word is put on first place.
        public var verdict: String?

        /// Why this word and no stronger one, or why there is none.
        public var reason: String

        /// What the trials alone, and what single steps, allow; `nil` where nothing was varied.
        public var parts: Parts?

        /// `nil` where there was nothing to draw.
        public var chances: Chances?

        /// Of each kind the smallest that puts somebody else first.
        public var smallestChanges: [Move] = []

        /// Moderations, recusals, abstentions and leave-outs without which others are first.
        public var decidingActs: [Act] = []

        public struct Act: Hashable, Sendable {
            /// `moderation`, `recusal`, `abstention` or `left-out`.
            public var kind: String
            public var vendor: String?

            /// The question or criterion.
            public var item: String?
            public var firstWithout: [String]
            public var words: String
        }

        /// What the word is the weakest of.
        public struct Parts: Hashable, Sendable {
            /// The word of the trials; `nil` where they give none.
            public var trials: String?
            public var oneStep: Steps
            public var twoSteps: Steps

            /// `some` where any two scores of one question and vendor differ, `none` where none do, `no-scores` where no
            /// score counts.
            public var spread: String
        }

        /// Steps of single inputs, each scored anew.
        public struct Steps: Hashable, Sendable {
            public var tried: Int

            /// After how many of them others are first.
            public var changing: Int

            /// One of each kind that changes the first.
            public var examples: [Move]
        }

        /// One input moved.
        public struct Move: Hashable, Sendable {
            /// `score`, `price`, `figure` or `weight`, or the kind of a smallest change.
            public var kind: String
            public var criterion: String?
            public var question: String?
            public var evaluator: String?
            public var vendor: String?
            public var priceLine: String?

            /// Weights as shares of their level, from 0 to 1; prices as factors of today's, or in money.
            public var from: Double?
            public var to: Double?
            public var factor: Double?

            /// Of a smallest change of a score: the next score that can be given and does it.
            public var stepTo: Double?

            /// Who is first then.
            public var first: [String]
            public var words: String
        }

        /// How often each vendor is first when what is uncertain is drawn anew.
        public struct Chances: Hashable, Sendable {
            public var trials: Int
            public var seed: Int

            /// What there was to draw.
            public var varied: String
            public var vendors: [Chance]
        }

        public struct Chance: Hashable, Sendable {
            public var vendor: String

            /// A share of the trials, from 0 to 1; ties in equal parts.
            public var first: Double
            public var standardError: Double

            /// The share of trials in which a threshold puts it out.
            public var out: Double
        }
    }
}

extension Outcome {
    /// What the first lines say of the lead, as values.
    func lead(_ sureness: Sureness?) -> Comparison.Lead {
        var lead = verdictValues(sureness)
        lead.decidingActs = decidingActs.deciding.map {
            Comparison.Lead.Act(
                kind: $0.kind.rawValue, vendor: $0.vendor, item: $0.item, firstWithout: $0.firstWithout,
                words: $0.words.visible)
        }
        return lead
    }

    private func verdictValues(_ sureness: Sureness?) -> Comparison.Lead {
        guard let sureness else {
            let reason =
                sensitivityObstacle ?? "evidence is still missing, and what is to come was not drawn"
            return Comparison.Lead(reason: reason.sentence.visible)
        }
        return Comparison.Lead(
            verdict: sureness.verdict?.rawValue,
            reason: (sureness.verdictReason(self) ?? sureness.obstacle(self) ?? "no word").sentence.visible,
            parts: sureness.steps.map { steps in
                Comparison.Lead.Parts(
                    trials: sureness.robustness?.verdict?.rawValue, oneStep: .init(steps.oneStep, self),
                    twoSteps: .init(steps.twoSteps, self), spread: steps.spread.rawValue)
            }, chances: sureness.robustness.flatMap { $0.drawn == Variation() ? nil : Comparison.Lead.Chances($0) },
            smallestChanges: sureness.changes.againstAll.map { .init($0, self) })
    }
}

extension Sureness {
    /// Why there are no trials, and so no word.
    fileprivate func obstacle(_ outcome: Outcome) -> String? { outcome.obstacle(toVarying: .all) }
}

extension Comparison.Lead.Steps {
    init(_ tally: LeadSteps.Tally, _ outcome: Outcome) {
        self.init(
            tried: tally.tried, changing: tally.changing,
            examples: tally.examples.map { Comparison.Lead.Move($0, outcome) })
    }
}

extension Comparison.Lead.Move {
    fileprivate init(_ step: SingleStep, _ outcome: Outcome) {
        self.init(
            kind: step.input.kind.rawValue, from: step.from, to: step.to, first: step.first,
            words: "\(step.words(outcome)) \(step.firstWords(outcome))".visible)
        switch step.input {
        case .score(let evaluator, let question, let vendor, _):
            (self.evaluator, self.question, self.vendor) = (evaluator, question, vendor)
        case .price(_, let vendor): self.vendor = vendor
        case .figure(let criterion, let vendor): (self.criterion, self.vendor) = (criterion, vendor)
        case .weight(let criterion): self.criterion = criterion
        }
    }

    fileprivate init(_ change: SmallestChange, _ outcome: Outcome) {
        let parts = change.parts
        self.init(
            kind: change.kind.rawValue, criterion: parts.criterion, question: parts.question,
            evaluator: parts.evaluator, vendor: parts.vendor, priceLine: parts.line, from: parts.from, to: parts.to,
            factor: parts.factor, stepTo: parts.stepTo, first: change.firstBeyond, words: change.words(outcome).visible)
    }
}

extension Comparison.Lead.Chances {
    fileprivate init(_ robustness: Robustness) {
        self.init(
            trials: robustness.trials, seed: Int(clamping: robustness.seed), varied: robustness.drawn.id,
            vendors: robustness.vendors.map {
                Comparison.Lead.Chance(
                    vendor: $0.vendor, first: $0.first, standardError: $0.standardError, out: $0.out)
            })
    }
}
