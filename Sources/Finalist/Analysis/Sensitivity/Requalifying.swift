/// One input moved where thresholds may put somebody out, or let somebody in: all of scoring that follows, in one of eight
/// trials.
struct Requalifying {
    private let contest: Contest
    private let thresholds: MovingThresholds
    private let figures: MovingFigures
    private let scorer: ContestScorer

    /// Today's, by leaf, then by vendor.
    private let values: [Lanes]

    init(_ contest: Contest) {
        self.contest = contest
        scorer = ContestScorer(contest)
        values = contest.values.map { Lanes(repeating: $0) }
        thresholds = MovingThresholds(contest)
        let measures = contest.leaves.indices.compactMap { MeasureInputs(contest, leaf: $0) }
        figures = MovingFigures(measures.filter(\.isRelative).map(\.held), PriceInputs(contest).held)
    }

    func result(_ change: TornadoMaking.Change, _ leader: Int, _ rival: Int) -> TornadoMaking.End {
        var values = values
        for (leaf, vendor, value) in change.values { values[leaf * contest.vendors.count + vendor][0] = value }
        var (figures, scorer) = (figures, scorer)
        if let (leaf, contender, number) = change.figure,
            let measure = figures.measures.firstIndex(where: { $0.leaf == leaf })
        {
            figures.figures[0][measure][contender] = number
        }
        for (kind, party, amount) in change.amounts { figures.amounts[0][kind][party] = amount }
        scorer.total(&values, thresholds, figures)
        let isOut = contest.vendors.indices.map { !scorer.isOut.isEmpty && scorer.isOut[$0][0] }
        return (
            scorer.totals[leader][0] - scorer.totals[rival][0], contest.first(scorer.standing.map { $0[0] }),
            contest.vendors.indices.filter { isOut[$0] }.map { contest.vendors[$0] }
        )
    }
}
