/// Fits a table into the cells of a terminal.
///
/// Columns get what they need. Where that is too much, titles and texts wrap; where even that is too much, the
/// table is split into parts that each repeat the first column. Numbers are never cut and stand on their points.
struct TextTable {
    private let table: Table
    private let page: TextPage
    private let columns: [TextColumn]
    private let gap = 2

    init(_ table: Table, page: TextPage) {
        self.table = table
        self.page = page
        columns = table.columns.indices.map { TextColumn(table, index: $0, page: page) }
    }

    var lines: [String] {
        guard !columns.isEmpty else { return [] }
        let caption = table.caption.map { page.strong(page.wrapped($0)) } ?? []
        let parts = parts.map(draw).joined(separator: [""])
        let notes = table.allNotes + (table.rows.contains(where: \.isTooDeep) ? [Table.Row.aboutLevels] : [])
        return caption + parts + notes.flatMap { page.wrapped($0) }
    }

    /// The columns of each part; all of them in one where they fit.
    private var parts: [[Int]] {
        let keys = columns.indices.filter { $0 == 0 || table.columns[$0].isRepeated }
        let others = columns.indices.filter { !keys.contains($0) }
        var parts: [[Int]] = []
        var part: [Int] = []
        for column in others {
            if !part.isEmpty && minimum(of: keys + part + [column]) > page.options.width {
                parts.append(part)
                part = []
            }
            part.append(column)
        }
        if !part.isEmpty || parts.isEmpty { parts.append(part) }
        return parts.map { (keys + $0).sorted() }
    }

    private func minimum(of part: [Int]) -> Int { part.map { columns[$0].minimum + gap }.reduce(-gap, +) }

    /// Widths from the minimum up: each spare cell goes to the narrowest column that can use it, and to texts
    /// before the titles of numbers.
    private func widths(of part: [Int]) -> [Int] {
        var widths = part.map { columns[$0].minimum }
        var spare = page.options.width - minimum(of: part)
        for kind in [Table.Column.Kind.text, .number] {
            while spare > 0 {
                let hungry = part.indices.filter {
                    table.columns[part[$0]].kind == kind && widths[$0] < columns[part[$0]].natural
                }
                guard let narrowest = hungry.min(by: { widths[$0] < widths[$1] }) else { break }
                widths[narrowest] += 1
                spare -= 1
            }
        }
        return widths
    }

    private func draw(_ part: [Int]) -> [String] {
        let widths = widths(of: part)
        let total = widths.reduce(0, +) + gap * (widths.count - 1)
        let rule = String(repeating: page.options.isASCII ? "-" : "─", count: max(1, total))

        let heads = zip(part, widths).map { column, width in columns[column].headLines(width: width) }
        let height = heads.map(\.count).max() ?? 0
        // Titles stand on the rule.
        let head = join(heads.map { Array(repeating: "", count: height - $0.count) + $0 }, widths: widths)

        var lines = page.strong(head) + [rule]
        var isAfterRule = true
        for (index, row) in table.rows.enumerated() {
            if row.role == .total || row.role == .summary {
                if !isAfterRule { lines.append(rule) }
                isAfterRule = true
            } else {
                isAfterRule = false
            }
            if row.spans(table) {
                let indent = String(repeating: " ", count: row.indent)
                let drawn = page.shown(row.levelMark + row.cell(0).text).wrapped(to: max(1, total - indent.count)).map {
                    indent + $0
                }
                lines += row.role == .item ? drawn : page.strong(drawn)
                continue
            }
            let cells = zip(part, widths).map { column, width in columns[column].lines(row: index, width: width) }
            let drawn = join(cells, widths: widths)
            lines += row.role == .item ? drawn : page.strong(drawn)
        }
        return lines
    }

    private func join(_ cells: [[String]], widths: [Int]) -> [String] {
        let height = cells.map(\.count).max() ?? 0
        let between = String(repeating: " ", count: gap)
        return (0..<height).map { line in
            let parts = zip(cells, widths).map { cell, width in
                let text = line < cell.count ? cell[line] : ""
                return text.padded(to: width)
            }
            return parts.joined(separator: between).withoutTrailingSpaces
        }
    }
}

/// One column: what each cell shows, and how narrow and how wide it can sensibly be.
private struct TextColumn {
    private let heads: [String]
    private let cells: [TextCell]
    private let isNumber: Bool
    /// Cells before and after the point, and for the mark of the best.
    private let before: Int
    private let after: Int
    private let mark: Int
    private let cutMark: String
    private let isFirst: Bool
    let minimum: Int
    let natural: Int

