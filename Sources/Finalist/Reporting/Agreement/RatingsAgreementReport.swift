extension RatingsAgreement {
    /// How far the raters agree, by every coefficient in use; for people.
    public func report() -> Report {
        Report(
            title: "Agreement of \(counted(raters.count, "rater")) on \(counted(units.count, "unit"))",
            subtitle: categories.map { "scale: \(written(scale: $0))" } ?? "no scale declared",
            blocks: [.paragraph(answer), .table(table()), .note(method)])
    }

    private func written(scale: [Double]) -> String {
        guard scale.count > 6, let first = scale.first, let last = scale.last else {
            return scale.map { Figures.plain($0) }.joined(separator: ", ")
        }
        return "\(Figures.plain(first)) to \(Figures.plain(last)), \(scale.count) values"
    }

    private var answer: String {
        let counts = """
            \(counted(ratings, "rating")); \(counted(pairableUnits, "unit")) with two or more, \
            \(counted(completeUnits, "unit")) rated by all.
            """
        guard let value = alphaOrdinal.value else {
            return
                "Krippendorff's ordinal alpha is not defined: \(alphaOrdinal.reason?.words ?? "not known"). \(counts)"
        }
        return """
            Krippendorff's ordinal alpha is \(alphaOrdinal.words), where 1 is perfect and 0 is luck: \(verdict(value))\
            \(doubt(value)). \(counts)
            """
    }

    /// By the limits that Krippendorff gives.
    private func verdict(_ alpha: Double) -> String {
        alpha >= 0.8
            ? "reliable by his measure of 0.8"
            : alpha >= 0.667
                ? "enough for a tentative conclusion, by his measure of 0.667"
                : "too little to rest a conclusion on, by his measure of 0.667"
    }

    /// Where the interval reaches below the limit that the value passes.
    private func doubt(_ alpha: Double) -> String {
        guard let low = alphaOrdinal.interval?.low, alpha >= 0.667, low < (alpha >= 0.8 ? 0.8 : 0.667) else {
            return ""
        }
        return ", though the interval reaches below that"
    }

    func table() -> Table {
        let percent = Coefficient.percentAgreement(percentAgreement)
        let bootstrapped: [(String, Coefficient)] = [
            ("Krippendorff's alpha, nominal", alphaNominal), ("Krippendorff's alpha, ordinal", alphaOrdinal),
            ("Krippendorff's alpha, interval", alphaInterval), ("Krippendorff's alpha, ratio", alphaRatio),
            ("Gwet's AC1", ac1), ("Gwet's AC2, quadratic", ac2Quadratic), ("Fleiss' kappa", fleiss),
        ]
        let reckoned: [(String, Coefficient)] = [
            ("ICC(1,1), one rater", icc1), ("ICC(2,1), one rater, strictness counts", icc2),
            ("ICC(3,1), one rater, strictness does not count", icc3),
            ("ICC(1,k), mean of all", icc1k), ("ICC(2,k), mean of all, strictness counts", icc2k),
            ("ICC(3,k), mean of all, strictness does not count", icc3k),
        ]
        let rows =
            bootstrapped.map { ($0.0, $0.1, whyNotBootstrapped) }
            + [("Pairs that are the same, from 0 to 1", percent, "no interval is reckoned")]
            + reckoned.map { ($0.0, $0.1, "no interval: too little is left to reckon one from") }
        return Table(
            columns: [
                Table.Column(title: "Coefficient"), Table.Column(title: "Value", kind: .number),
                Table.Column(title: "95% interval", subtitle: "from", kind: .number),
                Table.Column(title: "", subtitle: "to", kind: .number), Table.Column(title: "Why not"),
            ],
            rows: rows.map { name, found, whyNoInterval in
                Table.Row([
                    .words(name), .fixed(found.value, decimals: 3), .fixed(found.interval?.low, decimals: 3),
                    .fixed(found.interval?.high, decimals: 3),
                    .words(found.reason?.words ?? (found.interval == nil ? whyNoInterval : "")),
                ])
            }, notes: cutWords(rows))
    }

    /// Why a coefficient whose interval is drawn stands without one.
    private var whyNotBootstrapped: String {
        if pairableUnits < 2 { return "no interval: it takes two units" }
        return alphaInterval.interval == nil
            ? "no interval: most draws of units are all alike" : "no interval: there are too many different values"
    }

    /// An interval by Student's t or F knows nothing of where its scale ends; one of a bootstrap does not leave it.
    private func cutWords(_ rows: [(String, Coefficient, String)]) -> [String] {
        let cut = rows.filter { $0.1.isCut }.map(\.0)
        return cut.isEmpty
            ? []
            : ["These intervals reach beyond their scale, and are cut where it ends: \(listed(cut, limit: 20))."]
    }

    private var method: String {
        """
        Krippendorff (2018), Gwet (2014), Fleiss (1971), Shrout and Fleiss (1979). ICCs rest on units rated by all. \
        Intervals of alpha by \(counted(trials, "bootstrap trial")) from seed \(seed).
        """
    }
}
