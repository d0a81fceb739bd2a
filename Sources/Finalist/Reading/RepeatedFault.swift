/// One fault that lines of a table have one after the other: told once, with how many there are and where the next stand.
struct RepeatedFault {
    private static let mostLines = 3

    /// Where the diagnostic of the first stands among the others; `nil` where it is counted, not told.
    let index: Int?
    private let message: String
    private var lines: [Int] = []
    private var more = 0

    init(index: Int?, message: String) {
        self.index = index
        self.message = message
    }

    var isRepeated: Bool { more > 0 }

    mutating func count(_ line: Int) {
        more += 1
        if lines.count < Self.mostLines { lines.append(line) }
    }

    var words: String {
        let places = lines.map(String.init).joined(separator: ", ") + (more > lines.count ? " …" : "")
        return "\(message); \(Figures.grouped(more)) more like it in line\(more == 1 ? "" : "s") \(places)"
    }
}

extension [Diagnostic] {
    /// The same, where a fault came again with how many more there are. Each stands at an index of its own: the order
    /// in which they are given changes nothing.
    func withCounts(of faults: some Sequence<RepeatedFault>) -> [Diagnostic] {
        var told = self
        for fault in faults where fault.isRepeated {
            if let index = fault.index { told[index] = told[index].saying(fault.words) }
        }
        return told
    }
}
