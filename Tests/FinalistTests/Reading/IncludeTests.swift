import Foundation
import Testing

@testable import Finalist

private let head = #"<evaluation xmlns="urn:finalist:1" id="e" title="E">"#
private let sheet = #"<scores xmlns="urn:finalist:1" evaluator="E1"/>"#

private func evaluation(including hrefs: String...) -> String {
    head + hrefs.map { "\n<include href=\"\($0)\"/>" }.joined() + "</evaluation>"
}

@Suite struct `An include` {
    @Test(
        arguments: [
            "../secret.xml", "scores/../../secret.xml", "scores/..", "..", "/etc/hostname", "~/secret.xml",
            "https://example.org/e.xml", "file:///etc/hostname", "file:secret.xml", "FILE:///etc/hostname",
            "%2e%2e/secret.xml", "..\\secret.xml", "scores\\E1.xml", "./scores/E1.xml", "scores//E1.xml", "scores/",
            "scores/./E1.xml", "scores/E1.xml&#10;", "a&#1;b",
        ].filter { !$0.contains("&#1;") })
    func `that could lead out of the folder is not opened`(href: String) throws {
        let folder = try TemporaryFolder([
            "in/evaluation.xml": evaluation(including: href), "in/scores/E1.xml": sheet, "secret.xml": sheet,
        ])
        let reading = Reading.read(folder.path + "/in")
        if href.hasSuffix("&#10;") {
            #expect(reading.diagnostics == [], "white space around a path does not count")
        } else {
            #expect(reading.diagnostics.map(\.rule.code) == ["F0102"])
            #expect(reading.diagnostics.first?.location?.line == 2)
        }
    }

    @Test func `through a link that leads out is refused`() throws {
        let folder = try TemporaryFolder([
            "in/evaluation.xml": evaluation(including: "E1.xml", "elsewhere/E2.xml", "loop.xml", "near.xml"),
            "secret.xml": sheet, "out/E2.xml": sheet, "in-law/E3.xml": sheet,
        ])
        try folder.link("in/E1.xml", to: "../secret.xml")
        try folder.link("in/elsewhere", to: folder.path + "/out")
        try folder.link("in/loop.xml", to: "loop.xml")
        // The name of this folder starts like that of the evaluation's.
        try folder.link("in/near.xml", to: "../in-law/E3.xml")
        let codes = Reading.read(folder.path + "/in").diagnostics.map(\.rule.code)
        #expect(codes == ["F0102", "F0102", "F0101", "F0102"])
    }

    @Test func `through a link that stays inside is read, also where the folder itself is a link`() throws {
        let folder = try TemporaryFolder([
            "in/evaluation.xml": evaluation(including: "E1.xml"), "in/scores/sheet.xml": sheet,
        ])
        try folder.link("in/E1.xml", to: "scores/sheet.xml")
        try folder.link("door", to: "in")
        for path in ["/in", "/in/", "/door", "/in/evaluation.xml", "/door/evaluation.xml"] {
            #expect(Reading.read(folder.path + path).diagnostics == [], "\(path)")
        }
    }

