/// Other kinds of file, known by their first bytes.
struct Signature {
    let start: [UInt8]
    let name: String
    let remedy: String

    static let all = [
        Signature(start: [0x1F, 0x8B], name: "a gzip archive", remedy: "unpack it first, with gunzip"),
        Signature(
            start: [0x50, 0x4B, 0x03, 0x04], name: "a ZIP archive or an Office document",
            remedy: "unpack it first, or export XML from the program that wrote it"),
        Signature(
            start: [0x50, 0x4B, 0x05, 0x06], name: "an empty ZIP archive", remedy: "export the file again, as XML"),
        Signature(
            start: Array("%PDF".utf8), name: "a PDF document", remedy: "export XML from the program that wrote it"),
        Signature(
            start: [0xD0, 0xCF, 0x11, 0xE0], name: "an old Office document",
            remedy: "export XML from the program that wrote it"),
        Signature(
            start: Array("{\\rtf".utf8), name: "an RTF document", remedy: "export XML from the program that wrote it"),
        Signature(start: Array("BZh".utf8), name: "a bzip2 archive", remedy: "unpack it first, with bunzip2"),
        Signature(start: [0xFD, 0x37, 0x7A, 0x58, 0x5A], name: "an xz archive", remedy: "unpack it first, with unxz"),
        Signature(
            start: [0x28, 0xB5, 0x2F, 0xFD], name: "a Zstandard archive", remedy: "unpack it first, with unzstd"),
        Signature(start: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], name: "a 7-Zip archive", remedy: "unpack it first"),
    ]

    static func check(_ bytes: [UInt8]) throws(SyntaxError) {
        guard let signature = all.first(where: { bytes.starts(with: $0.start) }) else { return }
        throw SyntaxError(
            kind: .signature, message: "the file is \(signature.name), not XML", remedy: signature.remedy,
            place: Place(line: 1, column: 1))
    }
}
