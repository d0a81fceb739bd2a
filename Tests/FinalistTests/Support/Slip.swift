import Testing

@testable import Finalist

/// One thing broken in a sample, and the one finding that it must give.
struct Slip: Sendable, CustomTestStringConvertible {
    let code: String
    let piece: String
    let other: String

    /// A piece of the line that the finding stands at.
    let at: String
    let message: String

    init(_ code: String, _ piece: String, _ other: String, at: String? = nil, _ message: String) {
        (self.code, self.piece, self.other, self.message) = (code, piece, other, message)
        self.at = at ?? other
    }

    var testDescription: String { "\(code) \(other)" }

    func expect(in sample: Sample) throws {
        let broken = sample.replacing(piece, with: other)
        let found = try broken.only(code)
        #expect(found.message == message)
        #expect(found.place == broken.line(of: at))
        #expect(!found.remedy.isEmpty)
    }
}
