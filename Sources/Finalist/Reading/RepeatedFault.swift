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

    mutating func count(_ line: Int) {
        more += 1
        if lines.count < Self.mostLines { lines.append(line) }
    }

    var words: String {
        let places = lines.map(String.init).joined(separator: ", ") + (more > lines.count ? " …" : "")
        return "\(message); \(Figures.grouped(more)) more like it in line\(more == 1 ? "" : "s") \(places)"
    }
}
