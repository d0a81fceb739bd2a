/// When a difference between two vendors counts, for the methods that compare vendors two by two.
///
/// All numbers are 0 or more, in the unit of what is compared: the measure's own unit, money for a price, and points of
/// the value from 0 to 100 for panels and calls. A check sees to it that ``indifference`` is at most ``preference``, and
/// that at most ``veto``.
public struct Preference: Hashable, Sendable {
    /// The six shapes of Brans and Vincke: what share of a full preference a difference makes.
    ///
    /// Source: Brans & Vincke (1985), "A preference ranking organisation method", Management Science 31:647–656.
    public enum Function: String, Hashable, Sendable, CaseIterable {
        /// Any difference is a full preference.
        case usual
        /// A full preference above q, none up to it.
        case uShape = "u-shape"
        /// Rises in a straight line from 0 to p, full above it.
        case vShape = "v-shape"
        /// None up to q, half up to p, full above it.
        case level
        /// None up to q, rises in a straight line to p, full above it.
        case linear
        /// 1 − e^(−d² ÷ 2s²).
        case gaussian

        /// The thresholds it cannot do without, by their names in the file format.
        public var needed: [String] {
            switch self {
            case .usual: []
            case .uShape: ["q"]
            case .vShape: ["p"]
            case .level, .linear: ["q", "p"]
            case .gaussian: ["s"]
            }
        }
    }

    public let function: Function

    /// q: up to here a difference does not count.
    public let indifference: Double?

    /// p: above it a difference counts fully.
    public let preference: Double?

    /// s: where the gaussian shape turns, at 39 % of a full preference.
    public let inflection: Double?

    /// v: from here on a criterion objects to "at least as good", whatever the others say; ELECTRE III only.
    public let veto: Double?
    public let location: Location?

    public init(
        _ function: Function, q: Double? = nil, p: Double? = nil, s: Double? = nil, v: Double? = nil,
        location: Location? = nil
    ) {
        self.function = function
        indifference = q
        preference = p
        inflection = s
        veto = v
        self.location = location
    }

    /// What stands in for a criterion of which nothing is said: any difference counts fully, and nothing is vetoed.
    public static let usual = Preference(.usual)

    /// By their names in the file format, those that are given.
    public var thresholds: [(name: String, number: Double)] {
        [("q", indifference), ("p", preference), ("s", inflection), ("v", veto)].compactMap { name, number in
            number.map { (name, $0) }
        }
    }

    /// `linear, q 1, p 3`.
    var words: String {
        ([function.rawValue] + thresholds.map { "\($0.name) \(Figures.plain($0.number))" }).joined(separator: ", ")
    }
}

extension Preference {
    /// What is wrong with the thresholds, and what to do; `nil` where they can be used.
    var fault: (message: String, remedy: String)? {
        let given = thresholds
        if let negative = given.first(where: { !($0.number >= 0) }) {
            return (
                "has \(negative.name) of \(Figures.plain(negative.number))",
                "write thresholds as differences, from 0: \(negative.name)=\"\(Figures.plain(-negative.number))\""
            )
        }
        let missing = function.needed.filter { name in !given.contains { $0.name == name } }
        if let first = missing.first {
            return (
                "is \(function.rawValue) and lacks \(missing.joined(separator: " and "))",
                "add \(first)=\"…\" in the unit of what is compared, or take another function"
            )
        }
        let order = given.filter { $0.name != "s" }
        for (low, high) in zip(order, order.dropFirst()) where low.number > high.number {
            return (
                "has \(low.name) of \(Figures.plain(low.number)) above \(high.name) of \(Figures.plain(high.number))",
                "set q, p and v in rising order: q at most p, p at most v"
            )
        }
        return nil
    }

    /// The thresholds as ELECTRE III takes them: p is q where it is not given, and q is 0.
    var pseudo: (q: Double, p: Double, v: Double?) {
        let q = indifference ?? 0
        return (q, preference ?? q, veto)
    }
}

extension Preference: Fact {
    static func facts(_ fields: inout Fields, _ record: Preference?) -> Preference? {
        fields.means(
            """
            When a difference between two vendors counts, for PROMETHEE and ELECTRE III; scoring takes no notice of it. \
            Numbers are differences, 0 or more, in the unit of the figures that are compared: the measure's own, money for \
            a price, and points of the value from 0 to 100 for questions and calls. That q is at most p, p at most v, and \
            that each function has what it needs, is checked by 'finalist check', not by this schema. Without a preference \
            every difference counts fully.
            """)
        let preference = Preference(
            fields.attribute(
                "function", .choice(else: .usual), record?.function,
                """
                PROMETHEE's shape: usual (any difference counts fully), u-shape (fully above q), v-shape (rises to p), \
                level (half above q, fully above p), linear (rises from q to p), gaussian (rises smoothly around s).
                """),
            q: fields.attribute(
                "q", .optional(.number), record?.indifference,
                "Indifference: up to here a difference does not count. ELECTRE III takes 0 where it is left out."),
            p: fields.attribute(
                "p", .optional(.number), record?.preference,
                "Preference: above it a difference counts fully. ELECTRE III takes q where it is left out."),
            s: fields.attribute(
                "s", .optional(.number), record?.inflection, "Where the gaussian shape turns."),
            v: fields.attribute(
                "v", .optional(.number), record?.veto,
                """
                Veto, for ELECTRE III: who is worse by this much is not at least as good, whatever else speaks for it. Left \
                out, there is no veto.
                """), location: fields.location)
        return fields.faults == 0 ? preference : nil
    }
}
