extension DocumentForm {
    /// A JSON Schema, 2020-12, that every document of the kind fits.
    var jsonSchema: String {
        let definitions = RecordForm.named(in: members).map { ($0.name ?? "", $0.schema(meaning: $0.meaning)) }
        let head: [(String, JSONValue)] = [
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("$id", .string("urn:finalist:\(name):1")), ("title", .string("Finalist \(name)")),
            ("description", .string("\(record.meaning) \(Self.reading)")),
        ]
        return JSONValue.object(
            head + RecordForm.object(members)
                + [("$defs", .object([("id", .pattern(Self.id)), ("text", .pattern("\\S"))] + definitions))]
        ).pretty
    }

    private static let id = "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$"

    private static let reading = """
        Numbers are exact; what is not known is null, never 0. The format only grows: readers skip what they do not know.
        """
}

extension JSONValue {
    fileprivate static func pattern(_ expression: String) -> JSONValue {
        .object([("type", .string("string")), ("pattern", .string(expression))])
    }

    fileprivate static func reference(_ name: String) -> JSONValue { .object([("$ref", .string("#/$defs/\(name)"))]) }

    fileprivate func describing(_ words: String?) -> JSONValue {
        guard case .object(let members) = self, let words else { return self }
        return .object(members + [("description", .string(words))])
    }
}

extension RecordForm {
    fileprivate func schema(meaning: String) -> JSONValue {
        .object((meaning.isEmpty ? [] : [("description", .string(meaning))]) + Self.object(members))
    }

    fileprivate static func object(_ members: [MemberForm]) -> [(String, JSONValue)] {
        let members = members.filter { !$0.places.contains(.xmlOnly) }
        let required = members.filter(\.isAlways).map { JSONValue.string($0.name) }
        return [
            ("type", .string("object")), ("required", .array(required)),
            (
                "properties",
                .object(members.map { ($0.name, $0.form.schema.describing($0.words(absent: "null"))) })
            ),
        ]
    }
}

extension Form {
    fileprivate var schema: JSONValue {
        switch self {
        case .words: .object([("type", .string("string"))])
        case .text: .reference("text")
        case .id: .reference("id")
        case .pattern(let expression): .pattern("^\(expression)$")
        case .day:
            .object([
                ("type", .string("string")), ("format", .string("date")),
                ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
            ])
        case .constant(let text): .object([("const", .string(text))])
        case .choice(let words): .object([("enum", .array(words.map { .string($0) }))])
        case .number(let range): .object([("type", .string("number"))] + Self.bounds(range))
        case .whole(let range): .object([("type", .string("integer"))] + Self.bounds(range))
        case .flag: .object([("type", .string("boolean"))])
        case .optional(let form, _): form.schema.orNull
        case .record(let record): record.name.map { .reference($0) } ?? record.schema(meaning: record.meaning)
        case .list(_, let form, let count, let isSet):
            .object(
                [("type", .string("array")), ("items", form.schema)] + Self.items(count)
                    + (isSet && !form.isRecord ? [("uniqueItems", .bool(true))] : []))
        case .map(_, _, let name, let form):
            .object([
                ("type", .string("object")), ("propertyNames", name.schema), ("additionalProperties", form.schema),
            ])
        }
    }

    private var isRecord: Bool { if case .record = self { true } else { false } }

    private static func bounds(_ range: ClosedRange<Double>) -> [(String, JSONValue)] {
        (range.lowerBound.isFinite ? [("minimum", .number(range.lowerBound))] : [])
            + (range.upperBound.isFinite ? [("maximum", .number(range.upperBound))] : [])
    }

    private static func bounds(_ range: ClosedRange<Int>) -> [(String, JSONValue)] {
        (range.lowerBound > .min ? [("minimum", .integer(range.lowerBound))] : [])
            + (range.upperBound < .max ? [("maximum", .integer(range.upperBound))] : [])
    }

    private static func items(_ count: ClosedRange<Int>) -> [(String, JSONValue)] {
        (count.lowerBound > 0 ? [("minItems", .integer(count.lowerBound))] : [])
            + (count.upperBound < .max ? [("maxItems", .integer(count.upperBound))] : [])
    }
}

extension JSONValue {
    /// Of a schema: the same, or nothing.
    fileprivate var orNull: JSONValue {
        guard case .object(let members) = self else { return self }
        switch members.first {
        case ("type", let type)?: return .object([("type", .array([type, .string("null")]))] + members.dropFirst())
        case ("enum", .array(let words))?: return .object([("enum", .array(words + [.null]))])
        default: return .object([("anyOf", .array([self, .object([("type", .string("null"))])]))])
        }
    }
}
