import Testing

@testable import Finalist

private let sample = Sample.complete.adding(
    """
    <scenario term="12">
    <channel id="calls" volume="36500" handle-time="5"/>
    <service channel="calls" answered="80" within="20">
    <interval from="09:00" share="2"/>
    <interval from="09:30" share="5"/>
    </service>
    </scenario>
    """)

/// The same, in which a vendor has these staffing plans.
private func planned(_ plans: String) -> Sample {
    sample.replacing(
        #"<answer question="W1">With screws.</answer>"#,
        with: "<answer question=\"W1\">With screws.</answer><pricing>\(plans)</pricing>")
}

@Suite struct `A service` {
    @Test func `that can be staffed for has no finding`() { #expect(sample.findings == []) }

    @Test func `of a channel that is not there is found, with what was probably meant`() throws {
        let found = try sample.replacing(#"<service channel="calls""#, with: #"<service channel="cals""#)
            .only("F0852")
        #expect(found.message == "a service names channel 'cals', which is not there")
        #expect(found.remedy.hasPrefix("did you mean 'calls'?"))
    }

    @Test(arguments: [
        (
            #"answered="80""#, #"answered="100""#,
            "answered of the service for calls is 100, and must be above 0 and at most 99.9"
        ),
        (
            #"within="20""#, #"within="-1""#,
            "within of the service for calls is -1, and must be at least 0 and at most 86,400"
        ),
        (
            #"within="20""#, #"within="20" patience="0.5""#,
            "patience of the service for calls is 0.5, and must be at least 1 and at most 86,400"
        ),
        (
            #"within="20""#, #"within="20" shrinkage="100""#,
            "shrinkage of the service for calls is 100, and must be at least 0 and at most 90"
        ),
        (
            #"within="20""#, #"within="20" days="0""#,
            "days of the service for calls is 0, and must be above 0 and at most 31"
        ),
        (
            #"volume="36500""#, #"volume="36500000000""#,
            "the contacts of calls are work for more than 10,000 agents at once"
        ),
    ])
    func `with a number out of range is found`(piece: String, other: String, message: String) throws {
        #expect(try sample.replacing(piece, with: other).only("F0853").message == message)
    }

    @Test func `with shares that cannot be used is found`() throws {
        let negative = sample.replacing(#"share="2""#, with: #"share="-2""#)
        let found = try negative.only("F0854")
        #expect(found.message == "the share of calls from 09:00 is -2, below 0")
        #expect(found.place == negative.place(of: #"<interval from="09:00""#))
        let nothing = sample.replacing(#"share="2""#, with: #"share="0""#)
            .replacing(#"share="5""#, with: #"share="0""#)
        #expect(try nothing.only("F0854").message == "the service for calls has a share of 0 in every interval")
        let none = sample.replacing(#"<interval from="09:00" share="2"/>"#, with: "")
            .replacing(#"<interval from="09:30" share="5"/>"#, with: "")
        #expect(try none.only("F0854").message == "the service for calls has no interval")
    }

    @Test func `with intervals that overlap is found`() throws {
        let early = try sample.replacing(#"from="09:30""#, with: #"from="09:15""#).only("F0855")
        #expect(early.message == "the interval of calls from 09:15 begins before the one from 09:00 has ended")
        let twice = try sample.replacing(#"from="09:30""#, with: #"from="09:00""#).only("F0855")
        #expect(twice.message.hasPrefix("the service for calls has 09:00 twice (first at evaluation.xml:"))
        let night = sample.replacing(#"from="09:30""#, with: #"from="23:45""#)
        #expect(night.findings == [])
        let round = try night.replacing(#"from="09:00""#, with: #"from="00:10""#).only("F0855")
        #expect(round.message == "the interval of calls from 00:10 begins before the one from 23:45 has ended")
        #expect(
            sample.replacing(#"from="09:30""#, with: #"from="09:15""#)
                .replacing(#"within="20""#, with: #"within="20" minutes="15""#).findings == [])
    }

    @Test func `that is given twice is found at the second`() throws {
        let twice = sample.replacing(
            "</scenario>",
            with:
                #"<service channel="calls" answered="90" within="10"><interval from="08:00" share="1"/></service></scenario>"#
        )
        let found = try twice.only("F0856")
        #expect(found.message.hasPrefix("the service for calls is there twice (first at evaluation.xml:"))
        #expect(found.place == twice.place(of: #"<service channel="calls" answered="90""#))
    }
}

@Suite struct `A staffing plan of a vendor` {
    @Test func `that is enough in the peak month has no finding`() {
        #expect(planned(#"<staffing channel="calls" month="1" agents="40"/>"#).findings == [])
    }

    @Test func `that is too small is told with what is needed`() throws {
        // 100 calls a day, 71 of them from 09:30: 5/7 × 100 × 5 ÷ 30 = 11.9 erlangs, for which 16 agents answer 80 %.
        let found = try planned(#"<staffing channel="calls" month="1" agents="14"/>"#).only("F0857")
        #expect(
            found.message
                == "Elmhurst and Daughters (elm) plans fewer agents for calls than the service needs: 14 of 16 in January"
        )
        #expect(found.severity == .warning)
        #expect(found.vendor == "elm")
    }

    @Test func `that leaves out the peak month is noted`() throws {
        let found = try planned(#"<staffing channel="calls" month="4" agents="40"/>"#).only("F0859")
        #expect(found.message == "Elmhurst and Daughters (elm) plans no agents for calls in January, the peak")
        #expect(found.severity == .note)
    }

    @Test func `for an unknown channel, or twice for a month, is found`() throws {
        let stray = try planned(#"<staffing channel="mail" month="1" agents="40"/>"#).only("F0852")
        #expect(stray.message == "a staffing plan of elm names channel 'mail', which is not there")
        let twice = try planned(
            #"<staffing channel="calls" month="1" agents="40"/><staffing channel="calls" month="1" agents="41"/>"#
        ).only("F0856")
        #expect(twice.message.hasPrefix("the staffing plan of elm for calls in January is there twice"))
    }

    @Test func `keeps nobody from scoring`() throws {
        let sample = planned(#"<staffing channel="calls" month="1" agents="1"/>"#)
        #expect(try Evaluation(xml: Array(sample.xml.utf8)).scored().codes(for: "elm").contains("F0857"))
    }
}
