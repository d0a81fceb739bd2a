import Foundation
import Testing

@testable import Finalist

private typealias Row = (unit: String, rater: String, score: Double)

/// What `finalist agreement` reads of a table, and what it is told.
private func scores(_ table: String, scale: [Double]? = nil) throws -> (rows: [Row], told: [Diagnostic]) {
    let folder = try TemporaryFolder(["table.csv": table])
    do throws(Refusal) {
        let (scores, notes) = try Reading.scoresAndNotes(folder.path + "/table.csv", scale: scale)
        return (scores, notes)
    } catch { return ([], error.diagnostics) }
}

/// Two items, one of them yes or no, on calls of oak.
private func marks(_ table: String) throws -> (marks: [[CallAssessment.Mark.Verdict]], told: [Diagnostic]) {
    let scorecard = try Reading.scorecard(
        Array(Sample.scorecard.replacing(#"<scorecard id"#, with: #"<scorecard xmlns="urn:finalist:1" id"#).utf8),
        file: "phone.xml")
    let folder = try TemporaryFolder(["table.csv": table])
    let reading = Reading.ratings(folder.path + "/table.csv", scorecard: scorecard)
    let sheets = reading.understood?.calls.flatMap(\.assessments) ?? []
    return (sheets.map { $0.marks.map(\.verdict) }, reading.diagnostics)
}

private let plain = "unit,rater,score\nQ1,Anna,3.5\nQ1,Ben,4\n"

/// One table in the many spellings of spreadsheets.
struct Spelling: Sendable {
    let how: String
    let table: String

    private init(_ how: String, _ table: String) {
        self.how = how
        self.table = table
    }

    private static let semicolons = plain.replacing(",", with: ";")
    private static let tabs = plain.replacing(",", with: "\t")
    private static let spaced = plain.replacing("Anna", with: "Anna\u{A0}").replacing(
        "Ben", with: "\u{202F}Ben\u{3000}")
    private static let capitals = plain.replacing("unit,rater,score", with: "UNIT,Rater,SCORE ")

    static let all: [Spelling] = [
        Spelling("with commas", plain), Spelling("with semicolons", semicolons), Spelling("with tabs", tabs),
        Spelling("with decimal commas", "unit;rater;score\nQ1;Anna;3,5\nQ1;Ben;4,0\n"),
        Spelling("with decimal commas between tabs", "unit\trater\tscore\nQ1\tAnna\t3,5\nQ1\tBen\t4\n"),
        Spelling("with the line that Excel writes", "sep=;\r\nunit;rater;score\r\nQ1;Anna;3,5\r\nQ1;Ben;4\r\n"),
        Spelling("with that line, commas and a byte order mark", "\u{FEFF}sep=,\n\(plain)"),
        Spelling("with that line in quotation marks, and a tab", "\"sep=\t\"\n\(tabs)"),
        Spelling("with that line and a blank behind", "sep=, \n\(plain)"),
        Spelling("with that line and blanks in it", "sep = ;\n\(semicolons)"),
        Spelling("with that line filled up", "sep=;;;\n\(semicolons)"),
        Spelling("with that line quoted and filled up", "\"sep=;\";;\n\(semicolons)"),
        Spelling("with that line and a tab in letters", "sep=\\t\n\(tabs)"),
        Spelling("with headings in capitals", capitals), Spelling("with no-break spaces", spaced),
        Spelling(
            "with quoted headings", "\"unit\";\"rater\";\"score\"\n\"Q1\";Anna;3,5\nQ1;\"Ben\";4\n"),
        Spelling("with commas in its words", "unit;rater;score\n\"Q1\";Anna;3,5\nQ1;Ben;4\n"),
        Spelling("with whole numbers as 4.0", "unit,rater,score\nQ1,Anna,3.50\nQ1,Ben,4.0\n"),
    ]
}

@Suite struct `A table from a spreadsheet` {
    @Test(arguments: Spelling.all)
    func `is read`(one: Spelling) throws {
        let (rows, told) = try scores(one.table)
        #expect(told == [], "\(one.how)")
        #expect(rows.map(\.rater) == ["Anna", "Ben"] && rows.map(\.score) == [3.5, 4], "\(one.how)")
    }

    @Test func `counts what divides its lines, not what stands in them`() throws {
        // More commas than semicolons stand below, and divide the lines into no equal parts.
        let (rows, told) = try scores(
            "unit;rater;score\nhow fast, how kind;Anna;3\nhow long, how dear, how far;Ben;2\n")
        #expect(told == [] && rows.map(\.unit) == ["how fast, how kind", "how long, how dear, how far"])
    }

    @Test func `keeps the lines of the file behind the line that Excel writes`() throws {
        let (_, told) = try scores("sep=;\nunit;rater;score\nQ1;Anna;3\nQ1;Ben;four\n")
        #expect(told.map { $0.place.hasSuffix("table.csv:4:8") } == [true])
        #expect(told.first?.excerpt == nil || told.first?.excerpt == "Q1;Ben;four")
    }

    @Test func `has gaps in many words`() throws {
        for gap in ["", " ", "\u{A0}", "NA", "n/a", "N/A", "#N/A", "#NV", "–", "-", "—"] {
            let (rows, told) = try scores("unit,rater,score\nQ1,Anna,3\nQ1,Ben,\(gap)\nQ2,Ben,5\n")
            #expect(told == [] && rows.map(\.score) == [3, 5], "'\(gap)'")
        }
    }

    @Test(arguments: [
        (
            "sep=|\nunit|rater|score\nQ1|Anna|3\n",
            "the first line says that '|' stands between the fields, which is not read"
        ),
        (
            "sep=:\nunit:rater:score\nQ1:Anna:3\n",
            "the first line says that ':' stands between the fields, which is not read"
        ),
        ("sep=\nunit,rater,score\nQ1,Anna,3\n", "the first line does not say what stands between the fields"),
        (
            "sep=;\nunit,rater,score\nQ1,Anna,3\n",
            "the first line says that ';' stands between the fields, and the next line has none"
        ),
        ("unit|rater|score\nQ1|Anna|3\n", "'|' stands between the names of the columns, and is not read"),
    ])
    func `with a sign between that is not read is told so once`(table: String, message: String) throws {
        let (rows, told) = try scores(table)
        #expect(rows.isEmpty && told.map(\.message) == [message] && told.first?.place.hasSuffix(":1:1") == true)
    }

    @Test(arguments: ["NA", "n/a", "#N/A", "#NV", "–", ""])
    func `with a gap where a name is needed is told that it is blank, once a column`(gap: String) throws {
        let why = gap.isEmpty ? "" : " ('\(gap)' says that there is none)"
        let (rows, told) = try scores("unit,rater,score\nQ1,Anna,3\nQ1,\(gap),4\nQ2,\(gap),2\n\(gap),Ben,1\n")
        #expect(rows.isEmpty && told.map(\.rule.code) == ["F0304", "F0304"])
        #expect(told.map(\.message) == ["rater is blank\(why); 1 more like it in line 4", "unit is blank\(why)"])
    }

    @Test func `with a column in two spellings is refused once`() throws {
        for heading in ["unit,rater,score,Score", "unit,rater,SCORE,Score"] {
            let (rows, told) = try scores(heading + "\nQ1,Anna,3,4\n")
            #expect(rows.isEmpty)
            #expect(told.map(\.message) == ["there are two columns 'score'; one is written 'Score'"])
        }
    }

    @Test func `warns of a number that may be one of thousands, with both readings`() throws {
        let (rows, told) = try scores("unit;rater;score\nQ1;Anna;900\nQ1;Ben;1.300\nQ2;Ben;2.100\n")
        #expect(rows.map(\.score) == [900, 1.3, 2.1])
        #expect(told.map(\.rule.code) == ["F0315"] && told.first?.severity == .warning)
        #expect(
            told.map(\.message) == [
                "score '1.300' is read as 1.3, and may be meant as 1,300; 1 more like it in line 4"
            ])
        #expect(told.first?.remedy.hasPrefix("write 1300 or 1.3, whichever is meant") == true)
    }

    @Test(
        arguments: [
            // 1,300 is not on the scale; 12.5 shows what the mark means; means have three decimals all of them.
            ("unit;rater;score\nQ1;Anna;900\nQ1;Ben;1.300\n", [1.3, 900]),
            ("unit;rater;score\nQ1;Anna;900\nQ1;Ben;1.300\nQ2;Ben;12.5\n", nil),
            ("unit;rater;score\nQ1;Anna;3,667\nQ1;Ben;1,300\n", nil),
            ("unit,rater,score\nQ1,Anna,9\nQ1,Ben,0.300\n", nil),
        ] as [(String, [Double]?)])
    func `does not warn of a number that can be read in one way`(table: String, scale: [Double]?) throws {
        #expect(try scores(table, scale: scale).told == [])
    }

    @Test func `that writes decimals with both marks is asked what three digits behind one mean`() throws {
        let (_, told) = try scores("unit;rater;score\nQ1;Anna;3,5\nQ1;Ben;1.234\nQ2;Ben;2.5\n")
        #expect(told.map(\.rule.code) == ["F0305"])
        #expect(
            told.first?.message
                == "score '1.234' can be a number of thousands or of thousandths: the table writes decimals with a point and with a comma"
        )
        // With one mark alone nothing is in doubt.
        #expect(try scores("unit;rater;score\nQ1;Anna;3.5\nQ1;Ben;1.234\n").rows.map(\.score) == [3.5, 1.234])
        #expect(try scores("unit;rater;score\nQ1;Anna;3,5\nQ1;Ben;1,234\n").rows.map(\.score) == [3.5, 1.234])
        // Between commas a comma is no decimal mark.
        #expect(
            try scores("unit,rater,score\nQ1,Anna,\"3,5\"\n").told.map(\.message) == ["score '3,5' is not a number"])
    }

    @Test func `tells a fault that repeats down a column once, with its count and the first places`() throws {
        let lines = (1...40).map { "Q\($0),Anna,\($0 % 2 == 0 ? "good" : "3")" }.joined(separator: "\n")
        let (_, told) = try scores("unit,rater,score\n" + lines + "\n")
        // The second of 40 lines stands in line 3, the fourth in line 5.
        #expect(told.map(\.message) == ["score 'good' is not a number; 19 more like it in lines 5, 7, 9 …"])
        let (_, two) = try scores("unit,rater,score\nQ1,Anna,good\nQ2,Anna,\nQ3,Anna,bad\n")
        #expect(two.map(\.message) == ["score 'good' is not a number; 1 more like it in line 4"])
    }

    @Test func `notes names that differ by capital letters alone, and is read`() throws {
        let (rows, told) = try scores("unit,rater,score\nQ1,Anna,3\nQ1,anna,4\nq1,Ben,5\nQ2,Ben,5\n")
        #expect(rows.count == 4)
        #expect(told.map(\.rule.code) == ["F0314", "F0314"] && told.allSatisfy { $0.severity == .note })
        #expect(
            Set(told.map(\.message)) == [
                "unit 'q1' differs from 'Q1' in line 2 by capital letters alone, and counts as another",
                "rater 'anna' differs from 'Anna' in line 2 by capital letters alone, and counts as another",
            ])
    }

    @Test func `does not take yes for a number`() throws {
        #expect(try scores("unit,rater,score\nQ1,Anna,yes\n").told.map(\.rule.code) == ["F0305"])
    }
}

