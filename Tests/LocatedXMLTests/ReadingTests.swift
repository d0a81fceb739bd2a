import Testing

@testable import LocatedXML

@Suite struct `A document` {
    @Test func `gives names, namespaces, values and texts in their order`() throws {
        let root = try parse(
            """
            <a xmlns="urn:a" xmlns:b="urn:b" id="1" b:id="2"><b:c>first</b:c><d/><d x=''>second</d></a>
            """
        ).root
        #expect(root.name == "a")
        #expect(root.namespace == "urn:a")
        #expect(root["id"]?.value == "1")
        #expect(root["missing"] == nil)
        #expect(root.attributes.map(\.namespace) == ["", "urn:b"])
        #expect(root.attributes.map(\.value) == ["1", "2"])
        #expect(root.attributes.count == 2)
        #expect(root.children.map(\.name) == ["c", "d", "d"])
        #expect(root.children.map(\.namespace) == ["urn:b", "urn:a", "urn:a"])
        #expect(root.children.map(\.text) == ["first", "", "second"])
        #expect(root[[2]]["x"]?.value == "")
        #expect(root.text == "")
    }

    @Test func `skips over grandchildren when it lists children`() throws {
        let root = try parse("<a><b><c><d/></c><c/></b><e/><f><g/></f></a>").root
        #expect(root.children.map(\.name) == ["b", "e", "f"])
        #expect(root[[0]].children.map(\.name) == ["c", "c"])
        #expect(root[[0, 0, 0]].name == "d")
        #expect(root[[2, 0]].children.isEmpty)
    }

    @Test func `forgets a prefix where its element ends`() throws {
        let root = try parse("<a><p:b xmlns:p='urn:1'/><p:b xmlns:p='urn:2' xml:lang='de'/></a>").root
        #expect(root.children.map(\.namespace) == ["urn:1", "urn:2"])
        #expect(root[[1]].attributes.map(\.namespace) == ["http://www.w3.org/XML/1998/namespace"])
        #expect(root[[1]]["lang"] == nil)
    }

    @Test func `resolves the five entities and character references`() throws {
        let root = try parse("<a x='&lt;&quot;&#65;&#x1F600;'>AT&amp;T &gt; &apos;&#233;&#10;</a>").root
        #expect(root["x"]?.value == "<\"A😀")
        #expect(root.text == "AT&T > 'é\n")
    }

    @Test(arguments: [
        ("R&amp;D", "R&D"), ("R&#38;D", "R&D"), ("&amp;amp;", "&amp;"), ("&amp;#38;", "&#38;"), ("&#38;#38;", "&#38;"),
    ])
    func `resolves an ampersand once, in texts and in values`(written: String, meant: String) throws {
        let root = try parse("<a x='\(written)'>\(written)</a>").root
        #expect(root["x"]?.value == meant)
        #expect(root.text == meant)
    }

    @Test func `may have namespaces that are no URI`() throws {
        let root = try parse("<a xmlns='no uri >'><b xmlns='../relative'/></a>").root
        #expect(root.namespace == "no uri >")
        #expect(root[[0]].namespace == "../relative")
        #expect(try parse("<a xmlns='urn:r&amp;d&#38;e'/>").root.namespace == "urn:r&d&e")
    }

    @Test func `turns white space in an attribute into spaces`() throws {
        #expect(try parse("<a x='1\n2\t3'/>").root["x"]?.value == "1 2 3")
    }
}

@Suite struct `A text` {
    @Test(arguments: [
        "<a>Acme<!-- not --> Ltd</a>", "<a>Acme<![CDATA[ Ltd]]></a>", "<a>Ac<?x y?>me<!----> <![CDATA[L]]>td</a>",
        "<a><!-- first -->Acme Ltd</a>", "<a><![CDATA[Acme]]><![CDATA[ Ltd]]></a>", "<a>Acme&#32;Ltd</a>",
    ])
    func `broken by comments, instructions or CDATA is one text`(xml: String) throws {
        #expect(try parse(xml).root.text == "Acme Ltd")
    }

