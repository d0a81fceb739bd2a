import Testing

@testable import Finalist

private let sample = Sample.complete

private func record(_ pieces: String) -> Sample { sample.adding("<record>\n\(pieces)</record>") }

@Suite struct `An evaluator named twice on a question` {
    @Test func `is an error, since nobody has two votes`() throws {
        let sample = sample.replacing(#"type="text" scored-by="E1 E2""#, with: #"type="text" scored-by="E1 E1 E2""#)
        let found = try sample.only("F0414")
        #expect(found.place == sample.place(of: #"<question id="W1""#))
        #expect(found.message == "question W1 names Ana Brook (E1) twice in scored-by")
        #expect(found.remedy.hasPrefix(#"name everyone once: scored-by="E1 E2""#))
    }
}

@Suite struct `A weight set` {
    @Test(arguments: ["plan", "ad-hoc"])
    func `cannot have a name that results use`(id: String) throws {
        let found = try sample.adding(
            #"<weights id="\#(id)" status="what-if"><weight criterion="COST" value="2"/></weights>"#
        ).only("F0415")
        #expect(found.message.hasPrefix("weight set '\(id)' has the name"))
    }
}

@Suite struct `A spread-alert` {
    @Test(arguments: ["0", "-2"])
    func `is above 0`(alert: String) throws {
        let sample = sample.replacing(#"spread-alert="2""#, with: "spread-alert=\"\(alert)\"")
        let found = try sample.only("F0416")
        #expect(found.message == "the spread-alert of the panel is \(alert), not above 0")
    }
}

@Suite struct `A scale with two levels for one score` {
    @Test func `is an error at the second`() throws {
        let sample = sample.replacing(#"<level score="5">"#, with: #"<level score="5.0">well</level><level score="5">"#)
        let found = try sample.only("F0405")
        #expect(found.place == sample.place(of: #"<level score="5">"#))
        #expect(found.message.hasPrefix("scale panel has a second level for 5 (first at "))
    }
}

@Suite struct `Two exemptions of a vendor from one criterion` {
    @Test func `are an error at the second`() throws {
        let found = try sample.replacing(
            #"<measure criterion="SPEED" value="21"/>"#,
            with: """
                <not-applicable criterion="SPEED">On stock.</not-applicable>
                <not-applicable criterion="SPEED">In parts.</not-applicable>
                """
        ).only("F0513")
        #expect(found.message.hasPrefix("oak has a second <not-applicable> for SPEED (first at "))
    }
}

@Suite struct `Two rulings that contradict each other` {
    private static func rulings(_ first: String, _ second: String) -> Sample {
        record(
            """
            <ruling requirement="R1" vendor="oak" status="met" \(first)>Seen.</ruling>
            <ruling requirement="R1" vendor="oak" status="not-met" \(second)>Not seen.</ruling>
            """)
    }

