internal import LocatedXML

/// A table that somebody names where an evaluation or a part of one is read.
extension Loader {
    /// What it is and where it is read; `nil` for a file that is no table.
    func wordsOnTable(_ bytes: [UInt8], _ file: String) -> [Diagnostic]? {
        // What is told stands at the start, and the rest may be long.
        let problems = FileProblems(file: file, text: SourceText(Array(bytes.prefix(TableKind.bytesLooked))))
        let place = Place(line: 1, column: 1)
        guard Reading.isTable(file) else {
            if let other = TableFile(bytes), other.isWorkbook {
                problems.note(
                    .signature, "the file is \(other.name), not XML",
                    remedy: "a table is read as CSV: \(other.remedy); an evaluation is written in XML", at: place)
                return problems.diagnostics
            }
            guard let kind = TableKind(unnamed: bytes, limits: limits) else { return nil }
            let name = Self.named(file)
            let (what, remedy) = kind.standing(alone: name)
            problems.note(
                .rootUnexpected, "the file is a table\(what), and its name does not end in .csv, as names of tables do",
                remedy: kind.isReadAsTable ? "save it as CSV UTF-8 under the name \(name); then \(remedy)" : remedy,
                at: place)
            return problems.diagnostics
        }
        let inTable = FileProblems(file: file, text: SourceText(bytes))
        guard let reader = TableReader(inTable, limits: limits) else { return inTable.diagnostics }
        let (what, remedy) =
            TableKind(reader)?.standing(alone: file)
            ?? ("", "name the evaluation.xml, or its folder; tables of calls are included by it")
        problems.note(
            .rootUnexpected, "the file is a table\(what), and an evaluation in XML is read here", remedy: remedy,
            at: place)
        return problems.diagnostics
    }

    /// The name of a file as a table has it.
    private static func named(_ file: String) -> String {
        let name = file.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        let point = name.dropFirst().lastIndex(of: ".")
        return String(file.dropLast(point.map { name.distance(from: $0, to: name.endIndex) } ?? 0)) + ".csv"
    }
}

extension TableKind {
    /// Bytes of a file that tell what it is.
    fileprivate static let bytesLooked = 65_536

    /// What a file holds whose name says nothing, as Excel's "Text (tab delimited)" and "Unicode text"; `nil` for anything
    /// but a table with columns that are known.
    fileprivate init?(unnamed bytes: [UInt8], limits: ReadingLimits) {
        var start = Array(bytes.prefix(Self.bytesLooked))
        if TableFile.wideEncoding(start) == "UTF-16" {
            let isLittle = start[0] == 0xFF
            let units = stride(from: 2, to: start.count - 1, by: 2).map { place in
                let (one, other) = (UInt16(start[place]), UInt16(start[place + 1]))
                return isLittle ? one | other << 8 : one << 8 | other
            }
            start = Array(String(decoding: units, as: UTF16.self).utf8)
        }
        // What stands behind the last line break may be half a line.
        if bytes.count > Self.bytesLooked, let end = start.lastIndex(of: UInt8(ascii: "\n")) {
            start = Array(start[...end])
        }
        let problems = FileProblems(file: "", text: SourceText(start))
        guard start.first != UInt8(ascii: "<"), let reader = TableReader(problems, limits: limits),
            let kind = TableKind(reader), kind != .wideRatings
        else { return nil }
        self = kind
    }

    /// What evaluations may include, and so be checked with.
    var isOfCalls: Bool { self == .callRatings || self == .contactLog }

    fileprivate var isReadAsTable: Bool { isOfCalls || self == .plainRatings }

    fileprivate func standing(alone file: String) -> (what: String, remedy: String) {
        switch self {
        case .callRatings:
            (" of ratings of calls", "read it with: finalist calls \(file), or include it in an evaluation")
        case .contactLog:
            (" of contacts", "draw calls from it with: finalist calls draw --log \(file) --n 30 --seed 7")
        case .drawnCalls:
            (
                " of calls that were drawn from a contact log",
                "ask the vendor for these calls; what was drawn stands as <draw> in the visit's file, and is checked there"
            )
        case .plainRatings, .wideRatings: (" of ratings", "read it with: finalist agreement \(file)")
        case .panelScores:
            (
                " of a panel's scores",
                "write them as <scores> in XML, one file an evaluator, and include these in an evaluation"
            )
        }
    }
}
