import LocatedXML
import Testing

@Suite struct `An encoding` {
    static let text = "<a x='Société'>\r\n <b>Größe – “quoted” €5</b></a>"

    @Test func `of UTF-8 may carry a byte-order mark`() throws {
        let plain = try parse("<a>é<b/></a>").root.description
        #expect(try Document.parse([0xEF, 0xBB, 0xBF] + Array("<a>é<b/></a>".utf8)).root.description == plain)
    }

    @Test(arguments: [true, false], ["", "<?xml version='1.0' encoding='UTF-16'?>"])
    func `of UTF-16 reads the same as UTF-8`(littleEndian: Bool, declaration: String) throws {
        let expected = try parse(Self.text + "<!-- 😀 -->").root
        for mark in [true, false] {
            let bytes = (declaration + Self.text + "<!-- 😀 -->").encoded(littleEndian: littleEndian, mark: mark)
            let root = try Document.parse(bytes).root
            #expect(root["x"]?.value == "Société")
            #expect(root[[0]].text == expected[[0]].text)
            #expect(root[[0]].place == Place(line: 2, column: 2))
        }
    }

    @Test(arguments: ["ISO-8859-1", "iso-8859-1", "latin1", "windows-1252", "CP1252"])
    func `of one byte a character reads the same as UTF-8`(name: String) throws {
        let root = try Document.parse("<?xml version='1.0' encoding='\(name)'?><a x='Société'>Größe<b/></a>".latin1)
            .root
        #expect(root["x"]?.value == "Société")
        #expect(root.text == "Größe")
        #expect(root[[0]].place.column - root.place.column == 20)  // the tag has 15 characters, the text 5
    }

    @Test func `of Windows has its quotes, dashes and euro`() throws {
        let bytes =
            Array("<?xml version='1.0' encoding='windows-1252'?><a>".utf8) + [0x93, 0x80, 0x96, 0x94, 0x9F]
            + Array("</a>".utf8)
        #expect(try Document.parse(bytes).root.text == "“€–”Ÿ")
    }

