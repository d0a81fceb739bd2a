import Testing

@testable import Finalist

/// A crate of parts, with a member of each kind.
private struct Crate: Described {
    var id = "c1"
    var label: String?
    var weight = 2.5
    var parts: [Part] = []
    var tags: [String] = []
    var isOpen = false
    var note = "by hand"

    static let shape = Shape<Crate>("crate", "What goes on the van.") {
        Member("id", .id) { $0.id }
        Member("label", .optional(.text, where: "nobody wrote one"), "What is written on it.") { $0.label }
        Member("weight", .number(.from(0)), "In kilograms.") { $0.weight }
        Member.sometimes("open", .flag) { $0.isOpen ? true : nil }
        Member("note", .words) { $0.note }.placed(.child)
        Member("parts", .list(of: "part", .record, count: 1...9)) { $0.parts }
        Member("tags", .list(of: "tag", .oneOf(["heavy", "glass"]))) { $0.tags }.placed(.spaced)
        Member("byName", .map(of: "count", by: "part", .count)) { $0.parts.map { ($0.name, $0.count) } }
        Member.group("size", "In metres.") {
            Member("high", .number) { _ in 1 }
            Member("deep", .number) { _ in 0.5 }
        }
    }
}

private struct Part: Described {
    var name: String
    var count: Int

    static let shape = Shape<Part>("part") {
        Member("name", .text) { $0.name }.placed(.content)
        Member("count", .count) { $0.count }
    }
}

private let load = ResultDocument<[Crate]>("load", root: "load", "What the van takes.") {
    Member("crates", .list(of: "crate", .record, isSet: true)) { $0 }
}

@Suite struct `A shape` {
    private let crates = [Crate(parts: [Part(name: "leg", count: 4)], tags: ["heavy", "glass"], isOpen: true)]

    @Test func `writes JSON in the order of its members, with null for what is not there`() {
        #expect(
            load.value(of: crates, saying: ["One crate."]).json.compact
                == """
                {"schema":"finalist/load/1", "crates":[{"id":"c1", "label":null, "weight":2.5, "open":true, \
                "note":"by hand", "parts":[{"name":"leg", "count":4}], "tags":["heavy", "glass"], "byName":{"leg":4}, \
                "size":{"high":1, "deep":0.5}}], "sentences":["One crate."]}
                """)
    }

    @Test func `writes XML in which what is placed otherwise stands otherwise, and what is not there is left out`()
        throws
    {
        #expect(
            try load.value(of: crates, saying: nil).xml(root: "load", namespace: "urn:van")
                == """
                <?xml version="1.0" encoding="UTF-8"?>
                <load xmlns="urn:van" schema="finalist/load/1">
                  <crates>
                    <crate id="c1" weight="2.5" open="yes" tags="heavy glass">
                      <note>by hand</note>
                      <parts>
                        <part count="4">leg</part>
                      </parts>
                      <byName>
                        <count part="leg" value="4"/>
                      </byName>
                      <size high="1.0" deep="0.5"/>
                    </crate>
                  </crates>
                </load>

                """)
    }

    @Test func `does not speak of what a member is silent about`() {
        let text = load.value(of: [Crate(parts: [Part(name: "leg", count: 4)])], saying: nil).json.compact
        #expect(!text.contains("open") && !text.contains("sentences"))
    }

    @Test func `describes itself in JSON Schema`() throws {
        let schema = try JSON(reading: load.form.jsonSchema)
        let crate = try #require(schema["$defs"]?["crate"])
        #expect(crate["description"] == .text("What goes on the van."))
        #expect(
            crate["required"]?.items.compactMap(\.text)
                == ["id", "label", "weight", "note", "parts", "tags", "byName", "size"])
        #expect(
            crate["properties"]?["label"]?["description"]
                == .text("What is written on it; null where nobody wrote one."))
        #expect(crate["properties"]?["parts"]?["minItems"] == .number(1))
        #expect(crate["properties"]?["parts"]?["maxItems"] == .number(9))
        #expect(crate["properties"]?["weight"]?["minimum"] == .number(0))
    }

    @Test(.enabled(if: XMLLint.isHere, "xmllint is not on the path"))
    func `describes itself in XSD, which takes what it writes and nothing else`() throws {
        let schema = ResultsSchema(namespace: "urn:van", meaning: "Vans.", documents: [load.form]).text
        let text = try load.value(of: crates, saying: ["One crate."]).xml(root: "load", namespace: "urn:van")
        let twice = try load.value(of: crates + crates, saying: nil).xml(root: "load", namespace: "urn:van")
        let damages = [
            ("id=\"c1\"", ""), ("2.5", "-2.5"), ("open=\"yes\"", "open=\"true\""), ("<note>by hand</note>", ""),
            ("part=\"leg\"", ""), ("count=\"4\"", "count=\"few\""), ("tags=\"heavy glass\"", ""),
            ("load/1", "load/2"), ("<sentences>", "<sentences/><sentences>"), ("deep=\"0.5\"", "deep=\"\""),
        ].map { text.replacing($0, with: $1) }
        #expect(damages.allSatisfy { $0 != text })
        #expect(
            try XMLLint.refused(documents: [text] + damages + [twice], bySchema: schema) == Array(1...damages.count + 1)
        )
    }
}

@Suite struct `Everything published` {
    @Test func `has one meaning a name`() {
        var known: [String: String] = [:]
        for record in PublishedResults.documents.flatMap({ RecordForm.named(in: $0.members) }) {
            let name = record.name ?? ""
            let description = String(describing: record)
            #expect(known[name] == nil || known[name] == description, "\(name) stands for two things")
            known[name] = description
        }
        #expect(known.count > 60)
    }

    @Test func `has a name and a root of its own`() {
        #expect(Set(PublishedResults.names).count == PublishedResults.names.count)
        #expect(Set(PublishedResults.documents.map(\.root)).count == PublishedResults.names.count)
    }
}