@Suite struct `Ratings of calls from a spreadsheet` {
    private let header = "vendor;call_id;selection;evaluator;started_at;submitted_at;link_call;O1;O2;N1\n"

    @Test func `have whole numbers, yes and no, times and gaps as spreadsheets write them`() throws {
        let (marks, told) = try marks(
            header + """
                oak;K1;buyer_random;E1;2026-05-04 09:00:00;2026-05-04 09:09;TRUE;3.0;YES;2
                oak;K2;buyer_random;E1;2026-05-04T09:20:00.000;;no;2,0;FALSE;1,0
                oak;K3;buyer_random;E1;n/a;–;0;n/a;0;4.00
                elm;K4;unknown;E1;NA;#N/A;;#N/A;1.0;3

                """)
        #expect(told == [])
        #expect(
            marks == [
                [.rated("3"), .rated("yes"), .rated("2")], [.rated("2"), .rated("no"), .rated("1")],
                [.notApplicable, .rated("no"), .rated("4")], [.notApplicable, .rated("yes"), .rated("3")],
            ])
    }

    @Test func `that are none stay as they were written`() throws {
        let (marks, _) = try marks(header + "oak;K1;unknown;E1;;;;2,5;maybe;2.5\noak;K2;unknown;E1;;;;–;;9.0\n")
        #expect(
            marks == [
                [.rated("2,5"), .rated("maybe"), .rated("2.5")], [.missing, .missing, .rated("9")],
            ])
    }

    @Test func `that fit nothing are told once a column`() throws {
        let scorecard = Sample.scorecard.replacing(#"<scorecard id"#, with: #"<scorecard xmlns="urn:finalist:1" id"#)
        let folder = try TemporaryFolder([
            "table.csv": header + (1...9).map { "oak;K\($0);unknown;E1;;;;2,5;yes;\($0 == 4 ? "7" : "2")\n" }.joined()
        ])
        let reading = try Reading.ratings(
            folder.path + "/table.csv", scorecard: Reading.scorecard(Array(scorecard.utf8), file: "phone.xml"))
        let told = Index(try #require(reading.understood)).callFaults().map(\.message)
        #expect(
            told.sorted() == [
                "E1 rates '2,5' on O1 in call K1; 8 more like it in lines 3, 4, 5 …", "E1 rates '7' on N1 in call K4",
            ])
    }

    @Test func `that are missing all down a column are told once`() throws {
        let scorecard = Sample.scorecard.replacing(#"<scorecard id"#, with: #"<scorecard xmlns="urn:finalist:1" id"#)
        let folder = try TemporaryFolder([
            "table.csv": header + (1...9).map { "oak;K\($0);unknown;E1;;;;3;;\($0 == 4 ? "" : "2")\n" }.joined()
        ])
        let reading = try Reading.ratings(
            folder.path + "/table.csv", scorecard: Reading.scorecard(Array(scorecard.utf8), file: "phone.xml"))
        let told = Index(try #require(reading.understood)).callFaults().map(\.message)
        #expect(
            told.sorted() == [
                "E1 has not rated O2 and N1 in call K4",
                "E1 has not rated O2 in call K1; 7 more like it in lines 3, 4, 6 …",
            ])
    }

    @Test func `are read at the same time whichever way it is written`() throws {
        for written in [
            "2026-05-04 09:00:00", "2026-05-04 09:00", "2026-05-04T09:00", "2026-05-04 09:00:00.000",
            "2026-05-04 09:00:00Z",
        ] {
            #expect(
                Moment(TableWords.time(written)) ?? Moment(TableWords.time(written) + "Z")
                    == Moment("2026-05-04T09:00:00Z"), "\(written)")
        }
        for none in ["4.5.2026 09:00", "2026-05-04 9:00", "2026-05-04 25:00:00", "2026-02-30 09:00:00", "yesterday"] {
            let time = TableWords.time(none)
            #expect(Moment(time) == nil && Moment(time + "Z") == nil, "\(none)")
        }
    }
}

