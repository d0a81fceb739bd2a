import LocatedXML
import Testing

/// A broken text, and what is said about it.
struct Broken: Sendable, CustomTestStringConvertible {
    let xml: String
    let kind: SyntaxError.Kind
    let line: Int
    let column: Int
    let message: String
    let remedy: String
    var testDescription: String { xml.debugDescription }

    init(
        _ xml: String, _ line: Int, _ column: Int, _ message: String, _ remedy: String,
        kind: SyntaxError.Kind = .malformed
    ) {
        self.xml = xml
        self.kind = kind
        self.line = line
        self.column = column
        self.message = message
        self.remedy = remedy
    }
}

@Suite struct `A file that is not well-formed` {
    static let broken = [
        Broken("", 1, 1, "the file is empty", "save it again from your editor, or export it again"),
        Broken("\n \n", 1, 1, "the file is empty", "save it again from your editor, or export it again"),
        Broken("<!-- only -->\n", 1, 1, "the file holds no element", "export it again, as XML"),
        Broken(
            "name;price\nAcme;4", 1, 1, "the file does not start with an element but with 'name;price'",
            "check that this is the right file, and that it was exported as XML"),
        Broken(
            "<a>\n<b>&nbsp;</b></a>", 2, 4, "entity &nbsp; is not one of XML's five", "write &#160; for it",
            kind: .entity),
        Broken(
            "<a x='&acme;'/>", 1, 7, "entity &acme; is not one of XML's five",
            "write the character itself, or &amp; if an ampersand is meant", kind: .entity),
        Broken("<a>\n AT&T</a>", 2, 4, "a bare '&' stands in the text", "write &amp; for an ampersand"),
        Broken(
            "<a x='R&D; 1 & 2'/>", 1, 8, "entity &D; is not one of XML's five",
            "write the character itself, or &amp; if an ampersand is meant", kind: .entity),
        Broken("<a>x &</a>", 1, 6, "a bare '&' stands in the text", "write &amp; for an ampersand"),
        Broken("<a>&#0;</a>", 1, 4, "&#0; is not a character XML allows", "remove it"),
        Broken("<a>&#x110000;</a>", 1, 4, "&#x110000; is not a character XML allows", "remove it"),
        Broken(
            "<a>&#99999999999999999999;</a>", 1, 4, "&#99999999999999999999; is not a character XML allows", "remove it"
        ),
        Broken("<a>&#xD800;</a>", 1, 4, "&#xD800; is not a character XML allows", "remove it"),
        Broken(
            "<a>&#65</a>", 1, 4, "a character reference is cut short",
            "write it in full, like &#160; or, for an ampersand, &amp;"),
        Broken(
            "<a>\n<b>\n\n</c></a>", 4, 1, "</c> on line 4 does not close <b>, opened on line 2",
            "close it with </b>, or correct one of the two names"),
        Broken("<a/>\n</a>", 2, 1, "</a> closes nothing: no element is open", "remove it"),
        Broken(
            "<a>\n<b>\n<c/>\n", 3, 4, "the file ends inside <b>, opened on line 2",
            "close it with </b>: the file may be cut"),
        Broken(
            "<a>\n <b id='1", 2, 2, "the file ends in the middle of a tag, inside <a>, opened on line 1",
            "export the file again: it is cut"),
        Broken(
            "<a>\n <b/></a", 2, 6, "the file ends in the middle of a tag, inside <a>, opened on line 1",
            "export the file again: it is cut"),
        Broken("<a/>\n<b/>", 2, 1, "a second root element <b> follows <a>", "remove it, or put both into one element"),
        Broken("<a/>\nend", 2, 1, "text follows the end of the root element <a>", "remove it"),
        Broken("<a\n x='1'\n x='2'/>", 3, 2, "attribute 'x' stands twice in <a>", "remove one of the two"),
        Broken(
            "<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>", 1, 36,
            "attribute 'q:x' stands twice in <a>, under two prefixes of one namespace", "remove one of the two"),
        Broken(
            "<a>\n <q:b/></a>", 2, 2, "prefix 'q' of <q:b> is not declared",
            "declare it on this element or around it, xmlns:q=\"…\", or remove the prefix"),
        Broken(
            "<a>\n <b q:x='1'/></a>", 2, 5, "prefix 'q' of attribute 'q:x' is not declared",
            "declare it on this element or around it, xmlns:q=\"…\", or remove the prefix"),
        Broken(
            "<a><q:b xmlns:q='u'/><q:b/></a>", 1, 22, "prefix 'q' of <q:b> is not declared",
            "declare it on this element or around it, xmlns:q=\"…\", or remove the prefix"),
        Broken(
            "<a xmlns:p=''/>", 1, 4, "prefix 'p' is declared as nothing",
            "give it a namespace, or remove the declaration"),
        Broken("<a>1 < 2</a>", 1, 6, "a bare '<' stands in the text", "write &lt; for a less-than sign"),
        Broken(
            "<a x='1 < 2'/>", 1, 9, "'<' stands in the value of attribute 'x'",
            "write &lt; for a less-than sign, or close the value with its quote"),
        Broken("<a>]]></a>", 1, 4, "']]>' stands in a text", "write ]]&gt; for it"),
        Broken("<a><b x=1/></a>", 1, 9, "the value of attribute 'x' stands without quotes", "write x=\"…\""),
        Broken("<a><b x/></a>", 1, 7, "attribute 'x' has no value", "write x=\"…\""),
        Broken("<a x='1'y='2'/>", 1, 9, "no space before an attribute of <a>", "put a space there"),
        Broken("<a><b\n<c/></a>", 1, 4, "<b is not closed before the next '<'", "close it with '>'"),
        Broken(
            "<a><!-- x -- y --></a>", 1, 11, "'--' stands inside a comment",
            "take it out, or close the comment with -->"),
        Broken("<a><!-- x", 1, 4, "a comment is never closed", "close it with -->"),
        Broken("<a><![CDATA[ x</a>", 1, 4, "a CDATA section is never closed", "close it with ]]>"),
        Broken("<a><?x </a>", 1, 4, "a processing instruction is never closed", "close it with ?>"),
        Broken(
            "\n<?xml version='1.0'?><a/>", 2, 1, "the XML declaration does not stand at the very start of the file",
            "move it to the first character of the first line, or remove it"),
        Broken(
            "<?xml version='1.0' &?>\n<a/>", 1, 1, "the XML declaration is not right",
            "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>"),
        Broken(
            "<a>\n<b×c/></a>", 2, 3, "the file is not well-formed XML near this place",
            "look for a wrong character in a name here"),
        Broken("<a>\n\u{1}</a>", 2, 1, "control character <U+0001> is not allowed in XML", "remove it"),
        Broken("<a>é\u{FFFF}</a>", 1, 5, "<U+FFFF> is not a character", "remove it"),
    ]

