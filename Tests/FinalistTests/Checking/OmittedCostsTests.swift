import Testing

@testable import Finalist

private let sample = Sample.priced

/// What a change of the sample makes of one rule.
private func told(_ code: String, _ changes: (String, String)...) -> [String] {
    changes.reduce(sample) { $0.replacing($1.0, with: $1.1) }.findings(code).map(\.message)
}

@Suite struct `A cost that is left out in silence` {
    @Test func `is training after attrition of which nobody says who pays it`() {
        #expect(
            told("F0865", (#" attrition-training="50""#, "")) == [
                "training B4 of Elm Desk (elm) is priced and counts 0, since no client cost says which part of it is paid"
            ])
        #expect(told("F0865", (#"attrition-training="50""#, #"attrition-training="0""#)) == [], "said to be none")
        #expect(told("F0865", (#" attrition-training="50""#, ""), (#"attrition="30""#, #"attrition="0""#)) == [])
    }

    private static let steering = #"<line id="C3" title="Rooms" covers="seats" unit="month" price="1500"/>"#

    private static func saying(_ words: String) -> (String, String) {
        (steering, steering.replacing("/>", with: ">\(words)</line>"))
    }

    @Test(arguments: [
        "Rates rise once a year by the consumer price index.", "Our fees are indexed.", "CPI, capped at 4 %.",
        "Prices follow inflation",
    ])
    func `is an index that is named and not reckoned`(words: String) {
        #expect(
            told("F0866", Self.saying(words)) == [
                "Fir Call (fir) names an index, “\(words.split(separator: ".")[0])”, and its price matrix has no indexation: "
                    + "prices do not rise in the totals"
            ])
        #expect(told("F0866", Self.saying(words), (#"<line id="C1""#, #"<indexation rate="0"/><line id="C1""#)) == [])
    }

    @Test(arguments: [
        "Rates are fixed, with no index behind them.", "Not indexed.", "See the index of documents.",
        "Customer satisfaction index of 82.",
    ])
    func `is no index that is denied, or of another thing`(words: String) {
        #expect(told("F0866", Self.saying(words)) == [])
    }

    @Test func `is the in-house work during ramps that differ`() {
        #expect(
            told("F0867", (#" dual-running="100""#, "")) == [
                "ramps differ (Ash Care (ash) from month 1 on, Elm Desk (elm) 50 80 and Fir Call (fir) 60), and no client "
                    + "cost charges the in-house work that goes on during them: it is in no total"
            ])
        #expect(told("F0867", (#"dual-running="100""#, #"dual-running="0""#)) == [], "said to be none")
        #expect(
            told("F0867", (#" dual-running="100""#, ""), (#" ramp="50 80""#, ""), (#" ramp="60""#, #" ramp="100""#))
                == [],
            "all start with all of the work")
    }

    /// Elm's work takes (36,000 × 6 + 12,000 × 9) × 1.02 ÷ 60 ÷ 0.8 ÷ 12 = 573.75 hours in a month, of 130 for a seat:
    /// 4.41, and over the 22 months after the ramp, whose seasons come to 22.2, 4.45 on average; at 1.2 it is 5.3.
    @Test(arguments: [
        ("2", true), ("2.9", true), ("3", false), ("6", false), ("7", false), ("7.1", true), ("60", true),
    ])
    func `is training for another team than the one that is reckoned`(agents: String, isTold: Bool) {
        let found = told(
            "F0868",
            (#"kind="initial" covers="start" agents="6""#, #"kind="initial" covers="start" agents="\#(agents)""#))
        #expect(
            found
                == (isTold
                    ? [
                        "training 'First course' (B3) of Elm Desk (elm) is for \(agents) agents, and the volumes take 4.5 in an "
                            + "average month and 5.3 in the busiest"
                    ] : []))
    }

    @Test func `is no training where nobody can say how many agents it takes`() {
        #expect(
            told(
                "F0868", (#"hours-per-seat="130""#, #"hours-per-seat="400""#),
                (#"kind="initial" covers="start" agents="6""#, #"kind="initial" covers="start" agents="60""#)) == [],
            "a seat of 400 hours is shared by several")
    }

    @Test func `is a channel that no line is driven by`() {
        let channel = #"<channel id="mail" volume="12000" handle-time="9"/>"#
        #expect(
            told("F0869", (channel, channel + #"<channel id="chat" title="Chats" volume="7000" handle-time="9"/>"#))
                == [
                    "no price line is driven by channel 'Chats' (chat): its 7,000 contacts a year change no total"
                ])
        #expect(
            told("F0869", (channel, channel.replacing("12000", with: "0"))) == [
                "channel 'mail' has a volume of 0: nothing of it is in any total"
            ])
        // Fir has a fee by the month, which may include it; Ash has none, and Elm prices it.
        #expect(
            told(
                "F0869",
                (
                    #"covers="write" unit="contact" driver="mail" price="3.4""#,
                    #"covers="write" unit="contact" driver="calls" price="3.4""#
                ),
                (
                    #"<line id="write" title="Mails answered"/>"#,
                    #"<line id="write" title="Mails answered" required="no"/>"#
                )) == [
                    "no price line of Ash Care (ash) is driven by channel 'mail', and those of others are: its 12,000 contacts a "
                        + "year are not in the total of Ash Care (ash)"
                ])
    }

    @Test func `is told beside the total, in text and in JSON`() throws {
        let silent = sample.replacing(#" attrition-training="50""#, with: "")
        let costs = try Costs(Evaluation(xml: Array(silent.xml.utf8)))
        let words = "counts 0, since no client cost says which part of it is paid (F0865)."
        for format in [ResultFormat.table, .markdown, .html] {
            let text = try costs.written(asking: [], as: format).split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
            #expect(text.contains("What these totals leave out"), "\(format.id)")
            #expect(text.contains(words), "\(format.id)")
        }
        let json = try JSON(reading: costs.written(asking: [], as: .json))
        let omission = try #require(json["omissions"]?.items.first)
        #expect(omission["code"]?.text == "F0865" && omission["vendor"]?.text == "elm")
        #expect(try JSONSchema("cost").faults(in: json) == [])
        let whole = try Costs(Evaluation(xml: Array(sample.xml.utf8)))
        #expect(try JSON(reading: whole.written(asking: [], as: .json))["omissions"] == nil)
        #expect(!(try whole.written(asking: [], as: .table).contains("leave out")))
    }
}
