import Foundation
import Testing

/// Published weights, each asked of the command as anyone would: from files made of the published numbers.
private let golden = repository.appending(path: "../shared/golden/decision")

private let isHere = FileManager.default.fileExists(atPath: golden.appending(path: "README.md").path)

private func published(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: golden.appending(path: "\(name)/case.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
}

private func numbers(_ value: Any?) throws -> [Double] { try #require(value as? [Double]) }

private func isNear(_ found: [Double], _ expected: [Double], within tolerance: Double = 1e-9) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) <= tolerance }
}

/// What `finalist weights` says of a file, as JSON.
private func weights(_ xml: String, _ arguments: String = "") throws -> [String: Any] {
    let place = FileManager.default.temporaryDirectory.appending(path: "finalist-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    try xml.write(to: place.appending(path: "case.xml"), atomically: true, encoding: .utf8)
    let run = try shell("finalist weights case.xml --format json \(arguments)", in: place)
    try #require(run.status == 0, "\(run.messages)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
}

private func judgements(_ body: String) -> String {
    #"<judgements xmlns="urn:finalist:1" by="E1">\#(body)</judgements>"#
}

private func person(_ result: [String: Any]) throws -> [String: Any] {
    try #require((result["people"] as? [[String: Any]])?.first)
}

/// The weights of criteria K0, K1 and so on.
private func inOrder(_ weights: Any?) throws -> [Double] {
    let byID = try #require(weights as? [String: Double])
    return try (0..<byID.count).map { try #require(byID["K\($0)"]) }
}

private func pairwise(_ matrix: [[Double]]) -> String {
    let pairs = matrix.indices.flatMap { row in
        matrix.indices.filter { $0 > row }.map { column in
            let value = matrix[row][column]
            let text = value < 1 ? "1/\(Int((1 / value).rounded()))" : "\(value)"
            return #"<compare criterion="K\#(row)" to="K\#(column)" value="\#(text)"/>"#
        }
    }
    return judgements("<pairwise>\(pairs.joined())</pairwise>")
}

private func given(_ amounts: [Double]) -> String {
    amounts.enumerated().map { #"<give criterion="K\#($0)" value="\#($1)"/>"# }.joined()
}

/// An evaluation of measures on the vendors' own scale, more being better.
private func measured(_ matrix: [[Double]]) -> String {
    let criteria = matrix[0].indices.map {
        #"<criterion id="K\#($0)" title="Criterion \#($0)" weight="1"><measure scale="vendors" better="higher"/></criterion>"#
    }
    let names = ["Oak", "Elm", "Yew", "Ash", "Fir", "Box", "Bay", "Fig"]
    let vendors = matrix.enumerated().map { row, figures in
        let measures = figures.enumerated().map { #"<measure criterion="K\#($0)" value="\#($1)"/>"# }
        return #"<vendor id="V\#(row)" name="\#(names[row])">\#(measures.joined())</vendor>"#
    }
    return #"<evaluation xmlns="urn:finalist:1" id="case" title="Case">\#((criteria + vendors).joined())</evaluation>"#
}

@Suite(.enabled(if: isHere, "../shared/golden is not here; the library's own tests carry the numbers"))
struct `The weights of published cases` {
    @Test func `of Saaty's house come with λmax and the consistency ratio`() throws {
        let house = try published("ahp-house-saaty1990")
        let wanted = try #require(house["recomputed"] as? [String: Any])
        let matrix = try #require(house["criteria_matrix"] as? [[Double]])
        let found = try person(weights(pairwise(matrix)))
        #expect(isNear(try inOrder(found["weights"]), try numbers(wanted["weights"])))
        #expect(isNear(try inOrder(found["geometricMean"]), try numbers(wanted["geomean"])))
        for (key, name) in [("lambdaMax", "lambda_max"), ("consistencyIndex", "CI"), ("consistencyRatio", "CR")] {
            #expect(isNear([try #require(found[key] as? Double)], [try #require(wanted[name] as? Double)]))
        }
        // As printed: to three decimals.
        let printed = try #require(house["published"] as? [String: Any])
        #expect(isNear(try inOrder(found["weights"]), try numbers(printed["weights"]), within: 5e-4))
        let other = try person(weights(pairwise(matrix), "--ahp geometric-mean"))
        #expect(isNear(try inOrder(other["weights"]), try numbers(wanted["geomean"])))
    }

    @Test func `of Saaty's houses on each criterion`() throws {
        let house = try published("ahp-house-saaty1990")
        let uppers = try #require(house["local_upper"] as? [String: [Double]])
        let wanted = try #require((house["recomputed"] as? [String: Any])?["local"] as? [String: [String: Any]])
        for (criterion, upper) in uppers.sorted(by: { $0.key < $1.key }) {
            let matrix = [[1, upper[0], upper[1]], [1 / upper[0], 1, upper[2]], [1 / upper[1], 1 / upper[2], 1]]
            let found = try person(weights(pairwise(matrix)))
            let local = try #require(wanted[criterion])
            #expect(isNear(try inOrder(found["weights"]), try numbers(local["w"])), "\(criterion)")
            #expect(
                isNear(
                    [try #require(found["consistencyRatio"] as? Double)], [try #require(local["CR"] as? Double)]),
                "\(criterion)")
        }
    }

    @Test func `of Rezaei's transport under both models`() throws {
        let transport = try published("bwm-transport-rezaei2015")
        let toOthers = try numbers(transport["best_to_others"])
        let toWorst = try numbers(transport["others_to_worst"])
        let lines =
            toOthers.enumerated().map { #"<best-to criterion="K\#($0)" value="\#($1)"/>"# }
            + toWorst.enumerated().map { #"<to-worst criterion="K\#($0)" value="\#($1)"/>"# }
        let file = judgements(#"<best-worst best="K2" worst="K0">\#(lines.joined())</best-worst>"#)
        let linear = try person(weights(file))
        let wanted = try #require(transport["recomputed_linear_2016"] as? [String: Any])
        #expect(linear["variant"] as? String == "linear")
        #expect(isNear(try inOrder(linear["weights"]), try numbers(wanted["weights"])))
        #expect(isNear([try #require(linear["xi"] as? Double)], [try #require(wanted["xiL"] as? Double)]))
        #expect(isNear([try #require(linear["inputRatio"] as? Double)], [2.0 / 56]))  // |2 × 5 − 8| ÷ (8² − 8)
        let nonlinear = try person(weights(file, "--bwm nonlinear"))
        let bounds = try #require(transport["recomputed_nonlinear"] as? [String: Any])
        // The recomputed ranges were searched to about 1e-7.
        let ranges = try #require(bounds["weight_ranges"] as? [[Double]])
        for (weight, range) in zip(try inOrder(nonlinear["weights"]), ranges) {
            #expect(range[0] - 1e-6 <= weight && weight <= range[1] + 1e-6)
        }
        #expect(
            isNear([try #require(nonlinear["xi"] as? Double)], [try #require(bounds["xi"] as? Double)], within: 1e-6))
        #expect(
            isNear(
                [try #require(nonlinear["consistencyRatio"] as? Double)], [try #require(bounds["CR"] as? Double)],
                within: 1e-6))
    }

    @Test(arguments: [("roc", "ROC_float"), ("rank-sum", "RS"), ("reciprocal", "RR")])
    func `of an order, by each rule`(rule: String, name: String) throws {
        let table = try #require(try published("weights-rank-based")["table"] as? [String: [String: Any]])
        for count in 2...10 {
            let ranks = (0..<count).map { #"<rank criterion="K\#($0)" place="\#($0 + 1)"/>"# }
            let found = try person(weights(judgements(#"<order rule="\#(rule)">\#(ranks.joined())</order>"#)))
            #expect(isNear(try inOrder(found["weights"]), try numbers(table["\(count)"]?[name])), "\(count)")
        }
    }

    @Test func `of the office's swings`() throws {
        let office = try published("wsum-office-swing")
        let swings = try numbers(office["swing_raw"])
        let found = try inOrder(person(weights(judgements("<swing>\(given(swings))</swing>")))["weights"])
        let sum = swings.reduce(0, +)
        #expect(isNear(found, swings.map { $0 / sum }))
        // As printed: whole percents.
        #expect(isNear(found.map { ($0 * 100).rounded() }, try numbers(office["weights_percent"])))
    }

    @Test func `by entropy, from an evaluation of measures`() throws {
        let one = try published("weights-entropy")
        let found = try weights(measured(try #require(one["matrix"] as? [[Double]])))
        let figures = try #require(found["comparisonOnly"] as? [String: Any])
        #expect(isNear(try inOrder(figures["entropy"]), try numbers(one["recomputed"])))
        #expect(try inOrder(figures["plan"]).allSatisfy { abs($0 - 1.0 / 7) < 1e-12 })
    }

    @Test func `by CRITIC, from an evaluation of measures`() throws {
        let one = try published("weights-critic-diakoulaki1995")
        let found = try weights(measured(try #require(one["matrix"] as? [[Double]])))
        let figures = try #require(found["comparisonOnly"] as? [String: Any])
        let wanted = try #require(one["recomputed"] as? [String: Any])
        #expect(isNear(try inOrder(figures["critic"]), try numbers(wanted["ddof0"])))
        // A figure below 0 has no share of a sum.
        #expect(figures["entropy"] is NSNull)
        #expect((figures["entropyReason"] as? String)?.contains("below 0") == true)
    }
}
