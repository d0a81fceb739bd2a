extension Check {
    /// It is plain which of a vendor's responses stands.
    static let responseVersionsAreClear: Check = Check(
        Rule(
            "F0510", .error, "it is unclear which response of a vendor stands",
            """
            A later response replaces an earlier one item by item, so each has a version of its own and names the one it \
            supersedes. Otherwise an old price could stand, or a new one nobody accepted.
            """), needsEveryFile: true
    ) { index in
        let repeated = RepeatedIDs(index).vendors
        let vendors = index.evaluation.vendors.filter { !repeated.contains($0.id) }
        let byVendor = Dictionary(grouping: index.evaluation.responses, by: \.vendor)
        // A response whose vendor leads nowhere is reported as such, and may be the one that seems to lack here.
        let hasStray = index.evaluation.responses.contains { !index.vendorIDs.contains($0.vendor) }
        return vendors.flatMap { vendor in findings(vendor, byVendor[vendor.id] ?? [], hasStray: hasStray) }
    }
}

private func findings(_ vendor: Vendor, _ responses: [Response], hasStray: Bool) -> [Diagnostic] {
    var places: [Int: Location?] = [:]
    let versions = Set(responses.map(\.version))
    return responses.compactMap { response in
        func finding(_ message: String, _ remedy: String) -> Diagnostic {
            Diagnostic(
                Check.responseVersionsAreClear.rule, message, remedy: remedy, at: response.location, vendor: vendor.id)
        }
        let version = response.version
        if let earlier = places.updateValue(response.location, forKey: version) {
            return finding(
                "\(vendor.nameAndID) has two responses of version \(version)\(whereFirst(earlier))",
                "give the later one version=\"\((versions.max() ?? version) + 1)\" supersedes=\"\(version)\"")
        }
        if let superseded = response.supersedes {
            if versions.contains(superseded), superseded < version { return nil }
            if hasStray, superseded < version { return nil }
            return finding(
                "version \(version) of the response of \(vendor.nameAndID) supersedes version \(superseded), which is "
                    + (superseded < version ? "not there" : "not an earlier one"),
                "name an earlier version in supersedes, and include its file")
        }
        guard let earlier = versions.filter({ $0 < version }).max() else {
            if version == 1 || hasStray { return nil }
            return finding(
                "the first response of \(vendor.nameAndID) that is here is version \(version)",
                "include the earlier response and name it in supersedes, or write version=\"1\" if there is none")
        }
        return finding(
            "version \(version) of the response of \(vendor.nameAndID) does not say what it supersedes",
            "add supersedes=\"\(earlier)\"")
    }
}
