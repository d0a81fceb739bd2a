import Foundation
import LocatedXML
import Testing

@testable import Finalist

@Suite struct `A break-even price` {
    /// Prices from 50 to 150, qualities from 20 to 95, in an order that no formula knows.
    private struct Case {
        var prices: [Double]
        let qualities: [Double]
        let formula: String

        init(_ chance: inout Chance, _ formula: PriceFormula) {
            let count = 2 + chance.below(4)
            prices = (0..<count).map { _ in Double(5000 + chance.below(10_000)) / 100 }
            qualities = (0..<count).map { _ in Double(2000 + chance.below(7500)) / 100 }
            let numbers = [
                "worst": "160", "best": "40", "ceiling": "170", "base": "170", "value-per-point": "0.7",
            ]
            self.formula =
                "formula=\"\(formula.id)\""
                + formula.parameters.filter(\.isRequired).map { " \($0.name)=\"\(numbers[$0.name] ?? "")\"" }.joined()
        }

        func outcome() throws -> Outcome {
            let vendors = prices.indices.map { row in
                #"<vendor id="v\#(row)" name="v\#(row)"><price amount="\#(Figures.exact(prices[row]))"/><measure criterion="Q" value="\#(qualities[row])"/></vendor>"#
            }
            return try given(
                """
                <criterion id="P" title="P" weight="2"><price \(formula)/></criterion>
                <criterion id="Q" title="Q" weight="3"><measure worst="0" best="100"/></criterion>
                """ + vendors.joined()
            ).scored()
        }
    }

    @Test(arguments: PriceFormula.all.map(\.id))
    func `makes two totals equal, and another vendor first on its other side`(id: String) throws {
        let formula = try #require(PriceFormula.all.first { $0.id == id })
        var chance = Chance(seed: UInt64(formula.number))
        var found = 0
        for _ in 0..<10 {
            let random = Case(&chance, formula)
            let outcome = try random.outcome()
            for (row, item) in outcome.breakEvens().enumerated() {
                guard let factor = item.factor, let price = item.price, let rival = item.rival else { continue }
                found += 1
                #expect(isNear(price, random.prices[row] * factor, within: 1e-12 * price))
                func result(_ price: Double) throws -> (own: Double, rival: Double, isFirst: Bool) {
                    var moved = random
                    moved.prices[row] = price
                    let field = try #require(try moved.outcome().priceField)
                    let results = field.ranking(by: field.term.formula, field.term.parameters)
                    let own = try #require(results.first { $0.id == item.vendor })
                    let other = try #require(results.first { $0.id == rival }?.result)
                    return (own.result ?? .nan, other, own.rank == 1)
                }
                let there = try result(price)
                let size = max(1, there.own.magnitude)
                if !item.isJump { #expect(abs(there.own - there.rival) <= 1e-9 * size, "\(random) \(item)") }
                #expect(try result(price * (1 - 1e-6)).isFirst, "\(random) \(item)")
                #expect(try !result(price * (1 + 1e-6)).isFirst, "\(random) \(item)")
            }
        }
        // Under most formulas nearly every vendor has one; the lowest price alone always decides under one of them.
        #expect(found > 5, "only \(found)")
    }

    /// The price lines of Northmere, changed in the files themselves.
    @Test(arguments: ["H1", "H2", "H3", "K1", "K4"])
    func `of a line makes two totals equal when the file says so`(line: String) throws {
        let folder = try copyOfNorthmere()
        defer { try? FileManager.default.removeItem(at: folder) }
        let item = try #require(
            try Evaluation(contentsOf: folder.path).scored().breakEvens().first { $0.line == line })
        let factor = try #require(item.factor)
        for (times, isEven) in [(factor, true), (factor * (1 - 1e-6), false), (factor * (1 + 1e-6), false)] {
            try multiply(line, by: times, in: folder)
            let outcome = try Evaluation(contentsOf: folder.path).scored()
            let own = try #require(outcome[item.vendor])
            let rival = try #require(item.rival)
            let other = try #require(outcome[rival])
            let gap = (own.total ?? .nan) - (other.total ?? .nan)
            if isEven {
                #expect(abs(gap) < 1e-9, "\(line): \(gap)")
            } else {
                #expect((own.rank == 1) == (times < factor), "\(line) at \(times)")
            }
            try restore(line, in: folder)
        }
    }

    private func file(of line: String) -> String { line.hasPrefix("H") ? "harrowgate" : "cordamar" }

