extension Check {
    /// Names and titles hold no characters that cannot be seen or that pose as others.
    static let namesAreWhatTheySeem: Check = Check(
        Rule(
            "F0605", .warning, "a name is not what it seems",
            """
            Characters that cannot be seen, that turn the direction of the text, or that look like letters of another \
            script can make a name read as a different one, in a report or in a search. They mostly come from copying \
            out of a document. Type the name anew.
            """)
    ) { index in
        names(index).compactMap { name in
            guard let oddity = oddity(name.text) else { return nil }
            return Diagnostic(
                namesAreWhatTheySeem.rule, "\(name.kind) \(oddity)", remedy: "type it anew by hand",
                at: name.location, vendor: name.vendor, criterion: name.criterion)
        }
    }
}

private struct Name {
    let kind: String
    let text: String
    let location: Location?
    var vendor: Vendor.ID?
    var criterion: Criterion.ID?
}

private func names(_ index: Index) -> [Name] {
    let evaluation = index.evaluation
    var names = [Name(kind: "the title of the evaluation", text: evaluation.title, location: evaluation.location)]
    names.append(Name(kind: "the name of the client", text: evaluation.client ?? "", location: evaluation.location))
    names += evaluation.vendors.map {
        Name(kind: "the name of vendor \($0.id)", text: $0.ownName, location: $0.location, vendor: $0.id)
    }
    names += index.nodes.map(\.criterion).map {
        Name(kind: "the title of criterion \($0.id)", text: $0.title, location: $0.location, criterion: $0.id)
    }
    names += evaluation.requirements.map {
        Name(kind: "the title of requirement \($0.id)", text: $0.title, location: $0.location)
    }
    names += evaluation.panel.evaluators.map {
        Name(kind: "the name of evaluator \($0.id)", text: $0.name, location: $0.location)
    }
    names += evaluation.weightSets.map {
        Name(kind: "the title of weight set \($0.id)", text: $0.title ?? "", location: $0.location)
    }
    return names
}

private func oddity(_ text: String) -> String? {
    if text.utf8.allSatisfy({ 32...126 ~= $0 }) { return nil }
    let scalars = Array(text.unicodeScalars)
    for (position, scalar) in scalars.enumerated() {
        let before = position > 0 ? scalars[position - 1] : nil
        if let what = hiddenKind(scalar, after: before) { return "has \(what) (\(codePoint(scalar)))" }
    }
    return mixedScripts(text)
}

private func hiddenKind(_ scalar: Unicode.Scalar, after before: Unicode.Scalar?) -> String? {
    let properties = scalar.properties
    switch scalar.value {
    case 9, 10, 13: return nil
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069:
        return "a character that turns the direction of the text"
    // Joiners and variation selectors shape emoji and letters of some scripts; among Latin letters they only hide.
    case 0x200C, 0x200D, 0xFE00...0xFE0F: return before?.isASCII == false ? nil : "a character that cannot be seen"
    case 0x2800: return "a character that cannot be seen"
    default:
        if properties.generalCategory == .control { return "a control character" }
        if properties.isDefaultIgnorableCodePoint || properties.generalCategory == .format {
            return "a character that cannot be seen"
        }
        return nil
    }
}

/// A word of letters that look alike and belong to different scripts.
private func mixedScripts(_ text: String) -> String? {
    for word in text.split(whereSeparator: { !$0.isLetter }) {
        var latin: Unicode.Scalar?
        var other: Unicode.Scalar?
        for scalar in word.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin = scalar
            // Greek, Cyrillic, Armenian, Cherokee
            case 0x370...0x3FF, 0x400...0x52F, 0x530...0x58F, 0x13A0...0x13FF: other = scalar
            default: break
            }
        }
        if latin != nil, let other {
            let script = other.properties.name?.split(separator: " ").first.map { $0.capitalized } ?? "other"
            return "mixes Latin and \(script) letters in one word (\(codePoint(other)))"
        }
    }
    return nil
}

extension Substring {
    fileprivate var capitalized: String { prefix(1) + dropFirst().lowercased() }
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
