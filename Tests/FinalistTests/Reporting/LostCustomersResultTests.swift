import Foundation
import LocatedXML
import Testing

@testable import Finalist

private func written(_ losing: Priced.Losing, as format: ResultFormat, name: String = "Lamp") throws -> String {
    try Costs(Priced(name: name, losing: losing).evaluation()).written(asking: [], as: format)
}

@Suite struct `Lost customers in JSON` {
    @Test func `hold what the command shows`() throws {
        let evaluation = try Priced(losing: .apart).evaluation()
        let cost = try #require(try evaluation.costed().lostCustomers())
        let json = try JSON(reading: written(.apart, as: .json))
        let lost = try #require(json["lostCustomers"])
        #expect(lost["inTotalCost"] == .flag(false))
        #expect(lost["value"]?.number == cost.value.base && lost["contacts"]?.number == 12_000)
        #expect(lost["inputs"]?.items.count == 13)
        let vendors = lost["vendors"]?.items ?? []
        #expect(vendors.map { $0["id"]?.text } == ["oak", "elm"])
        #expect(vendors.map { $0["calls"]?.number } == [12, nil] && vendors[1]["calls"] == .null)
        #expect(vendors.map { $0["cost"]?.number } == cost.vendors.map(\.cost.base))
        #expect(vendors.map { $0["costHigh"]?.number } == cost.vendors.map(\.cost.high))
        let premium = try #require(lost["breakEven"]?.items.first)
        #expect(premium["a"]?.text == "oak" && premium["b"]?.text == "elm")
        let between = cost.vendors[1].cost.base - cost.vendors[0].cost.base
        #expect(isNear(premium["premiumPerContact"]?.number, between / 12_000))
        let swings = lost["oneAtATime"]?.items ?? []
        #expect(swings.count == cost.swings.count && swings.count == 8)
        #expect(swings.contains { $0["input"]?.text == "unresolved" && $0["vendor"]?.text == "elm" })
        #expect(json["vendors"]?.items.allSatisfy { $0["lostCustomers"] == nil } == true)
    }

    @Test func `are a kind of cost where the plan adds them`() throws {
        let json = try JSON(reading: written(.inTotal, as: .json))
        let lost = try #require(json["lostCustomers"]?["vendors"]?.items.first?["overTerm"]?.number)
        let vendor = try #require(json["vendors"]?.items.first)
        #expect(isNear(vendor["lostCustomers"]?.number, lost, within: 1e-6))
        let plain = try JSON(reading: written(.apart, as: .json))["vendors"]?.items.first?["total"]?.number
        #expect(isNear(vendor["total"]?.number, (plain ?? 0) + lost, within: 1e-6))
    }

    @Test func `are null where an input is missing, and not there where nobody asks`() throws {
        #expect(try JSON(reading: written(.incomplete, as: .json))["lostCustomers"] == .null)
        #expect(try JSON(reading: written(.nothing, as: .json))["lostCustomers"] == nil)
    }

    @Test func `are refused by their schema when they are damaged`() throws {
        let text = try written(.inTotal, as: .json)
        let schema = try JSONSchema("cost")
        for (piece, other) in [
            ("\"name\": \"leave-anyway\"", "\"name\": \"word-of-mouth\""), ("\"calls\": 12", "\"calls\": 0"),
            ("\"inTotalCost\": true", "\"inTotalCost\": 1"), ("\"premiumPerContact\"", "\"premium\""),
            ("\"input\": \"unresolved\"", "\"input\": \"seen\""),
        ] {
            let damaged = text.replacing(piece, with: other)
            #expect(damaged != text, "\(piece) is not there")
            #expect(!schema.faults(in: try JSON(reading: damaged)).isEmpty, "\(other)")
        }
    }
}

@Suite struct `Lost customers in a report` {
    @Test func `begin with what they cost, between which ends, and what that allows`() throws {
        let cost = try #require(try Priced(losing: .apart).evaluation().costed().lostCustomers())
        let text = try written(.apart, as: .markdown)
        let oak = cost.vendors[0].cost
        let premium = Figures.grouped(cost.premiums[0].perContact, decimals: 2)
        #expect(
            text.contains(
                "Lamp's unresolved contacts cost about EUR \(Figures.grouped(oak.base)) a year, between \(Figures.grouped(oak.low)) and \(Figures.grouped(oak.high)); it may charge up to EUR \(premium) more a contact than Elm Lamp before that is used up."
            ))
        #expect(text.contains("The input that matters most is"))
        #expect(text.contains("shown beside, not defaults"))
        #expect(text.contains("XK4 heard in 1 of 12 calls drawn at random by the buyer (95 % interval after Wilson)"))
        #expect(text.contains("It is shown beside the total cost and is not in it"))
    }

    @Test func `say what is missing in place of a number`() throws {
        let text = try written(.incomplete, as: .markdown)
        #expect(text.contains("Not reckoned: the plan does not say margin. Nothing is assumed in its place."))
    }

    @Test func `are not spoken of where the plan does not ask`() throws {
        for format in ResultFormat.all {
            #expect(
                try !written(.nothing, as: format).localizedCaseInsensitiveContains("lost customers"), "\(format.id)")
        }
    }

    @Test func `stay as planned whatever is supposed`() throws {
        let evaluation = try Priced(losing: .apart).evaluation()
        let supposed = try evaluation.supposing(.volume(percent: 150))
        let (one, other) = (try evaluation.costed().lostCustomers(), try supposed.costed().lostCustomers())
        #expect(one?.vendors == other?.vendors)
        #expect(try Costs(supposed).written(asking: [], as: .markdown).contains("Customers and their contacts stay"))
    }

    @Test func `stand in CSV with their ends, and once more where they are in the total`() throws {
        let apart = try written(.apart, as: .csv)
        for item in ["lostCustomersYear", "lostCustomersYearLow", "lostCustomersYearHigh"] {
            #expect(apart.contains(",\(item),"), "\(item)")
        }
        #expect(!apart.contains(",lostCustomers,"))
        #expect(try written(.inTotal, as: .csv).contains(",lostCustomers,Lost customers,term,"))
    }

    @Test(arguments: [0, 4, 6, 7, 9, 12])
    func `show no control or direction character of the input`(row: Int) throws {
        for format in ResultFormat.all {
            expectHarmless(try written(.apart, as: format, name: hostile[row]), format)
        }
        let text = try written(.inTotal, as: .json, name: hostile[row])
        #expect(try JSONSchema("cost").faults(in: JSON(reading: text)) == [])
        let xml = try Document.parse(Array(written(.inTotal, as: .xml, name: hostile[row]).utf8))
        #expect(differences(try JSON(reading: text), xml.root) == [])
    }
}
