extension Coefficient {
    /// "0.56", or "–" where there is none.
    var figure: Shown { .fixed(value, decimals: 2) }

    /// "0.56 (0.38–0.71)", or why there is none.
    var words: String {
        guard let value else { return "not defined: \(reason?.words ?? "not known")" }
        let number = Figures.fixed(value, decimals: 2)
        guard let interval else { return number }
        let (low, high) = (Figures.fixed(interval.low, decimals: 2), Figures.fixed(interval.high, decimals: 2))
        return "\(number) (\(low)\(interval.low < 0 ? " to " : "–")\(high)\(isCut ? ", cut where the scale ends" : ""))"
    }
}

extension UndefinedReason {
    var words: String {
        switch self {
        case .noVariation: "all ratings that can be compared are alike"
        case .unitsAlike: "the units do not differ enough to show whether raters tell them apart"
        case .measured: "the ratings are measurements, and no categories"
        case .noPairableUnits: "nothing was rated by two"
        case .tooFewUnits: "fewer than two units have the ratings that it takes"
        case .tooFewRaters: "too few raters"
        case .oneCategory: "the scale has a single value"
        case .offScale: "a rating is not on the scale"
        case .negativeValues: "ratios need numbers of 0 or more"
        case .notFinite: "a rating is not a number"
        case .tooManyValues:
            "there are more than \(Figures.grouped(Coincidences.mostRatios)) different ratings, too many to hold each against each other"
        case .unevenRows: "rows differ in length"
        }
    }
}

extension ScoreAgreement {
    var words: String {
        guard evaluators.count > 1 else {
            return "One person alone listened, so scores cannot be held against each other."
        }
        guard calls > 0 else {
            return evaluators.count == 2
                ? "No call was heard by both who listened, so scores cannot be held against each other."
                : """
                None of the calls heard to compare listeners was heard by all \(evaluators.count), so there is no intraclass \
                correlation of their scores.
                """
        }
        let heard =
            "On the \(counted(calls, "call")) that \(evaluators.count == 2 ? "both" : "all \(evaluators.count)") heard"
        let names = "ICC(2,1) and ICC(2,k)"
        let scale = "where 1 is perfect and 0 is luck"
        switch (icc2.reason, icc2k.reason) {
        case (nil, nil):
            return """
                \(heard), one listener's score can be relied on to \(icc2.words) and the mean of all to \(icc2k.words): \
                \(names), \(scale).
                """
        case (let one?, nil):
            return """
                \(heard), the mean of all listeners' scores can be relied on to \(icc2k.words): ICC(2,k), \(scale). How far one \
                listener's score can be is not to be told: \(one.words).
                """
        case (nil, let mean?):
            return """
                \(heard), one listener's score can be relied on to \(icc2.words): ICC(2,1), \(scale). How far the mean of all \
                can be is not to be told: \(mean.words).
                """
        case (let one?, _?):
            return "\(heard), it is not to be told how far a score can be relied on, by \(names): \(one.words)."
        }
    }
}

/// How far listeners agree, item by item and on critical errors.
struct CallAgreementTables {
    let items: [ItemAgreement]
    let critical: [CriticalAgreement]
    let name: (Evaluator.ID) -> String

    func blocks(_ isWhole: Bool) -> [Report.Block] {
        var blocks: [Report.Block] = items.isEmpty ? [] : [.table(itemTable(isWhole))]
        if !critical.isEmpty { blocks.append(.table(criticalTable())) }
        let pairs = critical.flatMap { $0.pairs }
        if isWhole, !pairs.isEmpty {
            blocks.append(.details(summary: "Critical errors, each two of those who listened", [.table(pairTable())]))
        }
        return blocks
    }

    private func itemTable(_ isWhole: Bool) -> Table {
        let more = isWhole ? ["Alpha, nominal", "Alpha, interval", "Fleiss"] : []
        return Table(
            caption: "Item by item, on the calls heard to compare listeners",
            columns: [Table.Column(title: "Item")]
                + (["Calls", "The same", "Alpha, ordinal", "AC1", "AC2, quadratic"] + more)
                .map { Table.Column(title: $0, kind: .number) },
            rows: items.map { item in
                let shown: [Shown] = [
                    "\(item.item.id) \(item.item.title)", .count(item.units),
                    .percentShare(item.percentAgreement, decimals: 0), item.alphaOrdinal?.figure ?? .missing,
                    item.ac1.figure, item.ac2Quadratic?.figure ?? .missing,
                ]
                let further = [item.alphaNominal.figure, item.alphaInterval?.figure ?? .missing, item.fleiss.figure]
                return Table.Row(shown + (isWhole ? further : []))
            },
            notes: [
                """
                1 is perfect, 0 is luck. Look at Krippendorff's ordinal alpha, and for yes and no at Gwet's AC1: where \
                nearly all answers are alike, alpha is near 0 or undefined. Krippendorff asks for 0.8, and for 0.667 where \
                a tentative conclusion will do. – is not defined.
                """
            ])
    }

    private func criticalTable() -> Table {
        Table(
            caption: "Critical errors, heard or not",
            columns: [Table.Column(title: "Critical for")]
                + ["Calls", "Heard in", "The same", "AC1", "Fleiss", "Alpha"].map {
                    Table.Column(title: $0, kind: .number)
                }
                + [Table.Column(title: "Who heard how many")],
            rows: critical.map { group in
                let heard = group.evaluators.map { "\(name($0.evaluator)) \($0.share.hits) of \($0.share.count)" }
                return Table.Row([
                    .words(group.group.rawValue), .count(group.calls), .percentShare(group.prevalence),
                    .percentShare(group.percentAgreement, decimals: 0), group.ac1.figure, group.fleiss.figure,
                    group.alpha.figure, .words(heard.joined(separator: ", ")),
                ])
            })
    }

    private func pairTable() -> Table {
        Table(
            columns: [Table.Column(title: "Critical for"), Table.Column(title: "Listeners")]
                + ["Both", "First only", "Second only", "Neither", "Heard by the other too", "Chance (McNemar)"].map {
                    Table.Column(title: $0, kind: .number)
                },
            rows: critical.flatMap { group in
                group.pairs.map { pair in
                    Table.Row([
                        .words(group.group.rawValue), "\(name(pair.a)), \(name(pair.b))", .count(pair.both),
                        .count(pair.firstOnly), .count(pair.secondOnly), .count(pair.neither),
                        .percentShare(pair.positiveAgreement), .chance(pair.p),
                    ])
                }
            })
    }
}
