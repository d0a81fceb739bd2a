/// Numbers whose written form can be read in two ways.
///
/// `1.355` is one and a third where a point stands before decimals, as in the files of this program, and more than a
/// thousand where it stands between thousands. The value alone does not tell; the digits do.
struct WrittenNumbers: Hashable, Sendable {
    private struct Site: Hashable {
        let location: Location
        let attribute: String
    }

    private var texts: [Site: String] = [:]

    /// Keeps a number, where it stands in an attribute and can be read in two ways.
    mutating func add(_ text: String, _ attribute: String, at location: @autoclosure () -> Location) {
        guard Self.isReadTwoWays(text) else { return }
        texts[Site(location: location(), attribute: attribute)] = text
    }

    mutating func add(_ others: WrittenNumbers) { texts.merge(others.texts) { first, _ in first } }

    /// As it was written; `nil` for a number that can be read in one way only.
    func text(_ attribute: String, at location: Location?) -> String? {
        location.flatMap { texts[Site(location: $0, attribute: attribute)] }
    }

    /// Whether a number has the form that others write thousands in: one to three digits, the first not 0, and a point
    /// with three behind it.
    static func isReadTwoWays(_ text: String) -> Bool {
        guard 5...7 ~= text.utf8.count else { return false }
        let digits = Array(text.utf8)
        guard digits[digits.count - 4] == 46, digits[0] != 48 else { return false }
        return digits.enumerated().allSatisfy { $0 == digits.count - 4 || 48...57 ~= $1 }
    }
}
