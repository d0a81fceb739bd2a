import Testing

@testable import Finalist

@Suite struct `A report in Markdown` {
    @Test func `has GitHub's tables`() {
        let text = Format.markdown.draw(Report(title: "", blocks: [.table(sampleTable)]), TextOptions())
        #expect(
            text == """
                **Values, 0 to 100**

                | Criterion | Weight | Acme Care<br>onshore | Brio Desk |
                | :-- | --: | --: | --: |
                | **Cost** | **40** | **76.4** | **100.0** ★ |
                | &emsp;Price a month | 25 | 62.0 | **100.0** ★ |
                | &emsp;Set-up, training and exit | 15 | 100.0 | not answered |
                | **Total** | **100** | **76.25** | **9.5** |

                ★ best in the row

                Brio Desk left one price open.

                """)
    }

    @Test(arguments: [
        ("a|b", #"a\|b"#), ("*_`<>[]#\\~", ##"\*\_\`\<\>\[\]\#\\\~"##), ("Home & Garden", "Home & Garden"),
        ("&lt;", #"\&lt;"#),
        ("- item", #"\- item"#), ("1. item", #"1\. item"#), ("12) item", #"12\) item"#), ("36-month", "36-month"),
        ("=== x", #"\=== x"#),
        ("http://a.b", #"http\://a.b"#), ("www.a.b", #"www\.a.b"#), ("    code", "code"), ("a\nb", #"a\<U+000A\>b"#),
        ("$x$", #"\$x\$"#),
        ("*\u{301}b", "\\*\u{301}b"),
    ])
    func `keeps text literal`(text: String, markdown: String) {
        let output = Format.markdown.draw(Report(title: "", blocks: [.paragraph(text)]), TextOptions())
        #expect(Array(output.unicodeScalars) == Array((markdown + "\n").unicodeScalars))
    }

    @Test func `keeps every row in one line, with as many cells as columns`() {
        let table = Table(
            columns: [.init(title: hostileName), .init(title: "b", kind: .number)],
            rows: [.init(cells: [Table.Cell(hostileName)])])
        let lines = Format.markdown.draw(Report(title: "", blocks: [.table(table)]), TextOptions()).split(
            separator: "\n")
        #expect(lines.count == 3)
        for line in lines { #expect(line.replacing(#"\|"#, with: "").count { $0 == "|" } == 3) }
    }

    @Test func `escapes the summary of details as HTML`() {
        let text = Format.markdown.draw(Report(title: "", blocks: [.details(summary: "<b>&", [])]), TextOptions())
        #expect(text == "<details><summary>&lt;b&gt;&amp;</summary>\n\n</details>\n")
    }
}
