extension Check {
    /// Every vendor prices every line of the template, or says that it leaves it out.
    static let templateLinesArePriced: Check = Check(
        Rule(
            "F0811", .error, "a line of the price template is not priced",
            """
            A total that leaves something out looks low and cannot be compared. Each line of the template is paid for by a \
            price line or a training of the vendor that names it in covers – several lines can be inside one price –, or the \
            vendor says in <excluded> that it does not offer it. A line with required="no" may be left out.
            """), needsEveryFile: true
    ) { index in
        let template = index.evaluation.priceTemplate
        guard !template.isEmpty else { return [] }
        let known = Set(template.map(\.id))
        let offers = index.offers
        let named = offers.map(\.named)
        var slips = Slips()
        let ofAll = named.reduce(into: Set()) { $0.formUnion($1) }
        return zip(offers, named).compactMap { offer, named in
            // The last first, and in one order: which of them explains a line is no chance.
            var strays = named.filter { !known.contains($0) }.sorted(by: >)
            // One that is malformed has been reported by reading, and may be any.
            guard strays.allSatisfy(AttributeKind.id.accepts) else { return nil }
            let open = template.filter { line in
                guard line.isRequired, !line.id.isEmpty, !named.contains(line.id) else { return false }
                // An id that leads nowhere has been reported, and explains one line that seems to lack.
                let meant =
                    (slips.isSpent ? nil : strays.lastIndex { slips.areNear($0, line.id) })
                    ?? (ofAll.contains(line.id) ? nil : strays.indices.last)
                if let meant { strays.remove(at: meant) }
                return meant == nil
            }
            guard let first = open.first else { return nil }
            return Diagnostic(
                templateLinesArePriced.rule,
                "\(offer.vendor.nameAndID) has no price for \(listed(open.map(\.titleAndID)))",
                remedy: "add a <line covers=\"\(first.id)\" …> to <pricing>, name it in covers of the line whose price "
                    + "includes it, or say why not in <excluded line=\"\(first.id)\">",
                at: offer.pricing.location, vendor: offer.vendor.id)
        }
    }
}

extension VendorOffer {
    /// The ids of template lines that the matrix names.
    fileprivate var named: Set<TemplateLine.ID> {
        Set(pricing.lines.flatMap(\.covers) + pricing.training.flatMap(\.covers) + pricing.exclusions.map(\.line))
    }
}
