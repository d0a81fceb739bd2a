#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What money is paid for.
public enum CostKind: String, Hashable, Sendable, CaseIterable {
    /// Set-up and initial training, paid to the vendor once.
    case oneOff
    /// What the vendor bills month by month, up to its minimum.
    case fees
    /// The buyer's share of training those who follow leavers.
    case training
    /// The people who stay to steer the vendor.
    case retained
    case travel
    /// In-house work that is still paid during the ramp.
    case dualRunning
    /// What the plan adds under names of its own.
    case other
    /// What customers would have brought who leave because a contact left their need unresolved. Nobody is paid for it;
    /// it is only here where the plan says so.
    case lostCustomers

    public var title: String {
        switch self {
        case .oneOff: "One-off"
        case .fees: "Vendor fees"
        case .training: "Attrition training"
        case .retained: "Retained organisation"
        case .travel: "Travel"
        case .dualRunning: "In-house cost during ramp"
        case .other: "Other"
        case .lostCustomers: "Lost customers"
        }
    }
}

/// What one vendor costs over the term, month by month.
///
/// All amounts are in the evaluation's currency. They are exact decimals; only what is discounted is floating point.
///
/// Source of the method: total cost of ownership as Σ one-off + Σ_m (Σ_lines price × quantity + client costs)·(1+r)^(−m/12);
/// what is paid in contract month m is discounted to its end, what is paid before the start is not.
public struct TotalCost: Hashable, Sendable {
    public let vendor: Vendor.ID

    /// What recurs, in the order of the price matrix.
    public let lines: [LineCost]

    /// What is paid once: one-off lines, then initial training.
    public let oneOffs: [LineCost]

    /// The least that is paid, by contract month from month 1; 0 where no minimum holds.
    let minimum: [Decimal]

    /// What the minimum adds to the lines, by contract month from month 1.
    public let topUps: [Decimal]

    /// By kind in the order of ``CostKind``, then by month; 0 is before the start.
    private let flows: [[Decimal]]

    /// By month; 0 is before the start. From 0 to 1.
    public private(set) var discountFactors: [Double]

    /// The scenario's contacts that the vendor serves over the term: the same measure for every vendor, whatever
    /// contacts it causes or saves.
    public let contacts: Decimal

    /// The hours in which its agents handle contacts or wait for them; `nil` where the scenario names no occupancy.
    public let productiveHours: Decimal?

    /// What the vendor is paid, undiscounted: one-off and fees.
    public let bid: Decimal

    /// Everything that is paid, undiscounted, and lost customers where the plan adds them.
    public let total: Decimal

    /// The same, each month discounted to its end.
    public private(set) var netPresentValue: Double

    /// That with the digits of its floating point.
    private var presentValue: Decimal

    /// Whether everything that it consists of can be added up, shown and compared. Where it cannot, totals are no numbers.
    let isWithinReach: Bool

    /// One price line over the term.
    public struct LineCost: Hashable, Sendable, Identifiable {
        public let id: String
        public let title: String

        /// What is paid for, by month like `amounts`.
        public let quantities: [Decimal]

        /// By month; 0 is before the start.
        public let amounts: [Decimal]

        /// What the price is for one of; `nil` for training.
        public let unit: PriceUnit?
        public let isPassThrough: Bool

        /// Whether it takes something off the bill; its amounts are then 0 or below.
        public let isRebate: Bool
        public let location: Location?

        public var total: Decimal { amounts.sum }
        public var quantity: Decimal { quantities.sum }
    }

    init(
        vendor: Vendor.ID, lines: [LineCost], oneOffs: [LineCost], minimum: [Decimal], topUps: [Decimal],
        flows: [CostKind: [Decimal]], discountFactors: [Double], contacts: Decimal, productiveHours: Decimal?
    ) {
        self.vendor = vendor
        self.lines = lines
        self.oneOffs = oneOffs
        self.minimum = minimum
        self.topUps = topUps
        let flows = CostKind.allCases.map { flows[$0] ?? Array(repeating: 0, count: discountFactors.count) }
        self.flows = flows
        self.discountFactors = discountFactors
        self.contacts = contacts
        self.productiveHours = productiveHours
        let numbers =
            flows.joined().map(\.self) + (lines + oneOffs).flatMap { $0.quantities + $0.amounts } + topUps
            + [contacts, productiveHours ?? 0]
        // 38 digits with 51 zeros behind them are within; that is seen without comparing decimals, which takes long.
        isWithinReach = numbers.allSatisfy { $0.isFinite && ($0.exponent <= 51 || $0.magnitude <= Self.reach) }
        guard isWithinReach else {
            (bid, total, netPresentValue, presentValue) = (.nan, .nan, .nan, .nan)
            return
        }
        let sums = flows.map(\.sum)
        bid = sums[Self.row[.oneOff] ?? 0] + sums[Self.row[.fees] ?? 0]
        total = sums.sum
        (netPresentValue, presentValue) = Self.discounted(flows, discountFactors)
    }

    /// The same payments at another discount rate.
    func discounted(by factors: [Double]) -> TotalCost {
        var cost = self
        cost.discountFactors = factors
        (cost.netPresentValue, cost.presentValue) = Self.discounted(flows, factors)
        return cost
    }

    private static func discounted(_ flows: [[Decimal]], _ factors: [Double]) -> (Double, Decimal) {
        let value = factors.indices.reduce(0) { $0 + total(flows, month: $1).number * factors[$1] }
        return (value, Decimal(string: Figures.exact(value)) ?? 0)
    }

    /// What recurs and what is paid once, by id.
    var lineByID: [String: LineCost] {
        Dictionary((lines + oneOffs).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Contract months.
    public var term: Int { discountFactors.count - 1 }

    /// Years, the last one shorter where the term is no whole number of them.
    public var years: Int { (term + 11) / 12 }

    /// The contract months of a year, which counts from 1.
    public func months(ofYear year: Int) -> ClosedRange<Int> { (12 * year - 11)...min(12 * year, term) }

    /// By month; 0 is before the start.
    public func amounts(_ kind: CostKind) -> [Decimal] { flows[Self.row[kind] ?? 0] }

    /// No amount, quantity or time is above this in size; an exact decimal ends at 10¹²⁷.
    static let reach = Decimal(sign: .plus, exponent: 90, significand: 1)

    public func total(_ kind: CostKind) -> Decimal { amounts(kind).sum }

    public func total(_ kind: CostKind, year: Int) -> Decimal { amounts(kind)[months(ofYear: year)].sum }

    /// Everything that is paid in a month; 0 is before the start.
    public func total(month: Int) -> Decimal { Self.total(flows, month: month) }

    private static func total(_ flows: [[Decimal]], month: Int) -> Decimal { flows.lazy.map { $0[month] }.sum }

    /// One kind alone, each month discounted to its end.
    func presentValue(of kind: CostKind) -> Double {
        zip(amounts(kind), discountFactors).reduce(0) { $0 + $1.0.number * $1.1 }
    }

    /// The total of a kind that prices are compared by; a net present value with the digits of its floating point.
    func amount(of total: PriceTerm.Total) -> Decimal {
        switch total {
        case .bid: bid
        case .tco: self.total
        case .npv: presentValue
        }
    }

    private static let row = Dictionary(uniqueKeysWithValues: zip(CostKind.allCases, CostKind.allCases.indices))
}
