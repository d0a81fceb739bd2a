extension Sensitivity {
    /// One row a kind of change and rival: what it takes to draw level.
    func changeTable() -> Table {
        let names = VendorNames(outcome, withGaps: true)
        // Without groups the weights at the top are those of all criteria.
        let hasGroups = outcome.criteria.contains { $0.parent != nil }
        func rows(_ title: String, _ changes: [SmallestChange]) -> [Table.Row] {
            let group = Table.Row(cells: [Table.Cell(title)], role: .group)
            if changes.contains(where: \.isLevelToday) {
                return [
                    group,
                    Table.Row(
                        cells: [
                            "Any",
                            "Not searched: the two are level as it is, and what moves their totals apart decides", "–",
                        ], depth: 1),
                ]
            }
            // One reason holds for all of them where a rival was not looked at.
            if let reason = changes.wholeObstacle {
                return [group, Table.Row(cells: ["Any", Table.Cell("Not searched: \(reason)"), "–"], depth: 1)]
            }
            return [group]
                + changes.filter { hasGroups || !$0.kind.isOfLeaves }.map { change in
                    Table.Row(
                        cells: [
                            Table.Cell(change.kind.title),
                            Table.Cell(change.words(outcome) + change.asideWords(outcome)),
                            Table.Cell(change.isVerified.map { $0 ? "yes" : "no" } ?? "–"),
                        ], depth: 1)
                }
        }
        var rivals: [Vendor.ID] = []
        for change in smallestChanges where !rivals.contains(change.rival) { rivals.append(change.rival) }
        let leader = smallestChanges.first.map { names.one($0.leader) } ?? ""
        let all = smallestChanges.againstAll
        // Of one rival the smallest changes are those against all.
        let isOfAll = rivals.allSatisfy { rival in
            smallestChanges.filter { $0.rival == rival }.wholeObstacle == nil
        }
        let anyone = isOfAll ? "anyone" : "anyone looked at"
        let against =
            rivals.count > 1 && !all.isEmpty ? rows("For \(anyone) to take first place from \(leader)", all) : []
        let rows =
            against
            + rivals.flatMap { rival in
                rows("For \(names.one(rival)) to pass \(leader)", smallestChanges.filter { $0.rival == rival })
            }
        return Table(
            caption: "The smallest change of each kind beyond which the other is ahead",
            columns: [
                Table.Column(title: "Kind"), Table.Column(title: "Smallest change"), Table.Column(title: "Rescored"),
            ], rows: rows,
            notes: (outcome.isHoldingThresholds
                ? ["Evidence is missing, so that thresholds that put a vendor out are held as they are today."] : [])
                + [
                    "Scores and figures are moved of the two alone, not of a third vendor; prices of a third as well where a formula compares bids. A price is moved \(PricePath.reachWords).",
                    "Weights are shares of what is named beside them: of the whole, or one weight of its level, its siblings in proportion. Rescored: scoring anew at the change and just beyond it bears it out.",
                    "Of changes in different units the smallest is the one that is the least part of its own range: a score of its scale, a figure of the range of its value function (on a scale taken from the vendors, of their figures today\(outcome.hasLevels ? "; a named level by its value" : "")), a price of itself.",
                ])
    }

    /// One row a source: how often each vendor is first when it alone is varied.
    func aloneTable() -> Table {
        let names = names
        let all = alone + [robustness].compactMap(\.self)
        // Whom a threshold lets in when one source is varied need not be in when another is.
        let told = Set(all.flatMap { $0.vendors.map(\.vendor) })
        let vendors = outcome.results.map(\.vendor.id).filter(told.contains)
        return Table(
            caption: "Share of trials in first place, one source at a time",
            columns: [Table.Column(title: "Varied")]
                + vendors.map { Table.Column(title: $0, subtitle: names.one($0), kind: .number) }
                + [Table.Column(title: "These trials alone say")],
            rows: all.enumerated().map { place, robustness in
                let isAll = place == all.count - 1
                return Table.Row(
                    cells: [Table.Cell(isAll ? "All together" : robustness.drawn.words.sentenceStart)]
                        + vendors.map { vendor in
                            robustness.vendors.first { $0.vendor == vendor }.map {
                                Table.Cell(.trialShare($0.first), bar: $0.first * 100)
                            } ?? Table.Cell("–")
                        }
                        + [Table.Cell(robustness.verdict?.words ?? "–")], role: isAll ? .total : .item)
            })
    }

    /// One row a criterion: between which weights the first stays, and who takes over.
    func stabilityTable() -> Table {
        let depths = Dictionary(
            outcome.criteria.map { ($0.criterion.id, ($0.depth, $0.criterion.title)) },
            uniquingKeysWith: { one, _ in one })
        func limit(_ share: String, _ rivals: [Vendor.ID], _ isEnd: Bool) -> String {
            isEnd || rivals.isEmpty ? "–" : "\(share) (\(rivals.joined(separator: ", ")))"
        }
        return Table(
            caption: "Between which weights the first stays first, and who takes over beyond",
            columns: [
                Table.Column(title: "Criterion"),
                Table.Column(title: "Weight", subtitle: "of its level", kind: .number),
                Table.Column(title: "Not below", kind: .number), Table.Column(title: "Not above", kind: .number),
                Table.Column(title: "Whole order stays", isShrinkable: false),
            ],
            rows: stability.map { item in
                let (depth, title) = depths[item.criterion] ?? (0, "")
                func text(_ share: Double) -> String { Figures.weightShare(share, beside: item.weight) }
                return Table.Row(
                    cells: [
                        Table.Cell("\(item.criterion)  \(title)"), Table.Cell(.weightShare(item.weight)),
                        Table.Cell(limit(text(item.first.lowerBound), item.takesOverBelow, item.first.lowerBound <= 0)),
                        Table.Cell(limit(text(item.first.upperBound), item.takesOverAbove, item.first.upperBound >= 1)),
                        Table.Cell("\(text(item.order.lowerBound))–\(text(item.order.upperBound))"),
                    ], role: depth == 0 && stability.contains { $0.parent == item.criterion } ? .group : .item,
                    depth: depth)
            }, notes: ["–: the first stays first all the way."])
    }

    func weightSetTable() -> Table {
        let names = names
        let vendors = outcome.results.filter { $0.rank != nil }.map(\.vendor.id)
        return Table(
            caption: "Totals under each set of weights",
            columns: [Table.Column(title: "Weights")]
                + vendors.map { Table.Column(title: $0, subtitle: names.one($0), kind: .number) }
                + [Table.Column(title: "Order")],
            rows: scenarios.weightSets.map { set in
                Table.Row(
                    cells: [Table.Cell(set.title ?? (set.id == "plan" ? "The plan's own" : set.id))]
                        + vendors.map { vendor in
                            Table.Cell(
                                .value(set.totals[vendor], decimals: 2),
                                isBest: set.ranks[vendor] == 1)
                        } + [
                            Table.Cell(
                                set.order.signs(ranks: set.ranks)
                                    + (set.changesFirst ? " (another first)" : set.changesOrder ? " (changed)" : ""))
                        ])
            })
    }
}

