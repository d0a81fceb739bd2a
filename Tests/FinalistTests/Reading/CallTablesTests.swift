import Foundation
import LocatedXML
import Testing

@testable import Finalist

private let header = "vendor,call_id,selection,evaluator,duration_s,critical_errors,O1,O2,N1"
private let rows = [
    "oak,K1,buyer_random,E1,240,,3,yes,2", "oak,K1,buyer_random,E2,240,,4,NA,1",
    "oak,K2,buyer_random,E2,95,WRONG,0,no,4", "elm,K3,buyer_random,E1,410,,2,yes,3",
]
private let table = ([header] + rows).joined(separator: "\n") + "\n"

/// The table in UTF-16 without a mark.
private let unmarked: [UInt8] = table.utf8.reduce(into: []) { $0 += [$1, 0] }

/// The plan of ``Sample/calls`` with its calls in a table.
private func folder(_ table: [UInt8], as file: String = "calls/ratings.csv", named: String = "") throws
    -> TemporaryFolder
{
    let plan = Sample.calls.xml
    let start = try #require(plan.firstRange(of: "<criterion id=\"SITE\"")).lowerBound
    let middle = try #require(plan.firstRange(of: "<vendor id=\"oak\"")).lowerBound
    let end = try #require(plan.firstRange(of: "<visit vendor=\"oak\"")).lowerBound
    let xml = plan[..<start].replacing("weight=\"65\"", with: "weight=\"100\"") + plan[middle..<end]
    let folder = try TemporaryFolder([
        "evaluation.xml": xml + "<include href=\"\(file)\"\(named)/>\n</evaluation>"
    ])
    try folder.write(Data(table), to: file)
    return folder
}

private func told(by table: [UInt8]) throws -> [Diagnostic] {
    let folder = try folder(table)
    let reading = Reading.read(folder.path)
    return reading.withExcerpts(reading.findings)
}

private func told(by table: String) throws -> [Diagnostic] { try told(by: Array(table.utf8)) }

