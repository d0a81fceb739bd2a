public struct Vendor: Hashable, Sendable, Identifiable {
    public let id: String
    public let name: String

    /// One of ``places``.
    public let place: String?

    /// dedicated, shared, mixed
    public let team: String?

    /// Where work can be done, seen from the buyer.
    public static let places = ["onshore", "nearshore", "offshore"]

    /// When and why the vendor left; `nil` while in the running.
    public let departure: Departure?

    /// Figures that the buyer found.
    public let figures: [Figure]

    /// Totals that the buyer worked out.
    public internal(set) var prices: [PriceTotal]
    public let notApplicable: [NotApplicable]
    public let location: Location?

    public struct Departure: Hashable, Sendable {
        public let stage: String
        public let reason: String
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
    public let note: String

    /// Worked out from the price matrix, in place of a total that somebody stated.
    public let isComputed: Bool
    public let location: Location?
}
