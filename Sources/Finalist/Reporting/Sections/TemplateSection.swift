extension CostOutcome {
    /// What each offer pays for of the lines that every vendor was asked to price, and what it leaves out or took back;
    /// empty where the plan has no such lines.
    func templateSection() -> [Report.Block] {
        let template = evaluation.priceTemplate
        guard !template.isEmpty else { return [] }
        let table = Table(
            columns: [Table.Column(title: "Asked for")]
                + costs.map { Table.Column(title: $0.vendor, subtitle: evaluation.vendor($0.vendor)?.name) },
            rows: template.map { line in
                Table.Row(cells: [Table.Cell(line.words)] + costs.map { Table.Cell(answer(of: $0.vendor, to: line)) })
            }, notes: ["– is neither priced nor left out in words."] + withdrawals)
        return [.heading("What the offers pay for", anchor: "template"), .table(table)]
    }

    /// `H1, H6`, or why not.
    private func answer(of vendor: Vendor.ID, to line: TemplateLine) -> String {
        guard let offer = offers[vendor] else { return "–" }
        let lines = offer.lines.filter { $0.covers.contains(line.id) }.map(\.id)
        let courses = offer.training.filter { $0.covers.contains(line.id) }.map(\.id)
        let out = offer.exclusions.filter { $0.line == line.id }.map { exclusion in
            exclusion.words.isEmpty ? "left out" : "left out: \(exclusion.words)"
        }
        let words = [(lines + courses).joined(separator: ", ")].filter { !$0.isEmpty } + out
        return words.isEmpty ? "–" : words.joined(separator: "; ")
    }

    private var withdrawals: [String] {
        costs.flatMap { cost in
            (offers[cost.vendor]?.withdrawn ?? []).map { gone in
                let why = gone.words.isEmpty ? "" : ": \(gone.words)"
                return "\(cost.vendor) took back line \(gone.line)\(why)".sentence
            }
        }
    }
}

extension TemplateLine {
    /// `Calls handled (talk), by the handled minute of voice`
    fileprivate var words: String {
        let each = unit.map { ", by the \($0.title)" } ?? ""
        let of = driver.isEmpty ? "" : " of \(listed(driver))"
        return "\(title) (\(id))\(each)\(of)\(isRequired ? "" : ", if at all")"
    }
}
