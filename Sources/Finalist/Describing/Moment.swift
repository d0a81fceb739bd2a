/// A day, or a time of a day with its zone, as it stands in a file.
public struct Moment: Hashable, Sendable, CustomStringConvertible {
    /// As written: `2026-05-12` or `2026-05-12T09:00:00Z`.
    public let description: String

    /// Seconds since 1970-01-01T00:00:00Z; for a day without a time, its first second.
    private let seconds: Int
    private let isWholeDay: Bool

    /// `nil` unless the text is a real day or time in ISO 8601's extended form.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        func digits(_ range: Range<Int>) -> Int? {
            var value = 0
            for index in range {
                guard index < bytes.count, 48...57 ~= bytes[index] else { return nil }
                value = value * 10 + Int(bytes[index] - 48)
            }
            return value
        }
        func has(_ character: Character, at index: Int) -> Bool {
            index < bytes.count && bytes[index] == character.asciiValue
        }
        guard let year = digits(0..<4), has("-", at: 4), let month = digits(5..<7), has("-", at: 7),
            let day = digits(8..<10), 1...12 ~= month, day >= 1, day <= Self.days(in: month, of: year), year >= 1
        else { return nil }
        let midnight = Self.daysSince1970(year, month, day) * 86_400
        description = text
        if bytes.count == 10 {
            (seconds, isWholeDay) = (midnight, true)
            return
        }
        guard has("T", at: 10), let hour = digits(11..<13), has(":", at: 13), let minute = digits(14..<16),
            has(":", at: 16), let second = digits(17..<19), hour < 24, minute < 60, second < 60
        else { return nil }
        var offset = 0
        if !(has("Z", at: 19) && bytes.count == 20) {
            guard bytes.count == 25, has("+", at: 19) || has("-", at: 19), let hours = digits(20..<22),
                has(":", at: 22), let minutes = digits(23..<25), minutes < 60, hours * 60 + minutes <= 14 * 60
            else { return nil }
            offset = (hours * 60 + minutes) * 60 * (has("-", at: 19) ? -1 : 1)
        }
        (seconds, isWholeDay) = (midnight + hour * 3600 + minute * 60 + second - offset, false)
    }

    /// The day in UTC, in which all moments are compared and shown; it says so where the file's own zone has another day.
    public var day: String { writtenDay == utcDay ? utcDay : "\(utcDay) UTC" }

    public var isDay: Bool { isWholeDay }

    /// From 1 to 12.
    var month: Int { Int(writtenDay.dropFirst(5).prefix(2)) ?? 1 }

    /// Whole days from this day to `other`; negative when it came first.
    func days(to other: Moment) -> Int { other.daysSince1970 - daysSince1970 }

    /// Seconds from this time to `other`, negative when it came first; `nil` where one is a day without a time.
    func seconds(to other: Moment) -> Int? {
        isWholeDay || other.isWholeDay ? nil : other.seconds - seconds
    }

    /// Rounded down, so that the hours before 1970 belong to the day that they are of.
    private var daysSince1970: Int { seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400 }

    /// Whether this certainly came before `other`; days without a time are compared as days, in UTC.
    public func isBefore(_ other: Moment) -> Bool {
        isWholeDay || other.isWholeDay ? daysSince1970 < other.daysSince1970 : seconds < other.seconds
    }

    /// How a message shows it that holds it against another: the day where the days as written tell the order, else the
    /// time in UTC.
    func shown(beside other: Moment) -> String {
        if isWholeDay { return description }
        let isClear = daysSince1970 != other.daysSince1970 && writtenDay == utcDay && other.writtenDay == other.utcDay
        return isClear ? utcDay : utcTime
    }

    /// From one to another in words: days as they were written where both are of one zone, or neither has a time; else both
    /// in UTC, with the times that they have. A single one where they are of one day, or there is only one.
    static func range(_ from: Moment?, _ to: Moment?) -> String? {
        switch (from, to) {
        case (nil, nil): nil
        case (let from?, nil): "from \(from.writtenDay)"
        case (nil, let to?): "until \(to.writtenDay)"
        case (let from?, let to?):
            if from.offset == to.offset {
                from.writtenDay == to.writtenDay
                    ? "on \(from.writtenDay)" : "from \(from.writtenDay) to \(to.writtenDay)"
            } else {
                "from \(from.inUTC) to \(to.inUTC)"
            }
        }
    }

    /// Seconds that the zone is ahead of UTC; `nil` for a day without a time.
    private var offset: Int? {
        guard !isWholeDay, let written = Moment(description.prefix(19) + "Z") else { return nil }
        return written.seconds - seconds
    }

    private var inUTC: String { isWholeDay ? writtenDay : utcTime }

    private var writtenDay: String { String(description.prefix(10)) }

    private var utcDay: String { isWholeDay ? writtenDay : Self.written(daysSince1970) }

    /// `2026-03-10 04:00 UTC`, with seconds where there are any.
    private var utcTime: String {
        let second = seconds - daysSince1970 * 86_400
        let parts = [second / 3600, second / 60 % 60] + (second % 60 == 0 ? [] : [second % 60])
        return "\(utcDay) \(parts.map { Self.digits($0, 2) }.joined(separator: ":")) UTC"
    }

    private static func digits(_ number: Int, _ count: Int) -> String {
        String(repeating: "0", count: max(0, count - String(number).count)) + String(number)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    /// Days from 1970-01-01 in the Gregorian calendar, counted in years that start in March.
    ///
    /// Source: Hinnant (2013), "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension Moment {
    /// A second counted from 1970-01-01T00:00:00Z, as in SOURCE_DATE_EPOCH; `nil` before that and after the year 9999.
    public init?(secondsSince1970 seconds: Int) {
        guard 0...253_402_300_799 ~= seconds else { return nil }
        let time = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map { Self.digits($0, 2) }
        self.init("\(Self.written(seconds / 86_400))T\(time.joined(separator: ":"))Z")
    }

    /// `2026-03-10` for a day counted from 1970-01-01, from the year 1 on.
    ///
    /// Source: Hinnant (2013), as above, civil_from_days.
    private static func written(_ daysSince1970: Int) -> String {
        let days = daysSince1970 + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted + (shifted < 10 ? 3 : -9)
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(digits(year, 4))-\(digits(month, 2))-\(digits(dayOfYear - (153 * shifted + 2) / 5 + 1, 2))"
    }
}
