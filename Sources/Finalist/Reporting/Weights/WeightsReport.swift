extension PeoplesWeights {
    /// The weights, how they were found, and how far the people lie apart; for people.
    public func report() -> Report { report(isWhole: true) }

    /// What a terminal shows.
    func summary() -> Report { report(isWhole: false) }

    private func report(isWhole: Bool) -> Report {
        Report(
            title: evaluation == nil ? title : "Weights from people: \(title)", blocks: blocks(isWhole: isWhole),
            footer: isWhole ? evaluation : nil)
    }

    /// The answer, then the levels, then what the figures would weigh; for other reports as well.
    func blocks(isWhole: Bool) -> [Report.Block] {
        var blocks: [Report.Block] = answer().map { .paragraph($0) }
        for level in levels {
            blocks += [.heading(level.heading, anchor: level.parent.map { "weights-\($0)" } ?? "weights")]
            blocks += level.blocks(choices, isWhole)
        }
        if let figures {
            blocks += [.heading("What the figures would weigh", anchor: "figures")] + figures.blocks()
        }
        return blocks
    }

    private func answer() -> [String] {
        if levels.isEmpty { return ["Nobody has judged any weights here."] }
        var sentences = levels.map { $0.answer(choices, isOnly: levels.count == 1) }
        let doubtful = levels.flatMap { level in
            level.people.filter { ($0.comparisonRatio ?? 0) > JudgedWeights.limit }.map { ($0, level) }
        }
        for (person, level) in doubtful {
            let place = levels.count == 1 ? "" : " on \(level.place)"
            sentences.append(
                """
                The comparisons of \(level.name(of: person.by))\(place) contradict each other: their consistency ratio is \
                \(Figures.fixed(person.comparisonRatio ?? 0, decimals: 2)), above 0.10. Ask again before these weights \
                decide anything; below stands what.
                """)
        }
        return sentences
    }
}

extension PeoplesWeights.Level {
    fileprivate var heading: String { parent.map { "\(title) (\($0))" } ?? title }

    fileprivate var place: String { parent ?? "the top of the plan" }

    fileprivate func answer(_ choices: WeighingChoices, isOnly: Bool) -> String {
        let start = isOnly ? "" : "\(heading): "
        let who = people.count == 1 ? names[0] : "\(people.count) people together"
        guard let combined else {
            return start
                + "the weights of \(who) have no geometric mean, since each criterion has been given 0 by somebody."
        }
        let order = criteria.indices.sorted { (-combined.weights[$0], $0) < (-combined.weights[$1], $1) }
        let words = order.map { "\(criteria[$0].id) \(Figures.weightShare(combined.weights[$0]))" }
        let how = people.count == 1 ? "" : " (\(choices.combining.title))"
        let verb = people.count == 1 ? "weighs" : "weigh"
        return start + "\(who) \(verb) \(listed(words, limit: 8))\(how)."
    }

    fileprivate func blocks(_ choices: WeighingChoices, _ isWhole: Bool) -> [Report.Block] {
        var blocks: [Report.Block] = [.table(weightTable(choices)), .list(people.map(line) + commonReason)]
        let doubts = people.filter { ($0.comparisonRatio ?? 0) > JudgedWeights.limit }
        if !doubts.isEmpty {
            blocks += [
                .heading("What to ask again", level: 3),
                .table(askTable(doubts)), .note(Self.ratioWords),
            ]
        }
        let contradictions = people.flatMap(contradictionLines)
        if !contradictions.isEmpty { blocks += [.heading("What does not fit", level: 3), .list(contradictions)] }
        if people.count > 1 {
            blocks += [.heading("Where people disagree", level: 3), .table(spreadTable()), .table(distanceTable())]
            blocks += concordanceWords
        }
        if isWhole {
            let compared = people.filter { $0.comparison != nil }
            if !compared.isEmpty {
                let ways = pairs(of: compared, "eigenvector", "geometric") { person, row in
                    [person.comparison?.weights[row], person.comparison?.geometricMean[row]]
                }
                blocks.append(.details(summary: "Eigenvector beside geometric mean", [.table(ways)]))
            }
            let fitted = people.filter { $0.fit != nil }
            if !fitted.isEmpty {
                let ranges = pairs(of: fitted, "from", "to") { person, row in
                    [person.fit?.intervals[row].lowerBound, person.fit?.intervals[row].upperBound]
                }
                blocks.append(.details(summary: "Weights that fit equally well", [.table(ranges)]))
            }
        }
        return blocks
    }

    private func percent(_ share: Double) -> Table.Cell { Table.Cell(.weight(share)) }

    private func item(_ row: Int) -> Table.Cell {
        Table.Cell(
            criteria[row].title == criteria[row].id ? criteria[row].id : "\(criteria[row].title) (\(criteria[row].id))")
    }

