import Foundation
import LocatedXML
import Testing

@testable import Finalist

/// What one vendor costs, as an independent reckoning in floating point gives it.
private struct Published {
    let vendor: String
    let kinds: [String: Double]
    let total, npv, headlineSaving, fullSaving: Double
    let lines: [(String, Double)]
    /// Fees, attrition training, retained organisation, travel and dual running of each year.
    let years: [[Double]]

    static let all = [
        Published(
            vendor: "HAR",
            kinds: [
                "oneOff": 132_250, "fees": 8_285_519.01150975, "training": 0, "retained": 331_420.76046039,
                "travel": 42_000, "dualRunning": 134_487.5,
            ], total: 8_925_677.27197014, npv: 7_932_017.961124335, headlineSaving: 0.13149695896124214,
            fullSaving: 0.06362045713274045,
            lines: [
                ("H1", 5_821_416.085509748), ("H2", 1_430_589.9465), ("H3", 670_023.1395), ("H4", 363_489.84),
            ],
            years: [
                [2_606_289.241875, 0, 104_251.569675, 14_000, 134_487.5],
                [2_797_650.132825, 0, 111_906.005313, 14_000, 0],
                [2_881_579.63680975, 0, 115_263.18547239, 14_000, 0],
            ]),
        Published(
            vendor: "COR",
            kinds: [
                "oneOff": 259_040, "fees": 6_117_495.741163399, "training": 55_739.2896, "retained": 367_049.744469804,
                "travel": 114_000, "dualRunning": 241_945,
            ], total: 7_155_269.7752332045, npv: 6_381_443.234344752, headlineSaving: 0.35875306696400433,
            fullSaving: 0.2466667463569251,
            lines: [
                ("K1", 5_496_307.65198375), ("K2", 95_142.57717965), ("K3", 192_658.632), ("K4", 333_386.88),
            ],
            years: [
                [1_862_719.331009, 17_856, 111_763.15986054, 38_000, 241_945],
                [2_085_674.71086, 18_570.24, 125_140.4826516, 38_000, 0],
                [2_169_101.6992944, 19_313.0496, 130_146.101957664, 38_000, 0],
            ]),
        Published(
            vendor: "PAL",
            kinds: [
                "oneOff": 257_283.18584070797, "fees": 5_188_144.188480626, "training": 61_093.776106194677,
                "retained": 415_051.53507845, "travel": 228_000, "dualRunning": 371_000,
            ], total: 6_520_572.685505979, npv: 5_824_665.022752779, headlineSaving: 0.456169372276664,
            fullSaving: 0.3123947527487615,
            lines: [
                ("P1", 4_400_189.239825001), ("P2", 132_830.62884), ("P3", 195_415.44), ("P4", 310_206),
                ("P5", 149_502.87981562497),
            ],
            years: [
                [1_519_006.4381125, 19_379.469026548668, 121_520.515049, 76_000, 371_000],
                [1_789_823.2928625, 20_348.442477876102, 143_185.863429, 76_000, 0],
                [1_879_314.4575056252, 21_365.864601769907, 150_345.15660045, 76_000, 0],
            ]),
    ]

    static let yearly = ["fees", "training", "retained", "travel", "dualRunning"]
}

@Suite struct `The costs as JSON` {
    @Test(arguments: [0, 1, 2])
    func `have the published numbers`(row: Int) throws {
        let published = Published.all[row]
        let json = try JSON(reading: northmere().costs(as: .json))
        #expect(json["schema"] == .text("finalist/cost/1"))
        #expect(json["vendors"]?.items.compactMap { $0["id"]?.text } == Published.all.map(\.vendor))
        #expect(isNear(json["baseline"]?["npv"]?.number, 8_470_943.242561603, within: 0.08))
        let vendor = try #require(json["vendors"]?.items[row])
        func expect(_ found: JSON?, _ expected: Double, _ what: String) {
            #expect(isNear(found?.number, expected, within: 1e-8 * abs(expected)), "\(what)")
        }
        for (kind, amount) in published.kinds { expect(vendor[kind], amount, kind) }
        expect(vendor["total"], published.total, "total")
        expect(vendor["npv"], published.npv, "npv")
        expect(vendor["headlineSaving"], published.headlineSaving, "headlineSaving")
        expect(vendor["fullSaving"], published.fullSaving, "fullSaving")
        let lines = try #require(vendor["lines"]?.items)
        #expect(lines.compactMap { $0["id"]?.text } == published.lines.map(\.0))
        for (line, (id, total)) in zip(lines, published.lines) { expect(line["total"], total, id) }
        let years = try #require(vendor["years"]?.items)
        #expect(years.map { $0["year"] } == [.number(1), .number(2), .number(3)])
        for (year, amounts) in zip(years, published.years) {
            for (kind, amount) in zip(Published.yearly, amounts) { expect(year[kind], amount, kind) }
            expect(year["total"], amounts.reduce(0, +), "total of a year")
        }
    }

