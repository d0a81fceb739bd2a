extension CostOutcome {
    /// What has been paid by the end of each month, with the in-house cost of the same months.
    func chart() -> LineChart {
        func sums(_ amounts: [Double]) -> [Double] {
            var sum = 0.0
            return amounts.map { amount in
                sum += amount
                return sum
            }
        }
        let lines = costs.map { cost in
            LineSeries(
                label: vendor(of: cost).name, values: sums((0...cost.term).map { cost.total(month: $0).number }))
        }
        let inHouse = baseline.map {
            LineSeries(label: "In-house", values: sums($0.map(\.number)), isBaseline: true)
        }
        // Lost customers cost, and nobody is paid for them.
        let isPaid = !countsLostCustomers
        return LineChart(
            title: isPaid
                ? "What has been paid by the end of each month" : "What it has cost by the end of each month",
            measure: isPaid ? "Paid so far" : "Cost so far",
            currency: evaluation.currency, series: lines + [inHouse].compactMap(\.self))
    }
}

extension Outcome {
    /// The compared price of each vendor in the running against the quality of everything else; `nil` where there is not
    /// one price to compare.
    func scatter() -> ScatterChart? {
        guard let field = priceField, field.offers.count > 1, field.offers.allSatisfy(\.hasQuality) else { return nil }
        return ScatterChart(
            title: "Price against quality", price: field.term.total.title.sentenceStart, currency: evaluation.currency,
            quality: "Value of everything but price",
            points: field.offers.map { offer in
                ScatterPoint(
                    label: self[offer.id]?.vendor.name ?? offer.id, price: offer.price, quality: offer.quality)
            })
    }
}