    @Test func `keeps markup in CDATA literally`() throws {
        #expect(try parse("<a><![CDATA[<b>&amp;]]]]><![CDATA[></b>]]></a>").root.text == "<b>&amp;]]></b>")
    }

    @Test func `of an element with children leaves indentation out`() throws {
        let root = try parse("<a>\n  <b>  </b>\n  <c/>\n</a>").root
        #expect(root.text == "")
        #expect(root[[0]].text == "  ")
        #expect(root.strayTextPlace == nil)
        #expect(root[[0]].strayTextPlace == nil)
    }

    @Test func `around children is put together, and its first character has a place`() throws {
        let root = try parse("<a>\n <b/>\n  one <c>no</c>two\n</a>").root
        #expect(root.text == "one two\n")
        #expect(root.strayTextPlace == Place(line: 3, column: 3))
    }

    @Test func `has its place inside CDATA and at a reference`() throws {
        #expect(try parse("<a> <b/><![CDATA[  x]]></a>").root.strayTextPlace == Place(line: 1, column: 20))
        #expect(try parse("<a>&#32;&#x20;\n&amp;</a>").root.strayTextPlace == Place(line: 2, column: 1))
        #expect(try parse("<a><!-- x --><?p x?><b>y</b></a>").root.strayTextPlace == nil)
    }

    @Test func `split by very many children costs no more than its length`() throws {
        let xml = "<a>" + String(repeating: "word <b/>", count: 100_000) + "</a>"
        #expect(try parse(xml).root.text.utf8.count == 500_000)
    }
}

@Suite struct `Reading in chunks` {
    static let tricky = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- Größe --><?p x?>
        <a xmlns='urn:a' xmlns:q="urn:q"
           id = "é😀" q:x='&amp;&#233;>'>
          <b>plain</b><b>Zoë 😀 ﬁn</b><b>AT&amp;T</b><b><![CDATA[<é]] >]]></b>
          stray <c   x="1" /> more<!-- -><b> -->
          <d
          >\t</d><e y="/>'"/>
        </a><!-- end -->

        """

    @Test func `gives the same whatever their size`() throws {
        let bytes = Array(Self.tricky.utf8)
        let whole = try Document.parse(bytes).root.description
        #expect(whole.contains("5:15 {urn:a}b  'Zoë 😀 ﬁn' 5:18"))
        for chunk in 1...64 {
            #expect(try Document.parse(bytes, limits: .default, chunk: chunk).root.description == whole, "\(chunk)")
        }
    }

    @Test(arguments: [
        "<a><b>\n</a>", "<a>&nbsp;</a>", "<a>x & y</a>", "<a", "<a b='1' b='2'/>", "<a><p:b/></a>", "<a/><b/>",
        "<a>\n<!DOCTYPE b></a>", "<a>&#0;</a>", "<a>" + String(repeating: "<b>", count: 70), "<a><b c></b></a>",
    ])
    func `refuses the same whatever their size`(xml: String) throws {
        let whole = try #require(refusal(xml))
        for chunk in 1...20 {
            let error = #expect(throws: SyntaxError.self) {
                try Document.parse(Array(xml.utf8), limits: .default, chunk: chunk)
            }
            #expect(error == whole)
        }
    }

    @Test func `works in many tasks at once`() async throws {
        let bytes = Array(Self.tricky.utf8)
        let expected = try Document.parse(bytes).root.description
        let good = await withTaskGroup(of: Bool.self) { group in
            for task in 0..<64 {
                group.addTask {
                    if task % 3 == 0 { return refusal("<a><b>\(task)</a>")?.kind == .malformed }
                    return (try? Document.parse(bytes, limits: .default, chunk: 1 + task).root.description) == expected
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(good == 64)
    }
}
