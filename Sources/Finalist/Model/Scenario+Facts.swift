#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Scenario: Fact {
    static func facts(_ fields: inout Fields, _ record: Scenario?) -> Scenario? {
        fields.means(
            """
            The work that every vendor prices, so that unlike price matrices become one total cost. It stands once. \
            Percentages are written as numbers: 80 is 80 %.
            """)
        return Scenario(
            // Any shorter term could be too short for a ramp that is none the worse.
            term: fields.attribute(
                "term", .counting(else: Costing.longestTerm), record?.term,
                "Months that the contract runs, 600 at most."),
            discountRate: fields.attribute(
                "discount-rate", .optional(.amount, unread: 1), record?.discountRate,
                """
                Percent a year by which later payments count less in the net present value. What is paid in a contract \
                month is discounted to its end.
                """),
            baseline: fields.attribute(
                "baseline", .optional(.amount, unread: 1), record?.baseline,
                """
                What the same work costs in-house a year, in the currency of the evaluation. Savings are told against \
                it.
                """),
            start: fields.attribute(
                "start", .day, record?.start,
                """
                The first day of service; its month picks the first index of the season. Left out, the contract starts \
                in January.
                """),
            seasonality: fields.attribute(
                "seasonality", .numbers, record?.seasonality,
                """
                Twelve numbers, January first, 1 for an average month. Their mean should be 1, so that the year comes \
                to its volume.
                """),
            occupancy: fields.attribute(
                "occupancy", .optional(.amount, unread: 1), record?.occupancy,
                """
                The percent of their productive hours in which agents handle contacts; the rest they wait for the next \
                one.
                """),
            productiveShare: fields.attribute(
                "productive-share", .optional(.amount, unread: 1), record?.productiveShare,
                "The percent of logged hours that is productive; needed where a vendor prices logged hours."),
            hoursPerSeat: fields.attribute(
                "hours-per-seat", .optional(.amount, unread: 1), record?.hoursPerSeat,
                "Productive hours that one seat gives in a month; needed where a vendor prices seats."),
            hoursPerFTE: fields.attribute(
                "hours-per-fte", .optional(.amount, unread: 1), record?.hoursPerFTE,
                """
                Productive hours that one full-time agent gives in a month; needed where a vendor prices full-time \
                agents.
                """),
            seatRounding: fields.attribute(
                "seat-rounding", .choice(else: .up).or(.up), record?.seatRounding,
                "How a part of a seat is paid: up (the default) as a whole one, nearest, or none for parts as parts."),
            channels: fields.many("channel", record?.channels, "", .scarce),
            services: fields.many("service", record?.services, "", .scarce),
            rates: fields.many("fx", record?.rates, "", .scarce), location: fields.location)
    }
}

extension Scenario.Channel: Fact {
    static func facts(_ fields: inout Fields, _ record: Scenario.Channel?) -> Scenario.Channel? {
        fields.means("A way in which customers reach the buyer.")
        return Scenario.Channel(
            id: fields.attribute("id", .id, record?.id),
            title: fields.attribute(
                "title", .optional(.text), record?.title, "Its name, as it should stand in reports."),
            volume: fields.attribute("volume", .amount, record?.volume, "Contacts a year."),
            handleTime: fields.attribute("handle-time", .amount, record?.handleTime, "Minutes of one contact."),
            concurrency: fields.attribute(
                "concurrency", .amount.or(1), record?.concurrency,
                "Contacts that one agent handles at once; 1 where it is left out."),
            seasonality: fields.attribute(
                "seasonality", .numbers, record?.seasonality,
                "Twelve numbers of its own, in place of those of the scenario."),
            location: fields.location)
    }
}

extension ExchangeRate: Fact {
    static func facts(_ fields: inout Fields, _ record: ExchangeRate?) -> ExchangeRate? {
        fields.means("What one unit of the currency of the evaluation buys of another one.")
        return ExchangeRate(
            currency: fields.attribute("currency", .currency, record?.currency, "The other currency."),
            rate: fields.attribute(
                "rate", .amount, record?.rate,
                "Units of the other currency for one of the evaluation: 56.5 for PHP where the evaluation is in USD."),
            date: fields.attribute("date", .day, record?.date, "The day of the rate."),
            source: fields.attribute("source", .optional(.text), record?.source, "Where the rate was published."),
            location: fields.location)
    }
}

extension TemplateLine: Fact {
    static func facts(_ fields: inout Fields, _ record: TemplateLine?) -> TemplateLine? {
        fields.means("One part of the work that has a price.")
        return TemplateLine(
            id: fields.attribute("id", .id, record?.id), title: fields.attribute("title", .text, record?.title),
            unit: fields.attribute(
                "unit", .choice(), record?.unit, "The unit that a vendor's line takes over where it names none."),
            driver: fields.attribute(
                "driver", .ids, record?.driver, "The channels that a vendor's line takes over where it names none."),
            isRequired: fields.attribute(
                "required", .yesNo.or(true), record?.isRequired,
                "no if a vendor need not price it; yes where it is left out."),
            location: fields.location)
    }
}

extension ClientCost: Fact {
    static func facts(_ fields: inout Fields, _ record: ClientCost?) -> ClientCost? {
        fields.means(
            """
            What the buyer pays beside the fees. One for a vendor counts before one for its location, and that before \
            one for all.
            """)
        return ClientCost(
            vendor: fields.attribute("vendor", .optional(.id), record?.vendor, "The vendor that it is for."),
            place: fields.attribute(
                "location", .optional(.oneOf(Vendor.places)), record?.place,
                "The location that it is for: onshore, nearshore or offshore."),
            retained: fields.attribute(
                "retained", .amount(else: 0).or(0), record?.retained,
                "The people who stay to steer the vendor, in percent of its fees."),
            travel: fields.attribute(
                "travel", .amount(else: 0).or(0), record?.travel, "Travel a year, in the currency of the evaluation."),
            attritionTraining: fields.attribute(
                "attrition-training", .optional(.amount), record?.attritionTraining,
                "The buyer's share of training those who follow leavers, in percent."),
            dualRunning: fields.attribute(
                "dual-running", .optional(.amount), record?.dualRunning,
                """
                How much of the in-house cost of work not yet handed over is still paid during the ramp, in percent; \
                100 for all of it.
                """),
            others: fields.many("other", record?.others), location: fields.location)
    }
}

extension ClientCost.Other: Fact {
    static func facts(_ fields: inout Fields, _ record: ClientCost.Other?) -> ClientCost.Other? {
        fields.means("A cost with a name of its own, in the currency of the evaluation.")
        return ClientCost.Other(
            title: fields.attribute("title", .text, record?.title),
            amount: fields.attribute("amount", .amount, record?.amount),
            each: fields.attribute(
                "each", .choice(else: .once), record?.each, "once (before the start), month or year."),
            location: fields.location)
    }
}
