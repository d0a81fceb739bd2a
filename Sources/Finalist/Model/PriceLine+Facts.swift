#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension PriceLine: Fact {
    static func facts(_ fields: inout Fields, _ record: PriceLine?) -> PriceLine? {
        fields.means("One price. The text says what it assumes and what it leaves out.")
        let id = fields.attribute("id", .id, record?.id)
        let title = fields.attribute("title", .text, record?.title)
        let kind = fields.attribute(
            "kind", .optional(.oneOf(["charge", "rebate"])), record.flatMap { $0.isRebate ? "rebate" : nil },
            """
            rebate for what takes something off the bill, with prices of 0 or below; charge (the default) for what is \
            paid. The minimum holds against what a rebate leaves of the bill.
            """)
        let covers = fields.attribute(
            "covers", .ids, record?.covers, "The lines of the price template that this price pays for.")
        let unit = fields.attribute(
            // A unit that could not be read has been reported; a month needs nothing else.
            "unit", .optional(.choice(else: .month), unread: .month), record?.unit,
            "What the price is for one of. Left out, it is that of the first template line it covers.")
        let driver = fields.attribute(
            "driver", .ids, record?.driver,
            """
            The channels whose volume drives the quantity. Left out, they are those of the first template line it \
            covers.
            """)
        let share = fields.attribute(
            "share", .optional(.amount), record?.share,
            "The percent of that quantity that is paid, as for hours at night.")
        let quantity = fields.attribute(
            "quantity", .optional(.amount, unread: 1), record?.quantity,
            "A fixed quantity, each month or once, in place of a driven one.")
        let price = fields.attribute(
            "price", .optional(.amount, unread: 1), record?.price,
            """
            The price of one unit, 0 for what is free and below 0 for a rebate; tiers take its place where it depends \
            on the quantity.
            """)
        let currency = fields.attribute("currency", .optional(.currency), record?.currency)
        let tierRule = fields.attribute(
            "tiers", .choice(else: .band).or(.band), record?.tierRule,
            """
            band (the default): each price holds for the part of the quantity in its tier. whole: the price of the \
            tier that is reached holds for all of it.
            """)
        let isPassThrough = fields.attribute(
            "pass-through", .yesNo.or(false), record?.isPassThrough, "yes if it is passed on at cost.")
        let isIndexed = fields.attribute(
            "indexed", .yesNo.or(true), record?.isIndexed, "no if it never rises; yes where it is left out.")
        let month = fields.attribute(
            "month", .optional(.counting), record?.month,
            "The contract month in which a one-off is paid; left out, it is paid before the start.")
        let statedTotal = fields.attribute(
            "total", .optional(.amount), record?.statedTotal,
            "What the vendor says that the line comes to over the term; it is checked.")
        // Tiers of which one could not be read give way to a single price: a gap would be reported that is none.
        let tiers = fields.all("tier", record?.tiers)
        return PriceLine(
            id: id, title: title, covers: covers, unit: unit, driver: driver, share: share, quantity: quantity,
            price: tiers == nil ? price ?? 1 : price, tiers: tiers ?? [], tierRule: tierRule, currency: currency,
            isRebate: kind == "rebate", isPassThrough: isPassThrough, isIndexed: isIndexed, month: month,
            range: StatedRange.facts(&fields, record?.range, around: 100), statedTotal: statedTotal,
            words: fields.words(.optional, record?.words), location: fields.location)
    }
}

extension PriceLine.Tier: Fact {
    static func facts(_ fields: inout Fields, _ record: PriceLine.Tier?) -> PriceLine.Tier? {
        fields.means(
            """
            A price for quantities a month above one bound up to the next: a quantity on a bound is in the tier that \
            ends there. The last tier has no to. A price of 0 is free, as for a first tier that is included.
            """)
        let tier = PriceLine.Tier(
            from: fields.attribute("from", .amount(else: 0), record?.from),
            to: fields.attribute("to", .optional(.amount), record?.to),
            price: fields.attribute("price", .amount, record?.price), location: fields.location)
        return fields.faults == 0 ? tier : nil
    }
}

extension Training: Fact {
    static func facts(_ fields: inout Fields, _ record: Training?) -> Training? {
        fields.means(
            """
            Training that is billed by the hour: initial, once before the start, or attrition, for those who follow \
            leavers.
            """)
        return Training(
            id: fields.attribute("id", .id, record?.id),
            title: fields.attribute(
                "title", .optional(.text), record?.title, "Its name, as it should stand in reports."),
            kind: fields.attribute("kind", .choice(else: .initial), record?.kind),
            covers: fields.attribute(
                "covers", .ids, record?.covers, "The lines of the price template that this pays for."),
            agents: fields.attribute("agents", .amount, record?.agents),
            hours: fields.attribute("hours", .amount, record?.hours, "Hours an agent."),
            price: fields.attribute("price", .amount, record?.price, "The price of an hour."),
            currency: fields.attribute("currency", .optional(.currency), record?.currency),
            attrition: fields.attribute(
                "attrition", .optional(.amount, unread: 1), record?.attrition,
                "Leavers a year in percent of the agents."),
            location: fields.location)
    }
}
