/// Commands that do the same work, measured in turn; the first is what the others are held against.
struct Benchmark {
    let title: String
    let commands: [(name: String, arguments: [String])]

    func measure(runs: Int) {
        // In turn, so that whatever slows the machine for a while slows all of them.
        var measured = commands.map { _ in [Run]() }
        for _ in 0..<runs {
            for (row, command) in commands.enumerated() { measured[row].append(Run(command.arguments)) }
        }
        print("\n" + padded(title, -46) + padded("wall", 10) + padded("CPU", 10) + padded("memory", 11))
        guard let yardstick = measured.first else { return }
        for (command, runs) in zip(commands, measured) {
            let wall = median(runs.map(\.wall))
            let memory = median(runs.map(\.memory))
            print(
                "  " + padded(command.name, -44) + padded("\(rounded(wall)) ms", 10)
                    + padded("\(rounded(median(runs.map(\.processor)))) ms", 10) + padded("\(rounded(memory)) MiB", 11)
                    + "   × \(rounded(wall / median(yardstick.map(\.wall)), 100)) time"
                    + ", × \(rounded(memory / median(yardstick.map(\.memory)), 100)) memory")
        }
    }
}

func median(_ numbers: [Double]) -> Double {
    let sorted = numbers.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

func rounded(_ number: Double, _ parts: Double = 10) -> String { "\((number * parts).rounded() / parts)" }

/// To the right in a column; to the left where `width` is negative.
func padded(_ text: String, _ width: Int) -> String {
    let space = String(repeating: " ", count: max(0, abs(width) - text.count))
    return width < 0 ? text + space : space + text
}

/// The fastest of some runs, in milliseconds, and what came of it.
func fastest<Result>(of runs: Int, _ work: () -> Result) -> (time: Double, result: Result) {
    let clock = ContinuousClock()
    func timed() -> (time: Double, result: Result) {
        let start = clock.now
        let result = work()
        return ((clock.now - start) / .milliseconds(1), result)
    }
    var best = timed()
    for _ in 1..<runs {
        let next = timed()
        if next.time < best.time { best = next }
    }
    return best
}