    @Test(arguments: broken)
    func `is refused at its place, with a remedy`(broken: Broken) throws {
        let error = try #require(refusal(broken.xml))
        #expect(error.kind == broken.kind)
        #expect(error.message == broken.message)
        #expect(error.remedy == broken.remedy)
        #expect(error.place == Place(line: broken.line, column: broken.column))
    }

    @Test func `shows its line`() {
        #expect(refusal("<a>\n  <b>AT&T</b>\n</a>")?.excerpt == "  <b>AT&T</b>")
    }

    @Test func `never gets control or bidirectional characters into a message`() {
        let error = refusal("<a>&\u{202E}\u{9B}x;</a>")
        #expect(error?.message == "entity &<U+202E><U+009B>x; is not one of XML's five")
    }

    @Test func `is told from one that is, wherever a tag is cut`() {
        let xml = Array("<?xml version='1.0'?><a x='1'>é<!-- c --><b/><![CDATA[d]]>&amp;<?p q?></a>".utf8)
        for count in 0..<xml.count { #expect(refusal(Array(xml[..<count])) != nil, "\(count)") }
        #expect(refusal(xml) == nil)
    }

    /// Both must agree, or `Diagnosis` would have no words for what libxml2 refuses.
    @Test func `is explained wherever one byte is lost or put in`() {
        let xml = Array("<a x='1' y=\"&lt;\"><!-- c --><p:b xmlns:p='u'/><![CDATA[d]]>&#65;<?p q?>t</a>\n".utf8)
        for index in xml.indices {
            var shorter = xml
            shorter.remove(at: index)
            #expect(
                refusal(shorter)?.message.contains("near this place") != true,
                "\(String(decoding: shorter, as: UTF8.self))")
            for byte in "<>&\"'/x ;!:]".utf8 {
                var longer = xml
                longer.insert(byte, at: index)
                #expect(
                    refusal(longer)?.message.contains("near this place") != true,
                    "\(String(decoding: longer, as: UTF8.self))")
            }
        }
    }
}

@Suite struct `A DOCTYPE` {
    @Test(arguments: [
        "\n<!DOCTYPE a><a/>", "\n<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x.dtd'><a/>",
        "<!-- <!DOCTYPE --><?p <!DOCTYPE?>\n<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>",
        "<a>\n<!DOCTYPE a></a>", "<a/>\n<!DOCTYPE a>", "\n<!DOCTYPE", "\n<!doctype html><html><br></html>",
    ])
    func `is refused at its line`(xml: String) throws {
        let error = try #require(refusal(xml))
        #expect(error.kind == .doctype)
        #expect(error.place == Place(line: 2, column: 1))
        #expect(error.remedy.hasPrefix("remove the declaration"))
    }

