extension Evaluation {
    /// The figure that counts for a vendor on a criterion: the buyer's own, else the newest the vendor claims.
    func figure(of vendor: Vendor, on criterion: Criterion.ID) -> Figure? {
        if let own = vendor.figures.first(where: { $0.criterion == criterion }) { return own }
        for response in responses(of: vendor.id) {
            guard let answer = response.answers.first(where: { $0.criterion == criterion }) else { continue }
            // The newest response that speaks of it stands, also when it takes an earlier figure back.
            guard let value = answer.value, answer.status == .answered || answer.status == .partial else { return nil }
            return Figure(
                criterion: criterion, text: value, unit: answer.unit, note: answer.words, location: answer.location)
        }
        return nil
    }

    /// The price that counts: the buyer's own, else that of the newest version of the vendor's response.
    func price(of vendor: Vendor, _ total: PriceTerm.Total) -> PriceTotal? {
        vendor.prices.first { $0.total == total }
            ?? responses(of: vendor.id).lazy.compactMap { $0.prices.first { $0.total == total } }.first
    }
}

extension Vendor {
    func exemption(from criterion: Criterion.ID) -> NotApplicable? {
        notApplicable.first { $0.criterion == criterion }
    }
}
