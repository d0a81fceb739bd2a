public struct Vendor: Hashable, Sendable, Identifiable {
    public let id: String

    /// As it is shown: where another vendor bears the same name, each carries its id behind it. ``ownName`` is the file's.
    public internal(set) var name: String

    /// One of ``places``.
    public let place: String?

    /// dedicated, shared, mixed
    public let team: String?

    /// Where work can be done, seen from the buyer.
    public static let places = ["onshore", "nearshore", "offshore"]

    /// When and why the vendor left; `nil` while in the running.
    public internal(set) var departure: Departure?

    /// Figures that the buyer found.
    public let figures: [Figure]

    /// Totals that the buyer worked out.
    public internal(set) var prices: [PriceTotal]
    public let notApplicable: [NotApplicable]
    public let location: Location?

    /// Whether another vendor bears the same name.
    var isNamesake = false

    /// How a vendor left: the vendor says so itself, or a narrowing of the record does; either alone is enough.
    public struct Departure: Hashable, Sendable {
        /// In the vendor's words, else in those of the narrowing.
        public let stage: String
        public let reason: String

        /// The narrowing it left in, counted from 1 in the order of the record; `nil` where no narrowing names it.
        public var narrowing: Int?
    }

    /// A criterion that does not apply to this vendor: its weight goes to the others.
    public struct NotApplicable: Hashable, Sendable {
        public let criterion: Criterion.ID
        public let reason: String
        public let location: Location?
    }
}

/// A measured figure for a criterion.
public struct Figure: Hashable, Sendable {
    public let criterion: Criterion.ID

    /// As written: a number, or the name of a level.
    public let text: String
    public let unit: String?

    /// What else the figure may be; `nil` where the file states no range.
    public var range: StatedRange?
    public let note: String
    public let location: Location?
}

/// A total that decides what a vendor costs.
public struct PriceTotal: Hashable, Sendable {
    public let total: PriceTerm.Total
    public let money: Money

    /// What else the total may be, in its own currency; `nil` where the file states no range.
    public var range: StatedRange?

    /// What was stated in another currency, and by which rate it became this; `nil` where nothing was exchanged.
    public var conversion: Conversion?
    public let note: String

    /// Worked out from the price matrix, in place of a total that somebody stated.
    public let isComputed: Bool
    public let location: Location?

    /// How an amount came into the evaluation's currency.
    public struct Conversion: Hashable, Sendable {
        /// As the file has it.
        public let stated: Money
        public let rate: ExchangeRate
    }
}
