/// What a reader of a result that rests on suppositions must be told.
extension Index {
    /// What is supposed, and whose price does not follow; empty for an evaluation as it was read.
    func suppositionFlags() -> [Diagnostic] {
        guard !evaluation.suppositions.isEmpty else { return [] }
        let supposed = Diagnostic(
            .supposed, "the result rests on suppositions: \(evaluation.suppositions.joined(separator: "; "))",
            remedy: "leave them out for the result that decides", at: evaluation.scenario?.location)
        let totals = nodes.compactMap { node -> PriceTerm.Total? in
            if case .price(let term) = node.criterion.basis { term.total } else { nil }
        }
        let stated = contenders.flatMap { vendor in
            PriceTerm.Total.allCases.filter(totals.contains).compactMap { total -> Diagnostic? in
                guard let price = price(of: vendor, total), !price.isComputed else { return nil }
                return Diagnostic(
                    .priceStays,
                    "the \(total.title) of \(vendor.nameAndID) is stated, and follows no other volumes"
                        + (price.conversion == nil ? ", rates or terms" : " or terms, and of the rates its own alone"),
                    remedy: "ask for a price matrix, or compare this vendor with care", at: price.location,
                    vendor: vendor.id)
            }
        }
        return [supposed] + stated + boundFlags()
    }

    /// Prices set in the plan that other totals are held against than they were set for.
    private func boundFlags() -> [Diagnostic] {
        guard evaluation.supposesOtherTerm || evaluation.supposesOtherWork else { return [] }
        let what = evaluation.supposesOtherTerm ? "another term" : "other volumes"
        return pricesSet.map { criterion, term, prices in
            Diagnostic(
                .boundsStay, "the prices that the plan sets for \(criterion.titleAndID) (\(prices)) stay for \(what)",
                remedy: "read the totals in money, not who is first, or set these prices for what is supposed",
                at: term.location, criterion: criterion.id)
        }
    }

    /// The criteria whose price formula holds totals against prices set in the plan, and these in words.
    var pricesSet: [(criterion: Criterion, term: PriceTerm, prices: String)] {
        nodes.compactMap { node in
            guard case .price(let term) = node.criterion.basis, let prices = term.setPrices else { return nil }
            return (node.criterion, term, prices)
        }
    }
}
