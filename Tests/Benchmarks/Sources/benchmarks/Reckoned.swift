import Foundation

/// What a process of the agreement benchmark found: a first line on what it reckons with, then a line a step, its name,
/// its milliseconds and its numbers, parted by tabs.
struct Reckoned {
    let means: String
    private let steps: [Substring: [Double]]

    init(_ path: String) {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { stop("cannot read \(path)") }
        let lines = text.split(separator: "\n")
        means = lines.first.map(String.init) ?? ""
        var steps: [Substring: [Double]] = [:]
        for line in lines.dropFirst() {
            let fields = line.split(separator: "\t")
            steps[fields[0]] = fields.dropFirst().map { Double($0) ?? .nan }
        }
        self.steps = steps
    }

    /// In milliseconds.
    func time(_ step: String) -> Double { line(step)[0] }

    func numbers(_ step: String) -> ArraySlice<Double> { line(step).dropFirst() }

    private func line(_ step: String) -> [Double] {
        guard let line = steps[step[...]], line.count > 1 else { stop("nothing was reckoned for \(step)") }
        return line
    }
}
