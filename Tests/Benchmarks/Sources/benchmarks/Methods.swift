import Finalist
import Foundation

/// Other decision methods on many vendors: finalist beside numpy, and beside scikit-criteria, on the same numbers, each in
/// a process of its own.
struct Methods {
    static let columns = 20
    static let outranked = 2_000
    static let many = 100_000
    private static let promethee = "promethee"
    private static let topsis = "topsis"

    /// A folder that is there.
    let place: String
    let script: String

    private var figures: String { place + "/figures.bin" }

    /// Measures both, prints the table, and ends the program where the results differ.
    func measure(runs: Int) {
        writeNumbers()
        let own = Run([CommandLine.arguments[0], "--only", "own-methods", "--runs", "\(runs)"])
        let ours = Reckoned(place + "/own-methods.txt")
        var theirs: (reckoned: Reckoned, memory: Double)?
        if Run.succeeds(["python3", "-c", "import numpy"]) {
            let counts = [Self.outranked, Self.many, Self.columns, runs].map { "\($0)" }
            let run = Run(["python3", script, figures, place + "/methods.txt"] + counts)
            theirs = (Reckoned(place + "/methods.txt"), run.memory)
        }
        print("\n" + padded("Methods, the fastest of \(runs)", -56) + padded("finalist", 12) + padded("Python", 12))
        func line(_ name: String, _ unit: String, _ own: Double, _ other: Double?) {
            print(
                "  " + padded(name, -54) + padded("\(rounded(own)) \(unit)", 12)
                    + padded(other.map { "\(rounded($0)) \(unit)" } ?? "–", 12)
                    + (other.map { "   × \(rounded($0 / own))" } ?? ""))
        }
        let reckoned = theirs?.reckoned
        let hasPackage = reckoned.map { !$0.means.contains("no scikit-criteria") } ?? false
        line(
            "PROMETHEE II, \(Self.outranked) × \(Self.columns) | numpy, sorting", "ms", ours.time(Self.promethee),
            reckoned?.time(Self.promethee))
        line(
            "TOPSIS, \(Self.many) × \(Self.columns) | numpy", "ms", ours.time(Self.topsis),
            reckoned?.time("topsis in numpy"))
        line(
            "the same | scikit-criteria", "ms", ours.time(Self.topsis),
            hasPackage ? reckoned?.time(Self.topsis) : nil)
        line("most memory of the process", "MiB", own.memory, theirs?.memory)
        guard let reckoned else {
            return print("  Python was not measured; it needs numpy, and scikit-criteria for its TOPSIS")
        }
        print("  beside \(reckoned.means)")
        compare(ours.numbers(Self.promethee), reckoned.numbers(Self.promethee), "net flows")
        compare(ours.numbers(Self.topsis), reckoned.numbers("topsis in numpy"), "closeness in numpy")
        if hasPackage { compare(ours.numbers(Self.topsis), reckoned.numbers(Self.topsis), "closeness") }
    }

    /// What finalist makes of the numbers, into a file.
    func reckon(runs: Int) {
        let output = Output(place + "/own-methods.txt")
        output.write("finalist\n")
        let functions = [
            Preference(.usual), Preference(.uShape, q: 10), Preference(.vShape, p: 30), Preference(.level, q: 5, p: 30),
            Preference(.linear, q: 5, p: 30),
        ]
        let preferences = Dictionary(
            uniqueKeysWithValues: (0..<Self.columns).map { ("C\($0)", functions[$0 % functions.count]) })
        let parameters = MethodParameters(preferences: preferences)
        var chance = Chance(seed: 20)
        for (step, method, rows) in [
            (Self.promethee, DecisionMethod.promethee2, Self.outranked),
            (Self.topsis, DecisionMethod.topsis(.vector), Self.many),
        ] {
            let table = Self.table(rows, &chance)
            let clock = ContinuousClock()
            var best = Double.infinity
            var totals: [Double] = []
            for _ in 0..<runs {
                let start = clock.now
                totals = method.opinion(on: table, parameters).totals
                best = min(best, (clock.now - start) / .milliseconds(1))
            }
            output.write("\(step)\t\(best)\t\(totals.map { "\($0)" }.joined(separator: "\t"))\n")
        }
        output.close()
    }

    private func writeNumbers() {
        var chance = Chance(seed: 20)
        let numbers = [Self.outranked, Self.many].flatMap { Self.table($0, &chance).figures }
        let bytes = numbers.withUnsafeBytes { Data($0) }
        do { try bytes.write(to: URL(filePath: figures)) } catch { stop("cannot write \(figures)") }
    }

    /// Figures from ¹⁄₆₄ to 100, so that no difference falls on a threshold by the noise of arithmetic.
    private static func table(_ rows: Int, _ chance: inout Chance) -> PerformanceTable {
        PerformanceTable(
            rows: (0..<rows).map { PerformanceTable.Row(id: "V\($0)", name: "Vendor \($0)") },
            columns: (0..<columns).map {
                PerformanceTable.Column(
                    id: "C\($0)", title: "Criterion \($0)", direction: $0 % 3 == 0 ? .min : .max,
                    weight: Double($0 + 1))
            }, figures: (0..<rows * columns).map { _ in Double(1 + chance.below(6_400)) / 64 })
    }

    private func compare(_ own: ArraySlice<Double>, _ other: ArraySlice<Double>, _ name: String) {
        guard own.count == other.count else { stop("there are \(own.count) \(name), and \(other.count) in Python") }
        let furthest = zip(own, other).reduce(0) { max($0, abs($1.0 - $1.1)) }
        if !(furthest <= 1e-9) { stop("\(name) differ by up to \(furthest)") }
        print("  \(name) are the same within \(furthest)")
    }
}
