import Testing

@testable import Finalist

/// Works out again every line of every explanation that a vendor can be given.
func expectTrueExplanations(
    _ outcome: Outcome, _ vendor: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let result = try #require(outcome[vendor])
    let whole = try outcome.explanation(of: vendor)
    expectTrue(whole, sourceLocation)
    if let total = result.total {
        #expect(isNear(whole.result("total"), total, within: 1e-6), sourceLocation: sourceLocation)
    }
    for line in outcome.index.standing.offers[vendor]?.itemIDs ?? [] {
        let step = try outcome.explanation(of: vendor, on: line)
        expectTrue(step, sourceLocation)
        #expect(!step.lines.isEmpty && step.evidence.first?.location != nil, sourceLocation: sourceLocation)
    }
    let nodes = outcome.evaluation.allCriteria.map(\.id) + outcome.evaluation.questions.map(\.id)
    for node in nodes {
        let step = try outcome.explanation(of: vendor, on: node)
        expectTrue(step, sourceLocation)
        #expect(step.id == node, sourceLocation: sourceLocation)
        // The chain: the points of each criterion on the way stand in the sum of the next, up to the total.
        let last = step.lines.last { $0.label == "total" }
        if let total = result.total {
            #expect(isNear(last?.result, total, within: 1e-6), "\(vendor) \(node)", sourceLocation: sourceLocation)
        }
        if let cell = outcome.cell(node, vendor) {
            if let value = cell.value {
                #expect(isNear(step.result("value"), value), "\(vendor) \(node)", sourceLocation: sourceLocation)
                #expect(isNear(step.result("points"), cell.points ?? -1), sourceLocation: sourceLocation)
            } else {
                #expect(step.result("value") == nil, sourceLocation: sourceLocation)
            }
        }
    }
}

/// Every line `label = expression = result` of a step and those below it, as printed.
private func expectTrue(_ step: Step, _ sourceLocation: SourceLocation) {
    for line in step.lines {
        guard let expression = line.expression else {
            #expect(line.result == nil && line.remark?.isEmpty == false, sourceLocation: sourceLocation)
            continue
        }
        guard let result = line.result else {
            Issue.record("\(step.id): '\(line.text)' has no result", sourceLocation: sourceLocation)
            continue
        }
        do {
            let again = try Arithmetic.result(of: expression)
            #expect(
                abs(again - result) <= 1e-6, "\(step.id): '\(line.text)' comes to \(again)",
                sourceLocation: sourceLocation)
            // What stands behind the last '=' is the same number.
            let printed = line.remark.map { line.text.dropLast($0.count + 5) } ?? line.text[...]
            let end = printed.split(separator: "=").last.map(String.init) ?? ""
            #expect(
                isNear(try Arithmetic.result(of: end), result, within: 1e-6), "\(line.text)",
                sourceLocation: sourceLocation)
        } catch {
            Issue.record("\(step.id): '\(line.text)' is no arithmetic: \(error)", sourceLocation: sourceLocation)
        }
    }
    for part in step.parts { expectTrue(part, sourceLocation) }
}
