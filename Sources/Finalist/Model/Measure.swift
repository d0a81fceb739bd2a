/// How a number with a unit becomes a value.
public struct Measure: Hashable, Sendable {
    public let unit: String?
    public let function: ValueFunction
    public let location: Location?
}

/// How a price becomes a value.
public struct PriceTerm: Hashable, Sendable {
    /// What is compared.
    public enum Total: String, Hashable, Sendable, CaseIterable {
        case bid, tco, npv

        public var title: String {
            switch self {
            case .bid: "bid"
            case .tco: "total cost of ownership"
            case .npv: "net present value"
            }
        }
    }

    public let total: Total
    public let formula: PriceFormula

    /// The numbers that the plan sets beside the formula; a check sees to it that they fit.
    public let parameters: PriceFormula.Parameters
    public let location: Location?
}