    /// Bytes, the message's start, line and column.
    static let refused: [([UInt8], String, Int, Int)] = [
        (
            Array("<a>\n caf".utf8) + [0xE9] + Array("</a>".utf8),
            "byte 0xE9 is not UTF-8 (in Windows-1252 it would be 'é')", 2, 5
        ),
        (
            Array("<a>é".utf8) + [0x93] + Array("x</a>".utf8),
            "byte 0x93 is not UTF-8 (in Windows-1252 it would be '“')", 1, 5
        ),
        (Array("<a>".utf8) + [0xED, 0xA0, 0x80] + Array("</a>".utf8), "half of a surrogate pair is not UTF-8", 1, 4),
        (Array("<a>".utf8) + [0xC0, 0xAF] + Array("</a>".utf8), "byte 0xC0 is not UTF-8", 1, 4),
        (Array("<a>".utf8) + [0xF4, 0x90, 0x80, 0x80] + Array("</a>".utf8), "byte 0xF4 is not UTF-8", 1, 4),
        (Array("<a/>".utf8) + [0xE2, 0x82], "byte 0xE2 is not UTF-8", 1, 5),
        (Array("<a>\n\0</a>".utf8), "a NUL byte stands in the file", 2, 1),
        (Array("<a/>\n\0\0".utf8), "a NUL byte stands in the file", 2, 1),
        ("<a>\n\0</a>".encoded(littleEndian: true, mark: true), "a NUL byte stands in the file", 2, 1),
        (
            Array("<a>\né</a>".encoded(littleEndian: true, mark: true).dropLast()),
            "the file is in UTF-16 and ends in the middle of a character", 2, 5
        ),
        ([0xFE, 0xFF, 0, 0x3C, 0xD8, 0x3D, 0, 0x3E], "half of a UTF-16 surrogate pair stands alone", 1, 2),
        ([0xFE, 0xFF, 0, 0x3C, 0xDC, 0, 0, 0x3E], "half of a UTF-16 surrogate pair stands alone", 1, 2),
        (
            "<?xml version='1.0' encoding='UTF-8'?><a/>".encoded(littleEndian: true, mark: true),
            "the file is in UTF-16 (little-endian) but declares 'UTF-8'", 1, 31
        ),
        (
            "<?xml version='1.0' encoding='UTF-16LE'?><a/>".encoded(littleEndian: false, mark: true),
            "the file is in UTF-16 (big-endian) but declares 'UTF-16LE'", 1, 31
        ),
        (
            Array("<?xml version='1.0' encoding='UTF-16'?><a/>".utf8),
            "the file declares 'UTF-16' but has one byte a character", 1, 31
        ),
        (
            [0xEF, 0xBB, 0xBF] + Array("<?xml version='1.0' encoding='ISO-8859-1'?><a/>".utf8),
            "the file starts as UTF-8 but declares 'ISO-8859-1'", 1, 31
        ),
        (Array("<?xml version='1.0' encoding='x-klingon'?><a/>".utf8), "encoding 'x-klingon' is not known", 1, 31),
        (
            Array("<?xml version='1.0' encoding='UTF-7'?>\n+ADw-a/+AD4-".utf8),
            "the file is in UTF-7, which is not read", 2, 1
        ),
        (
            Array("<?xml version='1.0' encoding='US-ASCII'?>\n<é/>".utf8),
            "byte 0xC3 is not US-ASCII, which the file declares", 2, 2
        ),
        (
            Array("<?xml version='1.0' encoding='ISO-8859-1'?>\n<a>".utf8) + [0xE9, 0x93],
            "byte 0x93 is a control character in ISO-8859-1, which the file declares", 2, 5
        ),
        (
            Array("<?xml version='1.0' encoding='windows-1252'?>\n<a>".utf8) + [0xE9, 0x81],
            "byte 0x81 means nothing in Windows-1252, which the file declares", 2, 5
        ),
        ([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0], "the file is in UTF-32", 1, 1),
        ([0, 0, 0, 0x3C, 0, 0, 0, 0x61], "the file is in UTF-32", 1, 1),
        ([0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x6F, 0x6E, 0x25, 0x4C], "the file is in EBCDIC", 2, 1),
    ]

    @Test(arguments: refused.indices)
    func `that cannot be right is refused at its first wrong character`(index: Int) throws {
        let (bytes, message, line, column) = Self.refused[index]
        let error = try #require(refusal(bytes))
        #expect(error.kind == .encoding)
        #expect(error.message == message)
        #expect(error.place == Place(line: line, column: column))
        #expect(error.remedy.contains("UTF-8") || error.remedy.contains("export the file again"))
    }

    @Test func `cut short anywhere is refused`() {
        let bytes = "<?xml version='1.0' encoding='UTF-16'?><a>é😀</a>".encoded(littleEndian: true, mark: true)
        for count in 0..<bytes.count { #expect(refusal(Array(bytes[..<count])) != nil, "\(count)") }
    }
}

@Suite struct `Another kind of file` {
    @Test(
        arguments: [
            ([0x1F, 0x8B, 0x08, 0], "gzip", "unpack"), (Array("PK\u{3}\u{4}xl".utf8), "ZIP", "export XML"),
            (Array("%PDF-1.7".utf8), "PDF", "export XML"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "old Office", "export XML"),
        ] as [([UInt8], String, String)])
    func `is known by its first bytes, with what to do`(bytes: [UInt8], name: String, remedy: String) throws {
        let error = try #require(refusal(bytes, limits: Limits(bytes: 2)))
        #expect(error.kind == .signature)
        #expect(error.message.contains(name))
        #expect(error.remedy.contains(remedy))
        #expect(error.place == Place(line: 1, column: 1))
    }
}

@Suite struct `A version of XML` {
    @Test func `other than 1.0 is refused`() throws {
        let error = try #require(refusal("<?xml version=\"1.1\"?>\n<a/>"))
        #expect(error.kind == .version)
        #expect(error.message == "the file declares XML version '1.1'; only 1.0 is read")
        #expect(error.place == Place(line: 1, column: 16))
        #expect(refusal("<?xml version='1.0' standalone='yes' ?>\n<a/>") == nil)
    }
}