    @Test func `is found behind 300 kB of comments, and in UTF-16`() {
        let comments = String(repeating: "<!-- nothing to see here -->\n", count: 11_000)
        #expect(refusal(comments + "<!DOCTYPE a><a/>")?.place == Place(line: 11_001, column: 1))
        let utf16 = "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>".encoded(littleEndian: false, mark: true)
        #expect(refusal(utf16)?.kind == .doctype)
    }

    @Test func `is only a word in a comment, in CDATA and in a value`() {
        #expect(refusal("<a x='!DOCTYPE'><!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]></a>") == nil)
    }
}

@Suite struct `A cap` {
    @Test func `on bytes names itself and its flag`() throws {
        let error = try #require(refusal("<a>123456</a>", limits: Limits(bytes: 12)))
        #expect(error.kind == .limit)
        #expect(error.message == "the file has more than 12 bytes")
        #expect(error.remedy.contains("--max-input"))
        #expect(refusal("<a>12345</a>", limits: Limits(bytes: 12)) == nil)
    }

    @Test func `on depth names itself and its flag`() throws {
        let error = try #require(refusal("<a><b/>\n<b><c><d/></c></b></a>", limits: Limits(depth: 3)))
        #expect(error.kind == .limit)
        #expect(error.message == "elements are nested deeper than 3")
        #expect(error.remedy.contains("--max-depth"))
        #expect(error.place == Place(line: 2, column: 7))
        #expect(refusal("<a><b><c/><c></c><c/></b><b/></a>", limits: Limits(depth: 3)) == nil)
    }

    @Test func `on elements names itself and its flag`() throws {
        let error = try #require(refusal("<a><b/>\n<b/><c/></a>", limits: Limits(elements: 3)))
        #expect(error.message == "the file has more than 3 elements")
        #expect(error.remedy.contains("--max-elements"))
        #expect(error.place == Place(line: 2, column: 5))
        #expect(refusal("<a><b/>\n<b/></a>", limits: Limits(elements: 3)) == nil)
    }

    @Test func `on attributes names itself and its flag`() throws {
        let error = try #require(refusal("<a>\n <b x='' y='' xmlns=''/></a>", limits: Limits(attributes: 2)))
        #expect(error.message == "<b> has more than 2 attributes")
        #expect(error.remedy.contains("--max-attributes"))
        #expect(error.place == Place(line: 2, column: 2))
        #expect(refusal("<a x='' y=''/>", limits: Limits(attributes: 2)) == nil)
    }

    @Test(arguments: ["12345", "123<!-- -->45", "<![CDATA[12345]]>", "&#49;2345", "123<b/>45", "öö5"])
    func `on text names itself and its flag`(text: String) throws {
        let error = try #require(refusal("<c>\n <a>\(text)</a></c>", limits: Limits(text: 4)))
        #expect(error.message == "the text of <a> has more than 4 bytes")
        #expect(error.remedy.contains("--max-text"))
        #expect(error.place == Place(line: 2, column: 2))
        #expect(refusal("<c>\n <a>\(text)</a></c>", limits: Limits(text: 5)) == nil)
    }

    @Test func `on text holds for a value, and not for indentation`() throws {
        let error = try #require(refusal("<a xy='12345'/>", limits: Limits(text: 4)))
        #expect(error.message == "attribute 'xy' has more than 4 bytes")
        #expect(error.place == Place(line: 1, column: 4))
        #expect(refusal("<a>     <b/>     <b/>   </a>", limits: Limits(text: 5)) == nil)
    }

    @Test func `is not told of where something earlier is wrong`() {
        #expect(refusal("<a><b x='1' x='2'/><b><c/></b></a>", limits: Limits(depth: 2))?.kind == .malformed)
    }

    @Test func `stops a tag with 200,000 attributes, and two million levels, at once`() {
        let start = ContinuousClock.now
        let wide = "<a " + (0..<200_000).map { "a\($0)='1'" }.joined(separator: " ") + "/>"
        #expect(refusal(wide)?.message == "<a> has more than 64 attributes")
        let unfinished = "<a x='" + String(repeating: "x", count: 5_000_000)
        #expect(refusal(unfinished)?.message == "the file ends in the middle of a tag")
        let deep = "<a>\n" + String(repeating: "<b>", count: 2_000_000)
        #expect(refusal(deep)?.message == "elements are nested deeper than 64")
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func `does not hold for comments`() throws {
        let long = String(repeating: "comment ", count: 1_500_000)
        let xml = "<!--\(long)--><a>x<!--\(long)-->y<!-- short -->\n<b/></a><!--\(long)-->"
        let document = try parse(xml)
        #expect(document.root.text == "xy\n")
        #expect(document.root[[0]].place == Place(line: 2, column: 1))
    }
}
