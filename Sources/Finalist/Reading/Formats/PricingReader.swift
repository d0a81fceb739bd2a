internal import LocatedXML

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What prices are reckoned on, and price matrices.
///
/// 1 stands in for a number that could not be read and was reported, so that no check finds a price of 0 as well.
extension NativeReader {
    func scenario(_ element: Element) -> Scenario {
        Scenario(
            // Any shorter term could be too short for a ramp that is none the worse.
            term: element.counting("term") ?? Costing.longestTerm, discountRate: element.standIn("discount-rate"),
            baseline: element.standIn("baseline"), start: element.moment("start"),
            seasonality: element.decimals("seasonality"), occupancy: element.standIn("occupancy"),
            productiveShare: element.standIn("productive-share"), hoursPerSeat: element.standIn("hours-per-seat"),
            hoursPerFTE: element.standIn("hours-per-fte"), seatRounding: element.choice("seat-rounding") ?? .up,
            channels: element.own("channel").map(channel), services: element.own("service").map(service),
            rates: element.own("fx").map(rate),
            location: location(element))
    }

    private func channel(_ element: Element) -> Scenario.Channel {
        Scenario.Channel(
            id: element.required("id"), title: element.value("title"), volume: element.decimal("volume") ?? 1,
            handleTime: element.decimal("handle-time") ?? 1, concurrency: element.decimal("concurrency") ?? 1,
            seasonality: element.decimals("seasonality"), location: location(element))
    }

    private func service(_ element: Element) -> Scenario.Service {
        Scenario.Service(
            channel: element.required("channel"), answered: element.decimal("answered") ?? 1,
            within: element.decimal("within") ?? 1, patience: element.decimal("patience"),
            shrinkage: element.decimal("shrinkage"), days: element.decimal("days"),
            minutes: element.counting("minutes") ?? 30,
            // A time that could not be read has been reported, and would seem to overlap here.
            intervals: element.own("interval").compactMap { interval in
                interval.value("from").flatMap(TimeOfDay.init).map { from in
                    Scenario.Service.Interval(
                        from: from, share: interval.decimal("share") ?? 1, location: location(interval))
                }
            }, location: location(element))
    }

    private func rate(_ element: Element) -> ExchangeRate {
        ExchangeRate(
            currency: element.required("currency"), rate: element.decimal("rate") ?? 1, date: element.moment("date"),
            source: element.value("source"), location: location(element))
    }

    func templateLine(_ element: Element) -> TemplateLine {
        TemplateLine(
            id: element.required("id"), title: element.required("title"), unit: element.choice("unit"),
            driver: element.ids("driver"), isRequired: element.value("required") != "no", location: location(element))
    }

    func clientCost(_ element: Element) -> ClientCost {
        ClientCost(
            vendor: element.value("vendor"), place: element.value("location"),
            retained: element.decimal("retained") ?? 0, travel: element.decimal("travel") ?? 0,
            attritionTraining: element.decimal("attrition-training"), dualRunning: element.decimal("dual-running"),
            others: element.own("other").map { other in
                ClientCost.Other(
                    title: other.required("title"), amount: other.decimal("amount") ?? 1,
                    each: other.choice("each") ?? .once, location: location(other))
            }, location: location(element))
    }

    func pricing(_ element: Element) -> Pricing {
        Pricing(
            currency: element.value("currency"), handleTimeFactor: element.decimal("handle-time-factor"),
            repeatContactFactor: element.decimal("repeat-contact-factor"),
            ramp: element.value("ramp") == nil ? nil : element.decimals("ramp"),
            minimum: Array(element.own("minimum")).first.map { minimum in
                Pricing.Minimum(
                    amount: minimum.decimal("amount") ?? 1, currency: minimum.value("currency"),
                    firstMonth: minimum.counting("from-month"), location: location(minimum))
            }, lines: element.own("line").map(priceLine), training: element.own("training").map(training),
            staffing: element.own("staffing").map(staffingPlan),
            indexation: Array(element.own("indexation")).first.map { indexation in
                Pricing.Indexation(
                    rate: indexation.decimal("rate") ?? 0, cap: indexation.decimal("cap"),
                    firstMonth: indexation.counting("from-month") ?? 13, location: location(indexation))
            }, creditsAtRisk: Array(element.own("credits")).first?.decimal("at-risk"),
            terminations: element.own("termination").map { termination in
                Pricing.Termination(
                    from: termination.counting("from-month") ?? 1, to: termination.counting("to-month"),
                    months: termination.decimal("months"), amount: termination.decimal("amount"),
                    currency: termination.value("currency"), location: location(termination))
            }, exclusions: element.own("excluded").map(mention), withdrawn: element.own("withdrawn").map(mention),
            location: location(element))
    }

    private func staffingPlan(_ element: Element) -> StaffingPlan {
        StaffingPlan(
            channel: element.required("channel"), month: element.value("month").flatMap { Int($0) } ?? 1,
            agents: element.counting("agents") ?? 1, location: location(element))
    }

    private func mention(_ element: Element) -> Pricing.Mention {
        Pricing.Mention(line: element.required("line"), words: element.words, location: location(element))
    }

    private func priceLine(_ element: Element) -> PriceLine {
        let (price, tiers) = prices(element)
        return PriceLine(
            id: element.required("id"), title: element.required("title"), covers: element.ids("covers"),
            // A unit that could not be read has been reported; a month needs nothing else.
            unit: element.value("unit") == nil ? nil : element.choice("unit") ?? .month, driver: element.ids("driver"),
            share: element.decimal("share"), quantity: element.standIn("quantity"), price: price, tiers: tiers,
            tierRule: element.choice("tiers") ?? .band, currency: element.value("currency"),
            isRebate: element.value("kind") == "rebate", isPassThrough: element.isYes("pass-through"),
            isIndexed: element.value("indexed") != "no",
            month: element.counting("month"),
            range: range(element, around: 100), statedTotal: element.decimal("total"), words: element.words,
            location: location(element))
    }

    /// Tiers of which one could not be read give way to a single price: a gap would be reported that is none.
    private func prices(_ element: Element) -> (price: Decimal?, tiers: [PriceLine.Tier]) {
        let tiers = Array(element.own("tier"))
        let price = element.standIn("price")
        let isReadable = tiers.allSatisfy {
            $0.canReadNumbers(["from", "price"], required: true) && $0.canReadNumbers(["to"])
        }
        guard isReadable else { return (price ?? 1, []) }
        return (
            price,
            tiers.map { tier in
                PriceLine.Tier(
                    from: tier.decimal("from") ?? 0, to: tier.decimal("to"), price: tier.decimal("price") ?? 1,
                    location: location(tier))
            }
        )
    }

    private func training(_ element: Element) -> Training {
        Training(
            id: element.required("id"), title: element.value("title"), kind: element.choice("kind") ?? .initial,
            covers: element.ids("covers"), agents: element.decimal("agents") ?? 1,
            hours: element.decimal("hours") ?? 1,
            price: element.decimal("price") ?? 1, currency: element.value("currency"),
            attrition: element.standIn("attrition"),
            location: location(element))
    }
}

extension Element {
    /// The number of an optional attribute, 1 for one that could not be read, `nil` only for one that is not there.
    fileprivate func standIn(_ name: String) -> Decimal? { value(name).map { _ in decimal(name) ?? 1 } }
}
