/// What an attribute's text must look like.
enum AttributeKind: Hashable, Sendable {
    case text, file, id, ids, number, ratio, numbers, counting, whole, date, moment, time, yesNo, currency
    case oneOf([String])
    case listOf([String])

    /// Whether `text`, white space around it taken off and not blank, has this form.
    func accepts(_ text: String) -> Bool {
        switch self {
        case .text, .file: true
        case .id: Self.isID(text)
        case .ids: Self.words(text).allSatisfy(Self.isID)
        case .number: PlainNumber(text) != nil
        case .ratio: Ratio(text) != nil
        case .numbers: Self.words(text).allSatisfy { PlainNumber($0) != nil }
        case .counting: text.utf8.allSatisfy { 48...57 ~= $0 } && text.utf8.count <= 15 && Int(text) ?? 0 >= 1
        case .whole: text.utf8.allSatisfy { 48...57 ~= $0 } && text.utf8.count <= 15
        case .date: Moment(text)?.isDay ?? false
        case .moment: Moment(text) != nil
        case .time: TimeOfDay(text) != nil
        case .yesNo: text == "yes" || text == "no"
        case .currency: text.utf8.count == 3 && text.utf8.allSatisfy { 65...90 ~= $0 }
        case .oneOf(let allowed): allowed.contains(text)
        case .listOf(let allowed): Self.words(text).allSatisfy(allowed.contains)
        }
    }

    /// Whether it names several things, each of which can be meant once only.
    var isListOfNames: Bool {
        switch self {
        case .ids, .listOf: true
        default: false
        }
    }

    /// What was expected, for a message.
    var expectation: String {
        switch self {
        case .text: "text"
        case .file: "a file"
        case .id: "an id"
        case .ids: "ids with spaces between"
        case .number: "a number"
        case .ratio: "a number or a fraction"
        case .numbers: "numbers with spaces between"
        case .counting: "a whole number from 1"
        case .whole: "a whole number from 0"
        case .date: "a date"
        case .moment: "a date or a time"
        case .time: "a time of day"
        case .yesNo: "'yes' or 'no'"
        case .currency: "a currency code"
        case .oneOf(let allowed): allowed.map { "'\($0)'" }.joined(separator: ", ")
        case .listOf(let allowed): "words out of " + allowed.map { "'\($0)'" }.joined(separator: ", ")
        }
    }

    var remedy: String {
        switch self {
        case .text: "write the text"
        case .file: "name a file, like scores/E1.xml"
        case .id: "use letters, digits, '.', '-' and '_', 64 at the most, like C2.1"
        case .ids: "write ids with spaces between, like E1 E2"
        case .number: "write digits with a point for decimals and nothing else, like 1250.50"
        case .ratio: "write a number with a point for decimals, or a fraction, like 3, 0.5 or 1/3"
        case .numbers: "write numbers with a point for decimals and spaces between, like 0.95 1.05"
        case .counting: "write a whole number, like 1"
        case .whole: "write a whole number, like 0 or 2026"
        case .date: "write a real day as year-month-day, like 2026-05-12"
        case .moment: "write a real day, like 2026-05-12, or a time with its zone, like 2026-05-12T09:00:00Z"
        case .time: "write hours and minutes of a clock with 24 hours, like 08:30"
        case .yesNo: "write yes or no"
        case .currency: "write three capital letters, like USD"
        case .oneOf, .listOf: "write \(expectation)"
        }
    }

    static func words(_ text: String) -> [String] {
        // White space is XML's four characters, as in the schema: a no-break space belongs to the word.
        text.utf8.split { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }.map { String(Substring($0)) }
    }

    private static func isID(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            guard let first = bytes.first, bytes.count <= 64, first != 45, first != 46 else { return false }
            return bytes.allSatisfy { byte in
                switch byte {
                case 48...57, 65...90, 97...122, 95, 45, 46: true
                default: false
                }
            }
        }
    }
}

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
}
