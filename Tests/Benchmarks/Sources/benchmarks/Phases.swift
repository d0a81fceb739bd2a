import Finalist

/// Where the time goes inside the library, one step after the other.
struct Phases {
    let path: String

    /// Prints the fastest of some runs of each step, in milliseconds.
    func measure(runs: Int) {
        var reading: [Double] = []
        var checking: [Double] = []
        var scoring: [Double] = []
        var drawing: [Double] = []
        var moving: [Double] = []
        var writing: [Double] = []
        for _ in 0..<runs {
            do {
                let evaluation = try timed(&reading) { try Evaluation(contentsOf: path) }
                _ = timed(&checking) { evaluation.check() }
                let outcome = try timed(&scoring) { try evaluation.scored() }
                _ = timed(&drawing) { outcome.robustness(cores: 1, confidence: false) }
                _ = timed(&moving) { outcome.tornado() }
                _ = timed(&writing) { outcome.comparison().csv }
            } catch { stop("the large evaluation does not score: \(error)") }
        }
        print("\nInside the library, the fastest of \(runs), \(path.hasSuffix(".xml") ? "one file" : "a folder")")
        for (name, times) in [
            ("reading", reading), ("checking", checking), ("scoring (checks again first)", scoring),
            ("chances, 10,000 trials on one core", drawing), ("tornado", moving), ("CSV", writing),
        ] {
            print("  " + padded(name, -44) + padded("\(rounded(times.min() ?? 0)) ms", 10))
        }
    }

    private func timed<Result>(_ times: inout [Double], _ work: () throws -> Result) rethrows -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        let result = try work()
        times.append((clock.now - start) / .milliseconds(1))
        return result
    }
}
