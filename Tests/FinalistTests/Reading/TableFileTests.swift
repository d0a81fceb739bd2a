import Foundation
import Testing

@testable import Finalist

private let plain = "unit,rater,score\nQ1,Anna,3.5\nQ1,Ben,4\n"

@Suite struct `A file of another kind under the name of a table` {
    private static func bytes(_ start: [UInt8], _ text: String) -> [UInt8] { start + Array(text.utf8) }

    static let files: [(bytes: [UInt8], name: String)] = [
        (bytes([0x50, 0x4B, 3, 4, 20, 0], "[Content_Types].xml xl/workbook.xml"), "an Excel workbook (.xlsx)"),
        (bytes([0x50, 0x4B, 3, 4, 20, 1, 6], ""), "a ZIP archive or an Office document, as .xlsx files are"),
        (bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0], ""), "an old Office document, as .xls files are"),
        (bytes([0x1F, 0x8B, 8, 0], "abc"), "a gzip archive"), (bytes([], "%PDF-1.4\n"), "a PDF document"),
        (bytes([], "\n<html><table><tr><td>unit</td></tr></table></html>"), "a web page (HTML)"),
        (bytes([], "<?xml version=\"1.0\"?><evaluation/>"), "an XML file"),
        (bytes([], #"[{"unit":"Q1","rater":"A","score":3}]"#), "a JSON file"),
        (bytes([], #"{ "rows": [] }"#), "a JSON file"),
    ]

    /// As UTF-16 with its mark.
    private func wide(_ text: String) -> [UInt8] {
        text.utf16.reduce(into: [0xFF, 0xFE]) { $0 += [UInt8(truncatingIfNeeded: $1), UInt8($1 >> 8)] }
    }

    @Test(arguments: files)
    func `is told as what it is, and what to do`(bytes: [UInt8], name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Data(bytes), to: "table.csv")
        let told = refusal { try Reading.scores(folder.path + "/table.csv") }
        #expect(told.map(\.message) == ["the file is \(name), and no table in CSV"])
        #expect(told.first?.rule.code == "F0104" && told.first?.remedy.isEmpty == false)
        if name.contains("xls") { #expect(told.first?.remedy.contains("File, Save as, CSV UTF-8") == true) }
    }

    @Test func `may have brackets in its headings all the same`() throws {
        for heading in ["<unit>,rater,score", "[unit],rater,score", "{unit},rater,score"] {
            let folder = try TemporaryFolder(["table.csv": heading + "\nQ1,Anna,3\n"])
            let told = refusal { try Reading.scores(folder.path + "/table.csv") }
            #expect(told.map(\.rule.code) == ["F0303"], "\(heading)")
        }
    }

    @Test func `in another encoding is told which`() throws {
        let folder = try TemporaryFolder()
        try folder.write(Data(wide(plain)), to: "table.csv")
        let told = refusal { try Reading.scores(folder.path + "/table.csv") }
        #expect(told.map(\.message) == ["the table is in UTF-16, and is read in UTF-8"])
        #expect(told.first?.remedy.contains("in Excel: File, Save as, CSV UTF-8") == true)
    }

    @Test(arguments: ["table.tsv", "table.txt"])
    func `that is a table under another name is told how to name it`(file: String) throws {
        let folder = try TemporaryFolder()
        let tabs = plain.replacing(",", with: "\t")
        for bytes in [Array(tabs.utf8), wide(tabs)] {
            try folder.write(Data(bytes), to: file)
            let told = Reading.read("\(folder.path)/\(file)").diagnostics
            #expect(told.map(\.rule.code) == ["F0104"], "\(told.map(\.message))")
            #expect(
                told.first?.message.hasPrefix("the file is a table of ratings, and its name does not end in .csv")
                    == true)
            #expect(told.first?.remedy.hasSuffix("then read it with: finalist agreement table.csv") == true)
        }
    }
}
