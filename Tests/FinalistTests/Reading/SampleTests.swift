import Testing

@testable import Finalist

private let accepted = xmlFiles(in: "Tests/FinalistTests/Samples/accepted")
private let refused = xmlFiles(in: "Tests/FinalistTests/Samples/refused")

@Suite struct `A file of the format` {
    @Test(arguments: accepted)
    func `is read without a word`(file: String) throws {
        #expect(try Reading.formatFindings(bytes(of: file)).map(\.message) == [])
    }

    @Test(arguments: refused)
    func `with one fault is refused, at its place and with a remedy`(file: String) throws {
        let found = try Reading.formatFindings(bytes(of: file))
        #expect(!found.isEmpty)
        for finding in found {
            #expect(finding.severity == .error)
            #expect((finding.location?.line ?? 0) > 1, "the fault is below the comment in the first line")
            #expect(!finding.message.isEmpty && !finding.remedy.isEmpty)
        }
    }

    @Test(arguments: refused.filter { $0.contains("/attribute-") })
    func `with a wrong attribute is refused for that alone`(file: String) throws {
        #expect(try Reading.formatFindings(bytes(of: file)).map(\.rule.code) == ["F0303"])
    }

    @Test(arguments: refused.filter { $0.contains("/number-") || $0.contains("/version-") })
    func `with a wrong number is refused for that alone`(file: String) throws {
        #expect(try Reading.formatFindings(bytes(of: file)).map(\.rule.code) == ["F0305"])
    }

    @Test(arguments: refused.filter { $0.contains("/word-") })
    func `with a wrong word is refused for that alone`(file: String) throws {
        let codes = try Reading.formatFindings(bytes(of: file)).map(\.rule.code)
        #expect(codes == ["F0307"] || codes == ["F0306"])
    }

    @Test func `is among samples of both kinds`() {
        #expect(accepted.count > 30)
        #expect(refused.count > 100)
    }
}