    private func copyOfNorthmere() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "finalist-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: repository.appending(path: "Examples/northmere"), to: folder)
        return folder
    }

    private func restore(_ line: String, in folder: URL) throws {
        let target = folder.appending(path: "responses/\(file(of: line)).xml")
        try FileManager.default.removeItem(at: target)
        try FileManager.default.copyItem(
            at: repository.appending(path: "Examples/northmere/responses/\(file(of: line)).xml"), to: target)
    }

    /// Every price of one <line>, its tiers' included.
    private func multiply(_ line: String, by factor: Double, in folder: URL) throws {
        let target = folder.appending(path: "responses/\(file(of: line)).xml")
        var text = try String(contentsOf: target, encoding: .utf8)
        let start = try #require(text.range(of: "<line id=\"\(line)\""))
        let rest = text[start.lowerBound...]
        let opening = try #require(rest.range(of: ">"))
        let isEmpty = rest[..<opening.lowerBound].hasSuffix("/")
        let end = isEmpty ? opening.upperBound : try #require(rest.range(of: "</line>")).upperBound
        let changed = text[start.lowerBound..<end].replacing(/price="([0-9.]+)"/) { match in
            "price=\"\(Figures.exact((Double(match.1) ?? 0) * factor))\""
        }
        text.replaceSubrange(start.lowerBound..<end, with: changed)
        try text.write(to: target, atomically: true, encoding: .utf8)
    }

    @Test func `is that of Northmere`() throws {
        let items = try Evaluation(contentsOf: path("Examples/northmere")).scored().breakEvens()
        let har = try #require(items.first { $0.vendor == "HAR" && $0.line == nil })
        // 78.64500849527137 = 64.0725 + .2 · 100 · 5824665.022752779 ÷ P gives P = 7,994,046.06…
        #expect(har.isFirst && har.rival == "COR")
        #expect(isNear(har.price, 20 * 5_824_665.022752779 / (78.64500849527137 - 64.0725), within: 1e-3))
    }

    private func ratio(_ vendors: String) throws -> [BreakEven] {
        try given(
            """
            <criterion id="P" title="P" weight="1"><price formula="quality-per-price" margin="5"/></criterion>
            <criterion id="Q" title="Q" weight="1"><measure worst="0" best="100"/></criterion>\(vendors)
            """
        ).scored().breakEvens()
    }

    @Test func `follows the rank where quality decides within a margin`() throws {
        // b: 60 ÷ 60,000 against a: 80 ÷ 100,000; a is within 5 % of b from .8 ≥ .95 ÷ k on, k = 1.1875.
        let items = try ratio(
            """
            <vendor id="a" name="a"><price amount="100000"/><measure criterion="Q" value="80"/></vendor>
            <vendor id="b" name="b"><price amount="60000"/><measure criterion="Q" value="60"/></vendor>
            """)
        #expect(items.map(\.isFirst) == [false, true])
        #expect(isNear(items[1].factor, 1.1875) && items[1].isJump && items[1].rival == "a")
    }

    @Test func `is not there for a vendor without a rival, which is first`() throws {
        let items = try ratio(
            #"<vendor id="a" name="a"><price amount="100000"/><measure criterion="Q" value="80"/></vendor>"#)
        #expect(items.map(\.isFirst) == [true] && items.map(\.factor) == [nil])
    }

    @Test func `is not there where no price helps`() throws {
        // At 100 for the price and 20 for quality: 100 · ¼ + 20 · ¾ = 40, below 60 · ¾ = 45.
        let items = try given(
            """
            <criterion id="P" title="P" weight="1"><price formula="lowest-ratio"/></criterion>
            <criterion id="Q" title="Q" weight="3"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="a"><price amount="100"/><measure criterion="Q" value="60"/></vendor>
            <vendor id="b" name="b"><price amount="300"/><measure criterion="Q" value="20"/></vendor>
            """
        ).scored().breakEvens()
        #expect(items.map(\.factor) == [nil, nil])
        #expect(items.map(\.isFirst) == [true, false])
    }

    @Test func `is also that of a vendor which only its price keeps out`() throws {
        // Worth (200 − P) % of 100: Birch, at 170, has 30, below 40. At 160 it is in, with 20 + 47.5 = 67.5 against
        // 25 + 30 = 55 of Alder: 160 ÷ 170 = 0.9412. Dogwood is out for its quality, whatever it asks.
        let outcome = try given(
            """
            <criterion id="p" title="Price" weight="50"><price formula="fixed-bounds" worst="200" best="100"/><threshold minimum="40" effect="exclude"/></criterion>
            <criterion id="q" title="Quality" weight="50"><measure worst="0" best="100"/><threshold minimum="20" effect="exclude"/></criterion>
            <vendor id="a" name="Alder"><price amount="150"/><measure criterion="q" value="60"/></vendor>
            <vendor id="b" name="Birch"><price amount="170"/><measure criterion="q" value="95"/></vendor>
            <vendor id="d" name="Dogwood"><price amount="180"/><measure criterion="q" value="10"/></vendor>
            """
        ).scored()
        let items = outcome.breakEvens()
        #expect(items.map(\.vendor) == ["a", "b", "d"] && items.map { $0.obstacle == nil } == [true, true, false])
        #expect(isNear(items[1].factor, 160.0 / 170, within: 1e-9) && !items[1].isFirst && items[1].isJump)
        let answer = PriceAnswer(outcome, to: .breakEven)
        let text = Format.table.draw(Report(title: "", blocks: answer.blocks()), TextOptions(width: 300))
        #expect(text.contains("Birch comes first, ahead of Alder, if its prices fall by more than 5.88%"))
        #expect(
            text.contains(
                "Dogwood was not searched: it is out: 20 on p (Price) is below the threshold of 40; "
                    + "10 on q (Quality) is below the threshold of 20."))
    }

    @Test func `says of a vendor that asks nothing why it was not searched`() throws {
        let evaluation = try given(
            """
            <criterion id="p" title="Price" weight="50"><price formula="ceiling" ceiling="200"/></criterion>
            <criterion id="q" title="Quality" weight="50"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="Alder"><price amount="0"/><measure criterion="q" value="60"/></vendor>
            <vendor id="b" name="Birch"><price amount="20"/><measure criterion="q" value="65"/></vendor>
            """)
        let outcome = try evaluation.scored()
        let item = try #require(outcome.breakEvens().first { $0.vendor == "a" })
        #expect(item.obstacle == "none of its prices that count is above 0" && item.isFirst && item.factor == nil)
        let publication = StatedPriceReport(
            evaluation, asking: [.breakEven], scored: outcome
        ).publication
        let json = try JSON(reading: publication.written(as: .json))
        #expect(json["breakEvens"]?.items.map { $0["searched"]?.text } == ["not-searched", "found"])
        #expect(try JSONSchema("cost").faults(in: json) == [])
        let xml = try Document.parse(Array(publication.written(as: .xml).utf8))
        #expect(differences(json, xml.root) == [])
    }

    /// 10,000 units at 1.50 against a minimum of 12,000: below 1.20 a unit nothing more is saved.
    @Test func `knows that a minimum does not fall with the price`() throws {
        let response = PriceResponse(
            TotalCost(
                vendor: "a",
                lines: [
                    TotalCost.LineCost(
                        id: "L", title: "L", quantities: [0, 10_000], amounts: [0, 15_000], unit: .contact,
                        isPassThrough: false, isRebate: false, location: nil)
                ], oneOffs: [], minimum: [12_000], topUps: [0], flows: [.fees: [0, 15_000]], discountFactors: [1, 0.5],
                contacts: 10_000,
                productiveHours: nil), .tco, client: nil, moving: [.everything])
        #expect(response.total(at: 1) == 15_000)
        #expect(response.total(at: 0.9) == 13_500)
        #expect(response.total(at: 0.5) == 12_000)
    }

    /// Three months of no work, and a rebate of 500 a month whatever the work: a bill below 0 is one, and takes off the total.
    @Test(arguments: ["", #"<minimum amount="2400" from-month="6"/>"#])
    func `reckons with bills below nothing as the cost does`(minimum: String) throws {
        let evaluation = try given(
            #"""
            <scenario term="12" discount-rate="6"><channel id="voice" volume="12000" handle-time="5"/></scenario>
            <client-cost retained="10"/>
            <criterion id="P" title="P" weight="1"><price of="tco" formula="lowest-ratio"/></criterion>
            <vendor id="a" name="Alder"/>
            <response vendor="a"><pricing ramp="0 0 0">
              \#(minimum)
              <line id="L" title="L" unit="contact" driver="voice" price="1.5"/>
              <line id="R" title="R" unit="month" price="-500" kind="rebate"/>
              <line id="S" title="S" unit="one-off" price="700"/>
            </pricing></response>
            """#)
        let index = Index(evaluation)
        let matrix = try #require(PriceMatrix(index, index.contenders[0]))
        for total in PriceTerm.Total.allCases {
            for (line, factor) in [(nil, 1.0), (nil, 1.7), ("L", 0.75), ("R", 1.5), ("S", 2.0)] {
                let move = PriceMove(vendor: "a", part: line.map { .line($0, title: $0) } ?? .all)
                let moved = Index(try evaluation.moving(move, by: factor))
                let anew = try #require(moved.price(of: index.contenders[0], total)).money.number
                let response = matrix.response(total, moving: [line.map { .line($0) } ?? .everything])
                #expect(
                    abs(response.total(at: factor) - anew) <= 1e-9 * abs(anew), "\(total) \(line ?? "all") \(factor)")
            }
        }
    }
}
