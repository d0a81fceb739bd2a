internal import LocatedXML

/// Reads attributes that the ``GrammarReader`` has already held against the grammar: what does not fit is absent here,
/// and reported there.
extension Element {
    /// The attribute without white space around it; `nil` when absent or blank.
    func value(_ name: String) -> String? {
        guard let text = self[name].map({ trimmed($0.value) }), !text.isEmpty else { return nil }
        return text
    }

    /// What stands between the tags, with every run of white space as one space: files are wrapped, sentences are not.
    var words: String {
        var text = trimmed(text)
        let isWrapped = text.withUTF8 { bytes in
            var last: UInt8 = 0
            for byte in bytes {
                if byte <= 32, byte != 32 || last == 32 { return true }
                last = byte
            }
            return false
        }
        return isWrapped ? AttributeKind.words(text).joined(separator: " ") : text
    }

    /// The children of this format; those of other namespaces belong to others.
    func own(_ name: String) -> some Sequence<Element> {
        children.lazy.filter { $0.name == name && $0.namespace == Fields.namespace }
    }
}

/// The text without white space around it.
func trimmed(_ text: String) -> String {
    func isWhite(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
    let utf8 = text.utf8
    guard let first = utf8.first, let last = utf8.last, isWhite(first) || isWhite(last) else { return text }
    let start = utf8.firstIndex { !isWhite($0) } ?? utf8.endIndex
    let end = utf8.lastIndex { !isWhite($0) }.map { utf8.index(after: $0) } ?? start
    return String(text[start..<end])
}
