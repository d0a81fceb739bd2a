/// SHA-256 in hexadecimal, in lower case.
enum Fingerprint {
    static func of(_ bytes: some Sequence<UInt8>) -> String {
        SHA256.hash(bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    static func of(_ text: String) -> String { of(text.utf8) }
}

extension Scorecard {
    /// Known by what it says: another weight, word or rating gives another fingerprint, another layout of the file none.
    ///
    /// SHA-256 of its id, version, sections, items, anchors and critical errors in the order of the file, one a line,
    /// what stands in a line separated by tabs.
    public var fingerprint: String {
        var lines = [["scorecard", id, version, title, unit ?? ""]]
        for section in sections {
            lines.append(["section", section.id, section.title, Figures.exact(section.weight)])
            for item in section.items {
                lines.append([
                    "item", item.id, item.title, item.kind.rawValue, Figures.exact(item.weight),
                    item.exemption ?? "never", item.asks,
                ])
                lines += item.anchors.map { ["anchor", $0.rating, $0.meaning] }
            }
        }
        lines += criticalErrors.map { ["critical-error", $0.id, $0.group.rawValue, $0.title, $0.unless ?? ""] }
        return Fingerprint.of(lines.map { $0.joined(separator: "\t") + "\n" }.joined())
    }
}
