/// What is needed to reckon the cost of customers who leave because a contact left their need unresolved.
///
/// Every input is the buyer's, with its source; what is not given is not reckoned.
public struct LostCustomers: Hashable, Sendable {
    /// An input, as it is called in files.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        /// Customers.
        case customers
        /// Contacts about an issue, for each customer and year.
        case contacts
        /// The percent that leaves after a contact that left the need unresolved, and after one that resolved it.
        case leaveUnresolved = "leave-unresolved"
        case leaveResolved = "leave-resolved"
        /// The percent of those who say they will leave that does.
        case intention
        /// The percent of the difference that the contact itself causes.
        case causal
        /// The percent that leaves in a year anyway.
        case leaveAnyway = "leave-anyway"
        /// What a customer brings a year, in the currency of the evaluation.
        case margin
        /// The percent of customers kept from one year to the next.
        case retention
        /// The percent a year by which later years count less.
        case discount
        /// The percent of lost customers that is replaced by new ones.
        case replaced
        /// What winning a new customer costs.
        case acquisition
        /// Years until a lost customer is replaced.
        case replacementTime = "replacement-time"
    }

    public struct Input: Hashable, Sendable {
        public let name: Name
        public let value: Double
        public let low: Double?
        public let high: Double?
        public let source: String
        public let location: Location?
    }

    /// The percent of a vendor's contacts that leaves the need unresolved.
    public struct Unresolved: Hashable, Sendable {
        public let vendor: Vendor.ID

        /// `nil` where it is counted in the calls heard.
        public let value: Double?
        public let low: Double?
        public let high: Double?

        /// The critical error that stands for an unresolved need in the calls drawn at random.
        public let error: Scorecard.CriticalError.ID?
        public let source: String?
        public let location: Location?
    }

    public let inputs: [Input]
    public let unresolved: [Unresolved]

    /// Whether the plan adds it to the total cost.
    public let isInTotalCost: Bool
    public let location: Location?
}

extension LostCustomers: Fact {
    static func facts(_ fields: inout Fields, _ record: LostCustomers?) -> LostCustomers? {
        fields.means(
            """
            What customers cost who leave because a contact left their need unresolved. Every input is the buyer's, \
            with its source; none has a default. Percentages are written as numbers: 25 is 25 %.
            """)
        let isInTotalCost = fields.attribute(
            "in-total-cost", .yesNo.or(false), record?.isInTotalCost,
            "yes adds it to the total cost. It is always shown apart as well.")
        return LostCustomers(
            inputs: fields.many("input", record?.inputs), unresolved: fields.many("unresolved", record?.unresolved),
            isInTotalCost: isInTotalCost, location: fields.location)
    }
}

extension LostCustomers.Input: Fact {
    /// `nil` for one whose name or number could not be read, which has been reported.
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("One input, and the range that it is known within.")
        let faults = fields.faults
        let name = fields.attribute("name", .choice(else: .customers), record?.name)
        let value = fields.attribute("value", .number, record?.value)
        let isRead = fields.faults == faults
        let input = Self(
            name: name, value: value, low: fields.attribute("low", .optional(.number), record?.low),
            high: fields.attribute("high", .optional(.number), record?.high),
            source: fields.attribute("source", .text, record?.source, "Where it comes from."),
            location: fields.location)
        return isRead ? input : nil
    }
}

extension LostCustomers.Unresolved: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means(
            """
            The percent of a vendor's contacts that leave the need unresolved: stated, or counted in the calls drawn \
            at random.
            """)
        return Self(
            vendor: fields.attribute("vendor", .id, record?.vendor),
            value: fields.attribute("value", .optional(.number), record?.value),
            low: fields.attribute("low", .optional(.number), record?.low),
            high: fields.attribute("high", .optional(.number), record?.high),
            error: fields.attribute(
                "error", .optional(.id), record?.error,
                "The critical error that stands for an unresolved need; calls heard are then counted."),
            source: fields.attribute(
                "source", .optional(.text), record?.source, "Where a stated share comes from."),
            location: fields.location)
    }
}
