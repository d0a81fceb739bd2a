/// A report as content, before anyone decides how it looks.
///
/// All text is plain text: each format escapes what it must. Paragraphs before the first heading are the
/// answer and stand out where a format can show it.
public struct Report: Hashable, Sendable {
    public var title: String
    public var subtitle: String?
    public var blocks: [Block]
    public var footer: String?

    public init(title: String, subtitle: String? = nil, blocks: [Block] = [], footer: String? = nil) {
        self.title = title
        self.subtitle = subtitle
        self.blocks = blocks
        self.footer = footer
    }

    public enum Block: Hashable, Sendable {
        /// Level 2 opens a section, 3 a part of one. A cell's `link` leads to an `anchor`.
        case heading(String, level: Int = 2, anchor: String? = nil)
        case paragraph(String)
        /// An aside: how to read a figure, where numbers come from.
        case note(String)
        case list([String])
        case table(Table)
        case bars(BarChart)
        case lines(LineChart)
        case scatter(ScatterChart)
        case forest(ForestChart)
        case tornado(TornadoChart)
        case weightLines(WeightLines)
        /// Folded away on a screen, open on paper.
        case details(summary: String, [Block])
    }
}

extension Report: CustomStringConvertible {
    public var description: String { Format.table.draw(self, TextOptions()) }
}

extension Report {
    /// Every sentence in reading order: paragraphs, lists, asides, and what stands below tables.
    var sentences: [String] { Report.sentences(in: blocks) }

    private static func sentences(in blocks: [Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let words), .note(let words): [words]
            case .list(let items): items
            case .table(let table): table.notes
            case .details(_, let inner): sentences(in: inner)
            case .heading, .bars, .lines, .scatter, .forest, .tornado, .weightLines: []
            }
        }
    }

    /// Every table in reading order, those inside details as well, and the values of lines and points. The bars of
    /// totals are left out: they draw what a table beside them says.
    var tables: [Table] { Report.tables(in: blocks) }

    private static func tables(in blocks: [Block]) -> [Table] {
        blocks.flatMap { block -> [Table] in
            switch block {
            case .table(let table): [table]
            case .lines(let chart): [chart.table]
            case .scatter(let chart): [chart.table]
            case .forest(let chart): [chart.table]
            case .tornado(let chart): [chart.table]
            case .weightLines(let chart): [chart.table]
            case .details(_, let inner): tables(in: inner)
            default: []
            }
        }
    }
}
