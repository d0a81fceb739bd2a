extension PriceFormula {
    /// A number that a plan sets beside a formula: `ceiling="1200000"`.
    public struct Parameter: Hashable, Sendable {
        /// What a formula does when the plan does not set the number.
        public enum Absence: Hashable, Sendable {
            /// The plan must set it.
            case refused
            /// This number stands in.
            case counts(Double)
            /// The formula goes on without; the words say how.
            case means(String)
        }

        /// The name of the attribute on `<price>`: `log-base`.
        public let name: String

        /// What the number is, in words that can stand in a message.
        public let meaning: String

        /// What the number may be.
        public let limits: Limits
        public let absence: Absence

        /// The number that counts where the plan sets none.
        public var standard: Double? { if case .counts(let number) = absence { number } else { nil } }

        public var isRequired: Bool { absence == .refused }
    }

    /// From where to where a parameter may go.
    public struct Limits: Hashable, Sendable {
        /// `nil` where any number below will do.
        public let lower: Double?
        public let includesLower: Bool

        /// `nil` where any number above will do.
        public let upper: Double?
        public let includesUpper: Bool

        public func contains(_ number: Double) -> Bool {
            if let lower, includesLower ? number < lower : number <= lower { return false }
            if let upper, includesUpper ? number > upper : number >= upper { return false }
            return number.isFinite
        }

        /// `above 0`, `from 0 to 100`, `any number`.
        public var words: String {
            let low = lower.map { "\(includesLower ? "from" : "above") \(Figures.plain($0))" }
            let high = upper.map { "\(includesUpper ? "to" : "below") \(Figures.plain($0))" }
            switch (low, high) {
            case (let low?, let high?): return "\(low)\(includesUpper ? "" : " and") \(high)"
            case (let low?, nil): return low
            case (nil, let high?): return includesUpper ? "up \(high)" : high
            case (nil, nil): return "any number"
            }
        }

        static let any = Limits(lower: nil, includesLower: false, upper: nil, includesUpper: false)

        static func above(_ lower: Double, to upper: Double? = nil) -> Limits {
            Limits(lower: lower, includesLower: false, upper: upper, includesUpper: true)
        }

        static func above(_ lower: Double, below upper: Double) -> Limits {
            Limits(lower: lower, includesLower: false, upper: upper, includesUpper: false)
        }

        static func from(_ lower: Double, to upper: Double) -> Limits {
            Limits(lower: lower, includesLower: true, upper: upper, includesUpper: true)
        }

        static func from(_ lower: Double, below upper: Double) -> Limits {
            Limits(lower: lower, includesLower: true, upper: upper, includesUpper: false)
        }
    }

    /// The numbers that a plan gives a formula, by their names.
    ///
    /// What is not given is `nil`, or the number that the parameter has as its standard.
    public struct Parameters: Hashable, Sendable {
        private let given: [String: Double]

        /// - Parameter given: Numbers by the names of ``PriceFormula/Parameter``; names that no parameter has are kept, and
        ///   never looked at.
        public init(_ given: [String: Double] = [:]) { self.given = given }

        public subscript(_ parameter: Parameter) -> Double? { given[parameter.name] ?? parameter.standard }

        /// The number that the plan itself sets.
        func given(_ parameter: Parameter) -> Double? { given[parameter.name] }

        /// Whether the plan itself sets the number.
        public func sets(_ parameter: Parameter) -> Bool { given[parameter.name] != nil }

        /// The number of a parameter without which the formula is refused.
        func required(_ parameter: Parameter) -> Double {
            guard let number = self[parameter] else {
                preconditionFailure("a formula is asked for a value only when its \(parameter.name) is there")
            }
            return number
        }
    }
}

extension PriceFormula.Parameter {
    /// Every parameter that any formula has.
    public static let all: [Self] = [
        .worst, .best, .ceiling, .base, .knee, .steepness, .logBase, .qualityWeight, .qualityFloor, .valuePerPoint,
        .margin,
    ]

    /// Those that are prices themselves: right for the volumes and the term that the plan asks prices for.
    static let ofMoney: [Self] = [.worst, .best, .ceiling, .base, .valuePerPoint]

