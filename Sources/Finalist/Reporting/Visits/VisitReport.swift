/// What was seen and heard on the visits to the vendors' sites, ready to be shown or written in any ``ResultFormat``.
public struct VisitReport: Sendable {
    public let evaluation: Evaluation

    /// Those asked about, in the order of the file.
    let vendors: [Vendor]

    /// - Parameters:
    ///   - evaluation: One with visits.
    ///   - vendor: The one asked about; `nil` for all that were visited.
    /// - Throws: A ``Refusal`` where the vendor is not known, or nobody was visited.
    public init(_ evaluation: Evaluation, of vendor: Vendor.ID? = nil) throws(Refusal) {
        self.evaluation = evaluation
        if let vendor, evaluation.vendor(vendor) == nil {
            throw Refusal(diagnostics: [.vendorUnknown(vendor, among: evaluation.vendors.map(\.id))])
        }
        vendors = evaluation.vendors.filter { one in
            (vendor ?? one.id) == one.id && evaluation.visits.contains { $0.vendor == one.id }
        }
        if vendors.isEmpty { throw Refusal(diagnostics: [.noVisit(vendor)]) }
    }

    func visits(to vendor: Vendor) -> [SiteVisit] { evaluation.visits.filter { $0.vendor == vendor.id } }

    /// The visits in every form; each is made only when it is written.
    public var publication: Publication {
        Publication(
            summary: { report(isWhole: false) }, report: { report(isWhole: true) }, csv: { csv }, Self.document
        ) { self }
    }

    /// What was seen, vendor by vendor; for people.
    private func report(isWhole: Bool) -> Report {
        Report(
            title: "Visits: \(evaluation.title)",
            subtitle: [evaluation.client, evaluation.date?.day].compactMap(\.self).joined(separator: " · "),
            blocks: vendors.map { .paragraph(answer(for: $0)) } + vendors.flatMap(blocks),
            footer: isWhole ? evaluation.id : nil)
    }

    private func blocks(for vendor: Vendor) -> [Report.Block] {
        let visits = visits(to: vendor)
        let parts: [(title: String, table: Table?)] = [
            ("People met", peopleTable(visits)), ("What was seen, question by question", observationTable(visits)),
            ("Integration checks", checkTable(visits)), ("Impressions", impressionTable(visits)),
            ("Follow-ups", followUpTable(visits)), ("Calls", callTable(visits)), ("Draws", drawTable(visits)),
        ]
        let all = visits.map(said) + [promiseWords(visits), ownQualityWords(visits)].compactMap(\.self)
        let words = all.filter { !$0.isEmpty }
        var blocks: [Report.Block] = [.heading(vendor.name, anchor: vendor.id)]
        if !words.isEmpty { blocks.append(.paragraph(words.joined(separator: " "))) }
        for (title, table) in parts {
            if let table { blocks += [.heading(title, level: 3), .table(table)] }
        }
        return blocks
    }
}

extension Diagnostic {
    fileprivate static func vendorUnknown(_ vendor: String, among ids: [Vendor.ID]) -> Diagnostic {
        Diagnostic(
            .nodeUnknown, "there is no vendor '\(vendor)'",
            remedy: NearMiss.of(vendor, among: ids).map { "did you mean '\($0)'?" }
                ?? "it is one of: \(ids.joined(separator: ", "))", at: nil)
    }

    fileprivate static func noVisit(_ vendor: Vendor.ID?) -> Diagnostic {
        Diagnostic(
            .nodeUnknown, "no visit \(vendor.map { "to '\($0)' " } ?? "")is recorded",
            remedy: "write it down as <visit vendor=\"…\"> in the evaluation, or in a file that it includes", at: nil)
    }
}
