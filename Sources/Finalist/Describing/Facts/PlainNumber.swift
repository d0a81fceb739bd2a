/// A decimal number as people write it: digits, a point, a minus; no exponent, no comma, no NaN.
struct PlainNumber {
    /// Ten to this power is far above any price; a larger number is a slip.
    private static let limit = 15

    /// In characters.
    private static let longest = 40

    let value: Double

    /// `nil` unless the text is `-?[0-9]+(\.[0-9]+)?` of at most 40 characters and within ±1e15.
    init?(_ text: String) {
        var text = text
        if let digits = text.withUTF8(Self.shortWhole) {
            value = digits
            return
        }
        guard text.utf8.count <= Self.longest, Self.isPlain(text), !Self.isBeyondLimit(text), let value = Double(text)
        else { return nil }
        // "-0" would print a sign that nobody wrote a reason for.
        self.value = value == 0 ? 0 : value
    }

    /// Which limit a number breaks that is written as one; `nil` for other text.
    static func limit(brokenBy text: String) -> String? {
        guard isPlain(text) else { return nil }
        if isBeyondLimit(text) { return "beyond 1,000,000,000,000,000, the largest number that is read" }
        return text.utf8.count > longest ? "longer than \(longest) characters, the longest that is read" : nil
    }

    private static func isPlain(_ text: String) -> Bool {
        var digitsBefore = 0
        var digitsAfter = 0
        var hasPoint = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case 48...57: if hasPoint { digitsAfter += 1 } else { digitsBefore += 1 }
            case 45 where index == 0: break
            case 46 where !hasPoint: hasPoint = true
            default: return false
            }
        }
        return digitsBefore > 0 && (!hasPoint || digitsAfter > 0)
    }

    /// Told from the digits: the nearest `Double` to a little more than the limit is the limit.
    private static func isBeyondLimit(_ text: String) -> Bool {
        let parts = text.utf8.drop { $0 == 45 || $0 == 48 }.split(separator: 46, omittingEmptySubsequences: false)
        guard let whole = parts.first, whole.count > limit else { return false }
        let isRound =
            whole.first == 49 && (Array(whole.dropFirst()) + parts.dropFirst().joined()).allSatisfy { $0 == 48 }
        return whole.count > limit + 1 || !isRound
    }

    /// The number where it is a few digits and nothing else, as nearly every score is.
    private static func shortWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        guard 1...9 ~= bytes.count else { return nil }
        var number = 0
        for byte in bytes {
            guard 48...57 ~= byte else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return Double(number)
    }
}

/// How many times one thing is another: a number, or a fraction of whole numbers from 1 to 999 like `1/3`.
struct Ratio {
    let value: Double

    init?(_ text: String) {
        if let number = PlainNumber(text) {
            value = number.value
            return
        }
        let parts = text.utf8.split(separator: 47, omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ part in
                1...3 ~= part.count && part.first != 48 && part.allSatisfy { 48...57 ~= $0 }
            }), let above = Double(String(Substring(parts[0]))), let below = Double(String(Substring(parts[1])))
        else { return nil }
        value = above / below
    }

    /// A third is 1/3, as it was said, and not 0.3333333333333333.
    static func written(_ value: Double) -> String {
        let below = (1 / value).rounded()
        return (2...999) ~= below && value == 1 / below ? "1/\(Int(below))" : Figures.exact(value)
    }
}
