import Testing

@testable import Finalist

private func replacing(_ piece: String, _ other: String) -> Sample { Sample.calls.replacing(piece, with: other) }

@Suite struct `What is said of a call` {
    @Test func `that its sheet was not independent is told, with who heard it too`() throws {
        let sheet = #"<assessment evaluator="E2" scorecard="phone" started="2026-03-09T09:10:00Z""#
        let finding = try replacing(sheet, sheet + #" independent="no""#).only("F0943")
        #expect(
            finding.message
                == "Bo Quist (E2) handed in the sheet on call K1, which 1 other heard too, after the evaluators had talked"
        )
        #expect(replacing(sheet, sheet + #" independent="yes""#).findings.isEmpty)
    }

    @Test(arguments: ["no", "No", "none", "refused", "withdrawn in May", "not asked"])
    func `that nobody agreed to it is told`(words: String) throws {
        let call = #"<call id="K2" selection="buyer-random""#
        let finding = try replacing(call, call + #" mode="recording" consent="\#(words)""#).only("F0944")
        #expect(finding.message == "call K2 of oak was recorded, and its consent is '\(words)'")
    }

    @Test(arguments: ["told at the start", "notice at the door", "yes", "nobody objected"])
    func `that it may be heard is no finding`(words: String) {
        let call = #"<call id="K2" selection="buyer-random""#
        #expect(replacing(call, call + #" mode="recording" consent="\#(words)""#).findings.isEmpty)
    }

    @Test func `that a promise was kept which nobody made is told`() throws {
        let call = #"<call id="K2" selection="buyer-random""#
        #expect(
            try replacing(call, call + #" promise-kept="yes""#).only("F0945").message
                == "call K2 of oak says that its promise was kept, and nothing says that one was made")
        #expect(
            try replacing(call, call + #" promise-made="no" promise-kept="no""#).only("F0945").message
                == "call K2 of oak says that its promise was not kept, and no promise was made")
        #expect(replacing(call, call + #" promise-made="yes" promise-kept="no""#).findings.isEmpty)
    }
}

@Suite struct `Promises to customers` {
    /// Three promises, of one of which nobody knows how it ended.
    private static let calls = [
        CallSample("o1", "oak", attributes: #"promise-made="yes" promise-kept="yes""#, SheetSample("ana", "4 4 yes")),
        CallSample("o2", "oak", attributes: #"promise-made="yes" promise-kept="no""#, SheetSample("ana", "3 3 yes")),
        CallSample("o3", "oak", attributes: #"promise-made="yes""#, SheetSample("ana", "2 3 yes")),
        CallSample("e1", "elm", attributes: #"promise-made="no""#, SheetSample("ana", "1 1 no")),
    ]

    @Test func `are counted by vendor, and what nobody knows is not counted as broken`() throws {
        let found = try given(callsXML(Self.calls)).callComparison()
        let oak = try #require(found["oak"]?.promises)
        #expect(oak.made == 3 && oak.kept.hits == 1 && oak.kept.count == 2 && oak.kept.share == 0.5)
        #expect(found["elm"]?.promises.made == 0 && found["elm"]?.promises.kept.share == nil)
        let text = try found.publication.written(as: .table, TextOptions(width: 160))
        #expect(text.contains("What customers were promised"))
    }

    @Test func `are told of a visit with their interval, and not at all where none was made`() throws {
        let report = try VisitReport(given(callsXML(Self.calls)))
        let words = report.vendors.map { report.promiseWords(report.visits(to: $0)) }
        // Wilson's interval of 1 of 2: 9.5 % to 90.5 %.
        #expect(
            words == [
                "On 3 calls the customer was promised something: kept in 1 of the 2 of which it is known, which among all such calls is 9.5% to 90.5% with 95 % confidence.",
                nil,
            ])
    }
}
