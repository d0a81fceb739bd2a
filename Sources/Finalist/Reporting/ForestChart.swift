/// Estimates with their intervals below each other, held against one line: a dot a row, and a line as wide as what is
/// not known.
///
/// Never bars: a value inside a bar looks likelier than the one just outside it.
///
/// Source: Newman & Scholl (2012), "Bar graphs depicting averages are perceptually misinterpreted".
public struct ForestChart: Hashable, Sendable {
    public var title: String
    /// States the values in words, for those who cannot see the dots.
    public var description: String
    /// What is estimated, and its unit: "Score, 0 to 100".
    public var measure: String
    /// How sure the lines are: "95% interval".
    public var interval: String
    /// What `n` counts: "call".
    public var unit: String
    public var rows: [ForestRow]
    public var reference: ForestReference?
    /// What the axis covers at least.
    public var range: ClosedRange<Double>?
    public var decimals: Int

    /// Without a description, one is made of the values.
    public init(
        title: String, description: String? = nil, measure: String, interval: String = "95% interval",
        unit: String = "call", rows: [ForestRow], reference: ForestReference? = nil,
        range: ClosedRange<Double>? = nil, decimals: Int = 1
    ) {
        self.title = title
        self.description = ""
        self.measure = measure
        self.interval = interval
        self.unit = unit
        self.rows = rows
        self.reference = reference
        self.range = range
        self.decimals = decimals
        self.description = description ?? inWords()
    }
}

public struct ForestRow: Hashable, Sendable {
    public var label: String
    /// Rows with the same group stand under its name.
    public var group: String?
    /// `nil` where nothing can be said; the note says why.
    public var estimate: Double?
    /// `nil` where a single value has no interval: the dot stands alone.
    public var interval: ClosedRange<Double>?
    /// How many it rests on.
    public var n: Int?
    public var isEmphasised: Bool
    /// Stands in place of the figures where there are none.
    public var note: String?

    public init(
        label: String, group: String? = nil, estimate: Double?, interval: ClosedRange<Double>? = nil, n: Int? = nil,
        isEmphasised: Bool = false, note: String? = nil
    ) {
        self.label = label
        self.group = group
        self.estimate = estimate
        self.interval = interval
        self.n = n
        self.isEmphasised = isEmphasised
        self.note = note
    }
}

/// The line that the rows are held against.
public struct ForestReference: Hashable, Sendable {
    public var value: Double
    /// What it is: "floor 70", "no difference".
    public var label: String

    public init(value: Double, label: String) {
        self.value = value
        self.label = label
    }
}

extension ForestRow {
    /// The dot, where it can be drawn.
    var dot: Double? { estimate.flatMap { $0.isDrawable ? $0 : nil } }

    /// The line, where it can be drawn and there is a dot on it.
    var line: ClosedRange<Double>? {
        guard dot != nil, let interval, interval.lowerBound.isDrawable, interval.upperBound.isDrawable else {
            return nil
        }
        return interval
    }
}

extension ForestChart {
    var hasFigures: Bool { rows.contains { $0.dot != nil } }

    var hasIntervals: Bool { rows.contains { $0.line != nil } }

    var drawnReference: ForestReference? { reference.flatMap { $0.value.isDrawable ? $0 : nil } }

    /// Covers every dot, line and the reference.
    var axis: Axis {
        let ends = rows.flatMap { row in
            [row.dot, row.line?.lowerBound, row.line?.upperBound].compactMap(\.self)
        }
        let wanted = range.map { [$0.lowerBound, $0.upperBound] } ?? []
        return Axis(covering: ends + wanted + [drawnReference?.value].compactMap(\.self), withZero: false)
    }

    /// "86.8 (79.1–94.4)", or why there is nothing.
    func figures(of row: ForestRow) -> String {
        guard let dot = row.dot else { return row.note ?? "not known" }
        return text(dot) + (row.line.map { " (\(text($0)))" } ?? "")
    }

    private func shown(_ number: Double?, or missing: Shown) -> Shown {
        .value(number, decimals: decimals, or: missing)
    }

    func text(_ number: Double) -> String { Figures.value(number, decimals: decimals) }

    /// Two numbers with a dash between them; with a word where a minus would stand beside the dash.
    func text(_ interval: ClosedRange<Double>) -> String {
        text(interval.lowerBound) + (interval.lowerBound < 0 ? " to " : "–") + text(interval.upperBound)
    }

    /// The rows with the group that opens before each.
    var grouped: [(opens: String?, row: ForestRow)] {
        var last: String?
        return rows.map { row in
            defer { last = row.group }
            return (row.group == last ? nil : row.group, row)
        }
    }

    /// The same values as a table.
    var table: Table {
        let hasCounts = rows.contains { $0.n != nil }
        let ends = [
            Table.Column(title: interval, subtitle: "from", kind: .number),
            Table.Column(title: "", subtitle: "to", kind: .number),
        ]
        return Table(
            caption: title,
            columns: [Table.Column(title: "")] + (hasCounts ? [Table.Column(title: unit + "s", kind: .number)] : [])
                + [Table.Column(title: measure, kind: .number)] + (hasIntervals ? ends : []),
            rows: grouped.flatMap { opens, row in
                let count: [Shown] = hasCounts ? [row.n.map(Shown.count) ?? ""] : []
                let estimate = shown(row.dot, or: .words(row.note ?? "not known"))
                let interval = [row.line?.lowerBound, row.line?.upperBound].map { shown($0, or: "") }
                let contents: [Shown] = [Shown.words(row.label)] + count + [estimate] + (hasIntervals ? interval : [])
                return (opens.map { [Table.Row([.words($0)], role: .group)] } ?? [])
                    + [Table.Row(contents, depth: row.group == nil ? 0 : 1)]
            },
            notes: drawnReference.map { ["Line: \($0.label) (\(text($0.value)))."] } ?? [])
    }

    private func inWords() -> String {
        guard hasFigures else { return "There are no figures." }
        let values = rows.map { row in
            let count = row.n.map { ", " + counted($0, unit) } ?? ""
            let group = row.group.map { "\($0), " } ?? ""
            return "\(group)\(row.label) \(figures(of: row))\(count)"
        }
        let held = drawnReference.map { " Held against \($0.label) (\(text($0.value)))." } ?? ""
        return "\(measure)\(hasIntervals ? ", with its \(interval)" : ""): \(values.joined(separator: "; ")).\(held)"
    }
}
