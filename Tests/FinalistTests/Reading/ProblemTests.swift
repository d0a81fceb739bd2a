import Foundation
import Testing

@testable import Finalist

@Suite struct `A file with faults` {
    @Test func `is told all of them in one run, over all files`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": """
            <evaluation xmlns="urn:finalist:1" id="e" title="E" currency="eur">
              <include href="plan.xml"/>
              <include href="scores/E1.xml"/>
              <vender id="acme" name="Acme"/>
            </evaluation>
            """,
            "plan.xml": """
            <plan xmlns="urn:finalist:1">
              <criterion id="C 1" title="Calls" weight="8,5"><measure worst="0" best="9"/></criterion>
            </plan>
            """,
            "scores/E1.xml": """
            <scores xmlns="urn:finalist:1" evaluator="E1">
              <score question="q"
                     vendor="acme" value="1e309"/>
            </scores>
            """,
        ])
        let found = Reading.read(folder.path).diagnostics.inFileOrder()
        #expect(
            found.map { "\($0.location?.description ?? "") \($0.rule.code)" } == [
                "evaluation.xml:1:63 F0306", "evaluation.xml:4:3 F0302", "plan.xml:2:18 F0306", "plan.xml:2:45 F0305",
                "scores/E1.xml:3:31 F0305",
            ])
        #expect(found[1].remedy.contains("did you mean 'vendor'"))
        #expect(found[4].message == "value '1e309' is not a number")
        #expect(found[4].excerpt == #"         vendor="acme" value="1e309"/>"#)
    }

    @Test func `is told its fault on line 70,000`() throws {
        var lines = [#"<evaluation xmlns="urn:finalist:1" id="e" title="E">"#]
        lines += (0..<69_997).map { "<!-- é \($0) -->" }
        lines += [#"  <requirement id="Ré" titel="T"/>"#, "</evaluation>"]
        let found = Reading.read(Array(lines.joined(separator: "\n").utf8), file: "long.xml").diagnostics
        #expect(
            found.map { "\($0.location?.description ?? "") \($0.rule.code)" } == [
                "long.xml:69999:20 F0306", "long.xml:69999:24 F0303",
            ])
        #expect(found[1].remedy.contains("did you mean 'title'"))
        #expect(found[1].excerpt == #"  <requirement id="Ré" titel="T"/>"#)
    }

    @Test func `is told several in one element`() {
        let found = findings(#"<criterion id="-" weigth="3" title=" " missing="wurst"/>"#)
            .filter { $0.rule.code.hasPrefix("F03") }
        #expect(found.map(\.rule.code).sorted() == ["F0303", "F0304", "F0306", "F0307"])
        #expect(found.contains { $0.remedy.contains("did you mean 'weight'") })
        #expect(found.contains { $0.remedy.contains("did you mean 'worst'") })
    }

    @Test(arguments: [
        "<score question=\"q\" vendor=\"acme\" value=\"5\"/>", "<weights id=\"w\" status=\"award-basis\"/>",
        "<weight criterion=\"c\" value=\"3\"/>", "<recusal evaluator=\"E1\"/>", "<moderation/>", "<criterion/>",
        "<evaluator/>", "<vendor/>", "<decision/>", "<ruling/>", "<abstain/>", "<requirement/>", "<scores/>",
        "<include href=\"x\"/>", "<threshold/>", "<panel/>", "<record/>", "<evaluation/>", "<plan/>",
    ])
    func `from a vendor that speaks for the buyer is refused by a rule of its own`(element: String) {
        let found = findings("<response vendor=\"acme\">\(element)</response>").filter { $0.rule.code.hasPrefix("F03") }
        #expect(found.map(\.rule.code) == ["F0310"])
        #expect(found.first?.vendor == "acme")
    }

    @Test func `from a vendor may not hide the buyer's words deeper down`() {
        let claim =
            #"<claim requirement="R1" status="met"><ruling requirement="R1" vendor="acme" status="met">x</ruling></claim>"#
        let found = findings("<response vendor=\"acme\">\(claim)</response>")
        #expect(found.contains { $0.rule.code == "F0310" })
    }

    @Test func `leaves what is another namespace's to its owner`() throws {
        let evaluation = try given(
            """
            <x:note xmlns:x="urn:example:other" weight="8,5"><score xmlns="urn:finalist:1" value="x"/></x:note>
            <criterion id="calls" title="Call quality" weight="3" xml:lang="en" xmlns:x="urn:example:other" x:weight="9">
              <x:criterion xmlns:x="urn:example:other" id="calls"/><measure worst="0" best="90"/>
            </criterion>
            <vendor id="acme" name="Acme"><measure criterion="calls" value="45">half<x:b xmlns:x="urn:x">!</x:b></measure></vendor>
            """)
        #expect(evaluation.criteria.map(\.weight) == [3])
        // 45 of 0…90
        #expect(try evaluation.scored().total("acme") == 50)
    }

    @Test(arguments: ["urn:finalist:2", "urn:finalist:1/draft"])
    func `in a namespace that is nearly ours is passed by like any other, as the schema does`(namespace: String) {
        let found = findings("<criterion xmlns=\"\(namespace)\" id=\"c\" title=\"C\" weight=\"1\"/>")
        #expect(!found.contains { $0.rule.code.hasPrefix("F03") })
    }

    @Test func `and its evaluation agree on text broken by comments, CDATA and lines`() throws {
        let evaluation = try given(
            """
            <criterion id="c" title="C&amp;A" weight="1"><question id="q" share="1" scored-by="E1">How
               <!-- not this -->many <![CDATA[<calls>]]> a day?</question></criterion>
            """)
        #expect(evaluation.questions.map(\.wording) == ["How many <calls> a day?"])
        #expect(evaluation.criteria.map(\.title) == ["C&A"])
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian, .isoLatin1, .windowsCP1252])
    func `is as good in another encoding`(encoding: String.Encoding) throws {
        let name: String
        var bytes = Data()
        switch encoding {
        case .utf16LittleEndian: (name, bytes) = ("UTF-16", Data([0xFF, 0xFE]))
        case .utf16BigEndian: (name, bytes) = ("UTF-16", Data([0xFE, 0xFF]))
        case .isoLatin1: name = "ISO-8859-1"
        default: name = "windows-1252"
        }
        let quote = encoding == .isoLatin1 ? "'" : "’"
        let text =
            "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n<plan xmlns=\"urn:finalist:1\">\n<vendor id=\"a\" name=\"Café d\(quote)Été\"/>"
            + "<vendor id=\"b\" name=\"é\" colour=\"x\"/></plan>"
        bytes.append(try #require(text.data(using: encoding)))
        let folder = try TemporaryFolder([
            "evaluation.xml":
                #"<evaluation xmlns="urn:finalist:1" id="e" title="E"><include href="p.xml"/></evaluation>"#
        ])
        try folder.write(bytes, to: "p.xml")
        let reading = Reading.read(folder.path)
        #expect(reading.understood?.vendors.map(\.name) == ["Café d\(quote)Été", "é"])
        // The second vendor starts behind <vendor id="a" name="Café d'Été"/>, 34 characters; colour is 24 further on.
        #expect(reading.diagnostics.map { $0.location?.description } == ["p.xml:3:59"])
    }
}
