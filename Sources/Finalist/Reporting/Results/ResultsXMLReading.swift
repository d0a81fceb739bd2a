internal import LocatedXML

extension Comparison {
    /// Reads a result that ``xml()`` wrote.
    ///
    /// - Throws: A ``Refusal`` naming every problem with its place.
    public init(xml bytes: [UInt8], file: String = "result.xml") throws(Refusal) {
        let document: Document
        do throws(SyntaxError) { document = try Document.parse(bytes) } catch {
            throw Refusal(diagnostics: [Diagnostic(error, file: file)])
        }
        let reader = ResultsReader(problems: FileProblems(file: file, document: document))
        let comparison = reader.comparison(document.root)
        guard reader.problems.diagnostics.isEmpty else { throw Refusal(diagnostics: reader.problems.diagnostics) }
        self = comparison
    }
}

private struct ResultsReader {
    let problems: FileProblems

    func comparison(_ root: Element) -> Comparison {
        if root.namespace != Comparison.namespace || root.name != "comparison" {
            problems.note(
                .rootUnexpected, "the file starts with <\(root.name)>, which is not an exported comparison",
                remedy: "name a file written by finalist export --format xml", at: root.place)
        } else if required("schema", root) != Comparison.schema {
            problems.note(
                .namespaceUnknown, "the file is not of the kind \(Comparison.schema)",
                remedy: "export it again with this version", at: root["schema"]?.valuePlace ?? root.place)
        }
        return Comparison(
            evaluation: required("evaluation", root), title: required("title", root), currency: text("currency", root),
            date: text("date", root), weights: required("weights", root),
            weightsStatus: required("weightsStatus", root), method: required("method", root),
            isInterim: text("interim", root) == "yes",
            deciding: children("deciding", root).first.map { element in
                Comparison.Deciding(
                    criterion: required("criterion", element), unit: required("unit", element),
                    isLowestBest: text("best", element) == "lowest", words: element.text)
            }, vendors: items("vendors", "vendor", root).map(vendor),
            criteria: items("criteria", "criterion", root).map(criterion),
            flags: items("flags", "flag", root).map(flag), left: items("left", "vendor", root).map(departed),
            suppositions: items("suppositions", "supposition", root).map(\.text),
            stage: children("stage", root).first.map(stage),
            lead: children("lead", root).first.map(lead),
            sentences: items("sentences", "sentence", root).map(\.text))
    }

    private func stage(_ element: Element) -> Comparison.Stage {
        func ids(_ name: String) -> [String] { (text(name, element) ?? "").split(separator: " ").map(String.init) }
        return Comparison.Stage(
            id: required("id", element), counted: ids("counted"), later: ids("later"),
            absences: children("absence", element).map { absence in
                Comparison.Stage.Absence(
                    kind: .init(rawValue: required("kind", absence)) ?? .leftOut, id: required("id", absence),
                    title: required("title", absence), reason: absence.text)
            })
    }

    private func lead(_ element: Element) -> Comparison.Lead {
        Comparison.Lead(
            verdict: text("verdict", element), reason: words("reason", element),
            parts: text("spread", element).map { spread in
                Comparison.Lead.Parts(
                    trials: text("trials", element), oneStep: steps("oneStep", element),
                    twoSteps: steps("twoSteps", element), spread: spread)
            },
            chances: children("chances", element).first.map { chances in
                Comparison.Lead.Chances(
                    trials: integer("trials", chances) ?? 0, seed: integer("seed", chances) ?? 0,
                    varied: required("varied", chances), vendors: children("vendor", chances).map(chance))
            }, smallestChanges: items("smallestChanges", "move", element).map(move),
            decidingActs: items("decidingActs", "act", element).map { act in
                Comparison.Lead.Act(
                    kind: required("kind", act), vendor: text("vendor", act), item: text("item", act),
                    firstWithout: children("first", act).map(\.text), words: words("words", act))
            })
    }

    private func steps(_ name: String, _ element: Element) -> Comparison.Lead.Steps {
        let steps = children(name, element).first ?? element
        return Comparison.Lead.Steps(
            tried: integer("tried", steps) ?? 0, changing: integer("changing", steps) ?? 0,
            examples: children("move", steps).map(move))
    }

