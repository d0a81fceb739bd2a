import Foundation
import Testing

@testable import Finalist

/// An evaluation from what stands between its tags; prices are in euros.
func given(_ body: String) throws -> Evaluation {
    try Evaluation(xml: Array(document(body).utf8))
}

func document(_ body: String) -> String {
    """
    <evaluation xmlns="urn:finalist:1" id="desk" title="Which help desk?" currency="EUR">
    \(body)
    </evaluation>
    """
}

/// What is wrong with an evaluation of one file.
func findings(_ body: String) -> [Diagnostic] {
    Reading.read(Array(document(body).utf8), file: "evaluation.xml").findings
}

/// Every reason for which something was refused; empty where it was not.
func refusal(_ body: () throws -> some Any) -> [Diagnostic] {
    do {
        _ = try body()
        return []
    } catch let refusal as Refusal {
        return refusal.diagnostics
    } catch {
        Issue.record(error)
        return []
    }
}

/// Whether two numbers are the same but for the noise of arithmetic.
func isNear(_ number: Double?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
    number.map { abs($0 - expected) <= tolerance } ?? false
}

extension Outcome {
    func value(_ criterion: String, _ vendor: String) -> Double? { cell(criterion, vendor)?.value }

    func cell(_ criterion: String, _ vendor: String) -> Cell? {
        guard let column = results.firstIndex(where: { $0.vendor.id == vendor }) else { return nil }
        return criteria.first { $0.criterion.id == criterion }?.cells[column]
    }

    func total(_ vendor: String) -> Double? { self[vendor]?.total }

    var ranks: [String: Int?] { Dictionary(uniqueKeysWithValues: results.map { ($0.vendor.id, $0.rank) }) }

    func codes(for vendor: String? = nil) -> [String] {
        flags.filter { vendor == nil || $0.vendor == vendor }.map(\.rule.code)
    }
}
