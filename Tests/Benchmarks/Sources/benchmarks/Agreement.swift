import Finalist

/// How far raters agree, and which listeners stand out: finalist's exact tests beside public Python packages, on the
/// same numbers, each in a process of its own.
struct Agreement {
    static let trials = 2_000
    static let draws = 99_999
    static let metrics: [KrippendorffAlpha.Metric] = [.interval, .ordinal]
    private static let tests = "sign flips"
    private static let lowest = "lowest p"

    /// A folder that is there.
    let place: String
    let script: String

    private var ratings: String { place + "/ratings.csv" }
    private var differences: String { place + "/differences.csv" }

    /// Measures both, prints the table, and ends the program where the results differ.
    func measure(runs: Int) {
        writeNumbers()
        let result = place + "/agreement.txt"
        let own = Run([CommandLine.arguments[0], "--only", "own-agreement", "--runs", "\(runs)"])
        let ours = Reckoned(place + "/own-agreement.txt")
        var theirs: (reckoned: Reckoned, memory: Double)?
        if Run.succeeds(["python3", "-c", "import krippendorff, numpy, scipy.stats"]) {
            let counts = [Self.trials, Self.draws, runs].map { "\($0)" }
            let run = Run(["python3", script, ratings, differences, result] + counts)
            theirs = (Reckoned(result), run.memory)
        }
        print("\n" + padded("Agreement, the fastest of \(runs)", -56) + padded("finalist", 12) + padded("Python", 12))
        func line(_ name: String, _ unit: String, _ own: Double, _ other: Double?) {
            print(
                "  " + padded(name, -54) + padded("\(rounded(own)) \(unit)", 12)
                    + padded(other.map { "\(rounded($0)) \(unit)" } ?? "–", 12)
                    + (other.map { "   × \(rounded($0 / own))" } ?? ""))
        }
        for metric in Self.metrics.map(\.rawValue) {
            line(
                "\(metric) alpha, \(MadeUpRatings.units) × \(MadeUpRatings.raters), \(Self.trials) trials", "ms",
                ours.time(metric), theirs?.reckoned.time(metric))
        }
        line(
            "\(MadeUpRatings.questions.count) sign-flip tests of \(MadeUpRatings.calls) calls, exact | drawn", "ms",
            ours.time(Self.tests), theirs?.reckoned.time(Self.tests))
        line("most memory of the process", "MiB", own.memory, theirs?.memory)
        guard let theirs = theirs?.reckoned else {
            return print(
                """
                  Python was not measured; it needs two packages:
                    python3 -m venv \(place)/python
                    . \(place)/python/bin/activate
                    pip install krippendorff scipy
                """)
        }
        print("  beside \(theirs.means)")
        compareAlphas(ours, theirs)
        compareChances(ours, theirs)
    }

    /// What finalist makes of the numbers, into a file.
    func reckon(runs: Int) {
        let output = Output(place + "/own-agreement.txt")
        output.write("finalist\n")
        func write(_ step: String, _ time: Double, _ numbers: [Double]) {
            output.write("\(step)\t\(time)\t\(numbers.map { "\($0)" }.joined(separator: "\t"))\n")
        }
        let table = MadeUpRatings.table
        for metric in Self.metrics {
            let (time, alpha) = fastest(of: runs) {
                RatingTable(units: table).krippendorffAlpha(metric, trials: Self.trials, seed: 1)
            }
            guard let value = alpha.value, let interval = alpha.interval else { stop("there is no \(metric) alpha") }
            write(metric.rawValue, time, [value, interval.low, interval.high])
        }
        let questions = MadeUpRatings.questions
        let (time, tests) = fastest(of: runs) {
            questions.compactMap {
                SignFlipTest.run($0.differences, alternative: $0.isTwoSided ? .twoSided : .greater, seed: 1)
            }
        }
        if !tests.allSatisfy({ $0.method == .exact }) { stop("a test that should be exact was sampled") }
        write(Self.tests, time, tests.map(\.p))
        write(Self.lowest, time, tests.map { $0.bracket?.low ?? $0.p })
        output.close()
    }

    private func writeNumbers() {
        let ratings = Output(self.ratings)
        for unit in MadeUpRatings.table {
            ratings.write(unit.map { $0.map { "\($0)" } ?? "" }.joined(separator: ",") + "\n")
        }
        ratings.close()
        let differences = Output(self.differences)
        for question in MadeUpRatings.questions {
            let numbers = question.differences.map { "\($0)" }.joined(separator: ",")
            differences.write("\(question.isTwoSided ? "two-sided" : "greater"),\(numbers)\n")
        }
        differences.close()
    }

    /// The same value, and ends of the interval as near as two bootstraps come.
    private func compareAlphas(_ ours: Reckoned, _ theirs: Reckoned) {
        for metric in Self.metrics.map(\.rawValue) {
            let (own, other) = (Array(ours.numbers(metric)), Array(theirs.numbers(metric)))
            for (place, allowed) in [1e-9, 0.01, 0.01].enumerated()
            where !(abs(own[place] - other[place]) <= allowed) {
                stop("\(metric) alpha is \(own) (value, low, high), and \(other) in Python")
            }
            func ends(_ numbers: [Double]) -> String { "\(rounded(numbers[1], 1e4)) to \(rounded(numbers[2], 1e4))" }
            print("  \(metric) alpha \(rounded(own[0], 1e9)) in both; 95 % from \(ends(own)) | \(ends(other))")
        }
    }

    /// Every drawn p within four standard errors of the exact one.
    private func compareChances(_ ours: Reckoned, _ theirs: Reckoned) {
        let (high, low, drawn) = (ours.numbers(Self.tests), ours.numbers(Self.lowest), theirs.numbers(Self.tests))
        if high.count != MadeUpRatings.questions.count || drawn.count != high.count { stop("a test is missing") }
        var furthest = 0.0
        for (question, (p, other)) in zip(MadeUpRatings.questions, zip(zip(low, high), drawn)) {
            // Both sides are twice one side in Python, where a count of 1 is added to those drawn.
            let sides = question.isTwoSided ? 2.0 : 1.0
            let share = min(p.1 / sides, 1)
            let error = sides * (share * (1 - share) / Double(Self.draws)).squareRoot()
            let gap = max(p.0 - other, other - p.1, 0)
            if !(gap <= 4 * error + sides / Double(Self.draws + 1)) {
                stop("the p of \(question.name) is from \(p.0) to \(p.1), and \(other) in Python")
            }
            furthest = max(furthest, gap)
        }
        let widest = zip(high, low).map { $0 - $1 }.max() ?? 0
        print(
            """
              p from \(rounded(high.min() ?? 0, 1e9)) to \(rounded(high.max() ?? 0, 1e9)), in brackets at most \
            \(rounded(widest, 1e9)) wide; the drawn ones are off by up to \(rounded(furthest, 1e9))
            """)
    }
}
