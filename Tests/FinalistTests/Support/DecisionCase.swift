import Testing

@testable import Finalist

/// Vendors A1, A2 … with figures on criteria C1, C2 …, as an evaluation of one file.
struct DecisionCase {
    /// One row a vendor.
    var matrix: [[Double]]
    var directions: [PerformanceTable.Direction]
    var weights: [Double]

    /// By criterion, as attributes: `function="linear" q="1" p="3"`.
    var preferences: [String?]

    /// As attributes of `<methods>`.
    var settings = ""

    /// Fixed ends of every criterion's scale; the vendors' own where there are none.
    var ends: ClosedRange<Double>?

    init(
        _ matrix: [[Double]], _ directions: String, _ weights: [Double], _ preferences: [String?] = [],
        settings: String = "", ends: ClosedRange<Double>? = nil
    ) {
        self.matrix = matrix
        self.directions = directions.map { $0 == "+" ? .max : .min }
        self.weights = weights
        self.preferences = preferences.isEmpty ? weights.map { _ in nil } : preferences
        self.settings = settings
        self.ends = ends
    }

    var xml: String {
        var text = #"<evaluation xmlns="urn:finalist:1" id="case" title="A published case"><methods \#(settings)/>"#
        for (column, weight) in weights.enumerated() {
            let isMax = directions[column] == .max
            let scale =
                ends.map {
                    "worst=\"\(isMax ? $0.lowerBound : $0.upperBound)\" best=\"\(isMax ? $0.upperBound : $0.lowerBound)\""
                }
                ?? "scale=\"vendors\" better=\"\(isMax ? "higher" : "lower")\""
            let preference = preferences[column].map { "<preference \($0)/>" } ?? ""
            text +=
                "<criterion id=\"C\(column + 1)\" title=\"Criterion \(column + 1)\" weight=\"\(digits(weight))\"><measure \(scale)/>\(preference)</criterion>"
        }
        for (row, figures) in matrix.enumerated() {
            let measures = figures.enumerated().map { "<measure criterion=\"C\($0 + 1)\" value=\"\(digits($1))\"/>" }
            text += "<vendor id=\"A\(row + 1)\" name=\"\(Self.name(row))\">\(measures.joined())</vendor>"
        }
        return text + "</evaluation>"
    }

    func comparison(_ request: MethodRequest = MethodRequest()) throws -> MethodComparison {
        try Evaluation(xml: Array(xml.utf8)).scored().methods(request)
    }

    var table: PerformanceTable {
        PerformanceTable(
            rows: matrix.indices.map { PerformanceTable.Row(id: "A\($0 + 1)", name: Self.name($0)) },
            columns: weights.indices.map {
                PerformanceTable.Column(
                    id: "C\($0 + 1)", title: "Criterion \($0 + 1)", direction: directions[$0], weight: weights[$0])
            }, figures: matrix.flatMap(\.self))
    }

    /// Names that nobody could take for one another.
    static func name(_ row: Int) -> String {
        ["Oak", "Elm", "Yew", "Ash", "Fir", "Box", "Bay", "Fig"][row % 8] + (row < 8 ? "" : " \(row)")
    }

    private func digits(_ number: Double) -> String { Figures.exact(number) }
}

extension MethodComparison {
    func opinion(_ id: String, _ variant: String? = nil) throws -> MethodOpinion {
        try #require(entries.first { $0.id == id && (variant == nil || $0.opinion.variant == variant) }).opinion
    }
}

extension MethodOpinion {
    func numbers(_ name: String) -> [Double] { if case .byVendor(let numbers)? = self[name] { numbers } else { [] } }

    func matrix(_ name: String) -> [[Double]] { if case .matrix(let rows)? = self[name] { rows } else { [] } }

    func places(_ name: String) -> [[Int]] { if case .places(let places)? = self[name] { places } else { [] } }

    var relation: [[String]] {
        if case .relation(let rows)? = self["relation"] { rows.map { $0.map(\.rawValue) } } else { [] }
    }

    var compromise: [Int] { if case .vendors(let rows)? = self["compromise"] { rows } else { [] } }

    func flag(_ name: String) -> Bool? { if case .flag(let flag)? = self[name] { flag } else { nil } }

    func number(_ name: String) -> Double? { if case .number(let number)? = self[name] { number } else { nil } }
}

func areNear(_ numbers: [Double], _ expected: [Double], within tolerance: Double = 1e-9) -> Bool {
    numbers.count == expected.count && !numbers.isEmpty
        && zip(numbers, expected).allSatisfy { abs($0 - $1) <= tolerance }
}
