extension Vendor {
    /// The name as the file has it.
    var ownName: String { isNamesake ? String(name.dropLast(" (\(id))".count)) : name }

    /// `Harrowgate Contact Partners (HAR)`
    var nameAndID: String { Self.nameAndID(name, id) }

    /// The same where only a shown name and the id are at hand.
    static func nameAndID(_ name: String, _ id: Vendor.ID) -> String {
        name.isEmpty ? id : name.hasSuffix(" (\(id))") ? name : "\(name) (\(id))"
    }
}

extension [Vendor] {
    /// The same vendors with names that can be told apart: of those that share one, each carries its id behind it.
    ///
    /// Names are the same where only blanks and case differ: nobody tells those apart in a table. This is the one place
    /// where a shown name is made.
    func toldApart() -> [Vendor] {
        let shared = names { $0.key }
        guard shared.contains(where: { $0.value > 1 }) else { return self }
        let once = map { shared[$0.key, default: 0] > 1 ? $0.withID : $0 }
        // A vendor may be called what another is shown as now.
        let again = once.names { $0.key }
        return once.map { again[$0.key, default: 0] > 1 && !$0.isNamesake ? $0.withID : $0 }
    }

    private func names(_ key: (Vendor) -> String) -> [String: Int] {
        reduce(into: [:]) { $0[key($1), default: 0] += 1 }
    }
}

extension Vendor {
    fileprivate var key: String { name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    fileprivate var withID: Vendor {
        guard !name.isEmpty else { return self }
        var vendor = self
        vendor.name = "\(name) (\(id))"
        vendor.isNamesake = true
        return vendor
    }
}
