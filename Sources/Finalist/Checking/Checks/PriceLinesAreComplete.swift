extension Check {
    /// A price line says what it is for one of, how many there are, and what one costs.
    static let priceLinesAreComplete: Check = Check(
        Rule(
            "F0812", .error, "a price line cannot be reckoned",
            """
            What a line comes to is price × quantity. The quantity follows from the unit and from the channels that drive \
            it, unless the line states it; unit and driver may come from the template line that it covers. The price is one \
            number, or one for each tier, never both. Training after attrition needs the share of agents who leave in a year.
            """), needsEveryFile: true
    ) { index in
        let template = index.evaluation.priceTemplate
        let known = Set(template.map(\.id))
        return index.offers.flatMap { offer in
            func finding(_ message: String, _ remedy: String, _ location: Location?) -> Diagnostic {
                Diagnostic(
                    priceLinesAreComplete.rule, message, remedy: remedy, at: location, vendor: offer.vendor.id)
            }
            let named = offer.pricing.covered.union(offer.pricing.exclusions.map(\.line))
            let isOpen = template.contains { $0.isRequired && $0.unit != nil && !named.contains($0.id) }
            let inLines = offer.pricing.lines.compactMap { line -> Diagnostic? in
                // Unit and driver may be those of a template line that covers should have named: that is told already.
                let isPlain = line.covers.isEmpty ? !isOpen : line.covers.allSatisfy(known.contains)
                guard let (fault, remedy) = line.completed(from: template).fault(isPlain: isPlain) else { return nil }
                return finding("\(offer.words(line)) has \(fault)", remedy, line.location)
            }
            let inTraining = offer.pricing.training.compactMap { course -> Diagnostic? in
                guard course.kind == .attrition, course.attrition == nil else { return nil }
                return finding(
                    "\(offer.words(course)) has no attrition",
                    "add attrition=\"…\", leavers a year in percent of the agents",
                    course.location)
            }
            return inLines + inTraining
        }
    }
}

extension PriceLine {
    fileprivate func fault(isPlain: Bool) -> (fault: String, remedy: String)? {
        if price != nil, !tiers.isEmpty {
            return ("a price and tiers", "keep the tiers and take price=\"…\" out, or the other way round")
        }
        var lacks: [(what: String, remedy: String)] = []
        if unit == nil, isPlain {
            lacks.append(("unit", "unit=\"…\", like minute, contact, productive-hour, month or one-off"))
        }
        if unit?.needsDriver == true, driver.isEmpty, quantity == nil, isPlain {
            lacks.append(("driver", "driver=\"…\" with the channels that it serves, or quantity=\"…\" a month"))
        }
        if price == nil, tiers.isEmpty {
            lacks.append(("price", "price=\"…\", or a <tier> for each range of quantities"))
        }
        guard !lacks.isEmpty else { return nil }
        return (
            lacks.map { "no \($0.what)" }.joined(separator: " and "),
            "add " + lacks.map(\.remedy).joined(separator: ", and ")
        )
    }
}
