import Testing

@testable import LocatedXML

@Suite struct `An excerpt` {
    @Test func `is the whole line where that is short`() {
        let text = SourceText(Array("one\r\ntwo é\nthree".utf8))
        #expect(text.excerpt(at: Place(line: 2, column: 5)) == Excerpt(text: "two é", column: 1))
        #expect(text.excerpt(at: Place(line: 3, column: 1))?.text == "three")
        #expect(text.excerpt(at: Place(line: 1, column: 90))?.text == "one")
        #expect(text.excerpt(at: Place(line: 4, column: 1)) == nil)
        #expect(text.excerpt(at: Place(line: 0, column: 1)) == nil)
    }

    @Test(arguments: [1, 61, 62, 5_000, 19_999])
    func `is what stands around its place in a long line`(column: Int) throws {
        let scalars = (0..<20_000).map { Unicode.Scalar(0xE000 + UInt32($0 % 5_000))! }  // below the end of the block
        var line = String.UnicodeScalarView()
        line.append(contentsOf: scalars)
        let text = SourceText(Array(("first\n" + String(line) + "\nlast").utf8))
        let excerpt = try #require(text.excerpt(at: Place(line: 2, column: column)))
        let first = max(1, column - 60)
        #expect(excerpt.column == first)
        #expect(Array(excerpt.text.unicodeScalars) == Array(scalars[(first - 1)..<min(20_000, column - 1 + 140)]))
    }
}

@Suite struct `A document of names without end` {
    private func refusal(_ text: String, names: Int = 100) -> SyntaxError? {
        do throws(SyntaxError) {
            _ = try Document.parse(Array(text.utf8), limits: Limits(names: names))
            return nil
        } catch { return error }
    }

    @Test(arguments: [
        (0..<101).map { "<n\($0)/>" }.joined(), (0..<101).map { "<a b\($0)=''/>" }.joined(),
        (0..<101).map { "<a xmlns:p\($0)='u'/>" }.joined(), (0..<101).map { "<a xmlns='u\($0)'/>" }.joined(),
        (0..<101).map { "<?p\($0)?>" }.joined(),
    ])
    func `is refused by the number of its different names`(content: String) {
        let error = refusal("<r>\(content)</r>")
        #expect(error?.kind == .limit)
        #expect(error?.message == "the file has more than 100 different names of elements, attributes and namespaces")
        #expect(error?.remedy.contains("--max-names") == true)
        #expect(error?.place?.line == 1)
    }

    @Test func `is not where the same names come again`() {
        let names = (0..<50).map { "<n\($0) a='' xmlns='u'/>" }.joined()
        #expect(refusal("<r>\(String(repeating: names, count: 100))</r>") == nil)
    }
}

@Suite struct `Two byte order marks` {
    @Test func `are refused in UTF-8 and in UTF-16`() {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let wide = Array("<a/>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [mark + mark + Array("<a/>".utf8), [0xFF, 0xFE, 0xFF, 0xFE] + wide] {
            #expect(throws: SyntaxError.self) { try Document.parse(bytes) }
        }
        #expect(throws: Never.self) { try Document.parse(mark + Array("<a/>".utf8)) }
        #expect(throws: Never.self) { try Document.parse([0xFF, 0xFE] + wide) }
    }
}

@Suite struct `A declaration without a blank` {
    @Test(arguments: [#"version="1.0"encoding="UTF-8""#, #"version="1.0" encoding="UTF-8"standalone="yes""#])
    func `between two of its parts is refused`(parts: String) {
        #expect(throws: SyntaxError.self) { try Document.parse(Array("<?xml \(parts)?><a/>".utf8)) }
    }
}
