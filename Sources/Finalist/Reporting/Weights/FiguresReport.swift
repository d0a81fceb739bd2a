extension FiguresBesidePlan {
    /// What the figures alone would weigh, beside the plan.
    func blocks() -> [Report.Block] {
        if let reason { return [.paragraph("Nothing can be said of it: \(reason).")] }
        let methods: [(title: String, weights: FigureWeights?)] = [("Entropy", entropy), ("CRITIC", critic)]
        let shown = methods.filter { $0.weights?.reason == nil }
        var blocks: [Report.Block] = [
            .table(
                Table(
                    columns: [
                        Table.Column(title: "Weight of the whole, %"), Table.Column(title: "Plan", kind: .number),
                    ]
                        + shown.map { Table.Column(title: $0.title, kind: .number) },
                    rows: criteria.indices.map { row in
                        Table.Row(
                            cells: [Table.Cell("\(criteria[row].title) (\(criteria[row].id))")]
                                + ([plan] + shown.map { $0.weights?.weights ?? [] }).map {
                                    Table.Cell(.weight($0[row]))
                                })
                    }))
        ]
        let gaps = methods.compactMap { method in method.weights?.reason.map { "\(method.title): none, since \($0)." } }
        let left = leftOut.map { "\($0.title) (\($0.criterion)) is left out: \($0.reason)." }
        if !(gaps + left).isEmpty { blocks.append(.list(gaps + left)) }
        return blocks + [.note(Self.words)]
    }

    static let words = """
        For comparison only. Entropy and CRITIC see where the vendors' figures differ, not what matters: another vendor \
        changes them, and they are known only after the offers are. They must never be award weights.
        """
}