    private func chance(_ element: Element) -> Comparison.Lead.Chance {
        Comparison.Lead.Chance(
            vendor: required("id", element), first: number("first", element) ?? 0,
            standardError: number("standardError", element) ?? 0, out: number("out", element) ?? 0)
    }

    private func move(_ element: Element) -> Comparison.Lead.Move {
        Comparison.Lead.Move(
            kind: required("kind", element), criterion: text("criterion", element), question: text("question", element),
            evaluator: text("evaluator", element), vendor: text("vendor", element),
            priceLine: text("priceLine", element), from: number("from", element), to: number("to", element),
            factor: number("factor", element), stepTo: number("stepTo", element),
            first: children("first", element).map(\.text),
            words: words("words", element))
    }

    private func vendor(_ element: Element) -> Comparison.Vendor {
        Comparison.Vendor(
            id: required("id", element), name: required("name", element), total: number("total", element),
            result: number("result", element),
            rank: integer("rank", element), status: required("status", element),
            reasons: children("reason", element).map(\.text), low: number("low", element),
            high: number("high", element), totalWithoutIntuition: number("withoutIntuition", element),
            rankWithoutIntuition: integer("withoutIntuitionRank", element))
    }

    private func criterion(_ element: Element) -> Comparison.Criterion {
        if element["effectiveWeight"] == nil { noteMissing("effectiveWeight", element) }
        return Comparison.Criterion(
            id: required("id", element), parent: text("parent", element), title: required("title", element),
            effectiveWeight: number("effectiveWeight", element) ?? 0,
            cells: children("cell", element).map { cell in
                Comparison.Cell(
                    vendor: required("vendor", cell), value: number("value", cell), points: number("points", cell),
                    isBest: text("best", cell) == "yes")
            })
    }

    private func flag(_ element: Element) -> Comparison.Flag {
        Comparison.Flag(
            code: required("code", element), severity: required("severity", element),
            message: words("message", element), remedy: words("remedy", element), file: text("file", element),
            line: integer("line", element), column: integer("column", element), vendor: text("vendor", element),
            criterion: text("criterion", element))
    }

    private func departed(_ element: Element) -> Comparison.Departed {
        Comparison.Departed(
            id: required("id", element), name: required("name", element), stage: required("stage", element),
            reason: element.text)
    }

    // MARK: what stands in the file

    private func children(_ name: String, _ element: Element) -> [Element] {
        element.children.filter { $0.name == name && $0.namespace == Comparison.namespace }
    }

    private func items(_ group: String, _ name: String, _ root: Element) -> [Element] {
        children(group, root).flatMap { children(name, $0) }
    }

    private func words(_ name: String, _ element: Element) -> String {
        children(name, element).map(\.text).joined()
    }

    private func text(_ name: String, _ element: Element) -> String? { element[name]?.value }

    private func required(_ name: String, _ element: Element) -> String {
        if let value = element[name]?.value { return value }
        noteMissing(name, element)
        return ""
    }

    private func noteMissing(_ name: String, _ element: Element) {
        problems.note(
            .attributeMissing, "<\(element.name)> has no \(name)", remedy: "export the result again", at: element.place)
    }

    /// Results hold exact numbers in the shortest form that reads back equal, an exponent included.
    private func number(_ name: String, _ element: Element) -> Double? {
        guard let attribute = element[name] else { return nil }
        if let number = Double(attribute.value), number.isFinite { return number }
        problems.note(
            .numberMalformed, "\(name) '\(attribute.value)' is not a number", remedy: "export the result again",
            at: attribute.valuePlace)
        return nil
    }

    private func integer(_ name: String, _ element: Element) -> Int? {
        guard let attribute = element[name] else { return nil }
        if let integer = Int(attribute.value) { return integer }
        problems.note(
            .numberMalformed, "\(name) '\(attribute.value)' is not a whole number", remedy: "export the result again",
            at: attribute.valuePlace)
        return nil
    }
}
