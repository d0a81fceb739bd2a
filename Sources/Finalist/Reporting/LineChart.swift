/// What each of a few vendors has cost by the end of each month, with what goes on today as a baseline.
public struct LineChart: Hashable, Sendable {
    public var title: String
    /// States the values in words, for those who cannot see the lines.
    public var description: String
    /// What the lines measure: "Cost so far".
    public var measure: String
    /// ISO 4217. Said once, at the axis.
    public var currency: String?
    public var series: [LineSeries]

    /// Without a description, one is made of where the lines end and where they pass the baseline.
    public init(
        title: String, description: String? = nil, measure: String, currency: String? = nil, series: [LineSeries]
    ) {
        self.title = title
        self.description = ""
        self.measure = measure
        self.currency = currency
        self.series = series
        self.description = description ?? ends() + words.map { " " + $0 }.joined()
    }
}

public struct LineSeries: Hashable, Sendable {
    public var label: String
    /// The sum at the end of month 0, 1, 2 …; month 0 is the start. A line ends before the first that is no number.
    public var values: [Double]
    /// What the others are held against: drawn grey and dashed.
    public var isBaseline: Bool

    public init(label: String, values: [Double], isBaseline: Bool = false) {
        self.label = label
        self.values = values
        self.isBaseline = isBaseline
    }

    var drawn: ArraySlice<Double> { values.prefix(while: \.isDrawable) }
}

extension LineChart {
    /// The last month drawn; nil where there is nothing to draw.
    var term: Int? {
        let count = series.map(\.drawn.count).max() ?? 0
        return count > 0 ? count - 1 : nil
    }

    /// Every month, or every third, sixth, twelfth …, so that at most eight are named.
    var months: [Int] {
        guard let term else { return [] }
        let steps = [1, 3, 6, 12, 24, 60, 120]
        let step = steps.first { term / $0 <= 7 } ?? (term / 840 + 1) * 120
        return Array(stride(from: 0, through: term, by: step))
    }

    /// The same values as a table, month by month.
    var table: Table { table(of: term.map { Array(0...$0) } ?? []) }

    /// For formats that people read: the months that the axis names, and the last.
    var shortTable: Table {
        let months = months
        guard let term, let last = months.last else { return table }
        return table(of: last == term ? months : months + [term])
    }

    private func table(of months: [Int]) -> Table {
        Table(
            caption: title,
            columns: [.init(title: "Month", kind: .number)]
                + series.map { .init(title: $0.label, subtitle: currency, kind: .number) },
            rows: months.map { month in
                Table.Row([Shown.count(month)] + series.map { month < $0.drawn.count ? full($0.drawn[month]) : "" })
            }, notes: words)
    }

    /// From which month on each line stays below the baseline, a sentence a line.
    var words: [String] {
        guard let baseline = series.first(where: \.isBaseline) else { return [] }
        return series.filter { !$0.isBaseline }.compactMap { line in
            let common = min(line.drawn.count, baseline.drawn.count)
            guard common > 0 else { return nil }
            guard let last = (0..<common).last(where: { line.drawn[$0] >= baseline.drawn[$0] }) else {
                return "From the start, \(line.label) has cost less in all than \(baseline.label)."
            }
            return last == common - 1
                ? "By month \(last), \(line.label) has cost no less in all than \(baseline.label)."
                : "From month \(last + 1) on, \(line.label) has cost less in all than \(baseline.label)."
        }
    }

    private func ends() -> String {
        let ends = series.compactMap { line in
            line.drawn.last.map { "\(line.label) \(currencyPrefix)\(full($0).text) in month \(line.drawn.count - 1)" }
        }
        return ends.isEmpty ? "There are no figures." : "\(measure): \(ends.joined(separator: ", "))."
    }

    private var currencyPrefix: String { currency.map { $0 + " " } ?? "" }

    private func full(_ amount: Double) -> Shown {
        fullAmount(amount, largest: series.flatMap(\.drawn).map(abs).max() ?? 0)
    }
}
