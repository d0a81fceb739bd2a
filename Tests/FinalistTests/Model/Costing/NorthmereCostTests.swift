import Foundation
import Testing

@testable import Finalist

/// The reference case: totals as an independent reckoning in floating point gives them.
@Suite struct `The total cost of Northmere's vendors` {
    private func costs() throws -> [Vendor.ID: TotalCost] {
        let evaluation = try Evaluation(contentsOf: path("Examples/northmere"))
        return evaluation.costs(of: evaluation.offers)
    }

    @Test(arguments: [
        ("HAR", 132_250.0, 8_285_519.01150975, 0.0, 331_420.76046039, 42_000.0, 134_487.5, 8_925_677.27197014),
        (
            "COR", 259_040.0, 6_117_495.741163399, 55_739.2896, 367_049.744469804, 114_000.0, 241_945.0,
            7_155_269.7752332045
        ),
        (
            "PAL", 257_283.18584070797, 5_188_144.188480626, 61_093.776106194677, 415_051.53507845, 228_000.0,
            371_000.0,
            6_520_572.685505979
        ),
    ])
    func `stand as published`(
        id: String, oneOff: Double, fees: Double, training: Double, retained: Double, travel: Double, dual: Double,
        total: Double
    ) throws {
        let cost = try #require(try costs()[id])
        let expected: [(CostKind, Double)] = [
            (.oneOff, oneOff), (.fees, fees), (.training, training), (.retained, retained), (.travel, travel),
            (.dualRunning, dual), (.other, 0),
        ]
        for (kind, amount) in expected {
            #expect(isNear(cost.total(kind).number, amount, within: 1e-8 * max(amount, 1)), "\(kind)")
        }
        #expect(isNear(cost.total.number, total, within: 1e-8 * total))
    }

    @Test(arguments: [
        ("HAR", 7_932_017.961124335), ("COR", 6_381_443.234344752), ("PAL", 5_824_665.022752779),
    ])
    func `have the published present values`(id: String, value: Double) throws {
        let cost = try #require(try costs()[id])
        #expect(isNear(cost.netPresentValue, value, within: 1e-8 * value))
    }

    @Test(arguments: [
        ("H1", 5_821_416.085509748), ("H2", 1_430_589.9465), ("H3", 670_023.1395), ("H4", 363_489.84),
        ("K1", 5_496_307.65198375), ("K2", 95_142.57717965), ("K3", 192_658.632), ("K4", 333_386.88),
        ("P1", 4_400_189.239825001), ("P2", 132_830.62884), ("P3", 195_415.44), ("P4", 310_206.0),
        ("P5", 149_502.87981562497),
    ])
    func `lead back to their lines`(id: String, total: Double) throws {
        let lines = try costs().values.flatMap(\.lines)
        let line = try #require(lines.first { $0.id == id })
        #expect(isNear(line.total.number, total, within: 1e-8 * total))
    }

    @Test func `are the sum of their parts, exactly`() throws {
        for cost in try costs().values {
            let byMonth = (0...cost.term).reduce(0) { $0 + cost.total(month: $1) }
            let byKind = CostKind.allCases.reduce(0) { $0 + cost.total($1) }
            let fees = cost.lines.reduce(cost.topUps.reduce(0, +)) { $0 + $1.total }
            #expect(abs((byMonth - cost.total).number) < 1e-24)
            #expect(abs((byKind - cost.total).number) < 1e-24)
            #expect(abs((fees - cost.total(.fees)).number) < 1e-24)
        }
    }
}
