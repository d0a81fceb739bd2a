internal import LocatedXML

extension Weights {
    /// The set as a document of its own, which an evaluation can include.
    ///
    /// - Throws: A ``Refusal`` for text with characters that XML cannot hold.
    public func xml() throws(Refusal) -> String {
        try document { writer throws(XMLWriter.UnwritableCharacter) in
            try writer.start(
                "weights",
                present([
                    ("xmlns", Grammar.namespace), ("id", id), ("title", title), ("status", status.rawValue), ("by", by),
                    ("at", at?.description), ("reason", reason),
                ]))
            for entry in entries {
                try writer.empty("weight", [("criterion", entry.criterion), ("value", digits(entry.value))])
            }
            writer.end()
        }
    }
}

extension WeightJudgement {
    /// The judgement as a document of its own, which an evaluation can include.
    ///
    /// - Throws: A ``Refusal`` for text with characters that XML cannot hold.
    public func xml() throws(Refusal) -> String {
        try document { writer throws(XMLWriter.UnwritableCharacter) in
            try writer.start(
                "judgements",
                present([
                    ("xmlns", Grammar.namespace), ("by", by), ("at", at?.description), ("reason", reason),
                    ("of", level),
                ]))
            try write(to: &writer)
            writer.end()
        }
    }

    private func write(to writer: inout XMLWriter) throws(XMLWriter.UnwritableCharacter) {
        func each(_ name: String, _ amounts: [Amount]) throws(XMLWriter.UnwritableCharacter) {
            for amount in amounts {
                try writer.empty(name, [("criterion", amount.criterion), ("value", ratio(amount.value))])
            }
        }
        switch content {
        case .points(let amounts), .swing(let amounts):
            if case .points = content { try writer.start("points") } else { try writer.start("swing") }
            for amount in amounts {
                try writer.empty("give", [("criterion", amount.criterion), ("value", digits(amount.value))])
            }
            writer.end()
        case .order(let places, let rule):
            try writer.start("order", [("rule", rule.rawValue)])
            for place in places {
                try writer.empty("rank", [("criterion", place.criterion), ("place", String(place.place))])
            }
            writer.end()
        case .pairwise(let comparisons):
            try writer.start("pairwise")
            for comparison in comparisons {
                try writer.empty(
                    "compare",
                    [
                        ("criterion", comparison.criterion), ("to", comparison.other),
                        ("value", ratio(comparison.value)),
                    ])
            }
            writer.end()
        case .bestWorst(let answers):
            try writer.start(
                "best-worst",
                present([("best", answers.best), ("worst", answers.worst), ("model", answers.model?.rawValue)]))
            try each("best-to", answers.bestTo)
            try each("to-worst", answers.toWorst)
            writer.end()
        case .unusable: break
        }
    }
}

private func document(
    _ write: (inout XMLWriter) throws(XMLWriter.UnwritableCharacter) -> Void
) throws(Refusal) -> String {
    do throws(XMLWriter.UnwritableCharacter) {
        var writer = XMLWriter()
        try write(&writer)
        return writer.string
    } catch {
        throw Refusal(diagnostics: [Diagnostic(.encoding, error.message, remedy: error.remedy, at: nil)])
    }
}

private func present(_ attributes: [(String, String?)]) -> [(String, String)] {
    attributes.compactMap { name, value in value.map { (name, $0) } }
}

/// Up to nine decimals; a smaller number is written out whole, so that something never becomes nothing.
private func digits(_ number: Double) -> String {
    number.magnitude < 1e-6 ? Figures.exact(number) : Figures.plain(number, decimals: 9)
}

/// A third is 1/3, as it was said, and not 0.333333333.
private func ratio(_ number: Double) -> String {
    let turned = 1 / number
    return number < 1 && turned <= 999 && abs(turned - turned.rounded()) < 1e-9
        ? "1/\(Figures.plain(turned.rounded(), decimals: 0))" : digits(number)
}