    private func weightTable(_ choices: WeighingChoices) -> Table {
        let together = people.count > 1 ? combined : nil
        return Table(
            columns: [Table.Column(title: "Weight, %")]
                + people.map { Table.Column(title: $0.by, subtitle: $0.method, kind: .number) }
                + (together == nil
                    ? [] : [Table.Column(title: "Together", subtitle: choices.combining.rawValue, kind: .number)])
                + (plan == nil ? [] : [Table.Column(title: "Plan", kind: .number)]),
            rows: criteria.indices.map { row in
                Table.Row(
                    cells: [item(row)] + people.map { percent($0.weights[row]) }
                        + (together.map { [percent($0.weights[row])] } ?? [])
                        + (plan.map { [percent($0[row])] } ?? []))
            },
            notes: plan == nil ? [] : ["Plan: the weights that decide now. Nothing here changes them."])
    }

    /// How one person judged, and how well it fits together.
    private func line(_ person: JudgedWeights) -> String {
        let head = "\(headName(person)): \(person.methodWords)"
        let when = person.judgement.at.map { ", \($0.day)" } ?? ""
        return head + when + "." + person.workingWords
            + (commonReason.isEmpty ? person.judgement.reason.map { " Reason: \($0)" } ?? "" : "")
    }

    /// What all give as their reason, to be said once.
    private var commonReason: [String] {
        guard people.count > 1, let first = people[0].judgement.reason,
            people.allSatisfy({ $0.judgement.reason == first })
        else { return [] }
        return ["Reason given by all: \(first)"]
    }

    private func headName(_ person: JudgedWeights) -> String {
        let name = name(of: person.by)
        return name == person.by ? name : "\(name) (\(person.by))"
    }

    /// The three comparisons whose mending helps most, of each person.
    private func askTable(_ doubts: [JudgedWeights]) -> Table {
        Table(
            columns: [
                Table.Column(title: "Ask"), Table.Column(title: "How many times as important is"),
                Table.Column(title: "Said", kind: .number), Table.Column(title: "Fits the rest", kind: .number),
                Table.Column(title: "Ratio then", kind: .number),
            ],
            rows: doubts.flatMap { person -> [Table.Row] in
                guard let comparison = person.comparison, let table = person.randomIndex else { return [] }
                return comparison.judgements().prefix(3).map { judgement in
                    Table.Row([
                        .words(name(of: person.by)),
                        "\(criteria[judgement.row].id) as \(criteria[judgement.column].id)",
                        .times(judgement.value), .times(judgement.fitting),
                        .fixed(comparison.ratio(judgement.indexIfMended, table), decimals: 3),
                    ])
                }
            })
    }

    /// 7, or 1/7 where it is less than 1.
    private func times(_ ratio: Double) -> String { Shown.times(ratio).text }

    static let ratioWords = """
        A consistency ratio above 0.10 means that the comparisons contradict each other more than a tenth as much as \
        comparisons made by chance do; Saaty then asks for them to be made again. It does not say which one is wrong: the \
        table names those that fit the others worst. Ask openly, without the number that would fit.
        """

    private func contradictionLines(_ person: JudgedWeights) -> [String] {
        guard let problem = person.bestWorst else { return [] }
        let (best, worst) = (criteria[problem.best].id, criteria[problem.worst].id)
        return problem.contradictions.prefix(3).map { row in
            let product = problem.bestToOthers[row] * problem.othersToWorst[row]
            return """
                \(name(of: person.by)): \(best) is \(times(problem.bestToOthers[row])) times as important as \(criteria[row].id) \
                and that \(times(problem.othersToWorst[row])) times as important as \(worst), which makes \(times(product)); \
                said was \(times(problem.bestToOthers[problem.worst])).
                """
        }
    }

    private func spreadTable() -> Table {
        Table(
            columns: [
                Table.Column(title: "Weight, %"), Table.Column(title: "Lowest", kind: .number),
                Table.Column(title: "Highest", kind: .number),
                Table.Column(title: "Standard deviation", kind: .number),
            ],
            rows: zip(criteria.indices, disagreement.spreads).map { row, spread in
                Table.Row(cells: [
                    item(row), percent(spread.low), percent(spread.high),
                    spread.standardDeviation.map(percent) ?? "–",
                ])
            })
    }

    private func distanceTable() -> Table {
        Table(
            columns: [
                Table.Column(title: "Who"), Table.Column(title: "From the mean of the others, %", kind: .number),
            ],
            rows: zip(people, disagreement.distances).map { person, distance in
                Table.Row(cells: [Table.Cell(name(of: person.by)), distance.map(percent) ?? "–"])
            },
            notes: ["How much of the whole weight would have to move to get from one to the other: 0 to 100."])
    }

    private var concordanceWords: [Report.Block] {
        disagreement.concordance.map {
            [
                .paragraph(
                    """
                    Kendall's W of the orders of importance is \(Figures.fixed($0, decimals: 2)), where 1 is the same order \
                    for all and 0 no agreement.
                    """)
            ]
        } ?? []
    }

    /// Two weights a person and criterion, one beside the other.
    private func pairs(
        of people: [JudgedWeights], _ first: String, _ second: String,
        _ weights: (JudgedWeights, Int) -> [Double?]
    ) -> Table {
        Table(
            columns: [Table.Column(title: "Weight, %")]
                + people.flatMap { person in
                    [first, second].map { Table.Column(title: person.by, subtitle: $0, kind: .number) }
                },
            rows: criteria.indices.map { row in
                Table.Row(cells: [item(row)] + people.flatMap { weights($0, row).map { $0.map(percent) ?? "–" } })
            })
    }
}
