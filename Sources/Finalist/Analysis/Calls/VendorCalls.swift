/// What the calls of one vendor come to.
public struct VendorCalls: Hashable, Sendable {
    public let vendor: Vendor.ID
    public let name: String

    /// All that were heard and scored, in the order they were read.
    public let calls: [CallResult]

    /// By how they came to be listened to; those that occur.
    public let selections: [Selected]

    /// As scored; critical errors are counted apart and cost nothing here.
    public let raw: CallMean?

    /// Without what makes one listener stricter than another; `nil` where that is not known.
    public let adjusted: CallMean?

    /// The calls drawn at random alone: as scored, and without severity.
    public let rawRandom: CallMean?
    public let adjustedRandom: CallMean?

    /// What vendors are compared by: the ``CallComparison/basis``, severity taken out where it is known.
    public let compared: CallMean?

    /// What the plan makes of the calls, one a criterion that counts calls on this scorecard.
    public let counted: [Counted]

    /// On random calls, by class of critical error.
    public let errors: [Errors]

    /// The plan's gates, as they stand.
    public let gates: [GateState]
    public let survey: Survey

    /// Calls, however chosen, in which the customer was promised something.
    public let promises: Promises

    /// Calls, however chosen, in which an error was heard that spoils measuring, as begging for a good survey score does;
    /// without ends where not all were drawn at random.
    public let scoreBegging: CallShare

    /// How many more random calls it takes until the 95 % interval of the mean is no wider than ±5 points; 0 where it is
    /// already, `nil` where nothing is known of how calls differ.
    public let moreCallsNeeded: Int?

    public var random: Int { selections.first { $0.selection == .buyerRandom }?.count ?? 0 }
    public var picked: Int { selections.first { $0.selection == .vendorPicked }?.count ?? 0 }

    public struct Selected: Hashable, Sendable {
        public let selection: Call.Selection
        public let count: Int
    }

    /// What a criterion of the plan counts.
    public struct Counted: Hashable, Sendable {
        public let criterion: Criterion.ID
        public let term: CallTerm
        public let calls: Int

        /// From 0 to 100; `nil` where no call counts, or severity would have to be taken out and is not known.
        public let value: Double?
        public let sampling: Sampling?
    }

    /// Calls with an error of one class.
    public struct Errors: Hashable, Sendable {
        public let group: CriticalClass

        /// Calls with one that were not drawn at random, which ``any`` and ``majority`` leave out.
        public let elsewhere: Int

        /// Anyone heard one.
        public let any: CallShare

        /// Half or more of those who heard the call heard one.
        public let majority: CallShare
    }

    public struct GateState: Hashable, Sendable {
        public let criterion: Criterion.ID
        public let group: CriticalClass
        public let most: Int

        /// Calls with such an error, of those that count.
        public let seen: Int
        public let calls: Int

        /// More were seen than the plan lets pass: the vendor is out.
        public let isBroken: Bool
    }

    /// Whether customers got what they were promised, a call back for one.
    public struct Promises: Hashable, Sendable {
        /// Calls with a promise.
        public let made: Int

        /// Those kept, of those alone of which it is known how they ended; without ends where not all were of calls drawn
        /// at random.
        public let kept: CallShare

        /// The same of the calls drawn at random alone, which tell of the others.
        public let keptRandom: CallShare
    }

    /// What customers answered after the calls that were heard.
    public struct Survey: Hashable, Sendable {
        /// Calls heard, answered or not.
        public let calls: Int
        public let responses: Int

        /// Those who gave 4 or 5, among the responses.
        public let satisfied: CallShare

        /// Where the share among all calls lies when nothing is assumed of those who did not answer; from 0 to 1.
        public let lowest: Double
        public let highest: Double

        /// Kendall's tau-b of answer and score; `nil` where there is nothing to order.
        public let tau: Double?
        public let p: Double?
    }
}

/// What one call comes to.
public struct CallResult: Hashable, Sendable {
    public let call: Call

    /// The mean over those who heard it, from 0 to 100.
    public let raw: Double

    /// The same without severity; `nil` where that is not known.
    public let adjusted: Double?

    /// How much of the scorecard's weight applied, in percent; the mean over those who heard it.
    public let coverage: Double

    /// The raw score with everything that did not apply at its worst and at its best.
    public let low: Double
    public let high: Double

    /// The classes of critical errors that anyone heard.
    public let errors: [CriticalClass]
    public let hearings: [Hearing]

    public struct Hearing: Hashable, Sendable {
        public let evaluator: Evaluator.ID
        public let score: AssessmentScore

        /// `nil` where the severity of the listener is not known.
        public let adjusted: Double?
        public let errors: [CallAssessment.ErrorHeard]
        public let location: Location?
    }

    /// The adjusted mean where there is one.
    public var compared: Double { adjusted ?? raw }

    public func hasError(_ group: CriticalClass) -> Bool { errors.contains(group) }
}