    public static let worst = Self(
        name: "worst", meaning: "the price worth 0", limits: .any, absence: .refused)
    public static let best = Self(
        name: "best", meaning: "the price worth 100", limits: .any, absence: .refused)
    public static let ceiling = Self(
        name: "ceiling", meaning: "the budget, or the highest price that is worth anything", limits: .above(0),
        absence: .refused)
    public static let base = Self(
        name: "base", meaning: "the announced price from which discounts are counted", limits: .above(0),
        absence: .refused)
    public static let knee = Self(
        name: "knee", meaning: "what the mean discount is worth, usually 80, 85 or 90",
        limits: .above(0, below: 100), absence: .counts(80))
    public static let steepness = Self(
        name: "steepness", meaning: "the points lost by a price of twice the mean", limits: .above(0, to: 1000),
        absence: .counts(50))
    public static let logBase = Self(
        name: "log-base", meaning: "how many times the lowest price is worth 0", limits: .above(1, to: 1000),
        absence: .counts(2))
    public static let qualityWeight = Self(
        name: "quality-weight", meaning: "the percentage that quality weighs against price",
        limits: .from(0, below: 100), absence: .means("the plan's own weight of everything but price"))
    public static let qualityFloor = Self(
        name: "quality-floor", meaning: "the least quality, of 100, with which a vendor stays in",
        limits: .from(0, to: 100), absence: .counts(0))
    public static let valuePerPoint = Self(
        name: "value-per-point", meaning: "the money that one point of quality is worth to the buyer",
        limits: .above(0), absence: .refused)
    public static let margin = Self(
        name: "margin",
        meaning: "the percentage below the best result within which the higher quality comes first",
        limits: .from(1, to: 10), absence: .means("the result alone gives the order"))
}

extension PriceTerm {
    /// The prices that the plan sets beside the formula: `worst 5,600,000 and best 3,200,000`; `nil` where it sets none.
    var setPrices: String? {
        let set = formula.parameters.filter { PriceFormula.Parameter.ofMoney.contains($0) && parameters.sets($0) }
        guard !set.isEmpty else { return nil }
        return set.map { "\($0.name) \(Figures.grouped(Figures.plain(parameters.required($0))))" }
            .joined(separator: " and ")
    }

    /// The price set in the plan that this one lies beyond, so that it is worth what any other beyond it is.
    func bound(passedBy price: Double) -> (parameter: PriceFormula.Parameter, price: Double)? {
        guard formula.valuing != nil else { return nil }
        let bounds = formula.parameters.compactMap { parameter in parameters[parameter].map { (parameter, $0) } }
        return bounds.first { parameter, bound in
            parameter == .best ? price < bound : [.worst, .ceiling, .base].contains(parameter) && price > bound
        }
    }
}

extension PriceFormula {
    /// Something in the numbers beside a formula that keeps it from being used.
    struct ParameterFault: Hashable {
        let fault: String
        let remedy: String
    }

    /// What is wrong with the numbers beside this formula: those missing, those that it does not take, those out of their
    /// limits.
    func faults(in parameters: Parameters) -> [ParameterFault] {
        var faults: [ParameterFault] = []
        let missing = self.parameters.filter { $0.isRequired && !parameters.sets($0) }
        if !missing.isEmpty {
            faults.append(
                ParameterFault(
                    fault: "has formula \(id) and lacks \(Self.names(missing))",
                    remedy: "add " + missing.map { "\($0.name)=\"…\" (\($0.meaning))" }.joined(separator: " and ")))
        }
        let foreign = Parameter.all.filter { parameters.sets($0) && !self.parameters.contains($0) }
        if !foreign.isEmpty {
            let takers = Self.all.filter { formula in foreign.allSatisfy(formula.parameters.contains) }.map(\.id)
            let other = takers.isEmpty ? "" : ", or write formula=\"\(takers.joined(separator: "\" or \""))\""
            faults.append(
                ParameterFault(
                    fault: "has formula \(id), which takes no \(Self.names(foreign))",
                    remedy: "take \(Self.names(foreign)) out\(other)"))
        }
        for parameter in self.parameters {
            guard let number = parameters[parameter], !parameter.limits.contains(number) else { continue }
            faults.append(
                ParameterFault(
                    fault: "has \(Figures.plain(number)) as its \(parameter.name)",
                    remedy: "\(parameter.name) is \(parameter.meaning): write a number \(parameter.limits.words)"))
        }
        return faults + endFaults(parameters)
    }

    private func endFaults(_ parameters: Parameters) -> [ParameterFault] {
        guard self.parameters.contains(.worst), let worst = parameters[.worst], let best = parameters[.best],
            worst <= best
        else { return [] }
        if worst == best {
            return [
                ParameterFault(
                    fault: "has \(Figures.plain(worst)) as its worst and as its best",
                    remedy: "set worst and best apart")
            ]
        }
        return [
            ParameterFault(
                fault:
                    "has its worst (\(Figures.plain(worst))) below its best (\(Figures.plain(best))), so that a dearer bid would be worth more",
                remedy: "write the higher price as worst and the lower as best")
        ]
    }

    private static func names(_ parameters: [Parameter]) -> String {
        guard let last = parameters.last, parameters.count > 1 else { return parameters.first?.name ?? "" }
        return parameters.dropLast().map(\.name).joined(separator: ", ") + " and " + last.name
    }
}
