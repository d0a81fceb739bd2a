/// What is told of a price that nobody needs, since its vendor is out.
extension Explaining {
    /// Whether the vendor is out, and nothing else that the criterion rests on is missing but prices: none is to come.
    func isOutWithoutPrice(_ criterion: Criterion) -> Bool {
        guard outcome.results[contender].status == .eliminated else { return false }
        let missing = criterion.leaves.filter { leaf in
            index.nodeRow[leaf.id].map { outcome.criteria[$0].cells[contender].isOpen } ?? false
        }
        return !missing.isEmpty
            && missing.allSatisfy { leaf in
                guard case .price(let term) = leaf.basis else { return false }
                return index.price(of: vendor, term.total) == nil
            }
    }

    /// A price that nobody needs: it was not opened, or is there and cannot be compared.
    func unopened(_ term: PriceTerm) -> ([Step.Evidence], [Step.Line]) {
        let item = VendorItem(vendor: vendor.id, item: term.total.rawValue)
        guard let stated = index.standing.prices[item] else {
            return ([], [.remark(.value, "none: its price was not opened: it is out")])
        }
        let evidence = Step.Evidence(
            who: "\(vendor.name)'s \(term.total.title)", what: stated.description, isCounted: false,
            reason: stated.note, location: stated.location)
        return ([evidence], [.remark(.value, "none: its price cannot be compared, and need not be: it is out")])
    }
}
