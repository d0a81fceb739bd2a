extension RatingsAgreement {
    /// The agreement in every form: a report for people, exact numbers for programs.
    public var publication: Publication {
        Publication(summary: report, report: report, csv: { csv }, Self.document) { self }
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

extension RatingsAgreement {
    static let document = ResultDocument<RatingsAgreement>(
        "agreement", root: "agreement",
        "How far raters agree on a plain table of ratings, as Finalist exports it."
    ) { including(RatingsAgreement.shape) { $0 } }
}

extension RatingsAgreement: Described {
    static let shape = Shape<RatingsAgreement>("overallAgreement", "All ratings together.") {
        Member("units", .count) { $0.units.count }
        Member("raters", .count) { $0.raters.count }
        Member("ratings", .count) { $0.ratings }
        Member("pairableUnits", .count, "With two ratings or more.") { $0.pairableUnits }
        Member("completeUnits", .count, "Rated by all; what the ICCs rest on.") { $0.completeUnits }
        Member(
            "scale", .optional(.list(of: "value", .number), where: "any number may"),
            "What may be given, the lowest first."
        ) { $0.categories }
        Member("percentAgreement", .record, "The share of pairs that are the same.") {
            Coefficient.percentAgreement($0.percentAgreement)
        }
        Member("krippendorffAlpha", .record) { FourAlphas(of: $0) }
        Member("ac1", .record) { $0.ac1 }
        Member("ac2Quadratic", .record) { $0.ac2Quadratic }
        Member("fleissKappa", .record) { $0.fleiss }
        Member("icc", .record) { SixICCs($0) }
        Member("seed", .count, "Of the bootstrap that gives alpha its interval.") { Int(clamping: $0.seed) }
        Member("trials", .count) { $0.trials }
    }
}

private struct FourAlphas: Described {
    let of: RatingsAgreement

    static let shape = Shape<FourAlphas>("fourAlpha", "Krippendorff's alpha by its four metrics.") {
        Member("nominal", .record) { $0.of.alphaNominal }
        Member("ordinal", .record) { $0.of.alphaOrdinal }
        Member("interval", .record) { $0.of.alphaInterval }
        Member("ratio", .record) { $0.of.alphaRatio }
    }
}

extension SixICCs {
    fileprivate init(_ found: RatingsAgreement) {
        self.init(
            icc1: found.icc1, icc2: found.icc2, icc3: found.icc3, icc1k: found.icc1k, icc2k: found.icc2k,
            icc3k: found.icc3k)
    }
}
