extension Coefficient: Described {
    static let shape = Shape<Coefficient>(
        "coefficient", "A coefficient, or the reason why there is none: value is null exactly where there is a reason."
    ) {
        Member("value", .optional(.number)) { $0.value }
        Member("low", .optional(.number, where: "none is defined"), "The ends of the 95 % interval.") {
            $0.interval?.low
        }
        Member("high", .optional(.number)) { $0.interval?.high }
        Member.sometimes("isCut", .flag, "Whether an end is cut where the scale ends.") { $0.isCut }
        Member("standardError", .optional(.number)) { $0.standardError }
        Member("reason", .optional(.choice)) { $0.reason }
    }

    /// A share of pairs that agree, which has no value exactly where nothing was rated by two.
    static func percentAgreement(_ share: Double?) -> Coefficient {
        share.map { Coefficient($0) } ?? Coefficient(undefined: .noPairableUnits)
    }
}

extension ItemAgreement: Described {
    static let shape = Shape<ItemAgreement>(
        "itemAgreement", "How far listeners agree on one item, on the calls they share."
    ) {
        Member("id", .id) { $0.item.id }
        Member("title", .text) { $0.item.title.visible }
        Member("kind", .choice) { $0.item.kind }
        Member("units", .count, "Calls on which two or more rated it.") { $0.units }
        Member("percentAgreement", .optional(.number), "The share of pairs that are the same.") {
            $0.percentAgreement
        }
        Member("krippendorffAlpha", .record) { ItemAlphas(of: $0) }
        Member("ac1", .record) { $0.ac1 }
        Member("ac2Quadratic", .optional(.record), "Null for yes and no, which have no order.") { $0.ac2Quadratic }
        Member("fleissKappa", .record) { $0.fleiss }
        Member("fleissQuadratic", .optional(.record)) { $0.fleissQuadratic }
        Member("headline", .choice, "The coefficient to look at first.") {
            $0.alphaOrdinal == nil ? Headline.ac1 : .ordinal
        }
    }
}

private enum Headline: String, CaseIterable {
    case ordinal = "krippendorffAlpha.ordinal"
    case ac1
}

private struct ItemAlphas: Described {
    let of: ItemAgreement

    static let shape = Shape<ItemAlphas>(
        "itemAlpha", "Krippendorff's alpha; ordinal and interval are null for yes and no."
    ) {
        Member("nominal", .record) { $0.of.alphaNominal }
        Member("ordinal", .optional(.record)) { $0.of.alphaOrdinal }
        Member("interval", .optional(.record)) { $0.of.alphaInterval }
    }
}

extension ScoreAgreement: Described {
    static let shape = Shape<ScoreAgreement>(
        "scoreAgreement", "How far listeners agree on the score of a call, on those that all of them heard."
    ) {
        Member("calls", .count) { $0.calls }
        Member("evaluators", .list(of: "evaluator", .id)) { $0.evaluators }
        Member("icc", .record) { SixICCs($0) }
        Member("krippendorffAlpha", .record) { $0.alpha }
    }
}

struct SixICCs: Described {
    let icc1: Coefficient
    let icc2: Coefficient
    let icc3: Coefficient
    let icc1k: Coefficient
    let icc2k: Coefficient
    let icc3k: Coefficient

    static let shape = Shape<SixICCs>(
        "sixICC", "Shrout and Fleiss's six: one rater, and with k the mean of all."
    ) {
        Member("icc1", .record) { $0.icc1 }
        Member("icc2", .record) { $0.icc2 }
        Member("icc3", .record) { $0.icc3 }
        Member("icc1k", .record) { $0.icc1k }
        Member("icc2k", .record) { $0.icc2k }
        Member("icc3k", .record) { $0.icc3k }
    }
}

extension SixICCs {
    fileprivate init(_ found: ScoreAgreement) {
        self.init(
            icc1: found.icc1, icc2: found.icc2, icc3: found.icc3, icc1k: found.icc1k, icc2k: found.icc2k,
            icc3k: found.icc3k)
    }
}

extension CriticalAgreement: Described {
    static let shape = Shape<CriticalAgreement>(
        "criticalAgreement", "How far listeners agree on whether a call has a critical error of one class."
    ) {
        Member("class", .choice) { $0.group }
        Member("calls", .count) { $0.calls }
        Member("prevalence", .optional(.number), "The share of judgements that heard one.") { $0.prevalence }
        Member("percentAgreement", .optional(.number)) { $0.percentAgreement }
        Member("ac1", .record) { $0.ac1 }
        Member("fleissKappa", .record) { $0.fleiss }
        Member("krippendorffAlpha", .record) { $0.alpha }
        Member("evaluators", .list(of: "evaluator", .record)) { $0.evaluators }
        Member("pairs", .list(of: "pair", .record)) { $0.pairs }
    }
}

extension CriticalAgreement.Rate: Described {
    static let shape = Shape<CriticalAgreement.Rate>(
        "evaluatorRate", "In how many of the shared calls a listener heard an error."
    ) {
        Member("id", .id) { $0.evaluator }
        including(CallShare.shape) { $0.share }
    }
}

extension CriticalAgreement.Pair: Described {
    static let shape = Shape<CriticalAgreement.Pair>("criticalPair", "Two listeners on the calls that both heard.") {
        Member("a", .id) { $0.a }
        Member("b", .id) { $0.b }
        Member("both", .count) { $0.both }
        Member("firstOnly", .count) { $0.firstOnly }
        Member("secondOnly", .count) { $0.secondOnly }
        Member("neither", .count) { $0.neither }
        Member("positiveAgreement", .optional(.number)) { $0.positiveAgreement }
        Member("p", .optional(.number), "McNemar's exact chance.") { $0.p }
    }
}

extension CallShare: Described {
    static let shape = Shape<CallShare>("callShare", "So many calls of so many.") {
        Member("hits", .count) { $0.hits }
        Member("count", .count) { $0.count }
        Member("share", .optional(.number, where: "nothing was counted"), "From 0 to 1.") { $0.share }
        Member("low", .optional(.number), "Wilson's 95 % interval.") { $0.low }
        Member("high", .optional(.number)) { $0.high }
        Member("exactLow", .optional(.number), "Clopper and Pearson's.") { $0.exactLow }
        Member("exactHigh", .optional(.number)) { $0.exactHigh }
        Member("upperBound", .optional(.number), "With 95 % confidence the share is not above this.") {
            $0.upperBound
        }
    }
}
