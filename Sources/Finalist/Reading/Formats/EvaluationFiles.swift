extension Evaluation {
    /// The evaluation as the files of a folder, in one form whatever form it was read in: a plan, a response for each
    /// version of each vendor, a sheet for each evaluator, a record, visits and judgements, and tables as they came. Read
    /// again they say the same.
    ///
    /// - Returns: Each file with its path below the folder, `evaluation.xml` first.
    /// - Throws: A ``Refusal`` for text with characters that XML cannot hold.
    public func nativeFiles() throws(Refusal) -> [(path: String, bytes: [UInt8])] {
        var parts = FileNames()
        var nodes: [(path: String, node: XMLNode)] = [("plan.xml", Fields.node("plan", plan, PlanDocument.facts))]
        for response in responses {
            let name = response.version == 1 ? response.vendor : "\(response.vendor)-\(response.version)"
            nodes.append((parts.path("responses", name), Fields.node("response", response, Response.facts)))
        }
        for sheet in ownSheets {
            nodes.append((parts.path("scores", sheet.evaluator), Fields.node("scores", sheet, ScoreSheet.facts)))
        }
        if record != .empty {
            nodes.append(
                ("record.xml", Fields.node("record", RecordDocument(record: record), RecordDocument.facts)))
        }
        // What stands in a table stays there.
        let inTables = Set(tables.map(\.file))
        for visit in visits.disassembled() where !inTables.contains(visit.location?.file ?? "") {
            nodes.append((parts.path("visits", visit.vendor), Fields.node("visit", visit, SiteVisit.facts)))
        }
        if !judgements.isEmpty {
            nodes.append(
                ("judgements.xml", Fields.node("judgements", judgements, WeightJudgement.judgements)))
        }
        let document = EvaluationDocument(
            id: id, title: title, currency: currency, date: date,
            includes: nodes.map { EvaluationDocument.Include(file: $0.path, scorecard: nil) }
                + tables.map { EvaluationDocument.Include(file: $0.file, scorecard: $0.scorecard) })
        nodes.insert(
            ("evaluation.xml", Fields.node("evaluation", document, EvaluationDocument.facts)), at: 0)
        var files: [(path: String, bytes: [UInt8])] = []
        for (path, node) in nodes { files.append((path, Array(try node.file().utf8))) }
        return files + tables.map { ($0.file, $0.bytes) }
    }

    private var plan: PlanDocument {
        PlanDocument(
            clients: client.map { [PlanDocument.Client(name: $0, location: nil)] } ?? [], scales: scales,
            panels: [panel], requirements: requirements, criteria: criteria, weightSets: weightSets,
            vendors: vendors.map { $0.without(record) }, scenarios: scenario.map { [$0] } ?? [],
            priceTemplates: priceTemplate.isEmpty ? [] : [Array(priceTemplate)], clientCosts: clientCosts,
            scorecards: scorecards, lostCustomers: lostCustomers.map { [$0] } ?? [], methods: methods.map { [$0] } ?? []
        )
    }

    /// The sheets that were handed in; what visits say as scores comes with them.
    private var ownSheets: ArraySlice<ScoreSheet> { sheets.dropLast(visits.flatMap(\.sheets).count) }
}

/// Paths of which no two are the same, on a disk that takes capital letters for small ones either.
private struct FileNames {
    private var taken: Set<String> = []

    mutating func path(_ folder: String, _ name: String) -> String {
        var number = 1
        while true {
            let path = "\(folder)/\(name)\(number == 1 ? "" : "-\(number)").xml"
            if taken.insert(path.lowercased()).inserted { return path }
            number += 1
        }
    }
}

extension Vendor {
    /// What the vendor itself says of how it left, where the record says so too.
    fileprivate func without(_ record: Record) -> Vendor {
        guard let departure, let number = departure.narrowing else { return self }
        let narrowing = record.narrowings[number - 1]
        let reason = narrowing.leaves.first { $0.vendor == id }?.reason
        let isSaid = departure.stage == record.stage(ofNarrowing: number) && departure.reason == reason
        var vendor = self
        vendor.departure = isSaid ? nil : Departure(stage: departure.stage, reason: departure.reason)
        return vendor
    }
}
