/// The result of an outcome as plain values: what programs read, in XML and JSON, under `finalist/comparison/1`.
///
/// Numbers are exact, without the noise of floating point. Characters that hide or reorder text are shown as tokens. Later versions only add to it.
public struct Comparison: Hashable, Sendable {
    public static var schema: String { document.form.schema }

    public var evaluation: String
    public var title: String
    public var currency: String?
    public var date: String?

    /// The id of the weights used: `plan`, a set's id, or `ad-hoc`.
    public var weights: String
    public var weightsStatus: String

    /// `weighted-sum`, or the id of the price formula that decides by itself.
    public var method: String
    public var isInterim: Bool

    /// What the figures of a formula that decides by itself are; `nil` where the total decides.
    public var deciding: Deciding?

    /// In the order of the file.
    public var vendors: [Vendor]

    /// Each before those below it, in the order of the plan.
    public var criteria: [Criterion]
    public var flags: [Flag]
    public var left: [Departed]

    /// What the result supposes in place of what the files say, in words; empty for the evaluation as it was read.
    public var suppositions: [String] = []

    /// The stage whose result this is; `nil` for the result of all that is there.
    public var stage: Stage?

    /// What may be said of first place; `nil` in what an earlier version wrote.
    public var lead: Lead?

    /// Every sentence that the text shows, in its order.
    public var sentences: [String] = []

    /// A price formula that ranks the vendors by a figure of its own; each total is then of all but price.
    public struct Deciding: Hashable, Sendable {
        /// The criterion with the price; no vendor has a value there.
        public var criterion: String
        public var unit: String
        public var isLowestBest: Bool

        /// That the formula decides by itself, in words.
        public var words: String
    }

    public struct Vendor: Hashable, Sendable {
        public var id: String
        public var name: String

        /// From 0 to 100; `nil` for a vendor that is out.
        public var total: Double?

        /// The figure that decides, where it is not the total; `nil` otherwise, and for a vendor that is out.
        public var result: Double?
        public var rank: Int?

        /// `ranked`, `conditional` or `eliminated`.
        public var status: String
        public var reasons: [String]

        /// The worst and the best that an interim total can become; `nil` when nothing is missing.
        public var low: Double?
        public var high: Double?
        public var totalWithoutIntuition: Double?
        public var rankWithoutIntuition: Int?
    }

    public struct Criterion: Hashable, Sendable {
        public var id: String
        public var parent: String?
        public var title: String

        /// Its share of the whole, from 0 to 1.
        public var effectiveWeight: Double

        /// One a vendor, in the order of `vendors`.
        public var cells: [Cell]
    }

    public struct Cell: Hashable, Sendable {
        public var vendor: String

        /// From 0 to 100; `nil` where there is none.
        public var value: Double?

        /// What it adds to the total.
        public var points: Double?
        public var isBest: Bool
    }

    public struct Flag: Hashable, Sendable {
        public var code: String
        public var severity: String
        public var message: String
        public var remedy: String
        public var file: String?
        public var line: Int?
        public var column: Int?
        public var vendor: String?
        public var criterion: String?
    }

    /// A vendor that left before the end.
    public struct Departed: Hashable, Sendable {
        public var id: String
        public var name: String
        public var stage: String
        public var reason: String
    }
}

extension Outcome {
    /// The result as plain values, for programs.
    public func comparison() -> Comparison {
        var comparison = matrixValues()
        let sureness = sureness()
        comparison.lead = lead(sureness)
        comparison.sentences = summary(sureness).sentences.map(\.visible)
        return comparison
    }

    /// The same without what is worked out in trials and by steps.
    func matrixValues() -> Comparison {
        Comparison(
            evaluation: evaluation.id, title: evaluation.title.visible, currency: evaluation.currency,
            date: evaluation.date?.description, weights: weighting.id, weightsStatus: weighting.status.rawValue,
            method: deciding?.formula.id ?? "weighted-sum", isInterim: isInterim,
            deciding: deciding.map {
                Comparison.Deciding(
                    criterion: $0.criterion, unit: $0.formula.unit, isLowestBest: $0.formula.isLowestBest,
                    words: $0.formula.aboutDeciding)
            }, vendors: results.map(vendor),
            criteria: criteria.map(criterion), flags: flags.map(Comparison.Flag.init),
            left: evaluation.vendors.compactMap { vendor in
                vendor.departure.map {
                    Comparison.Departed(
                        id: vendor.id, name: vendor.name.visible, stage: $0.stage, reason: $0.reason.visible)
                }
            }, suppositions: evaluation.suppositions.map(\.visible), stage: Comparison.Stage(stage))
    }

    private func vendor(_ result: VendorResult) -> Comparison.Vendor {
        let bounds = isInterim ? result.bounds : nil
        return Comparison.Vendor(
            id: result.vendor.id, name: result.vendor.name.visible, total: settled(result.total),
            result: settled(result.ownResult?.number), rank: result.rank,
            status: result.status.rawValue, reasons: result.reasons.map(\.visible), low: settled(bounds?.lowerBound),
            high: settled(bounds?.upperBound), totalWithoutIntuition: settled(result.withoutIntuition?.total),
            rankWithoutIntuition: result.withoutIntuition?.rank)
    }

    private func criterion(_ result: CriterionResult) -> Comparison.Criterion {
        Comparison.Criterion(
            id: result.criterion.id, parent: result.parent, title: result.criterion.title.visible,
            effectiveWeight: Figures.settled(result.effectiveWeight),
            cells: result.cells.enumerated().map { row, cell in
                Comparison.Cell(
                    vendor: results[row].vendor.id, value: settled(cell.value), points: settled(cell.points),
                    isBest: result.best.contains(row))
            })
    }
}

private func settled(_ number: Double?) -> Double? { number.map(Figures.settled) }

extension Comparison.Flag {
    init(_ diagnostic: Diagnostic) {
        self.init(
            code: diagnostic.rule.code, severity: diagnostic.severity.rawValue, message: diagnostic.message.visible,
            remedy: diagnostic.remedy.visible, file: diagnostic.location?.file.visible, line: diagnostic.location?.line,
            column: diagnostic.location?.column, vendor: diagnostic.vendor, criterion: diagnostic.criterion)
    }
}
