import Testing

@testable import Finalist

@Suite struct `Every format` {
    @Test(arguments: Format.all.map(\.id))
    func `draws the same bytes each time`(id: String) throws {
        let format = try #require(Format.all.first { $0.id == id })
        let text = format.draw(sampleReport, TextOptions())
        #expect(text == format.draw(sampleReport, TextOptions()))
        #expect(text.utf8.last == 0x0A)
    }

    @Test func `has a name of its own`() {
        #expect(Set(Format.all.map(\.id)).count == Format.all.count)
        #expect(Format.all.allSatisfy { !$0.fileExtensions.isEmpty })
    }

    @Test(arguments: Format.all.map(\.id))
    func `takes a report without a word`(id: String) throws {
        let format = try #require(Format.all.first { $0.id == id })
        _ = format.draw(Report(title: ""), TextOptions(width: 0))
        _ = format.draw(report(saying: ""), TextOptions(width: 1))
    }
}