@Suite struct `Ratings in a table` {
    @Test func `says what a visit says`() throws {
        #expect(try told(by: table) == [])
        let folder = try folder(Array(table.utf8))
        let evaluation = try Evaluation(contentsOf: folder.path)
        let calls = Dictionary(uniqueKeysWithValues: evaluation.calls.map { ($0.id, $0) })
        #expect(calls["K1"]?.assessments.map(\.evaluator) == ["E1", "E2"])
        #expect(calls["K2"]?.assessments.first?.errors.map(\.error) == ["WRONG"])
        #expect(calls["K3"]?.vendor == "elm" && calls["K3"]?.duration == 410)
        let fromXML = try Evaluation(xml: Array(Sample.calls.xml.utf8))
        for vendor in ["oak", "elm"] {
            #expect(
                try evaluation.scored().cell("CALLS", vendor)?.value == fromXML.scored().cell("CALLS", vendor)?.value)
        }
    }

    /// The line or lines put in for the last, the one code, where, and what is said.
    static let faults: [(other: String, code: String, place: String, message: String)] = [
        ("elm,K3,buyer_random,E1,410,,5,yes,3", "F0902", "5:29", "E1 rates '5' on O1 in call K3"),
        ("elm,K3,buyer_random,E1,410,,2,yes,3.5", "F0902", "5:35", "E1 rates '3.5' on N1 in call K3"),
        ("elm,K3,buyer_random,E1,410,,2,maybe,3", "F0902", "5:31", "E1 rates 'maybe' on O2 in call K3"),
        ("elm,K3,buyer_random,E1,410,,2,yes,NA", "F0903", "5:35", "N1 always applies, and E1 leaves it out in call K3"),
        ("elm,K3,buyer_random,E1,410,,2,yes,", "F0904", "5:21", "E1 has not rated N1 in call K3"),
        (
            "elm,K3,buyer_random,E1,410,,2,yes,3\nelm,K3,buyer_random,E1,410,,2,yes,3", "F0906", "6:21",
            "E1 assesses call K3 twice (first at calls/ratings.csv:5:21)"
        ),
        (
            "elm,K3,buyer_random,E1,410,WORNG,2,yes,3", "F0905", "5:28",
            "E1 names critical error 'WORNG', which scorecard phone has not"
        ),
        (
            "elm,K3,buyer_random,E1,410,\"WRONG,CARD\",2,yes,3", "F0306", "5:28",
            "critical_errors names 'WRONG,CARD', which is not an id"
        ),
        (
            "elm,K3,buyer_random,E1,0,,2,yes,3", "F0910", "5:5",
            "duration of call K3 is 0, and lies between 1 and 86,400"
        ),
        ("elm,K3,buyer_random,E1,6:50,,2,yes,3", "F0305", "5:24", "duration_s '6:50' is not a number"),
        (
            "elm,K3,random,E1,410,,2,yes,3", "F0307", "5:8",
            "selection 'random' is not one of buyer-random, vendor-picked, convenience, unknown"
        ),
        ("elm,K3,buyer_random,,410,,2,yes,3", "F0304", "5:21", "evaluator is blank"),
        ("elm,K 3,buyer_random,E1,410,,2,yes,3", "F0306", "5:5", "call_id 'K 3' is not an id"),
        ("elm,K3,buyer_random,E1,410,,2,yes", "F0203", "5:1", "the line has 8 fields, and the first line names 9"),
        ("elm,K3,buyer_random,E1,410,,2,yes,3,1", "F0203", "5:1", "the line has 10 fields, and the first line names 9"),
        (
            "elm,K3,buyer_random,E1,410,,2,yes,3\nelm,K3,buyer_random,E2,411,,2,yes,3", "F0307", "6:24",
            "duration_s of call K3 is '411' here, and '410' in line 5"
        ),
        (
            "elm,K3,buyer_random,E1,410,,2,yes,3\nelm,K3,convenience,E2,410,,2,yes,3", "F0307", "6:8",
            "selection of call K3 is 'convenience' here, and 'buyer-random' in line 5"
        ),
        (
            "elm,K3,buyer_random,E1,410,,2,yes,3\nelm,K3,buyer_random,E2,4l0,,2,yes,3", "F0305", "6:24",
            "duration_s '4l0' is not a number"
        ),
        (
            "elm,K3,buyer_random,E1,\"410,,2,yes,3", "F0203", "5:24",
            "a quotation mark is opened and never closed"
        ),
        (
            "elm,K3,buyer_random,E1,\"410\"x,,2,yes,3", "F0203", "5:29",
            "something stands between a closing quotation mark and the next separator"
        ),
        ("lem,K3,buyer_random,E1,410,,2,yes,3", "F0402", "5:5", "the visit names vendor 'lem', which is not there"),
        (
            "elm,K3,buyer_random,E3,410,,2,yes,3", "F0402", "5:21",
            "an assessment of call K3 names evaluator 'E3', which is not there"
        ),
    ]

    @Test(arguments: faults)
    func `with one fault gives one finding, with its place and line`(
        other: String, code: String, place: String, message: String
    ) throws {
        let broken = table.replacing(rows[3], with: other)
        let found = try told(by: broken)
        #expect(found.map(\.rule.code) == [code], "\(found.map(\.message))")
        let finding = try #require(found.first)
        #expect(finding.message == message)
        #expect(finding.place == "calls/ratings.csv:\(place)")
        let line = Int(place.prefix { $0 != ":" }) ?? 0
        #expect(finding.excerpt == broken.split(separator: "\n").map(String.init)[line - 1])
        #expect(!finding.remedy.isEmpty)
    }

    /// The first line that is put in place of the real one.
    static let headers: [(other: String, code: String, place: String, message: String)] = [
        (header.replacing("duration_s", with: "mood"), "F0303", "1:36", "the column 'mood' is not known here"),
        (header.replacing("O2", with: "02"), "F0303", "1:66", "the column '02' is not known here"),
        (header.replacing("N1", with: "mood"), "F0304", "1:1", "there is no column N1"),
        (header.replacing("evaluator", with: "evalutor"), "F0303", "1:26", "the column 'evalutor' is not known here"),
        (header.replacing("duration_s", with: "O1"), "F0312", "1:55", "there are two columns 'O1'"),
        (header.replacing("duration_s", with: ""), "F0304", "1:36", "a column has no name"),
    ]

    @Test(arguments: headers)
    func `with a wrong column gives no finding for each of its lines`(
        other: String, code: String, place: String, message: String
    ) throws {
        var broken = table.replacing(header, with: other)
        if other.contains("mood"), code == "F0304" {
            // A column that nobody asked for stands in its place: take it out.
            broken = broken.split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false).dropLast().joined(separator: ",")
            }
            .joined(separator: "\n")
        }
        let found = try told(by: broken)
        #expect(found.map(\.rule.code) == [code], "\(found.map(\.description))")
        #expect(found.first?.message == message)
        #expect(found.first?.place == "calls/ratings.csv:\(place)")
        #expect(found.first?.excerpt == broken.split(separator: "\n").first.map(String.init))
    }

    @Test func `on another scorecard is told in few words`() throws {
        let found = try told(by: "vendor,call_id,selection,evaluator,GREETS\noak,K1,unknown,E1,3\n")
        #expect(found.map(\.rule.code) == ["F0304", "F0303"], "\(found.map(\.description))")
        #expect(found.map(\.message).contains("there is no column O1, O2, N1"))
    }

    @Test(arguments: [
        ("with semicolons", table.replacing(",", with: ";")), ("with a byte order mark", "\u{FEFF}" + table),
        ("with lines as Windows ends them", table.replacing("\n", with: "\r\n")),
        ("with spaces around", table.replacing(",", with: " , ")),
        (
            "with every field in quotation marks",
            table.split(separator: "\n").map { line in
                line.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(separator: ",")
                    + "\n"
            }.joined()
        ),
        ("without a line break at its end", String(table.dropLast())),
        ("with blank lines and lines of commas", table.replacing("\nelm", with: "\n\n,,,,,,,,\nelm") + ",,,,,,,,\n\n"),
        ("with blank columns behind", table.replacing("\n", with: ",,\n")),
    ])
    func `is read`(how: String, text: String) throws { #expect(try told(by: text) == [], "\(how)") }

    @Test func `has headings as people write them`() throws {
        let spelt = table.replacing(
            header, with: "Vendor,Call ID,SELECTION,Evaluator,duration s,Critical-Errors,o1,O2,n1")
        #expect(try told(by: spelt) == [])
    }

    @Test func `notes queues, languages and kinds that differ by capital letters alone`() throws {
        let named = table.replacing(header, with: "queue,call_type," + header)
            .replacing("\noak", with: "\nOrders,Inbound,oak").replacing("\nelm", with: "\norders,inbound,elm")
        let found = try told(by: named)
        #expect(found.map(\.rule.code) == ["F0314", "F0314"] && found.allSatisfy { $0.place.contains(":5:") })
    }

    @Test func `with line breaks in a field is read, and counts them`() throws {
        let wrapped = table.replacing(header, with: "queue," + header)
            .replacing("\noak", with: "\n\"orders\r\nand \"\"returns\"\"\",oak").replacing(
                "\nelm", with: "\norders,elm")
        #expect(try told(by: wrapped) == [])
        let broken = wrapped.replacing("yes,3", with: "yes,9")
        let found = try told(by: broken)
        // Each of three lines takes two: the fourth stands in line 2 + 3 × 2 = 8.
        #expect(found.map(\.place) == ["calls/ratings.csv:8:42"])
        #expect(found.first?.excerpt == "orders,elm,K3,buyer_random,E1,410,,2,yes,9")
    }

    @Test func `keeps its excerpt straight behind a byte order mark`() throws {
        let found = try told(by: "\u{FEFF}" + table.replacing("duration_s", with: "mood"))
        #expect(found.map(\.place) == ["calls/ratings.csv:1:36"])
        #expect(found.first?.excerpt == header.replacing("duration_s", with: "mood"))
    }

    @Test(
        arguments: [
            ([], "F0203", "1:1", "the table is empty"), (Array("\n\n".utf8), "F0203", "1:1", "the table is empty"),
            (Array(header.utf8), "F0203", "1:1", "the table has no rows below the names of its columns"),
            (Array(table.utf8) + [0x6F, 0xE9, 0x6B], "F0202", "6:2", "the table is not UTF-8"),
            (Array(table.utf8) + [0x6F, 0], "F0202", "6:2", "the table holds a NUL, as files in UTF-16 do"),
            (
                [0xFF, 0xFE] + table.utf8.flatMap { [$0, 0] }, "F0202", "1:1",
                "the table is in UTF-16, and is read in UTF-8"
            ),
            (unmarked, "F0202", "1:2", "the table holds a NUL, as files in UTF-16 do"),
            (
                Array((String(repeating: "a,", count: 99_999) + "a\n" + table).utf8), "F0207", "1:1",
                "the line has more than 1000 fields"
            ),
            (Array("\"".utf8) + Array(table.utf8), "F0203", "1:1", "a quotation mark is opened and never closed"),
        ] as [([UInt8], String, String, String)])
    func `that is none is refused once`(bytes: [UInt8], code: String, place: String, message: String) throws {
        let found = try told(by: bytes)
        #expect(found.map(\.rule.code) == [code])
        #expect(found.first?.message == message)
        #expect(found.first?.place == "calls/ratings.csv:\(place)")
    }

    @Test func `with a line of 100,000 fields is refused for that line`() throws {
        let found = try told(by: table + String(repeating: "x,", count: 99_999) + "x\n")
        #expect(found.map(\.message) == ["the line has more than 1000 fields"])
        #expect(found.first?.place == "calls/ratings.csv:6:1")
    }

    @Test func `longer than the limit is refused`() {
        let problems = FileProblems(file: "ratings.csv", text: SourceText(Array(table.utf8)))
        var limits = ReadingLimits()
        limits.elements = 4
        #expect(TableReader(problems, limits: limits) == nil)
        #expect(
            problems.diagnostics.map(\.description) == [
                "ratings.csv:1:1: error[F0207]: the table has more than 4 lines"
            ])
    }

    @Test func `takes a time without a zone, and numbers its sheets`() throws {
        let numbered = """
            vendor,call_id,selection,evaluator,started_at,version,supersedes,order_heard,O1,O2,N1
            oak,K1,buyer_random,E1,2026-03-09T08:34:00,1,,1,9,yes,2
            oak,K1,buyer_random,E1,2026-03-09T08:50:00,,1,2,3,yes,2
            elm,K3,buyer_random,E1,2026-03-09T09:34:00Z,,,3,2,yes,3

            """
        #expect(try told(by: numbered) == [])
        let folder = try folder(Array(numbered.utf8))
        let evaluation = try Evaluation(contentsOf: folder.path)
        #expect(evaluation.calls.first?.assessments.map(\.version) == [1, 2])
        #expect(evaluation.calls.first?.assessments.first?.started == Moment("2026-03-09T08:34:00Z"))
        let half = try told(by: numbered.replacing("00,,1,2,3", with: "00,,1.5,2,3"))
        #expect(half.map(\.message) == ["supersedes '1.5' is not a whole number from 1"])
        let noDay = try told(by: numbered.replacing("2026-03-09T09:34:00Z", with: "9.3.2026 09:34"))
        #expect(noDay.map(\.message) == ["started_at '9.3.2026 09:34' is not a time"])
    }
}