    init(_ table: Table, index: Int, page: TextPage) {
        let column = table.columns[index]
        let cells = table.rows.map { row in
            TextCell(
                row.spans(table) ? "" : row.cell(index), indent: index == 0 ? row.indent : 0,
                mark: index == 0 ? row.levelMark : "", kind: column.kind, page: page)
        }
        let numbers = cells.filter(\.isNumber)
        let mark = cells.contains { !$0.mark.isEmpty } ? page.bestMark.displayWidth + 1 : 0
        before = numbers.map(\.before).max() ?? 0
        after = numbers.map { $0.width - $0.before }.max() ?? 0
        let heads = [column.title, column.subtitle].compactMap(\.self).map(page.shown)
        let headWidth = heads.map(\.displayWidth).max() ?? 0
        let headWord = heads.flatMap { $0.split(separator: " ") }.map { String($0).displayWidth }.max() ?? 0

        isNumber = column.kind == .number
        if isNumber {
            // Words among the numbers ("not answered") may wrap. A long title of two lines is as good as one, and
            // a very long word is broken.
            let words = cells.filter { !$0.isNumber }
            let title = max(min(headWidth, 12), min((headWidth + 1) / 2 + 2, 24))
            minimum = max(before + after, min(words.map(\.longestWord).max() ?? 0, 12), min(headWord, 12)) + mark
            natural = max(minimum, max(min(words.map(\.width).max() ?? 0, 16), title) + mark)
        } else {
            let content = cells.map { $0.indent + $0.width }.max() ?? 0
            let word = cells.map { $0.indent + min($0.longestWord, max(8, 16 - $0.indent)) }.max() ?? 0
            natural = max(content, headWidth) + mark
            let least = max(word, min(headWord, 10))
            minimum = column.isShrinkable ? min(natural, max(least + mark, 12)) : natural
        }
        self.heads = heads
        self.cells = cells
        self.mark = mark
        cutMark = page.cutMark
        isFirst = index == 0
    }

    func headLines(width: Int) -> [String] {
        heads.flatMap { limited($0.wrapped(to: width - mark), to: 4, width: width - mark) }.map { line in
            isNumber ? line.padded(leftTo: width - mark) : line
        }
    }

    func lines(row: Int, width: Int) -> [String] {
        let cell = cells[row]
        let room = width - mark
        if isNumber {
            guard cell.isNumber else {
                let lines = limited(cell.text.wrapped(to: room), to: 4, width: room).map { $0.padded(leftTo: room) }
                return [lines[0] + cell.mark] + lines.dropFirst()
            }
            let beside = String(repeating: " ", count: after - (cell.width - cell.before))
            return [(cell.text + beside).padded(leftTo: room) + cell.mark]
        }
        // What an indented name continues with is set in a little more, so that it does not look like the next row.
        let hang = cell.indent + (isFirst ? 2 : 0)
        var lines = [String(repeating: " ", count: cell.indent)]
        var isStart = true
        for line in cell.text.wrapped(to: max(1, room - hang), first: max(1, room - cell.indent)) {
            if isStart { lines[0] += line } else { lines.append(String(repeating: " ", count: hang) + line) }
            isStart = false
        }
        if isFirst { lines = limited(lines, to: 12, width: room) }
        if !cell.mark.isEmpty { lines[0] = lines[0].padded(to: room) + cell.mark }
        return lines
    }

    /// A name of a thousand words would bury the table; what names things is cut after some lines.
    private func limited(_ lines: [String], to count: Int, width: Int) -> [String] {
        guard lines.count > count else { return lines }
        let last = lines[count - 1]
        let room = max(1, width - cutMark.displayWidth)
        return lines.prefix(count - 1) + [last.cut(to: room, mark: "") + cutMark]
    }
}

extension Table.Row {
    /// Rows below this depth stand there with their level in front: set in further, their names would have no room.
    private static let deepest = 8

    fileprivate static let aboutLevels = "[12]: so many levels down, where a name is not set in any further"

    fileprivate var isTooDeep: Bool { depth > Self.deepest }

    /// Cells before the first cell's text.
    fileprivate var indent: Int { 2 * min(max(0, depth), Self.deepest) }

    fileprivate var levelMark: String { isTooDeep ? "[\(depth)] " : "" }
}

private struct TextCell {
    let text: String
    let width: Int
    /// Cells up to the point, or to the end of the digits where there is none.
    let before: Int
    let isNumber: Bool
    let indent: Int
    let mark: String
    let longestWord: Int

    init(_ cell: Table.Cell, indent: Int, mark level: String, kind: Table.Column.Kind, page: TextPage) {
        let written = cell.content.written
        text = page.shown(level + written.text)
        width = text.displayWidth
        self.indent = indent
        mark = cell.isBest ? " " + page.bestMark : ""
        // What is longer than any amount with its currency and unit is no number.
        let isAmongNumbers = kind == .number && width <= 24
        let point =
            !isAmongNumbers
            ? nil : written.digits.isEmpty ? Self.point(in: text) : (level + written.upToPoint).displayWidth
        isNumber = point != nil
        before = point ?? width
        longestWord = text.split(separator: " ").map { String($0).displayWidth }.max() ?? 0
    }

    /// Where the point of words such as "3 of 10" or "USD 7,932.5 a month" is: the end of the first run of digits and
    /// commas. Nil where there is no digit, or a small letter before it.
    private static func point(in text: String) -> Int? {
        var cells = 0
        var hasDigit = false
        for character in text {
            let isDigit = character.isASCII && character.isNumber
            if hasDigit && !isDigit && character != "," { return cells }
            if !isDigit && !hasDigit && character.isLowercase { return nil }
            hasDigit = hasDigit || isDigit
            cells += character.displayWidth
        }
        return hasDigit ? cells : nil
    }
}
