extension PriceFormula {
    /// Around the mean price: 50 + k · (mean − P) / mean, held to 0…100; k is 50 unless the plan says otherwise.
    ///
    /// One bid has 50; equal bids have 50. A price of 0 counts as it is. There is no ceiling: a price is
    /// worth 0 from (1 + 50 / k) times the mean on. Relative: every bid moves every value, so that a bid made only to
    /// shift the mean pays. The slope counts in that a vendor's own bid shifts the mean.
    ///
    /// Source: Stilger (2011), "Formulas for choosing the most economically advantageous tender", the family of formulas
    /// around the average; the choice of 50 for the middle and for k is the usual one, and not taken from there.
    public static let mean = PriceFormula(
        id: "mean", number: 6, wording: "50 + steepness × (mean price − price) ÷ mean price, from 0 to 100",
        source: "Stilger 2011", compares: .everybody, divisor: .nothing, parameters: [.steepness],
        edgeRules: [
            "A single bid has 50.", "Bids all alike have 50 each.",
            "There is no ceiling: a price so far above the mean that nothing is left has 0.",
        ],
        value: { price, running, parameters in
            let mean = average(running.isEmpty ? [price] : running)
            // Where all bids compared are free, nothing can be divided by their mean.
            guard mean > 0 else { return price > 0 ? 0 : 50 }
            return held(50 + parameters.required(.steepness) * (mean - price) / mean)
        },
        slope: { price, rivals, parameters in
            let steepness = parameters.required(.steepness)
            let bids = rivals.prices + (rivals.isRunning || rivals.prices.isEmpty ? [price] : [])
            let mean = average(bids)
            guard mean > 0 else { return 0 }
            let value = 50 + steepness * (mean - price) / mean
            guard 0 < value, value <= 100 else { return 0 }
            guard rivals.isRunning else { return rivals.prices.isEmpty ? 0 : -steepness / mean }
            // The mean rises by 1/n with the vendor's own price.
            return -steepness * (rivals.prices.reduce(0, +) / Double(bids.count) / mean) / mean
        },
        range: { _ in 0...100 },
        ends: { running, parameters in
            guard !running.isEmpty else { return [] }
            let reach = 50 / parameters.required(.steepness)
            return [average(running) * (1 - reach), average(running) * (1 + reach)]
        },
        steps: {
            let average = average($0.running.isEmpty ? [$0.amount] : $0.running)
            guard average > 0 else { return $0.amount > 0 ? "0" : "50" }
            let mean = written(average)
            return "50 + \(written($0.parameters.required(.steepness))) × (\(mean) − \($0.price)) ÷ \(mean)"
        })

    /// Of at least one number; numbers all alike have exactly that number as their mean.
    static func average(_ numbers: [Double]) -> Double {
        guard let lowest = numbers.min() else { return 0 }
        return lowest + numbers.reduce(0) { $0 + ($1 - lowest) } / Double(numbers.count)
    }
}