@Suite struct `A table of another kind` {
    private let wide = "unit;Anna;Ben\nQ1;3,5;4\nQ2;2;NA\n"
    private let panel = "evaluator,question,vendor,score,reason\nE1,Q1,oak,3,ok\n"
    private let ratings = "vendor,call_id,selection,evaluator,O1,O2,N1\noak,K1,unknown,E1,3,yes,2\n"
    private let log = "vendor,call_id,hour\noak,K1,8\n"

    @Test func `with a column a rater is told so where agreement is asked for, with the form that is wanted`() throws {
        let (_, told) = try scores(wide)
        #expect(told.map(\.rule.code) == ["F0104"])
        #expect(told.first?.message == "the table has a column a rater (Anna and Ben), and a line a rating is read")
        #expect(told.first?.remedy == "write three columns unit;rater;score, and a line a rating, like Q1;Anna;3,5")
    }

    @Test func `is named where agreement is asked for`() throws {
        for (table, words) in [(panel, "scores of a panel"), (ratings, "ratings of calls"), (log, "contact log")] {
            let (_, told) = try scores(table)
            #expect(told.map(\.rule.code) == ["F0104"] && told[0].message.contains(words), "\(told.map(\.message))")
        }
    }

    @Test func `is named where ratings of calls are asked for`() throws {
        for (table, words) in [(panel, "scores of a panel"), (plain, "no calls"), (log, "contact log")] {
            let told = try marks(table).told
            #expect(told.map(\.rule.code) == ["F0104"] && told[0].message.contains(words), "\(told.map(\.message))")
        }
    }