    @Test(arguments: [
        ("", ""), (#"at="2026-05-02""#, ""), ("", #"at="2026-05-02""#), (#"at="2026-05-02""#, #"at="2026-05-02""#),
        (#"at="2026-05-02T09:00:00Z""#, #"at="2026-05-02""#),
    ])
    func `are an error that names both places, unless dates order them`(first: String, second: String) throws {
        let sample = Self.rulings(first, second)
        let found = try #require(sample.findings("F0514").first)
        #expect(found.place == sample.place(of: #"<ruling requirement="R1" vendor="oak" status="not-met""#))
        let place = sample.place(of: #"<ruling requirement="R1" vendor="oak" status="met""#)
        #expect(found.message.hasSuffix("(first at \(place))"))
        #expect(found.vendor == "oak")
    }

    @Test func `leave the newer one to stand, wherever it is written`() {
        let metFirst = Self.rulings(#"at="2026-05-02""#, #"at="2026-05-03""#)
        #expect(metFirst.findings.map(\.rule.code) == ["F0603"])
        let metLast = Self.rulings(#"at="2026-05-03T09:00:01Z""#, #"at="2026-05-03T09:00:00Z""#)
        #expect(metLast.findings.isEmpty)
    }

    @Test func `are no contradiction when they agree`() {
        let ruling = #"<ruling requirement="R1" vendor="oak" status="met">Seen.</ruling>"#
        #expect(record(ruling + ruling).findings.isEmpty)
    }
}

@Suite struct `A decision` {
    private static let good = #"<decision chosen="oak" reserve="elm" at="2026-05-30"><reason>Good.</reason></decision>"#

    @Test func `with a reason, and another vendor in reserve, is fine`() { #expect(record(Self.good).findings.isEmpty) }

    @Test func `without a reason is an error`() throws {
        let found = try record(#"<decision chosen="oak"/>"#).only("F0515")
        #expect(found.message == "the decision for oak gives no reason")
    }

    @Test func `with the chosen vendor in reserve is an error`() throws {
        let found = try record(#"<decision chosen="oak" reserve="oak"><reason>Good.</reason></decision>"#).only("F0515")
        #expect(found.message == "the decision has oak both chosen and in reserve")
    }

    @Test(arguments: ["", #"at="2026-05-30""#])
    func `beside another is an error, unless dates order them`(at: String) throws {
        let other = #"<decision chosen="elm" \#(at)><reason>Cheap.</reason></decision>"#
        let sample = record(Self.good + other)
        let found = try sample.only("F0515")
        #expect(found.place == sample.place(of: #"<decision chosen="elm""#))
        #expect(found.message.contains("(first at \(sample.place(of: #"<decision chosen="oak""#)))"))
        let later = #"<decision chosen="elm" at="2026-05-31"><reason>oak withdrew.</reason></decision>"#
        // The newest counts, and is held against the result, in which oak is first.
        #expect(record(Self.good + later).findings.map(\.rule.code) == ["F0707"])
    }

    @Test(arguments: [
        ("yew", "elm", "the decision chooses Yew Park (yew), which left at award"),
        ("elm", "yew", "the decision keeps in reserve Yew Park (yew), which left at award"),
    ])
    func `for a vendor that left is a warning`(chosen: String, reserve: String, message: String) throws {
        let sample = record(
            #"<decision chosen="\#(chosen)" reserve="\#(reserve)"><reason>Good.</reason></decision>"#
        ).replacing(
            #"<vendor id="yew" name="Yew Park">"#,
            with: #"<vendor id="yew" name="Yew Park" left="award" reason="withdrew">"#)
        #expect(sample.findings("F0629").map(\.message) == [message])
        #expect(sample.findings.allSatisfy { $0.severity != .error })
    }
}

@Suite struct `A narrowing` {
    @Test func `to more vendors than there were is an error`() throws {
        let found = try record(#"<narrowing from="3" to="8"/>"#).only("F0516")
        #expect(found.message == "the narrowing goes from 3 to 8 vendors, which is more")
    }

    @Test func `in which one vendor stays and leaves is an error`() throws {
        let sample = record(
            #"<narrowing from="4" to="3"><stays vendor="oak">Best.</stays><leaves vendor="oak">Worst.</leaves></narrowing>"#
        )
        let found = try sample.only("F0516")
        #expect(found.place == sample.place(of: "<leaves"))
        #expect(found.message == "oak leaves in the narrowing, and stays in it too (\(sample.place(of: "<stays")))")
    }

    @Test(arguments: ["2.5", "-1", "0"])
    func `counts whole vendors`(count: String) throws {
        let found = try record(#"<narrowing from="8" to="\#(count)"/>"#).only("F0305")
        #expect(found.message == "to '\(count)' is not a whole number from 1")
    }
}

@Suite struct `Words that are owed` {
    @Test func `of a conditional claim are asked for, until someone rules`() throws {
        let sample = sample.replacing(
            #"<claim requirement="R1" status="met" until="2027-01-31"/>"#,
            with: #"<claim requirement="R1" status="conditional" until="2027-01-31"/>"#)
        #expect(sample.findings.map(\.rule.code) == ["F0602", "F0630"])
        #expect(
            sample.findings("F0630").map(\.message)
                == ["Yew Park (yew) claims R1 on a condition, and does not say which"])
        let ruled = sample.adding(
            #"<record><ruling requirement="R1" vendor="yew" status="met">Seen.</ruling></record>"#)
        #expect(ruled.findings.isEmpty)
    }

    @Test func `of a recusal are asked for`() throws {
        let sample = record(#"<recusal evaluator="E2" vendor="yew" criteria="SPEED"/>"#)
        let found = try #require(sample.findings("F0631").first)
        #expect(found.severity == .warning)
        #expect(found.message == "Bo Quist (E2) is recused from yew without a reason")
    }
}

@Suite struct `A moderation without originals` {
    @Test func `is an error where the sheets hold scores`() throws {
        let sample = record(
            #"<moderation question="W1" vendor="yew" agreed="3"><reason>Agreed.</reason></moderation>"#)
        let found = try sample.only("F0508")
        #expect(
            found.message
                == "the moderation of W1 for yew keeps none of the original scores; the sheets have 3 (E1) and 2 (E2)")
        #expect(found.remedy.hasPrefix(#"add <original evaluator="E1" value="3"/>"#))
    }

    @Test func `is not one where an original could not be read`() throws {
        let sample = record(
            """
            <moderation question="W1" vendor="yew" agreed="3"><original evaluator="E1" value="three"/>
            <reason>Agreed.</reason></moderation>
            """)
        _ = try sample.only("F0305")
    }
}

@Suite struct `A second response without a first` {
    @Test func `is an error`() throws {
        let sample = sample.replacing(
            #"<response vendor="elm" received"#, with: #"<response vendor="elm" version="2" received"#)
        let found = try sample.only("F0510")
        #expect(found.message == "the first response of Elmhurst and Daughters (elm) that is here is version 2")
        #expect(found.remedy.contains(#"write version="1" if there is none"#))
    }
}
