internal import LocatedXML

#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Reads attributes that the ``GrammarReader`` has already held against the grammar: what does not fit is absent here,
/// and reported there.
extension Element {
    /// The attribute without white space around it; `nil` when absent or blank.
    func value(_ name: String) -> String? {
        guard let text = self[name].map({ trimmed($0.value) }), !text.isEmpty else { return nil }
        return text
    }

    /// An attribute that the grammar requires; "" stands in for one that is missing and reported.
    func required(_ name: String) -> String { value(name) ?? "" }

    func number(_ name: String) -> Double? { value(name).flatMap(PlainNumber.init)?.value }

    /// The number with every digit that was written.
    func decimal(_ name: String) -> Decimal? {
        value(name).flatMap { PlainNumber($0) == nil ? nil : Decimal(string: $0) }
    }

    /// Empty where one of them is no number.
    func decimals(_ name: String) -> [Decimal] {
        guard let text = value(name), AttributeKind.numbers.accepts(text) else { return [] }
        return AttributeKind.words(text).compactMap { Decimal(string: $0) }
    }

    /// Whether none of these holds something other than a number; where they are required, whether each holds one.
    func canReadNumbers(_ names: [String], required: Bool = false) -> Bool {
        names.allSatisfy { number($0) != nil || !required && value($0) == nil }
    }

    /// A whole number from 1 that is small enough to count on from.
    func counting(_ name: String) -> Int? {
        value(name).flatMap { AttributeKind.counting.accepts($0) ? Int($0) : nil }
    }

    /// A whole number from 0.
    func whole(_ name: String) -> Int? {
        value(name).flatMap { AttributeKind.whole.accepts($0) ? Int($0) : nil }
    }

    func ids(_ name: String) -> [String] { value(name).map(AttributeKind.words) ?? [] }

    func moment(_ name: String) -> Moment? { value(name).flatMap(Moment.init) }

    func isYes(_ name: String) -> Bool { value(name) == "yes" }

    /// `nil` where it is left out.
    func flag(_ name: String) -> Bool? {
        switch value(name) {
        case "yes": true
        case "no": false
        default: nil
        }
    }

    func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
        value(name).flatMap(Choice.init(rawValue:))
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
        children.lazy.filter { $0.name == name && $0.namespace == Grammar.namespace }
    }

    var evidence: EvidenceReference? {
        // A page alone is one of what lies before the reader.
        let (document, page) = (value("evidence"), value("page"))
        return document == nil && page == nil ? nil : EvidenceReference(document: document ?? "", page: page)
    }
}