extension Robustness {
    /// One row a vendor: the share of trials in each place.
    func rankTable(_ names: VendorNames) -> Table {
        Table(
            caption: "Share of \(Figures.grouped(trials)) trials in which each vendor takes each place (seed \(seed))",
            columns: [Table.Column(title: "Vendor")]
                + vendors.indices.map { Table.Column(title: place($0 + 1), kind: .number) }
                + (isAnybodyOut ? [Table.Column(title: "Out", kind: .number)] : [])
                + [Table.Column(title: "Mean rank", kind: .number)],
            rows: vendors.map { vendor in
                Table.Row(
                    cells: [Table.Cell(names.one(vendor.vendor))]
                        + vendor.acceptability.map { Table.Cell(.trialShare($0), bar: $0 * 100) }
                        + (isAnybodyOut ? [Table.Cell(.trialShare(vendor.out))] : [])
                        + [Table.Cell(.fixed(vendor.expectedRank, decimals: 2))])
            },
            notes: [
                "\(verdict.map { "These trials alone: \($0.words)." } ?? withheld.map { "No word is put on first place: \($0)." } ?? "") Standard error from chance, of first place: \(vendors.map { "\($0.vendor) \(Figures.value($0.standardError * 100, decimals: 2))" }.joined(separator: ", ")) points."
            ])
    }

    /// Whether a threshold puts anybody out in any trial.
    var isAnybodyOut: Bool { vendors.contains { $0.out > 0 } }

    /// Row by column: how often the row's vendor is ahead.
    func pairwiseTable(_ names: VendorNames) -> Table {
        Table(
            caption: "Share of trials in which the vendor of the row is ahead of that of the column",
            columns: [Table.Column(title: "Ahead")]
                + vendors.map { Table.Column(title: $0.vendor, subtitle: names.one($0.vendor), kind: .number) },
            rows: vendors.indices.map { row in
                Table.Row(
                    [Shown.words(names.one(vendors[row].vendor))]
                        + vendors.indices.map { row == $0 ? Shown.missing : Shown.trialShare(pairwise[row][$0]) })
            }, notes: ["A tie counts one half for either."])
    }

    /// One row a criterion: the weights that speak for each vendor; `nil` where weights are not varied.
    func centralTable(_ outcome: Outcome, _ names: VendorNames) -> Table? {
        let winners = vendors.filter { $0.centralWeights != nil }
        guard !winners.isEmpty else { return nil }
        let leaves = outcome.criteria.filter(\.criterion.isLeaf)
        return Table(
            caption:
                "The mean weights of the trials in which each vendor is first, beside the agreed, as shares of the whole",
            columns: [Table.Column(title: "Criterion"), Table.Column(title: "Agreed", kind: .number, isRepeated: true)]
                + winners.map { Table.Column(title: $0.vendor, subtitle: names.one($0.vendor), kind: .number) },
            rows: leaves.map { leaf in
                Table.Row(
                    ["\(leaf.criterion.id)  \(leaf.criterion.title)", Shown.weightShare(leaf.effectiveWeight)]
                        + winners.map { Shown.weightShare($0.centralWeights?[leaf.criterion.id]) })
            })
    }

    private func place(_ number: Int) -> String {
        switch (number % 100, number % 10) {
        case (11...13, _): "\(number)th"
        case (_, 1): "\(number)st"
        case (_, 2): "\(number)nd"
        case (_, 3): "\(number)rd"
        default: "\(number)th"
        }
    }
}
