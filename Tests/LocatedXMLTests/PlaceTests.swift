import LocatedXML
import Testing

@Suite struct `A place` {
    @Test func `of an element is its opening bracket, of an attribute its name and its first character`() throws {
        let root = try parse("<a>\n  <b\n    one='1'\n\n  two  =\n    \"2\">\n<c/></b></a>").root
        #expect(root.place == Place(line: 1, column: 1))
        let b = root[[0]]
        #expect(b.place == Place(line: 2, column: 3))
        #expect(b["one"]?.place == Place(line: 3, column: 5))
        #expect(b["one"]?.valuePlace == Place(line: 3, column: 10))
        #expect(b["two"]?.place == Place(line: 5, column: 3))
        #expect(b["two"]?.valuePlace == Place(line: 6, column: 6))
        #expect(b[[0]].place == Place(line: 7, column: 1))
    }

    @Test func `counts characters, not bytes`() throws {
        let root = try parse("<a>äß😀e\u{301}<b ü='ö' x='1'/></a>").root
        #expect(root[[0]].place == Place(line: 1, column: 9))  // <a> and ä ß 😀 e and its accent: 8
        #expect(root[[0]]["x"]?.place == Place(line: 1, column: 18))
        #expect(root[[0]]["x"]?.valuePlace == Place(line: 1, column: 21))
    }

    @Test func `is not held by a bracket inside a value or a comment`() throws {
        let root = try parse("<a><!-- <b> --><b x='>' y=\"'\"/><![CDATA[<b>]]><b/></a>").root
        #expect(root.children.map(\.place.column) == [16, 47])
        #expect(root[[0]]["y"]?.place.column == 25)
    }

    @Test func `is right beyond line 65,535`() throws {
        let xml = "<a>" + String(repeating: "\n<b/>", count: 200_000) + "\n  <c\nx='1'/></a>"
        let document = try parse(xml)
        let last = try #require(document.root.children.reduce(nil) { $1 } as Element?)
        #expect(last.place == Place(line: 200_002, column: 3))
        #expect(last["x"]?.place == Place(line: 200_003, column: 1))
        #expect(document.sourceLine(200_002) == "  <c")
        #expect(document.sourceLine(200_003) == "x='1'/></a>")
        #expect(document.sourceLine(200_004) == nil)
    }

    @Test func `is right far along one line`() throws {
        let xml = "<a>" + String(repeating: "<b>é😀</b>", count: 30_000) + "<c/></a>"
        let last = try #require(try parse(xml).root.children.reduce(nil) { $1 } as Element?)
        #expect(last.place == Place(line: 1, column: 4 + 9 * 30_000))
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `does not depend on how lines end`(end: String) throws {
        let document = try parse(["<a>", "<b/>", "", " <c>x", "y</c></a>"].joined(separator: end))
        #expect(document.root.children.map(\.place) == [Place(line: 2, column: 1), Place(line: 4, column: 2)])
        #expect(document.root[[1]].text == "x\ny")
        #expect(document.sourceLine(4) == " <c>x")
        #expect(document.sourceLine(3) == "")
        #expect(document.sourceLine(5) == "y</c></a>")
        #expect(document.sourceLine(0) == nil)
        #expect(document.sourceLine(6) == nil)
        let error = refusal(["<a>", "<b>", "</a>"].joined(separator: end))
        #expect(error?.place == Place(line: 3, column: 1))
        #expect(error?.excerpt == "</a>")
    }

    @Test func `agrees with counting, at every element of a long uneven file`() throws {
        var xml = "<a>"
        var expected: [Place] = []
        var place = Place(line: 1, column: 4)
        for step in 0..<3_000 {
            let filler = String(repeating: "é", count: step % 37) + (step % 5 == 0 ? "\n" : "")
            xml += filler + "<b/>"
            place.column += step % 37
            if step % 5 == 0 { place = Place(line: place.line + 1, column: 1) }
            expected.append(place)
            place.column += 4
        }
        let document = try parse(xml + "</a>")
        #expect(document.root.children.map(\.place) == expected)
        let lines = xml.split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines.indices.dropLast() { #expect(document.sourceLine(line + 1) == String(lines[line])) }
    }
}
