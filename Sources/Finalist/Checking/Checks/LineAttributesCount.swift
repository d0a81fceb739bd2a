extension Check {
    /// What a price line states has an effect on what it comes to.
    static let lineAttributesCount: Check = Check(
        Rule(
            "F0833", .warning, "a price line states something that has no effect",
            """
            A price for a month or for once has its quantity in itself, so that channels and a share of their volume change \
            nothing; a line with a quantity of its own takes none from channels; only what is paid once is paid in one \
            month. Whoever wrote it meant something by it: look whether the unit is the right one.
            """)
    ) { index in
        index.offers.flatMap { offer in
            func finding(_ what: [String], _ words: String, _ why: String, _ location: Location?) -> Diagnostic {
                Diagnostic(
                    lineAttributesCount.rule,
                    "\(listed(what)) of \(words) \(what.count == 1 ? "has" : "have") no effect: \(why)",
                    remedy: "take it out, or ask the vendor what is meant", at: location, vendor: offer.vendor.id)
            }
            let inLines = offer.pricing.lines.compactMap { line -> Diagnostic? in
                let unit = line.completed(from: index.evaluation.priceTemplate).unit
                guard let unit, let (idle, why) = line.idle(unit) else { return nil }
                return finding(idle, offer.words(line), why, line.location)
            }
            let inTraining = offer.pricing.training.compactMap { course -> Diagnostic? in
                guard course.kind == .initial, course.attrition != nil else { return nil }
                return finding(["attrition"], offer.words(course), "initial training is given once", course.location)
            }
            return inLines + inTraining
        }
    }
}

extension PriceLine {
    /// The attributes that change nothing, and why; `driver` is what the line itself names.
    fileprivate func idle(_ unit: PriceUnit) -> (attributes: [String], why: String)? {
        let driven = (driver.isEmpty ? [] : ["driver"]) + (share == nil ? [] : ["share"])
        if !unit.needsDriver, !driven.isEmpty {
            return (driven, unit == .month ? "the price is for a month" : "the price is paid once")
        }
        if unit.needsDriver, quantity != nil, !driven.isEmpty { return (driven, "the line has a quantity of its own") }
        if unit != .oneOff, month != nil { return (["month"], "the price is paid every month") }
        return nil
    }
}