    @Test(arguments: Priced.all.indices, [CostView.vendor, .month])
    func `are what their schema says`(sample: Int, view: CostView) throws {
        let json = try JSON(reading: Priced.all[sample].evaluation().costs(by: view, as: .json))
        let faults = try JSONSchema("cost").faults(in: json)
        #expect(faults == [])
        #expect(json["vendors"]?.items.allSatisfy { ($0["months"] != nil) == (view == .month) } == true)
    }

    @Test func `of the example are what their schema says`() throws {
        let schema = try JSONSchema("cost")
        #expect(schema.faults(in: try JSON(reading: northmere().costs(by: .month, as: .json))) == [])
        let plain = try JSON(reading: Costs(northmere()).written(asking: [], as: .json))
        #expect(schema.faults(in: plain) == [])
        #expect(plain["formulas"] == nil && plain["breakEvens"] == nil)
    }

    @Test func `say null where there is nothing, and never 0`() throws {
        let bare = try JSON(reading: Priced(scenario: "").evaluation().costs(as: .json))
        #expect(bare["baseline"] == .null && bare["discountRate"] == .null)
        for vendor in bare["vendors"]?.items ?? [] {
            #expect(vendor["headlineSaving"] == .null && vendor["fullSaving"] == .null)
            #expect(vendor["productiveHours"] == .null)
            #expect(isNear(vendor["npv"]?.number, vendor["total"]?.number ?? 0, within: 1e-9))
        }
    }

    @Test func `answer for each of several prices, where it was said that none could be asked for`() throws {
        let several = try JSON(reading: Priced.all[4].evaluation().costs(as: .json))
        #expect(several["formulas"]?.items.count == 2 * PriceFormula.all.count)
        #expect(
            several["formulas"]?.items.compactMap { $0["isPlans"] == .flag(true) ? $0["criterion"]?.text : nil } == [
                "P", "B",
            ])
        #expect(several["breakEvens"]?.items.isEmpty == false && several["breakEvenObstacle"] == .null)
    }

    private func formula(_ id: String, of sample: Priced) throws -> JSON {
        let json = try JSON(reading: sample.evaluation().costs(as: .json))
        return try #require(json["formulas"]?.items.first { $0["id"]?.text == id })
    }

    @Test func `tell results apart that are no totals`() throws {
        let deciding = try formula("price-per-point", of: Priced.all[2])
        #expect(deciding["isPlans"] == .flag(true) && deciding["totals"] == nil)
        // The present value at 70 points of quality, 100 euros of it paid in month 5, against that at 40.
        let oak = 40_457.000009207 + 100 / pow(1.075, 5.0 / 12)
        #expect(isNear(deciding["results"]?["oak"]?.number, oak / 70, within: 1e-6))
        #expect(isNear(deciding["results"]?["elm"]?.number, 38_621.748414842 / 40, within: 1e-6))
        let valuing = try formula("lowest-ratio", of: Priced.all[2])
        #expect(valuing["results"] == nil && valuing["totals"]?.members.count == 2)
    }

    @Test func `say why a vendor has no result`() throws {
        let formula = try formula("price-per-point", of: Priced.all[3])
        #expect(formula["results"]?["elm"] == .null && formula["ranks"]?["elm"] == .null)
        #expect(formula["out"]?["elm"]?.text?.isEmpty == false && formula["out"]?["oak"] == nil)
        #expect(formula["order"] == .list([.text("oak")]))
    }

    @Test func `put what is paid once in the middle into its year`() throws {
        // 110 dollars in month 5, at 1.1 for a euro; what is paid before the start stands in no year.
        let json = try JSON(reading: Priced().evaluation().costs(as: .json))
        let vendor = try #require(json["vendors"]?.items.first)
        #expect(vendor["years"]?.items.map { $0["oneOff"]?.number } == [100, nil])
        let years = vendor["years"]?.items.compactMap { $0["total"]?.number }.reduce(0, +) ?? 0
        let start = (vendor["oneOff"]?.number ?? 0) - 100
        #expect(isNear(vendor["total"]?.number, years + start, within: 1e-6))
    }
}

@Suite struct `A published schema` {
    private func json(_ text: String) throws -> JSON { try JSON(reading: text) }