    @Test func `of a folder, a pipe or nothing at all is refused without waiting`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": evaluation(including: "scores", "pipe.xml", "gone.xml", "none/gone.xml"),
            "scores/E1.xml": sheet,
        ])
        #expect(mkfifo(folder.path + "/pipe.xml", 0o600) == 0)
        let found = Reading.read(folder.path).diagnostics
        #expect(found.map(\.rule.code) == ["F0101", "F0101", "F0101", "F0101"])
        #expect(
            found.map(\.message) == [
                "'scores' is not a file", "'pipe.xml' is not a file", "'gone.xml' does not exist",
                "'none/gone.xml' does not exist",
            ])
        #expect(found.map { $0.location?.line } == [2, 3, 4, 5])
    }

    @Test func `of the same file again names the first place, however the file is named`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": evaluation(including: "E1.xml", "E1.xml", "other.xml", "E1.xml"), "E1.xml": sheet,
        ])
        try folder.link("other.xml", to: "E1.xml")
        let found = Reading.read(folder.path).diagnostics
        #expect(found.map(\.rule.code) == ["F0103", "F0103", "F0103"])
        for finding in found { #expect(finding.message.contains("first at evaluation.xml:2:"), "\(finding.message)") }
    }

    @Test func `of the evaluation itself, of an unknown root or of another namespace is refused`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": evaluation(including: "evaluation.xml", "a.xml", "b.xml", "c.xml", "d.xml"),
            "a.xml": #"<criterion xmlns="urn:finalist:1" id="a" title="A" weight="1"/>"#,
            "b.xml": "<scores evaluator=\"E1\"/>",
            "c.xml": #"<scores xmlns="urn:finalist:2" evaluator="E1"/>"#, "d.xml": #"<score xmlns="urn:finalist:1"/>"#,
        ])
        let found = Reading.read(folder.path).diagnostics
        #expect(found.map(\.rule.code) == ["F0104", "F0104", "F0301", "F0301", "F0104"])
        #expect(found.last?.remedy.contains("did you mean 'scores'") == true)
        #expect(found[0].message == "'evaluation.xml' includes itself")
        #expect(found[0].location?.description == "evaluation.xml:2:16")
    }

    @Test(arguments: ["scores", "plan", "record"])
    func `below responses can be a response only`(root: String) throws {
        let evaluator = root == "scores" ? #" evaluator="E1""# : ""
        let folder = try TemporaryFolder([
            "evaluation.xml": evaluation(including: "responses/acme.xml"),
            "responses/acme.xml": "<\(root) xmlns=\"urn:finalist:1\"\(evaluator)/>",
        ])
        let found = Reading.read(folder.path).diagnostics
        #expect(found.map(\.rule.code) == ["F0104"])
        #expect(found.first?.location?.file == "responses/acme.xml")
    }

    @Test func `inside an included file is not known`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": evaluation(including: "plan.xml"),
            "plan.xml": "<plan xmlns=\"urn:finalist:1\"><include href=\"../../etc/hostname\"/></plan>",
        ])
        let found = Reading.read(folder.path).findings
        #expect(found.map(\.rule.code) == ["F0302"], "what seems missing may stand in that file")
        #expect(found.first?.remedy.contains("directly below <evaluation>") == true)
    }

    @Test func `of nothing is told once, and asks for a file`() throws {
        let folder = try TemporaryFolder(["evaluation.xml": evaluation(including: " ")])
        let found = Reading.read(folder.path).findings
        #expect(found.map(\.rule.code) == ["F0304"])
        #expect(found.first?.remedy == "name a file, like scores/E1.xml")
    }

    @Test(arguments: [
        ("./E1.xml", "leave out ./"), ("scores/./E1.xml", "leave out ./"),
        ("scores//E1.xml", "write one / between folder and file"),
        ("scores\\E1.xml", "write / between folder and file"),
        ("scores/", "name a file in that folder, like scores/E1.xml"),
    ])
    func `that is nearly right is told what mends it`(href: String, remedy: String) throws {
        let folder = try TemporaryFolder(["evaluation.xml": evaluation(including: href), "E1.xml": sheet])
        #expect(Reading.read(folder.path).diagnostics.map(\.remedy) == [remedy])
    }

    @Test func `cannot be followed from memory`() {
        let reading = Reading.read(Array(evaluation(including: "E1.xml").utf8), file: "evaluation.xml")
        #expect(reading.diagnostics.map(\.rule.code) == ["F0102"])
        #expect(reading.diagnostics.first?.remedy == "give the evaluation's folder, or its file by name, instead of -")
    }

    @Test func `larger than the limit is not read`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": evaluation(including: "E1.xml"), "E1.xml": sheet + String(repeating: " ", count: 900),
        ])
        var limits = ReadingLimits()
        limits.bytes = 800
        let found = Reading.read(folder.path, limits: limits).diagnostics
        #expect(found.map(\.rule.code) == ["F0207"])
        #expect(found.first?.message.contains("--max-input") == true)
    }
}

@Suite struct `A path` {
    @Test func `to nothing, or to a folder without an evaluation, is a refusal about the input`() throws {
        let folder = try TemporaryFolder(["scores/E1.xml": sheet])
        for path in [folder.path, folder.path + "/none", folder.path + "/scores/E2.xml"] {
            let found = refusal { try Evaluation(contentsOf: path) }
            #expect(found.map(\.rule.code) == ["F0101"])
            #expect(Refusal(diagnostics: found).isAboutMissingInput)
        }
    }

    @Test func `to a part is told apart from an evaluation`() throws {
        let folder = try TemporaryFolder(["E1.xml": sheet])
        let found = refusal { try Evaluation(contentsOf: folder.path + "/E1.xml") }
        #expect(found.map(\.rule.code) == ["F0104"])
        #expect(found.first?.remedy == "this is a part: name the evaluation.xml that includes it, or its folder")
    }

    @Test(arguments: ["E1.xml", "scores/E1.xml"])
    func `to a part names the evaluation that includes it, where that is near`(part: String) throws {
        let folder = try TemporaryFolder(["evaluation.xml": evaluation(including: part), part: sheet])
        let found = refusal { try Evaluation(contentsOf: folder.path + "/" + part) }
        #expect(
            found.first?.remedy
                == "this is a part that \(folder.path)/evaluation.xml includes: name that file, or its folder")
        let other = try TemporaryFolder(["evaluation.xml": evaluation(including: "E2.xml"), part: sheet])
        let stray = refusal { try Evaluation(contentsOf: other.path + "/" + part) }
        #expect(stray.first?.remedy == "this is a part: name the evaluation.xml that includes it, or its folder")
    }

    @Test func `to judgements alone says what can be asked of them`() throws {
        let judgements = """
            <judgements xmlns="urn:finalist:1" by="E1"><points><give criterion="A" value="2"/>\
            <give criterion="B" value="1"/></points></judgements>
            """
        let folder = try TemporaryFolder(["j.xml": judgements])
        let found = refusal { try Evaluation(contentsOf: folder.path + "/j.xml") }
        #expect(found.first?.remedy.hasSuffix("; finalist weights says what weights it makes") == true)
        // They can be checked as they are: what a plan or vendors lack is no fault of theirs.
        #expect(Reading.judgements(.path(folder.path + "/j.xml")).findings.isEmpty)
        let faulty = try TemporaryFolder(["j.xml": judgements.replacing("criterion=\"B\"", with: "criterion=\"A\"")])
        let codes = Reading.judgements(.path(faulty.path + "/j.xml")).findings.map(\.rule.code)
        #expect(!codes.isEmpty && codes.allSatisfy { $0.hasPrefix("F046") })
    }
}
