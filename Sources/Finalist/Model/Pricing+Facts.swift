#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Pricing: Fact {
    static func facts(_ fields: inout Fields, _ record: Pricing?) -> Pricing? {
        fields.means(
            """
            The price matrix. A later version of a response changes the lines and terms that it names; the others \
            stand. Percentages are written as numbers: 60 is 60 %.
            """)
        return Pricing(
            currency: fields.attribute(
                "currency", .optional(.currency), record?.currency,
                "The currency of all amounts here that name none; left out, it is that of the evaluation."),
            handleTimeFactor: fields.attribute(
                "handle-time-factor", .optional(.amount), record?.handleTimeFactor,
                "The vendor's handle time against that of the scenario: 1.03 for three percent longer."),
            repeatContactFactor: fields.attribute(
                "repeat-contact-factor", .optional(.amount), record?.repeatContactFactor,
                "Contacts against the volume of the scenario: 1.01 for one percent more."),
            ramp: fields.attribute(
                "ramp", .optional(.numbers, unread: []), record?.ramp,
                "The percent of the work taken over in each of the first months; all of it from then on."),
            minimum: fields.one("minimum", record?.minimum),
            lines: fields.many("line", as: "pricing/line", record?.lines, "", .reckoned),
            training: fields.many("training", record?.training, "", .reckoned),
            staffing: fields.many("staffing", record?.staffing),
            indexation: fields.one("indexation", record?.indexation),
            creditsAtRisk: fields.one("credits", record?.creditsAtRisk, "", credits),
            terminations: fields.many("termination", record?.terminations),
            exclusions: fields.many("excluded", record?.exclusions) { Mention.facts(&$0, $1, .required) },
            withdrawn: fields.many("withdrawn", record?.withdrawn) { Mention.facts(&$0, $1, .optional) },
            location: fields.location)
    }

    private static func credits(_ fields: inout Fields, _ percent: Decimal?) -> Decimal? {
        fields.means(
            """
            Service credits. They are shown, never deducted: a vendor is expected to keep its service levels.
            """)
        let percent = fields.attribute(
            "at-risk", .amount, percent, "The percent of the monthly fee that can be lost.")
        return fields.faults == 0 ? percent : nil
    }
}

extension Pricing.Minimum: Fact {
    static func facts(_ fields: inout Fields, _ record: Pricing.Minimum?) -> Pricing.Minimum? {
        fields.means("The least that is paid a month. Lines passed on at cost do not count towards it.")
        return Pricing.Minimum(
            amount: fields.attribute("amount", .amount, record?.amount),
            currency: fields.attribute("currency", .optional(.currency), record?.currency),
            firstMonth: fields.attribute(
                "from-month", .optional(.counting), record?.firstMonth,
                "The contract month from which it holds; left out, it is the first after the ramp."),
            location: fields.location)
    }
}

extension Pricing.Indexation: Fact {
    static func facts(_ fields: inout Fields, _ record: Pricing.Indexation?) -> Pricing.Indexation? {
        fields.means("How prices rise: in one month, and every twelve months after it.")
        return Pricing.Indexation(
            rate: fields.attribute("rate", .amount(else: 0), record?.rate, "Percent a year to reckon with."),
            cap: fields.attribute(
                "cap", .optional(.amount), record?.cap, "The most that a rise can be, in percent."),
            firstMonth: fields.attribute(
                "from-month", .counting.or(13), record?.firstMonth,
                "The contract month of the first rise; 13 where it is left out."),
            location: fields.location)
    }
}

extension Pricing.Termination: Fact {
    static func facts(_ fields: inout Fields, _ record: Pricing.Termination?) -> Pricing.Termination? {
        fields.means("What it costs to end the contract early, shown beside the total.")
        return Pricing.Termination(
            from: fields.attribute(
                "from-month", .counting.or(1), record?.from,
                "The first contract month in which this holds; 1 where it is left out."),
            to: fields.attribute(
                "to-month", .optional(.counting), record?.to, "The last one; left out, it holds to the end."),
            months: fields.attribute(
                "months", .optional(.amount), record?.months, "The charge in average monthly fees."),
            amount: fields.attribute("amount", .optional(.amount), record?.amount, "The charge as an amount."),
            currency: fields.attribute("currency", .optional(.currency), record?.currency),
            location: fields.location)
    }
}

extension Pricing.Mention {
    /// - Parameter rule: Whether it needs words.
    static func facts(_ fields: inout Fields, _ record: Pricing.Mention?, _ rule: TextRule) -> Pricing.Mention? {
        fields.means(
            """
            excluded: a template line that is not offered, with the reason. withdrawn: a price line of an earlier \
            version that no longer stands.
            """)
        return Pricing.Mention(
            line: fields.attribute("line", .id, record?.line), words: fields.words(rule, record?.words),
            location: fields.location)
    }
}
