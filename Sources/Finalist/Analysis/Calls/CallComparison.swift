/// What the calls listened to say of the vendors, and of those who listened.
///
/// Sheets are first averaged within a call, then calls within a vendor: a call with three listeners counts once.
public struct CallComparison: Hashable, Sendable {
    public let evaluation: String
    public let title: String
    public let scorecard: Scorecard

    /// How the plan counts calls on this scorecard; where it does not, quality of random calls, with critical errors
    /// counted apart.
    public let policy: CallTerm

    /// The criterion whose term ``policy`` is; `nil` where the plan counts no calls on this scorecard.
    public let criterion: Criterion.ID?

    /// All chance in the comparison comes from it.
    public let seed: UInt64

    /// A chance below this is called unusual; from 0 to 1.
    public let alpha: Double

    /// One a contender with calls, in the order of the file.
    public let vendors: [VendorCalls]

    /// One a contender with calls that are recorded and do not count here, for want of a sheet; in the order of the file.
    public let unheard: [UnheardCalls]

    /// One a listener, in the order in which their sheets come first.
    public let evaluators: [EvaluatorCalls]
    public let severity: Severity

    /// On which calls vendors are compared with each other.
    public let basis: Basis

    /// Each two vendors, in the order of the file.
    public let pairs: [CallPair]

    /// One an item of the scorecard.
    public let items: [ItemAgreement]
    public let scoreAgreement: ScoreAgreement

    /// Each two listeners, all ratings of all items of one kind together.
    public let evaluatorPairs: [EvaluatorPair]

    /// One a class of critical errors that the scorecard has.
    public let criticalAgreement: [CriticalAgreement]

    /// Ordered by number, then by subject.
    public let flags: [CallFlag]
    public let flagSummary: CallFlagSummary

    /// Calls with two or more sheets, on which listeners are compared: those of link sets, or all where there are none.
    public let sharedCalls: [Call.ID]

    /// The vendors by the mean of their calls, the best first: as scored, …
    public let orderRaw: [Vendor.ID]

    /// … without what makes one listener stricter than another, …
    public let orderAdjusted: [Vendor.ID]

    /// … and on the ``basis``, which is the one to trust.
    public let order: [Vendor.ID]

    /// Whether any vendor chose calls itself.
    public var hasPicked: Bool { vendors.contains { $0.picked > 0 } }

    public subscript(vendor: Vendor.ID) -> VendorCalls? { vendors.first { $0.vendor == vendor } }

    /// Which calls the comparison rests on.
    public enum Basis: String, Hashable, Sendable, CaseIterable {
        /// All that were heard.
        case all
        /// Those alone that the buyer drew at random, since a vendor picked some.
        case random
    }

    /// What is known of how strict each listener is.
    public enum Severity: Hashable, Sendable {
        /// From calls that several heard, by least squares; the variance is that of what is left, in points², and `nil`
        /// where nothing is.
        case estimated(residualVariance: Double?, degreesOfFreedom: Int)
        /// No chain of calls heard together joins these groups, so nobody can say who is stricter.
        case notConnected([[Evaluator.ID]], reason: String)
        /// No call was heard by two, so nothing is known; scores stay as they are.
        case noSharedCalls
    }
}

/// Calls of one vendor that are recorded, and tell nothing here for want of a sheet.
public struct UnheardCalls: Hashable, Sendable {
    public let vendor: Vendor.ID
    public let name: String
    public let calls: Int

    /// Of them, those drawn at random by the buyer.
    public let random: Int

    /// Of them, those with a sheet that does not count: on another scorecard, or of somebody who is recused.
    public let uncounted: Int

    /// Whether the vendor has no other calls.
    public let areAll: Bool
}

/// A mean of calls, and how far it can be trusted.
public struct CallMean: Hashable, Sendable {
    public let count: Int

    /// From 0 to 100, but for what severity takes out.
    public let mean: Double

    /// Over n − 1; `nil` for a single call, as the ends are.
    public let standardDeviation: Double?

    /// The ends of the 95 % interval, by Student's t on the means of calls.
    public let low: Double?
    public let high: Double?
}

/// So many calls of so many, as a share from 0 to 1.
public struct CallShare: Hashable, Sendable {
    public let hits: Int
    public let count: Int

    /// `nil` where nothing was counted, as are the ends.
    public let share: Double?

    /// Wilson's 95 % interval.
    public let low: Double?
    public let high: Double?

    /// That of Clopper and Pearson, which never covers less than it says.
    public let exactLow: Double?
    public let exactHigh: Double?

    /// With 95 % confidence the share is not above this.
    public let upperBound: Double?
}

/// Two vendors on the calls that can be compared.
public struct CallPair: Hashable, Sendable {
    public let a: Vendor.ID
    public let b: Vendor.ID

    /// The mean of `a` less that of `b`, in points; severity taken out where it is known. `nil` where one has no call.
    public let difference: Double?

    /// The 95 % interval, by Welch.
    public let low: Double?
    public let high: Double?
    public let p: Double?
    public let degreesOfFreedom: Double?

    /// Which calls it rests on.
    public let basis: CallComparison.Basis

    /// The interval does not hold 0.
    public let isSeparable: Bool

    /// What it says, in words.
    public let text: String

    /// How many calls of each vendor would separate a true difference of this size with a chance of 80 %; `nil` where no
    /// number would, or nothing is known of how calls differ.
    public let callsToSeparate: Int?

    /// The share of calls with a critical error, by class, `a` less `b`.
    public let errors: [ErrorDifference]

    public struct ErrorDifference: Hashable, Sendable {
        public let group: CriticalClass

        /// From −1 to 1.
        public let difference: Double

        /// The 95 % interval, Newcombe's tenth.
        public let low: Double
        public let high: Double
        public let isSeparable: Bool
        public let text: String
    }
}
