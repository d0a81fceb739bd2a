extension RatingsAgreement {
    /// The name and version of what programs read, as it stands in JSON and XML. `Templates/schema` holds
    /// `agreement.schema.json` and `results.xsd`.
    public static let schema = "finalist/agreement/1"

    /// The agreement in every form: a report for people, exact numbers for programs.
    public var publication: Publication {
        Publication(
            summary: report, report: report, csv: { csv }, result: { result }, root: "agreement")
    }

    /// Everything in exact numbers.
    var result: ResultValue { .record([("schema", .text(Self.schema))] + members) }

    /// Without the name of the schema, so that it can stand in another result.
    var members: [(String, ResultValue)] {
        [
            ("units", .integer(units.count)), ("raters", .integer(raters.count)), ("ratings", .integer(ratings)),
            ("pairableUnits", .integer(pairableUnits)), ("completeUnits", .integer(completeUnits)),
            ("scale", categories.map { .list(of: "value", $0.map { .number($0) }) } ?? .none),
            ("percentAgreement", Coefficient.percentAgreement(percentAgreement).result),
            (
                "krippendorffAlpha",
                .record([
                    ("nominal", alphaNominal.result), ("ordinal", alphaOrdinal.result),
                    ("interval", alphaInterval.result), ("ratio", alphaRatio.result),
                ])
            ), ("ac1", ac1.result), ("ac2Quadratic", ac2Quadratic.result), ("fleissKappa", fleiss.result),
            ("icc", .icc(icc1, icc2, icc3, icc1k, icc2k, icc3k)), ("seed", .integer(Int(clamping: seed))),
            ("trials", .integer(trials)),
        ]
    }

    /// One row a coefficient.
    var csv: CSVTable {
        let named: [(String, Coefficient)] = [
            ("percent_agreement", Coefficient.percentAgreement(percentAgreement)), ("alpha_nominal", alphaNominal),
            ("alpha_ordinal", alphaOrdinal), ("alpha_interval", alphaInterval), ("alpha_ratio", alphaRatio),
            ("ac1", ac1), ("ac2_quadratic", ac2Quadratic), ("fleiss_kappa", fleiss), ("icc1", icc1), ("icc2", icc2),
            ("icc3", icc3), ("icc1k", icc1k), ("icc2k", icc2k), ("icc3k", icc3k),
        ]
        let rows: [[CSVTable.Field]] =
            [["coefficient", "value", "low", "high", "standard_error", "reason"]]
            + named.map { name, found in
                [
                    .text(name), .number(found.value), .number(found.interval?.low), .number(found.interval?.high),
                    .number(found.standardError), .words(found.reason?.rawValue),
                ]
            }
        return CSVTable(rows)
    }
}
