import Testing

@testable import Finalist

private let card = """
    <scorecard id="SC" version="1" title="Calls"><section id="S" title="S" weight="1"><item id="I1" title="Helped" weight="1" kind="yes-no"><asks>Did it help?</asks></item></section><critical-error id="XK4" class="customer" title="The need was left"/></scorecard>
    """

private let sample = Sample.complete.adding(
    """
    <lost-customers>
    <input name="customers" value="9000" source="till"/>
    <input name="contacts" value="2" source="till"/>
    <input name="leave-unresolved" value="25" low="15" high="30" source="survey"/>
    <input name="leave-resolved" value="5" source="survey"/>
    <input name="intention" value="40" source="panel"/>
    <input name="causal" value="50" source="judged"/>
    <input name="leave-anyway" value="20" source="till"/>
    <input name="margin" value="120" source="books"/>
    <input name="retention" value="80" source="till"/>
    <input name="discount" value="10" source="bank"/>
    <input name="replaced" value="0" source="sales"/>
    <unresolved vendor="oak" value="8" source="audit"/>
    <unresolved vendor="elm" value="12" low="9" high="15" source="audit"/>
    <unresolved vendor="yew" value="3" source="audit"/>
    </lost-customers>
    """, card)

/// The same, with so many calls of oak drawn at random by the buyer.
private func heard(_ count: Int) -> Sample {
    let calls = (0..<count).map { number in
        """
        <call id="K\(number)" selection="buyer-random"><assessment evaluator="E1" scorecard="SC"><rating item="I1" value="yes"/></assessment></call>
        """
    }
    return sample.replacing(#"vendor="oak" value="8" source="audit""#, with: #"vendor="oak" error="XK4""#)
        .adding("<visit vendor=\"oak\">\(calls.joined(separator: "\n"))</visit>")
}

@Suite struct `What lost customers are reckoned with` {
    @Test func `has no finding where all is there`() { #expect(sample.findings == []) }

    @Test(arguments: [
        Slip(
            "F0912", #"<input name="contacts" value="2" source="till"/>"#,
            #"<input name="customers" value="8000" source="old till"/>"#,
            "input customers is there twice (first at evaluation.xml:57:1)"),
        Slip(
            "F0913", #"name="customers" value="9000""#, #"name="customers" value="-1""#,
            "customers is -1, and must be at least 0 and at most 10,000,000,000"),
        Slip(
            "F0913", #"name="causal" value="50""#, #"name="causal" value="101""#,
            "causal is 101, and must be from 0 to 100"),
        Slip(
            "F0913", #"name="margin" value="120""#, #"name="margin" value="120" low="-5""#,
            "low of margin is -5, and must be at least 0 and at most 1,000,000,000,000"),
        Slip(
            "F0913", #"low="15" high="30""#, #"low="26" high="30""#,
            "leave-unresolved is 25, outside its own range: low 26, high 30"),
        Slip(
            "F0913", #"low="15" high="30""#, #"high="24""#, "leave-unresolved is 25, outside its own range: high 24"),
        Slip(
            "F0913", #"name="discount" value="10""#, #"name="discount" value="101""#,
            "discount is 101, and must be from 0 to 100"),
        Slip(
            "F0913", #"vendor="oak" value="8""#, #"vendor="oak" value="108""#,
            "the unresolved share of oak is 108, and must be from 0 to 100"),
        Slip(
            "F0913", #"low="9" high="15""#, #"low="9" high="11""#,
            "the unresolved share of elm is 12, outside its own range: low 9, high 11"),
        Slip(
            "F0914", #"vendor="yew" value="3" source="audit""#, #"vendor="yew" source="audit""#,
            "the unresolved share of yew is neither stated nor counted"),
        Slip(
            "F0914", #"vendor="yew" value="3" source="audit""#, #"vendor="yew" value="3" error="XK4""#,
            "the unresolved share of yew is both stated and counted"),
        Slip(
            "F0914", #"vendor="yew" value="3" source="audit""#, #"vendor="yew" value="3""#,
            at: #"<unresolved vendor="yew""#,
            "the unresolved share of yew has no source"),
        Slip(
            "F0914", #"vendor="yew" value="3" source="audit""#, #"vendor="yew" error="XK9""#,
            "the unresolved share of yew counts error 'XK9', which no scorecard has"),
        Slip(
            "F0914", #"vendor="yew" value="3" source="audit""#, #"vendor="yew" error="XK4" high="9""#,
            "the unresolved share of yew is counted, and its range is stated"),
        Slip(
            "F0914", #"vendor="yew" value="3" source="audit""#, #"vendor="elm" value="3" source="audit""#,
            "the unresolved share of elm is there twice (first at evaluation.xml:69:1)"),
        Slip(
            "F0938", #"<unresolved vendor="yew" value="3" source="audit"/>"#, "", at: "<lost-customers>",
            "what lost customers cost is not reckoned for Yew Park (yew), whose unresolved share is missing"),
        Slip(
            "F0938", #"<input name="margin" value="120" source="books"/>"#, "", at: "<lost-customers>",
            "what lost customers cost is not reckoned, for want of margin"),
        Slip(
            "F0938", #"name="replaced" value="0""#, #"name="replaced" value="0" high="20""#, at: "<lost-customers>",
            "what lost customers cost is not reckoned, for want of acquisition and replacement-time"),
        Slip(
            "F0938", #"vendor="yew" value="3" source="audit""#, #"vendor="yew" error="XK4""#,
            "what lost customers cost is not reckoned for Yew Park (yew): no call of it that the buyer drew at random was heard"
        ),
        Slip(
            "F0939", #"name="intention" value="40""#, #"name="intention" value="100""#,
            "intention is 100, which treats intention as behaviour"),
        Slip(
            "F0402", #"vendor="yew" value="3" source"#, #"vendor="yow" value="3" source"#,
            "an unresolved share names vendor 'yow', which is not there"),
    ])
    func `has one finding for one slip`(slip: Slip) throws { try slip.expect(in: sample) }

    @Test func `does not say for ever`() throws {
        let endless = sample.replacing(
            #"name="retention" value="80""#, with: #"name="retention" value="90" high="100""#
        )
        .replacing(#"name="discount" value="10""#, with: #"name="discount" value="4" low="0""#)
        let found = try endless.only("F0913")
        #expect(
            found.message == "with retention of 100 and a discount of 0 a customer's later years have no end")
        #expect(found.remedy == "write a discount above 0, or a lower retention")
        // All of them replaced, there are no later years.
        let replaced = endless.replacing(
            #"<input name="replaced" value="0" source="sales"/>"#,
            with:
                #"<input name="replaced" value="100" source="sales"/><input name="acquisition" value="80" source="sales"/><input name="replacement-time" value="1" source="sales"/>"#
        )
        #expect(replaced.findings == [])
    }

    @Test func `may leave out what the formula does not need`() throws {
        let replaced = sample.replacing(
            #"<input name="replaced" value="0" source="sales"/>"#,
            with:
                #"<input name="replaced" value="100" source="sales"/><input name="acquisition" value="80" source="sales"/><input name="replacement-time" value="0" source="sales"/>"#
        )
        .replacing(#"<input name="retention" value="80" source="till"/>"#, with: "")
        .replacing(#"<input name="discount" value="10" source="bank"/>"#, with: "")
        .replacing(#"<input name="margin" value="120" source="books"/>"#, with: "")
        #expect(replaced.findings == [])
        // While a customer is replaced, its margin is lost.
        let waiting = replaced.replacing(
            #"name="replacement-time" value="0""#, with: #"name="replacement-time" value="0.5""#)
        let found = try waiting.only("F0938")
        #expect(found.message == "what lost customers cost is not reckoned, for want of margin")
    }

    @Test func `must be complete to be in the total cost`() throws {
        let counted = sample.replacing("<lost-customers>", with: #"<lost-customers in-total-cost="yes">"#)
        #expect(counted.findings == [])
        let lacking = counted.replacing(#"<unresolved vendor="oak" value="8" source="audit"/>"#, with: "")
        let found = try lacking.only("F0915")
        #expect(found.severity == .error && found.vendor == "oak")
        let found2 = try counted.replacing(#"<input name="causal" value="50" source="judged"/>"#, with: "")
            .only("F0915")
        #expect(found2.message == "what lost customers cost is not reckoned, for want of causal")
    }

    @Test func `does not ask for those that left`() throws {
        let gone = sample.replacing(#"<unresolved vendor="yew" value="3" source="audit"/>"#, with: "")
            .replacing(
                #"<vendor id="yew" name="Yew Park">"#,
                with: #"<vendor id="yew" name="Yew Park" left="contract" reason="It closed.">"#)
        #expect(gone.findings("F0938") == [])
    }

    @Test func `keeps nobody from scoring where it is only shown`() throws {
        let lacking = sample.replacing(#"<input name="margin" value="120" source="books"/>"#, with: "")
        #expect(try Evaluation(xml: Array(lacking.xml.utf8)).scored().codes().contains("F0938"))
    }
}

@Suite struct `A share counted in few calls` {
    @Test func `is noted`() throws {
        let found = try heard(9).only("F0940")
        #expect(found.severity == .note && found.vendor == "oak")
        // Wilson: 0 of 9 is 0 to z² ÷ (9 + z²) = 3.8415 ÷ 12.8415 = 29.9 %.
        #expect(
            found.message == "the unresolved share of Oak Room Joinery (oak) rests on 9 calls: between 0 and 30 %")
    }

    @Test func `is not from ten on`() { #expect(heard(10).findings == []) }
}
