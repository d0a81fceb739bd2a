/// What the plan says of the methods that give second opinions; what it leaves open has a default.
public struct MethodSettings: Hashable, Sendable {
    /// The weight of VIKOR's "as good as possible on the whole" against "bad nowhere", from 0 to 1; 0.5 by default.
    public let vikorWeight: Double?

    /// ELECTRE III's; 0.30 − 0.15 λ by default.
    public let distillation: Distillation?

    /// TOPSIS's; both by default.
    public let normalisations: [Normalisation]
    public let location: Location?

    public init(
        vikorWeight: Double? = nil, distillation: Distillation? = nil, normalisations: [Normalisation] = [],
        location: Location? = nil
    ) {
        self.vikorWeight = vikorWeight
        self.distillation = distillation
        self.normalisations = normalisations
        self.location = location
    }
}

/// How far two credibilities must lie apart to count as different: s(λ) = constant + slope × λ.
public struct Distillation: Hashable, Sendable {
    public let constant: Double
    public let slope: Double

    public init(constant: Double, slope: Double) {
        self.constant = constant
        self.slope = slope
    }

    /// 0.30 − 0.15 λ, as published with the method.
    public static let published = Distillation(constant: 0.30, slope: -0.15)

    func threshold(at credibility: Double) -> Double { constant + slope * credibility }

    /// Whether it is from 0 to 1 for every credibility from 0 to 1.
    var isUsable: Bool { 0...1 ~= constant && 0...1 ~= constant + slope }
}

/// How TOPSIS makes figures of different units comparable.
public enum Normalisation: String, Hashable, Sendable, CaseIterable {
    /// Divided by the root of the sum of squares of the criterion: keeps how far from 0 figures are.
    case vector
    /// From 0 for the worst figure among the vendors to 1 for the best: keeps only where a vendor stands between them.
    case minmax

    /// As people write it.
    var title: String {
        switch self {
        case .vector: "vector"
        case .minmax: "min-max"
        }
    }
}

extension MethodSettings: Fact {
    /// Where numbers could not be read, which has been reported, the default stands in.
    static func facts(_ fields: inout Fields, _ record: MethodSettings?) -> MethodSettings? {
        fields.means(
            """
            What the decision methods are told that 'finalist methods' shows as second opinions. It may stand once, which \
            'finalist check' looks after.
            """)
        let vikorWeight = fields.attribute(
            "vikor-v", .optional(.number), record?.vikorWeight,
            """
            VIKOR's v, from 0 to 1: how much being good on the whole weighs against being bad nowhere. 0.5 where it is left \
            out.
            """)
        let numbers: [Double] = fields.attribute(
            "distillation", .numbers, record?.distillation.map { [$0.constant, $0.slope] },
            """
            ELECTRE III's distillation threshold, s = constant + slope × credibility, as two numbers. 0.30 -0.15 where it is \
            left out.
            """)
        // Any number of numbers but two is for a check to refuse; infinity, which no file can say, tells it so.
        let distillation =
            numbers.count == 2
            ? Distillation(constant: numbers[0], slope: numbers[1]) : Distillation(constant: .infinity, slope: 0)
        return MethodSettings(
            vikorWeight: vikorWeight, distillation: numbers.isEmpty ? nil : distillation,
            normalisations: fields.attribute(
                "topsis", .choices(), record?.normalisations,
                """
                Which of TOPSIS's normalisations are shown, separated by spaces: vector, minmax; both where it is left out.
                """), location: fields.location)
    }
}
