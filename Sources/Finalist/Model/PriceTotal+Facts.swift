extension PriceTotal: Fact {
    static func facts(_ fields: inout Fields, _ record: PriceTotal?) -> PriceTotal? {
        fields.means("A price of the vendor; the text may hold a note.")
        let total = fields.attribute(
            "of", .total, record?.total,
            "What price it is: the bid, the total cost of ownership, or the net present value.")
        let faults = fields.faults
        // An amount that is no number has been reported; 1 stands in for it, so that it is not reported as missing too.
        let amount = fields.attribute(
            "amount", .amount, record?.money.amount,
            "Digits with a point for decimals and nothing between thousands: 1250000.50")
        let isReadable = fields.faults == faults
        let currency = fields.attribute(
            "currency", .optional(.currency), record?.money.currency, "Left out, the currency of the evaluation.")
        return PriceTotal(
            total: total, money: Money(amount, currency: currency ?? fields.currency),
            range: StatedRange.facts(&fields, record?.range, around: isReadable ? amount : nil),
            note: fields.words(.optional, record?.note), isComputed: false, location: fields.location)
    }
}

extension FactKind where Value == PriceTerm.Total {
    /// The bid where it is left out. Where it is misspelt, which has been reported, the one that was meant is not reported
    /// as missing.
    static var total: FactKind {
        let names = PriceTerm.Total.allCases.map(\.rawValue)
        return FactKind(
            form: { .oneOf(names) }, isRequired: false, absent: .bid, unread: .bid,
            read: { PriceTerm.Total(rawValue: $0) ?? NearMiss.of($0, among: names).flatMap(PriceTerm.Total.init) },
            write: { $0 == .bid ? nil : $0.rawValue })
    }
}
