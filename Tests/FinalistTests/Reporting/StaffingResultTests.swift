import Foundation
import LocatedXML
import Testing

@testable import Finalist

@Suite struct `The staffing for programs` {
    /// With a vendor that plans too few, one price for all, and the whole example.
    private func staffings() throws -> [Staffing] {
        let sample = try Priced().evaluation()
        return try [
            sample.staffing(), sample.staffing(Staffing.Question(programmes: 2, penalty: 0.05, hourPrice: 21.5)),
            Priced(scenario: #"occupancy="99""#).evaluation().staffing(), northmere().staffing(),
        ]
    }

    @Test func `is JSON after its schema`() throws {
        let schema = try JSONSchema("staffing")
        for staffing in try staffings() {
            let text = try staffing.publication.written(as: .json)
            #expect(schema.faults(in: try JSON(reading: text)) == [])
            let damaged = text.replacing("\"overloaded\": false", with: "\"overloaded\": \"no\"")
            #expect(!schema.faults(in: try JSON(reading: damaged)).isEmpty)
        }
    }

    @Test func `is XML that says what the JSON says`() throws {
        for staffing in try staffings() {
            let json = try JSON(reading: staffing.publication.written(as: .json))
            let xml = try Document.parse(Array(staffing.publication.written(as: .xml).utf8))
            #expect(differences(json, xml.root) == [])
        }
    }

    @Test func `is the same each time`() throws {
        let (one, other) = (try northmere().staffing(), try northmere().staffing())
        for format in ResultFormat.all {
            #expect(try one.publication.written(as: format) == other.publication.written(as: format), "\(format.id)")
        }
    }

    @Test(arguments: hostile)
    func `keeps names what they are`(name: String) throws {
        let staffing = try Priced(name: name).evaluation().staffing()
        let text = try staffing.publication.written(as: .json)
        #expect(!text.contains("<"))
        let json = try JSON(reading: text)
        let channel = try #require(json["channels"]?.items.first)
        #expect(channel["title"]?.text == staffing.channels[0].channel.title?.visible)
        #expect(channel["vendors"]?.items.first?["name"]?.text == staffing.channels[0].vendors[0].name.visible)
        #expect(try JSONSchema("staffing").faults(in: json) == [])
        let xml = try Document.parse(Array(staffing.publication.written(as: .xml).utf8))
        #expect(differences(json, xml.root) == [])
    }

    @Test(arguments: hostile)
    func `shows no control or direction character of the input`(name: String) throws {
        let staffing = try Priced(name: name).evaluation().staffing()
        for format in ResultFormat.all { expectHarmless(try staffing.publication.written(as: format), format) }
    }

    @Test(.enabled(if: XMLLint.isHere, "xmllint is not on the path"))
    func `is XML after its schema, whatever the names are made of`() throws {
        let folder = try TemporaryFolder()
        let staffings = try staffings() + hostile.map { try Priced(name: $0).evaluation().staffing() }
        for (number, staffing) in staffings.enumerated() {
            try folder.write(Data(staffing.publication.written(as: .xml).utf8), to: "\(number).xml")
        }
        let files = staffings.indices.map { folder.url.appending(path: "\($0).xml").path }
        #expect(try XMLLint.refused(files, by: "results.xsd") == [:])
    }
}