    @Test func `refuses what is not written`() throws {
        let text = try Priced().evaluation().costs(by: .month, as: .json)
        let schema = try JSONSchema("cost")
        #expect(schema.faults(in: try json(text)) == [])
        for (piece, other) in [
            ("finalist/cost/1", "finalist/cost/2"), ("\"npv\"", "\"presentValue\""), ("\"term\": 14", "\"term\": 14.5"),
            ("\"unit\": \"minute\"", "\"unit\": \"second\""), ("\"passThrough\": true", "\"passThrough\": \"yes\""),
            ("\"id\": \"oak\"", "\"id\": \"o k\""), ("\"class\": \"relative\"", "\"class\": \"\""),
            ("\"month\": 0", "\"month\": -1"), ("\"title\": \"Lamp\"", "\"title\": \" \""),
            ("\"without\": \"oak\"", "\"without\": null"), ("\"isFirst\": true", "\"isFirst\": 1"),
        ] {
            let damaged = text.replacing(piece, with: other)
            #expect(damaged != text, "\(piece) is not there")
            #expect(!schema.faults(in: try json(damaged)).isEmpty, "\(other)")
        }
    }

    @Test(arguments: PublishedResults.names)
    func `names itself`(name: String) throws {
        let text = try #require(PublishedResults.jsonSchema(name))
        let schema = try json(text)
        #expect(schema["$id"] == .text("urn:finalist:\(name):1"))
        #expect(schema["properties"]?["schema"]?["const"] == .text("finalist/\(name)/1"))
    }
}

@Suite struct `The costs as XML` {
    @Test(.enabled(if: XMLLint.isHere, "xmllint is not on the path"))
    func `are what their schema says, in every shape`() throws {
        let folder = try TemporaryFolder()
        var files: [String] = []
        func write(_ text: String) throws {
            try folder.write(Data(text.utf8), to: "\(files.count).xml")
            files.append(folder.url.appending(path: "\(files.count).xml").path)
        }
        let evaluations = try Priced.all.map { try $0.evaluation() } + [northmere()]
        for costs in try evaluations.map(Costs.init) {
            for questions in [[], [.formulas], [.breakEven], CostReport.Question.allCases] {
                try write(costs.written(asking: questions, as: .xml))
            }
            for view in CostView.allCases { try write(costs.written(by: view, asking: [], as: .xml)) }
            try write(costs.written(by: .month, as: .xml))
        }
        for name in hostile { try write(Priced(name: name).evaluation().costs(by: .month, as: .xml)) }
        #expect(try XMLLint.refused(files, by: "results.xsd") == [:])
    }

    @Test(.enabled(if: XMLLint.isHere, "xmllint is not on the path"))
    func `are refused by their schema when they are damaged`() throws {
        let folder = try TemporaryFolder()
        let text = try Priced().evaluation().costs(by: .month, as: .xml)
        let damages = [
            ("finalist/cost/1", "finalist/cost/2"), (" npv=", " presentValue="), ("\"minute\"", "\"second\""),
            ("month=\"0\"", "month=\"-1\""), ("class=\"relative\"", "class=\"\""), ("<totals>", "<results>"),
            ("vendor id=\"elm\"", "vendor id=\"oak\""), ("isJump=\"no\"", "isJump=\"false\""),
        ].map { text.replacing($0, with: $1) }
        #expect(damages.allSatisfy { $0 != text })
        for (number, damage) in damages.enumerated() { try folder.write(Data(damage.utf8), to: "\(number).xml") }
        let files = damages.indices.map { folder.url.appending(path: "\($0).xml").path }
        let refused = try XMLLint.refused(files, by: "results.xsd")
        #expect(files.filter { refused[$0] == nil } == [])
    }

    @Test(arguments: Priced.all.indices)
    func `say what the JSON says`(sample: Int) throws {
        let costs = try Costs(Priced.all[sample].evaluation())
        let json = try JSON(reading: costs.written(by: .month, as: .json))
        let xml = try Document.parse(Array(costs.written(by: .month, as: .xml).utf8))
        #expect(xml.root.name == "cost" && xml.root.namespace == "urn:finalist:results:1")
        #expect(differences(json, xml.root) == [])
    }

    @Test func `say of the example what the JSON says`() throws {
        let costs = try Costs(northmere())
        let json = try JSON(reading: costs.written(as: .json))
        let xml = try costs.written(as: .xml)
        #expect(differences(json, try Document.parse(Array(xml.utf8)).root) == [])
        let other = try #require(xml.firstRange(of: "cannotWin=\"yes\""))
        let damaged = xml.replacingCharacters(in: other, with: "cannotWin=\"no\"")
        #expect(differences(json, try Document.parse(Array(damaged.utf8)).root).count == 1)
    }

    @Test func `stand in the same order however questions are asked`() throws {
        let costs = try Costs(Priced().evaluation())
        let asked = try costs.written(asking: [.whatIf, .breakEven, .formulas, .breakEven], as: .xml)
        #expect(try costs.written(as: .xml) == asked)
    }
}
