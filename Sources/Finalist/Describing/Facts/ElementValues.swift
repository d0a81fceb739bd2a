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
    var text = text
    let kept = text.withUTF8 { bytes -> Range<Int>? in
        guard let start = bytes.firstIndex(where: { !isWhite($0) }) else { return 0..<0 }
        var end = bytes.count
        while isWhite(bytes[end - 1]) { end -= 1 }
        return start == 0 && end == bytes.count ? nil : start..<end
    }
    guard let kept else { return text }
    return String(decoding: text.utf8.dropFirst(kept.lowerBound).prefix(kept.count), as: UTF8.self)
}
