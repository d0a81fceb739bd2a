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
            })
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