@Suite struct `A table that is included` {
    private let scorecard = Sample.scorecard.replacing(
        #"<scorecard id"#, with: #"<scorecard xmlns="urn:finalist:1" id"#)

    private func evaluation(_ includes: String) -> String {
        """
        <evaluation xmlns="urn:finalist:1" id="e" title="E">
        <panel><evaluator id="E1" name="Ana"/><evaluator id="E2" name="Bo"/></panel>
        <vendor id="oak" name="Oak"/><vendor id="elm" name="Elm"/>
        \(includes)
        </evaluation>
        """
    }

    @Test func `may stand before the scorecard that it is on`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": evaluation("<include href=\"ratings.csv\"/>\n<include href=\"phone.xml\"/>"),
            "ratings.csv": table, "phone.xml": scorecard,
        ])
        let reading = Reading.read(folder.path)
        #expect(reading.diagnostics == [])
        #expect(reading.understood?.calls.map(\.id) == ["K1", "K2", "K3"])
        #expect(reading.understood?.files == ["evaluation.xml", "phone.xml", "ratings.csv"])
    }

    @Test func `on a scorecard that is not there is told so`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": evaluation(
                "<include href=\"ratings.csv\" scorecard=\"phon\"/>\n<include href=\"phone.xml\"/>"),
            "ratings.csv": table, "phone.xml": scorecard,
        ])
        let found = Reading.read(folder.path).diagnostics
        #expect(found.map(\.message) == ["there is no scorecard 'phon' for the ratings in 'ratings.csv'"])
        #expect(found.first?.place == "evaluation.xml:4:16")
        #expect(found.first?.remedy.hasPrefix("did you mean 'phone'?") == true)
    }

    @Test func `must name one of two scorecards`() throws {
        let other = scorecard.replacing(#"id="phone""#, with: #"id="shop""#)
        func read(_ named: String) throws -> Reading {
            let folder = try TemporaryFolder([
                "evaluation.xml": evaluation(
                    "<include href=\"ratings.csv\"\(named)/>\n<include href=\"phone.xml\"/><include href=\"shop.xml\"/>"
                ),
                "ratings.csv": table, "phone.xml": scorecard, "shop.xml": other,
            ])
            return Reading.read(folder.path)
        }
        let found = try read("").diagnostics
        #expect(found.map(\.rule.code) == ["F0304"])
        #expect(found.first?.message == "nothing says which scorecard the ratings in 'ratings.csv' are on")
        let named = try read(" scorecard=\"shop\"")
        #expect(named.diagnostics == [])
        #expect(Set(named.understood?.calls.flatMap(\.assessments).map(\.scorecard) ?? []) == ["shop"])
    }

    @Test func `is not held against a scorecard that cannot be read`() throws {
        for named in ["", " scorecard=\"phone\""] {
            let folder = try TemporaryFolder([
                "evaluation.xml": evaluation("<include href=\"ratings.csv\"\(named)/>\n<include href=\"phone.xml\"/>"),
                "ratings.csv": table, "phone.xml": scorecard + "<",
            ])
            #expect(Reading.read(folder.path).diagnostics.map(\.location?.file) == ["phone.xml"])
        }
    }

    @Test func `cannot be a vendor's word on its own calls`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": evaluation(
                "<include href=\"responses/oak.csv\"/>\n<include href=\"phone.xml\"/><include href=\"responses/log.csv\"/>"
            ),
            "responses/oak.csv": table, "phone.xml": scorecard, "responses/log.csv": "vendor,call_id\noak,K1\n",
        ])
        let reading = Reading.read(folder.path)
        #expect(reading.diagnostics.map(\.rule.code) == ["F0104"])
        #expect(reading.diagnostics.first?.place == "evaluation.xml:4:16")
        #expect(reading.understood?.calls.isEmpty == true)
        #expect(reading.understood?.contactLogs.map(\.vendor) == ["oak"])
    }

    @Test func `may be a contact log alone`() throws {
        let log = "vendor,call_id,hour,queue\nelm,K9,8,orders\noak,K1,8,orders\nelm,K4,23,\n"
        let folder = try TemporaryFolder([
            "evaluation.xml": evaluation("<include href=\"log.CSV\"/>"), "log.CSV": log,
        ])
        let reading = Reading.read(folder.path)
        #expect(reading.diagnostics == [])
        let logs = reading.understood?.contactLogs ?? []
        #expect(logs.map(\.vendor) == ["elm", "oak"])
        #expect(logs.first?.contacts.map(\.call) == ["K9", "K4"])
        #expect(logs.first?.contacts.map(\.hour) == [8, 23])
        #expect(
            logs.first?.hash
                == sha256(Array(log.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())
        #expect(logs.first?.contacts.last?.location?.description == "log.CSV:4:5")
    }

    @Test func `may be a contact log with faults, each told once`() throws {
        let log =
            "vendor,call_id,hour,agent_tenure_months\noak,K1,24,3\noak,,8,3\noak,K2,8.5,3\noak,K3,8,3y\noak,K4,8,3\n"
        let folder = try TemporaryFolder([
            "evaluation.xml": evaluation("<include href=\"log.csv\"/>"), "log.csv": log,
        ])
        let found = Reading.read(folder.path).diagnostics
        #expect(found.map(\.place) == ["log.csv:2:8", "log.csv:3:5", "log.csv:5:10"])
        #expect(found.map(\.rule.code) == ["F0307", "F0304", "F0305"])
        #expect(found.first?.message == "hour '24' is not one of 0 to 23; 1 more like it in line 4")
    }
}

