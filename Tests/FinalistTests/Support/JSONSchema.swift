import Foundation
import Testing

@testable import Finalist

/// A published schema, as far as the schemas here go: the words of JSON Schema 2020-12 that they use.
///
/// A key that the schema does not name is a fault, though readers skip it: what is written must be published.
struct JSONSchema {
    private let root: JSON

    init(_ name: String) throws {
        root = try JSON(reading: try #require(PublishedResults.jsonSchema(name)))
    }

    /// Where a document does not fit, and how.
    func faults(in json: JSON) -> [String] { faults(json, root, "") }

    private func faults(_ json: JSON, _ schema: JSON, _ place: String) -> [String] {
        schema.members.sorted { $0.key < $1.key }.flatMap { word, rule -> [String] in
            switch word {
            case "$schema", "$id", "$defs", "title", "description", "format": []
            case "$ref":
                definition(rule).map { faults(json, $0, place) } ?? ["\(place): \(rule) is not defined"]
            case "anyOf":
                rule.items.contains { faults(json, $0, place).isEmpty } ? [] : ["\(place): \(json) fits none of anyOf"]
            case "required" where !json.is("object"): []
            case "required":
                rule.items.compactMap(\.text).filter { json[$0] == nil }.map { "\(place): '\($0)' is missing" }
            case "properties", "additionalProperties", "propertyNames":
                json.members.sorted { $0.key < $1.key }.flatMap { key, value in
                    member(key, value, word, rule, schema, place)
                }
            case "items":
                json.items.enumerated().flatMap { faults($1, rule, "\(place)/\($0)") }
            default: holds(json, word, rule) ? [] : ["\(place): \(json) is not as '\(word)' asks"]
            }
        }
    }

    private func member(
        _ key: String, _ value: JSON, _ word: String, _ rule: JSON, _ schema: JSON, _ place: String
    ) -> [String] {
        switch word {
        case "properties":
            if let shape = rule[key] { return faults(value, shape, "\(place)/\(key)") }
            return schema["additionalProperties"] == nil ? ["\(place): '\(key)' is not named"] : []
        case "additionalProperties":
            return schema["properties"]?[key] == nil ? faults(value, rule, "\(place)/\(key)") : []
        default: return faults(.text(key), rule, "\(place)/\(key)")
        }
    }

    private func definition(_ reference: JSON) -> JSON? {
        reference.text.flatMap { root["$defs"]?[String($0.dropFirst("#/$defs/".count))] }
    }

    /// Whether a value is as a word about it alone asks. A word that is not known here holds of nothing.
    private func holds(_ json: JSON, _ word: String, _ rule: JSON) -> Bool {
        switch (word, json) {
        case ("const", _): json == rule
        case ("enum", _): rule.items.contains(json)
        case ("type", _): (rule.text.map { [$0] } ?? rule.items.compactMap(\.text)).contains { json.is($0) }
        case ("pattern", .text(let text)):
            rule.text.map { text.range(of: $0, options: .regularExpression) != nil } ?? false
        case ("minimum", .number(let number)): number >= rule.number ?? .infinity
        case ("maximum", .number(let number)): number <= rule.number ?? -.infinity
        case ("minItems", .list(let items)): Double(items.count) >= rule.number ?? .infinity
        case ("maxItems", .list(let items)): Double(items.count) <= rule.number ?? -1
        case ("uniqueItems", .list(let items)): Set(items).count == items.count
        // These say nothing of a value of another type.
        case ("pattern", _), ("minimum", _), ("maximum", _), ("minItems", _), ("maxItems", _), ("uniqueItems", _): true
        default: false
        }
    }
}

extension JSON {
    fileprivate func `is`(_ type: String) -> Bool {
        switch (self, type) {
        case (.null, "null"), (.flag, "boolean"), (.number, "number"), (.text, "string"), (.list, "array"),
            (.object, "object"):
            true
        case (.number(let number), "integer"): number == number.rounded()
        default: false
        }
    }
}
