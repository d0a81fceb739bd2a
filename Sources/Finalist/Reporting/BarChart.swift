/// A stacked bar for each total, from 0 to `maximum`. Only totals are stacked: parts are compared in tables,
/// where they share a baseline.
public struct BarChart: Hashable, Sendable {
    public var title: String
    /// States the values in words, for those who cannot see the bars.
    public var description: String
    /// The names of the segments, in the order of each row's `segments`.
    public var series: [String]
    public var rows: [BarRow]
    public var maximum: Double

    public init(title: String, description: String, series: [String], rows: [BarRow], maximum: Double = 100) {
        self.title = title
        self.description = description
        self.series = series
        self.rows = rows
        self.maximum = maximum
    }
}

public struct BarRow: Hashable, Sendable {
    public var label: String
    public var sublabel: String?
    public var segments: [Double]
    /// The sum the bar ends at. Words where there is none, as for a vendor out of the running.
    public var total: Shown

    public init(label: String, sublabel: String? = nil, segments: [Double], total: Shown) {
        self.label = label
        self.sublabel = sublabel
        self.segments = segments
        self.total = total
    }
}

extension BarChart {
    /// The same values as a table, for formats that draw no bars.
    var table: Table {
        Table(
            caption: title,
            columns: [.init(title: "")]
                + (series + ["Total"]).map { .init(title: $0, kind: .number) },
            rows: rows.map { row in
                let parts = series.indices.map { index in
                    index < row.segments.count ? Shown.fixed(row.segments[index], decimals: 1) : ""
                }
                return Table.Row([Shown.words(row.label)] + parts + [row.total])
            })
    }

    /// Where each segment of a row starts and how long it is, as shares of the maximum that never pass 1.
    func spans(of row: BarRow) -> [(start: Double, length: Double)] {
        guard maximum > 0 else { return [] }
        var start = 0.0
        return row.segments.map { segment in
            let length = max(0, min(segment / maximum, 1 - start))
            defer { start += length }
            return (start, length)
        }
    }
}
