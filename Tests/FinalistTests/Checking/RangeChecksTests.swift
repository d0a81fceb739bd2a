import Foundation
import Testing

@testable import Finalist

/// Oak's days, Oak's bid and Ash's mails, each with a range to break.
private let figures = Sample.complete
private let days = #"<measure criterion="SPEED" value="21"/>"#
private let bid = #"<price of="bid" amount="6100"/>"#
private let mail = #"driver="mail" price="3.4"/>"#

@Suite struct `A range that the file states` {
    @Test(arguments: [
        #"low="18" high="30""#, #"low="18""#, #"high="21""#, #"low="20" high="22" distribution="normal""#,
        #"low="18" high="30" distribution="triangular""#,
        #"low="0" high="60" distribution="beta" alpha="2" beta="5.5""#,
    ])
    func `is no finding where it can be drawn`(range: String) {
        let sample = figures.replacing(days, with: days.replacing("/>", with: " \(range)/>"))
        #expect(sample.findings.map(\.message) == [])
    }

    @Test func `is read with its ends, its distribution and its parameters`() throws {
        let sample = figures.replacing(
            days, with: #"<measure criterion="SPEED" value="0.4" distribution="beta" alpha="2" beta="5.5"/>"#
        ).replacing(bid, with: #"<price of="bid" amount="6100" high="7000.5" distribution="triangular"/>"#)
        let oak = try #require(try Evaluation(xml: Array(sample.xml.utf8)).vendors.first)
        let speed = try #require(oak.figures.first?.range)
        // Without ends a beta distribution runs from 0 to 1.
        #expect(speed.low == 0 && speed.high == 1 && speed.distribution == .beta)
        #expect(speed.alpha == 2 && speed.beta == Decimal(string: "5.5"))
        let price = try #require(oak.prices.first?.range)
        #expect(price.low == 6100 && price.high == Decimal(string: "7000.5") && price.distribution == .triangular)
    }

    @Test func `of a price line is in percent of its price, and its missing end is the price`() throws {
        let sample = Sample.priced.replacing(mail, with: mail.replacing("/>", with: #" low="90"/>"#))
        let line = try #require(
            try Evaluation(xml: Array(sample.xml.utf8)).responses.first?.pricing?.lines.first { $0.id == "A2" })
        #expect(line.range?.low == 90 && line.range?.high == 100 && line.range?.distribution == .uniform)
    }

    static let slips = [
        (#"low="22" high="30""#, "is from 22 to 30, and 21 lies outside"),
        (#"high="20""#, "is from 21 to 20, and 21 lies outside"),
        (#"low="18" high="30" alpha="2""#, "has alpha or beta, and its distribution is uniform"),
        (
            #"low="18" high="30" distribution="normal" beta="2""#,
            "has alpha or beta, and its distribution is normal"
        ),
        (#"low="18" high="30" distribution="beta" alpha="2""#, "is a beta distribution without alpha and beta"),
        (
            #"low="18" high="30" distribution="beta" alpha="2" beta="0""#,
            "has beta 0, which is out of its range"
        ),
        (#"distribution="triangular""#, "has no width"),
        (#"low="21" high="21" distribution="normal""#, "has no width"),
        (#"low="18" high="30" distribution="normal""#, "is normal from 18 to 30, and 21 is not the middle"),
        (#"distribution="beta" alpha="2" beta="3""#, "is from 0 to 1, and 21 lies outside"),
    ]

    @Test(arguments: slips)
    func `is refused, and says why, where it cannot be drawn`(range: String, fault: String) throws {
        let broken = figures.replacing(days, with: days.replacing("/>", with: " \(range)/>"))
        let found = try broken.only("F0517")
        #expect(found.message == "the range of Oak Room Joinery (oak) for 'Days until it stands' (SPEED) \(fault)")
        #expect(found.place == broken.place(of: "<measure criterion=\"SPEED\" value=\"21\" "))
        #expect(!found.remedy.isEmpty)
    }

    @Test func `of a stated price lies above 0`() throws {
        let broken = figures.replacing(bid, with: #"<price of="bid" amount="6100" low="0" high="7000"/>"#)
        #expect(
            try broken.only("F0517").message
                == "the range of the bid of Oak Room Joinery (oak) begins at 0, and a price is above 0")
    }

    @Test func `of a price line is told by the line`() throws {
        let broken = Sample.priced.replacing(
            mail, with: mail.replacing("/>", with: #" low="90" distribution="normal"/>"#))
        #expect(
            try broken.only("F0517").message
                == "the range of price line 'Mail' (A2) of Ash Care (ash) is normal from 90 to 100, and 100 is not the middle"
        )
    }

    @Test func `says nothing of a word`() throws {
        let evaluation = document(
            """
            <criterion id="T" title="Team" weight="1"><measure><level name="own" value="90"/><level name="shared" value="40"/></measure></criterion>
            <vendor id="a" name="Acme"><measure criterion="T" value="own" low="1" high="2"/></vendor>
            <vendor id="b" name="Brio"><measure criterion="T" value="shared"/></vendor>
            """)
        let found = Reading.read(Array(evaluation.utf8), file: "evaluation.xml").findings
        #expect(found.map(\.rule.code) == ["F0517"])
        #expect(found.first?.message == "the range of Acme (a) for 'Team' (T) is about a word, not a number")
    }
}
