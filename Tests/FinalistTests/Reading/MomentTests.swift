import Testing

@testable import Finalist

@Suite struct `A moment` {
    @Test(arguments: [
        ("2026-05-12", "2026-05-13"), ("1999-12-31", "2000-01-01"), ("2024-02-29", "2024-03-01"),
        // 23:30 at +02:00 is 21:30Z, before 22:00Z; 23:30 at −02:00 is 01:30Z of the next day, after 00:00Z.
        ("2026-05-12T23:30:00+02:00", "2026-05-12T22:00:00Z"),
        ("2026-05-13T00:00:00Z", "2026-05-12T23:30:00-02:00"),
        ("2026-05-12T23:59:59Z", "2026-05-13"),
        ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00Z"),
        ("1970-01-01T00:00:00Z", "2000-02-29T00:00:00Z"),
    ])
    func `comes before a later one, whatever its zone`(early: String, late: String) throws {
        let (early, late) = (try #require(Moment(early)), try #require(Moment(late)))
        #expect(early.isBefore(late))
        #expect(!late.isBefore(early))
        #expect(!early.isBefore(early))
    }

    @Test func `is compared with a day by its day in UTC`() throws {
        // 23:00 at −05:00 on the 9th is 04:00Z on the 10th: not before the 10th, as the day it was written would say.
        let (late, day) = (try #require(Moment("2026-03-09T23:00:00-05:00")), try #require(Moment("2026-03-10")))
        #expect(!late.isBefore(day))
        #expect(late.day == "2026-03-10 UTC")
        // 01:00 at +05:00 on the 10th is 20:00Z on the 9th.
        let early = try #require(Moment("2026-03-10T01:00:00+05:00"))
        #expect(early.isBefore(day))
        #expect(early.day == "2026-03-09 UTC")
        #expect(early.days(to: day) == 1)
    }

    @Test(arguments: [
        // Days of one zone tell the order.
        ("2026-04-02T09:00:00Z", "2026-04-03T10:00:00Z", "2026-04-02", "2026-04-03"),
        ("2026-04-02", "2026-04-03T10:00:00Z", "2026-04-02", "2026-04-03"),
        // 23:00 at −05:00 is 04:00Z of the next day.
        ("2026-03-09T23:00:00-05:00", "2026-03-10T01:00:00Z", "2026-03-10 04:00 UTC", "2026-03-10 01:00 UTC"),
        ("2026-03-09T23:00:05-05:00", "2026-03-08", "2026-03-10 04:00:05 UTC", "2026-03-08"),
        // Of one day, only the time tells.
        ("2026-04-02T09:00:00Z", "2026-04-02T10:30:00Z", "2026-04-02 09:00 UTC", "2026-04-02 10:30 UTC"),
    ])
    func `is shown beside another in one zone`(one: String, other: String, first: String, second: String) throws {
        let (one, other) = (try #require(Moment(one)), try #require(Moment(other)))
        #expect(one.shown(beside: other) == first)
        #expect(other.shown(beside: one) == second)
    }

    @Test func `is not before a day that it lies in`() throws {
        let (day, time) = (try #require(Moment("2026-05-12")), try #require(Moment("2026-05-12T18:00:00Z")))
        #expect(!day.isBefore(time))
        #expect(!time.isBefore(day))
        #expect(day.isDay && !time.isDay)
        #expect(time.day == "2026-05-12")
        #expect(time.description == "2026-05-12T18:00:00Z")
    }

    @Test(arguments: [
        "", "2026", "2026-05", "2026-5-12", "26-05-12", "2026-13-01", "2026-02-29", "1900-02-29", "0000-01-01",
        "2026-05-12T", "2026-05-12T09:00:00", "2026-05-12T09:00:00+14:01", "2026-05-12T09:00:00-15:00",
        "2026-05-12T24:00:00Z", "2026-05-12T09:00:60Z", "2026-05-12T09:00:00ZZ", "2026-05-12 ", "２０２６-05-12",
        "2026/05/12", "+2026-05-12", "2026-05-12t09:00:00Z", "2026-05-12T09:00:00+0200",
    ])
    func `is nothing that is no real day or time`(text: String) { #expect(Moment(text) == nil) }
}

@Suite struct `A number in a file` {
    @Test(arguments: [
        ("0", 0), ("-0", 0), ("007", 7), ("8.5", 8.5), ("-8.50", -8.5), ("1000000000000000", 1e15),
        ("-1000000000000000.00", -1e15), ("999999999999999.9", 999_999_999_999_999.9), ("0.1", 0.1),
        ("0.00000000000000000000000000000000000001", 1e-38),
    ])
    func `is read as it is written`(text: String, number: Double) throws {
        let value = try #require(PlainNumber(text)?.value)
        #expect(value == number)
        #expect(value.sign == (number == 0 ? .plus : number.sign), "no minus before a nought")
    }

    @Test(arguments: [
        "", "-", ".", "-.5", ".5", "5.", "+5", "8,5", "1e3", "1E3", "0x10", "1_000", "1 000", " 5", "5 ", "nan", "NaN",
        "inf", "-inf", "infinity", "1.2.3", "--1", "1-", "−1", "５", "٥", "½", "1000000000000001",
        "1000000000000000.0000000000000001", "-10000000000000000", "1e309",
        "0.000000000000000000000000000000000000001", "11111111111111111111111111111111111111111",
    ])
    func `is refused in any other form`(text: String) { #expect(PlainNumber(text) == nil) }
}

@Suite struct `An attribute` {
    @Test func `tells apart ids by XML's white space alone`() {
        #expect(AttributeKind.words(" E1  E2\n\tE3\r") == ["E1", "E2", "E3"])
        #expect(AttributeKind.words("E1\u{A0}E2") == ["E1\u{A0}E2"])
        #expect(!AttributeKind.ids.accepts("E1\u{A0}E2"))
    }

    @Test func `of every kind says what it expects and what to write`() {
        let kinds: [AttributeKind] = [
            .text, .id, .ids, .number, .counting, .date, .moment, .yesNo, .currency, .oneOf(["a", "b"]), .listOf(["a"]),
        ]
        for kind in kinds {
            #expect(!kind.expectation.isEmpty && !kind.remedy.isEmpty)
            #expect(kind.accepts("\u{7}x,") == (kind == .text), "\(kind)")
        }
    }
}
