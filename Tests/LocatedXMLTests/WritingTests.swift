import LocatedXML
import Testing

@Suite struct `Writing XML` {
    @Test func `indents elements and leaves texts alone`() throws {
        var writer = XMLWriter()
        try writer.start("a", [("xmlns", "urn:a"), ("x", "1")])
        try writer.empty("b")
        try writer.start("c", [("y", "2")])
        try writer.start("d")
        try writer.text("text")
        try writer.empty("i")
        try writer.text("more")
        writer.end()
        writer.end()
        try writer.start("e")
        writer.end()
        writer.end()
        #expect(
            writer.string == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a xmlns="urn:a" x="1">
                  <b/>
                  <c y="2">
                    <d>text<i/>more</d>
                  </c>
                  <e/>
                </a>

                """)
    }

    @Test(arguments: [
        "a < b & c > d", "]]>", "\"'", " \t\n\r\n ", "é😀\u{301}\"\u{301}", "\u{85}\u{2028}\u{7F}\u{9B}", "<!-- -->",
        "&amp;",
    ])
    func `gives back every text it takes`(text: String) throws {
        var writer = XMLWriter(declaration: false)
        try writer.start("a", [("x", text)])
        try writer.start("b")
        try writer.text(text)
        writer.end()
        writer.end()
        let root = try parse(writer.string).root
        #expect(Array(try #require(root["x"]).value.unicodeScalars) == Array(text.unicodeScalars))
        #expect(Array(root[[0]].text.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(arguments: ["\0", "\u{1}", "\u{B}", "\u{1B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
    func `refuses characters XML cannot hold, and writes nothing of them`(text: String) throws {
        var writer = XMLWriter()
        try writer.start("a")
        let before = writer.string
        let error = #expect(throws: XMLWriter.UnwritableCharacter.self) { try writer.text("ok" + text) }
        #expect(error?.message.contains("<U+") == true)
        #expect(throws: XMLWriter.UnwritableCharacter.self) { try writer.empty("b", [("x", text)]) }
        #expect(writer.string == before)
    }
}
