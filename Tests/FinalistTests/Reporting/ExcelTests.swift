import Testing

@testable import Finalist

/// .1 + .2 of 1 in floating point, a half, a name with both separators in it, and an id that looks like a number.
private func outcome() throws -> Outcome {
    try given(
        """
        <criterion id="1.5" title="Speed; in days, all told" weight="0.3"><measure worst="0" best="100"/></criterion>
        <criterion id="B" title="B" weight="0.7"><measure worst="0" best="100"/></criterion>
        <vendor id="a" name="Müller &amp; Söhne"><measure criterion="1.5" value="62.4"/><measure criterion="B" value="70.1"/></vendor>
        <vendor id="b" name="Beech"><measure criterion="1.5" value="33.3"/><measure criterion="B" value="20"/></vendor>
        """
    ).scored()
}

private func lines(_ dialect: String) throws -> [Substring] {
    let found = try #require(CSVDialect.excel.first { $0.id == dialect })
    return try outcome().written(as: .csv.written(for: found)).split(separator: "\r\n")
}

@Suite struct `A table for Excel` {
    @Test(arguments: ["de", "fr"])
    func `has a byte order mark, semicolons and decimal commas where that is how numbers are written`(dialect: String)
        throws
    {
        let lines = try lines(dialect)
        #expect(lines[0].hasPrefix("\u{FEFF}evaluation;weights;vendor;"))
        // .3 × 62.4 = 18.72; the id keeps its point, and the title is quoted for its semicolon alone.
        #expect(lines[1] == "desk;plan;a;Müller & Söhne;1.5;;\"Speed; in days, all told\";0,3;62,4;18,72;;")
        // 18.72 + .7 × 70.1 = 67.79
        #expect(lines[3] == "desk;plan;a;Müller & Söhne;TOTAL;;;1,0;67,79;67,79;1;ranked")
    }

    @Test func `has a byte order mark, commas and points in English`() throws {
        let lines = try lines("en")
        #expect(lines[0].hasPrefix("\u{FEFF}evaluation,weights,vendor,"))
        #expect(lines[1] == "desk,plan,a,Müller & Söhne,1.5,,\"Speed; in days, all told\",0.3,62.4,18.72,,")
    }

    @Test func `is another than the one for programs, which has no mark`() throws {
        let text = try outcome().written(as: .csv)
        #expect(text.hasPrefix("evaluation,weights,"))
        let plain = text.split(separator: "\r\n").map(String.init)
        #expect(try lines("en").map { String($0.replacing("\u{FEFF}", with: "")) } == plain)
    }
}

@Suite struct `A number in a table` {
    static let numbers: [(Double, String)] = [
        (0.19999999999999998, "0.2"), (65.59499999999999, "65.595"), (1.0 / 3, "0.333333333333333"),
        (200.0 / 3, "66.6666666666667"),
        (70.0, "70.0"), (-0.30000000000000004, "-0.3"), (123_456_789_012.34567, "123456789012.346"), (0.0, "0.0"),
    ]

    @Test(arguments: numbers)
    func `has no more digits than a spreadsheet holds`(number: Double, text: String) {
        #expect(CSVTable([[.number(number)]]).written() == text + "\r\n")
    }

    @Test func `is nothing where there is none`() {
        #expect(CSVTable([[.number(nil), .integer(nil), .words(nil), .integer(3)]]).written() == ",,,3\r\n")
    }
}
