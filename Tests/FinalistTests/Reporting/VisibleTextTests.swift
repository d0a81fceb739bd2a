import Testing

@testable import Finalist

@Suite struct `Text of an input` {
    @Test(arguments: [
        ("a\u{202E}b", "a<U+202E>b"), ("\u{1B}[2J", "<U+001B>[2J"), ("\u{9B}1m", "<U+009B>1m"),
        ("a\r\nb", "a<U+000D><U+000A>b"),
        ("\t", "<U+0009>"), ("a\u{200B}b", "a<U+200B>b"), ("\u{FEFF}a", "<U+FEFF>a"), ("\u{2028}", "<U+2028>"),
        ("\u{7F}", "<U+007F>"),
        ("\u{2067}\u{2069}\u{061C}\u{200E}", "<U+2067><U+2069><U+061C><U+200E>"), ("\u{E0041}", "<U+E0041>"),
        ("a\u{200D}b", "a<U+200D>b"), ("a\u{FE0F}", "a<U+FE0F>"), ("\u{2060}\u{00AD}", "<U+2060><U+00AD>"),
        ("e\u{202E}\u{301}", "e<U+202E>\u{301}"),
        // A joiner that shapes nothing: at an end, after another, beside letters that never join.
        ("می\u{200C}", "می<U+200C>"), ("\u{200C}می", "<U+200C>می"), ("ی\u{200C}\u{200C}خ", "ی<U+200C><U+200C>خ"),
        ("a\u{200C}b", "a<U+200C>b"), ("ی\u{200C}b", "ی<U+200C>b"), ("\u{0416}\u{200D}\u{0416}", "Ж<U+200D>Ж"),
        ("ی\u{202E}خ", "ی<U+202E>خ"), ("ی\u{200E}\u{200C}خ", "ی<U+200E><U+200C>خ"),
    ])
    func `shows what would hide or move`(text: String, shown: String) {
        #expect(Array(text.visible.unicodeScalars) == Array(shown.unicodeScalars))
    }

    /// Persian's half-space, Devanagari's half form and explicit virama, Sinhala's conjunct, a Malayalam chillu.
    @Test(arguments: [
        "می\u{200C}خواهم", "کار\u{200C}ها", "क्\u{200D}ष", "क्\u{200C}ष", "ශ්\u{200D}රී", "ന്\u{200D}",
    ])
    func `keeps the joiners that shape its letters, in every format`(text: String) throws {
        #expect(Array(text.visible.unicodeScalars) == Array(text.unicodeScalars))
        for format in Format.all {
            #expect(
                format.draw(report(saying: text), TextOptions()).unicodeScalars.contains { $0.value & ~1 == 0x200C })
        }
        #expect(text.displayWidth <= text.unicodeScalars.count { $0.properties.isAlphabetic })
    }

    @Test(arguments: ["Zoë Łódź", "東京コンタクト", "👩‍💻 ❤️ 🇪🇸 👍🏽", "بيت", "葛\u{E0100}城", "cafe\u{301}", "a\u{A0}b", "©️", ""])
    func `stays as it is where it is harmless`(text: String) {
        #expect(Array(text.visible.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(arguments: Format.all.map(\.id))
    func `cannot reach an output with what it hides`(id: String) throws {
        let format = try #require(Format.all.first { $0.id == id })
        let output = format.draw(report(saying: hostileName), TextOptions())
        let hidden = output.unicodeScalars.filter { scalar in
            scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\r"
                || scalar.properties.isDefaultIgnorableCodePoint
        }
        #expect(hidden.isEmpty)
        #expect(output.contains("U+202E"))
    }
}

@Suite struct `The width of a text on a terminal` {
    @Test(arguments: [
        ("Acme", 4), ("", 0), ("Zoë", 3), ("cafe\u{301}", 4), ("東京", 4), ("ｱ", 1), ("Ａ", 2), ("한국", 4), ("👩‍💻", 2),
        ("❤️", 2), ("❤", 1),
        ("🇪🇸", 2), ("👍🏽", 2), ("★", 1), ("─", 1), ("©", 1), ("©️", 2), ("🇪", 2), ("𠮷", 2),
    ])
    func `counts cells`(text: String, cells: Int) {
        #expect(text.displayWidth == cells)
    }

    @Test func `decides where lines break`() {
        #expect("one two three".wrapped(to: 7) == ["one two", "three"])
        #expect("東京コンタクト ab".wrapped(to: 5) == ["東京", "コン", "タク", "ト ab"])
        #expect("".wrapped(to: 5) == [""])
        #expect("a\u{A0}b c".wrapped(to: 3) == ["a\u{A0}b", "c"])
        #expect("Harrowgate".cut(to: 6) == "Harro…")
        #expect("東京コンタクト".cut(to: 6) == "東京…")
    }
}