    @Test func `is named where a contact log is asked for`() throws {
        let drawn = "vendor,call_id,stratum,seed,log_sha256\noak,K1,none,7,33c5\n"
        for (table, words) in [
            (panel, "scores of a panel"), (plain, "no calls"), (ratings, "ratings of calls"),
            (drawn, "that were drawn"),
        ] {
            let folder = try TemporaryFolder(["log.csv": table])
            let told = refusal { try Reading.contactLogs(folder.path + "/log.csv") }
            #expect(told.map(\.rule.code) == ["F0104"] && told[0].message.contains(words), "\(told.map(\.message))")
        }
    }

    @Test(arguments: [
        ("unit,rater,score\nQ1,Anna,3\n", "the file is a table of ratings", "finalist agreement"),
        (
            "vendor,call_id,selection,evaluator,O1\noak,K1,unknown,E1,3\n", "a table of ratings of calls",
            "finalist calls"
        ),
        ("vendor,call_id\noak,K1\n", "a table of contacts", "calls draw"),
        (
            "vendor;call_id;stratum;seed;log_sha256\noak;K-02;queue Billing;7;33c5\n",
            "a table of calls that were drawn from a contact log", "<draw>"
        ),
        ("evaluator,question,vendor,score\nE1,Q1,oak,3\n", "a table of a panel's scores", "<scores>"),
        ("name,city\nOak,Ulm\n", "the file is a table, and an evaluation in XML is read here", "evaluation.xml"),
    ])
    func `is named where an evaluation is read`(table: String, words: String, remedy: String) throws {
        let folder = try TemporaryFolder(["table.csv": table])
        let told = Reading.read(folder.path + "/table.csv").diagnostics
        #expect(told.map(\.rule.code) == ["F0104"] && told[0].message.contains(words), "\(told.map(\.message))")
        #expect(told.first?.remedy.contains(remedy) == true)
    }

    @Test func `holding scores of a panel cannot be included, and nothing is said of scorecards`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": document(
                """
                <scale id="s" from="0" to="5"/><panel><evaluator id="E1" name="Ana"/></panel>
                <criterion id="C" title="C" weight="1"><question id="Q1" share="1" scored-by="E1">?</question></criterion>
                <vendor id="oak" name="Oak"/><vendor id="elm" name="Elm"/><include href="scores.csv"/>
                """), "scores.csv": panel,
        ])
        let told = Reading.read(folder.path).findings.filter { $0.severity == .error }
        #expect(told.map(\.rule.code) == ["F0104"] && told.first?.place == "scores.csv:1:1")
        #expect(
            told.first?.message
                == "the table holds scores of a panel (evaluator, question, vendor), which cannot be read from a table")
        #expect(told.first?.remedy.contains("scores/E1.xml") == true)
    }
}
