/// What a lead becomes as one input after the other moves over its own range: a bar an input, all hung on the lead of
/// today.
///
/// What is below 0 looks different, for there the lead is lost. 0 is always on the scale, so that no bar looks near to
/// it that is not.
public struct TornadoChart: Hashable, Sendable {
    public var title: String
    /// States the values in words, for those who cannot see the bars.
    public var description: String
    /// Whose lead over whom, and its unit: "Lead of Harrowgate over Cordamar, points".
    public var measure: String
    /// The lead today: the line that all bars hang on.
    public var base: Double
    /// As they are to be read: the widest first.
    public var rows: [TornadoRow]
    /// What 0 is, drawn as a dashed line: "level".
    public var zeroLabel: String?
    public var decimals: Int

    /// Without a description, one is made of the values.
    public init(
        title: String, description: String? = nil, measure: String, base: Double, rows: [TornadoRow],
        zeroLabel: String? = nil, decimals: Int = 1
    ) {
        self.title = title
        self.description = ""
        self.measure = measure
        self.base = base
        self.rows = rows
        self.zeroLabel = zeroLabel
        self.decimals = decimals
        self.description = description ?? inWords()
    }
}

/// One input, at either end of its range.
public struct TornadoRow: Hashable, Sendable {
    public var label: String
    /// Whose it is, and where its range comes from.
    public var sublabel: String?
    /// The lead with the input at its low end, which may well be the greater one: a low price is a lead.
    public var low: Double
    /// The lead with the input at its high end.
    public var high: Double
    /// The input at its low end.
    public var lowInput: Shown
    /// The input at its high end.
    public var highInput: Shown
    /// Somebody else is first at one end or both.
    public var isChanging: Bool

    public init(
        label: String, sublabel: String? = nil, low: Double, high: Double, lowInput: Shown, highInput: Shown,
        isChanging: Bool = false
    ) {
        self.label = label
        self.sublabel = sublabel
        self.low = low
        self.high = high
        self.lowInput = lowInput
        self.highInput = highInput
        self.isChanging = isChanging
    }
}

extension TornadoRow {
    /// From the smaller lead to the greater, where both can be drawn.
    var span: ClosedRange<Double>? {
        guard low.isDrawable, high.isDrawable else { return nil }
        return min(low, high)...max(low, high)
    }

    /// The part where the lead is lost.
    var below: ClosedRange<Double>? {
        span.flatMap { $0.lowerBound < -tie ? $0.lowerBound...min($0.upperBound, 0) : nil }
    }

    /// The part where it is kept; that of a bar of no length at 0 too.
    var above: ClosedRange<Double>? {
        span.flatMap {
            $0.upperBound > tie || $0.lowerBound >= -tie ? max($0.lowerBound, 0)...max($0.upperBound, 0) : nil
        }
    }
}

/// Totals as near as this share a rank.
private let tie = 1e-9

extension TornadoChart {
    var hasFigures: Bool { rows.contains { $0.span != nil } }

    var drawnBase: Double? { base.isDrawable ? base : nil }

    var hasBelow: Bool { rows.contains { $0.below != nil } }

    /// Covers every end, the lead of today and 0.
    var axis: Axis {
        let ends = rows.compactMap(\.span).flatMap { [$0.lowerBound, $0.upperBound] }
        return Axis(covering: ends + [drawnBase].compactMap(\.self), withZero: true)
    }

    /// "+2.4", "-1.2", "0.0".
    func signed(_ lead: Double) -> String {
        (lead > tie ? "+" : "") + Figures.value(lead, decimals: decimals)
    }

    /// "+1" at a tick.
    func tickText(_ tick: Double) -> String { (tick > 0 ? "+" : "") + Figures.plain(tick) }

    /// The same values as a table; the last row is today.
    var table: Table {
        let hasSublabels = rows.contains { $0.sublabel != nil }
        let isChanging = rows.contains(where: \.isChanging)
        func contents(_ label: String, _ sublabel: String?, _ ends: [Shown], _ change: Shown) -> [Shown] {
            let whose: [Shown] = hasSublabels ? [.words(sublabel ?? "")] : []
            return [Shown.words(label)] + whose + ends + (isChanging ? [change] : [])
        }
        func lead(_ number: Double) -> Shown {
            .value(number.isDrawable ? number : nil, decimals: decimals, or: "not known")
        }
        let inputs = rows.map { row in
            let ends = [row.lowInput, row.highInput, lead(row.low), lead(row.high)]
            return Table.Row(contents(row.label, row.sublabel, ends, row.isChanging ? "changes" : ""))
        }
        let today = Table.Row(contents("Now", nil, ["", "", lead(base), lead(base)], ""), role: .summary)
        return Table(
            caption: title,
            columns: [.init(title: "Input")] + (hasSublabels ? [.init(title: "Whose, and range from")] : [])
                + [
                    .init(title: "Low end"), .init(title: "High end"),
                    .init(title: "At low end", subtitle: measure, kind: .number),
                    .init(title: "At high end", subtitle: measure, kind: .number),
                ] + (isChanging ? [.init(title: "First place")] : []),
            rows: rows.isEmpty ? [] : inputs + [today],
            notes: zeroLabel.map { ["0 is \($0)."] } ?? [])
    }

    /// What is said of a row in which somebody else comes first.
    var changeWords: String { "first place changes" }

    private func inWords() -> String {
        guard hasFigures else { return "There are no figures." }
        let values = rows.map { row in
            let whose = row.sublabel.map { " (\($0))" } ?? ""
            let change = row.isChanging ? ", \(changeWords)" : ""
            guard row.span != nil else { return "\(row.label)\(whose) not known\(change)" }
            let low = "\(signed(row.low)) at \(row.lowInput.text)"
            return "\(row.label)\(whose) \(low), \(signed(row.high)) at \(row.highInput.text)\(change)"
        }
        let now = drawnBase.map { " \(signed($0)) now." } ?? ""
        let zero = zeroLabel.map { " 0 is \($0)." } ?? ""
        return "\(measure):\(now) \(values.joined(separator: "; ")).\(zero)"
    }
}
