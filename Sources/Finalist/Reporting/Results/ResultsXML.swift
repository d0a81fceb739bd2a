internal import LocatedXML

extension Comparison {
    static let namespace = "urn:finalist:results:1"

    /// XML after `Templates/schema/results.xsd`; ``init(xml:)`` reads it back equal.
    ///
    /// - Throws: A ``Refusal`` for text with characters that XML cannot hold; what an ``Outcome`` gives has none.
    public func xml() throws(Refusal) -> String {
        do throws(XMLWriter.UnwritableCharacter) {
            var writer = XMLWriter()
            try write(to: &writer)
            return writer.string
        } catch {
            throw Refusal(diagnostics: [Diagnostic(.encoding, error.message, remedy: error.remedy, at: nil)])
        }
    }

    private func write(to writer: inout XMLWriter) throws(XMLWriter.UnwritableCharacter) {
        try writer.open(
            "comparison",
            [
                ("xmlns", Self.namespace), ("schema", Self.schema), ("evaluation", evaluation), ("title", title),
                ("weights", weights), ("weightsStatus", weightsStatus), ("method", method), ("currency", currency),
                ("date", date), ("interim", yesNo(isInterim)),
            ])
        if let deciding {
            try writer.leaf(
                "deciding",
                [
                    ("criterion", deciding.criterion), ("unit", deciding.unit),
                    ("best", deciding.isLowestBest ? "lowest" : "highest"),
                ], deciding.words)
        }
        try writer.open("vendors", [])
        for vendor in vendors {
            try writer.open(
                "vendor",
                [
                    ("id", vendor.id), ("name", vendor.name), ("total", digits(vendor.total)),
                    ("result", digits(vendor.result)),
                    ("rank", vendor.rank.map(String.init)), ("status", vendor.status), ("low", digits(vendor.low)),
                    ("high", digits(vendor.high)), ("withoutIntuition", digits(vendor.totalWithoutIntuition)),
                    ("withoutIntuitionRank", vendor.rankWithoutIntuition.map(String.init)),
                ])
            for reason in vendor.reasons { try writer.leaf("reason", [], reason) }
            writer.end()
        }
        writer.end()
        try writer.open("criteria", [])
        for criterion in criteria {
            try writer.open(
                "criterion",
                [
                    ("id", criterion.id), ("parent", criterion.parent), ("title", criterion.title),
                    ("effectiveWeight", digits(criterion.effectiveWeight)),
                ])
            for cell in criterion.cells {
                try writer.leaf(
                    "cell",
                    [
                        ("vendor", cell.vendor), ("value", digits(cell.value)), ("points", digits(cell.points)),
                        ("best", cell.isBest ? "yes" : nil),
                    ])
            }
            writer.end()
        }
        writer.end()
        try writer.open("flags", [])
        for flag in flags {
            try writer.open(
                "flag",
                [
                    ("code", flag.code), ("severity", flag.severity), ("file", flag.file),
                    ("line", flag.line.map(String.init)), ("column", flag.column.map(String.init)),
                    ("vendor", flag.vendor), ("criterion", flag.criterion),
                ])
            try writer.leaf("message", [], flag.message)
            try writer.leaf("remedy", [], flag.remedy)
            writer.end()
        }
        writer.end()
        try writer.open("left", [])
        for vendor in left {
            try writer.leaf(
                "vendor", [("id", vendor.id), ("name", vendor.name), ("stage", vendor.stage)], vendor.reason)
        }
        writer.end()
        if let stage {
            try writer.open(
                "stage",
                [
                    ("id", stage.id), ("counted", stage.counted.joined(separator: " ")),
                    ("later", stage.later.isEmpty ? nil : stage.later.joined(separator: " ")),
                ])
            for absence in stage.absences {
                try writer.leaf(
                    "absence", [("kind", absence.kind.rawValue), ("id", absence.id), ("title", absence.title)],
                    absence.reason)
            }
            writer.end()
        }
        if !suppositions.isEmpty {
            try writer.open("suppositions", [])
            for words in suppositions { try writer.leaf("supposition", [], words) }
            writer.end()
        }
        try lead?.write(to: &writer)
        if !sentences.isEmpty {
            try writer.open("sentences", [])
            for words in sentences { try writer.leaf("sentence", [], words) }
            writer.end()
        }
        writer.end()
    }

    private func yesNo(_ flag: Bool) -> String { flag ? "yes" : "no" }
}

extension Comparison.Lead {
    fileprivate func write(to writer: inout XMLWriter) throws(XMLWriter.UnwritableCharacter) {
        try writer.open("lead", [("verdict", verdict), ("trials", parts?.trials), ("spread", parts?.spread)])
        try writer.leaf("reason", [], reason)
        if let parts {
            try parts.oneStep.write("oneStep", to: &writer)
            try parts.twoSteps.write("twoSteps", to: &writer)
        }
        if let chances {
            try writer.open(
                "chances", [("trials", "\(chances.trials)"), ("seed", "\(chances.seed)"), ("varied", chances.varied)])
            for chance in chances.vendors {
                try writer.leaf(
                    "vendor",
                    [
                        ("id", chance.vendor), ("first", digits(chance.first)),
                        ("standardError", digits(chance.standardError)), ("out", digits(chance.out)),
                    ])
            }
            writer.end()
        }
        try writer.open("smallestChanges", [])
        for move in smallestChanges { try move.write(to: &writer) }
        writer.end()
        try writer.open("decidingActs", [])
        for act in decidingActs {
            try writer.open("act", [("kind", act.kind), ("vendor", act.vendor), ("item", act.item)])
            try writer.leaf("words", [], act.words)
            for vendor in act.firstWithout { try writer.leaf("first", [], vendor) }
            writer.end()
        }
        writer.end()
        writer.end()
    }
}

extension Comparison.Lead.Steps {
    fileprivate func write(_ name: String, to writer: inout XMLWriter) throws(XMLWriter.UnwritableCharacter) {
        try writer.open(name, [("tried", "\(tried)"), ("changing", "\(changing)")])
        for move in examples { try move.write(to: &writer) }
        writer.end()
    }
}

extension Comparison.Lead.Move {
    fileprivate func write(to writer: inout XMLWriter) throws(XMLWriter.UnwritableCharacter) {
        try writer.open(
            "move",
            [
                ("kind", kind), ("criterion", criterion), ("question", question), ("evaluator", evaluator),
                ("vendor", vendor), ("priceLine", priceLine), ("from", digits(from)), ("to", digits(to)),
                ("factor", digits(factor)), ("stepTo", digits(stepTo)),
            ])
        try writer.leaf("words", [], words)
        for vendor in first { try writer.leaf("first", [], vendor) }
        writer.end()
    }
}

private func digits(_ number: Double?) -> String? { number.map { "\($0)" } }

extension XMLWriter {
    /// Starts an element; attributes without a value are left out.
    fileprivate mutating func open(
        _ name: String, _ attributes: [(String, String?)]
    ) throws(UnwritableCharacter) {
        try start(name, attributes.compactMap { name, value in value.map { (name, $0) } })
    }

    fileprivate mutating func leaf(
        _ name: String, _ attributes: [(String, String?)], _ words: String = ""
    ) throws(UnwritableCharacter) {
        let present = attributes.compactMap { name, value in value.map { (name, $0) } }
        guard !words.isEmpty else { return try empty(name, present) }
        try start(name, present)
        try text(words)
        end()
    }
}
