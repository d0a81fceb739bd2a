/// What a file is that is named like a table and is none, as far as its first bytes tell.
///
/// People save or download workbooks, web pages and exports under a name that ends in .csv; what their bytes do to a table's
/// reader helps nobody.
struct TableFile: Hashable {
    /// With its article: "an Excel workbook (.xlsx)".
    let name: String
    let remedy: String

    static let savingAsCSV = "open it in Excel and save the sheet as CSV: File, Save as, CSV UTF-8"

    /// More of a file would not tell more.
    private static let bytesLooked = 4_096

    /// `nil` for what may be a table.
    init?(_ bytes: [UInt8]) {
        let start = bytes.prefix(Self.bytesLooked)
        if let packed = Self.packed(start) {
            self = packed
            return
        }
        let text = String(decoding: start, as: UTF8.self).drop { $0.isWhitespace }
        guard let first = text.first, "<[{".contains(first), let (name, remedy) = Self.marked(text) else { return nil }
        self.init(name: name, remedy: remedy)
    }

    private init(name: String, remedy: String) {
        self.name = name
        self.remedy = remedy
    }

    /// Whether a file is a workbook of a spreadsheet, for all that its bytes say.
    var isWorkbook: Bool { remedy == Self.savingAsCSV }

    private static func packed(_ start: ArraySlice<UInt8>) -> TableFile? {
        let isZIP = [[3, 4], [5, 6], [7, 8]].contains { start.starts(with: [0x50, 0x4B] + $0) }
        if isZIP {
            let names = String(decoding: start, as: UTF8.self)
            if names.contains("opendocument.spreadsheet") {
                return TableFile(name: "an OpenDocument spreadsheet (.ods)", remedy: savingAsCSV)
            }
            return TableFile(
                name: names.contains("xl/")
                    ? "an Excel workbook (.xlsx)" : "a ZIP archive or an Office document, as .xlsx files are",
                remedy: savingAsCSV)
        }
        let known: [([UInt8], String, String)] = [
            ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document, as .xls files are", savingAsCSV),
            (Array("%PDF".utf8), "a PDF document", "ask for the table itself, saved as CSV UTF-8"),
            (Array("{\\rtf".utf8), "an RTF document", "ask for the table itself, saved as CSV UTF-8"),
            ([0x1F, 0x8B], "a gzip archive", "unpack it first, with gunzip"),
            (Array("BZh".utf8), "a bzip2 archive", "unpack it first, with bunzip2"),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive", "unpack it first, with unxz"),
            ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive", "unpack it first, with unzstd"),
            ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive", "unpack it first"),
        ]
        return known.first { start.starts(with: $0.0) }.map { TableFile(name: $0.1, remedy: $0.2) }
    }

    /// What begins with a bracket. The name of a column may begin so as well: more must speak for it.
    private static func marked(_ text: Substring) -> (name: String, remedy: String)? {
        let lower = text.lowercased()
        if !lower.hasPrefix("<") {
            let next = lower.dropFirst().first { !$0.isWhitespace }
            let isJSON = next.map { "\"{[]}".contains($0) } ?? true
            return isJSON ? ("a JSON file", "export the table as CSV UTF-8, with a line of names at its top") : nil
        }
        let pages = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<div"]
        if pages.contains(where: lower.hasPrefix) { return ("a web page (HTML)", savingAsCSV) }
        if lower.contains("urn:schemas-microsoft-com:office:spreadsheet") {
            return ("an Excel workbook in XML", savingAsCSV)
        }
        guard lower.hasPrefix("<?xml") || lower.hasPrefix("<!") || lower.contains("</") || lower.contains("/>") else {
            return nil
        }
        return ("an XML file", "give it a name that ends in .xml, or export the table as CSV UTF-8")
    }

    /// The encoding that a mark at a file's start says; `nil` without one of these.
    static func wideEncoding(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
        return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? "UTF-16" : nil
    }
}
