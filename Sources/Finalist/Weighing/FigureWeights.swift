/// Weights that are read from the vendors' figures, and not from anyone's judgement of importance.
///
/// They say where vendors differ, not what matters: another vendor changes them. They stand beside the weights of people for
/// comparison, and decide nothing.
public struct FigureWeights: Hashable, Sendable {
    public enum Method: String, Hashable, Sendable, CaseIterable {
        case entropy, critic

        public var title: String {
            switch self {
            case .entropy: "Shannon entropy"
            case .critic: "CRITIC, Diakoulaki and others 1995"
            }
        }
    }

    public let method: Method

    /// 0…1 each, summing to 1; empty where there are none.
    public let weights: [Double]

    /// Why there are none.
    public let reason: String?

    private init(_ method: Method, _ weights: [Double]) {
        self.method = method
        self.weights = weights
        reason = nil
    }

    private init(_ method: Method, undefined reason: String) {
        self.method = method
        weights = []
        self.reason = reason
    }
}

extension FigureWeights {
    /// By how unevenly the figures of a criterion are spread: 1 less their entropy over that of even ones, in proportion.
    ///
    /// One column a criterion, one figure a vendor; which way is better makes no difference. A 0 counts as 0 · log 0 = 0. A
    /// criterion on which all are alike gets 0.
    ///
    /// Source: Shannon (1948), "A mathematical theory of communication"; Hwang & Yoon (1981), "Multiple attribute decision
    /// making", ch. 3.
    public static func entropy(columns: [[Double]]) -> FigureWeights {
        guard let vendors = columns.first?.count, vendors > 1 else {
            return FigureWeights(.entropy, undefined: "it takes two vendors or more with figures")
        }
        guard columns.joined().allSatisfy(\.isFinite) else {
            return FigureWeights(.entropy, undefined: "a figure is no number")
        }
        guard columns.joined().allSatisfy({ $0 >= 0 }) else {
            return FigureWeights(.entropy, undefined: "a figure is below 0, and shares of a sum are then not defined")
        }
        let diversity = columns.map { lackOfEntropy($0) / Elementary.log(Double(vendors)) }
        return diversity.shares.map { FigureWeights(.entropy, $0) }
            ?? FigureWeights(.entropy, undefined: "the vendors are alike on every criterion")
    }

    /// By how far the vendors differ on a criterion, and how little that goes along with other criteria: the standard
    /// deviation of the values from 0 (worst) to 1 (best), times Σ (1 − correlation) over all criteria, in proportion.
    ///
    /// One column a criterion, one figure a vendor, so oriented that more is better: a correlation with the wrong sign is
    /// another weight. A criterion on which all are alike gets 0, and is correlated with none.
    ///
    /// Source: Diakoulaki, Mavrotas & Papayannakis (1995), "Determining objective weights in multiple criteria problems: the
    /// CRITIC method", Computers & Operations Research 22:763–770.
    public static func critic(oriented columns: [[Double]]) -> FigureWeights {
        guard let vendors = columns.first?.count, vendors > 1 else {
            return FigureWeights(.critic, undefined: "it takes two vendors or more with figures")
        }
        guard columns.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
            return FigureWeights(.critic, undefined: "a figure is no number")
        }
        let deviations = columns.map(normalisedDeviations)
        let lengths = deviations.map { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }
        let information = columns.indices.map { one -> Double in
            guard lengths[one] > 0 else { return 0 }
            let conflict = columns.indices.reduce(0.0) { sum, other in
                guard other != one, lengths[other] > 0 else { return sum }
                let product = zip(deviations[one], deviations[other]).reduce(0) { $0 + $1.0 * $1.1 }
                return sum + 1 - min(1, max(-1, product / (lengths[one] * lengths[other])))
            }
            // Of perfectly correlated criteria none says anything of its own.
            return conflict > 1e-12 ? lengths[one] * conflict : 0
        }
        return information.shares.map { FigureWeights(.critic, $0) }
            ?? FigureWeights(
                .critic, undefined: "no two criteria tell the vendors apart in different ways")
    }

    /// log n less the entropy of the shares, of figures that are 0 or more; 0 where all are alike, and so where all are 0.
    ///
    /// By how far each figure lies from the mean, as a part of the mean: log n − H = Σ ((1 + d) log(1 + d) − d) ÷ n, where no
    /// term is below 0. Prices of 2,000,001 and 2,000,000 have an entropy that differs from log 2 in its fourteenth digit only,
    /// and the difference would be noise.
    private static func lackOfEntropy(_ column: [Double]) -> Double {
        guard let most = column.max(), column.contains(where: { $0 != most }) else { return 0 }
        // By the largest first, so that no sum is beyond what a number holds.
        let scaled = column.map { $0 / most }
        let mean = Moments(scaled).mean
        return scaled.reduce(0) { $0 + excess(($1 - mean) / mean) } / Double(column.count)
    }

    /// (1 + d) log(1 + d) − d, for d from −1: half the square of d where that is small.
    private static func excess(_ part: Double) -> Double {
        if part <= -1 { return 1 }
        guard abs(part) < 0.1 else { return (1 + part) * Elementary.log(1 + part) - part }
        // d² ÷ 2 − d³ ÷ 6 + d⁴ ÷ 12 − …, from its smallest term.
        var sum = 0.0
        for power in stride(from: 18.0, through: 2, by: -1) { sum = 1 / (power * (power - 1)) - part * sum }
        return part * part * sum
    }

    /// What lies between 0 and 1, less its mean; all 0 where the figures are alike.
    private static func normalisedDeviations(_ column: [Double]) -> [Double] {
        guard let low = column.min(), let high = column.max(), high > low else { return column.map { _ in 0 } }
        let values = column.map { ($0 / 2 - low / 2) / (high / 2 - low / 2) }
        let mean = Moments(values).mean
        return values.map { $0 - mean }
    }
}
