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

/// Ash prices calls and whatever is given, Birch calls and mails, 60,000 a year; each call is 0.8, each mail 0.5.
private func offers(_ lines: String, template: String = "voice", birch: String = mails) throws -> Evaluation {
    try given(
        """
        <criterion id="P" title="Price" weight="1"><price of="tco" formula="lowest-ratio"/></criterion>
        <scenario term="12"><channel id="voice" volume="120000" handle-time="5"/><channel id="mail" volume="60000" handle-time="6"/></scenario>
        <price-template><line id="w" title="Work" unit="contact" driver="\(template)"/></price-template>
        <vendor id="a" name="Ash"/><vendor id="b" name="Birch"/>
        <response vendor="a"><pricing>\(lines)</pricing></response>
        <response vendor="b"><pricing><line id="L" title="Calls" covers="w" price="0.8"/>\(birch)</pricing></response>
        """)
}

private let calls = #"<line id="L" title="Calls" covers="w" price="0.8"/>"#
private let mails = #"<line id="M" title="Mail" unit="contact" driver="mail" price="0.5"/>"#

extension Evaluation {
    fileprivate func told(_ code: String) -> [String] { check().filter { $0.rule.code == code }.map(\.message) }
}

private let unpricedMail =
    "no price line of Ash (a) is driven by channel 'mail', and those of others are: its 60,000 contacts a year are "

@Suite struct `A channel that one vendor prices nothing for` {
    private static let fee = #"<line id="PM" title="Management" unit="month" price="500"/>"#

    @Test func `is a warning, and beside a fee by the month a note that asks`() throws {
        let bare = try offers(calls)
        #expect(bare.told("F0869") == [unpricedMail + "not in the total of Ash (a)"] && bare.told("F0872") == [])
        let flat = try offers(calls + Self.fee)
        #expect(flat.told("F0869") == [])
        #expect(
            flat.told("F0872") == [
                unpricedMail + "in the total of Ash (a) only if a price that does not depend on volume includes them"
            ])
        #expect(Check.flatPricesAreAsked.rule.severity == .note)
        let text = try Costs(flat).written(asking: [], as: .table)
        #expect(text.contains("What these totals leave out") && text.contains("(F0872)"))
        #expect(try flat.costed().costs.map { try flat.costed().leftOut(by: $0) } == [[], []])
    }

    @Test func `is one that its own driver takes out of the template line it covers`() throws {
        let narrow = #"<line id="L" title="Calls" covers="w" driver="voice" price="0.8"/>"#
        let found = try offers(narrow, template: "voice mail", birch: "")
        #expect(found.told("F0869") == [unpricedMail + "not in the total of Ash (a)"])
        let fee = #"<line id="L" title="All" covers="w" unit="month" price="8000"/>"#
        let flat = try offers(fee, template: "voice mail", birch: "")
        #expect(flat.told("F0869") + flat.told("F0872") == [], "a fee covers the whole line")
    }

    @Test func `takes the star, and is named wherever the vendor is praised`() throws {
        let evaluation = try offers(calls)
        let costs = try evaluation.costed()
        // 120,000 × 0.8 = 96,000, and 30,000 more for 60,000 mails: 31.3 %
        #expect(
            costs.answer().prefix(2) == [
                "Ash (whose reckoned cost holds nothing for channel 'mail') costs least: EUR 96,000 at present value; Birch costs "
                    + "31.3% more.",
                "Birch alone has no such gap: EUR 126,000.",
            ])
        #expect(costs.table().rows.allSatisfy { $0.cells.dropFirst().first?.isBest == false })
        #expect(costs.table().notes.first == "Ash has no star: its total holds nothing for channel 'mail'.")
        let scored = try evaluation.scored()
        let first = "Ash (whose reckoned cost holds nothing for channel 'mail') comes first"
        #expect(scored.standingWords(nil).contains(first))
        let json = try JSON(reading: Costs(evaluation).written(asking: [], as: .json))
        #expect(
            json["vendors"]?.items.map { $0["holdsNothingFor"]?.items.compactMap(\.text) ?? [] }
                == [["channel 'mail'"], []])
        #expect(try JSONSchema("cost").faults(in: json) == [])
    }

    @Test func `is no assumption, which takes no star`() throws {
        let late = calls + mails + #"<indexation rate="5" from-month="13"/>"#
        let costs = try offers(late).costed()
        #expect(costs.omissions.map(\.rule.code) == ["F0863"])
        #expect(costs.costs.allSatisfy { costs.leftOut(by: $0).isEmpty })
    }
}

@Suite struct `Shares of price lines` {
    private static func line(_ id: String, _ share: String, _ more: String = #"covers="w""#) -> String {
        #"<line id="\#(id)" title="\#(id)" unit="contact" driver="voice mail" \#(more) share="\#(share)" price="0.8"/>"#
    }

    @Test func `that leave a rest are told with both readings, and take the star`() throws {
        let evaluation = try offers(Self.line("L1", "60"), template: "voice mail", birch: "")
        #expect(
            evaluation.told("F0871") == [
                "price line 'L1' (L1) of Ash (a) is paid for 60 % of the contacts of channels 'voice' and 'mail', and no "
                    + "other line for the rest: 40 % are in no price, or the price is for all of them"
            ])
        let costs = try evaluation.costed()
        #expect(costs.omissions.map(\.rule.code) == ["F0871"])
        let least = "Ash (whose reckoned cost holds nothing for 40 % of channels 'voice' and 'mail') costs"
        #expect(costs.answer()[0].hasPrefix(least))
    }

    @Test func `written as a share of 1 are told`() throws {
        let found = try offers(Self.line("L1", "0.6"), template: "voice mail", birch: "")
        #expect(found.told("F0871").first?.hasSuffix("or the price is for all of them; 0.6 may be 60 %") == true)
        let night = try offers(
            #"<line id="L" title="All" unit="contact" driver="voice mail" covers="w" price="0.8"/>"#
                + Self.line("N", "0.2", ""), template: "voice mail", birch: "")
        #expect(
            night.told("F0871") == [
                "the share of price line 'N' (N) of Ash (a) is 0.2: that is 0.2 % of the contacts, or was meant as 20 %"
            ])
    }

    @Test(arguments: [
        (["60", "40"], 0), (["33.3", "33.3", "33.4"], 0), (["33.3", "33.3", "33.3"], 0), (["60", "30"], 1),
        (["60", "60"], 1), (["100", "20"], 0),
    ])
    func `add up, or stand beside a line for the whole`(shares: [String], count: Int) throws {
        let lines = shares.enumerated().map { Self.line("L\($0)", $1) }.joined()
        #expect(try offers(lines, template: "voice mail", birch: "").told("F0871").count == count)
    }
}

@Suite struct `A remedy for a cost that is left out` {
    @Test func `asks for no baseline that stands, and for client costs where there are none`() throws {
        let found = try #require(sample.replacing(#" dual-running="100""#, with: "").findings("F0867").first)
        #expect(found.remedy == "add dual-running=\"…\" to each <client-cost>, 0 where it costs nothing")
        let training = try #require(sample.replacing(#" attrition-training="50""#, with: "").findings("F0865").first)
        #expect(training.remedy.hasPrefix("add attrition-training=\"…\" to the <client-cost> ("))
    }
}
