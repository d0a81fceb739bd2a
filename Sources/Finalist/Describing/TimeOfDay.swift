/// A time on the clock, to the minute.
public struct TimeOfDay: Hashable, Sendable, CustomStringConvertible {
    /// Since midnight, from 0 to 1439.
    public let minutes: Int

    /// `nil` unless the text is a time like 08:30, from 00:00 to 23:59.
    init?(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 5, digits[2] == 58, [0, 1, 3, 4].allSatisfy({ 48...57 ~= digits[$0] }) else { return nil }
        func number(_ index: Int) -> Int { Int(digits[index] - 48) * 10 + Int(digits[index + 1] - 48) }
        guard number(0) < 24, number(3) < 60 else { return nil }
        minutes = number(0) * 60 + number(3)
    }

    /// `08:30`
    public var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }
}
