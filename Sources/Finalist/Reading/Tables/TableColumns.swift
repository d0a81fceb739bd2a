internal import LocatedXML

/// What the columns of a table are asked for, and what is noted of a whole column.
extension TableReader {
    /// Notes the required columns that are not there, and each column that nobody knows. Without a required column
    /// nothing that the rows say can be kept.
    func require(_ required: [String], optional: [String]) {
        let known = required + optional
        let open = known.filter { !has($0) }
        let there = Dictionary(
            known.filter(has).map { (TableWords.folded($0), $0) }, uniquingKeysWith: { first, _ in first })
        let allKnown = Set(known)
        var meant: Set<String> = []
        for (row, column) in columns.enumerated() where !allKnown.contains(column.text) {
            let name = column.text
            guard !name.isEmpty else {
                guard rows.contains(where: { $0[row].isWritten }) else { continue }
                problems.note(
                    .attributeMissing, "a column has no name", remedy: "name it, or take it out", at: column.place)
                continue
            }
            if let twin = there[TableWords.folded(name)] {
                problems.note(
                    .standsTwice, "there are two columns '\(twin)'; one is written '\(name)'",
                    remedy: "rename or remove one", at: column.place)
                continue
            }
            NearMiss.of(name, among: open).map { _ = meant.insert($0) }
            problems.note(
                .attributeUnknown, "the column '\(name)' is not known here",
                remedy: NearMiss.remedy(
                    name, among: open, otherwise: "take it out; known are \(known.joined(separator: ", "))"),
                at: column.place)
        }
        // A misspelt column is reported as unknown, with the name that was probably meant.
        let missing = required.filter { !has($0) && !meant.contains($0) }
        if !missing.isEmpty {
            let more = missing.count > 6 ? " and \(missing.count - 6) more" : ""
            problems.note(
                .attributeMissing,
                "there is no column \(missing.prefix(6).joined(separator: ", "))\(more)",
                remedy: "add it to the first line, and what it says to the others", at: Place(line: 1, column: 1))
        }
        if !required.allSatisfy(has) { problems.isIncomplete = true }
    }

    /// Whether there is a column of this name, however it is spelt.
    func hasAlike(_ column: String) -> Bool {
        has(column) || columns.contains { TableWords.folded($0.text) == TableWords.folded(column) }
    }

    /// Notes names of a column that differ by capital letters alone: they are two here, and were probably meant as one.
    ///
    /// - Parameter ofVendors: columns whose names belong to a vendor; two vendors may use the same one.
    func noteNamesAlike(in columns: [String], ofVendors: [String] = []) {
        for column in columns + ofVendors where has(column) {
            let isOfVendor = ofVendors.contains(column)
            var firsts: [VendorItem: (name: String, line: Int)] = [:]
            var told: Set<VendorItem> = []
            for row in rows {
                guard let name = given(column, row) else { continue }
                let vendor = isOfVendor ? value("vendor", row) ?? "" : ""
                let folded = VendorItem(vendor: vendor, item: name.lowercased())
                guard let first = firsts[folded] else {
                    firsts[folded] = (name, row[0].line)
                    continue
                }
                guard first.name != name, told.insert(VendorItem(vendor: vendor, item: name)).inserted else { continue }
                note(
                    "alike", .alikeButForCase,
                    """
                    \(column) '\(name)' differs from '\(first.name)' in line \(first.line) by capital letters alone, and \
                    counts as another
                    """,
                    remedy: "write the name alike in each of its lines, or make the two names differ", column, row)
            }
        }
    }

    /// Notes numbers of a column that are read as a few and a fraction, and may be meant as thousands.
    ///
    /// Nothing is in doubt where another number of the column shows what its mark means: 12.5 can only be twelve and a half,
    /// and so is 213.456 where that many thousands cannot be.
    ///
    /// - Parameters:
    ///   - beside: whether only a column is in doubt that has numbers without a mark as well; means are often written with
    ///     three decimals all of them.
    ///   - isPossible: whether a number may stand in this column.
    func noteThousands(in column: String, beside whole: Bool = false, _ isPossible: (Double) -> Bool) {
        // Where the table has both marks, such numbers are refused.
        guard has(column), !hasBothMarks else { return }
        var doubtful: [(place: Int, few: Double, many: Double)] = []
        var hasWhole = false
        for (place, row) in rows.enumerated() {
            guard let text = given(column, row), let few = PlainNumber(decimal(text))?.value else { continue }
            if !text.contains(where: ".,".contains) {
                hasWhole = true
                continue
            }
            guard TableWords.isReadTwoWays(text), let many = PlainNumber(text.filter { !".,".contains($0) })?.value,
                isPossible(many)
            else { return }
            doubtful.append((place, few, many))
        }
        guard hasWhole || !whole else { return }
        for (place, few, many) in doubtful {
            let (small, large) = (Figures.plain(few), Figures.plain(many))
            note(
                "thousands", .readTwoWays,
                """
                \(column) '\(value(column, rows[place]) ?? "")' is read as \(small), and may be meant as \
                \(Figures.grouped(many))
                """,
                remedy: "write \(large) or \(small), whichever is meant, with no mark between thousands", column,
                rows[place])
        }
    }
}
