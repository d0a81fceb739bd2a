import Testing

@testable import Finalist

@Suite struct `An element that may stand once` {
    private static let question =
        #"<criterion id="c" title="C" weight="1"><question id="q" share="1" scored-by="E1">How?</question>"#
    private static let pieces = [
        (#"<client name="Ada"/>"#, #"<client name="Bo"/>"#, ""),
        (#"<panel/>"#, #"<panel spread-alert="2"/>"#, ""),
        (
            #"<criterion id="c" title="C" weight="1"><measure worst="0" best="1"/><threshold minimum="5" effect="flag"/>"#,
            #"<threshold minimum="50" effect="exclude"/>"#, "</criterion>"
        ),
        (#"<record><decision chosen="v"><reason>One.</reason>"#, "<reason>Two.</reason>", "</decision></record>"),
        (
            #"<record><moderation question="q" vendor="v" agreed="1"><reason>One.</reason>"#, "<reason>Two.</reason>",
            "</moderation></record>"
        ),
        (#"<record><clarification vendor="v"><asked>One?</asked>"#, "<asked>Two?</asked>", "</clarification></record>"),
        (
            #"<record><clarification vendor="v"><answered>One.</answered>"#, "<answered>Two.</answered>",
            "</clarification></record>"
        ),
        (
            #"<record><clarification vendor="v"><effect>One.</effect>"#, "<effect>Two.</effect>",
            "</clarification></record>"
        ),
    ]

    @Test(arguments: pieces)
    func `is refused at the second, which names the first`(first: String, second: String, end: String) throws {
        let found = findings(first + "\n" + second + end).filter { $0.rule.code.hasPrefix("F03") }
        #expect(found.map(\.rule.code) == ["F0312"])
        #expect(found.first?.location?.line == 3)
        #expect(found.first?.location?.column == 1)
        #expect(found.first?.message.contains("(first at evaluation.xml:2:") == true)
    }

    @Test func `is found over the plan and the evaluation`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": """
            <evaluation xmlns="urn:finalist:1" id="e" title="E"><include href="plan.xml"/>
            <client name="Ada"/><panel/></evaluation>
            """, "plan.xml": "<plan xmlns=\"urn:finalist:1\">\n<panel/><client name=\"Bo\"/></plan>",
        ])
        let found = Reading.read(folder.path).diagnostics
        #expect(found.map(\.rule.code) == ["F0312", "F0312"])
        #expect(found.map { $0.location?.description } == ["plan.xml:2:1", "plan.xml:2:9"])
        #expect(
            found.map(\.message) == [
                "the evaluation has a second <panel> (first at evaluation.xml:2:21)",
                "the evaluation has a second <client> (first at evaluation.xml:2:1)",
            ])
    }
}

@Suite struct `Elements in no namespace` {
    @Test func `below a root with a prefix are one finding, and nothing follows from them`() throws {
        let text = """
            <f:evaluation xmlns:f="urn:finalist:1" id="e" title="E">
              <criterion id="c" title="C" weight="1"><measure worst="0" best="1"/></criterion>
              <vendor id="v" name="V"/><vendor id="w" name="W"/>
            </f:evaluation>
            """
        let found = Reading.read(Array(text.utf8), file: "e.xml").findings
        #expect(found.map(\.rule.code) == ["F0311"])
        #expect(found.first?.location?.description == "e.xml:2:3")
        #expect(found.first?.message == "<criterion> is in no namespace, and so are 2 others")
        #expect(
            found.first?.remedy
                == "write <f:criterion> and so with every element, or take the prefix off the first tag: "
                + "<evaluation xmlns=\"urn:finalist:1\">")
    }

    @Test func `that say so themselves are asked to take it out`() throws {
        let found = findings(#"<vendor xmlns="" id="v" name="V"/>"#)
        #expect(found.map(\.rule.code) == ["F0311"])
        #expect(found.first?.remedy.hasPrefix("take out xmlns=\"\"") == true)
    }
}

@Suite struct `A number beyond what is read` {
    @Test(arguments: [
        ("1000000000000001", "is beyond 1,000,000,000,000,000, the largest number that is read"),
        ("-70000000000000000.5", "is beyond 1,000,000,000,000,000, the largest number that is read"),
        ("0.000000000000000000000000000000000000001", "is longer than 40 characters, the longest that is read"),
        ("8,5", "is not a number"),
    ])
    func `is told which limit it breaks`(number: String, message: String) throws {
        let found = findings(#"<vendor id="v" name="V"><price amount="\#(number)"/></vendor>"#)
            .filter { $0.rule.code == "F0305" }
        #expect(found.map(\.message) == ["amount '\(number)' \(message)"])
    }
}
