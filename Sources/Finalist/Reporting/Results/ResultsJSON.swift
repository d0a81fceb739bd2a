extension Comparison {
    /// JSON after `Templates/schema/comparison.schema.json`; numbers read back as the same numbers.
    public var json: String {
        JSONValue.object(
            [("schema", .string(Self.schema)), ("evaluation", .string(evaluation)), ("title", .string(title))]
                + (currency.map { [("currency", JSONValue.string($0))] } ?? [])
                + (date.map { [("date", JSONValue.string($0))] } ?? [])
                + (stage.map { [("stage", $0.json)] } ?? [])
                + (suppositions.isEmpty
                    ? [] : [("suppositions", JSONValue.array(suppositions.map { .string($0) }))])
                + [
                    ("weights", .string(weights)), ("weightsStatus", .string(weightsStatus)),
                    ("method", .string(method)), ("interim", .bool(isInterim)),
                ] + (deciding.map { [("deciding", $0.json)] } ?? []) + (lead?.members ?? []) + [
                    ("vendors", .array(vendors.map(\.json))), ("criteria", .array(criteria.map(\.json))),
                    ("flags", .array(flags.map(\.json))), ("left", .array(left.map(\.json))),
                ] + (sentences.isEmpty ? [] : [("sentences", JSONValue.array(sentences.map { .string($0) }))])
        ).pretty
    }
}

extension Comparison.Deciding {
    fileprivate var json: JSONValue {
        .object([
            ("criterion", .string(criterion)), ("unit", .string(unit)),
            ("best", .string(isLowestBest ? "lowest" : "highest")),
            ("words", .string(words)),
        ])
    }
}

extension Comparison.Vendor {
    fileprivate var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("id", .string(id)), ("name", .string(name)), ("total", .number(total)), ("rank", .integer(rank)),
            ("status", .string(status)), ("reasons", .array(reasons.map { .string($0) })),
        ]
        if let result { members.append(("result", .number(result))) }
        if let low, let high { members += [("low", .number(low)), ("high", .number(high))] }
        if let totalWithoutIntuition {
            members.append(
                (
                    "withoutIntuition",
                    .object([("total", .number(totalWithoutIntuition)), ("rank", .integer(rankWithoutIntuition))])
                ))
        }
        return .object(members)
    }
}

extension Comparison.Criterion {
    fileprivate var json: JSONValue {
        .object([
            ("id", .string(id)), ("parent", .text(parent)), ("title", .string(title)),
            ("effectiveWeight", .number(effectiveWeight)),
            ("values", .object(cells.map { ($0.vendor, .number($0.value)) })),
            ("points", .object(cells.map { ($0.vendor, .number($0.points)) })),
            ("best", .array(cells.filter(\.isBest).map { .string($0.vendor) })),
        ])
    }
}

extension Comparison.Flag {
    /// Also what `--diagnostics json` prints, one a line.
    var json: JSONValue {
        .object([
            ("code", .string(code)), ("severity", .string(severity)), ("message", .string(message)),
            ("remedy", .string(remedy)), ("file", .text(file)), ("line", .integer(line)), ("column", .integer(column)),
            ("vendor", .text(vendor)), ("criterion", .text(criterion)),
        ])
    }
}

extension Comparison.Departed {
    fileprivate var json: JSONValue {
        .object([
            ("id", .string(id)), ("name", .string(name)), ("stage", .string(stage)), ("reason", .string(reason)),
        ])
    }
}

extension Diagnostic {
    /// One line of JSON, for tools that mark the place in an editor.
    public var jsonLine: String { Comparison.Flag(self).json.compact }
}
