import LocatedXML
import Testing

@testable import Finalist

/// One of each kind: a cost report is long, and drawing one for every name would take minutes.
private let mostHostile = [0, 4, 6, 7, 9, 12].map { hostile[$0] }

@Suite struct `The costs in every form` {
    @Test func `are the same each time`() throws {
        let (one, other) = (try Costs(Priced().evaluation()), try Costs(Priced().evaluation()))
        for format in ResultFormat.all {
            #expect(try one.written(by: .month, as: format) == other.written(by: .month, as: format), "\(format.id)")
        }
    }

    // Who costs least was held against a total of 0, and the program came down.
    @Test(arguments: ResultFormat.all)
    func `are told where the least comes to nothing`(format: ResultFormat) throws {
        let evaluation = try given(
            """
            <scenario term="12"><channel id="voice" volume="0" handle-time="5"/></scenario>
            <criterion id="P" title="Price" weight="1"><price of="tco" formula="fixed-bounds" worst="9000" best="1"/></criterion>
            <vendor id="a" name="Alder"/><vendor id="b" name="Beech"/>
            <response vendor="a"><pricing>
            <line id="L1" title="Calls" unit="contact" driver="voice" price="1"/></pricing></response>
            <response vendor="b"><pricing><line id="M1" title="Room" unit="month" price="100"/></pricing></response>
            """)
        let text = try Costs(evaluation).written(by: .vendor, asking: [], as: format)
        // 12 × 100
        if [ResultFormat.table, .markdown, .html].contains(format) {
            #expect(text.contains("Beech costs EUR 1,200 more"))
        }
    }

    @Test(arguments: mostHostile)
    func `show no control or direction character of the input`(name: String) throws {
        let costs = try Costs(Priced(name: name).evaluation())
        for format in ResultFormat.all {
            expectHarmless(try costs.written(by: .month, as: format), format)
        }
        for view in CostView.allCases { expectHarmless(try costs.written(by: view, asking: [], as: .table), .table) }
    }

    @Test(arguments: mostHostile)
    func `keep names what they are for programs`(name: String) throws {
        let evaluation = try Priced(name: name).evaluation()
        let costs = try Costs(evaluation)
        let text = try costs.written(by: .month, as: .json)
        #expect(!text.contains("<"), "nothing that could close a page's script")
        let json = try JSON(reading: text)
        let vendor = try #require(json["vendors"]?.items.first)
        let read = try #require(evaluation.vendor("oak")?.name.visible)
        #expect(json["title"]?.text == read && vendor["name"]?.text == read)
        #expect(vendor["lines"]?.items.first?["title"]?.text == read)
        #expect(vendor["oneOffs"]?.items.last?["title"]?.text == read)
        let xml = try Document.parse(Array(costs.written(by: .month, as: .xml).utf8))
        #expect(differences(json, xml.root) == [])
        #expect(try JSONSchema("cost").faults(in: json) == [])
    }

    @Test(arguments: mostHostile)
    func `have as many fields in every row of CSV, and none that runs`(name: String) throws {
        let costs = try Priced(name: name).evaluation().costed()
        for view in CostView.allCases {
            let rows = rows(ofCSV: try CostReport(costs, by: view).publication.written(as: .csv))
            #expect(rows.count > 3 && Set(rows.map(\.count)) == [7])
            for row in rows.dropFirst() {
                #expect(Double(row[6]) != nil, "\(row[6])")
                for field in row.dropLast() {
                    let first = field.drop { $0.isWhitespace }.unicodeScalars.first
                    #expect(first.map { !"=+-@".unicodeScalars.contains($0) } ?? true, "\(field)")
                }
            }
        }
    }

    @Test(arguments: mostHostile)
    func `keep the tables of Markdown whole`(name: String) throws {
        let costs = try Costs(Priced(name: name).evaluation())
        for view in [CostView.kind, .month] {
            var columns: Int?
            for line in try costs.written(by: view, as: .markdown).split(
                separator: "\n", omittingEmptySubsequences: false)
            {
                guard line.hasPrefix("|") else {
                    columns = nil
                    continue
                }
                // A bar that is text has a backslash of its own before it.
                let bars = line.replacing(#"\\"#, with: "").replacing(#"\|"#, with: "").count { $0 == "|" }
                #expect(bars == columns ?? bars, "\(line)")
                columns = bars
            }
        }
    }

    @Test func `fit 80 columns`() throws {
        let evaluations =
            try Priced.all.map { try $0.evaluation() } + [northmere(), Priced(name: hostile[1]).evaluation()]
        for costs in try evaluations.map(Costs.init) {
            for view in CostView.allCases { expectNarrow(try costs.written(by: view, asking: [], as: .table)) }
            expectNarrow(try costs.written(as: .table))
        }
    }

    private func expectNarrow(_ text: String) {
        for line in text.split(separator: "\n") { #expect(String(line).displayWidth <= 80, "\(line)") }
    }

    @Test func `are written for Northmere as they always were`() throws {
        try expectGolden(northmere().costs(as: .markdown), "northmere-cost.md")
    }
}

@Suite struct `A cost report without scores` {
    @Test(arguments: ResultFormat.all.map(\.id))
    func `holds the costs, and answers no question`(format: String) throws {
        let format = try #require(ResultFormat.named(format))
        let costs = try northmere().costed()
        let asked = CostReport(costs, asking: CostReport.Question.allCases)
        #expect(asked.questions.isEmpty)
        let text = try asked.publication.written(as: format)
        #expect(try text == CostReport(costs).publication.written(as: format))
        #expect(text.contains("8,925,677") || text.contains("8925677.2719701"))
    }
}

/// A text in which nothing of the input moves, hides or runs.
func expectHarmless(_ text: String, _ format: ResultFormat, sourceLocation: SourceLocation = #_sourceLocation) {
    let controls = text.unicodeScalars.filter { $0.properties.generalCategory == .control }
    let allowed: Set<Unicode.Scalar> = format == .csv ? ["\r", "\n"] : ["\n"]
    #expect(Set(controls).isSubset(of: allowed), "\(format.id)", sourceLocation: sourceLocation)
    let hidden: Set<UInt32> = [0x202E, 0x200B, 0xFEFF, 0x2028, 0x85]
    #expect(!text.unicodeScalars.contains { hidden.contains($0.value) }, "\(format.id)", sourceLocation: sourceLocation)
    if [.html, .markdown, .json, .xml].contains(format) {
        #expect(!text.contains("<script>alert"), "\(format.id)", sourceLocation: sourceLocation)
    }
    #expect(text.utf8.last == 10, "\(format.id)", sourceLocation: sourceLocation)
}
