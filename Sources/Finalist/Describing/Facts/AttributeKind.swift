/// What an attribute's text must look like.
enum AttributeKind: Hashable, Sendable {
    case text, file, id, ids, number, value, ratio, numbers, counting, whole, date, moment, time, yesNo, currency
    case oneOf([String])
    case listOf([String])

    /// Whether `text`, white space around it taken off and not blank, has this form.
    func accepts(_ text: String) -> Bool {
        switch self {
        case .text, .file: true
        case .id: Self.isID(text)
        case .ids: Self.words(text).allSatisfy(Self.isID)
        case .number, .value: PlainNumber(text) != nil
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

    /// Whether it is one number with a point before its decimals.
    var isNumber: Bool { self == .number || self == .value }

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
        case .number, .value: "a number"
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
        case .number, .value: "write digits with a point for decimals and nothing else, like 1250.50"
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
