/// A table as content: columns, rows and notes. Printing one draws it for a terminal of 80 cells.
public struct Table: Hashable, Sendable {
    public var caption: String?
    public var columns: [Column]
    public var rows: [Row]
    public var notes: [String]

    /// What a cell that is marked as best is.
    public var mark: String

    public init(
        caption: String? = nil, columns: [Column], rows: [Row], notes: [String] = [], mark: String = "best in the row"
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.notes = notes
        self.mark = mark
    }

    public struct Column: Hashable, Sendable {
        public enum Kind: Hashable, Sendable { case text, number }

        public var title: String
        public var subtitle: String?
        public var kind: Kind
        /// May wrap to fit a narrow page. Numbers are never cut, so their columns only wrap their title.
        public var isShrinkable: Bool
        /// Stands in every part when a wide table is split; the first column always does.
        public var isRepeated: Bool

        public init(
            title: String, subtitle: String? = nil, kind: Kind = .text, isShrinkable: Bool? = nil,
            isRepeated: Bool = false
        ) {
            self.title = title
            self.subtitle = subtitle
            self.kind = kind
            self.isShrinkable = isShrinkable ?? (kind == .text)
            self.isRepeated = isRepeated
        }
    }

    public struct Row: Hashable, Sendable {
        public enum Role: Hashable, Sendable { case group, item, total, summary }

        public var cells: [Cell]
        public var role: Role
        /// How far the first cell is indented.
        public var depth: Int

        public init(cells: [Cell], role: Role = .item, depth: Int = 0) {
            self.cells = cells
            self.role = role
            self.depth = depth
        }

        /// A row of cells that have nothing but what they show.
        init(_ contents: [Shown], role: Role = .item, depth: Int = 0) {
            self.init(cells: contents.map { Cell($0) }, role: role, depth: depth)
        }
    }

    public struct Cell: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
        /// Formats make its text.
        public var content: Shown
        /// The best of its row, marked in every format.
        public var isBest: Bool
        /// 0…100: drawn as a small bar beside the content where a format can.
        public var bar: Double?
        /// The anchor of the heading that tells more.
        public var link: String?
        /// A word of explanation for those who point at the cell; never the only place it is said.
        public var help: String?

        /// A cell of words, or of a value and how it is written.
        public init(
            _ content: Shown, isBest: Bool = false, bar: Double? = nil, link: String? = nil, help: String? = nil
        ) {
            self.content = content
            self.isBest = isBest
            self.bar = bar
            self.link = link
            self.help = help
        }

        /// A cell of words.
        public init(
            _ words: String, isBest: Bool = false, bar: Double? = nil, link: String? = nil, help: String? = nil
        ) {
            self.init(.words(words), isBest: isBest, bar: bar, link: link, help: help)
        }

        /// A cell of words.
        public init(stringLiteral words: String) { self.init(.words(words)) }
    }
}

extension Table: CustomStringConvertible {
    public var description: String { Format.table.draw(Report(title: "", blocks: [.table(self)]), TextOptions()) }
}

extension Table {
    /// What the mark means, then the table's own notes.
    var allNotes: [String] {
        rows.contains { $0.cells.contains(where: \.isBest) } ? ["★ \(mark)"] + notes : notes
    }
}

extension Table.Row {
    /// A row of a single cell runs across all columns.
    func spans(_ table: Table) -> Bool { cells.count == 1 && table.columns.count > 1 }

    /// The cell of a column; a short row ends in empty cells.
    func cell(_ column: Int) -> Table.Cell { column < cells.count ? cells[column] : Table.Cell("") }
}
