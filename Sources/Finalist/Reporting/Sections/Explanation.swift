extension Step {
    /// The step and everything below it as blocks: evidence as tables, arithmetic as lines.
    func blocks() -> [Report.Block] {
        var blocks: [Report.Block] = [.heading("\(id)  \(title)", level: 3)]
        let questions = parts.filter(\.parts.isEmpty)
        if questions.count == parts.count, !parts.isEmpty, questions.allSatisfy(\.isQuestion) {
            blocks.append(.table(Step.table(questions)))
        } else {
            for part in parts { blocks += part.blocks() }
            if !parts.isEmpty { blocks.append(.heading(kind == .total ? "Total" : "\(id) as a whole", level: 3)) }
        }
        if !evidence.isEmpty { blocks.append(.table(Step.table([self]))) }
        if !lines.isEmpty && !(isQuestion && !evidence.isEmpty) { blocks.append(.list(lines.map(\.text))) }
        return blocks
    }

    /// The evidence of steps as one table; several are each headed by their title and closed by their arithmetic.
    private static func table(_ steps: [Step]) -> Table {
        var rows: [Table.Row] = []
        for step in steps {
            if steps.count > 1 || step.isQuestion {
                rows.append(Table.Row(cells: [Table.Cell("\(step.id)  \(step.title)")], role: .group))
            }
            rows += step.evidence.map { item in
                Table.Row(
                    cells: [
                        Table.Cell(item.who), Table.Cell(item.isCounted ? item.what : "(\(item.what))"),
                        Table.Cell(item.reason.isEmpty ? "–" : item.reason),
                        Table.Cell(item.location?.description ?? ""),
                    ], depth: 1)
            }
            if step.isQuestion {
                let isShort = step.lines.count <= 2
                let lines = step.lines.map(\.text)
                rows += (isShort ? [lines.joined(separator: "; ")] : lines).map { line in
                    Table.Row(cells: [Table.Cell(line)], depth: 1)
                }
            }
        }
        let isCounted = steps.allSatisfy { $0.evidence.allSatisfy(\.isCounted) }
        return Table(
            columns: [
                Table.Column(title: "From"), Table.Column(title: "Says", isShrinkable: false),
                Table.Column(title: "Why"), Table.Column(title: "Where", isShrinkable: false),
            ], rows: rows, notes: isCounted ? [] : ["In brackets: kept and shown, and not counted."])
    }
}

extension Step.Line {
    /// `value = (4 − 0) ÷ (5 − 0) × 100 = 80`, with a remark in brackets.
    public var text: String {
        let sum = expression.map { " = \($0)" } ?? ""
        let end = result.map { written($0) == expression ? "" : " = \(written($0))" } ?? ""
        if expression == nil { return "\(label): \(remark ?? "")" }
        return label + sum + end + (remark.map { "   (\($0))" } ?? "")
    }
}

extension Outcome {
    /// How a number came about, as a report of its own.
    ///
    /// - Throws: As ``explanation(of:on:)``.
    public func explanationReport(of vendor: Vendor.ID, on node: String? = nil) throws(Refusal) -> Report {
        let step = try explanation(of: vendor, on: node)
        let name = evaluation.vendor(vendor)?.nameAndID ?? vendor
        let what = node.map { "\($0)" } ?? "the total"
        return Report(
            title: "\(name): \(what)", subtitle: step.title,
            blocks: departureWords(of: vendor) + step.blocks().dropFirst())
    }
}

extension Outcome {
    /// Whoever asks for a vendor that left must read that first.
    private func departureWords(of vendor: Vendor.ID) -> [Report.Block] {
        guard self[vendor] == nil, let departure = evaluation.vendor(vendor)?.departure else { return [] }
        return [
            .paragraph(
                "It left (\(departure.words)) and is out from then on. What follows is how it stood at that time.")
        ]
    }
}

extension Step {
    /// The same as data; numbers are exact.
    public var json: String { object.pretty }

    private var object: JSONValue {
        .object([
            ("id", .string(id)), ("title", .string(title.visible)),
            (
                "evidence",
                .array(
                    evidence.map { item in
                        .object([
                            ("who", .string(item.who.visible)), ("what", .string(item.what.visible)),
                            ("counted", .bool(item.isCounted)), ("reason", .string(item.reason.visible)),
                            ("file", .text(item.location?.file.visible)), ("line", .integer(item.location?.line)),
                            ("column", .integer(item.location?.column)),
                        ])
                    })
            ),
            (
                "lines",
                .array(
                    lines.map { line in
                        .object([
                            ("label", .string(line.label)), ("expression", .text(line.expression)),
                            ("result", .number(line.result)), ("remark", .text(line.remark?.visible)),
                        ])
                    })
            ),
            ("parts", .array(parts.map(\.object))),
        ])
    }
}
