extension Outcome {
    /// Who meets the requirements, in one sentence a vendor that does not meet all outright; `nil` without any.
    func requirementLines() -> [String]? {
        guard !evaluation.requirements.isEmpty else { return nil }
        let open = results.compactMap { result -> String? in
            let gates = result.gates.filter { $0.standing != .met }
            guard !gates.isEmpty else { return nil }
            return "\(result.vendor.id): "
                + gates.map { "\($0.requirement.id) \($0.standing.word)" }.joined(separator: ", ")
        }
        if open.isEmpty { return ["Every vendor meets every requirement (\(evaluation.requirements.count))."] }
        return open + ["All others are met."]
    }

    /// One row a requirement, one column a vendor; `nil` where the plan has none.
    func requirementTable() -> Table? {
        let requirements = evaluation.requirements
        guard !requirements.isEmpty else { return nil }
        return Table(
            caption: "Requirements: one not met puts a vendor out",
            columns: [Table.Column(title: "Requirement")]
                + results.map { Table.Column(title: $0.vendor.id, subtitle: $0.vendor.name, isShrinkable: false) },
            rows: requirements.indices.map { row in
                Table.Row(
                    cells: [Table.Cell("\(requirements[row].id)  \(requirements[row].title)")]
                        + results.map { Table.Cell($0.gates[row].standing.word) })
            }, notes: requirements.filter { !$0.words.isEmpty }.map { "\($0.id): \($0.words.sentence)" })
    }

    /// What each vendor says of each requirement, and what the buyer ruled; `nil` where nothing was said.
    func claimTable() -> Table? {
        let rows = evaluation.requirements.flatMap { requirement in
            let said = results.flatMap { claims(of: $0.vendor, on: requirement) }
            return said.isEmpty
                ? [] : [Table.Row(cells: [Table.Cell("\(requirement.id)  \(requirement.title)")], role: .group)] + said
        }
        guard !rows.isEmpty else { return nil }
        return Table(
            columns: [
                Table.Column(title: "Vendor", isShrinkable: false), Table.Column(title: "Says", isShrinkable: false),
                Table.Column(title: "Why"), Table.Column(title: "Evidence"), Table.Column(title: "Holds until"),
                Table.Column(title: "Where", isShrinkable: false),
            ], rows: rows)
    }

    private func claims(of vendor: Vendor, on requirement: Requirement) -> [Table.Row] {
        let item = VendorItem(vendor: vendor.id, item: requirement.id)
        func row(_ words: [String?], until: Moment? = nil, _ location: Location?) -> Table.Row {
            let place = location.map { "\($0.file):\($0.line)" } ?? "–"
            return Table.Row(
                words.map { Shown.words($0 ?? "–") } + [until.map(Shown.moment) ?? .missing, .words(place)], depth: 1)
        }
        let claim = index.standing.claims[item].map { claim in
            row(
                [vendor.id, claim.status.word, claim.words.isEmpty ? nil : claim.words, claim.evidence?.words],
                until: claim.until, claim.location)
        }
        let ruling = index.standing.rulings[item].map { ruling in
            row(
                [vendor.id, ruling.isMet ? "ruled met" : "ruled not met", ruling.reason, nil], ruling.location)
        }
        return [claim, ruling].compactMap(\.self)
    }
}

extension Claim.Status {
    fileprivate var word: String {
        switch self {
        case .met: "met"
        case .conditional: "conditional"
        case .notMet: "not met"
        }
    }
}

extension Gate.Standing {
    var word: String {
        switch self {
        case .met: "met"
        case .conditional: "conditional"
        case .notMet: "not met"
        case .unclaimed: "no claim"
        }
    }
}
