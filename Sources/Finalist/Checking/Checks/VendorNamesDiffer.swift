extension Check {
    /// Vendors can be told apart by their names.
    static let vendorNamesDiffer: Check = Check(
        Rule(
            "F0604", .warning, "two vendors have nearly the same name",
            """
            The same vendor may have been entered twice, or one poses as another. Names are compared without case, \
            accents, spaces and punctuation, and with one slip of the pen in a longer word.
            """)
    ) { index in
        var seen = SeenNames()
        // The names of a few thousand vendors are remembered in many forms; more than that were not entered by hand.
        return index.evaluation.vendors.prefix(2000).compactMap { vendor in
            guard let other = seen.add(vendor), other.id != vendor.id else { return nil }
            return Diagnostic(
                vendorNamesDiffer.rule,
                "\(vendor.nameAndID) has nearly the name of \(other.nameAndID)\(whereFirst(other.location))",
                remedy: "if they are one vendor, take one out; if not, tell them apart in the name",
                at: vendor.location,
                vendor: vendor.id)
        }
    }
}

/// Finds names that are alike without comparing each with each.
private struct SeenNames {
    private var byKey: [String: Vendor] = [:]

    /// Remembers a vendor; returns an earlier one with nearly its name.
    mutating func add(_ vendor: Vendor) -> Vendor? {
        let words = vendor.ownName.compared.split { $0.isWhitespace || $0 == "-" }.map { folded(String($0)) }
        let whole = words.joined()
        guard !whole.isEmpty else { return nil }
        // Two words one edit apart turn into the same text when one character of either or of both is left out.
        var keys = [whole]
        for (position, word) in words.enumerated() where word.count >= 5 && !word.contains(where: \.isNumber) {
            let before = words[..<position].joined(separator: " ")
            let after = words[(position + 1)...].joined(separator: " ")
            for index in word.indices {
                var shorter = word
                shorter.remove(at: index)
                keys.append("\(before)|\(shorter)|\(after)")
            }
            keys.append("\(before)|\(word)|\(after)")
        }
        var match: Vendor?
        for key in keys {
            if let other = byKey[key] {
                if match == nil, NearMiss.isWithinOneEdit(whole, folded(other.ownName.compared)) { match = other }
            } else {
                byKey[key] = vendor
            }
        }
        return match
    }
}

extension String {
    /// As much of a name as is compared, of both alike: names that begin so are one to whoever reads them.
    fileprivate var compared: String { String(String.UnicodeScalarView(unicodeScalars.prefix(80))) }
}

/// Letters and digits without case, width and diacritics.
private func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.unicodeScalars {
        let properties = scalar.properties
        if scalar.isASCII {
            if properties.isAlphabetic || properties.numericType != nil { folded += properties.lowercaseMapping }
        } else if let letter = latinLetter(properties.name) {
            folded += letter
        } else if properties.isAlphabetic || properties.numericType != nil,
            properties.generalCategory != .nonspacingMark
        {
            folded += properties.lowercaseMapping
        }
    }
    return folded
}

/// `e` for LATIN SMALL LETTER E WITH ACUTE and for FULLWIDTH LATIN CAPITAL LETTER E.
private func latinLetter(_ name: String?) -> String? {
    guard let words = name?.split(separator: " ") else { return nil }
    let plain = words.first == "FULLWIDTH" ? words.dropFirst() : words[...]
    guard plain.count >= 4, plain.first == "LATIN", plain.dropFirst(2).first == "LETTER",
        let letter = plain.dropFirst(3).first, letter.count == 1, plain.count == 4 || plain.dropFirst(4).first == "WITH"
    else { return nil }
    return letter.lowercased()
}

extension NearMiss {
    /// Whether at most one character was put in, left out or replaced.
    fileprivate static func isWithinOneEdit(_ one: String, _ other: String) -> Bool {
        let (short, long) = one.count <= other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
        guard long.count - short.count <= 1 else { return false }
        let start = zip(short, long).prefix { $0 == $1 }.count
        let end = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
        return start + end >= long.count - 1
    }
}