@Suite struct `Ratings without a plan` {
    private func scorecard() throws -> Scorecard {
        try Reading.scorecard(
            Array(Sample.scorecard.replacing(#"<scorecard id"#, with: #"<scorecard xmlns="urn:finalist:1" id"#).utf8),
            file: "phone.xml")
    }

    @Test func `have the vendors and evaluators that the table names`() throws {
        let folder = try TemporaryFolder(["ratings.csv": table, "log.csv": "vendor,call_id\noak,K1\n"])
        let reading = try Reading.ratings(
            folder.path + "/ratings.csv", scorecard: scorecard(), logs: [folder.path + "/log.csv"])
        #expect(reading.diagnostics == [] && !reading.isIncomplete)
        let evaluation = try #require(reading.understood)
        #expect(evaluation.vendors.map(\.id) == ["oak", "elm"])
        #expect(evaluation.panel.evaluators.map(\.id) == ["E1", "E2"])
        #expect(evaluation.contactLogs.map(\.contacts.count) == [1])
        #expect(Index(evaluation).callFaults() == [])
    }

    @Test func `show the line of a fault, by an absolute path and by a relative one`() throws {
        let folder = try TemporaryFolder(["ratings.csv": table.replacing("yes,3", with: "yes,7")])
        // However deep we are, so many steps lead up to the root.
        let up = FileManager.default.currentDirectoryPath.split(separator: "/").map { _ in "../" }.joined()
        for path in [folder.path + "/ratings.csv", up + folder.path.dropFirst() + "/ratings.csv"] {
            let reading = try Reading.ratings(path, scorecard: scorecard())
            let found = reading.withExcerpts(Index(try #require(reading.understood)).callFaults())
            #expect(found.map(\.rule.code) == ["F0902"])
            #expect(found.first?.place == "\(path):5:35")
            #expect(found.first?.excerpt == "elm,K3,buyer_random,E1,410,,2,yes,7")
        }
    }

    @Test func `that are not there are told by their name`() throws {
        let reading = try Reading.ratings("/nowhere/ratings.csv", scorecard: scorecard(), logs: ["/nowhere/log.csv"])
        #expect(
            reading.diagnostics.map(\.message) == [
                "'/nowhere/ratings.csv' cannot be opened", "'/nowhere/log.csv' cannot be opened",
            ])
    }
}
